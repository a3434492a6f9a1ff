#!/bin/sh
# fuzz.sh DURATION: runs every fuzzer of the project for that long (10s, 10m), one
# after the other, without a window where the package needs none. Goes on after a
# failure and fails at the end.
set -eu
cd "$(dirname "$0")/.."
duration=${1:-10s}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

# Lines of "folder fuzzer".
scripts/go-files.sh | grep '_test\.go$' | while read -r file; do
	sed -n "s|^func \(Fuzz[A-Za-z0-9_]*\)(.*|$(dirname "$file") \1|p" "$file"
done >"$work/fuzzers"

# Go before 1.27 sometimes ends a fuzzer whose time is over with this error
# (golang/go#75804). It found nothing then: a finding writes its input, and says more.
only_ran_out_of_time() {
	! grep -q 'Failing input written' "$1" &&
		grep -A1 -e '^--- FAIL' "$1" | tail -n 1 | grep -qx ' *context deadline exceeded' &&
		[ "$(grep -c -e '--- FAIL' "$1")" -eq 1 ]
}

failed=""
while read -r folder fuzzer; do
	case $folder in
	./forms*) tags=x11 ;;
	*) tags=headless ;;
	esac
	echo "== $folder $fuzzer for $duration"
	if go test -tags "$tags" -run '^$' -fuzz "^$fuzzer\$" -fuzztime "$duration" -fuzzminimizetime 10x "$folder" >"$work/log" 2>&1; then
		grep '^fuzz: elapsed' "$work/log" | tail -n 1
	elif only_ran_out_of_time "$work/log"; then
		grep '^fuzz: elapsed' "$work/log" | tail -n 1
		echo "   (its time was over before its last input; nothing found)"
	else
		cat "$work/log"
		failed="$failed
  $folder $fuzzer"
	fi
done <"$work/fuzzers"

[ -s "$work/fuzzers" ] || echo "no fuzzers found"
if [ -n "$failed" ]; then
	echo "fuzzers failed:$failed" >&2
	exit 1
fi

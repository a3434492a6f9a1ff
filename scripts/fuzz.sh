#!/bin/sh
# fuzz.sh DURATION: runs every fuzzer of the project for that long (10s, 10m), one
# after the other, without a window where the package needs none.
set -eu
cd "$(dirname "$0")/.."
duration=${1:-10s}

# Lines of "folder fuzzer".
fuzzers() {
	scripts/go-files.sh | grep '_test\.go$' | while read -r file; do
		sed -n "s|^func \(Fuzz[A-Za-z0-9_]*\)(.*|$(dirname "$file") \1|p" "$file"
	done
}

list=$(fuzzers)
if [ -z "$list" ]; then
	echo "no fuzzers found"
	exit 0
fi
echo "$list" | while read -r folder fuzzer; do
	case $folder in
	./forms*) tags=x11 ;;
	*) tags=headless ;;
	esac
	echo "== $folder $fuzzer for $duration"
	go test -tags "$tags" -run '^$' -fuzz "^$fuzzer\$" -fuzztime "$duration" "$folder" </dev/null
done

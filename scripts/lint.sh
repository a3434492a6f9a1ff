#!/bin/sh
# lint.sh: gofumpt, go vet, staticcheck and errcheck over the program with its window
# and without. The tools' versions are pinned in .ci/tools/go.mod. Runs all of them,
# then fails if any found something.
set -u
cd "$(dirname "$0")/.." || exit 2
failed=""

tool() { go tool -modfile=.ci/tools/go.mod "$@"; }

# check NAME COMMAND...: runs a checker; what it prints is what it found.
check() {
	name=$1
	shift
	echo "== $name"
	"$@" || failed="$failed
  $name"
}

formatted() {
	unformatted=$(scripts/go-files.sh | xargs go tool -modfile=.ci/tools/go.mod gofumpt -l) || return 1
	[ -z "$unformatted" ] && return 0
	echo "$unformatted"
	echo "not formatted; 'make fmt' does it"
	return 1
}

without_window() { CGO_ENABLED=0 "$@"; }

headless=$(scripts/headless.sh packages) || exit 2

# shellcheck disable=SC2086 # $headless is one word a package
{
	check "gofumpt" formatted
	check "go vet" go vet -tags x11 ./...
	check "go vet, headless" without_window go vet -tags headless $headless
	check "staticcheck" tool staticcheck -tags x11 ./...
	check "staticcheck, headless" without_window go tool -modfile=.ci/tools/go.mod staticcheck -tags headless $headless
	check "errcheck" tool errcheck -tags x11 ./...
	check "errcheck, headless" without_window go tool -modfile=.ci/tools/go.mod errcheck -tags headless $headless
}

if [ -n "$failed" ]; then
	echo "lint failed:$failed" >&2
	exit 1
fi
echo "lint: clean"

#!/bin/sh
# headless.sh vet|build|packages: the program without a window, as it is built for
# servers: no C compiler, no Fyne. Proves that Fyne is in none of its packages.
set -eu
cd "$(dirname "$0")/.."
export CGO_ENABLED=0

# Every package of the module that does not need Fyne.
packages() {
	go list -e -tags headless -f '{{.ImportPath}} {{join .Deps " "}}' ./... |
		grep -v 'fyne\.io/' | cut -d' ' -f1
}

case ${1:-} in
packages)
	packages
	;;
vet)
	# shellcheck disable=SC2046 # one word a package
	go vet -tags headless $(packages)
	;;
build)
	if go list -deps -tags headless . | grep 'fyne\.io/'; then
		echo "The headless program imports Fyne (above); only forms may." >&2
		exit 1
	fi
	go build -tags headless -trimpath -buildvcs=false -o build/headless-check .
	rm -f build/headless-check
	;;
*)
	echo "usage: $0 vet|build|packages" >&2
	exit 2
	;;
esac

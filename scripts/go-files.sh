#!/bin/sh
# Prints the project's Go files, one a line.
set -eu
cd "$(dirname "$0")/.."
find . -name '*.go' -not -path './build/*' -not -path './dist/*' -not -path './.*/*' | sort

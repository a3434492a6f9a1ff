#!/bin/sh
# wine-ime.sh: runs the tests of forms/ime for Windows under wine, with real windows
# and wine's imm32. Wants the Debian packages wine, wine64, xvfb and
# gcc-mingw-w64-x86-64. Debian's wine 8.0 lacks bcryptprimitives.dll, which Go's
# start needs; a stub that hands on to advapi32 is built into the throw-away prefix.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
display=""
# Ends what was started here and removes the folder.
tidy() {
	WINEPREFIX=$work/prefix wineserver -k 2>/dev/null || true
	[ -z "$display" ] || kill "$display" 2>/dev/null || true
	rm -rf "$work"
}
trap tidy EXIT
trap 'exit 1' INT TERM

GOOS=windows GOARCH=amd64 CGO_ENABLED=0 go test -c -o "$work/ime.test.exe" ./forms/ime

cat >"$work/stub.c" <<'STUB'
#include <windows.h>
typedef BOOLEAN (WINAPI *random_bytes)(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T n) {
	static random_bytes f;
	if (!f)
		f = (random_bytes)GetProcAddress(LoadLibraryA("advapi32.dll"), "SystemFunction036");
	return f(data, (ULONG)n);
}
STUB
x86_64-w64-mingw32-gcc -shared -o "$work/bcryptprimitives.dll" "$work/stub.c"

Xvfb -displayfd 3 -screen 0 800x600x24 -nolisten tcp 3>"$work/display" 2>"$work/log" &
display=$!
tries=0
until [ -s "$work/display" ]; do
	tries=$((tries + 1))
	[ "$tries" -le 100 ] || { echo "wine-ime: no display after 10 seconds" >&2; exit 1; }
	sleep 0.1
done
DISPLAY=:$(cat "$work/display")
export DISPLAY WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=,mshtml="
mkdir -p "$WINEPREFIX"
wineboot -i >>"$work/log" 2>&1
cp "$work/bcryptprimitives.dll" "$WINEPREFIX/drive_c/windows/system32/"
wine "$work/ime.test.exe" -test.v

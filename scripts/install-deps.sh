#!/bin/sh
# install-deps.sh SET...: sees that the system packages of the sets are there and
# installs the missing ones on Debian and Ubuntu, saying which and why. The sets:
#   build  what compiling the window needs
#   run    what opening the window needs
#   test   what the tests use beside these
# On other systems it prints the packages' names there and changes nothing. Says
# nothing when nothing is missing.
set -eu

usage() {
	echo "usage: $0 build|run|test ..." >&2
	exit 2
}

# set_of SET: lines "package[,alternative]|why", for Debian and Ubuntu.
set_of() {
	case $1 in
	build) cat <<'LIST' ;;
gcc|compiles the C part of the window toolkit
libc6-dev|headers of the C library, for gcc
make|runs the Makefile
pkg-config|finds the libraries for the compiler
libgl1-mesa-dev|OpenGL headers, with which the window is drawn
libxcursor-dev|X11 headers: mouse pointers
libxrandr-dev|X11 headers: screens and resolutions
libxinerama-dev|X11 headers: several screens
libxi-dev|X11 headers: input devices
libxxf86vm-dev|X11 headers: video modes
LIST
	run) cat <<'LIST' ;;
libgl1|OpenGL, with which the window is drawn
libgl1-mesa-dri|OpenGL drivers, in software where there is no graphics card
LIST
	test) cat <<'LIST' ;;
poppler-utils|pdftotext and pdfinfo read the exported PDF back
qpdf|checks the exported PDF's structure
libreoffice-calc-nogui,libreoffice-calc|recalculates the exported workbook
unzip|looks into the exported files
xvfb|a display in memory, for the window's tests
openbox|a window manager on that display
xdotool|types and clicks as a user does
imagemagick|takes and compares pictures of the window
x11-utils|asks the display about its windows
x11-xkb-utils|gives that display the keyboards that are sold in Korea
xterm|another window: takes the focus while a syllable is being composed, and asks ibus
xclip|another program that copies and pastes
ibus|the input method of most Linux desktops, which must not be asked by our fields
ibus-hangul|its engine for Hangul
xauth|lets programs open that display
dbus-x11|the session bus that desktop programs expect
libhangul-dev|the reference that our composing of Hangul is compared with
libhangul-data|the keyboards that this reference reads, and the table of Hanja
libgl1-mesa-dri|OpenGL in software
LIST
	*) usage ;;
	esac
}

# elsewhere SET: the same packages under other systems' names.
elsewhere() {
	case $1 in
	build) cat <<'LIST' ;;
Fedora:  sudo dnf install gcc make pkgconf-pkg-config mesa-libGL-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel
Arch:    sudo pacman -S --needed gcc make pkgconf mesa libxcursor libxrandr libxinerama libxi libxxf86vm xorgproto
macOS:   xcode-select --install
Windows: MSYS2, then: pacman -S --needed mingw-w64-x86_64-gcc
LIST
	run) cat <<'LIST' ;;
Fedora:  sudo dnf install mesa-libGL mesa-dri-drivers
Arch:    sudo pacman -S --needed mesa
LIST
	test) cat <<'LIST' ;;
Fedora:  sudo dnf install poppler-utils qpdf libreoffice-calc unzip xorg-x11-server-Xvfb openbox xdotool ImageMagick xwininfo xprop xauth dbus-x11 mesa-dri-drivers libhangul libhangul-devel setxkbmap xterm xclip ibus ibus-hangul
Arch:    sudo pacman -S --needed poppler qpdf libreoffice-still unzip xorg-server-xvfb openbox xdotool imagemagick xorg-xwininfo xorg-xprop xorg-xauth dbus mesa libhangul xorg-setxkbmap xterm xclip ibus ibus-hangul
macOS:   brew install poppler qpdf imagemagick; brew install --cask libreoffice
LIST
	esac
}

installed() {
	[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# any_installed A,B: one of the alternatives is there.
any_installed() {
	for name in $(echo "$1" | tr ',' ' '); do
		if installed "$name"; then
			return 0
		fi
	done
	return 1
}

# available A,B: prints the first alternative that this system offers.
available() {
	for name in $(echo "$1" | tr ',' ' '); do
		if apt-cache show "$name" >/dev/null 2>&1; then
			echo "$name"
			return 0
		fi
	done
	echo "This system offers no package $1." >&2
	return 1
}

as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	elif command -v sudo >/dev/null 2>&1; then
		sudo "$@"
	else
		echo "Installing needs root, and there is no sudo. Run this as root: scripts/install-deps.sh $sets" >&2
		exit 1
	fi
}

missing_of() {
	for set in "$@"; do
		set_of "$set" | while IFS='|' read -r names why; do
			any_installed "$names" || echo "$names|$why"
		done
	done | sort -u
}

[ $# -gt 0 ] || usage
for set in "$@"; do
	set_of "$set" >/dev/null
done

if ! command -v go >/dev/null 2>&1; then
	echo "Go is not installed, or not in PATH. MoaPlan needs Go 1.26: https://go.dev/dl/" >&2
	exit 1
fi

if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
	# Nothing is installed here unasked, and what is there cannot be looked up, so
	# the build goes on and fails by itself if a package is missing.
	echo "Not Debian or Ubuntu. If something is missing below, install:"
	for set in "$@"; do
		elsewhere "$set"
	done
	exit 0
fi

missing=$(missing_of "$@")
[ -n "$missing" ] || exit 0

sets=$*
echo "Missing system packages for: $sets"
echo "$missing" | while IFS='|' read -r names why; do
	printf '  %-24s %s\n' "$(echo "$names" | sed 's/,/ or /g')" "$why"
done
echo "Installing them with apt-get."
as_root apt-get update -q
wanted=""
for names in $(echo "$missing" | cut -d'|' -f1); do
	wanted="$wanted $(available "$names")"
done
# shellcheck disable=SC2086 # one word a package
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $wanted

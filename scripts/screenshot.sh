#!/bin/sh
# screenshot.sh PROGRAM PLAN PICTURE [ARGUMENT...]: opens the program on the plan on
# a display in memory, waits until the window stands still, and takes its picture.
# Further arguments go to xdotool before the picture is taken, to open a form:
#   screenshot.sh build/moaplan build/example.moaplan budget.png mousemove 120 603 click 1
# SIZE (1440x900) is the window's size, SHADE (light) its colours, light or dark, CROP
# the part of it that is kept (WIDTHxHEIGHT+LEFT+TOP; empty: all). The program gets an
# empty home folder, so that nothing of the user's appears.
set -eu
if [ $# -lt 3 ]; then
	echo "usage: $0 PROGRAM PLAN PICTURE [XDOTOOL ARGUMENT...]" >&2
	exit 2
fi
program=$(realpath "$1")
plan=$(realpath "$2")
picture=$3
shift 3
size=${SIZE:-1440x900}
width=${size%x*}
height=${size#*x}

mkdir -p "$(dirname "$picture")"
work=$(mktemp -d)
started=""
# Ends the programs started here, the last one first, and removes their folder.
tidy() {
	for pid in $started; do
		kill "$pid" 2>/dev/null || true
		wait "$pid" 2>/dev/null || true
	done
	rm -rf "$work"
}
trap tidy EXIT
trap 'exit 1' INT TERM

fail() {
	echo "screenshot: $1" >&2
	[ ! -s "$work/log" ] || tail -n 20 "$work/log" >&2
	exit 1
}

# The display chooses a free number and writes it down.
# Keys that are held do not repeat (-r): on a busy machine a press may last long.
Xvfb -r -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$work/display" 2>>"$work/log" &
started="$! $started"
tries=0
until [ -s "$work/display" ]; do
	tries=$((tries + 1))
	[ "$tries" -le 100 ] || fail "no display after 10 seconds"
	sleep 0.1
done
DISPLAY=:$(cat "$work/display")
export DISPLAY

# A copy, because opening a plan leaves a lock and a journal beside it.
plan_copy=$work/$(basename "$plan")
cp "$plan" "$plan_copy"
export HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache" XDG_DATA_HOME="$work/data"
export LIBGL_ALWAYS_SOFTWARE=1 XMODIFIERS=@im=none LANG="${LANG:-ko_KR.UTF-8}"
unset WAYLAND_DISPLAY

# The program's settings lie in its preferences as a text of their own.
preferences=$work/config/fyne/kr.moaplan.desktop
mkdir -p "$preferences"
printf '{"settings":"{\\"shade\\":\\"%s\\"}"}' "${SHADE:-light}" >"$preferences/preferences.json"

# No frame and the whole screen, so that the picture is the program's window alone.
mkdir -p "$work/config/openbox"
cat >"$work/config/openbox/rc.xml" <<'RC'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications>
    <application class="*" type="normal">
      <decor>no</decor>
      <position force="yes"><x>0</x><y>0</y></position>
    </application>
  </applications>
</openbox_config>
RC
openbox --config-file "$work/config/openbox/rc.xml" >>"$work/log" 2>&1 &
started="$! $started"

# A session bus of its own; without one, the toolkit would start one that stays.
DBUS_SESSION_BUS_ADDRESS=unix:path=$work/bus
export DBUS_SESSION_BUS_ADDRESS
dbus-daemon --session --nofork --nopidfile --address="$DBUS_SESSION_BUS_ADDRESS" >>"$work/log" 2>&1 &
started="$! $started"
tries=0
until [ -S "$work/bus" ]; do
	tries=$((tries + 1))
	[ "$tries" -le 100 ] || fail "no session bus after 10 seconds"
	sleep 0.1
done

"$program" "$plan_copy" >>"$work/log" 2>&1 &
application=$!
started="$application $started"

# The window may belong to a process of another number (a wrapper), so any visible
# window with a name counts; the display has no other programs.
window=""
tries=0
while [ -z "$window" ]; do
	kill -0 "$application" 2>/dev/null || fail "the program ended before its window opened"
	tries=$((tries + 1))
	[ "$tries" -le 300 ] || fail "no window after 30 seconds"
	sleep 0.1
	window=$(xdotool search --onlyvisible --name '.+' 2>/dev/null | tail -n 1) || window=""
done
xdotool windowsize "$window" "$width" "$height" windowmove "$window" 0 0 windowfocus "$window"

# still: waits until two pictures a quarter of a second apart are alike and show
# more than an empty ground.
still() {
	before=""
	tries=0
	while :; do
		sleep 0.25
		import -silent -window root "$work/shot.png"
		now=$(identify -format '%# %k' "$work/shot.png")
		if [ "$now" = "$before" ] && [ "${now#* }" -gt 8 ]; then
			return 0
		fi
		before=$now
		tries=$((tries + 1))
		[ "$tries" -le 120 ] || fail "the window does not stand still"
	done
}

still
if [ $# -gt 0 ]; then
	xdotool "$@"
	still
fi
# Without the time of day, the same window gives the same file.
convert "$work/shot.png" ${CROP:+-crop "$CROP" +repage} -strip -define png:exclude-chunks=date,time "$picture"
echo "$picture"

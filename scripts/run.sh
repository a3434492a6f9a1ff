#!/bin/sh
# run.sh PROGRAM PLAN: opens the window on the plan; on a machine without a display
# it exports the plan's PDF and workbook beside the plan instead.
set -eu
program=$1
plan=$2

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ]; then
	base=${plan%.moaplan}
	echo "No display here (DISPLAY is not set): the window cannot open."
	if [ -n "${WAYLAND_DISPLAY:-}" ]; then
		echo "This is a Wayland desktop without X11 programs; install xwayland to see the window."
	fi
	echo "Exporting the example plan instead."
	"$program" export "$plan" --pdf "$base.pdf" --xlsx "$base.xlsx"
	ls -l "$base.pdf" "$base.xlsx"
	exit 0
fi
exec "$program" "$plan"

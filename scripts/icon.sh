#!/bin/sh
# Draws assets/icon/icon.png from icon.svg (needs rsvg-convert, Debian: librsvg2-bin).
set -eu
cd "$(dirname "$0")/../assets/icon"
rsvg-convert --width 512 --height 512 icon.svg --output icon.png

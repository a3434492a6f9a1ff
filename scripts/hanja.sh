#!/bin/sh
# hanja.sh [HANJA.TXT]: makes assets/hanja from libhangul's table of Hanja (Debian:
# libhangul-data). The table is packed whole and unchanged; its head is the licence.
# The same table gives the same bytes.
set -eu
cd "$(dirname "$0")/.."
table=${1:-/usr/share/libhangul/hanja/hanja.txt}
if [ ! -f "$table" ]; then
	echo "There is no $table. On Debian and Ubuntu: apt-get install libhangul-data" >&2
	exit 1
fi
sed -n '/^#/!q; s/^# \{0,1\}//; p' "$table" >assets/hanja/LICENSE
grep -q '^Redistribution and use in source and binary forms' assets/hanja/LICENSE
gzip -9 -n -c "$table" >assets/hanja/hanja.txt.gz
ls -l assets/hanja/hanja.txt.gz

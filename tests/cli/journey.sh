#!/bin/sh
# SPDX-License-Identifier: MIT
# The journey of a newcomer in the line dialogue, in both languages: every line is printed once, and never drawn again.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"
data=$GEIRFA_SOURCE/tests/data/glossary

# is_plain NAME FILE: printable characters and ends of lines, nothing that moves a cursor.
is_plain() {
	! LC_ALL=C grep -q "$(printf '[\001-\011\013-\037\177]')" "$2"
	tap $? "$1: no escape sequence, no carriage return"
}

# journey NAME ARGUMENTS…: visit Geirfa with the lines that stand on standard input; all visits are in $box/all.
journey() {
	cat >"$box/lines"
	world "$GEIRFA" --accessible --interface "$2" <"$box/lines" >"$box/visit" 2>"$box/err"
	code=$?
	is_code "$1" 0
	is_silent "$1: nothing on standard error"
	is_plain "$1" "$box/visit"
	# As many prompts as lines: whatever was asked for was answered once.
	[ "$(grep -c '>$' "$box/visit")" -eq "$(wc -l <"$box/lines")" ]
	tap $? "$1: each line has its answer"
	cat "$box/visit" >>"$box/all"
}

# told NAME FILE: what was printed in all visits. UPDATE=1 writes the file anew.
told() {
	mv "$box/all" "$box/out"
	[ -z "${UPDATE-}" ] || cp "$box/out" "$GEIRFA_SOURCE/tests/cli/$2"
	is_out "$1" <"$GEIRFA_SOURCE/tests/cli/$2"
	rm -rf "$box/home/config" "$box/home/data"
}

# In English, where a program takes what is copied.
mkdir -p "$box/bin"
printf '#!/bin/sh\ncat >"%s/taken"\n' "$box" >"$box/bin/wl-copy" && chmod +x "$box/bin/wl-copy"
settings="PATH=$box/bin:$PATH WAYLAND_DISPLAY=wayland-0"
journey "in English" en <<'LINES'
help
nghymuned
filter social care
map
2
5
copy
bookmark
quit
LINES
[ "$(cat "$box/taken")" = "asedau cymunedol" ]
tap $? "the Welsh term has been copied" "$(cat "$box/taken")"
journey "on another day" en <<'LINES'
bookmarks
1
language
gadael
LINES
told "every line once" journey-en.txt
settings=

# In Welsh, where there is no clipboard: the term is printed.
journey "in Welsh" cy <<'LINES'
help
nghymuned
hidlo gofal cymdeithasol
map
2
5
copïo
nod
gadael
LINES
journey "on another day, in Welsh" cy <<'LINES'
nodau
1
iaith
quit
LINES
told "every line once, in Welsh" journey-cy.txt

# On a terminal, whose own ends of lines have a carriage return.
settings="TERM=xterm-256color"
printf 'nghymuned\nfilter social care\nmap\n2\n5\nbookmark\nbookmarks\n1\nlanguage\ngadael\n' |
	world script -qec "'$GEIRFA' --accessible --interface en" /dev/null >"$box/terminal"
tr -d '\r' <"$box/terminal" >"$box/out"
[ "$(tr -dc '\r' <"$box/terminal" | wc -c)" -eq "$(wc -l <"$box/terminal")" ]
tap $? "on a terminal: no carriage return but at the end of a line"
is_plain "on a terminal" "$box/out"
has_out "on a terminal: the bookmark" "Bookmarked"
has_out "on a terminal: in Welsh" "Mae'r rhyngwyneb"
tap_end

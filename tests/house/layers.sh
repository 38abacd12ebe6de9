#!/bin/sh
# SPDX-License-Identifier: MIT
# Each floor uses the floors below it and never one above; each library has its room (HACKING.md, "Floors").
set -u
: "${GEIRFA_SOURCE:=.}"
. "$GEIRFA_SOURCE/tests/lib/tap.sh"
cd "$GEIRFA_SOURCE/src" || exit 99

# strangers FLOOR ALLOWED...: the includes of a floor that name a floor that is not allowed.
strangers() {
	floor=$1
	shift
	allowed=$(printf '%s|' "$floor" "$@")
	grep -nE '^#include "[a-z]+/' "$floor"/*.[ch] | grep -vE "#include \"(${allowed%|})/"
}

tap_empty "base stands on nothing" "$(strangers base)"
tap_empty "text stands on base" "$(strangers text base)"
tap_empty "yaml stands on base" "$(strangers yaml base)"
tap_empty "sql stands on base" "$(strangers sql base)"
tap_empty "glossary stands on base, text, yaml" "$(strangers glossary base text yaml)"
tap_empty "index stands on glossary and below" "$(strangers index base text yaml sql glossary)"
tap_empty "user stands on base, yaml, sql, text" "$(strangers user base text yaml sql)"
tap_empty "present stands on index and below" "$(strangers present base text yaml sql glossary index user)"
tap_empty "cli does not know tui" "$(strangers cli base text yaml sql glossary index user present)"
tap_empty "tui does not know cli" "$(strangers tui base text yaml sql glossary index user present)"

# room PATTERN ALLOWED NAME: a library's header is included in its room alone.
room() {
	tap_empty "$3" "$(grep -rnE "#include *<$1" . --include='*.[ch]' | grep -vE "^\./$2")"
}

room '(ncursesw/)?(n?curses|term)\.h>' 'tui/term(_keys|_kind)?\.c' "curses in tui/term.c, tui/term_keys.c and tui/term_kind.c alone"
room 'sqlite3(ext)?\.h>' '(sql|index|user)/' "sqlite3.h in sql, index and user alone"
room '(unicode/|libstemmer)' 'text/' "ICU and libstemmer in text alone"
room 'yaml\.h>' 'yaml/' "yaml.h in yaml alone"
room 'jansson\.h>' '(cli|glossary)/' "jansson.h in cli and glossary alone"

# The public headers of the index do not hand SQLite to those above.
tap_empty "no SQLite above the index" "$(grep -rnE 'sqlite3_' cli tui present --include='*.[ch]')"
tap_empty "no printing below cli and tui" \
	"$(grep -rnE '\b(printf|puts|putchar|fprintf|perror) *\(' base text yaml sql glossary index user present --include='*.c')"
tap_end

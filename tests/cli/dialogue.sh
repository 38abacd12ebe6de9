#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa --accessible: the glossary as a line dialogue, in both languages, with never an escape sequence.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

# talk ARGUMENTS…: run Geirfa with the lines that stand on standard input; none of its output may hold an ESC.
talk() {
	world "$GEIRFA" "$@" >"$box/out" 2>"$box/err"
	code=$?
	! grep -q "$(printf '\033')" "$box/out" "$box/err"
	tap $? "no escape sequence: $*"
}

# after NAME TEXT WORD: a line that is WORD or begins so comes somewhere behind a line that holds TEXT.
after() {
	sed -n "/$2/,\$p" "$box/out" | sed 1d | grep -q "^$3"
	tap $? "$1" "no line ‘$3’ behind ‘$2’ in: $(cat "$box/out")"
}

talk --accessible <<'EOF'
nghymuned
filter sector social care
clear
map
4
1
back
back
3
1
back
filter social care
language
gadael
not read
EOF
is_code "a journey" 0
is_silent "nothing on standard error"
is_out "is told line by line" <"$GEIRFA_SOURCE/tests/cli/dialogue-en.txt"

talk --accessible --interface cy <<'EOF'
nghymuned
hidlo sector gofal cymdeithasol
clirio
map llwybr
6
1
nôl
nôl
hidlo gofal cymdeithasol
iaith
quit
EOF
is_code "in Welsh" 0
is_out "it is told in Welsh" <"$GEIRFA_SOURCE/tests/cli/dialogue-cy.txt"
rm -rf "$box/home/config"

talk --accessible --interface en <<'EOF'
help
EOF
is_code "the end of the input ends it" 0
for word in find back more next previous again list filter filters clear map pages copy bookmark bookmarks history searches new language help quit; do
	grep -qE "^${word}[ :]" "$box/out"
	tap $? "help lists $word"
done
talk --accessible --interface cy <<'EOF'
help
EOF
for word in chwilio nôl rhagor nesaf blaenorol eto rhestr hidlo hidlyddion clirio map tudalennau copïo nod nodau hanes chwiliadau newydd iaith help gadael; do
	grep -qE "^${word}[ :]" "$box/out"
	tap $? "help in Welsh lists $word"
done

talk --accessible <<'EOF'
0
1
list
99
00001
99999999999999999999999999
-1
EOF
has_out "a number where there are none" "There is no number 1 here."
has_out "a number that is too great" "There is no number 99 here."
has_out "one that no machine holds" "There is no number 99999999999999999999999999 here."
after "zeros before a number do no harm" "^list>" "community  plural"

talk --accessible <<'EOF'
list
2
next
previous
previous
previous
rhestr w
more
next
back
back
back
nol
EOF
after "the next entry" "^entry>" "individual"
has_out "there is none before the first" "This is the first one."
has_out "a letter of the list" "From the letter W on:"
has_out "no more" "There is no more here."
has_out "no way back from the start" "There is nothing to go back to."

talk --accessible <<'EOF'
filter
filter sector nowhere
filter tier core
filter tier suggested
filter HC
filter step referral
filter review draft
filters
1
clear
list of things
back pain
find list
find
map of nothing
EOF
has_out "what can be filtered by" "sector (sector): health care, social care"
has_out "a sector that is not known" "There is no such filter: ‘sector nowhere’"
has_out "filters of every kind" \
	"Filters: sector: health care; kind of term: suggested term; kind of term:"
has_out "each with a number" "1. sector: health care"
after "which drops it" "^filters>" "1. kind of term: suggested term"
has_out "all are dropped" "No filter is set."
has_out "words that only begin like a command are looked up" "‘list of things’"
has_out "so are those behind one that takes none" "‘back pain’"
has_out "find looks any word up" "‘list’"
has_out "but needs one" "Type the words to look up."
has_out "a map that is not there is words" "‘map of nothing’"

talk --accessible <<'EOF'
community assets
1
map
1
map
map
warm hub
1
map
EOF
has_out "the map of an entry is what is around it" "Around ‘community assets’"
after "told by kind" "^Not the same as" "  1. community; cymuned"
has_out "with the reason of a contrast" "    The people are not the resources."
after "a number opens an entry" "  1. community; cymuned" "entry>"
has_out "whose map is around it" "Around ‘community’"
after "on the map of an entry, map lists the maps" "Around ‘community’" "1. "
has_out "an entry without references says so" "This entry refers to no other"

talk --accessible <<'EOF'
map
1
pages
1
next
previous
again
EOF
has_out "a step is a filter" "Filters: step of the pathway: referral"
after "and its entries are listed" "Filters: step" "1. social prescribing practitioner"
after "pages" "^pages>" "draft"
tap_empty "each thing asked for is answered" "$([ "$(grep -c '>$' "$box/out")" -eq 8 ] || cat "$box/out")"

i=0
while [ $i -lt 100 ]; do
	printf 'list\n'
	i=$((i + 1))
done >"$box/lines"
i=0
while [ $i -lt 100 ]; do
	printf 'back\n'
	i=$((i + 1))
done >>"$box/lines"
talk --accessible <"$box/lines"
is_code "a long way, and back" 0
has_out "to the start" "There is nothing to go back to."

head -c 1000000 /dev/zero | tr '\0' x >"$box/lines"
printf '\ncymuned\n' >>"$box/lines"
talk --accessible <"$box/lines"
is_code "a line that is too long" 0
has_out "is refused" "That line is too long."
has_out "and the next is read" "‘cymuned’: "
printf 'zz\377\376\033[2J\007\000zz\r\n\n   \ncymu' | talk --accessible
has_out "bytes that are no text are made visible" "zz��␛[2J␇ zz"
after "blank lines are nothing, a line without its end counts" "^start>" "‘cymu’: "
printf 'list\n1' | talk --accessible
after "the input ends in a number" "^list>" "community  plural"
talk --accessible </dev/null
is_code "nothing at all" 0
printf 'help\nlist\n' >"$box/lines"
world "$GEIRFA" --accessible <"$box/lines" >/dev/full 2>"$box/err"
code=$?
is_code "output that cannot be written" 3

talk --accessible nghymuned </dev/null
has_out "words are the first that is looked up" "‘nghymuned’: "
talk --accessible list --limit 1 </dev/null
is_out "a command is a command" <<'EOF'
community · cymuned
EOF
settings="ACCESSIBLE=1"
talk </dev/null
has_out "ACCESSIBLE=1 puts the dialogue in the place of the interface" "Geirfa: Social prescribing glossary"
talk zzzzzz </dev/null
is_code "but words are still looked up once" 1
settings="ACCESSIBLE="
talk </dev/null
is_code "an empty ACCESSIBLE says nothing" 2
settings="ACCESSIBLE=0"
talk </dev/null
is_code "and 0 says no" 2
settings=

settings="TERM=xterm"
world script -qec "'$GEIRFA' --accessible --color=always nghymuned" /dev/null >"$box/out" <<'EOF'
1
quit
EOF
! grep -q "$(printf '\033')" "$box/out"
tap $? "nor on a terminal, whatever is said of colour"
has_out "where the prompt waits on its line" "results> "
settings=

# Copying: to a program that has its display, else the text is printed. No clipboard stops the dialogue.
mkdir -p "$box/bin"
program() {
	printf '#!/bin/sh\n%s\n' "$2" >"$box/bin/$1" && chmod +x "$box/bin/$1"
}
settings="PATH=$box/bin:$PATH"
talk --accessible --interface en <<'EOF'
copy
individual
1
copy
copy english
copy both
copy citation
copy markdown
copïo saesneg
copy that
EOF
is_code "copying without a clipboard" 0
has_out "there must be something to copy" "Open an entry or a page first."
after "the Welsh term" "No clipboard can be reached here. This is the text:" "unigolyn$"
has_out "both terms" "unigolyn · individual"
after "a reference tells what is drafted" "This is the text:" "unigolyn · individual. Geirfa: .* English: draft, not yet reviewed · Welsh: queried.$"
after "Markdown" "This is the text:" "# unigolyn · individual$"
has_out "what is no kind of copy is looked up" "copy that"
program xclip "cat >'$box/taken'"
settings="PATH=$box/bin:$PATH DISPLAY=:0"
talk --accessible --interface cy <<'EOF'
unigolyn
1
copïo testun
copïo y ddau
tudalennau
1
copïo saesneg
copïo cyfeirnod
EOF
is_code "copying with a program" 0
has_out "it is told" "Copïwyd drwy ddefnyddio xclip."
has_out "a page has no term" "Nid oes dim o'r math hwnnw ar dudalen."
grep -q '^am yr eirfa hon. Geirfa presgripsiynu' "$box/taken"
tap $? "the program has what came last" "$(cat "$box/taken")"
program xclip "exec sleep 1000"
talk --accessible --interface en <<'EOF'
individual
1
copy
EOF
is_code "a clipboard that does not answer" 0
after "it is told, and the text printed" "xclip failed. This is the text:" "unigolyn$"
program xclip "exit 1"
talk --accessible --interface en <<'EOF'
individual
1
copy english
EOF
after "a clipboard that fails" "xclip failed. This is the text:" "individual$"
settings=

# What is remembered: after a restart it is there again.
talk --accessible --interface en <<'EOF'
nghymuned
1
bookmark
bookmark workshop week
back
2
nod
EOF
has_out "an entry is bookmarked" "Bookmarked"
has_out "and put in a list" "Put in the list ‘workshop week’"
talk --accessible --interface en <<'EOF'
bookmarks
2
bookmark
bookmarks
history
searches
1
new
EOF
is_silent "the same database again"
after "a bookmark without a list comes first" "start>" "1. community assets · asedau cymunedol"
after "a bookmark names its list" "start>" "2. community · cymuned; workshop week"
has_out "a bookmark is taken away" "The bookmark has been taken away"
after "what was read last stands first" "bookmarks>" "1. community · cymuned; [0-9-]*$"
after "what was looked up" "read before>" "1. nghymuned; [0-9-]*$"
after "is looked up again" "searches>" "‘nghymuned’: "
after "nothing is new" "results>" "Nothing is new"

# The glossary changes between two visits.
sed 's/The people around you/The people you live among/' "$box/small/concepts/community.yaml" >"$box/changed" &&
	mv "$box/changed" "$box/small/concepts/community.yaml"
cat >"$box/small/concepts/brand-new.yaml" <<'EOF'
id: brand-new
tier: core
theme: communities
terms:
  en:
    - {term: brand new, status: preferred}
review: {en: draft, cy: draft}
EOF
talk --accessible --interface en <<'EOF'
new
1
EOF
has_out "what is new is told at once" "Entries new or changed since your last visit: 2"
after "an entry is new" "start>" "[12]. brand new; new"
after "an entry is changed" "start>" "[12]. community · cymuned; changed"
talk --accessible --interface cy <<'EOF'
newydd
EOF
lacks_out "told once" "ers eich ymweliad diwethaf: "
after "the latest news are kept" "dechrau>" "[12]. brand new; newydd"
rm "$box/small/concepts/brand-new.yaml"

# Two at once: neither is told that the other is there.
mkfifo "$box/first" "$box/second"
world "$GEIRFA" --accessible <"$box/first" >"$box/first.out" 2>&1 &
one=$!
world "$GEIRFA" --accessible <"$box/second" >"$box/second.out" 2>&1 &
other=$!
exec 8>"$box/first" 9>"$box/second"
i=0
while [ $i -lt 30 ]; do
	printf 'nghymuned\n1\nback\n2\n' >&8
	printf 'llesiant\n1\nbookmark\nbookmark\n' >&9
	i=$((i + 1))
done
exec 8>&- 9>&-
wait $one && wait $other
tap $? "two at once"
tap_empty "without an error" "$(grep -hE 'database|disk|in use' "$box/first.out" "$box/second.out")"

# What cannot be used is left as it is, and Geirfa works without it.
echo "not a database, but something else altogether, which is longer than the header of one would be: some hundred bytes" \
	>"$box/foreign"
rm -rf "$box/home/data/geirfa"/*
cp "$box/foreign" "$box/home/data/geirfa/user.db"
talk --accessible --interface en <<'EOF'
nghymuned
1
bookmark
bookmarks
EOF
is_code "a damaged database" 0
has_err "is told" "user.db: the database is damaged"
has_out "there is no bookmark then" "Nothing is remembered in this session"
has_out "nor a list of them" "nothing is remembered."
cmp -s "$box/foreign" "$box/home/data/geirfa/user.db"
tap $? "and it is left as it was"
tap_end

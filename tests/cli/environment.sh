#!/bin/sh
# SPDX-License-Identifier: MIT
# Where Geirfa is started from: full and read-only disks, no home, odd locales, closed streams, clocks, an index that changes.
# shellcheck disable=SC2016 # shells of their own read what is in single quotes
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

# homeless HOME…: the world without the XDG variables, with this home or none.
homeless() {
	where=$1
	shift
	if [ "$where" = none ]; then set -- "$GEIRFA" "$@"; else set -- HOME="$where" "$GEIRFA" "$@"; fi
	(cd "$box/empty" && env -i PATH="$PATH" LC_ALL=C.UTF-8 GEIRFA_LOCALEDIR="$GEIRFA_LOCALEDIR" GEIRFA_GLOSSARY="$data" EDITOR=true \
		"$@" >"$box/out" 2>"$box/err" </dev/null)
	code=$?
}
mkdir "$box/empty"
: >"$box/file"
for where in none "" "$box/nowhere/at/all" "$box/file" relative /dev/null; do
	homeless "$where" find community --limit 1
	is_code "home ‘$where’: find" 0
	has_out "home ‘$where’: and it finds" community
	homeless "$where" doctor --json
	is_json "home ‘$where’: doctor finds no fault of the index" '[.checks[] | select(.id=="index") | .state]' '["good"]'
	homeless "$where" edit community
	is_code "home ‘$where’: edit" 0
	tap_empty "home ‘$where’: nothing is written where it was started" "$(ls "$box/empty")"
	rm -rf "$box/nowhere"
done

# Locales: what is printed is UTF-8, whatever they say.
run find cymuned
cp "$box/out" "$box/usual"
run help --interface cy
cp "$box/out" "$box/usual.cy"
has_out "messages in Welsh" "Gorchmynion"
locales="C POSIX en_US xx_YY.NONSENSE"
if command -v localedef >/dev/null && [ -e /usr/share/i18n/locales/en_GB ] &&
	mkdir "$box/locales" && localedef -i en_GB -f ISO-8859-1 "$box/locales/en_GB.ISO-8859-1" 2>/dev/null; then
	locales="$locales en_GB.ISO-8859-1"
else
	tap 0 "a locale that is not UTF-8 # SKIP there is no localedef or its data (package locales)"
fi
for locale in $locales; do
	settings="LC_ALL=$locale LOCPATH=$box/locales"
	run find cymuned
	cmp -s "$box/out" "$box/usual"
	tap $? "locale $locale" "$(head -c 300 "$box/out")"
	run help --interface cy
	cmp -s "$box/out" "$box/usual.cy"
	tap $? "locale $locale: messages in Welsh" "$(head -c 300 "$box/out")"
	run find tŷ
	is_code "locale $locale: words that are no ASCII" 0
done
settings=

for term in "" dumb no-such-terminal ../../etc/passwd; do
	settings="TERM=$term"
	run find community
	is_code "TERM ‘$term’: commands" 0
	run doctor
	is_code "TERM ‘$term’: doctor" 0
	run
	is_code "TERM ‘$term’: no interface" 2
done
settings=

# Closed streams, each and all, for every command.
mkfifo "$box/pipe"
while read -r words; do
	for closed in '<&-' '2>&-' '<&- 2>&-'; do
		world EDITOR=true sh -c "\"\$0\" $words $closed" "$GEIRFA" >"$box/out" 2>"$box/err" </dev/null
		code=$?
		is_code "$words $closed" 0
	done
	for closed in '>&-' '<&- >&-' '>&- 2>&-' '<&- >&- 2>&-'; do
		world EDITOR=true sh -c "\"\$0\" $words $closed" "$GEIRFA" 2>"$box/err" </dev/null
		code=$?
		is_code "$words $closed" 3
	done
	world EDITOR=true sh -c "\"\$0\" $words >/dev/full" "$GEIRFA" 2>"$box/err" </dev/null
	code=$?
	is_code "$words >/dev/full" 3
	has_err "$words >/dev/full: why" "the disk is full"
	# The pipe's only reader has gone before anything is written.
	for signal in 'trap "" PIPE;' 'trap - PIPE;'; do
		world EDITOR=true sh -c "$signal exec 3<>\"\$1\" 4>\"\$1\" 3<&-; \"\$0\" $words >&4" "$GEIRFA" "$box/pipe" 2>"$box/err" </dev/null
		code=$?
		is_code "$words | head: $signal" 3
		is_silent "$words | head: $signal: nothing is said"
	done
done <<END
find community
show community
list
list --json
stats
page
letters cymuned
complete find co
doctor
lint
help
--version
edit community
index $data -o $box/streams.index
END
index=$(world sh -c 'cat "$XDG_CACHE_HOME"/geirfa/*.index | head -c 15')
[ "$index" = "SQLite format 3" ]
tap $? "what was printed did not go into the index" "$index"

# Clocks: files from tomorrow and from long ago are read when they change, and not read again when they do not.
for date in 203801010000 197001020000 202001010000; do
	sed -i "s/^  en: The people.*/  en: The people of $date./" "$data/concepts/community.yaml"
	touch -t "$date" "$data/concepts/community.yaml"
	run show community
	has_out "a file of $date is read" "The people of $date."
	run doctor --json
	is_json "and its index then is up to date" '[.checks[] | select(.id=="index").facts.was]' '["fresh"]'
done
touch -t 203001010000 "$data/concepts/community.yaml"
run doctor --json
is_json "and still when a file has only got another date" '[.checks[] | select(.id=="index").facts.was]' '["fresh"]'
touch -t 203801010000 "$box"/home/cache/geirfa/*.index
sed -i "s/^  en: The people.*/  en: The people of now./" "$data/concepts/community.yaml"
run show community
has_out "an index from tomorrow does not hide a change" "The people of now."

# inside COMMANDS: in a world where disks can be put in place; $home is a folder that may become one, $0 Geirfa.
inside() {
	home=$box/disk
	rm -rf "$home" && mkdir "$home"
	world GEIRFA_GLOSSARY="$data" XDG_CACHE_HOME="$home/cache" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" HOME="$home" \
		unshare -m sh -c "home=$home; data=$data; $1" "$GEIRFA" >"$box/out" 2>"$box/err" </dev/null
	code=$?
}
inside 'mount -t tmpfs -o size=16k none "$home"'
if [ "$code" -ne 0 ]; then
	tap 0 "full and read-only disks # SKIP no disk can be put in place here: $(head -n 1 "$box/err")"
else
	full='mount -t tmpfs -o size=16k none "$home" || exit 99;'
	inside "$full"' "$0" find community --limit 1'
	is_code "a full disk: the index is built in memory" 0
	has_out "a full disk: and it finds" community
	inside "$full"' "$0" index "$data"'
	is_code "a full disk: an index" 3
	has_err "a full disk: is said" "the disk is full"
	inside "$full"' "$0" find community >/dev/null; find "$home" -type f -size +0'
	tap_empty "a full disk: nothing half written is left" "$(cat "$box/out")"
	inside "$full"' cp -R "$data" "$home/g" 2>/dev/null; dd if=/dev/zero of="$home/rest" 2>/dev/null
		printf "%s\n" save list back | "$0" --accessible community; echo "status $?"'
	has_out "a full disk: the line dialogue goes on" "status 0"
	inside "$full"' mkdir -p "$home/config/geirfa" && echo "theme: mono" >"$home/config/geirfa/config.yaml"; dd if=/dev/zero of="$home/rest" 2>/dev/null
		printf "%s\n" language list quit | "$0" --accessible --interface cy community 2>&1; echo "status $?"
		ls "$home/config/geirfa"; cat "$home/config/geirfa/config.yaml"'
	has_out "a full disk: a setting is changed, for now" "The interface is in English now."
	has_out "a full disk: that it is not kept is said" "config.yaml: the disk is full"
	has_out "a full disk: and it goes on" "status 0"
	tap_empty "a full disk: the configuration is as it was" "$(tail -n 2 "$box/out" | grep -vx -e config.yaml -e 'theme: mono')"
	small='mount -t tmpfs -o size=128k none "$home" && mkdir "$home/g" && cp -R "$data/." "$home/g" || exit 99;'
	inside "$small"' printf "#!/bin/sh\nprintf \"frob: 1\\n\" >>\"\$1\"; dd if=/dev/zero of=$home/rest 2>/dev/null\n" >"$home/editor"
		chmod +x "$home/editor"; EDITOR="$home/editor"; export EDITOR; cp "$home/g/concepts/community.yaml" "$home/before"
		"$0" edit community --glossary "$home/g"; echo "status $?"; head -c 20 "$home/g/concepts/community.yaml"'
	has_out "a full disk: edit ends with its status" "status 3"
	has_out "a full disk: and the file is there" "# SPDX"

	read_only='mount --bind "$home" "$home" && mount -o remount,ro,bind "$home" || exit 99;'
	inside "$read_only"' "$0" find community --limit 1'
	is_code "a home that can only be read: find" 0
	tap_empty "a home that can only be read: nothing is said" "$(grep -v "^There are more" "$box/err")"
	inside "$read_only"' "$0" index "$data"'
	is_code "a home that can only be read: index" 3
	has_err "a home that can only be read: why" "the disk can only be read"
	inside "$read_only"' printf "save\nlist\n" | "$0" --accessible community'
	is_code "a home that can only be read: the line dialogue goes on" 0
	only='mount --bind "$data" "$data" && mount -o remount,ro,bind "$data" || exit 99;'
	inside "$only"' "$0" find community --limit 1 && "$0" lint; "$0" doctor >/dev/null'
	is_code "a glossary that can only be read" 0
	inside "$only"' EDITOR="sed -i s/a/b/" "$0" edit community'
	is_code "a glossary that can only be read: edit" 3
	has_err "a glossary that can only be read: edit says so" "the editor failed"
fi

# The line dialogue keeps an index open; meanwhile others do what they like with it.
# converse [GLOSSARY]: starts it; descriptor 8 leads to it.
converse() {
	rm -f "$box/lines" "$box/out" && mkfifo "$box/lines" && : >"$box/out"
	world "$GEIRFA" --accessible --interface en --glossary "${1-$box/open.index}" <"$box/lines" >"$box/out" 2>&1 &
	waited=$!
	exec 8>"$box/lines"
	say cymuned 'cymuned; community'
}
# say LINE TEXT: says it and reads until TEXT is there, or the program is not.
say() {
	echo "$1" >&8
	while ! grep -qaF -e "$2" "$box/out" && kill -0 "$waited" 2>/dev/null; do :; done
}
# ended NAME
ended() {
	echo list >&8
	echo quit >&8
	exec 8>&-
	wait "$waited"
	code=$?
	[ "$code" -le 3 ]
	tap $? "$1: it goes on to its end" "exit status $code: $(tail -n 3 "$box/out")"
}
run index "$data" -o "$box/good.index"
cp "$box/good.index" "$box/open.index"
cp -R "$data" "$box/other"
sed -i 's/term: individual,/term: somebody,/' "$box/other/concepts/"*.yaml
converse
ln "$box/open.index" "$box/was.index"
world "$GEIRFA" index "$box/other" -o "$box/open.index" >/dev/null 2>"$box/err" </dev/null
code=$?
is_code "an index that is open can be replaced" 0
cmp -s "$box/was.index" "$box/good.index"
tap $? "and what is open is not written into"
say unigolyn 'unigolyn; '
has_out "an index that is replaced while it is open" 'unigolyn; individual'
ended "replaced"
cp "$box/good.index" "$box/open.index"
converse
rm "$box/open.index"
say unigolyn 'unigolyn; individual'
has_out "an index that is removed while it is open" 'unigolyn; individual'
ended "removed"
for harm in ': >' 'head -c 5000 /dev/zero >' 'head -c 400000 /dev/urandom >'; do
	cp "$box/good.index" "$box/open.index"
	converse
	eval "$harm \"\$box/open.index\""
	ended "harm done in place: $harm"
	has_out "harm done in place: $harm is told" 'the database is damaged'
done
cp -R "$data" "$box/gone"
converse "$box/gone"
rm -r "$box/gone"
say unigolyn 'unigolyn; individual'
has_out "a glossary that is removed while it is open" 'unigolyn; individual'
ended "a glossary's folder that is removed"
tap_end

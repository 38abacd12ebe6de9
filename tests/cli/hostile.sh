#!/bin/sh
# SPDX-License-Identifier: MIT
# Nothing in a glossary, an index, a query, a file's name or a setting makes Geirfa send what it did not mean to.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"
safe=$(dirname "$GEIRFA")/tests/cli/safe

# harmless NAME AS: neither standard output nor standard error holds anything but what is meant.
harmless() {
	faults=$("$safe" "$2" <"$box/out") && more=$("$safe" lines <"$box/err") && [ "$code" -le 3 ]
	tap $? "$1" "$faults${more-} exit status $code
$(head -c 600 "$box/out" "$box/err" | cat -v)"
}

# gather ARGUMENTS…: run Geirfa; what it says is added to what is looked through by gathered.
gather() {
	world "$GEIRFA" "$@" >>"$box/all.out" 2>>"$box/all.err" </dev/null
	code=$?
	[ "$code" -le 3 ] || echo "‘$*’ ended with status $code" >>"$box/broken"
}

# gathered NAME
gathered() {
	faults=$("$safe" lines <"$box/all.out") && more=$("$safe" lines <"$box/all.err") && [ ! -e "$box/broken" ]
	tap $? "$1" "$faults${more-}$(cat "$box/broken" 2>/dev/null)
$(cat -v "$box/all.out" "$box/all.err" | head -c 2000)"
	rm -f "$box/all.out" "$box/all.err" "$box/broken"
}

run index "$data" -o "$box/hostile.index"
"$safe" spoil "$box/hostile.index"
tap $? "an index is made hostile"
settings="GEIRFA_GLOSSARY=$box/hostile.index"

while read -r words; do
	# shellcheck disable=SC2086
	run $words
	case $words in *--tsv) as=cells styled=cells ;; *) as=lines styled=styled ;; esac
	harmless "$words" $as
	# shellcheck disable=SC2086
	run --color always $words
	harmless "$words, with styles" $styled
done <<'END'
find community
find cymuned --tsv
find cymuned --json
find community --limit 1
find nghymunde
list
list --tsv
list --markdown
list --json
list --order cy
show community
show cymuned --json
show cymuned --markdown
page
page social-prescribing
page --json
stats
stats --json
doctor
doctor --json
letters community
letters cymunedau
complete find com
complete show cy
complete edit co
complete page so
complete list --theme ""
complete list --sector ""
END

# The line dialogue, in it everything that shows a text.
world "$GEIRFA" --accessible --interface en >"$box/out" 2>"$box/err" <<'END'
nghymuned
1
related
copy 1
save
back
list
maps
1
pages
1
2
news
saved
before
searches
filters
help
frobnicate
END
code=$?
harmless "the line dialogue" lines

# Queries and words of the command line, in bytes that do harm.
n=0
# shellcheck disable=SC1003,SC2016 # bytes for printf
for bytes in '\033]52;c;cG9pc29u\007' '\033[2J\033[6n' '\302\2332J\302\235' '\2332J' '\342\200\256abc\342\201\246' \
	'\342\200\213\357\273\277' 'a\314\201\314\201\314\201\314\201\314\201\314\201\314\201\314\201\314\201\314\201' \
	'\355\240\200\300\233\377' '\360\237\230\200\342\200\250' '\033P$q"p\033\\' '\033_x\033\\\005\016'; do
	n=$((n + 1))
	# shellcheck disable=SC2059
	bad=$(printf "$bytes")
	for words in find show "find --json" letters page edit "list --sector" help "complete find" "list --color" --interface lint \
		"index -o $box/x.index" "find --lang" "frob --glossary"; do
		# shellcheck disable=SC2086
		gather $words "$bad"
	done
	gather "--$bad"
	gathered "words with bytes of kind $n"
	printf 'find %s\n%s\n' "$bad" "$bad" | world "$GEIRFA" --accessible >"$box/all.out" 2>"$box/all.err"
	printf '%s\n' "$bad" | world "$GEIRFA" find --batch >>"$box/all.out" 2>>"$box/all.err"
	gathered "lines with bytes of kind $n"

	# Variables. What the shell says of an editor is the shell's.
	for variable in TERM LC_ALL LANGUAGE GEIRFA_GLOSSARY HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME; do
		world GEIRFA_GLOSSARY="$data" "$variable=$box/$bad" "$GEIRFA" doctor >>"$box/all.out" 2>>"$box/all.err" </dev/null
	done
	world GEIRFA_GLOSSARY="$data" XDG_CACHE_HOME="$box/$bad" "$GEIRFA" doctor --json >>"$box/all.out" 2>>"$box/all.err" </dev/null
	world GEIRFA_GLOSSARY="$data" EDITOR="$box/$bad" "$GEIRFA" edit community 2>&1 </dev/null | grep -a '^geirfa' >>"$box/all.err"
	gathered "variables with bytes of kind $n"

	mkdir -p "$box/home/config/geirfa"
	for setting in "theme: $bad" "$bad: yes" "keys: {quit: $bad}" "interface: \"$bad\"" "glossary: $box/$bad" "$bad"; do
		printf '%s\n' "$setting" >"$box/home/config/geirfa/config.yaml"
		gather doctor
	done
	gathered "settings with bytes of kind $n"
	rm -r "$box/home/config"

	# A glossary's files: their names and what is in them.
	rm -rf "$box/bad" && cp -R "$data" "$box/bad"
	mv "$box/bad/concepts/community.yaml" "$box/bad/concepts/$bad.yaml"
	printf 'id: %s\ntheme: "%s"\n%s: 1\n' "$bad" "$bad" "$bad" >"$box/bad/concepts/bad.yaml"
	printf 'id: warm-hub\nterms: {en: [{term: "a%sb", status: %s}]}\nreview: %s\n' "$bad" "$bad" "$bad" \
		>"$box/bad/concepts/warm-hub.yaml"
	settings="GEIRFA_GLOSSARY=$box/bad EDITOR=true"
	for words in lint "lint --json" list "edit bad"; do
		# shellcheck disable=SC2086
		gather $words
	done
	printf '{"id":"%s","tier":"core","theme":"%s"}\n{"id":"a","%s":1}\n%s\n' "$bad" "$bad" "$bad" "$bad" >"$box/bad.jsonl"
	gather index "$box/bad.jsonl" -o "$box/y.index"
	gathered "a glossary's files with bytes of kind $n"
	settings="GEIRFA_GLOSSARY=$box/hostile.index"
done
tap_end

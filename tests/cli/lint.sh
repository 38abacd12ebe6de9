#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa lint: findings with place, grade and rule; each file that may not be in a glossary is refused with its place.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

run lint
is_code "warnings are no failure" 0
is_out "findings in order, then how many" <<EOF
$data/concepts/community-assets.yaml:26:7: warning: the Welsh of this text is missing [missing-language]
$data/concepts/warm-hub.yaml:2:5: warning: ‘warm-hub’ has no Welsh term [missing-language]
$data/concepts/warm-hub.yaml:2:5: warning: no cross-reference leads to or from ‘warm-hub’ [no-reference]
0 errors · 3 warnings · 0 notes of advice
EOF
run lint "$data" --interface cy
is_out "in Welsh" <<EOF
$data/concepts/community-assets.yaml:26:7: rhybudd: mae Cymraeg y testun hwn ar goll [missing-language]
$data/concepts/warm-hub.yaml:2:5: rhybudd: nid oes term Cymraeg i ‘warm-hub’ [missing-language]
$data/concepts/warm-hub.yaml:2:5: rhybudd: nid oes croesgyfeiriad i'r cofnod hwn nac ohono: ‘warm-hub’ [no-reference]
Dim gwallau · 3 rhybudd · Dim awgrymiadau
EOF
run lint "$box/nowhere"
is_code "a folder that is not there" 3
has_err "is named" "$box/nowhere"

file=$data/concepts/community.yaml
cp "$file" "$box/good.yaml"

sed -i 's/term: cymuned,/term: menter cymdeithasol,/' "$file"
run lint
has_out "a correction stands on its own line" "  → menter gymdeithasol"
run find mentrau
is_code "a warning does not stop the index" 1

sed 's/theme: communities/theme: nonsense/' "$box/good.yaml" >"$file"
run lint
is_code "an error is" 3
has_out "with the name of its rule" "$file:4:8: error: there is no theme ‘nonsense’ [unknown-theme]"

# broken NAME PLACE MESSAGE: the file that stands on standard input is refused there and for this reason, and the index is not built.
broken() {
	cat >"$file"
	run lint
	is_code "$1" 3
	has_out "$1: place and reason" "$file$2: error: $3"
	run find community
	is_code "$1: not built" 3
	has_err "$1: told when it is used" "$file$2: $3"
}

# with LINES: the good file with more at its end.
with() {
	cat "$box/good.yaml"
	printf '%b' "$1"
}

last=$(wc -l <"$box/good.yaml")
next=$((last + 1))
with 'frob: 1\n' | broken "an unknown key" ":$next:1" "‘frob’ is not a key that is known here"
with 'tier: core\n' | broken "a key twice" ":$next:1" "the key tier stands on line 3 already"
sed 's/theme: communities/theme: \&a communities/' "$box/good.yaml" |
	broken "an anchor" ":4:8" "a text that begins with & needs quotes"
sed 's/theme: communities/theme: *a/' "$box/good.yaml" | broken "an alias" ":4:8" "a text that begins with * needs quotes"
sed 's/theme: communities/theme: !!str communities/' "$box/good.yaml" |
	broken "a tag" ":4:8" "a text that begins with ! needs quotes"
sed "s/The people around/The $(printf '\377') people around/" "$box/good.yaml" | LC_ALL=C broken "bad UTF-8" ":15:11" "this is not UTF-8"
sed "s/The people around/The $(printf '\033')[31mpeople around/" "$box/good.yaml" |
	broken "a control character" ":15:11" "the character U+001B is not allowed"
{
	sed '/^plain/,$d' "$box/good.yaml"
	printf 'plain:\n  en: %s\n' "$(printf '%020000d' 0)"
} | broken "a value that is too long" ":15:7" "the value is longer than 16 KiB"
{
	cat "$box/good.yaml"
	yes '# a remark that goes on and on' | head -n 10000
} >"$file"
run lint
is_code "a file that is too large" 3
has_out "a file that is too large: named" "$file: error: the file is too large"
printf '\357\273\277' | cat - "$box/good.yaml" | broken "a byte order mark" ":1:1" "a byte order mark is not allowed"
sed 's/$/\r/' "$box/good.yaml" | broken "carriage returns" ":1:37" "a carriage return is not allowed"
: | broken "an empty file" "" "the file is empty"
with '\0more: 1\n' | broken "a NUL" ":$next:1" "the character U+0000 is not allowed"
sed '/^tier/d' "$box/good.yaml" | broken "a key too few" ":2:1" "the key ‘tier’ is missing"
{
	printf 'id: community\nsense: '
	printf '%0100d' 0 | tr 0 '['
	printf '\n'
} | broken "lists in lists in lists" ":2:23" "more than 16 levels"
rm "$file"
mkfifo "$file"
run lint
has_out "a pipe in place of a file" "$file: error: this is not an ordinary file"
rm "$file"
ln -s /dev/zero "$file"
run lint
has_out "a device in place of a file" "$file: error: this is not an ordinary file"
rm "$file"
mkdir "$file"
run lint
has_out "a folder in place of a file" "$file: error: that is a folder, not a file"
rmdir "$file"
cp "$box/good.yaml" "$data/concepts/$(printf 'a\033[31mb').yaml"
run lint
lacks_out "a name with control characters is made visible" "$(printf '\033')"
has_out "and named" "a␛[31mb.yaml"
tap_end

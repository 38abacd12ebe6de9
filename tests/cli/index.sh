#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa index, and what becomes of an index that is missing, stale, empty, foreign, newer or damaged.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

run index "$data" -o "$box/a.index"
is_code "an index is built where it is asked for" 0
is_out "and its entries are counted" <<EOF
Index written: $box/a.index · 8 entries
EOF
run index --output="$box/a.index" "$data" --interface cy
is_out "in Welsh" <<EOF
Ysgrifennwyd y mynegai: $box/a.index · 8 cofnod
EOF
run find --glossary "$box/a.index" cymuned --limit 1
is_code "it can be asked without its source" 0

run index "$data"
is_code "an index without a place of its own" 0
cache=$(sed 's/^Index written: \(.*\) · .*/\1/' "$box/out")
case $cache in "$box/home/cache/geirfa/"*) tap 0 "goes to the cache" ;; *) tap 1 "goes to the cache" "$cache" ;; esac
cp "$cache" "$box/before"
run find community --limit 1
cmp -s "$cache" "$box/before"
tap $? "where it is found again"

# The source changes.
sed -i 's/The people around you/All those around you/' "$data/concepts/community.yaml"
run show community
has_out "a source that changed is read again" "All those around you"
is_silent "without a word"

# The source is broken.
cp "$cache" "$box/before"
cp "$data/concepts/community.yaml" "$box/good.yaml"
printf 'frob: 1\n' >>"$data/concepts/community.yaml"
run find community
is_code "a source that is broken" 3
is_err "is told with its place" <<EOF
$data/concepts/community.yaml:$(wc -l <"$data/concepts/community.yaml" | tr -d ' '):1: ‘frob’ is not a key that is known here [unknown-key]
This glossary could not be read
EOF
cmp -s "$cache" "$box/before"
tap $? "and the old index is untouched"
run index "$data"
is_code "nor does index build it" 3
has_err "and says why" "[unknown-key]"
cmp -s "$cache" "$box/before"
tap $? "the old index is still untouched"
cp "$box/a.index" "$box/b.index"
run index "$data" -o "$box/b.index"
cmp -s "$box/a.index" "$box/b.index"
tap $? "nor is a file that was named"
[ "$(find "$box" -name '*.index*' | wc -l)" -eq 3 ]
tap $? "no half-built index is left behind" "$(find "$box" -name '*.index*')"
sed -i 's/theme: communities/theme: nonsense/' "$box/good.yaml"
cp "$box/good.yaml" "$data/concepts/community.yaml"
run find community
has_err "what lint calls an error stops the build too" "there is no theme ‘nonsense’ [unknown-theme]"
sed -i 's/theme: nonsense/theme: communities/' "$data/concepts/community.yaml"

# rebuilt NAME MESSAGE: the index in the cache could not be used; that is said, and it works again.
rebuilt() {
	run find cymuned --limit 1
	is_code "$1: rebuilt" 0
	has_err "$1: named" "$cache: $2"
	has_err "$1: told" "The index has been built again."
	has_out "$1: the answer is right" "cymuned"
	run find cymuned --limit 1
	tap_empty "$1: once is enough" "$(grep -v '^There are more' "$box/err")"
}

rm -f "$cache"
run find cymuned --limit 1
is_code "an index that is missing is built" 0
: >"$cache"
rebuilt "an empty file" "this index is empty"
printf 'Not a database, but long enough to be taken for the beginning of one, if nobody looks closely at it.\n' >"$cache"
rebuilt "a foreign file" ""
rm -f "$cache"
# The number by which SQLite files are told apart: four bytes at 68.
cp "$box/a.index" "$cache"
printf '\0\0\0\7' | dd of="$cache" bs=1 seek=68 conv=notrunc 2>/dev/null
rebuilt "a database of something else" "this is not an index of Geirfa"
# The version of the schema: four bytes at 60 in the header of the file.
cp "$cache" "$box/good.index"
printf '\0\0\377\377' | dd of="$cache" bs=1 seek=60 conv=notrunc 2>/dev/null
rebuilt "an index of a newer Geirfa" "this index was made by a newer Geirfa"
head -c 6000 "$box/good.index" >"$cache"
rebuilt "an index that was cut off" ""

# Where the cache cannot be written the glossary works all the same.
rm -rf "$box/home/cache"
printf 'in the way' >"$box/home/cache"
run find cymuned --limit 1
is_code "a cache that cannot be written" 0
has_out "is done without" "cymuned"
rm "$box/home/cache"

# An index alone, without its source.
data=$box/broken.index
run find cymuned
is_code "an index that is not there" 3
has_err "is named" "$box/broken.index"
: >"$data"
run find cymuned
is_code "an empty index without a source" 3
has_err "is named too" "$box/broken.index: this index is empty"

run index "$box/nowhere" -o "$box/c.index"
is_code "a source that is not there" 3
has_err "is named by index" "$box/nowhere"
run index "$box/small" -o "$box/no/such/folder/c.index"
is_code "a place that is not there" 3
has_err "is named as well" "$box/no/such/folder"
tap_end

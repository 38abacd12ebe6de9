#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa edit: the editor gets the file; what it leaves is checked, and nothing broken is kept in silence.
# shellcheck disable=SC2016 # shells of their own read what is in single quotes
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

# editor COMMANDS: a program that runs these shell commands on the file "$1".
editor() {
	printf '#!/bin/sh\n%s\n' "$1" >"$box/editor"
	chmod +x "$box/editor"
	settings="EDITOR=$box/editor"
}

file=$data/concepts/community.yaml
cp "$file" "$box/good.yaml"

editor 'sed -i "s/The people around you/Those around you/" "$1"'
run edit community
is_code "a good edit" 0
is_out "is said to be good" <<EOF
No errors; the index is up to date: $file
EOF
has_good=$(diff "$box/good.yaml" "$file")
[ "$has_good" = "15c15
<   en: The people around you.
---
>   en: Those around you." ]
tap $? "the file is as the editor left it" "$has_good"
run show community
has_out "and is in the index" "Those around you."
cp "$box/good.yaml" "$file"

editor 'printf "%s\n" "$1" >"$(dirname "$0")/arguments"'
settings="EDITOR=$box/editor VISUAL="
mkdir "$box/a b" && cp -R "$data" "$box/a b/it's \$HOME"
run edit community --glossary "$box/a b/it's \$HOME"
is_code "a folder whose name the shell could misread" 0
[ "$(cat "$box/arguments")" = "$box/a b/it's \$HOME/concepts/community.yaml" ]
tap $? "is handed over whole" "$(cat "$box/arguments")"

printf '#!/bin/sh\necho visual >"%s/visual"\n' "$box" >"$box/visual-editor"
chmod +x "$box/visual-editor"
settings="EDITOR=false VISUAL=$box/visual-editor"
run edit community
[ -f "$box/visual" ]
tap $? "VISUAL goes before EDITOR" "$(cat "$box/err")"

# Broken, and nobody to ask.
run find community
editor 'printf "frob: 1\n" >>"$1"'
run edit community
is_code "a broken edit without a terminal" 3
line=$(wc -l <"$file" | tr -d ' ')
is_err "is told, and that the file was kept" <<EOF
$file:$line:1: ‘frob’ is not a key that is known here [unknown-key]
The file was kept with its errors, and the index stays as it was: $file
EOF
has_frob=$(tail -n 1 "$file")
[ "$has_frob" = "frob: 1" ]
tap $? "and so it was"
editor 'sed -i "/^frob/d" "$1"'
run edit community
is_code "a broken file can be mended" 0
cmp -s "$file" "$box/good.yaml"
tap $? "and is then as it was"

editor 'sed -i "s/theme: communities/theme: nonsense/" "$1"'
run edit community --interface cy
has_err "what lint calls an error counts" "nid oes thema ‘nonsense’ [unknown-theme]"
has_err "in Welsh" "Cadwyd y ffeil gyda'i gwallau"
cp "$box/good.yaml" "$file"

editor 'exit 1'
run edit community
is_code "an editor that fails" 3
has_err "is named" "the editor failed: $box/editor"
editor 'printf "frob: 1\n" >>"$1"; exit 1'
run edit community
has_err "what it broke all the same is told" "[unknown-key]"
cp "$box/good.yaml" "$file"
settings="EDITOR=$box/no-such-editor"
run edit community
is_code "an editor that is not there" 3

editor 'touch "$(dirname "$0")/opened"'
for id in nobody ../sectors /etc/passwd .. "" COMMUNITY; do
	run edit "$id"
	is_code "an entry that is not there: ‘$id’" 1
	has_err "is named: ‘$id’" "There is no entry with the id ‘$id’"
done
[ ! -e "$box/opened" ]
tap $? "no file outside the folder of concepts is opened"

run index "$data" -o "$box/alone.index"
mv "$data" "$box/moved"
run edit community --glossary "$box/alone.index"
is_code "an index without its source" 3
has_err "has nothing to edit" "this glossary has no source folder here"
mv "$box/moved" "$data"
editor 'sed -i "s/The people around you/Neighbours/" "$1"'
run edit community --glossary "$box/alone.index"
is_code "an index with its source" 0
grep -q Neighbours "$file"
tap $? "leads to the source"
cp "$box/good.yaml" "$file"

# Two at once: the second leaves the file alone, and nothing that the first writes is lost.
mkfifo "$box/begun" "$box/go"
editor 'echo >"$(dirname "$0")/begun"; read -r go <"$(dirname "$0")/go"; sed -i "s/The people around you/First/" "$1"'
world "$GEIRFA" edit community >"$box/first" 2>&1 </dev/null &
first=$!
read -r _ <"$box/begun"
printf '#!/bin/sh\nsed -i "s/The people around you/Second/" "$1"\n' >"$box/editor.second"
chmod +x "$box/editor.second"
settings="EDITOR=$box/editor.second"
run edit community
is_code "a second edit of the same entry" 3
is_err "is refused" <<EOF
geirfa: $file: another Geirfa is editing this entry: nothing was changed
EOF
ln -s "$data" "$box/other-name"
run edit community --glossary "$box/other-name"
is_code "by whatever name" 3
run edit warm-hub
is_code "but not that of another entry" 0
echo >"$box/go"
wait "$first"
tap $? "the first ends well" "$(cat "$box/first")"
grep -q First "$file" && ! grep -q Second "$file"
tap $? "and its change is there" "$(cat "$file")"
tap_empty "nothing is left of the lock" "$(find "$box" -name '*.edit')"
cp "$box/good.yaml" "$file"
settings="EDITOR=$box/editor.second XDG_CACHE_HOME=/dev/null"
run edit community
is_code "without a cache an entry can be edited" 0
cp "$box/good.yaml" "$file"
settings="EDITOR=$box/editor VISUAL="

# On a terminal there is a choice. script(1) gives one; it needs the answer typed after the question.
# ask ANSWERS: edits on a terminal; leaves $box/screen.
ask() {
	world script -qec "'$GEIRFA' edit community; echo status \$?" /dev/null >"$box/screen" <<EOF
$1
EOF
}
printf '#!/bin/sh\nprintf "frob: 1\\n" >>"$1"\n' >"$box/editor"
ask 2
grep -q "2  put the file back as it was" "$box/screen"
tap $? "on a terminal there is a choice" "$(cat "$box/screen")"
cmp -s "$file" "$box/good.yaml"
tap $? "to have the old file back" "$(cat "$box/screen")"
grep -q "status 0" "$box/screen"
tap $? "which is a good end" "$(cat "$box/screen")"
ask 3
grep -q "status 3" "$box/screen"
tap $? "to keep what is broken" "$(cat "$box/screen")"
grep -q frob "$file"
tap $? "which is then still there"
cp "$box/good.yaml" "$file"
cat >"$box/editor" <<'EOF'
#!/bin/sh
# Breaks the file, and mends it the next time.
if grep -q frob "$1"; then sed -i /frob/d "$1"; else printf 'frob: 1\n' >>"$1"; fi
EOF
ask 1
grep -q "status 0" "$box/screen"
tap $? "or to go on editing" "$(cat "$box/screen")"
cmp -s "$file" "$box/good.yaml"
tap $? "until it is good"
tap_end

#!/bin/sh
# SPDX-License-Identifier: MIT
# words.sh FOLDER: the raw material of the benchmarks, from Debian's packages dict-wn and dict-freedict-cym-eng.
#
# english.tsv   word, class, count: every word of WordNet's definitions and its nouns and adjectives
# welsh.tsv     word, class, count, plural: every single word of the Welsh dictionary
# freedict.tsv  headword, grammar, English: its entries as they stand
#
# Classes: n noun (English), m f masculine and feminine singular noun, p plural noun, a adjective, x any other. A word's
# count is how often WordNet's definitions use it; a Welsh word has that of its English. More frequent words come first.
set -eu
export LC_ALL=C
out=$1
dictd=/usr/share/dictd
mkdir -p "$out"

# An entry is a headword at the margin and, set in, "n 1: definition; "example" [syn: …]", often over several lines.
gzip -dc "$dictd/wn.dict.dz" | awk '
	function has(part) { return body ~ "^ *" part " 1:" || body ~ " " part " 1:" }
	function entry(  n, i, words) {
		if (head ~ /^[a-z]+$/ && length(head) > 2 && length(head) <= 20 && !has("adv")) {
			if (has("adj"))
				class[head] = "a"
			else if (has("n"))
				class[head] = "n"
		}
		gsub(/\[[^]]*\]/, " ", body)
		gsub(/ (n|v|adj|adv) 1: | [0-9]+: /, " ", body)
		n = split(body, words, /[^A-Za-z]+/)
		for (i = 1; i <= n; i++)
			if (words[i] ~ /^[a-z]+$/ && length(words[i]) <= 20)
				count[words[i]]++
		body = ""
	}
	/^[^ ]/ { entry(); head = $0; next }
	{ body = body " " $0 }
	END {
		entry()
		# Nouns and adjectives in a dictionary, something else in running text.
		n = split("all and any are being but can does for had has have having her him his its may might must not one" \
			" the was who will", stop, " ")
		for (i = 1; i <= n; i++)
			delete class[stop[i]]
		for (word in class)
			count[word]++
		for (word in count)
			if (count[word] > 1 || word in class)
				printf "%s\t%s\t%d\n", word, word in class ? class[word] : "x", count[word]
	}' | sort -t '	' -k 3,3nr -k 1,1 >"$out/english.tsv"

sh "$(dirname "$0")/../tests/words/freedict.sh" >"$out/freedict.tsv"

awk -F '\t' '
	function singular_of(english) {
		if (english ~ /ies$/)
			return substr(english, 1, length(english) - 3) "y"
		if (english ~ /(s|x|z|ch|sh)es$/)
			return substr(english, 1, length(english) - 2)
		return substr(english, 1, length(english) - 1)
	}
	NR == FNR { count[$1] = $3; next }
	$1 ~ /[^a-z\200-\377]/ { next }
	{
		english = $3
		sub(/ *\(.*/, "", english)
		seen = english in count ? count[english] : 1
		class = $2 ~ /^n, s, m/ ? "m" : $2 ~ /^n, s, f/ ? "f" : $2 ~ /^n, p/ ? "p" : $2 ~ /^a/ ? "a" : "x"
		if (!($1 in classes)) {
			order[++n] = $1
			classes[$1] = class
			meaning[$1] = english
		}
		if (seen > counts[$1])
			counts[$1] = seen
		if (class == "p" && english ~ /s$/)
			plurals[singular_of(english) substr($1, 1, 2)] = $1
	}
	END {
		for (i = 1; i <= n; i++) {
			word = order[i]
			key = meaning[word] substr(word, 1, 2)
			plural = classes[word] ~ /[mf]/ && key in plurals ? plurals[key] : ""
			printf "%s\t%s\t%d\t%s\n", word, classes[word], counts[word], plural
		}
	}' "$out/english.tsv" "$out/freedict.tsv" | sort -t '	' -k 3,3nr -k 1,1 >"$out/welsh.tsv"

for file in english welsh freedict; do
	[ -s "$out/$file.tsv" ] || {
		echo "words.sh: no words in $out/$file.tsv" >&2
		exit 1
	}
done

#!/bin/sh
# SPDX-License-Identifier: MIT
# freedict.sh: Debian's Welsh dictionary (dict-freedict-cym-eng) as lines of headword, grammar and English, with tabs between.
set -eu
export LC_ALL=C

# An entry is a line "headword /pronunciation/ <grammar>" and a line with its English.
gzip -dc "${DICTD-/usr/share/dictd}/freedict-cym-eng.dict.dz" | awk '
	/ \/.*\/ <[^>]*>$/ {
		head = $0
		sub(/ \/.*/, "", head)
		grammar = $0
		sub(/.*</, "", grammar)
		sub(/>$/, "", grammar)
		next
	}
	head != "" { print head "\t" grammar "\t" $0; head = "" }'

#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh BUILD [SIZE...]: the benchmarks, on the glossary that is shipped and on corpora of so many concepts.
#
# ./dev bench calls it when the programs are built and the packages installed. What it makes lies in BUILD/bench; the
# results are BUILD/bench.json, and table.jq makes the table from them.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- 1000 100000 1000000
work=$build/bench/work
raw=$work/words
glossary=$top/glossary
geirfa=$build/geirfa
dict_port=$((20000 + $$ % 20000))
dictd_pid=

# A JSON Lines file has its themes and sectors from the glossary in use.
LC_ALL=C.UTF-8 GEIRFA_LOCALEDIR=$build/locale GEIRFA_GLOSSARY=$glossary XDG_CACHE_HOME=$work/cache
export LC_ALL GEIRFA_LOCALEDIR GEIRFA_GLOSSARY XDG_CACHE_HOME
unset LANGUAGE

say() {
	printf '%s\n' "$*" >&2
}

# measured RESULT COMMAND…: run it; seconds, and the most memory in KiB, as JSON.
measured() {
	result=$1
	shift
	/usr/bin/time -o "$work/time" -f '{"seconds": %e, "cpu": [%U, %S], "kib": %M}' "$@" >"$work/out" || {
		cat "$work/out" "$work/time" >&2
		exit 1
	}
	cat "$work/time" >"$result"
}

bytes() {
	wc -c <"$1"
}

# Brings files into the page cache, so that no run pays for the disk.
warm() {
	cat "$@" >/dev/null
}

# one_size NAME SOURCE: everything that is measured on one glossary; SOURCE is what Geirfa builds from, $work/NAME.jsonl the
# same as JSON Lines.
one_size() {
	name=$1
	jsonl=$work/$name.jsonl
	index=$work/$name.index
	plain=$work/$name.plain
	warm "$jsonl"
	say "$name: building the index"
	measured "$work/build.json" "$geirfa" index "$2" -o "$index"
	say "$name: building plain FTS5"
	measured "$work/plain.json" "$build/bench/plain_build" "$jsonl" "$plain"
	merging=$(cat "$work/out")
	warm "$index" "$plain"
	say "$name: keystrokes"
	"$build/bench/keys" "$index" "$jsonl" "$plain" >"$work/keys.json"
	jq -n --arg name "$name" --argjson concepts "$(wc -l <"$jsonl")" --argjson jsonl "$(bytes "$jsonl")" \
		--argjson index "$(bytes "$index")" --argjson plain "$(bytes "$plain")" --argjson merging "$merging" \
		--slurpfile build "$work/build.json" --slurpfile built "$work/plain.json" --slurpfile keys "$work/keys.json" '{
			$name, $concepts, source_bytes: $jsonl,
			geirfa: ($build[0] + {bytes: $index}),
			plain: ($built[0] + {bytes: $plain, $merging}),
			keys: $keys[0]
		}' >>"$work/sizes.json"
	rm "$plain"
}

stop_dictd() {
	[ -z "$dictd_pid" ] || kill "$dictd_pid" 2>/dev/null || true
	dictd_pid=
}

# A server of the Welsh dictionary on this machine alone.
start_dictd() {
	cat >"$work/dictd.conf" <<-EOT
		global {
			listen_to 127.0.0.1
			port $dict_port
		}
		access { allow 127.0.0.1 }
		database welsh {
			data /usr/share/dictd/freedict-cym-eng.dict.dz
			index /usr/share/dictd/freedict-cym-eng.index
		}
	EOT
	PATH=$PATH:/usr/sbin dictd -c "$work/dictd.conf" -d nodetach --pid-file "$work/dictd.pid" >"$work/dictd.log" 2>&1 &
	dictd_pid=$!
	until dict -h 127.0.0.1 -p "$dict_port" -D >/dev/null 2>&1; do
		kill -0 "$dictd_pid" 2>/dev/null || {
			cat "$work/dictd.log" >&2
			exit 1
		}
	done
}

# one_call NAME COMMAND…: a program started, asked once and ended, many times over.
one_call() {
	name=$1
	shift
	"$@" >/dev/null 2>&1 || {
		say "$* found nothing"
		exit 1
	}
	line=
	for argument in "$@"; do
		line="$line '$argument'"
	done
	hyperfine --shell=none --warmup 10 --runs 100 --style none --export-json "$work/call.json" "$line" \
		>"$work/hyperfine.out" 2>&1 || {
		cat "$work/hyperfine.out" >&2
		exit 1
	}
	jq --arg name "$name" '.results[0] | {$name, command, mean, median, stddev, min, max}' "$work/call.json" \
		>>"$work/calls.json"
}

one_calls() {
	say "one call of each program"
	start_dictd
	word=cymuned
	one_call geirfa "$geirfa" find --glossary "$work/freedict.index" "$word"
	one_call dict dict -h 127.0.0.1 -p "$dict_port" -d welsh "$word"
	# fzf reads its list from standard input, which needs a shell; it is started from one, not through one.
	one_call fzf sh -c "exec fzf --filter=$word <$raw/freedict.tsv"
	one_call grep grep -i "$word" "$raw/freedict.tsv"
	for size in shipped "$@"; do
		one_call "geirfa $size" "$geirfa" find --glossary "$work/$size.index" "$word"
	done
	stop_dictd
}

# first_screen NAME SIZE COMMAND…: how soon a program shows its first screen.
first_screen() {
	name=$1 size=$2
	shift 2
	"$build/bench/screen" first 100 "$size" "$@" >"$work/first.json"
	jq --arg name "$name" --arg size "$size" '{$name, $size} + .' "$work/first.json" >>"$work/first_screens.json"
}

# The interface on the shipped glossary, beside nnn on a folder of as many files as it has entries.
screens() {
	say "the interface"
	mkdir -p "$work/home" "$work/config" "$work/data" "$work/state" "$work/files"
	i=0
	while [ $((i += 1)) -le 400 ]; do
		: >"$work/files/file-$i"
	done
	for size in 100x30 80x24; do
		first_screen geirfa "$size" "$geirfa"
		first_screen nnn "$size" nnn "$work/files"
	done
	"$build/bench/screen" keys 100x30 "$geirfa" <"$top/bench/session.keys" >"$work/session.json"
}

# In a world of its own: no settings, no history.
in_new_home() (
	HOME=$work/home XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state TERM=xterm-256color
	export HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME TERM
	unset NO_COLOR TMUX
	"$@"
)

load=$(cut -d ' ' -f 1 /proc/loadavg)
trap stop_dictd EXIT
trap 'exit 1' HUP INT TERM
rm -rf "$work"
mkdir -p "$work"
: >"$work/sizes.json"
: >"$work/calls.json"
: >"$work/first_screens.json"
say "the words"
sh "$top/bench/words.sh" "$raw"
"$geirfa" list --json | jq -c '.[]' >"$work/shipped.jsonl"
one_size shipped "$glossary"
for size in "$@"; do
	say "$size: making the corpus"
	"$build/bench/corpus" "$size" "$glossary" "$raw" >"$work/$size.jsonl"
	one_size "$size" "$work/$size.jsonl"
	rm "$work/$size.jsonl"
done
say "mutated forms of the Welsh dictionary"
"$build/bench/freedict" "$raw" >"$work/freedict.jsonl"
"$geirfa" index "$work/freedict.jsonl" -o "$work/freedict.index" >/dev/null
"$build/bench/recall" "$work/freedict.index" "$raw" >"$work/recall.json"
one_calls "$@"
in_new_home screens
jq -n --arg date "$(date -u +%Y-%m-%d)" --argjson load "$load" --argjson processors "$(nproc)" \
	--arg processor "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" \
	--slurpfile sizes "$work/sizes.json" --slurpfile recall "$work/recall.json" --slurpfile calls "$work/calls.json" \
	--slurpfile screens "$work/first_screens.json" --slurpfile session "$work/session.json" \
	'{$date, $processor, $processors, $load, $sizes, recall: $recall[0], $calls, $screens, session: $session[0]}' >"$build/bench.json"
jq -r -f "$top/bench/table.jq" "$build/bench.json"
say "all figures: $build/bench.json"

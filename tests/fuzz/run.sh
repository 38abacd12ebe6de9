#!/bin/sh
# SPDX-License-Identifier: MIT
# The fuzzers of a build, as many at a time as there are processors: run.sh BUILD SECONDS [NAME…]
# What they found worth keeping stays in BUILD/corpus, what breaks something in BUILD/findings.
set -u
: "${GEIRFA_SOURCE:=.}"
fuzz=$GEIRFA_SOURCE/tests/fuzz

# run_one BUILD SECONDS NAME: one fuzzer, and a line on what came of it.
run_one() {
	log=$1/fuzz-$3.log
	mkdir -p "$1/corpus/$3" "$1/findings"
	set -- "$1" "$2" "$3" "$fuzz/corpus/$3"
	dictionary=$fuzz/$3.dict
	[ -f "$dictionary" ] && set -- "$@" "-dict=$dictionary"
	build=$1 seconds=$2 name=$3
	shift 3
	"$build/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
		-artifact_prefix="$build/findings/$name-" "$build/corpus/$name" "$@" >"$log" 2>&1
	ended=$?
	tell "$name" "$ended" "$build" "$log"
}

# number NAME FILE: a figure of libFuzzer's last report.
number() {
	grep -o "$1[: ] *[0-9]*" "$2" | tail -1 | grep -o '[0-9]*$' || echo 0
}

tell() {
	found=$(find "$3/findings" -name "$1-*" -newer "$3/fuzz.begun" | sort)
	n=$(printf '%s' "$found" | grep -c .)
	printf '%-10s %11s %8s %7s %9s %7s %9s\n' "$1" "$(number number_of_executed_units "$4")" \
		"$(number average_exec_per_sec "$4")" "$(number cov "$4")" "$(number ft "$4")" "$(number corp "$4")" "$n"
	[ -z "$found" ] || printf '%s\n' "$found" | sed 's/^/  /'
	if [ "$2" -ne 0 ]; then
		grep -E 'does not hold|runtime error|ERROR: ' "$4" | head -3 | sed 's/^/  /'
		tail -1 "$4" | sed 's/^/  /'
		: >"$3/fuzz.failed"
	fi
}

if [ "$1" = --one ]; then
	shift
	run_one "$@"
	exit 0
fi
build=$1 seconds=$2
shift 2
# shellcheck disable=SC2046
[ $# -gt 0 ] || set -- $(find "$build/tests/fuzz" -name 'fuzz_*' ! -name '*.*' | sed 's/.*fuzz_//' | sort)
rm -f "$build/fuzz.failed"
: >"$build/fuzz.begun"
# Their files lie in memory where the system has such a place.
in=/tmp
[ ! -w /dev/shm ] || in=/dev/shm
TMPDIR=$(mktemp -d "$in/geirfa-fuzzing-XXXXXX")
export TMPDIR GEIRFA_SOURCE
trap 'rm -rf "$TMPDIR"' EXIT
trap 'exit 130' INT TERM
printf '%-10s %11s %8s %7s %9s %7s %9s\n' fuzzer executions a-second edges features corpus findings
printf '%s\n' "$@" | xargs -P "$(nproc)" -n 1 sh "$0" --one "$build" "$seconds"
[ ! -e "$build/fuzz.failed" ]

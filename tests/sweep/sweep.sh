#!/bin/sh
# SPDX-License-Identifier: MIT
# A part of the sweeps that ./dev sweep does whole: allocations fail, the program is killed, the disk is full.
# shellcheck disable=SC1091
. "${GEIRFA_SOURCE:-.}/tests/lib/tap.sh"
programs=${GEIRFA_BUILD:-build}/tests/sweep

# A sanitizer has its own malloc, and a count of lines is not written by a program that is killed.
if grep -qE '__asan_init|__gcov_exit' "$programs/oom"; then
	echo 'ok - # skip: this build has an allocator or a counter of its own'
	exit 77
fi
GEIRFA_SWEEP_STEP=${GEIRFA_SWEEP_STEP-397} "$programs/oom" || tap_failed=1
GEIRFA_SWEEP_STEP=${GEIRFA_SWEEP_STEP-11} "$programs/crash" || tap_failed=1
exit "${tap_failed-0}"

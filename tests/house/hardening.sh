#!/bin/sh
# SPDX-License-Identifier: MIT
# The program is built with what compiler and linker have against faults: PIE, RELRO, stack protector, fortified functions.
set -u
: "${GEIRFA_SOURCE:=.}"
: "${GEIRFA_BUILD:=build}"
: "${GEIRFA:=$GEIRFA_BUILD/geirfa}"
. "$GEIRFA_SOURCE/tests/lib/tap.sh"

if ! command -v readelf >/dev/null 2>&1; then
	tap 0 "hardening # SKIP readelf is not here (Debian: binutils)"
	tap_end
fi
chosen=$(grep -E '^HARDEN_(CPP|C|LD)FLAGS = ' "$GEIRFA_BUILD/Makefile")
if ! printf '%s\n' "$chosen" | grep -q -- '= .*-'; then
	tap 0 "hardening # SKIP it was switched off when this was configured, or the compiler has none"
	tap_end
fi

# built FLAG NAME READELF-OPTION PATTERN: what readelf tells has the pattern, where the flag is in use.
built() {
	if ! printf '%s\n' "$chosen" | grep -qF -- "$1"; then
		tap 0 "$2 # SKIP this build does not use $1"
		return
	fi
	readelf -W "$3" "$GEIRFA" 2>/dev/null | grep -qE -- "$4"
	tap $? "$2"
}

built -pie "it lies anywhere in memory (PIE)" -h 'Type: +DYN'
built -Wl,-z,relro "what the linker has filled in cannot be written afterwards (RELRO)" -l GNU_RELRO
built -Wl,-z,now "all of it is filled in at the start (BIND_NOW)" -d 'BIND_NOW|FLAGS_1.* NOW'
built -Wl,-z,noexecstack "the stack is not executed" -l 'GNU_STACK.* RW +0x'
# Sanitizers put checks of their own in the place of these.
if ! grep -q '^SANITIZE_CFLAGS = .*-fsanitize' "$GEIRFA_BUILD/Makefile"; then
	built -fstack-protector-strong "the stack is watched" --dyn-syms '__stack_chk_fail'
fi
built _FORTIFY_SOURCE "functions know the size of what they write to" --dyn-syms '__[a-z]+_chk'
tap_end

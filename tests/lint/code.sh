#!/bin/sh
# SPDX-License-Identifier: MIT
# code.sh FILE.c: what gcc, clang and (for src/) clang-tidy find in one file; ./dev lint runs it on each.
set -u
file=$1
libraries='icu-i18n icu-uc sqlite3 yaml-0.1 jansson ncursesw cmocka vterm enchant-2'
# shellcheck disable=SC2046,SC2086
set -- -std=c11 -D_GNU_SOURCE -DENABLE_NLS=1 -DHAVE_GETTEXT=1 -DPACKAGE='"geirfa"' -DGEIRFA_DATADIR='"/usr/share/geirfa"' \
	-DGEIRFA_LOCALEDIR='"/usr/share/locale"' -DGEIRFA_VERSION='"0"' -Isrc -Itests -Ibench \
	$(pkg-config --cflags $libraries)

# The warnings of the build (configure.ac) and more; conversions of a sign or size are said in the code.
both='-Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wformat=2 -Wundef -Wpointer-arith
-Wcast-qual -Wvla -Wconversion -Wold-style-definition -Wmissing-declarations -Wredundant-decls -Wnested-externs -Wdate-time
-Wunused-macros -Wfloat-equal -Wimplicit-fallthrough -Werror'
# Not -fanalyzer: in gcc 12 it does not know across files that a status other than STATUS_OK was returned, and all it finds
# stands on that; clang-analyzer goes the same ways.
gcc='-Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wformat-signedness -Walloca -Wcast-align=strict -Wjump-misses-init
-Wtrampolines'
# As far as gcc knows cmocka's assertions return.
case $file in
src/*) gcc="$gcc -Wnull-dereference" ;;
esac
# A character is signed in ICU, and its macros make it of unsigned parts.
case $file in
*/fold.c | */test_fold.c) both="$both -Wno-sign-conversion" ;;
esac
# A field that is not named is 0, and is meant to be; gcc is asked about what ISO C would refuse.
clang='-Wcomma -Wconditional-uninitialized -Wassign-enum -Wextra-semi-stmt -Wunreachable-code -Wloop-analysis
-Wshorten-64-to-32 -Wno-missing-field-initializers'

found=0
# shellcheck disable=SC2086
gcc "$@" -O2 -c -o /dev/null $both $gcc "$file" || found=1
# shellcheck disable=SC2086
clang "$@" -fsyntax-only $both $clang "$file" || found=1
case $file in
src/*) clang-tidy --quiet "$file" -- "$@" 2>/dev/null || found=1 ;;
esac
exit $found

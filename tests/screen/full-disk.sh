#!/bin/sh
# SPDX-License-Identifier: MIT
# The interface on a full disk (full-disk.script), where a disk can be put in place.
: "${GEIRFA_SOURCE:=.}" "${GEIRFA_BUILD:=.}"
. "$GEIRFA_SOURCE/tests/lib/tap.sh"

disk=$(mktemp -d) || exit 99
trap 'rmdir "$disk"' EXIT
if refused=$(unshare -m mount -t tmpfs none "$disk" 2>&1); then
	unshare -m "$GEIRFA_BUILD/tests/screen/ptyterm" "$GEIRFA_SOURCE/tests/screen/full-disk.script"
	exit
fi
tap 0 "the interface on a full disk # SKIP no disk can be put in place here: $refused"
tap_end

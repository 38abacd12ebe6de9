#!/bin/sh
# SPDX-License-Identifier: MIT
# A few random keys and sizes for the real program; ./dev soak types many.
exec "$GEIRFA_BUILD/tests/soak/soak" "${KEYS-1000}" "${SEED-1}"

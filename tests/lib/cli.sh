# SPDX-License-Identifier: MIT
# cli.sh - shell tests of the program: it runs in a world of its own, and what it prints is compared.
# Sourced first; needs $GEIRFA (the program) and $GEIRFA_SOURCE (the source tree). Sources tap.sh.
# shellcheck shell=sh
: "${GEIRFA_SOURCE:=.}" "${GEIRFA:=./geirfa}"
GEIRFA=$(cd "$(dirname "$GEIRFA")" && pwd)/$(basename "$GEIRFA") || exit 99
GEIRFA_SOURCE=$(cd "$GEIRFA_SOURCE" && pwd) || exit 99
: "${GEIRFA_LOCALEDIR:=$(dirname "$GEIRFA")/locale}"
[ -x "$GEIRFA" ] || { echo "not ok - there is no program $GEIRFA"; exit 99; }
# shellcheck disable=SC1091
. "$GEIRFA_SOURCE/tests/lib/tap.sh"

box=$(mktemp -d) || exit 99
trap 'rm -rf "$box"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$box/home"
# A copy that tests may change; the source tree may be read-only.
cp -R "$GEIRFA_SOURCE/tests/data/small" "$box/small" && chmod -R u+w "$box/small" || exit 99
data=$box/small
settings= # more variables for the program: NAME=VALUE without blanks

# world COMMAND…: run a command in the frozen world.
world() {
	# shellcheck disable=SC2086
	env -i PATH="$PATH" LC_ALL=C.UTF-8 TZ=UTC TERM=dumb PAGER=cat HOME="$box/home" XDG_CACHE_HOME="$box/home/cache" \
		XDG_CONFIG_HOME="$box/home/config" XDG_DATA_HOME="$box/home/data" GEIRFA_LOCALEDIR="$GEIRFA_LOCALEDIR" GEIRFA_GLOSSARY="$data" $settings "$@"
}

# run ARGUMENTS…: run Geirfa; leaves $code, $box/out and $box/err.
run() {
	world "$GEIRFA" "$@" >"$box/out" 2>"$box/err" </dev/null
	code=$?
}

# is_code NAME STATUS: the exit status was this.
is_code() {
	[ "$code" -eq "$2" ]
	tap $? "$1" "exit status $code, not $2; standard error: $(cat "$box/err")"
}

# is_out NAME: standard output was what stands on standard input; is_err: standard error.
is_out() {
	difference=$(diff -u - "$box/out")
	tap $? "$1" "$difference"
}

is_err() {
	difference=$(diff -u - "$box/err")
	tap $? "$1" "$difference"
}

# has_out NAME TEXT: standard output holds this; has_err: standard error; lacks_out: it does not.
has_out() {
	grep -qF -e "$2" "$box/out"
	tap $? "$1" "no ‘$2’ in: $(head -c 2000 "$box/out")"
}

has_err() {
	grep -qF -e "$2" "$box/err"
	tap $? "$1" "no ‘$2’ in: $(head -c 2000 "$box/err")"
}

lacks_out() {
	! grep -qF -e "$2" "$box/out"
	tap $? "$1" "‘$2’ in: $(head -c 2000 "$box/out")"
}

# is_silent NAME: nothing on standard error.
is_silent() {
	tap_empty "$1" "$(head -c 2000 "$box/err")"
}

# is_json NAME FILTER WANTED: what jq makes of standard output.
is_json() {
	got=$(jq -c "$2" "$box/out" 2>&1)
	[ "$got" = "$3" ]
	tap $? "$1" "$2 is $got, not $3"
}

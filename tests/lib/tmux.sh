# SPDX-License-Identifier: MIT
# tmux.sh - shell tests of the interface through tmux, on a socket of their own; sourced first, tmux_end last.
# Every look at the screen is repeated until it holds or five seconds are over: nothing sleeps for a fixed time.
# Needs $GEIRFA, $GEIRFA_LOCALEDIR and $GEIRFA_SOURCE.
# shellcheck shell=sh
: "${GEIRFA_SOURCE:=.}" "${GEIRFA:=./geirfa}"
GEIRFA=$(cd "$(dirname "$GEIRFA")" && pwd)/$(basename "$GEIRFA") || exit 99
GEIRFA_SOURCE=$(cd "$GEIRFA_SOURCE" && pwd) || exit 99
: "${GEIRFA_LOCALEDIR:=$(dirname "$GEIRFA")/locale}"
. "$GEIRFA_SOURCE/tests/lib/tap.sh"
if ! command -v tmux >/dev/null 2>&1; then
	echo 'ok - # skip: there is no tmux'
	exit 77
fi

# A socket's path must be short.
box=$(mktemp -d /tmp/geirfa-tmux-XXXXXX) || exit 99
unset TMUX
trap 'in_tmux kill-server 2>/dev/null; rm -rf "$box"' EXIT
trap 'exit 1' HUP INT TERM
patience=$((5 * ${TIMEOUT_FACTOR:-1}))

in_tmux() {
	tmux -f /dev/null -S "$box/tmux" "$@"
}

# tmux_start COLUMNS ROWS ARGUMENTS…: run Geirfa in a window of that size.
tmux_start() {
	columns=$1 rows=$2
	shift 2
	mkdir "$box/home"
	# Ctrl-C reaches the shell too, which must live on to write the status.
	cat >"$box/run" <<EOF
trap : INT
env -i PATH="$PATH" TERM="\$TERM" LC_ALL=C.UTF-8 TZ=UTC HOME="$box/home" GEIRFA_LOCALEDIR="$GEIRFA_LOCALEDIR" \
	GEIRFA_GLOSSARY="$GEIRFA_SOURCE/tests/data/glossary" ${ASAN_OPTIONS:+ASAN_OPTIONS="$ASAN_OPTIONS"} "$GEIRFA" $*
echo \$? >"$box/status.new"
mv "$box/status.new" "$box/status"
EOF
	LC_ALL=C.UTF-8 in_tmux -u new-session -d -x "$columns" -y "$rows" "sh '$box/run'; exec cat" \; \
		set-option -g status off \; set-option -g escape-time 1 || exit 99
	# Whoever starts it for the first time is welcomed.
	until_true on_screen "Croeso" || exit 99
	keys Escape
	until_true off_screen "Croeso" || exit 99
}

screen() {
	in_tmux capture-pane -p
}

# until_true COMMAND…: look again until it holds; 1 when it did not in $patience seconds.
until_true() {
	end=$(($(date +%s) + patience))
	until "$@"; do
		[ "$(date +%s)" -le "$end" ] || return 1
	done
}

on_screen() {
	screen | grep -qF -e "$1"
}

off_screen() {
	! on_screen "$1"
}

# shows NAME TEXT: the text comes onto the screen; lacks: it goes away.
shows() {
	until_true on_screen "$2"
	tap $? "$1" "no ‘$2’ on the screen: $(screen)"
}

lacks() {
	until_true off_screen "$2"
	tap $? "$1" "‘$2’ is still on the screen: $(screen)"
}

# keys …: as tmux send-keys names them.
keys() {
	in_tmux send-keys "$@"
}

# resize COLUMNS ROWS: of the window.
resize() {
	in_tmux resize-window -x "$1" -y "$2"
}

# ended NAME STATUS: the program ends, with this exit status.
ended() {
	until_true test -f "$box/status"
	[ "$(cat "$box/status" 2>/dev/null)" = "$2" ]
	tap $? "$1" "status $(cat "$box/status" 2>/dev/null); the screen: $(screen)"
}

tmux_end() {
	tap_end
}

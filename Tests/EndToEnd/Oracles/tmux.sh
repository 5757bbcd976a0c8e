#!/bin/sh
# Runs a program in a tmux of its own, and prints what tmux shows in the end, and where its cursor is.
# usage: tmux.sh SOCKET COLUMNS ROWS PROGRAM TEXT [KEY TEXT]...
#        waits for each text before the next key is pressed
set -eu
socket=$1 columns=$2 rows=$3 program=$4
shift 4

tmux() { command tmux -S "$socket" -f /dev/null "$@"; }

await() {
  for _ in $(seq 200); do
    if tmux capture-pane -p -t session | grep -qF -- "$1"; then return 0; fi
    sleep 0.1
  done
  echo "tmux never showed: $1" >&2
  return 1
}

trap 'tmux kill-server 2>/dev/null || true' EXIT
tmux new-session -d -s session -x "$columns" -y "$rows" "$program"
await "$1"
shift
while [ $# -gt 1 ]; do
  tmux send-keys -t session "$1"
  await "$2"
  shift 2
done
tmux capture-pane -p -t session
tmux display-message -p -t session '#{cursor_y},#{cursor_x}'

#!/bin/sh
# Everything that can go wrong under a repair: killed, out of room, raced, forged.
# usage: run.sh [--all]    with --all every system call, 10,000 races and a million files
set -u
here=$(cd "$(dirname "$0")" && pwd)
status=0

part() {
  echo "== $*"
  name=$1
  shift
  PYTHONDONTWRITEBYTECODE=1 "${PYTHON:-python3}" "$here/$name.py" "$@" || status=1
}

if [ "${1-}" = --all ]; then
  part kill
  part kill --without=openat2,renameat2
  part faults
  part race 10000
  part hostile --million
  part forged --all
else
  part kill --short
  part kill --every=9 links hosts
  part faults --short
  part race 200
  part hostile
  part forged
fi
part surroundings
exit "$status"

#!/bin/sh
# Says which version this is, or with --time when it was made: the last commit's time, or that of
# the unpacked files, in seconds since 1970. SOURCE_DATE_EPOCH goes before both.
set -eu
cd "$(dirname "$0")/.."
if [ "${1-}" != --time ]; then
  exec sed -nE 's/.*static let version = "([^"]+)".*/\1/p' Sources/unstick/Program.swift
fi
if [ -n "${SOURCE_DATE_EPOCH-}" ]; then
  echo "$SOURCE_DATE_EPOCH"
elif [ -e .git ]; then
  git log -1 --format=%ct
else
  stat -c %Y CHANGELOG.md 2>/dev/null || stat -f %m CHANGELOG.md
fi

#!/bin/sh
# Says where Swift is to be had, when it is not here.
if command -v swift >/dev/null 2>&1; then exit 0; fi
echo "unstick is built with Swift 6.3 or newer, which is not on this machine's PATH: get it from https://www.swift.org/install" >&2
exit 1

"""Plays an asciicast (version 2) to an emulator (pyte), and prints what stands there in the end."""

import json
import sys

import pyte

with open(sys.argv[1], encoding="utf-8") as file:
    header, *events = [json.loads(line) for line in file]
assert header["version"] == 2, header
screen = pyte.Screen(header["width"], header["height"])
stream = pyte.Stream(screen)
passed = 0
for time, kind, data in events:
    assert time >= passed, f"time goes back to {time}"
    passed = time
    if kind == "r":
        columns, rows = map(int, data.split("x"))
        screen.resize(rows, columns)
    else:
        assert kind == "o", kind
        stream.feed(data)
print("\n".join(line.rstrip() for line in screen.display))

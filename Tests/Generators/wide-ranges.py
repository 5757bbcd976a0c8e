#!/usr/bin/env python3
"""Writes Sources/Wizard/Words/WideRanges.swift from Python's Unicode data:

    python3 Tests/Generators/wide-ranges.py > Sources/Wizard/Words/WideRanges.swift
"""

import unicodedata

# Unassigned places in these are wide all the same (UAX #11).
RESERVED = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]


def is_wide(scalar):
    if any(first <= scalar <= last for first, last in RESERVED):
        return True
    character = chr(scalar)
    return unicodedata.category(character) != "Cn" and unicodedata.east_asian_width(character) in "WF"


def ranges():
    start = None
    for scalar in range(0x110001):
        wide = scalar < 0x110000 and is_wide(scalar)
        if wide and start is None:
            start = scalar
        if not wide and start is not None:
            yield start, scalar - 1
            start = None


def main():
    print("// Made by Tests/Generators/wide-ranges.py from Unicode " + unicodedata.unidata_version + ".")
    print()
    print("/// The scalars that take two columns (East Asian Width W and F), in order.")
    print("let wideRanges: [ClosedRange<UInt32>] = [")
    line = " "
    for first, last in ranges():
        item = f" 0x{first:04X}...0x{last:04X},"
        if len(line) + len(item) > 100:
            print(line)
            line = " "
        line += item
    print(line)
    print("]")


main()

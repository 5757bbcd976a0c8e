#!/usr/bin/env python3
"""Writes docs/complaints.md, the page that explains every complaint about a pack.

Codes and their groups come from Code.swift, the words from the program's own English.
With --check it only says whether the page is current.
"""

import pathlib
import re
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[1]
CODES = ROOT / "Sources/Flow/Model/Code.swift"
WORDS = ROOT / "Resources/locales/en/complaints.yaml"
PAGE = ROOT / "docs/complaints.md"

HEAD = """\
# What unstick says about a pack

`unstick flow check` gives each complaint a place and one of these codes. A code keeps its meaning
for ever. Words in *italics* stand for what the complaint is about. A warning does not stop a pack
from being used; everything else does.

This page is written by `make docs` from the program's own words.
"""


def groups():
    """(heading, [(name, code)]) as they stand in Code.swift."""
    result = []
    for line in CODES.read_text().splitlines():
        if heading := re.fullmatch(r"  // (.*)", line):
            result.append((heading[1], []))
        elif case := re.fullmatch(r'  case (\w+) = "(U\d{4})"', line):
            result[-1][1].append((case[1], case[2]))
    return result


def warnings():
    """The names in the list that stands before `.warning`."""
    listed = re.search(r"case ((?:\.\w+,?\s*)+):\s*\.warning", CODES.read_text())
    return set(re.findall(r"\w+", listed[1]))


def entry(name, code, words, gentle):
    says, why = (words[part].replace("*", "\\*") for part in ("says", "why"))
    says = re.sub(r"\{([\w-]+)\}", r"*\1*", says)
    mark = "A warning. " if name in gentle else ""
    return f"### {code}\n\n> {says}\n\n{mark}{why}\n"


def page():
    words = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    gentle = warnings()
    codes = groups()
    strangers = set(words) - {code for _, cases in codes for _, code in cases}
    if strangers:
        sys.exit(f"{WORDS.name} words {', '.join(sorted(strangers))}, which Code.swift does not have")
    parts = [HEAD]
    for heading, cases in codes:
        parts.append(f"## {heading}\n")
        for name, code in cases:
            if code not in words:
                sys.exit(f"{code} ({name}) has no words in {WORDS.relative_to(ROOT)}")
            parts.append(entry(name, code, words[code], gentle))
    return "\n".join(parts)


def main():
    text = page()
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
        return
    if "--check" in sys.argv:
        sys.exit("docs/complaints.md is not current; run make docs.")
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

"""What a program wrote to its terminal besides text: frames that are shown at once (mode 2026),
links (OSC 8), copies (OSC 52)."""

import base64
import re

QUESTION = b"\x1b[?2026$p"
FRAME = re.compile(rb"\x1b\[\?2026([hl])")
LINK = re.compile(rb"\x1b\]8;([^;]*);([^\x1b\x07]*)(?:\x1b\\|\x07)")
COPY = re.compile(rb"\x1b\]52;([^;]*);([^\x1b\x07]*)(?:\x1b\\|\x07)")
LOOK = re.compile(rb"\x1b\[[0-9;]*m")
# Any other sequence.
STEER = re.compile(rb"\x1b.|[\x00-\x1f\x7f]")


def told(output):
    return {
        "questions": output.count(QUESTION),
        "frames": "".join(mark.decode() for mark in FRAME.findall(output)),
        "links": links(output),
        "copies": [base64.b64decode(text, validate=True).decode() for _, text in COPY.findall(output)],
    }


def links(output):
    """Each link's address, what stands in it, and whether that is nothing but text in its look.

    One that is opened in another, or never closed, has no text."""
    found, marks = [], list(LINK.finditer(output))
    for number, mark in enumerate(marks):
        address = mark[2].decode()
        if not address:
            continue
        after = marks[number + 1] if number + 1 < len(marks) else None
        if after is None or after[2]:
            found.append({"address": address, "text": "", "isClean": False})
            continue
        text = LOOK.sub(b"", output[mark.end():after.start()])
        found.append({"address": address, "text": text.decode(errors="replace"),
                      "isClean": not STEER.search(text)})
    return found

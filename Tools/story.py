#!/usr/bin/env python3
"""Plays a session with a real repair in a made-up home, and draws its screens: docs/story.svg.

With --check it only says whether the picture still tells what the program shows.
"""

import os
import pathlib
import re
import sqlite3
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/EndToEnd/Oracles"))
sys.path.insert(0, str(ROOT / "Tools"))

import screens  # noqa: E402
import terminal  # noqa: E402

PICTURE = ROOT / "docs/story.svg"
ALT = ("A session with unstick: from “The window stays white” to the plan of a repair, "
       "its consent, the question whether it helped, and taking it back.")

# What is looked for on the screen, the key that answers it, and what to say of it, in order; a
# screen of which nothing is said is not drawn. Questions that are not here are answered with the first answer, as they depend on what
# the machine could find out by itself.
STORY = [
    ("Where is the window white?", "1", "It asks what nobody can detect"),
    ("White after signing in", "1", "It says what it may be, and what each way costs"),
    ("Do it", "1", "It shows what would be done, to the last file, and asks"),
    ("Did it help?", "u", "It looks once more, and asks whether it helped"),
    ("Repairs made on this computer", "1", ""),
    ("Take this repair back?", "", "Every repair can be taken back, also days later"),
]
MOST = 40


def home(folder):
    data = pathlib.Path(folder) / ".config/Notion"
    (data / "Cache").mkdir(parents=True)
    # So large that a file system's own blocks do not show.
    (data / "Cache/f_000001").write_bytes(b"x" * 32_000_000)
    (data / "Partitions/notion").mkdir(parents=True)
    link = "x-scheme-handler/notion"
    (data.parent / "mimeapps.list").write_text(f"[Default Applications]\n{link}=notion.desktop;\n")
    programs = pathlib.Path(folder) / ".local/share/applications"
    programs.mkdir(parents=True)
    (programs / "notion.desktop").write_text(
        f"[Desktop Entry]\nType=Application\nName=Notion\nExec=/bin/true %U\nMimeType={link};\n")
    database = sqlite3.connect(data / "Partitions/notion/Cookies")
    # As a browser makes it.
    database.executescript("""
        create table meta(key longvarchar not null unique primary key, value longvarchar);
        insert into meta values('version', '24'), ('last_compatible_version', '24');
        create table cookies(creation_utc integer not null, host_key text not null,
          top_frame_site_key text not null, name text not null, value text not null,
          encrypted_value blob not null, path text not null, expires_utc integer not null,
          is_secure integer not null, is_httponly integer not null,
          last_access_utc integer not null, has_expires integer not null,
          is_persistent integer not null, priority integer not null, samesite integer not null,
          source_scheme integer not null, source_port integer not null,
          last_update_utc integer not null, source_type integer not null,
          has_cross_site_ancestor integer not null);
        insert into cookies values(1, '.notion.so', '', 'token_v2', '', x'763130', '/',
          16000000000000000, 1, 1, 3, 1, 1, 1, 0, 2, 443, 4, 0, 0);
        """)
    database.commit()
    database.close()


def play(program):
    """Plays the story; yields the name of each screen that is drawn, and its cells."""
    with tempfile.TemporaryDirectory() as folder:
        home(folder)
        os.environ.clear()
        os.environ.update(
            HOME=folder, TERM="xterm-256color", LC_ALL="C.UTF-8", PATH="/usr/bin:/bin")
        window = terminal.Terminal(
            "xterm-256color", "24x80",
            [str(program), "white-screen", "--offline", "--lang", "en", "--home", folder])
        try:
            yield from scenes(window)
        finally:
            os.kill(window.pid, 9)


def scenes(window):
    coming = list(STORY)
    for _ in range(MOST):
        settle(window)
        if window.shows(coming[0][0]):
            _, key, name = coming.pop(0)
            if name:
                yield name, screens.cells(window.emulator)
            if not coming:
                return
        else:
            key = "1"
        window.do(key)
    sys.exit(f"“{coming[0][0]}” never came; the screen shows:\n" +
             "\n".join(line.rstrip() for line in window.emulator.display))


def settle(window):
    """Waits until nothing is under way any more."""
    end = time.monotonic() + terminal.LIMIT
    while True:
        window.do("~")
        lines = [line.rstrip() for line in window.emulator.display]
        is_open = any(line.endswith(" …") or "so far" in line for line in lines)
        if window.shows("q quit") and not is_open or time.monotonic() > end:
            return


def told(svg):
    """What a picture says; the day, and how many questions came before, are the machine's. What is
    said once is gone where a slow machine was asked to go on."""
    svg = re.sub(r"<text[^>]*>! Done[^<]*</text>\s*", "", svg)
    return re.sub(r"step \d+|\d{4}-\d\d-\d\d \d\d:\d\d|\d{8}-\d+", "", svg)


def main():
    program = ROOT / ".build/debug/unstick"
    if not program.exists() or "--release" in sys.argv:
        program = ROOT / ".build/release/unstick"
    svg = screens.svg(list(play(program)), "unstick", ALT)
    if "--check" not in sys.argv:
        PICTURE.write_text(svg, encoding="utf-8")
    elif told(svg) != told(PICTURE.read_text(encoding="utf-8")):
        sys.exit("docs/story.svg is not what the program shows; run make story, and look at it.")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Journals that somebody else wrote, cut or bent, and quarantine that is not what it was.

Whatever the journal says: nothing outside changes, nothing is lost, no command traps or hangs. For
each kind of repair the journal is cut off at every byte, has every byte flipped, and has every byte
exchanged under a checksum that is right again; then come forgeries with whole lines bent.
usage: forged.py [--all] [--seed=N] [SCENE]...; without --all every 37th byte and 20 forgeries each.
"""

import collections
import multiprocessing
import os
import random
import shutil
import sys
import tempfile
import time

from scenes import SCENES
from world import EXPECTED, STATE, Place, Run, Score, picture, write

score = Score()
# One of each form that a journal's lines have.
KINDS = ("aside", "whole folder", "replace, SQLite", "attributes", "links, new folders")
GIANTS = ["0", "1", "-1", "+7", "9223372036854775807", "-9223372036854775808",
          "18446744073709551615", "18446744073709551616", "99999999999999999999999", "1e9", "", "٣"]
WORDS = ["unstick", "repair", "set", "hold", "change", "planned", "staged", "begun", "done",
         "undoing", "undone", "taken-back", "purged", "other", ""]


def line(text):
    """A line with the checksum that makes it look whole."""
    value = 0xCBF29CE484222325
    for byte in text:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return b"%016x " % value + text + b"\n"


def plain(journal):
    return [row[17:] for row in journal.splitlines()]


def wild(home, outside, dice):
    """A field that no honest journal has."""
    here, there = os.fsencode(home), os.fsencode(outside)
    ways = [b"..", b"../outside/letter", b"/etc/passwd", there, there + b"/letter", here, b".", b"",
            b"letter", b"a" * 300, b"%2e%2e%2foutside", b"%00", b"%zz", b"%1b[2J", b"%ff", b"%",
            b".config/Notion/../../letter", here + b"/../outside", b"/etc", b"/proc/self",
            here + b"/.ssh/.unstick-held/20260101-1", b"04777", b"2541", b"folder", b"link",
            b"special", b"attributes", b"place", b"replace", b"aside", b"run"]
    return dice.choice(ways + [giant.encode() for giant in GIANTS])


def forge(rows, home, outside, dice):
    """One to three lines bent, left out, doubled or added."""
    rows = list(rows)
    for _ in range(dice.randint(1, 3)):
        at = dice.randrange(len(rows))
        fields = rows[at].split(b" ")
        deed = dice.randrange(6)
        if deed < 3:
            fields[dice.randrange(len(fields))] = wild(home, outside, dice)
            rows[at] = b" ".join(fields)
        elif deed == 3:
            rows.insert(at, dice.choice(WORDS).encode())
        elif deed == 4 and len(rows) > 1:
            del rows[at]
        else:
            rows.insert(at, dice.choice(rows))
    return b"".join(line(row) for row in rows)


def contents(top):
    found = collections.Counter()
    for folder, _, names in os.walk(top):
        for name in names:
            path = os.path.join(folder, name)
            if name not in ("journal", "lock") and os.path.isfile(path) and not os.path.islink(path):
                with open(path, "rb") as file:
                    found[file.read()] += 1
    return found


class Forgery:
    """One repair that was made, whose journal is exchanged again and again."""

    def __init__(self, place, scene):
        self.place, self.scene = place, scene
        scene.ready(place.home)
        self.files = contents(place.home)
        made = scene.how(place.home, *scene.words, "--precious")
        if made.status not in (0, 1):
            raise SystemExit(f"{scene.name}: {made.says}")
        self.repair = next((place.home / STATE / "repairs").iterdir())
        self.journal = (self.repair / "journal").read_bytes()
        self.before, self.made = picture(place.outside, ()), picture(place.home)
        self.private = picture(self.repair, ("journal",))

    def try_out(self, what, journal):
        """Writes a journal and lets every command read it."""
        home, place = self.place.home, self.place
        (self.repair / "journal").write_bytes(journal)
        for words in (("history",), ("undo", self.repair.name), ("purge", "--plan", "--json")):
            run = self.scene.how(home, *words)
            name = f"{what}, {' '.join(words)}"
            place.score(f"{name}: its status", run.status in EXPECTED | {2}, f"{run.status} {run.says}")
            place.score(f"{name}: nothing that steers", not run.steers, repr(run.out + run.err)[:200])
        place.score(f"{what}: nothing outside", picture(place.outside, ()) == self.before)
        lost = self.files - contents(home)
        place.score(f"{what}: nothing lost", not lost, str(list(lost)[:3]))
        special = [path for path, entry in picture(home).items() if entry[1] & 0o7000]
        place.score(f"{what}: no special bits", not special, str(special))

    @property
    def stands(self):
        """Whether all is as the repair left it, for another journal to be tried on it."""
        return (self.repair.exists() and picture(self.place.home) == self.made
                and picture(self.repair, ("journal",)) == self.private)


def bent(journal, at, dice):
    """One byte of a line exchanged for another, and the line's checksum made right again."""
    before, after = journal[:at].split(b"\n"), journal[at + 1:].split(b"\n")
    row = before[-1] + bytes([dice.choice(b" %./0159Aaz-") if dice.random() < 0.5
                              else dice.randrange(256)]) + after[0]
    rows = [*before[:-1], row, *after[1:]]
    return b"".join(line(row[17:]) for row in rows if row)


def at_byte(at, seed):
    """What is done at one byte of a journal: each a name, and what makes the other journal."""
    dice = random.Random(f"{seed} {at}")
    flip = 1 << dice.randrange(8)
    yield f"cut at {at}", lambda journal, _: journal[:at]
    yield (f"flipped at {at}",
           lambda journal, _: journal[:at] + bytes([journal[at] ^ flip]) + journal[at + 1:])
    yield f"bent at {at}", lambda journal, _: bent(journal, at, dice)


def forgery(number, seed):
    dice = random.Random(f"{seed}.{number}")
    return (f"forgery {seed}.{number}",
            lambda journal, place: forge(plain(journal), place.home, place.outside, dice))


def tries(length, part, parts, step, forgeries, seed):
    """One process's share of what is tried on a journal of that length."""
    for at in range(part * step, length, parts * step):
        yield from ((name, deed, at) for name, deed in at_byte(at, seed))
    for number in range(part, forgeries, parts):
        yield *forgery(number, seed), 0


def share(scene, *how):
    """Carries out a share of the tries on one scene: (passed, failed, how many there were)."""
    own, tried, pending = Score(), 0, None
    while True:
        with Place(own, "forged") as place:
            made = Forgery(place, scene)
            # The numbers of files in it have now a digit more, now one less.
            pending = pending or tries(len(made.journal) + 8, *how)
            for name, deed, at in pending:
                journal = deed(made.journal, place) if at < len(made.journal) else made.journal
                if journal == made.journal:
                    continue
                made.try_out(f"{scene.name}, {name}", journal)
                tried += 1
                if not made.stands:
                    break  # and go on with what is pending on another one
            else:
                return own.passed, own.failed, tried


def shared(task):
    """A task by the number of its scene: scenes hold functions that cannot be sent."""
    number, *rest = task
    return number, share(SCENES[number], *rest)


def journals(seed, everything):
    """All tries, side by side on all cores. No power fails here, so the trees may lie in memory."""
    if os.path.isdir("/dev/shm"):
        tempfile.tempdir = "/dev/shm"
    wanted = [word for word in sys.argv[1:] if not word.startswith("--")] or KINDS
    numbers = [n for n, scene in enumerate(SCENES) if any(word == scene.name for word in wanted)]
    step, forgeries, parts = (1, 500, 8) if everything else (37, 20, 2)
    start = time.monotonic()
    tasks = [(n, part, parts, step, forgeries, seed) for n in numbers for part in range(parts)]
    counts = collections.Counter()
    with multiprocessing.Pool(os.cpu_count()) as pool:
        for number, (passed, failed, tried) in pool.imap(shared, tasks):
            score.passed, score.failed = score.passed + passed, score.failed + failed
            counts[number] += tried
            print(f"{SCENES[number].name}: {counts[number]} journals, "
                  f"{time.monotonic() - start:.0f} s", flush=True)


def quarantine():
    def turned(what, turn, statuses=(2, 3, 4)):
        with Place(score, what) as place:
            place.run("fix", "cache.clear", "--yes")
            repair = next((place.home / STATE / "repairs").iterdir())
            turn(place, repair, repair / "held")
            place.run("undo", allowed=statuses)
            place.run("history")
            place.run("purge", "--yes", allowed=(0, 3))

    def instead(make):
        def turn(place, _, held):
            shutil.move(held / "0", place.folder / "away")
            make(place, held / "0")
        return turn

    turned("a link for what is held", instead(lambda place, to: os.symlink(place.outside, to)))
    turned("a file for what is held", instead(lambda _, to: write(to, "other")))
    turned("a folder for what is held", instead(lambda _, to: to.mkdir()))
    turned("a pipe for what is held", instead(lambda _, to: os.mkfifo(to)))
    turned("open to others", lambda _, repair, held: held.chmod(0o777))
    turned("nothing held", lambda _, repair, held: shutil.rmtree(held))

    def linked(place, _, held):
        shutil.move(held, place.folder / "away")
        os.symlink(place.outside, held)

    turned("a link for the quarantine", linked)

    def linked_repair(place, repair, _):
        shutil.move(repair, place.folder / "away")
        os.symlink(place.folder / "away", repair)

    turned("a link for the repair", linked_repair)
    for make in (lambda path: os.mkfifo(path), lambda path: path.mkdir(),
                 lambda path: os.symlink("/dev/zero", path), lambda path: path.touch()):
        def other(place, repair, _, make=make):
            (repair / "journal").unlink()
            make(repair / "journal")
        turned("another journal", other)


def main():
    seed = next((int(word[7:]) for word in sys.argv if word.startswith("--seed=")), 1)
    quarantine()
    journals(seed, "--all" in sys.argv)
    return score.end()


if __name__ == "__main__":
    sys.exit(main())

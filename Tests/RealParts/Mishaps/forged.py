#!/usr/bin/env python3
"""Journals that somebody else wrote, cut or bent, and quarantine that is not what it was.

Whatever the journal says: nothing outside changes, nothing is lost, no command traps or hangs.
usage: forged.py [--all] [--seed=N]; without --all every cut at a 17th byte and 150 forgeries.
"""

import collections
import os
import random
import shutil
import sys

from world import EXPECTED, STATE, Place, Run, Score, picture, write

score = Score()
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

    def __init__(self, place, words):
        self.place = place
        place.run("fix", *words, "--yes", "--precious")
        self.repair = next((place.home / STATE / "repairs").iterdir())
        self.journal = (self.repair / "journal").read_bytes()
        self.before, self.files = picture(place.outside, ()), contents(place.home)

    def try_out(self, what, journal):
        """Writes a journal and lets every command read it; whether the tree is still as it was."""
        home, place = self.place.home, self.place
        tree = picture(home)
        (self.repair / "journal").write_bytes(journal)
        for words in (("history",), ("history", "--json"), ("undo", self.repair.name),
                      ("purge", "--plan"), ("fix", "cache.clear", "--plan")):
            run = Run(home, *words)
            name = f"{what}, {' '.join(words)}"
            score(f"{name}: its status", run.status in EXPECTED | {2}, f"{run.status} {run.says}")
            score(f"{name}: nothing that steers", not run.steers, repr(run.out + run.err)[:200])
        score(f"{what}: nothing outside", picture(place.outside, ()) == self.before)
        lost = self.files - contents(home)
        score(f"{what}: nothing lost", not lost, str(list(lost)[:3]))
        special = [path for path, entry in picture(home).items() if entry[1] & 0o7000]
        score(f"{what}: no special bits", not special, str(special))
        return picture(home) == tree and self.repair.exists()


def journals(seed, everything):
    dice = random.Random(seed)
    for words in (("cache.clear",), ("app.reset",)):
        cuts, forgeries = None, 0
        wanted = 1000 if everything else 75
        while forgeries < wanted or cuts is None or cuts:
            with Place(score, "forged") as place:
                forgery = Forgery(place, words)
                if cuts is None:
                    cuts = list(range(0, len(forgery.journal), 1 if everything else 17))
                same = True
                while same and cuts:
                    cut = cuts.pop(0)
                    same = forgery.try_out(f"{words[0]}, cut at {cut}", forgery.journal[:cut])
                    if same and cut:
                        flipped = bytearray(forgery.journal)
                        flipped[cut] ^= 1 << dice.randrange(8)
                        same = forgery.try_out(f"{words[0]}, flipped at {cut}", bytes(flipped))
                while same and forgeries < wanted:
                    forgeries += 1
                    forged = forge(plain(forgery.journal), place.home, place.outside, dice)
                    same = forgery.try_out(f"{words[0]}, forgery {seed}.{forgeries}", forged)


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

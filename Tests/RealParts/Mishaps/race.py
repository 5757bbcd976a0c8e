#!/usr/bin/env python3
"""A racer swaps folders on the way for links while repairs are made and taken back.

Nothing outside may change, and nothing may be lost: every file is in its place, or in quarantine,
or where the racer put it. usage: race.py [ROUNDS], 10,000 unless told.
"""

import collections
import os
import pathlib
import shutil
import signal
import subprocess
import sys

from world import DATA, EXPECTED, Run, Score, difference, picture, plant, scratch, write

HERE = pathlib.Path(__file__).resolve().parent
score = Score()


def decoy(outside):
    """A tree like the app's own, outside, that nobody may touch."""
    for name in ("Cache/Cache_Data/f_000001", "GPUCache/data_0", "Cookies", "Preferences",
                 "Partitions/notion/GPUCache/data_1", "notion/GPUCache/data_1", "letter"):
        write(outside / name, f"decoy {name}\n")


def pairs(home, outside):
    """What is swapped: the data folder, the partition and a store, each with a link outside."""
    data = home / DATA
    found = []
    for place, target in ((data, outside), (data / "Partitions", outside / "Partitions"),
                          (data / "Partitions/notion", outside / "notion"),
                          (data / "GPUCache", outside / "GPUCache"),
                          (data / "Cache", outside / "Cache")):
        other = home / "swapped" / (place.name + "-link")
        other.parent.mkdir(exist_ok=True)
        os.symlink(target, other)
        found += [place, other]
    return found


def contents(top):
    """Every regular file below, by what it holds; journals and locks are the program's own."""
    found = collections.Counter()
    for folder, _, names in os.walk(top):
        for name in names:
            path = pathlib.Path(folder, name)
            if path.is_symlink() or name in ("journal", "lock"):
                continue
            found[path.read_bytes()] += 1
    return found


class Race:
    """One home, one racer, many rounds."""

    def __init__(self, folder, racer, seed):
        self.home, self.outside = folder / "home", folder / "outside"
        self.home.mkdir()
        plant(self.home)
        decoy(self.outside)
        self.safe = picture(self.outside, ())
        self.files = contents(self.home)
        names = pairs(self.home, self.outside)
        self.process = subprocess.Popen([racer, str(seed), *names], stdout=subprocess.DEVNULL)

    def rounds(self, count):
        statuses = collections.Counter()
        for number in range(count):
            words = ("fix", "cache.clear", "--yes") if number % 2 == 0 else ("undo",)
            run = Run(self.home, *words)
            statuses[words[0], run.status] += 1
            if run.status not in EXPECTED | {2}:
                score(f"round {number}", False, f"{run.status} {run.says}")
        return statuses

    def end(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        Run(self.home, "history")
        now = picture(self.outside, ())
        score("nothing outside has changed", now == self.safe, difference(now, self.safe))
        files = contents(self.home)
        lost = self.files - files
        score("nothing is lost", not lost, f"{sum(lost.values())} files: {list(lost)[:3]}")
        score("nothing came from outside", not any(b"decoy" in text for text in files))


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    folder = scratch()
    racer = folder / "racer"
    subprocess.run(["clang", "-O2", "-Wall", "-Werror", HERE / "racer.c", "-o", racer], check=True)
    total = collections.Counter()
    try:
        # A home for each few rounds: what a race leaves behind must not calm the next.
        each = 4
        for start in range(0, rounds, each):
            place = folder / f"race-{start}"
            place.mkdir()
            race = Race(place, racer, start)
            try:
                total += race.rounds(min(each, rounds - start))
            finally:
                race.end()
            shutil.rmtree(place)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for (word, status), count in sorted(total.items()):
        print(f"{word}: {count} times status {status}")
    score(f"{rounds} rounds", sum(total.values()) == rounds)
    return score.end()


if __name__ == "__main__":
    sys.exit(main())

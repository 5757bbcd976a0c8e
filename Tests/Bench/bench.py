#!/usr/bin/env python3
"""Measures unstick against its goals and prints one table. Start it with `make bench`.

Every number that is compared comes from this one run, in turns (ours, theirs, ours, theirs …), so
that a busy machine slows both alike. It fails only when it could not measure.

usage: bench.py [check | paths | start | screen | clearing]...
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = ROOT / "Tests" / "Bench"
OUT = ROOT / ".build" / "bench"
UNSTICK = ROOT / ".build" / "release" / "unstick"


class Run:
    """One run of a command, as Tests/Bench/measure.c saw it."""

    def __init__(self, *command, allowed=(0,)):
        result = subprocess.run([OUT / "measure", *command], capture_output=True, text=True)
        if result.returncode != 0:
            sys.exit(f"could not measure {' '.join(map(str, command))}:\n{result.stderr}")
        status, seconds, first_line, effort, memory = result.stdout.split()
        if int(status) not in allowed:
            sys.exit(f"{' '.join(map(str, command))} ended with status {status}:\n{result.stderr}")
        self.seconds, self.first_line = float(seconds), float(first_line)
        self.effort, self.memory = float(effort), int(memory)


def in_turns(count, *commands):
    """Each command run so often, one after the other; one round before that is not counted."""
    rounds = [[Run(*command) for command in commands] for _ in range(count + 1)][1:]
    return [list(runs) for runs in zip(*rounds)]


def median(values):
    return statistics.median(values)


def ratio(ours, theirs, of):
    return median([of(one) / of(other) for one, other in zip(ours, theirs)])


def pack(nodes):
    folder = OUT / f"pack-{nodes}"
    subprocess.run([sys.executable, HERE / "generate.py", str(nodes), folder], check=True)
    size = sum(file.stat().st_size for file in folder.rglob("*.yaml"))
    return folder, size


def compile_programs():
    OUT.mkdir(parents=True, exist_ok=True)
    static = [] if sys.platform == "darwin" else ["-static"]
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "yaml-0.1"],
                           capture_output=True, text=True).stdout.split() or ["-lyaml"]
    for name, extra in (("measure", []), ("line", static), ("bare", flags), ("screen", [])):
        command = ["clang", "-std=gnu17", "-D_GNU_SOURCE", "-O2", "-Wall", "-Wextra", "-Werror",
                   HERE / f"{name}.c", "-o", OUT / name, *extra]
        subprocess.run(command, check=True)


def python_load(folder):
    """Seconds that PyYAML's C loader takes for the same bytes, reading them not counted."""
    texts = [file.read_bytes() for file in sorted(folder.rglob("*.yaml"))]
    start = time.process_time()
    for text in texts:
        yaml.load(text, Loader=yaml.CSafeLoader)
    return time.process_time() - start


class Table:
    def __init__(self):
        self.missed = 0

    def row(self, what, measured, goal="", unit="", limit=None):
        verdict = ""
        if limit is not None:
            verdict = "met" if measured <= limit else "MISSED"
            self.missed += measured > limit
        print(f"{what:<62} {measured:>9.3f} {unit:<3} {goal:<8} {verdict}", flush=True)

    def goal(self, what, measured, limit, unit=""):
        self.row(what, measured, f"<= {limit}", unit, limit)


def measure_check(table):
    small, small_size = pack(10_000)
    large, large_size = pack(100_000)
    check = (UNSTICK, "flow", "check")
    ours, bare = in_turns(11, (*check, small), (OUT / "bare", small))
    hundred, tens = in_turns(3, (*check, large), (*check, small))
    theirs = median([python_load(small) for _ in range(3)])

    # Processor time, since each of these is one thread, and the machine may have others to serve.
    def effort(run):
        return run.effort

    table.row("libyaml's bare pass over 10,000 nodes", median(map(effort, bare)) * 1000, unit="ms")
    table.row("flow check of 10,000 nodes", median(map(effort, ours)) * 1000, unit="ms")
    table.goal("  times the bare pass", ratio(ours, bare, effort), 4)
    table.row("PyYAML's C loader, the load alone, times the bare pass",
              theirs / median(map(effort, bare)))
    table.row("flow check of 100,000 nodes", median(map(effort, hundred)) * 1000, unit="ms")
    table.goal("  times that of 10,000", ratio(hundred, tens, effort), 11)
    table.goal("peak memory, times the files' size, 10,000 nodes",
               median([run.memory for run in ours]) / small_size, 12)
    table.goal("peak memory, times the files' size, 100,000 nodes",
               median([run.memory for run in hundred]) / large_size, 12)


def measure_paths(table):
    runs = in_turns(5, (UNSTICK, "flow", "paths"))[0]
    table.goal("flow paths of the shipped pack", median([run.seconds for run in runs]), 1, "s")


def measure_start(table):
    plain, version, line = in_turns(
        30, (UNSTICK, "--plain"), (UNSTICK, "--version"), (OUT / "line",))

    def first_line(run):
        return run.first_line

    table.row("a static C program: start to its line", median(map(first_line, line)) * 1000, unit="ms")
    for name, runs in (("--plain", plain), ("--version", version)):
        if not all(map(first_line, runs)):
            sys.exit(f"unstick {name} printed no line")
        table.row(f"unstick {name}: start to its first line", median(map(first_line, runs)) * 1000, unit="ms")
        table.goal("  times that of the C program", ratio(runs, line, first_line), 6)


def plant_cache(home, count):
    """An app's cache of so many files, on the disk and known to the system like one in use."""
    folder = home / ".config" / "Notion" / "Cache" / "Cache_Data"
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        with open(folder / f"f_{number:06x}", "wb") as file:
            file.write(b"x" * 100)
    os.sync()
    return folder.parent


def measure_clearing(table):
    """Clearing a cache of 100,000 files against counting and deleting the very same ones."""
    home = OUT / "home"
    shutil.rmtree(home, ignore_errors=True)
    fix = (UNSTICK, "fix", "cache.clear", "--home", home)
    rounds = []
    for _ in range(6):
        cache = plant_cache(home, 100_000)
        counted, plan, done = Run("du", "-s", cache), Run(*fix, "--plan"), Run(*fix, "--yes")
        Run(UNSTICK, "undo", "--home", home)
        rounds.append((counted, plan, done, Run("rm", "-rf", cache)))
    shutil.rmtree(home)
    rounds = rounds[1:]

    def times(figure):
        return median([figure(*(run.seconds for run in runs)) for runs in rounds])

    table.row("rm -rf of 100,000 files", times(lambda du, plan, fix, rm: rm) * 1000, unit="ms")
    table.row("du -s of 100,000 files", times(lambda du, plan, fix, rm: du) * 1000, unit="ms")
    table.row("fix cache.clear --plan", times(lambda du, plan, fix, rm: plan) * 1000, unit="ms")
    table.goal("  times du -s", times(lambda du, plan, fix, rm: plan / du), 1)
    table.row("fix cache.clear --yes", times(lambda du, plan, fix, rm: fix) * 1000, unit="ms")
    table.goal("  times rm -rf", times(lambda du, plan, fix, rm: fix / rm), 0.25)
    table.goal("  applying alone (less the plan's time), times rm -rf",
               times(lambda du, plan, fix, rm: (fix - plan) / rm), 0.02)


class Screen:
    """One run of a full-screen program, as Tests/Bench/screen.c saw it."""

    KEYS = 10
    ENVIRONMENT = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}

    def __init__(self, home, marker, opening, *command):
        result = subprocess.run(
            [OUT / "screen", marker, opening, str(self.KEYS), *command],
            capture_output=True, text=True, env=self.ENVIRONMENT | {"HOME": str(home)})
        if result.returncode != 0:
            sys.exit(f"could not measure {command[0]}:\n{result.stderr}")
        self.keys = []
        for name, *numbers in map(str.split, result.stdout.splitlines()):
            if name == "start":
                self.start = float(numbers[0])
            elif name == "memory":
                self.memory = int(numbers[0])
            elif name == "key":
                self.keys.append((float(numbers[0]), int(numbers[1])))
            elif name == "escape":
                self.escape = float(numbers[0])

    @property
    def key(self):
        return median([seconds for seconds, _ in self.keys])

    @property
    def bytes(self):
        return statistics.mean(count for _, count in self.keys)


def screen_programs(home):
    """A function for each program that shows a list of seven things and waits."""
    entries = [word for number in range(1, 8) for word in (str(number), f"Something is wrong here {number}")]
    menu = ("--menu", "What is wrong?", "20", "70", "7", *entries)
    return {
        "unstick": lambda: Screen(home, "quit", "1", UNSTICK),
        "dialog": lambda: Screen(home, "Cancel", "", "dialog", *menu),
        "whiptail": lambda: Screen(home, "Cancel", "", "whiptail", *menu),
    }


def measure_screen(table):
    """The full-screen session beside the usual programs for a list to choose from."""
    home = OUT / "empty-home"
    home.mkdir(parents=True, exist_ok=True)
    programs = screen_programs(home)
    rounds = [{name: run() for name, run in programs.items()} for _ in range(31)][1:]

    def each(figure, name):
        return median([figure(runs[name]) for runs in rounds])

    def beside(figure, other="dialog"):
        return median([figure(runs["unstick"]) / figure(runs[other]) for runs in rounds])

    def start(run):
        return run.start

    def key(run):
        return run.key

    for name in programs:
        table.row(f"{name}: start to its complete list", each(start, name) * 1000, unit="ms")
    table.goal("  unstick, times dialog", beside(start), 1)
    for name in programs:
        table.row(f"{name}: key to the last painted byte", each(key, name) * 1000, unit="ms")
    table.goal("  unstick, times dialog", beside(key), 1)
    for name in ("dialog", "whiptail"):
        table.row(f"{name}: bytes for a move of the focus", each(lambda run: run.bytes, name))
        table.row(f"{name}: Esc to the last byte or its end", each(lambda run: run.escape, name) * 1000, unit="ms")
        table.row(f"{name}: memory", each(lambda run: run.memory, name) / 2**20, unit="MiB")
    table.goal("unstick: bytes for a move of the focus", each(lambda run: run.bytes, "unstick"), 66)
    table.goal("unstick: Esc to the last byte", each(lambda run: run.escape, "unstick") * 1000, 50, "ms")
    table.goal("unstick: memory on the home screen", each(lambda run: run.memory, "unstick") / 2**20, 10, "MiB")


def main():
    compile_programs()
    table = Table()
    parts = {
        "check": measure_check, "paths": measure_paths, "start": measure_start,
        "screen": measure_screen, "clearing": measure_clearing,
    }
    for name in sys.argv[1:] or parts:
        parts[name](table)
    print("Every goal is met." if not table.missed else f"{table.missed} goals are missed.")


if __name__ == "__main__":
    main()

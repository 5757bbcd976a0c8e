#!/usr/bin/env python3
"""Measures unstick against its goals and prints one table. Start it with `make bench`.

Every number that is compared comes from this one run, in turns (ours, theirs, ours, theirs …), so
that a busy machine slows both alike. Status 1 means that a goal was missed, or that something could
not be measured.

usage: bench.py [check | paths | start | screen | clearing | removal | machine | ladder | causes]...
"""

import os
import shutil
import subprocess
import sys
import time

import yaml

from causes import measure_causes
from ladder import measure_ladder
from machine import measure_machine
from measuring import HERE, OUT, UNSTICK, Run, Table, compile_programs, in_turns, median, ratio
from removal import measure_removal
from screens import measure_screen


def pack(nodes):
    folder = OUT / f"pack-{nodes}"
    subprocess.run([sys.executable, HERE / "generate.py", str(nodes), folder], check=True)
    size = sum(file.stat().st_size for file in folder.rglob("*.yaml"))
    return folder, size


def python_load(folder):
    """Seconds that PyYAML's C loader takes for the same bytes, reading them not counted."""
    texts = [file.read_bytes() for file in sorted(folder.rglob("*.yaml"))]
    start = time.process_time()
    for text in texts:
        yaml.load(text, Loader=yaml.CSafeLoader)
    return time.process_time() - start


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


PARTS = {
    "check": measure_check, "paths": measure_paths, "start": measure_start,
    "screen": measure_screen, "clearing": measure_clearing, "removal": measure_removal,
    "machine": measure_machine, "ladder": measure_ladder, "causes": measure_causes,
}


def main(*names):
    compile_programs()
    table = Table()
    for name in names or PARTS:
        PARTS[name](table)
    print("Every goal is met." if not table.missed else f"Goals missed: {table.missed}.")
    return 1 if table.missed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

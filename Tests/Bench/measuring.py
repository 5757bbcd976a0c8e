"""How everything here is measured: one run of a command, several in turns, and the table of goals."""

import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = ROOT / "Tests" / "Bench"
OUT = ROOT / ".build" / "bench"
UNSTICK = ROOT / ".build" / "release" / "unstick"


class Run:
    """One run of a command, as Tests/Bench/measure.c saw it."""

    def __init__(self, *command, allowed=(0,), namespace=None):
        inside = ["ip", "netns", "exec", namespace] if namespace else []
        result = subprocess.run(
            [*inside, OUT / "measure", *command], capture_output=True, text=True)
        if result.returncode != 0:
            sys.exit(f"could not measure {' '.join(map(str, command))}:\n{result.stderr}")
        status, seconds, first_line, effort, memory = result.stdout.split()
        if int(status) not in allowed:
            sys.exit(f"{' '.join(map(str, command))} ended with status {status}:\n{result.stderr}")
        self.seconds, self.first_line = float(seconds), float(first_line)
        self.effort, self.memory = float(effort), int(memory)


def in_turns(count, *commands, **how):
    """Each command run so often, one after the other; one round before that is not counted."""
    rounds = [[Run(*command, **how) for command in commands] for _ in range(count + 1)][1:]
    return [list(runs) for runs in zip(*rounds)]


def median(values):
    return statistics.median(values)


def ratio(ours, theirs, of):
    return median([of(one) / of(other) for one, other in zip(ours, theirs)])


def compile_programs():
    OUT.mkdir(parents=True, exist_ok=True)
    static = [] if sys.platform == "darwin" else ["-static"]
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "yaml-0.1"],
                           capture_output=True, text=True).stdout.split() or ["-lyaml"]
    for name, extra in (
            ("measure", []), ("line", static), ("bare", flags), ("screen", [])):
        command = ["clang", "-std=gnu17", "-D_GNU_SOURCE", "-O2", "-Wall", "-Wextra", "-Werror",
                   HERE / f"{name}.c", "-o", OUT / name, *extra]
        subprocess.run(command, check=True)


class Table:
    def __init__(self):
        self.missed = 0

    def row(self, what, measured, goal="", unit="", limit=None):
        verdict = ""
        if limit is not None:
            verdict = "met" if measured <= limit else "MISSED"
            self.missed += measured > limit
        print(f"{what:<70} {measured:>9.3f} {unit:<3} {goal:<8} {verdict}", flush=True)

    def goal(self, what, measured, limit, unit=""):
        self.row(what, measured, f"<= {limit}", unit, limit)

"""The full-screen session beside dialog and whiptail."""

import contextlib
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

from measuring import OUT, UNSTICK, median


class Screen:
    """One run of a full-screen program, as Tests/Bench/screen.c saw it."""

    KEYS = 10
    ENVIRONMENT = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}

    def __init__(self, home, marker, opening, *command):
        def run(keys):
            return subprocess.run(
                [OUT / "screen", marker, opening, str(keys), *command],
                capture_output=True, text=True, env=self.ENVIRONMENT | {"HOME": str(home)})
        # The second start in a row counts: a system may take files out of memory that have not been
        # used for a second, and then it is the disk that is measured.
        run(0)
        result = run(self.KEYS)
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


@contextlib.contextmanager
def black_hole():
    """A network namespace in which every packet vanishes, so that whatever asks it waits; its name."""
    name = f"unstick-hole-{os.getpid()}"
    folder = pathlib.Path("/etc/netns") / name

    def ip(*words):
        subprocess.run(["ip", *words], check=True)

    ip("netns", "add", name)
    try:
        for words in ("link set lo up", "link add hole type veth peer name floor",
                      "addr add 10.9.8.7/24 dev hole", "link set hole up", "link set floor up",
                      # Somebody who takes everything and answers nothing.
                      "neigh add 10.9.8.1 lladdr 02:00:00:00:00:01 dev hole",
                      "route add default via 10.9.8.1"):
            ip("-n", name, *words.split())
        folder.mkdir(parents=True)
        (folder / "resolv.conf").write_text("nameserver 192.0.2.53\n")
        yield name
    finally:
        ip("netns", "del", name)
        shutil.rmtree(folder, ignore_errors=True)


def measure_hanging(table, home):
    """A key while every probe of the network waits for an answer that never comes."""
    if os.geteuid() != 0 or not shutil.which("ip"):
        table.row("a key while all probes hang: needs root and ip", 0)
        return
    with black_hole() as hole:
        inside = ("ip", "netns", "exec", hole, UNSTICK)
        rounds = [(Screen(home, "quit", "1", *inside), Screen(home, "quit", "1", *inside, "--hands-off"))
                  for _ in range(11)][1:]
    table.row("unstick: key while all probes hang", median([busy.key for busy, _ in rounds]) * 1000, unit="ms")
    table.row("unstick: key while none runs", median([idle.key for _, idle in rounds]) * 1000, unit="ms")
    # As fast, within what two runs of the same differ by.
    table.goal("  times the one while none runs", median([busy.key / idle.key for busy, idle in rounds]), 1.1)


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
    measure_hanging(table, home)

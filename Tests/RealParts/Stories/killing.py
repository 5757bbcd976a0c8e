"""Kills the wizard in the middle of a repair, as a power cut does, and starts it again."""

import collections
import pathlib

from modes import expect, same, settings
from windows import FullScreen

# What the deeds of a repair consist of.
DEEDS = ("renameat2", "renameat", "linkat", "chmod", "fchmod", "fchmodat", "fchown")
TRACE = "/home/trace"


def strace(*more):
    # Not with --seccomp-bpf: there `when=` counts nothing beyond the first.
    return ("strace", "-f", "-qq", "-o", TRACE, *more)


def trace(machine):
    return (pathlib.Path(f"/proc/{machine.inner}/root") / TRACE[1:]).read_text(errors="replace")


def middle(telling):
    """The call after which a repair is half done: its name, and which of that name it is in the
    thread that makes the changes."""
    machine, tale = telling.machine, telling.tale
    machine.restore()
    done = machine.ask(
        telling.program, "fix", tale.remedy, "--yes", "--json", *settings(tale.settings),
        under=strace("-e", "trace=" + ",".join(DEEDS)))
    expect(done.returncode == 0, f"fix under strace: {done.stderr}")
    threads = collections.defaultdict(list)
    for line in trace(machine).splitlines():
        number, _, call = line.partition(" ")
        name = call.strip().partition("(")[0]
        if name in DEEDS and not call.rstrip().endswith("(No such file or directory)"):
            threads[number].append(name)
    made = max(threads.values(), key=len)
    last = len(made) - 1
    return made[last], made[:last + 1].count(made[last])


def kill(telling):
    """Killed before the last deed; the next start brings it in order, and the story ends well."""
    machine, person = telling.machine, telling.person()
    name, number = middle(telling)
    machine.restore()
    window = FullScreen(
        machine, telling.program,
        under=strace("-e", f"trace={name}", "-e", f"inject={name}:signal=KILL:when={number}"))
    try:
        ended = person.go(window)
        expect(ended is None, f"{name} {number} was not reached: {person.way}")
    finally:
        window.close()
    expect("killed by SIGKILL" in trace(machine), "it ended by something else")
    machine.wait_until_idle(telling.program)
    machine.wait_until_idle("/usr/bin/strace")
    return again(telling)


def again(telling):
    """The next start: one key brings everything back, then the story is told to its end."""
    machine, person = telling.machine, telling.person()
    window = FullScreen(machine, telling.program)
    home = telling.book["home.heading"]
    try:
        person.go(window, until=lambda view: home in view.text)
        expect("bring in order" in person.way, "nothing was said of the interrupted repair")
        same(machine.picture(), telling.before, "after bringing it in order")
        person.go(window)
        expect(person.solved, f"it does not end solved: {person.way}")
        telling.is_mended()
        telling.comes_to_the_same()
        expect(person.leave(window) == 0, "it ends with another status")
    finally:
        window.close()
    telling.takes_back()

"""Throws seeded events at a program in a pseudo-terminal: keys, pastes, sizes from 1x1 to 500x200,
cut and broken UTF-8, a mouse's junk, stops. Ends it by SIGTERM, and prints what was thrown.

It fails where the program ends by anything but its own exit or that signal, stays silent, or
leaves the terminal as it should not.

usage: storm.py SEED COUNT PROGRAM [ARGUMENT]...
"""

import collections
import os
import random
import signal
import sys
import tempfile
import termios
import time

import terminal

KEYS = [b"\x1b[A", b"\x1b[B", b"\x1bOC", b"\x1bOD", b"\x1b[5~", b"\x1b[6~", b"\x1b[H", b"\x1b[F",
        b"\t", b"\x1b[Z", b"\r", b" ", b"\x1b", b"\x7f", b"\x15", b"/", b"?", b"b", b"m", b"u",
        b"s", b"L", b"H", b"K", b"c", b"r", b"y", *[str(digit).encode() for digit in range(10)]]
JUNK = [b"\x1b[<0;12;7M", b"\x1b[M !!", b"\xff\xfe", b"\xe6\x97", b"\xa5", b"\xf0\x9f\x91",
        b"\x1b]11;rgb:0/0/0\x07", b"\x1b[?2026;0$y", b"\x00", b"\x1b[[A", b"\x1b[15~", b"\x1bP$q"]


class Storm(terminal.Terminal):
    def another(self, rows, columns):
        return terminal.Blind()

    def read(self, seconds):
        """The same without emulators, which would take longer than the program."""
        self.stream.feed = lambda data: None
        return super().read(seconds)

    def throw(self, dice):
        kind = dice.choices(["key", "text", "junk", "paste", "size", "stop"],
                            [70, 8, 10, 3, 8, 0.3])[0]
        if kind == "size":
            self.resize(dice.choice([1, 2, 12, 24, 24, 60, 200]), dice.choice([1, 5, 40, 80, 80, 120, 500]))
        elif kind == "stop":
            os.kill(self.pid, signal.SIGTSTP)
            # It goes on only once it has stopped, as in a shell.
            self.wait(lambda: self.reap() or self.has_stopped(), "its stop")
            if self.status is None:
                os.kill(self.pid, signal.SIGCONT)
        else:
            self.type(self.typed(kind, dice))
        return kind

    def type(self, data):
        """While the program takes nothing in, what it says is read, so that neither waits."""
        os.set_blocking(self.master, False)
        end = time.monotonic() + terminal.LIMIT
        while data and time.monotonic() < end and not self.reap():
            try:
                data = data[os.write(self.master, data):]
            except BlockingIOError:
                self.read(0.01)
        if data and self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            sys.exit("it takes nothing in any more")

    @staticmethod
    def typed(kind, dice):
        if kind == "key":
            return dice.choice(KEYS)
        if kind == "text":
            return "".join(dice.choices("abz é日本👩\u200d🔧e\u0301", k=dice.randint(1, 9))).encode()
        if kind == "junk":
            return dice.choice(JUNK)
        # What terminals let through; Ctrl-C and Ctrl-Z would be signals.
        return b"\x1b[200~" + bytes(dice.choices([9, 10, 13, *range(0x20, 0x100)], k=dice.randint(0, 300))) + b"\x1b[201~"


def main():
    seed, count, program, *arguments = sys.argv[1:]
    command = [os.path.abspath(program), *arguments]
    # A storm saves reports and agrees to repairs: it gets a folder of its own and nobody's home.
    with tempfile.TemporaryDirectory(prefix="unstick-storm-") as folder:
        os.chdir(folder)
        os.environ["HOME"] = "/nonexistent"
        storm_at(int(seed), int(count), command)
        os.chdir("/")


def storm_at(seed, count, command):
    dice, thrown, starts = random.Random(seed), collections.Counter(), 0
    storm = None
    while thrown.total() < count:
        if storm is None:
            storm, starts = Storm("xterm-256color", "24x80", command), starts + 1
            storm.wait(lambda: len(storm.output) > 500, "its first screen")
        thrown[storm.throw(dice)] += 1
        # Now and then the program gets the time to answer; mostly, events pile up.
        while storm.read(0.01 if dice.random() < 0.05 else 0):
            pass
        if storm.reap():
            if storm.status != 0:
                sys.exit(f"ended with {storm.status} after {thrown}")
            storm = None
    finish(storm, thrown, starts)


def finish(storm, thrown, starts):
    if storm is not None:
        storm.resize(24, 80)
        storm.wait(storm.is_quiet, "quiet")
        storm.output = b""
        storm.resize(30, 90)
        storm.wait(lambda: len(storm.output) > 200, "an answer to a change of size")
        os.kill(storm.pid, signal.SIGTERM)
        storm.wait(storm.reap, terminal.END)
        while storm.read(0.05):
            pass
        if storm.status != signal.SIGTERM or b"\x1b[?1049l" not in storm.output:
            sys.exit(f"ended with {storm.status}, {storm.output[-200:]}")
        if termios.tcgetattr(storm.master) != storm.before:
            sys.exit("the terminal's modes are not what they were")
    print(f"{thrown.total()} events in {starts} runs:", dict(sorted(thrown.items())))


if __name__ == "__main__":
    main()

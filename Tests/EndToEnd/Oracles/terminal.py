"""Runs a program in a pseudo-terminal, does to it what the steps say, and prints as JSON what an
emulator (pyte) shows in the end, what another (libvterm) shows otherwise, which links and copies the
program wrote, and in which state the terminal is left.

usage: terminal.py TERM ROWSxCOLUMNS STEP... -- PROGRAM [ARGUMENT]...

steps:  text        typed, with Python's escapes (\\x1b[A)
        =TEXT       waits until the emulator shows it
        @GLOB=TEXT  waits until such a file holds it
        !NAME       sends the signal SIGNAME
        #ROWSxCOLS  changes the window's size
        ~           waits until the program is quiet
        ^           closes the window
        |           waits until the program has stopped, then lets it go on
        ?           looks: what is shown now is what is printed, not what is shown in the end
        +           before the start: the terminal says that it knows mode 2026
        -           before the start: the terminal answers that it does not
"""

import fcntl
import glob
import json
import os
import pathlib
import pty
import select
import signal
import struct
import sys
import termios
import time

import pyte

import sequences
import vterm

LIMIT = 20
END = "its end"


class Emulator(pyte.Screen):
    """pyte, which else takes what asks for a window's title as a reason to stop."""

    def report_device_status(self, mode, **arguments):
        pass

    def delete_characters(self, count=None):
        """What comes in at the row's end has the colours of the moment, as erasing does."""
        super().delete_characters(count)
        line, first = self.buffer[self.cursor.y], self.columns - (count or 1)
        for column in range(max(first, self.cursor.x), self.columns):
            line[column] = self.cursor.attrs

    def draw(self, data):
        self.last = data[-1:]
        super().draw(data)

    def repeat(self, count=0, **arguments):
        super().draw(self.last * (count or 1))

    def scroll_up(self, count=0, **arguments):
        self.scroll(count, self.index, last=True)

    def scroll_down(self, count=0, **arguments):
        self.scroll(count, self.reverse_index, last=False)

    def scroll(self, count, step, last):
        top, bottom = self.margins or (0, self.lines - 1)
        here = self.cursor.y
        self.cursor.y = bottom if last else top
        for _ in range(count or 1):
            step()
        self.cursor.y = here


class Stream(pyte.ByteStream):
    """pyte's, which knows nothing of scrolling by several lines at once, nor of repeating."""

    csi = pyte.ByteStream.csi | {"S": "scroll_up", "T": "scroll_down", "b": "repeat"}
    events = pyte.ByteStream.events | {"scroll_up", "scroll_down", "repeat"}


def be_shell(program, report):
    """Runs a program in the foreground as a shell does, and reports its number and its end."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpid())
        for number in (signal.SIGHUP, signal.SIGTTOU, signal.SIGPIPE):
            signal.signal(number, signal.SIG_DFL)
        # A test's threads may have blocked what the program is to be ended by.
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        os.read(report[0], 1)  # until the window has its size
        os.execv(program[0], program)
    os.write(report[1], f"{child}\n".encode())
    os.write(report[1], f"{os.waitpid(child, 0)[1]}\n".encode())
    os._exit(0)


def holds(files, text):
    return any(text in pathlib.Path(file).read_text() for file in glob.glob(files))


class Blind:
    """Sees nothing."""

    def feed(self, data):
        pass


class Terminal:
    def __init__(self, kind, size, command):
        self.rows, self.columns = map(int, size.split("x"))
        self.emulator = Emulator(self.columns, self.rows)
        self.stream = Stream(self.emulator)
        self.output = self.unanswered = b""
        self.answer = None
        self.status = self.seen = None
        start, go = os.pipe()
        report, told = os.pipe()
        shell, self.master = pty.fork()
        if shell == 0:
            os.environ["TERM"] = kind
            be_shell(command, (start, told))
        os.close(told)
        self.report = os.fdopen(report)
        self.pid = int(self.report.readline())
        self.resize(self.rows, self.columns)
        self.before = termios.tcgetattr(self.master)
        os.write(go, b".")

    def resize(self, rows, columns):
        self.emulator.resize(rows, columns)
        self.second = self.another(rows, columns)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def another(self, rows, columns):
        """libvterm, which may crash where it is made smaller: a new one of that size; and none
        where a wide character has no room."""
        if min(rows, columns) < 2:
            return Blind()
        emulator = vterm.Emulator(columns, rows)
        # As terminals do with a new size, all rows scroll again.
        emulator.feed(self.output + b"\x1b7\x1b[r\x1b8")
        return emulator

    def read(self, seconds):
        """True while there is something to read."""
        if self.master < 0 or not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.output += data
        self.stream.feed(data)
        self.second.feed(data)
        self.answer_question(data)
        return bool(data)

    def answer_question(self, data):
        """As a terminal does that is asked whether it knows a mode."""
        self.unanswered += data
        if self.answer and sequences.QUESTION in self.unanswered:
            self.unanswered = b""
            os.write(self.master, self.answer)

    def reap(self):
        """True when the program has ended."""
        if self.status is None and select.select([self.report], [], [], 0)[0]:
            self.status = int(self.report.readline())
        return self.status is not None

    def wait(self, condition, what):
        end = time.monotonic() + LIMIT
        while not condition():
            if time.monotonic() > end or (what != END and self.reap() and not self.read(0)):
                if self.status is None:
                    os.kill(self.pid, signal.SIGKILL)
                screen = "\n".join(line.rstrip() for line in self.emulator.display)
                sys.exit(f"waited in vain: {what} (status {self.status})\n{screen}")
            if not self.read(0.02) and self.master < 0:
                time.sleep(0.02)

    def is_quiet(self):
        return not self.read(0.15)

    def has_stopped(self):
        with open(f"/proc/{self.pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] == "T"

    def shows(self, text):
        return any(text in line for line in self.emulator.display)

    def do(self, step):
        kind, rest = step[:1], step[1:]
        if kind == "=":
            self.wait(lambda: self.shows(rest), step)
        elif kind == "@":
            files, text = rest.split("=", 1)
            self.wait(lambda: holds(files, text), step)
        elif kind == "!":
            os.kill(self.pid, getattr(signal, "SIG" + rest))
        elif kind == "#":
            self.resize(*map(int, rest.split("x")))
        elif kind == "~":
            self.wait(self.is_quiet, step)
        elif kind == "^":
            os.close(self.master)
            self.master = -1
        elif kind == "|":
            self.wait(self.has_stopped, step)
            os.kill(self.pid, signal.SIGCONT)
        elif kind == "?":
            self.seen = self.picture()
        elif step in ("+", "-"):
            self.answer = b"\x1b[?2026;%d$y" % (2 if step == "+" else 0)
        else:
            os.write(self.master, step.encode().decode("unicode_escape").encode("latin-1"))

    def picture(self):
        return {
            "screen": [line.rstrip() for line in self.emulator.display],
            "cursor": [self.emulator.cursor.y, self.emulator.cursor.x],
            "styles": [self.styles(row) for row in range(self.emulator.lines)],
            "differences": self.differences(),
        }

    def differences(self):
        """None at the end: pyte has no second screen to come back from."""
        if self.status is not None or isinstance(self.second, Blind):
            return []
        return vterm.differences(self.emulator, self.second)

    def state(self):
        modes = self.emulator.mode
        return (self.seen or self.picture()) | {
            "status": os.waitstatus_to_exitcode(self.status),
            "alternate": 1049 << 5 in modes,
            "paste": 2004 << 5 in modes,
            "cursorKeys": 1 << 5 in modes,
            "cursorShown": not self.emulator.cursor.hidden,
            "plain": self.emulator.cursor.attrs == self.emulator.default_char,
            "modesRestored": self.master < 0 or termios.tcgetattr(self.master) == self.before,
            "bytes": len(self.output),
        } | sequences.told(self.output)

    def styles(self, row):
        """A letter for each cell: reverse, underlined, bold, coloured, or nothing."""
        def letter(cell):
            return ("r" if cell.reverse else "u" if cell.underscore else "b" if cell.bold
                    else "c" if (cell.fg, cell.bg) != ("default", "default") else " ")
        line = self.emulator.buffer[row]
        return "".join(letter(line[column]) for column in range(self.emulator.columns)).rstrip()


def main():
    kind, size, *rest = sys.argv[1:]
    cut = rest.index("--")
    terminal = Terminal(kind, size, rest[cut + 1:])
    for step in rest[:cut]:
        terminal.do(step)
    terminal.wait(terminal.reap, END)
    while terminal.read(0.05):
        pass
    print(json.dumps(terminal.state()))


if __name__ == "__main__":
    main()

"""The program as a person meets it: on the whole terminal, or line by line."""

import os
import re
import select
import signal
import subprocess
import time

import terminal
from book import flat

PATIENCE = 60


class Trouble(Exception):
    """What did not go as it must."""


class Emulator(terminal.Emulator):
    """The oracle's, which does not know how xterm repeats a character."""

    def repeat(self, count=1):
        self.draw(self.last * (count or 1))

    def draw(self, data):
        self.last = data[-1:]
        super().draw(data)


class Stream(terminal.Stream):
    csi = terminal.Stream.csi | {"b": "repeat"}
    events = terminal.Stream.events | {"repeat"}


class View:
    """What is to be read, and what can be chosen: {key: words}."""

    def __init__(self, lines, choices):
        self.lines, self.choices = lines, choices
        self.text = flat(" ".join(lines))

    def key(self, words):
        """The key of the choice with these words; a long one goes on in the next line."""
        for key, found in self.choices.items():
            if found == words or (len(found) > 25 and words.startswith(found)):
                return key
        return None

    def has(self, words):
        return self.key(words) is not None


class Window:
    """Shared by both: what was on the screen, and when."""

    def __init__(self, machine, program):
        self.machine, self.program = machine, program
        self.start = time.monotonic()
        self.watched, self.seen = {}, {}

    def kill(self):
        for process in self.machine.processes(self.program):
            os.kill(process, signal.SIGKILL)

    def watch(self, **texts):
        """From now on it is noted when a text is first to be read."""
        self.watched.update({name: flat(text) for name, text in texts.items()})

    def note(self, text):
        for name, words in self.watched.items():
            if name not in self.seen and words in text:
                self.seen[name] = time.monotonic() - self.start


class FullScreen(Window):
    below = "more below"
    CHOICE = re.compile(r"^(?: +[▸>] | {3,})([0-9a-zA-Z]) {2}(\S.*)$")

    def __init__(self, machine, program, *words, size="24x80", under=(), **variables):
        super().__init__(machine, program)
        kind = "xterm-256color"
        self.terminal = terminal.Terminal(
            kind, size, machine.command(program, *words, under=under, TERM=kind, **variables))
        self.emulator = Emulator(self.terminal.columns, self.terminal.rows)
        self.terminal.emulator, self.terminal.stream = self.emulator, Stream(self.emulator)
        self.screens = []

    def read(self, seconds):
        """Whether there was something to read; every state of the screen is kept."""
        if not self.terminal.read(seconds):
            return False
        screen = "\n".join(line.rstrip() for line in self.emulator.display)
        if not self.screens or self.screens[-1] != screen:
            self.screens.append(screen)
            self.note(flat(screen.replace("│", " ")))
        return True

    @property
    def ended(self):
        return self.terminal.reap()

    @property
    def status(self):
        self.terminal.wait(self.terminal.reap, terminal.END)
        while self.read(0.05):
            pass
        return os.waitstatus_to_exitcode(self.terminal.status)

    def settle(self, is_working=lambda view: False):
        """What is shown once the program has come to rest."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            while self.read(0.12):
                pass
            if self.ended:
                return None
            view = self._view()
            if not is_working(view) and (view.choices or self._goes_on):
                return view
        raise Trouble("it does not come to rest:\n" + self.screens[-1])

    def _view(self):
        rows = [line.rstrip() for line in self.emulator.display]
        edges = [number for number, row in enumerate(rows) if row.startswith(("──", "--"))]
        rows = rows[:edges[0]] if edges else rows
        choices = {}
        for row in rows:
            found = self.CHOICE.match(row)
            if found:
                choices[found[1]] = flat(found[2])
        return View(rows, choices)

    @property
    def _goes_on(self):
        return any(self.below in line for line in self.emulator.display[-4:])

    def whole(self, view):
        """The same with what is further down."""
        for _ in range(12):
            if not self._goes_on:
                break
            self.type("\x1b[6~")
            further = self.settle()
            view = View(view.lines + further.lines, {**view.choices, **further.choices})
        return view

    def press(self, key):
        self.type(key)

    def type(self, keys):
        os.write(self.terminal.master, keys.encode())
        # The answer has begun, or there is none.
        self.read(0.3)

    def close(self):
        if not self.ended:
            self.kill()
        os.close(self.terminal.master)


class Lines(Window):
    """Line by line, through pipes."""

    CHOICE = re.compile(r"^ {2}([0-9a-z]) {2}(\S.*)$")
    PROMPT = "\n> "

    def __init__(self, machine, program, *words, under=(), **variables):
        super().__init__(machine, program)
        self.process = subprocess.Popen(
            machine.command(program, *words, "--plain", under=under, **variables),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.said = ""
        self.read_to = 0

    def read(self, seconds):
        if not select.select([self.process.stdout], [], [], seconds)[0]:
            return False
        data = os.read(self.process.stdout.fileno(), 1 << 16)
        self.said += data.decode(errors="replace")
        self.note(flat(self.said[self.read_to:]))
        return bool(data)

    @property
    def screens(self):
        return [self.said]

    @property
    def ended(self):
        return self.process.poll() is not None

    @property
    def status(self):
        return self.process.wait(PATIENCE)

    def settle(self, is_working=None):
        end = time.monotonic() + PATIENCE
        while not self.said[self.read_to:].endswith(self.PROMPT):
            if not self.read(0.5) and self.ended:
                return None
            if time.monotonic() > end:
                raise Trouble("no prompt comes:\n" + self.said[self.read_to:])
        lines = self.said[self.read_to:].splitlines()
        choices = {}
        for line in lines:
            if found := self.CHOICE.match(line):
                choices[found[1]] = flat(found[2])
        return View(lines, choices)

    @staticmethod
    def whole(view):
        return view

    def press(self, key):
        self.read_to = len(self.said)
        try:
            self.process.stdin.write((key + "\n").encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            pass

    def close(self):
        if not self.ended:
            self.kill()
        # Without anybody who types, it ends as well.
        self.process.stdin.close()
        self.process.wait(PATIENCE)
        self.process.stdout.close()

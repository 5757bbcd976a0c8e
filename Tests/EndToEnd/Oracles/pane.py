"""Holds what tmux shows of pictures, one after the other, against what the pictures say: text, looks
and cursor, cell by cell.

usage: pane.py SOCKET ROWSxCOLUMNS EXPECTED.json PROGRAM [ARGUMENT]...

As pictures.py, of the pictures with `cells`.
"""

import json
import pathlib
import signal
import subprocess
import sys
import time

import pictures
import terminal
import vterm

LIMIT = 20


class Pane:
    """A program in a tmux of its own."""

    def __init__(self, socket, size, command):
        self.socket = socket
        self.rows, self.columns = map(int, size.split("x"))
        wishes = pathlib.Path(socket + ".conf")
        wishes.write_text("set -g default-terminal tmux-256color\nset -g status off\n"
                          "set -g remain-on-exit on\n")
        self.tmux("-f", str(wishes), "new-session", "-d", "-x", str(self.columns), "-y",
                  str(self.rows), *command)

    def tmux(self, *words):
        return subprocess.run(["tmux", "-S", self.socket, *words], check=True,
                              stdout=subprocess.PIPE, text=True).stdout

    def cells(self):
        """By way of pyte, which knows the sequences in which tmux says how each cell looks."""
        emulator = terminal.Emulator(self.columns, self.rows)
        stream = terminal.Stream(emulator)
        lines = self.tmux("capture-pane", "-e", "-N", "-p").split("\n")
        for row, line in enumerate(lines[:self.rows]):
            stream.feed(f"\x1b[{row + 1}H{line}".encode())
        return [vterm.pyte_cells(emulator, row) for row in range(self.rows)]

    def faults(self, picture):
        found = list(pictures.wrong_cells(picture, self.cells().__getitem__))
        cursor = [int(place) for place in self.said("#{cursor_y},#{cursor_x}").split(",")]
        if picture["cursor"] not in (None, cursor):
            found.append(f"the cursor is at {cursor}")
        return found

    def said(self, what):
        return self.tmux("display-message", "-p", what).strip()

    def look(self, picture):
        """Until it is right, or has been wrong for long."""
        end = time.monotonic() + LIMIT
        while (faults := self.faults(picture)) and time.monotonic() < end:
            time.sleep(0.02)
        return faults


def main():
    # A test's threads may have blocked what tells tmux that the program has ended.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    socket, size, expected, *command = sys.argv[1:]
    with open(expected) as file:
        shown = json.load(file)
    pane = Pane(socket, size, command)
    wrong = 0
    try:
        for picture in shown:
            faults = pane.look(picture)
            for fault in faults[:3]:
                print(f'{picture["name"]}: {fault}')
            wrong += bool(faults)
            if wrong == 3:
                return
            pane.tmux("send-keys", "n")
        # The pane lives as long as its program; not every tmux knows with which status that ended.
        end = time.monotonic() + LIMIT
        while pane.said("#{pane_dead}") != "1":
            if time.monotonic() > end:
                print("has not ended")
                break
            time.sleep(0.05)
    finally:
        pane.tmux("kill-server")


if __name__ == "__main__":
    main()

"""Holds what two emulators show of pictures, one after the other, against what the pictures say.

usage: pictures.py TERM ROWSxCOLUMNS EXPECTED.json PROGRAM [ARGUMENT]...

The file is a list with, for each picture, its name, where the cursor is and either `cells`: rows
of pairs of text and look (as in vterm.py); or `marks`: for each row the columns where a | stands.
The program shows the next picture with every key. Prints what is shown otherwise; nothing at all
where everything agrees.
"""

import json
import os
import sys
import time

import terminal
import vterm

LIMIT = 60


def wrong_cells(picture, cells):
    """The first in each row that is not as the picture says; `cells` gives a row's."""
    for row, expected in enumerate(picture["cells"]):
        seen = cells(row)
        for column, (text, look) in enumerate(expected):
            if seen[column] != vterm.pair(text, tuple(look)):
                yield f"{row}:{column} {seen[column]} instead of {expected[column]}"
                break


class Wall(terminal.Terminal):
    """Two emulators, or the quicker one alone."""

    def judges(self, is_quick):
        both = {"libvterm": self.second.cells, "pyte": lambda row: vterm.pyte_cells(self.emulator, row)}
        return {"libvterm": both["libvterm"]} if is_quick else both

    def faults(self, picture):
        if "marks" in picture:
            return self.moved(picture["marks"])
        found = [f"{judge} {fault}" for judge, cells in self.judges(False).items()
                 for fault in wrong_cells(picture, cells)]
        cursors = {"libvterm": self.second.cursor(),
                   "pyte": [self.emulator.cursor.y, self.emulator.cursor.x]}
        return found + [f"{judge}: the cursor is at {place}" for judge, place in cursors.items()
                        if picture["cursor"] not in (None, place)]

    def moved(self, marks):
        return [f"{row}:{column} no mark: {self.second.cells(row)[max(column - 9, 0):column + 4]}"
                for row, columns in enumerate(marks) for column in columns
                if self.second.cell(row, column).chars[0] != ord("|")]

    def look(self, picture):
        """Until it is right, or has been wrong for long."""
        end = time.monotonic() + LIMIT
        while (faults := self.faults(picture)) and time.monotonic() < end:
            if not self.read(1) and not self.reap():
                continue
            while self.read(0.01):
                pass
        return faults


def main():
    kind, size, expected, *command = sys.argv[1:]
    with open(expected) as file:
        pictures = json.load(file)
    wall = Wall(kind, size, command)
    if "marks" in pictures[0]:
        wall.stream.feed = lambda data: None
    wrong = 0
    for picture in pictures:
        # Something comes, unless the picture is like the one before; then all of it.
        wall.read(2)
        while wall.read(0.01):
            pass
        faults = wall.look(picture)
        for fault in faults[:3]:
            print(f'{picture["name"]}: {fault}')
        wrong += bool(faults)
        if wrong == 3:
            os.close(wall.master)
            sys.exit()
        os.write(wall.master, b"n")
    wall.wait(wall.reap, terminal.END)
    if wall.status != 7 << 8:
        print(f"ended with {wall.status}")


if __name__ == "__main__":
    main()

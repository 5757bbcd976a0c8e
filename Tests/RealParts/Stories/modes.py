"""The ways in which one story is told: whole, line by line, by JSON alone, killed in the middle."""

import time

from person import Person
from windows import FullScreen, Lines, Trouble
from world import difference, timeless


def expect(holds, what):
    if not holds:
        raise Trouble(what)


def same(found, wanted, what, of=lambda tree: tree):
    """That two pictures of the computer are the same."""
    for place, tree in wanted.items():
        expect(of(found[place]) == of(tree), f"{what}: {difference(tree, found[place])}")


def settings(values):
    """As the command line takes them."""
    return [word for name, value in values.items() for word in ("--set", f"{name}={value}")]


class Telling:
    """One tale on its machine; each way starts from the same state, and must come to the same."""

    def __init__(self, book, program, tale, machine):
        self.book, self.program, self.tale, self.machine = book, program, tale, machine
        self.before = machine.picture()
        self.after = None
        self.line = {}

    def person(self):
        return Person(self.book, self.tale)

    def found(self):
        return self.tale.finding(self.machine, self.program)

    def is_broken(self):
        status, kind = self.found()
        expect(kind == self.tale.before, f"{self.tale.probe} says {status} {kind}")

    def is_mended(self):
        status, kind = self.found()
        expect(self.tale.after in (status, kind),
               f"afterwards {self.tale.probe} says {status} {kind}")

    def comes_to_the_same(self):
        """As on the whole screen, or, where that was not wanted, in the first way that was."""
        found = self.machine.picture()
        self.after = self.after or found
        same(found, self.after, "not what the whole screen left", timeless)

    def is_as_before(self):
        same(self.machine.picture(), self.before, "taking it back")
        self.is_broken()

    def whole(self):
        """On the whole terminal, mended, taken back there, and broken again."""
        self.is_broken()
        self.tale.broken(self.machine)
        window, person = FullScreen(self.machine, self.program), self.person()
        window.watch(cause=self.book.causes[self.tale.cause])
        try:
            person.has_helped = lambda: self.line.update(seconds=time.monotonic() - window.start)
            person.go(window)
            expect(person.solved, f"it does not end solved: {person.way}")
            expect("cause" in window.seen, "the cause was never named")
            self.is_mended()
            self.tale.mended(self.machine)
            self.after = self.machine.picture()
            person.take_back(window)
            self.is_as_before()
            self.tale.broken(self.machine)
            expect(person.leave(window) == 0, "it ends with another status")
        finally:
            window.close()
        self.line.update(questions=person.questions, named=window.seen["cause"])

    def plain(self):
        """Line by line, to the same state, and taken back by the command."""
        self.machine.restore()
        window, person = Lines(self.machine, self.program), self.person()
        try:
            person.go(window)
            expect(person.solved, f"it does not end solved: {person.way}")
            expect(person.leave(window) == 0, "it ends with another status")
        finally:
            window.close()
        self.is_mended()
        self.comes_to_the_same()
        self.takes_back()

    def takes_back(self):
        done = self.machine.ask(self.program, "undo", "--json")
        expect(done.returncode == 0, f"undo: {done.stderr}")
        self.is_as_before()

    def json(self):
        """By documents alone: what is found names what mends it."""
        self.machine.restore()
        said = self.machine.json(self.program, "check")
        finding = next(one for one in said["findings"] if one["id"] == self.tale.probe)
        expect(finding.get("kind") == self.tale.before, f"check says {finding}")
        fixes = [one for cause in said["causes"] for one in cause["fixes"]] + finding["fixes"]
        fix = next((one for one in fixes if one["remedy"] == self.tale.remedy), None)
        expect(fix, f"nothing names {self.tale.remedy}, but {fixes}")
        done = self.machine.ask(
            self.program, "fix", self.tale.remedy, "--yes", "--json", *settings(fix["set"]))
        expect(done.returncode == 0, f"fix ends with {done.returncode}: {done.stdout}{done.stderr}")
        self.is_mended()
        self.comes_to_the_same()
        self.takes_back()

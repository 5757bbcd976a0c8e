"""A session that others see: all that leaves the computer is searched for what was planted."""

import json
import time

import pyte

from computer import HOME
from modes import expect
from private import MAIL, NAME, NOWHERE, SECRETS, TOKEN, found
from tales import DATA, PROFILE, write
from windows import Emulator, FullScreen, Stream, Trouble
from world import HELD, STATE

searched = {}  # place -> (texts, characters)
leaks = []


def plant(machine):
    """More that somebody could give away: in the app's log, and in the browser's list of people."""
    now = time.strftime("%Y-%m-%d %H:%M:%S")
    logs = machine.home / DATA / "logs"
    if logs.parent.exists():
        write(logs / "main.log",
              f"[{now}] [error] ERR_CONNECTION_RESET: {MAIL} ({NAME}), token_v2={TOKEN}, {HOME}\n")
    state = machine.home / PROFILE / "Local State"
    if state.exists():
        people = json.loads(state.read_text())
        people["profile"]["info_cache"]["Default"].update(name=NAME, gaia_name=NAME, user_name=MAIL)
        state.write_text(json.dumps(people))
    machine.own()


def search(place, text, secrets=SECRETS, where=""):
    count, length = searched.get(place, (0, 0))
    searched[place] = count + 1, length + len(text)
    for name in sorted(found(text, secrets)):
        leaks.append(f"{name} in {place}{where}")


def share(telling):
    machine, person = telling.machine, telling.person()
    machine.restore()
    plant(machine)
    known = len(leaks)
    window = FullScreen(machine, telling.program, "--share", "--record", f"{HOME}/session.cast")
    try:
        visit_findings(person, window)
        person.go(window)
        expect(person.solved, f"it does not end solved: {person.way}")
        telling.is_mended()
        look_around(person, window)
        save_reports(person, window)
        expect(person.leave(window) == 0, "it ends with another status")
    finally:
        window.close()
    search_all(telling, window)
    expect(len(leaks) == known, "; ".join(dict.fromkeys(leaks[known:])))


def visit_findings(person, window):
    """Everything that was found on this computer, read to its end."""
    findings = person.book["home.findings"]
    for _ in range(100):
        view = person.look(window)
        if view.has(findings):
            window.press(view.key(findings))
            view = person.look(window)
            return window.press(person.key(view, "help.close"))
        time.sleep(0.1)
    raise Trouble("the first screen never offers what was found")


def look_around(person, window):
    """Answers, map, code, help and repairs."""
    for key in ("c", "m", "K", "?", "u"):
        window.press(key)
        person.look(window)
        window.press("b")
        person.look(window)


def save_reports(person, window):
    """All three forms, and the letters."""
    window.press("r")
    for word in ("report.save.md", "report.save.html", "report.save.json"):
        view = person.look(window)
        window.press(person.key(view, word))
        view = person.look(window)
        expect(person.book.part("report.saved") in view.text, f"nothing says that {word} was done")
    for word in ("report.mail", "report.it"):
        if key := person.key(person.look(window), word):
            window.press(key)
            person.look(window)
            window.press("b")
    window.press("b")
    person.look(window)


def search_all(telling, window):
    machine = telling.machine
    for screen in window.screens:
        search("screens", screen)
    search("bytes to the terminal", window.terminal.output.decode(errors="replace"))
    search_recording((machine.home / "session.cast").read_text())
    reports = sorted(machine.home.glob("unstick-report*"))
    expect(len(reports) == 3, f"reports: {reports}")
    for report in reports:
        search("reports", report.read_text(), where=f" {report.suffix}")
    search_reports_later(machine, telling.program)
    search("history", machine.ask(telling.program, "history", "--json").stdout, NOWHERE)
    search_notes(machine)


def search_reports_later(machine, program):
    """What `unstick report` says of the session that has ended, and `unstick outcomes` of all."""
    for form in ("md", "html", "json"):
        done = machine.ask(program, "report", "--format", form)
        expect(done.returncode == 0, f"report --format {form}: {done.stderr}")
        search("reports of kept sessions", done.stdout, where=f" {form}")
    search("outcomes", machine.ask(program, "outcomes").stdout)


def search_recording(text):
    """As it stands, and each screen that it plays."""
    search("recording", text)
    header, *events = [json.loads(line) for line in text.splitlines()]
    emulator = Emulator(header["width"], header["height"])
    stream = Stream(emulator)
    for _, kind, data in events:
        if kind == "o":
            stream.feed(data.encode())
            search("recording", "\n".join(emulator.display))


def search_notes(machine):
    """Journal, sessions, outcomes, whatever else lies in the state folder; not the quarantine,
    which holds the user's own files."""
    for top in (machine.home / STATE, machine.etc / HELD.split("/")[1]):
        for path in sorted(top.rglob("*")):
            if not path.is_file() or "held" in path.parts:
                continue
            text = path.read_bytes().decode(errors="replace")
            search("notes", text, forbidden(path), f" {path.relative_to(top)}")


def forbidden(path):
    """What a file of the state folder must not say.

    The journal names the files that were changed. What is kept of a session is masked, and the key
    to that, which never leaves the computer, says who is who; but it knows no token either.
    """
    if path.name == "key":
        return {name: one for name, one in SECRETS.items() if "token" in name}
    return SECRETS if {"sessions", "outcomes"} & {*path.parts, path.stem} else NOWHERE


def sum_up():
    if not searched:
        return
    print(f"  searched for {len(SECRETS)} planted secrets, times and characters:")
    for place, (count, length) in searched.items():
        print(f"    {place:<24} {count:>5} {length:>11,}")
    print(f"  found: {'; '.join(dict.fromkeys(leaks)) or 'none'}")

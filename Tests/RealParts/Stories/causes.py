"""How soon the right cause is named in each broken world of the network, after how many questions.

usage: causes.py UNSTICK [WORLD]...
Prints a line of JSON for each: what the wizard and `check` took; null where they do not name it.
"""

import json
import os
import pathlib
import sys
import tempfile
import time

from book import Book
from computer import Computer, clear_leftovers
import authority
from person import Person
from stock import Stock
from tales import Tale
from worlds import WORLDS
from windows import FullScreen

# By what is found there; where more than one is a fair name for what is wrong, all of them.
BY_KIND = {
    "net.link": {
        "no-interface": ["offline"], "no-address": ["offline"], "no-route": ["offline"],
        "ipv6-broken": ["ipv6-broken"],
    },
    "net.hosts-file": {"host-blocked": ["hosts-file"], "host-redirected": ["hosts-file"]},
    "net.dns": {
        "no-such-name": ["dns-blocked"], "sinkhole": ["dns-blocked"],
        "resolver-down": ["dns-blocked", "offline"], "resolver-slow": ["dns-blocked", "offline"],
    },
    "net.tcp": {
        "refused": ["firewall-blocked"], "reset": ["firewall-blocked"],
        "timed-out": ["firewall-blocked"], "unreachable": ["firewall-blocked"],
        "ipv6-fails": ["ipv6-broken"],
    },
    "net.tls": {
        "untrusted-issuer": ["tls-inspected"],
        "reset-after-hello": ["firewall-blocked", "tls-inspected"],
        "no-agreement": ["firewall-blocked", "tls-inspected"],
    },
    "net.http": {
        "server-error": ["service-down"], "block-page": ["firewall-blocked", "proxy-in-the-way"],
        "proxy-login": ["proxy-in-the-way"],
        "legal-block": ["firewall-blocked", "proxy-in-the-way"],
    },
    "net.websocket": {
        "upgrade-blocked": ["upgrade-blocked"], "upgrade-stripped": ["upgrade-blocked"],
        "both-blocked": ["firewall-blocked", "upgrade-blocked"], "name-blocked": ["dns-blocked"],
    },
    "net.captive-portal": {"portal": ["captive-portal"], "offline": ["offline"]},
    "net.proxy": {
        "down": ["proxy-in-the-way"], "login-wanted": ["proxy-in-the-way"],
        "host-refused": ["proxy-in-the-way"], "script-broken": ["proxy-in-the-way"],
        "upgrade-refused": ["upgrade-blocked", "proxy-in-the-way"],
    },
    "net.vpn": {"holds-route": ["vpn-in-the-way"]},
    "net.firewall": {"host-blocked": ["firewall-blocked"]},
    "clock.skew": {"minutes-off": ["clock-wrong"], "days-off": ["clock-wrong"]},
    "service.status": {"login-down": ["service-down"], "app-down": ["service-down"],
                       "degraded": ["service-down"], "maintenance": ["service-down"]},
}
# Nothing hinders the app there, or what does has no name of its own: not asked about.
HARMLESS = {"vpn-beside", "vpn-holds-the-route", "proxy-script-gone"}


def culprits(world, expected):
    """The causes that may be named in a world; none where it says nothing about one."""
    if world in HARMLESS:
        return []
    return sorted({cause for probe, kind in expected.items()
                   for cause in BY_KIND.get(probe, {}).get(kind, [])})


# Where the service itself is at fault, a question says so in its own words.
OUTAGES = ("basics-first/outage", "mend-network/faulty")


class Seeker(Person):
    """Somebody who only knows that the app does not work, and leaves every repair out."""

    symptom = "find-out"
    remedy, wants = None, ()
    knows = dict(surface="desktop", network_kind="home", loop_shows="whole", other_device="yes",
                 faulty="further", outage="further", unsynced="no", deeper="support", now="same",
                 nothing_here="now")

    def __init__(self, book):
        super().__init__(book, self)


def ask_wizard(book, computer, program, causes):
    """Seconds and questions until one of the causes stands on the screen; Nones where none does."""
    window, person = FullScreen(computer, program, "find-out"), Seeker(book)
    window.watch(**{cause: book.causes[cause] for cause in causes})
    if "service-down" in causes:
        window.watch(**{node: book.question(node) for node in OUTAGES})
    try:
        person.go(window, until=lambda _: window.seen)
    finally:
        window.close()
    return (min(window.seen.values()), person.questions) if window.seen else (None, None)


def ask_check(computer, program, causes):
    """Seconds until the whole document is there; None where it puts another cause first."""
    start = time.monotonic()
    said = computer.json(program, "check")
    seconds = time.monotonic() - start
    first = said["causes"][0]["id"] if said["causes"] else None
    return seconds if first in causes else None


def look_at(name, computer, causes, stock, book, program):
    with computer:
        Tale(stock).furnish(computer)
        computer.own()
        seconds, questions = ask_wizard(book, computer, program, causes)
        check = ask_check(computer, program, causes)
    print(json.dumps({
        "world": name, "causes": causes, "seconds": seconds, "questions": questions,
        "check": check}), flush=True)


def main(program, *names):
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    clear_leftovers()
    book = Book()
    with tempfile.TemporaryDirectory(prefix="unstick-causes-") as folder:
        folder = pathlib.Path(folder)
        folder.chmod(0o755)
        certificates, stock = authority.make(folder / "authority"), Stock(folder / "stock")
        try:
            for number, name in enumerate(names or WORLDS):
                computer = Computer(folder / name, certificates, number, WORLDS[name])
                if causes := culprits(name, computer.expected):
                    look_at(name, computer, causes, stock, book, program)
        finally:
            stock.stop()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(str(pathlib.Path(sys.argv[1]).resolve()), *sys.argv[2:])

"""Seven stories, one for each symptom, on computers that are really broken.

usage: run.py UNSTICK [WAY | SYMPTOM]...

Ways: whole (the whole terminal, mended, taken back), plain, json, killed, shared. Without a word,
all of them. Ends with a table of the stories and "N passed, N failed".
"""

import os
import pathlib
import signal
import sys
import tempfile
import traceback

from book import Book
from computer import Computer, clear_leftovers
import authority
import killing
import sharing
from modes import Telling
from stock import Stock
from tales import TALES
from windows import Trouble

BY_JSON = {"sign-in-failed", "connection-loop", "white-screen"}
WAYS = {
    "whole": Telling.whole, "plain": Telling.plain, "json": Telling.json,
    "killed": killing.kill, "shared": sharing.share,
}


def tell(way, telling):
    """Whether it went as it must; what did not is said at once."""
    try:
        WAYS[way](telling)
    except (Exception, SystemExit) as trouble:
        print(f"FAILED {telling.tale.symptom}, {way}: {trouble}", flush=True)
        if not isinstance(trouble, (Trouble, SystemExit)):
            traceback.print_exc()
        return False
    print(f"passed: {telling.tale.symptom}, {way}", flush=True)
    return True


def table(lines):
    """Only what went well from the broken computer and back is in it."""
    print("  symptom            questions  named after  mended after  outcome  undone")
    for symptom, line in lines.items():
        if "named" in line:
            print(f"  {symptom:<18} {line['questions']:>9} {line['named']:>10.1f} s "
                  f"{line['seconds']:>11.1f} s  solved   yes")


def main(program, *words):
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    if os.geteuid() != 0:
        print("The stories need root: network namespaces are made.", file=sys.stderr)
        return 2
    clear_leftovers()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGHUP, lambda *_: sys.exit(129))
    ways = [way for way in WAYS if way in words] or list(WAYS)
    results, lines, book = [], {}, Book()
    with tempfile.TemporaryDirectory(prefix="unstick-stories-") as folder:
        folder = pathlib.Path(folder)
        folder.chmod(0o755)
        certificates = authority.make(folder / "authority")
        stock = Stock(folder / "stock")
        try:
            for number, kind in enumerate(TALES):
                tale = kind(stock)
                if tale.symptom in words or not set(words) - set(WAYS):
                    place = Computer(
                        folder / str(number), certificates, number, tale.lay_out, tale.user)
                    lines[tale.symptom], told = tell_all(tale, place, book, program, ways)
                    results += told
        finally:
            stock.stop()
    table(lines)
    sharing.sum_up()
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if results and all(results) else 1


def tell_all(tale, place, book, program, ways):
    with place as machine:
        tale.furnish(machine)
        machine.keep()
        telling = Telling(book, program, tale, machine)
        results = []
        for way in ways:
            if way != "json" or tale.symptom in BY_JSON:
                results.append(tell(way, telling))
        return telling.line, results


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve()), *sys.argv[2:]))

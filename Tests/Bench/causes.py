"""How soon the right cause is named in each broken world of the network's tests, and after how many
questions: by the wizard, and by `check`."""

import json
import os
import subprocess
import sys

from measuring import ROOT, UNSTICK, median

CAUSES = ROOT / "Tests" / "RealParts" / "Stories" / "causes.py"


def measure_causes(table):
    if sys.platform != "linux" or os.geteuid() != 0:
        print("Broken networks are made on Linux, by root: causes are not measured.", flush=True)
        return
    worlds = list(look_at_all())
    table.row("broken worlds in which one cause is the right one", len(worlds))
    for who, name, unnamed, asked in (
            ("the wizard", "seconds", 0, "questions"), ("check, as the first,", "check", 0, None)):
        named = [one for one in worlds if one[name] is not None]
        table.goal(f"{who} does not name it, of these", len(worlds) - len(named), unnamed)
        table.row("  from its start, median", median([one[name] for one in named]), unit="s")
        table.goal("  from its start, worst", max(one[name] for one in named), 10, "s")
        if asked:
            table.goal("  questions before it, median", median([one[asked] for one in named]), 2)
            table.goal("  questions before it, worst", max(one[asked] for one in named), 4)


def look_at_all():
    """One after the other, in a process of its own: its modules have names of their own."""
    running = subprocess.Popen(
        [sys.executable, "-B", CAUSES, UNSTICK], stdout=subprocess.PIPE, text=True)
    for line in running.stdout:
        world = json.loads(line)
        for name in ("seconds", "check"):
            world[f"{name}-text"] = "not named" if world[name] is None else f"{world[name]:.1f} s"
        print("  {world:<42} wizard {seconds-text:<10} check {check-text}".format(**world),
              flush=True)
        yield world
    if running.wait() != 0:
        sys.exit("The broken worlds could not be gone through.")

"""A whole `check` of a machine on which the network is healthy, beside its slowest single probe."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from measuring import OUT, ROOT, UNSTICK, in_turns, median, ratio

NETWORK = ROOT / "Tests" / "RealParts" / "Network"
ROUNDS = 5
MEMORY = 25


def probes():
    done = subprocess.run([UNSTICK, "probes", "--json"], capture_output=True, text=True, check=True)
    return [probe["name"] for probe in json.loads(done.stdout)["probes"]]


def measure_machine(table):
    """In the healthy world of the network's tests where there can be one, offline elsewhere."""
    sys.path.append(str(NETWORK))
    from run import needs
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    trouble = "Only Linux has network namespaces." if sys.platform != "linux" else needs()
    if trouble:
        print(f"{trouble} So `check` is measured offline alone.", flush=True)
    else:
        measure_online(table)
    measure(table, "offline ", (UNSTICK, "check", "--json", "--offline"))


def measure_online(table):
    import authority
    from internet import Internet, clear_leftovers
    from worlds import WORLDS
    clear_leftovers()
    with tempfile.TemporaryDirectory(prefix="unstick-worlds-") as folder:
        folder = pathlib.Path(folder)
        folder.chmod(0o755)
        internet = Internet(folder / "healthy", authority.make(folder / "authority"), 0)
        try:
            WORLDS["healthy"](internet)
            internet.start()
            measure(table, "", (UNSTICK, "check", "--json"), internet.inside)
        finally:
            internet.stop()


def measure(table, kind, check, namespace=None):
    """All probes together, and each of them alone, in turns. What they find is not asked here."""
    names = probes()
    home = OUT / "healthy-home"
    shutil.rmtree(home, ignore_errors=True)
    (home / ".config" / "Notion").mkdir(parents=True)
    check = (*check, "--home", home)
    runs = in_turns(ROUNDS, check, *((*check, name) for name in names), allowed=(0, 1),
                    namespace=namespace)
    shutil.rmtree(home)
    together, alone = runs[0], dict(zip(names, runs[1:]))

    def seconds(run):
        return run.seconds

    slowest = max(alone, key=lambda name: median(map(seconds, alone[name])))
    table.row(f"check {kind}of a healthy machine, {len(names)} probes",
              median(map(seconds, together)) * 1000, unit="ms")
    table.row(f"  its slowest probe alone, {slowest}",
              median(map(seconds, alone[slowest])) * 1000, unit="ms")
    table.goal("  times that one", ratio(together, alone[slowest], seconds), 1.2)
    table.goal("  peak memory", median([run.memory for run in together]) / 2**20, MEMORY, "MiB")

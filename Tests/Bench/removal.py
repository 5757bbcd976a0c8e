"""How long it takes to remove one workspace's key from 200 MB of local storage, beside LevelDB.

usage: speed.py UNSTICK [ROUNDS]
plyvel only opens the same folder and deletes the same key, in a process that is there already; of
ours the whole command counts, from its start to its end, and all that it does for safety.
"""

import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import plyvel

WORKSPACE = "11111111-2222-4333-8444-555555555501"
KEY = b"_https://app.notion.com\0\1notion:workspace:" + WORKSPACE.encode()


def fill(folder, megabytes):
    """Origins of at most 10 MiB each, as Chromium has them; half of each value cannot be packed."""
    dice = random.Random(1)
    folder.mkdir(parents=True)
    with plyvel.DB(str(folder), create_if_missing=True) as store:
        store.put(b"VERSION", b"1")
        store.put(KEY, b"\1{}")
        for origin in range(megabytes * 2 // 15):
            name = f"https://site{origin}.example".encode()
            store.put(b"META:" + name, b"\x08\x01")
            for item in range(1500):
                value = b"\1" + dice.randbytes(5000) + bytes(5000)
                store.put(b"_" + name + b"\0\1item" + str(item).encode(), value)
    with plyvel.DB(str(folder)):
        pass


def size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def measure(program, rounds):
    with tempfile.TemporaryDirectory(prefix="unstick-speed-") as top:
        home = pathlib.Path(top) / "home"
        store = home / ".config/Notion/Partitions/notion/Local Storage/leveldb"
        fill(store, 200)
        print(f"{size(store) >> 20} MB in {len(list(store.iterdir()))} files")
        kept = pathlib.Path(top) / "kept"
        shutil.copytree(home, kept)
        ours, theirs = [], []
        for _ in range(rounds):
            ours.append(run_ours(program, home))
            renew(home, kept)
            theirs.append(run_plyvel(store))
            renew(home, kept)
        pairs = [a / b for a, b in zip(ours, theirs)]
        for name, times in (("unstick", ours), ("plyvel", theirs)):
            print(f"{name}: {min(times) * 1000:.1f} {statistics.median(times) * 1000:.1f} "
                  f"{max(times) * 1000:.1f} ms (least, median, most)")
        print(f"ratio: {statistics.median(pairs):.2f} (median of {rounds} pairs)")


def renew(home, kept):
    shutil.rmtree(home)
    shutil.copytree(kept, home)
    os.sync()


def run_ours(program, home):
    start = time.monotonic()
    done = subprocess.run(
        [program, "fix", "workspace.sign-out", "--set", f"workspace={WORKSPACE}", "--yes", "--json",
         "--home", home, "--os", "linux"], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    took = time.monotonic() - start
    if done.returncode != 0:
        sys.exit(done.stderr or json.dumps(done.stdout)[:500])
    return took


def run_plyvel(store):
    start = time.monotonic()
    with plyvel.DB(str(store)) as opened:
        opened.delete(KEY)
    return time.monotonic() - start


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    measure(str(pathlib.Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else 7)

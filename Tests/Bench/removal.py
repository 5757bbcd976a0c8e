"""Removing one workspace's key from 200 MB of local storage, beside LevelDB itself.

plyvel only opens the same folder and deletes the same key, in a process that is there already. Ours
is measured twice: the edit by itself, step by step, by Phases.swift, which is there already as well;
and the whole command, with all that it does for safety.
"""

import os
import random
import shutil
import subprocess
import sys
import time

import plyvel

from measuring import HERE, OUT, ROOT, UNSTICK, Run, median

WORKSPACE = "11111111-2222-4333-8444-555555555501"
KEY = b"_https://app.notion.com\0\1notion:workspace:" + WORKSPACE.encode()
STORE = ".config/Notion/Partitions/notion/Local Storage/leveldb"
ROUNDS = 7


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


def renew(home, kept):
    """A home like the one that is kept. Tables never change, so they are lent and not copied."""
    def bring(source, target):
        (os.link if source.endswith(".ldb") else shutil.copy2)(source, target)

    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(kept, home, copy_function=bring)
    os.sync()


def compile_phases():
    """The library and Phases.swift as one module; it takes a minute, so only when one is newer."""
    program = OUT / "phases"
    sources = sorted((ROOT / "Sources" / "Remedy").rglob("*.swift")) + [HERE / "Phases.swift"]
    mine = [ROOT / "Sources" / name for name in ("CSystem", "CCurl")]
    theirs = [ROOT / "Sources" / name / "module.modulemap" for name in ("CSQLite", "CSnappy")]
    code = [file for folder in mine for file in sorted(folder.glob("*.c"))]
    if program.exists() and all(
            file.stat().st_mtime < program.stat().st_mtime for file in sources + code):
        return program
    objects = []
    for file in code:
        objects.append(OUT / f"{file.parent.name}-{file.stem}.o")
        subprocess.run(["clang", "-std=gnu2x", "-O2", "-c", "-I", file.parent / "include", file,
                        "-o", objects[-1]], check=True)
    for folder in mine:
        theirs.append(OUT / f"{folder.name}.modulemap")
        theirs[-1].write_text(
            f'module {folder.name} {{\n  umbrella "{folder}/include"\n  export *\n}}\n')
    features = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
    command = ["swiftc", "-swift-version", "6", "-O", "-wmo", "-parse-as-library",
               "-module-name", "Remedy", *sources, *objects, "-ldl", "-o", program]
    for feature in features:
        command += ["-enable-upcoming-feature", feature]
    for module in theirs:
        command += ["-Xcc", f"-fmodule-map-file={module}"]
    if subprocess.run(command).returncode != 0:
        sys.exit("Phases.swift could not be compiled")
    return program


class Phases:
    """Phases.swift, waiting for holds to do one edit in."""

    def __init__(self, program, store):
        self.process = subprocess.Popen(
            [program, store, KEY.hex()], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, hold):
        """Seconds for the edit alone, and for the safety copy."""
        hold.mkdir(parents=True)
        self.process.stdin.write(f"{hold}\n")
        self.process.stdin.flush()
        numbers = self.process.stdout.readline().split()
        shutil.rmtree(hold)
        if len(numbers) != 4:
            sys.exit("the edit failed; what went wrong stands above")
        opening, finding, copying, editing = map(float, numbers)
        return opening + finding + editing, copying

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def run_plyvel(store):
    start = time.monotonic()
    with plyvel.DB(str(store)) as opened:
        opened.delete(KEY)
    return time.monotonic() - start


def measure_removal(table):
    top = OUT / "removal"
    shutil.rmtree(top, ignore_errors=True)
    kept, home = top / "kept", top / "home"
    fill(kept / STORE, 200)
    renew(home, kept)
    command = (UNSTICK, "fix", "workspace.sign-out", "--set", f"workspace={WORKSPACE}", "--yes",
               "--json", "--home", home, "--os", "linux")
    phases, rounds = Phases(compile_phases(), kept / STORE), []
    for number in range(ROUNDS + 1):
        edit, copy = phases.run(top / f"hold-{number}")
        renew(home, kept)
        theirs = run_plyvel(home / STORE)
        renew(home, kept)
        rounds.append((edit, copy, Run(*command).seconds, theirs))
    phases.end()
    shutil.rmtree(top)

    def times(figure):
        return median([figure(*seconds) for seconds in rounds[1:]])

    table.row("plyvel: open 200 MB of local storage, delete a key",
              times(lambda edit, copy, fix, theirs: theirs) * 1000, unit="ms")
    table.row("our edit alone: open, find, delete, read back, sync",
              times(lambda edit, copy, fix, theirs: edit) * 1000, unit="ms")
    table.goal("  times plyvel", times(lambda edit, copy, fix, theirs: edit / theirs), 1.5)
    table.row("  apart from it: the safety copy, synced",
              times(lambda edit, copy, fix, theirs: copy) * 1000, unit="ms")
    table.row("fix workspace.sign-out --yes, the whole command",
              times(lambda edit, copy, fix, theirs: fix) * 1000, unit="ms")
    table.row("  times plyvel", times(lambda edit, copy, fix, theirs: fix / theirs))

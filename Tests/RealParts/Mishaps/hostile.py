#!/usr/bin/env python3
"""Strange names, strange things, links, owners and mounts where the app's data should be.

What is refused is refused in one sentence with nothing changed; what is done is taken back whole.
`--million` clears a million files.
"""

import os
import shutil
import socket
import stat
import subprocess
import sys
import time

from world import DATA, Place, Run, Score, history, picture, write

score = Score()
IS_ROOT = os.geteuid() == 0

NAMES = [b"new\nline", b"\x1b[2J\x1b]0;title\x07", b"\xff\xfe\x80", b"a" * 255, b"\xc2\x9b31m",
         "\u202eevil".encode(), b"-rf", b"%s%n", b" ", b"\r", b"...", "日本語".encode()]


def names():
    with Place(score, "names in a store") as place:
        for name in NAMES:
            with open(os.path.join(os.fsencode(place.home / DATA / "Cache"), name), "wb") as file:
                file.write(name)
        place.there_and_back("cache.clear")
    with Place(score, "names of stores") as place:
        for name in NAMES:
            folder = os.path.join(os.fsencode(place.home / DATA), name[:250] + b"Cache")
            os.mkdir(folder)
            with open(os.path.join(folder, b"in"), "wb") as file:
                file.write(name)
        place.run("fix", "cache.clear", "--plan")
        place.there_and_back("cache.clear")
        place.there_and_back("cache.clear", "--json")
        place.there_and_back("app.reset", "--precious")


def make_things(folder):
    os.mkfifo(folder / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        here = os.getcwd()
        os.chdir(folder)
        listener.bind("socket")
        os.chdir(here)
    if IS_ROOT:
        os.mknod(folder / "device", 0o600 | stat.S_IFCHR, os.makedev(1, 3))
    os.symlink("/etc", folder / "link")
    os.symlink("nowhere", folder / "dangling")


def things():
    with Place(score, "things in a store") as place:
        make_things(place.home / DATA / "Cache")
        os.link(place.outside / "letter", place.home / DATA / "Cache/hard-to-outside")
        place.there_and_back("cache.clear")
    for name in ("Cookies", "Cache", "GPUCache", "state.json", "Partitions"):
        with Place(score, f"a pipe instead of {name}") as place:
            path = place.home / DATA / name
            shutil.rmtree(path) if path.is_dir() else path.unlink()
            os.mkfifo(path)
            for remedy in ("cache.clear", "session.clear", "window-state.clear", "cookies.remove",
                           "permissions.repair"):
                before = picture(place.home)
                if place.run("fix", remedy, "--yes", allowed=(0, 1, 3)).status < 2:
                    if picture(place.home) != before:
                        place.run("undo")
                now = picture(place.home)
                score(f"{place.what}: {remedy} and back", now == before)


def links():
    ways = [".config", ".cache", DATA, DATA + "/Partitions", DATA + "/Partitions/notion",
            DATA + "/Cache", DATA + "/Code Cache", DATA + "/GPUCache", DATA + "/Cookies",
            DATA + "/state.json", DATA + "/Partitions/notion/GPUCache"]
    for way in ways:
        for remedy in ("cache.clear", "session.clear", "window-state.clear", "app.reset",
                       "permissions.repair", "cookies.remove"):
            with Place(score, f"{way} is a link, {remedy}") as place:
                path = place.home / way
                os.rename(path, place.home / "moved")
                target = place.outside / path.name
                os.symlink(target if target.exists() else place.outside, path)
                kept = picture(place.home / "moved", ())
                done = place.run("fix", remedy, "--yes", "--precious", allowed=(0, 1, 3)).status
                score(f"{place.what}: what was moved", picture(place.home / "moved", ()) == kept)
                score(f"{place.what}: stays", os.path.islink(path) or done < 2)
    for way in (".local", ".local/state", ".local/state/unstick", ".local/state/unstick/repairs"):
        with Place(score, f"{way} is a link") as place:
            path = place.home / way
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_dir():
                shutil.rmtree(path)
            os.symlink(place.outside, path)
            for words in (("fix", "cache.clear", "--yes"), ("undo",), ("history",)):
                place.run(*words, allowed=(2, 3) if words[0] == "undo" else (3,))


def owners():
    if not IS_ROOT:
        return
    with Place(score, "a store of another owner") as place:
        os.chown(place.home / DATA / "Cache", 12345, 12345)
        place.run("fix", "cache.clear", "--yes", allowed=(3,))
    with Place(score, "a file of another owner") as place:
        os.chown(place.home / DATA / "Cache/Cache_Data/f_000001", 12345, 12345)
        place.there_and_back("cache.clear")
    for name in ("Cache", "Cache/Cache_Data/f_000001", "."):
        with Place(score, f"{name} cannot be changed") as place:
            marked = subprocess.run(["chattr", "+i", place.home / DATA / name], capture_output=True)
            if marked.returncode == 0:
                place.run("fix", "cache.clear", "--yes", allowed=(0, 3))
                run, _ = history(place.home)
                score(f"{place.what}: history", run.status == 0, run.says)
    with Place(score, "root in another's home") as place:
        subprocess.run(["chown", "-R", "12345:12345", place.folder], check=True)
        place.folder.chmod(0o755)
        before = picture(place.home)
        place.run("fix", "cache.clear", "--yes")
        program = place.folder / "unstick"
        own = {"HOME": str(place.home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
        place.run("history", user=12345, env=own, home=None)
        place.run("undo", user=12345, env=own, home=None)
        score(f"{place.what}: its owner takes it back", picture(place.home) == before)
        score("no program was left there", not program.exists())


def many(count):
    with Place(score, f"{count} files") as place:
        folder = place.home / DATA / "Cache/many"
        folder.mkdir()
        for number in range(count):
            os.close(os.open(folder / f"f_{number:06x}", os.O_CREAT | os.O_WRONLY, 0o600))
        start = time.monotonic()
        run = Run(place.home, "fix", "cache.clear", "--yes", "--json")
        seconds = time.monotonic() - start
        entries = max((step["entries"] for step in run.json()["steps"]), default=0)
        score(f"{place.what}: counted", entries > count, f"{entries} {run.says}")
        score(f"{place.what}: within 30 s", seconds < 30, f"{seconds:.1f} s")
        print(f"{count} files were counted and moved aside in {seconds:.2f} s", flush=True)
        score(f"{place.what}: taken back", Run(place.home, "undo").status == 0)
        score(f"{place.what}: all are there", len(os.listdir(folder)) == count)


def main():
    for case in (names, things, links, owners):
        case()
    many(1_000_000 if "--million" in sys.argv else 20_000)
    return score.end()


if __name__ == "__main__":
    sys.exit(main())

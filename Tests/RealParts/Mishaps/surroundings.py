#!/usr/bin/env python3
"""Homes that are missing or another's, drives that are full or read-only, other instances.

Mounts are made in a namespace of their own, and go with it; without root's rights those are left out.
"""

import os
import subprocess
import sys

from world import DATA, UNSTICK, Place, Run, Score, history, picture, write

score = Score()
PATHS = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
FIX = ("fix", "cache.clear", "--yes")


def homes():
    def says(place, what, status, words=FIX, **variables):
        place.what = what
        return place.run(*words, home=None, env=PATHS | variables, allowed=(status,))

    with Place(score, "") as place:
        for words in (FIX, ("undo",), ("history",), ("purge", "--yes"), ("check", "--offline")):
            says(place, "no HOME", 4, words)
            says(place, "an empty HOME", 4, words, HOME="")
            says(place, "a relative HOME", 4, words, HOME="home")
            says(place, "a HOME that is not there", 4, words, HOME=str(place.folder / "gone"))
        says(place, "a HOME that is a file", 3, HOME=str(place.home / "letter"))
        before = picture(place.home)
        os.symlink(place.home, place.folder / "link")
        linked = str(place.folder / "link")
        says(place, "a HOME that is a link", 0, HOME=linked)
        says(place, "a HOME that is a link, undo", 0, ("undo",), HOME=linked)
        score("all is back by the link", picture(place.home) == before)
        if os.geteuid() != 0:
            return
        says(place, "sudo with root's home", 3, HOME=str(place.home), SUDO_UID="1000")
        os.chown(place.home, 12345, 12345)
        says(place, "sudo with the user's home", 3, HOME=str(place.home), SUDO_UID="12345")


def mount(kind, path, *options):
    subprocess.run(["mount", "-t", kind, *options, kind, path], check=True)


def mounts():
    with Place(score, "a read-only drive") as place:
        subprocess.run(["mount", "--bind", place.home, place.home], check=True)
        place.run(*FIX)
        subprocess.run(["mount", "-o", "remount,bind,ro", place.home], check=True)
        place.run("undo", allowed=(4,))
        place.run("fix", "session.clear", "--yes", allowed=(4,))
        place.run("history")
        subprocess.run(["umount", place.home], check=True)
        place.run("undo")
    for size in ("0", "4096", "16384"):
        full(size)
    with Place(score, "the data on another drive") as place:
        subprocess.run(["cp", "-a", place.home / ".config", place.folder / "kept"], check=True)
        mount("tmpfs", place.home / ".config")
        subprocess.run(["cp", "-aT", place.folder / "kept", place.home / ".config"], check=True)
        place.there_and_back("cache.clear")
        score(f"{place.what}: no trace", not (place.home / ".config/.unstick-held").exists())
        place.run(*FIX)
        after = picture(place.home, (".local/state/unstick", ".config/.unstick-held"))
        place.run("purge", "--yes")
        now = picture(place.home, (".local/state/unstick", ".config/.unstick-held"))
        score(f"{place.what}: purge touches nothing else", now == after)
        held = sum(len(files) for _, _, files in os.walk(place.home / ".config/.unstick-held"))
        score(f"{place.what}: purge frees what is held", held == 0, str(held))
        subprocess.run(["umount", place.home / ".config"], check=True)
    with Place(score, "a mount within a store") as place:
        inner = place.home / DATA / "Cache/Cache_Data"
        subprocess.run(["mount", "--bind", place.outside, inner], check=True)
        place.run(*FIX, allowed=(3,))
        subprocess.run(["umount", inner], check=True)
    with Place(score, "the data folder is a mount") as place:
        data = place.home / DATA
        subprocess.run(["mount", "--bind", data, data], check=True)
        place.there_and_back("cache.clear")
        place.run("fix", "app.reset", "--yes", "--precious", allowed=(3,))
        subprocess.run(["umount", data], check=True)


def full(left):
    """A home on a drive with so many bytes left, then one with no room for another name."""
    for what, options in (("bytes", "size=2m"), ("names", "size=8m,nr_inodes=80")):
        with Place(score, f"{left} {what} left") as place:
            subprocess.run(["cp", "-a", place.home, place.folder / "kept"], check=True)
            mount("tmpfs", place.home, "-o", options)
            subprocess.run(["cp", "-aT", place.folder / "kept", place.home], check=True)
            fill(place.home, int(left) if what == "bytes" else int(left) // 4096)
            before = picture(place.home)
            run = place.run(*FIX, allowed=(0, 4))
            ended, _ = history(place.home)
            score(f"{place.what}: history", ended.status == 0, ended.says)
            if run.status == 0:
                place.run("undo", allowed=(0, 4))
            now = picture(place.home)
            score(f"{place.what}: all is as before", now == before or run.status == 0)
            subprocess.run(["umount", place.home], check=True)


def fill(home, left):
    """Takes all room but so many bytes, or so many names."""
    room = os.statvfs(home)
    if room.f_files < 100:
        for number in range(max(0, room.f_ffree - left)):
            (home / f"filler-{number}").touch()
        return
    with open(home / "filler", "wb") as file:
        try:
            file.write(b"x" * (room.f_bavail * room.f_frsize - left))
        except OSError:
            pass


def instances():
    for number in range(5):
        with Place(score, f"eight instances at once, {number}") as place:
            before = picture(place.home)
            command = [UNSTICK, *FIX, "--home", place.home]
            all_at_once = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                            stdin=subprocess.DEVNULL) for _ in range(8)]
            ends = [(one.communicate(), one.returncode) for one in all_at_once]
            codes = sorted(code for _, code in ends)
            # One does it; the others find it done, or changed under their hands, or somebody at work.
            score(f"{place.what}: their statuses", codes[0] == 0 and set(codes) <= {0, 3, 4}, str(codes))
            _, repairs = history(place.home)
            score(f"{place.what}: one repair", [one["stage"] for one in repairs] == ["done"],
                  str([one["stage"] for one in repairs]))
            place.run("undo")
            score(f"{place.what}: all is back", picture(place.home) == before)


def main():
    if "--mounts" in sys.argv:
        mounts()
        return score.end()
    homes()
    instances()
    if os.geteuid() == 0:
        inner = subprocess.run(["unshare", "--mount", "--propagation", "private", sys.executable,
                                "-B", __file__, "--mounts"], capture_output=True, text=True)
        print(inner.stdout + inner.stderr, end="")
        return score.end() or inner.returncode
    print("mounts: left out, since they need root's rights")
    return score.end()


if __name__ == "__main__":
    sys.exit(main())

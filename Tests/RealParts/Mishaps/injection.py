"""Finds the system calls between the first change of the disk and the last, to break each of them.

Only the thread that makes the changes is traced: strace counts the calls of each thread by itself,
so "the 7th statx" is then the same call in every run. That no other thread changes anything is
proved first (`alone`).
"""

import re

from world import Run, settle

CALL = re.compile(r"^(\w+)\((.*)")
CHANGING = {"mkdirat", "mkdir", "renameat2", "renameat", "rename", "unlinkat", "unlink", "linkat",
            "symlinkat", "fchown", "fchownat", "chmod", "fchmod", "fchmodat", "fsync", "fdatasync",
            "ftruncate", "fsetxattr", "utimensat", "copy_file_range", "sendfile", "ioctl",
            "pwrite64", "fallocate"}


def changes(name, rest):
    """Whether a call, as strace prints it, changes the disk or belongs to the changing."""
    if name in ("write", "writev"):
        return not rest.startswith(("1,", "2,"))
    if name in ("openat", "openat2", "open"):
        return "O_CREAT" in rest and '"lock"' not in rest
    if name == "ioctl":
        return "FICLONE" in rest or "FS_IOC" in rest
    return name in CHANGING


def calls(path):
    """The calls of a trace, each as (name, rest)."""
    for line in path.read_text(errors="replace").splitlines():
        found = CALL.match(line)
        if found:
            yield found[1], found[2]


def trace(home, words, log):
    return Run(home, *words, under=("strace", "-o", log))


def span(log):
    """Each call between the first change and the last as (name, which of that name it is)."""
    counts, numbered, marks = {}, [], []
    for name, rest in calls(log):
        counts[name] = counts.get(name, 0) + 1
        if changes(name, rest):
            marks.append(len(numbered))
        numbered.append((name, counts[name]))
    # One more on either side: the last moment before, and the first after.
    return numbered[max(marks[0] - 1, 0):marks[-1] + 2] if marks else []


def alone(home, words, log):
    """Whether one thread alone makes all the changes."""
    Run(home, *words, under=("strace", "-f", "-o", log))
    threads = set()
    for line in log.read_text(errors="replace").splitlines():
        number, _, rest = line.partition(" ")
        found = CALL.match(rest.lstrip())
        if found and changes(found[1], found[2]):
            threads.add(number)
    return len(threads) == 1


def broken(home, words, name, number, tampering, log):
    """Runs with one call tampered with: (the run, whether that call was reached)."""
    inject = f"inject={name}:{tampering}:when={number}"
    command = ("strace", "-o", log, "-e", "trace=" + name, "-e", inject)
    run = Run(home, *words, under=command)
    settle(home)
    text = log.read_text(errors="replace")
    return run, "(INJECTED)" in text or "killed by SIGKILL" in text


"""Finds the system calls between the first change of the disk and the last, to break each of them.

Only the thread that makes the changes is traced: strace counts the calls of each thread by itself,
so "the 7th statx" is then the same call in every run. That no other thread changes anything is
proved first (`alone`).
"""

import functools
import re
import sys

from world import settle

# Calls that the kernel shall not know in this run: `--without=openat2,renameat2`.
MISSING = next((word[10:].split(",") for word in sys.argv if word.startswith("--without=")), [])

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


def strace(log, *more, only=()):
    """What traces a run into a file, on a kernel that lacks what is missing."""
    lacks = [word for name in MISSING for word in ("-e", f"inject={name}:error=ENOSYS")]
    wanted = ("-e", "trace=" + ",".join((*only, *MISSING))) if only else ()
    return ("strace", "-o", log, *wanted, *lacks, *more)


def lacking(how):
    """The same way to run, on such a kernel."""
    if not MISSING:
        return how
    return functools.partial(how, under=strace("/dev/null", "-f", only=MISSING[:1]))


def trace(how, home, words, log):
    return how(home, *words, under=strace(log))


def span(log):
    """Each call between the first change and the last as (name, which of that name it is)."""
    counts, numbered, marks = {}, [], []
    for name, rest in calls(log):
        counts[name] = counts.get(name, 0) + 1
        if changes(name, rest):
            marks.append(len(numbered))
        numbered.append((name, counts[name]))
    # One more on either side: the last moment before, and the first after.
    found = numbered[max(marks[0] - 1, 0):marks[-1] + 2] if marks else []
    # A missing call has failed as it always does before it could be broken.
    return [call for call in found if call[0] not in MISSING]


def alone(how, home, words, log):
    """Whether one thread alone makes all the changes."""
    how(home, *words, under=strace(log, "-f"))
    threads = set()
    for line in log.read_text(errors="replace").splitlines():
        number, _, rest = line.partition(" ")
        found = CALL.match(rest.lstrip())
        if found and changes(found[1], found[2]):
            threads.add(number)
    return len(threads) == 1


def broken(how, home, words, name, number, tampering, log):
    """Runs with one call tampered with: (the run, whether that call was reached)."""
    command = strace(log, "-e", f"inject={name}:{tampering}:when={number}", only=(name,))
    run = how(home, *words, under=command)
    settle(home)
    text = log.read_text(errors="replace")
    hit = any("(INJECTED)" in line for line in text.splitlines() if line.startswith(name + "("))
    return run, hit or "killed by SIGKILL" in text


"""What all mishaps share: a home with an app's data, the program, and exact pictures of a tree."""

import fcntl
import hashlib
import json
import os
import pathlib
import re
import shutil
import stat
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
UNSTICK = pathlib.Path(os.environ.get("UNSTICK", ROOT / ".build" / "release" / "unstick"))
STATE = ".local/state/unstick"
# Beside `/etc/hosts`, on whose mount it stays until it is purged.
HELD = "etc/.unstick-held"
DATA = ".config/Notion"
EXPECTED = {0, 1, 3, 4}

# Bytes that could steer a terminal; none of them may ever be printed.
STEERING = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")


def scratch():
    """A folder on a real disk's file system, for one script."""
    return pathlib.Path(tempfile.mkdtemp(prefix="unstick-mishaps-"))


def write(path, contents, mode=0o600):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    path.chmod(mode)
    os.utime(path, ns=(10**18, 10**18))


def plant(home):
    """A home with the app's data, as small as it can be with one of each kind of thing in it."""
    for name in ("Cache/Cache_Data/f_000001", "Code Cache/js/index", "GPUCache/data_0",
                 "Partitions/notion/GPUCache/data_1", "Partitions/notion/Cache/data_2",
                 "Cookies", "Preferences", "state.json", "logs/log"):
        write(home / DATA / name, f"what {name} holds\n")
    for name in ("letter", ".config/other/settings", ".cache/Notion/updates/one"):
        write(home / name, f"what {name} holds\n")
    for folder in (".local/state", ".local/share/applications"):
        (home / folder).mkdir(parents=True)
    os.symlink("f_000001", home / DATA / "Cache/Cache_Data/link")
    os.link(home / DATA / "Cookies", home / DATA / "Cache/hard")
    try:
        os.setxattr(home / DATA / "GPUCache", "user.kept", b"yes")
    except OSError:
        pass  # a file system without such marks
    home.chmod(0o700)


def picture(top, skipped=(STATE, HELD)):
    """Everything below a folder: names, types, modes, owners, contents, times of files, marks."""
    seen = {}
    skipped = {os.fsencode(top / name) for name in skipped}

    def look(path):
        here = os.lstat(path)
        entry = [stat.S_IFMT(here.st_mode), stat.S_IMODE(here.st_mode), here.st_uid, here.st_gid]
        if stat.S_ISREG(here.st_mode):
            with open(path, "rb") as file:
                entry += [hashlib.sha256(file.read()).hexdigest(), here.st_mtime_ns]
        elif stat.S_ISLNK(here.st_mode):
            entry.append(os.readlink(path))
        else:
            entry.append(here.st_rdev)
        entry += [(name, os.getxattr(path, name, follow_symlinks=False))
                  for name in sorted(os.listxattr(path, follow_symlinks=False))]
        seen[os.path.relpath(path, os.fsencode(top))] = tuple(entry)
        if stat.S_ISDIR(here.st_mode):
            for name in sorted(os.listdir(path)):
                if os.path.join(path, name) not in skipped:
                    look(os.path.join(path, name))

    look(os.fsencode(top))
    return seen


def timeless(tree):
    """A picture without the times of files: an edited copy is as old as its making."""
    return {path: entry[:5] + entry[6:] if len(entry) > 5 and stat.S_ISREG(entry[0]) else entry
            for path, entry in tree.items()}


def difference(one, other):
    """The first few paths in which two pictures differ."""
    paths = sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
    return ", ".join(os.fsdecode(path) for path in paths[:4])


def copy(tree, to):
    """The same tree again, with its owners, times, links and second names."""
    if os.path.lexists(to):
        shutil.rmtree(to)
    subprocess.run(["cp", "-a", tree, to], check=True)


class Run:
    """One run of the program; `under` is put before it."""

    def __init__(self, home, *words, under=(), env=None, timeout=60, user=None):
        command = [*under, UNSTICK, *words, *(("--home", home) if home else ())]
        plain = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(home or "/nonexistent")}
        done = subprocess.run(
            [os.fspath(word) for word in command], capture_output=True, timeout=timeout,
            stdin=subprocess.DEVNULL, env=plain if env is None else env,
            user=user, group=user, extra_groups=None if user is None else [])
        self.status, self.out, self.err = done.returncode, done.stdout, done.stderr

    @property
    def says(self):
        return self.err.decode(errors="replace").strip()

    @property
    def steers(self):
        """Whether anything printed could steer a terminal."""
        return bool(STEERING.search(self.out + self.err))

    def json(self):
        return json.loads(self.out)


def at_home(home, *words, **more):
    """A run in a session whose home this is: without `--home` it goes by all that the machine has."""
    env = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(home)}
    return Run(None, *words, env=env, **more)


def with_own_etc(home, *words, under=(), **more):
    """The same where the home's `etc` lies over the machine's, and no network is."""
    over = 'mount --bind "$HOME/etc" /etc && exec "$@"'
    apart = ("unshare", "--mount", "--net", "sh", "-c", over, "sh")
    return at_home(home, *words, under=(*apart, *under), **more)


def settle(home):
    """Waits until a program that was killed has let go of everything: its threads end after it."""
    lock = home / STATE / "lock"
    if lock.exists():
        with open(lock, "rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)


def history(home, how=Run, **more):
    """The repairs there were, the newest first, after whatever was interrupted has been ended."""
    run = how(home, "history", "--json", **more)
    return run, (run.json()["repairs"] if run.status == 0 else [])


class Score:
    """Counts, and says at once what failed."""

    def __init__(self):
        self.passed, self.failed = 0, 0

    def __call__(self, what, good, detail=""):
        self.passed += bool(good)
        self.failed += not good
        if not good:
            print(f"FAILED {what}: {detail}".rstrip(": "), flush=True)
        return good

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed else 0


class Place:
    """A planted home for one case, with a tree outside that nobody may touch."""

    def __init__(self, score, what):
        self.score, self.what = score, what
        self.folder = scratch()
        self.home, self.outside = self.folder / "home", self.folder / "outside"
        self.home.mkdir()
        plant(self.home)
        for name in ("Cache/one", "GPUCache/two", "Cookies", "notion/GPUCache/three", "letter"):
            write(self.outside / name, f"outside {name}\n")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["chattr", "-R", "-i", self.folder], capture_output=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *words, allowed=(0,), **more):
        """Runs, and holds what is said to the rules for it."""
        outside = picture(self.outside, ())
        before = picture(self.home)
        run = Run(more.pop("home", self.home), *words, **more)
        name = f"{self.what}: {' '.join(words)}"
        self.score(f"{name}: its status", run.status in allowed, f"{run.status} {run.says}")
        self.score(f"{name}: nothing that steers", not run.steers, repr(run.out + run.err)[:300])
        if run.status >= 2:
            self.score(f"{name}: one sentence", len(run.says.splitlines()) == 1, run.says)
            now = picture(self.home)
            self.score(f"{name}: nothing half done", now == before, difference(now, before))
        now = picture(self.outside, ())
        self.score(f"{name}: nothing outside", now == outside, difference(now, outside))
        return run

    def there_and_back(self, *words):
        """A repair that works, and is taken back whole."""
        before = picture(self.home)
        if self.run("fix", *words, "--yes").status == 0:
            self.run("history")
            self.run("undo")
        now = picture(self.home)
        self.score(f"{self.what}: all is back", now == before, difference(now, before))

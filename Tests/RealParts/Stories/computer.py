"""A computer of its own: namespaces for its network, its folders, its processes and its name.

Its network is one of the worlds of Tests/RealParts/Network; its home and its /etc are folders of
this test, so that the user, the host and the hosts file in it are nobody's.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
for part in ("Network", "Chromium", "Mishaps"):
    sys.path.append(str(HERE.parent / part))
sys.path.append(str(HERE.parents[1] / "EndToEnd" / "Oracles"))

from internet import Internet, clear_leftovers, run  # noqa: E402
from world import picture  # noqa: E402

USER, HOST = "klara.geheim", "klaras-laptop"
HOME = f"/home/{USER}"
# What a computer needs in /etc for names, certificates and its own programs.
ETC = ["ld.so.cache", "nsswitch.conf", "os-release", "fonts", "localtime", "alternatives",
       "chromium.d"]

ROOMS = """
mount -t tmpfs none /home && mkdir "$1" && mount --bind "$2/home" "$1" &&
mount --bind "$2/etc" /etc && hostname "$3" && echo ready && exec sleep infinity
"""


class Computer:
    """One world of the network, with somebody's computer in it. `with` takes it down."""

    def __init__(self, folder, authority, number, lay_out, user=4242):
        self.folder = pathlib.Path(folder)
        self.internet = Internet(self.folder / "internet", authority, number)
        self.expected = lay_out(self.internet)
        self.user = user
        self.home, self.etc = self.folder / "home", self.folder / "etc"
        self.holder = None

    def __enter__(self):
        self.internet.start()
        for folder in (self.home, self.etc):
            folder.mkdir(exist_ok=True)
        self._fill_etc()
        self._make_rooms()
        return self

    def __exit__(self, *_):
        if self.holder is not None:
            self.holder.kill()
            self.holder.wait()
        self.internet.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _fill_etc(self):
        for name in ETC:
            if pathlib.Path("/etc", name).exists():
                subprocess.run(["cp", "-a", f"/etc/{name}", self.etc], check=True)
        shutil.copytree(f"/etc/netns/{self.internet.inside}", self.etc, dirs_exist_ok=True)
        (self.etc / "passwd").write_text(
            "root:x:0:0:root:/root:/bin/sh\n"
            f"{USER}:x:{self.user}:{self.user}:Klara Geheim:{HOME}:/bin/sh\n")
        (self.etc / "group").write_text(f"root:x:0:\n{USER}:x:{self.user}:\n")
        (self.etc / "hostname").write_text(HOST + "\n")

    def _make_rooms(self):
        self.holder = subprocess.Popen(
            ["ip", "netns", "exec", self.internet.inside, "unshare", "--mount", "--uts", "--pid",
             "--fork", "--kill-child", "--mount-proc", "sh", "-c", ROOMS, "sh", HOME,
             self.folder, HOST],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, start_new_session=True)
        if self.holder.stdout.readline() != b"ready\n":
            raise RuntimeError("the computer's rooms could not be made")
        children = pathlib.Path(f"/proc/{self.holder.pid}/task/{self.holder.pid}/children")
        self.inner = children.read_text().split()[0]

    def own(self):
        """Gives its user everything in the home."""
        run("chown", "-hR", f"{self.user}:{self.user}", str(self.home))
        self.home.chmod(0o700)

    # Using it

    @property
    def variables(self):
        return {"HOME": HOME, "USER": USER, "LOGNAME": USER, "PATH": os.environ["PATH"],
                "LC_ALL": "C.UTF-8", "XDG_CURRENT_DESKTOP": "none", **self.internet.variables}

    def command(self, *words, under=(), **variables):
        """What starts a program there, as its user in their home; `under` is put before it."""
        pairs = [f"{name}={value}" for name, value in {**self.variables, **variables}.items()]
        return [shutil.which("nsenter"), f"--target={self.inner}",
                "--mount", "--uts", "--pid", "--net",
                "setpriv", f"--reuid={self.user}", f"--regid={self.user}", "--clear-groups", "--",
                "env", "-i", "-C", HOME, *pairs, *map(str, under), *map(str, words)]

    def ask(self, *words, under=(), timeout=60, **variables):
        return subprocess.run(
            self.command(*words, under=under, **variables), capture_output=True, text=True,
            stdin=subprocess.DEVNULL, timeout=timeout)

    def json(self, program, *words, **more):
        """A command's one document."""
        done = self.ask(program, *words, "--json", **more)
        try:
            return json.loads(done.stdout)
        except ValueError:
            said = done.stdout[-300:] + done.stderr
            raise RuntimeError(f"{' '.join(words)}: no JSON came: {said}")

    # What it is like on the disk

    def keep(self):
        """Remembers home and /etc as they are now, once everything there is its user's."""
        self.own()
        shutil.rmtree(self.folder / "kept", ignore_errors=True)
        (self.folder / "kept").mkdir()
        for place in (self.home, self.etc):
            subprocess.run(["cp", "-a", place, self.folder / "kept"], check=True)

    def restore(self):
        """The same state again, in the same folders, as they are mounted."""
        for place in (self.home, self.etc):
            for name in os.listdir(place):
                run("rm", "-rf", str(place / name))
            subprocess.run(["cp", "-a", f"{self.folder}/kept/{place.name}/.", place], check=True)

    def picture(self):
        """Everything that a repair may have to do with, to the byte; not our own notes."""
        return {"home": picture(self.home), "etc": picture(self.etc, (".unstick-held",))}

    def wait_until_idle(self, program):
        """Until nothing of a program is left there."""
        for _ in range(500):
            if not self.processes(program):
                return
            time.sleep(0.02)

    def processes(self, program):
        """The numbers, as seen from outside, of what runs there from that file."""
        space = os.readlink(f"/proc/{self.inner}/ns/pid")
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                if os.readlink(entry / "exe") == str(program) and \
                        os.readlink(entry / "ns" / "pid") == space:
                    found.append(int(entry.name))
            except OSError:
                continue
        return found

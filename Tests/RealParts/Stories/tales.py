"""One story for each symptom: what is wrong on the computer, who tells what, and what shows that it
is mended.

A repair is verified by more than the program's own word: by Chromium where it is about what a
browser keeps or reaches, else by what the system itself says of the files.
"""

import os
import shutil
import time

import stored
from computer import HOME
from stored import APP, OTHER, TEAM, WWW
from windows import Trouble
from worlds import WORLDS

DATA = ".config/Notion"
PROFILE = ".config/chromium"
OURS = (".notion.so", ".notion.com", "notion.so", "notion.com")
LINK = """[Desktop Entry]
Type=Application
Name=Cohesion
Exec=%s %%u
MimeType=x-scheme-handler/notion;
"""
PROGRAM = ".local/share/flatpak/exports/bin/io.github.brunofin.Cohesion"


def expect(holds, what):
    if not holds:
        raise Trouble(what)


def write(path, contents, mode=0o600):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    path.chmod(mode)


class Tale:
    """One symptom's story; `mended` looks for itself, and raises where it is not so."""

    world = "healthy"
    user = 4242
    wants, knows, settings, after = (), {}, {}, "fine"

    def __init__(self, stock):
        self.stock = stock
        self.symptom = type(self).__name__.replace("_", "-").lower()

    def lay_out(self, internet):
        return WORLDS[self.world](internet)

    def furnish(self, machine):
        """An installed app whose links come back to it, with somebody signed in."""
        home = machine.home
        write(home / PROGRAM, "#!/bin/sh\n", 0o755)
        write(home / ".local/share/applications/io.github.brunofin.Cohesion.desktop",
              LINK % f"{HOME}/{PROGRAM}")
        write(home / ".config/mimeapps.list", "[Default Applications]\n"
              "x-scheme-handler/notion=io.github.brunofin.Cohesion.desktop\n")
        (home / ".local/state").mkdir(parents=True, exist_ok=True)
        self.app(home / DATA)
        self.break_it(machine)

    def app(self, folder):
        """The app as it is where nothing is wrong: somebody is signed in."""
        shutil.copytree(self.stock.app, folder)
        stored.keep_one_login(next(folder.rglob("Cookies")))

    def break_it(self, machine):
        pass

    def mended(self, machine):
        pass

    def finding(self, machine, program):
        """What the probe that this is about says, as (status, kind)."""
        said = machine.json(program, "check", self.probe)
        found = said["findings"][0]
        return found["status"], found.get("kind")


class Sign_In_Failed(Tale):
    """Two logins that contradict each other lie in the app; Chromium reads them gone."""

    wants = ["repairs/clear-session"]
    knows = dict(surface="desktop", sign_in_shows="message", sign_in_method="email",
                 other_device="yes", after_update="no", console_says="nothing")
    remedy, probe, before = "session.clear", "app.login", "contradicting"
    after = "signed-out"
    cause = "login-damaged"

    def app(self, folder):
        shutil.copytree(self.stock.app, folder)

    def mended(self, machine):
        found = self.stock.read_app(machine.home / DATA)
        expect(not found["cookies"], f"Chromium still reads {found['cookies']}")
        expect(found[APP] == self.stock.whole[APP], "what the app has stored has changed")

    def broken(self, machine):
        found = self.stock.read_app(machine.home / DATA)
        expect(found == self.stock.whole, f"Chromium reads something else: {found}")


class Connection_Loop(Tale):
    """A line in the hosts file; afterwards Chromium loads the page in that network."""

    world = "hosts-file-blocks"
    user = 0
    wants = ["repairs/repair-hosts-file"]
    knows = dict(surface="desktop", loop_shows="whole")
    remedy, probe, before = "hosts-file.repair", "net.hosts-file", "host-blocked"
    cause = "hosts-file"

    def mended(self, machine):
        page = self.page(machine)
        expect("<title>App</title>" in page.stdout, f"Chromium fails: {page.stderr[-300:]}")

    def broken(self, machine):
        page = self.page(machine)
        expect("net::ERR_" in page.stderr, f"Chromium loads {page.stdout[:300]}")

    @staticmethod
    def page(machine):
        # A profile of its own each time: one that has just been closed may still be locked.
        place = f"/home/browsing-{time.monotonic_ns()}"
        return machine.ask(
            "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--ignore-certificate-errors", "--disable-background-networking",
            f"--user-data-dir={place}", "--dump-dom", "https://app.notion.com/", HOME=place)


class Stale_Sync(Tale):
    """In the browser lie logins that contradict each other; Chromium reads only those gone."""

    wants = ["repairs/remove-cookies"]
    knows = dict(surface="web", browser="other", stale_reach="everything")
    remedy, probe, before = "cookies.remove", "app.login", "contradicting"
    settings = {"where": "browser"}
    after = "signed-out"
    cause = "login-damaged"

    def app(self, folder):
        shutil.copytree(self.stock.profile, folder.parent / "chromium")
        (folder.parent / "chromium/Default/Cookies").touch()

    def mended(self, machine):
        found = self.stock.read(machine.home / PROFILE)
        whole = self.stock.whole
        left = [one for one in whole["cookies"] if not one[0].endswith(OURS)]
        expect(found == {**whole, "cookies": left}, f"Chromium reads {found}")

    def broken(self, machine):
        found = self.stock.read(machine.home / PROFILE)
        expect(found == self.stock.whole, f"Chromium reads something else: {found}")


class White_Screen(Tale):
    """A damaged cache; afterwards it is not there any more, and the login still is."""

    wants = ["repairs/clear-cache"]
    knows = dict(surface="desktop", white_since="every-start")
    remedy, probe, before = "cache.clear", "app.health", "cache-damaged"
    settings = {"only": "all"}
    cause = "cache-damaged"

    def break_it(self, machine):
        for name in ("Cache/Cache_Data", "Code Cache/js"):
            folder = machine.home / DATA / "Partitions/notion" / name
            write(folder / "index", b"\0" * 512)
            write(folder / "f_000001", b"what was loaded once")

    def mended(self, machine):
        partition = machine.home / DATA / "Partitions/notion"
        expect(not (partition / "Cache").exists(), "the cache is still there")
        found = self.stock.read_app(machine.home / DATA)
        expect((".app.notion.com", "token_v2") in found["cookies"], "the login has gone")

    def broken(self, machine):
        index = machine.home / DATA / "Partitions/notion/Cache/Cache_Data/index"
        expect(index.read_bytes() == b"\0" * 512, "the damaged cache is not there")


class Login_Every_Start(Tale):
    """The app may not write where it keeps its login; afterwards its user can."""

    wants = ["repairs/repair-permissions"]
    knows = dict(surface="desktop", asks_again="every-start", cleaner="no")
    remedy, probe, before = "permissions.repair", "app.writable", "no-permission"
    cause = "not-writable"

    def break_it(self, machine):
        jar = next((machine.home / DATA).rglob("Cookies"))
        jar.chmod(0o400)
        (machine.home / DATA / "Partitions/notion").chmod(0o500)

    def mended(self, machine):
        expect(self.writes(machine), "the user still cannot write there")

    def broken(self, machine):
        expect(not self.writes(machine), "the user can write there")

    @staticmethod
    def writes(machine):
        place = f"{HOME}/{DATA}/Partitions/notion"
        return machine.ask("sh", "-c", f"touch {place}/try && rm {place}/try").returncode == 0


class Stuck_Sign_Out(Tale):
    """One workspace is signed in; Chromium reads its entries gone, and everything else there."""

    wants = ["repairs/sign-out-workspace"]
    knows = dict(surface="desktop", sign_out_goal="this-workspace", sign_out_shows="greyed",
                 also_everywhere="no")
    remedy, probe, before = "workspace.sign-out", "app.sessions", "only-one"
    settings = {"workspace": TEAM}
    after = None
    cause = "last-workspace"

    def mended(self, machine):
        found = self.stock.read_app(machine.home / DATA)
        for site in (APP, WWW):
            expect(found[site] == ["LRU:KeyValueStore2:profile"], f"Chromium reads {found[site]}")
        expect(found[OTHER] == self.stock.whole[OTHER], "another site has changed")
        expect((".app.notion.com", "token_v2") in found["cookies"], "the account's login has gone")

    def broken(self, machine):
        found = self.stock.read_app(machine.home / DATA)
        expect(found[APP] == self.stock.whole[APP], f"Chromium reads {found[APP]}")


class Find_Out(Tale):
    """A lock that a crash has left; afterwards there is none."""

    wants = ["repairs/remove-lock"]
    # It leads to another symptom, whichever the checks speak for.
    knows = dict(surface="desktop", nothing_here="now", sign_in_shows="message",
                 sign_in_method="email", other_device="yes", after_update="no",
                 loop_shows="whole", stale_reach="everything", white_since="every-start",
                 asks_again="every-start", cleaner="no")
    remedy, probe, before = "lock.remove", "app.lock", "stale"
    cause = "app-stuck"

    def break_it(self, machine):
        os.symlink("klaras-laptop-4194303", machine.home / DATA / "SingletonLock")

    def mended(self, machine):
        lock = machine.home / DATA / "SingletonLock"
        expect(not os.path.lexists(lock), "the lock is still there")

    def broken(self, machine):
        expect(os.path.islink(machine.home / DATA / "SingletonLock"), "the lock is not there")


TALES = [Sign_In_Failed, Connection_Loop, Stale_Sync, White_Screen, Login_Every_Start,
         Stuck_Sign_Out, Find_Out]

"""Repairs on profiles that Chromium made, read back through Chromium.

usage: run.py UNSTICK
Prints a line for each story, and ends with "N passed, N failed".
"""

import copy
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import traceback

import plyvel

import profiles
from browser import Browser
from profiles import APP, ORIGINS, OTHERS, WORKSPACES, WWW
from sites import Sites

OURS = (".notion.so", ".notion.com", "notion.so", "notion.com")
SQLITE = "--enable-features=DomStorageSqlite"


class Failure(Exception):
    pass


def expect(is_so, what):
    if not is_so:
        raise Failure(what)


class World:
    """A home with a browser profile and an app's data folder, and the program to be tested."""

    def __init__(self, program, folder, sites, *options):
        self.program, self.folder, self.sites = program, pathlib.Path(folder), sites
        self.options = options
        self.home = self.folder / "home"
        self.browser = self.home / ".config" / "chromium"
        self.app = self.home / ".config" / "Notion"
        self.browser.mkdir(parents=True)
        profiles.make_profile(self.browser, sites.port, *options)
        profiles.make_app(self.app, self.browser)

    def run(self, *words):
        done = subprocess.run(
            [self.program, *words, "--home", self.home, "--os", "linux", "--json"], text=True,
            capture_output=True, stdin=subprocess.DEVNULL, timeout=120)
        try:
            said = json.loads(done.stdout) if done.stdout else {}
        except ValueError:
            said = {}
        return done.returncode, said, done.stderr.strip() or done.stdout.strip()

    def fix(self, remedy, **settings):
        words = [word for name, value in settings.items() for word in ("--set", f"{name}={value}")]
        code, said, why = self.run("fix", remedy, "--yes", *words)
        expect(code == 0, f"fix {remedy} ended with {code}: {why[:300]}")
        return said

    def undo(self):
        code, _, why = self.run("undo")
        expect(code == 0, f"undo ended with {code}: {why[:300]}")

    def read(self):
        # A look of our own at a copy, so that the original is as the program left it.
        data = self.folder / "look"
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(self.browser, data, symlinks=True)
        return profiles.read_back(data, self.sites.port, *self.options)

    def read_app(self):
        return profiles.read_app(self.app, self.folder / "look", self.sites.port, *self.options)


def is_ours(cookie):
    return cookie["domain"].endswith(OURS)


def without_cookies(state):
    state = copy.deepcopy(state)
    state["cookies"] = [one for one in state["cookies"] if not is_ours(one)]
    return state


def without_workspace(state, identifier):
    state = copy.deepcopy(state)
    for origin in (APP, WWW):
        state[origin]["storage"] = [pair for pair in state[origin]["storage"] if identifier not in pair[0]]
    return state


def check_databases(folder):
    """What others say of the same files: SQLite's own shell, and LevelDB through plyvel."""
    for name in ("Cookies", "LocalStorage"):
        for path in pathlib.Path(folder).rglob(name):
            if path.is_file():
                said = subprocess.run(
                    ["sqlite3", path, "PRAGMA integrity_check"], capture_output=True, text=True).stdout
                expect(said.strip() == "ok", f"{path}: {said.strip()}")
    for path in pathlib.Path(folder).rglob("Local Storage/leveldb"):
        read = tempfile.mkdtemp()
        shutil.copytree(path, read, dirs_exist_ok=True)
        with plyvel.DB(read, paranoid_checks=True) as store:
            expect(sum(1 for _ in store) > 0, f"{path} is empty")
        shutil.rmtree(read)


def removes_and_takes_back(world, read, before, wanted, remedy, **settings):
    tree = profiles.tree(world.home / ".config")
    world.fix(remedy, **settings)
    check_databases(world.home / ".config")
    after = read()
    expect(after == wanted, "not exactly what was chosen is gone: " + difference(wanted, after))
    again = world.run("fix", remedy, "--plan", *[
        word for name, value in settings.items() for word in ("--set", f"{name}={value}")])
    expect(again[0] == 0 and again[1].get("steps") == [], f"a second run finds something to do: {again[1]}")
    world.undo()
    expect(profiles.tree(world.home / ".config") == tree, "undo does not bring every file back")
    expect(read() == before, "after undo Chromium reads something else")


def difference(wanted, found):
    lines = []
    for key in wanted:
        if wanted[key] == found.get(key):
            continue
        if key == "cookies":
            a, b = ({json.dumps(one, sort_keys=True) for one in side[key]} for side in (wanted, found))
            lines.append(f"cookies -{len(a - b)} +{len(b - a)}")
        else:
            for part in wanted[key]:
                if wanted[key][part] != found[key][part]:
                    lines.append(f"{key} {part}: {len(wanted[key][part])} wanted, {len(found[key][part])} found")
    return "; ".join(lines)


# Stories: each gets a world of its own, freshly copied.

def browser_login(world, before):
    removes_and_takes_back(world, world.read, before, without_cookies(before), "cookies.remove",
                           where="browser", profile="chromium/Default")


def browser_workspace(world, before):
    identifier = WORKSPACES["first"]
    removes_and_takes_back(world, world.read, before, without_workspace(before, identifier),
                           "workspace.sign-out", where="browser", profile="chromium/Default",
                           workspace=identifier)


def browser_site(world, before):
    tree = profiles.tree(world.home / ".config")
    world.fix("site-data.clear", where="browser", profile="chromium/Default")
    check_databases(world.home / ".config")
    after = world.read()
    for origin in OTHERS:
        expect(after[origin] == before[origin], f"{origin} has changed")
    expect(after["cookies"] == without_cookies(before)["cookies"], "cookies: " + difference(before, after))
    for origin in (APP, WWW):
        expect(after[origin]["storage"] == [] and after[origin]["records"] == [], f"{origin} is still there")
    world.undo()
    expect(profiles.tree(world.home / ".config") == tree, "undo does not bring every file back")
    expect(world.read() == before, "after undo Chromium reads something else")


def app_login(world, before):
    removes_and_takes_back(world, world.read_app, before, without_cookies(before), "cookies.remove")


def app_workspace(world, before):
    identifier = WORKSPACES["second"]
    removes_and_takes_back(world, world.read_app, before, without_workspace(before, identifier),
                           "workspace.sign-out", workspace=identifier)


def app_session(world, before):
    wanted = copy.deepcopy(before)
    wanted["cookies"] = []
    removes_and_takes_back(world, world.read_app, before, wanted, "session.clear")


def probes_agree(world, before):
    code, said, why = world.run("check", "app.login", "app.sessions", "app.health", "--offline")
    found = {one["id"]: one for one in said.get("findings", [])}
    expect(set(found) == {"app.login", "app.sessions", "app.health"}, f"{code}: {why[:200]}")
    expect(found["app.health"]["status"] == "fine", f"app.health: {found['app.health']}")
    # Two logins for app.notion.com, one of the whole domain and one of the host.
    expect(found["app.login"].get("kind") == "contradicting", f"app.login: {found['app.login']}")
    expect(found["app.sessions"]["status"] == "fine", f"app.sessions: {found['app.sessions']}")
    expect("secret" not in json.dumps(said), "a cookie's value is shown")


def running_is_refused(world, before):
    with Browser(world.browser, world.sites.port, *world.options) as browser:
        browser.page(APP)
        still = profiles.tree(world.browser / "Default" / "Local Storage")
        for remedy, more in (("cookies.remove", {}), ("site-data.clear", {}),
                             ("workspace.sign-out", {"workspace": WORKSPACES["first"]})):
            words = ["--set", "where=browser", "--set", "profile=chromium/Default"]
            for name, value in more.items():
                words += ["--set", f"{name}={value}"]
            code, _, why = world.run("fix", remedy, "--yes", *words)
            expect(code == 3, f"{remedy} while Chromium runs ended with {code}: {why[:300]}")
        expect(profiles.tree(world.browser / "Default" / "Local Storage") == still, "something has changed")
    expect(world.read() == before, "Chromium reads something else")


def family(number):
    """A process, and all that were started by it."""
    parents = {}
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rsplit(")", 1)[1].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            pass  # it has ended meanwhile
    found = [number]
    for member in found:
        found += [process for process, parent in parents.items() if parent == member]
    return found


def signal_all(processes, number):
    for process in processes:
        try:
            os.kill(process, number)
        except ProcessLookupError:
            pass  # it has ended by itself


def stopped_browser_still_runs(world, before):
    """Stopped, it answers nobody, and still has everything open. Its helpers write, too."""
    browser = Browser(world.browser, world.sites.port, *world.options)
    stopped = family(browser.process.pid)
    try:
        signal_all(stopped, signal.SIGSTOP)
        tree = profiles.tree(world.browser)
        code, _, why = world.run("fix", "cookies.remove", "--yes", "--set", "where=browser",
                                 "--set", "profile=chromium/Default")
        expect(code == 3, f"ended with {code}: {why[:300]}")
        expect(profiles.tree(world.browser) == tree, "something has changed")
    finally:
        signal_all(stopped, signal.SIGCONT)
        browser.close()


def lock(world, target):
    path = world.browser / "SingletonLock"
    path.unlink(missing_ok=True)
    path.symlink_to(target)
    return path


def stale_lock_is_no_hindrance(world, before):
    lock(world, f"{socket.gethostname()}-4194303")
    world.fix("cookies.remove", where="browser", profile="chromium/Default")
    world.undo()
    expect(world.read() == before, "after undo Chromium reads something else")


def foreign_lock_is_refused(world, before):
    path = lock(world, "another-machine-1234")
    code, _, why = world.run("fix", "cookies.remove", "--yes", "--set", "where=browser",
                             "--set", "profile=chromium/Default")
    expect(code == 3, f"ended with {code}: {why[:300]}")
    path.unlink()


def link_is_refused_where_bleachbit_follows(world, before):
    """A profile that is a link: ours reports it, BleachBit deletes at its end."""
    outside = world.folder / "outside"
    shutil.move(world.browser / "Default", outside)
    (world.browser / "Default").symlink_to(outside)
    tree = profiles.tree(outside)
    code, _, _ = world.run("fix", "cookies.remove", "--yes", "--set", "where=browser",
                           "--set", "profile=chromium/Default")
    expect(code != 0 and profiles.tree(outside) == tree, "a link was followed")
    bleachbit(world)
    expect(profiles.tree(outside) != tree, "BleachBit left it alone: the comparison says nothing")


def bleachbit_deletes_from_a_running_browser(world, before):
    with Browser(world.browser, world.sites.port, *world.options) as browser:
        browser.page(APP)
        code, _, _ = world.run("fix", "cookies.remove", "--yes", "--set", "where=browser",
                               "--set", "profile=chromium/Default")
        expect(code == 3 and (world.browser / "Default" / "Cookies").exists(), "ours did not refuse")
        bleachbit(world)
        expect(not (world.browser / "Default" / "Cookies").exists(),
               "BleachBit left it alone: the comparison says nothing")


def bleachbit(world):
    surroundings = {**os.environ, "HOME": str(world.home), "XDG_CONFIG_HOME": str(world.home / ".config"),
                    "XDG_CACHE_HOME": str(world.home / ".cache")}
    subprocess.run(["bleachbit", "--clean", "chromium.cookies", "chromium.dom"], env=surroundings,
                   capture_output=True, timeout=60)


STORIES = [browser_login, browser_workspace, browser_site, app_login, app_workspace, app_session,
           probes_agree, running_is_refused, stopped_browser_still_runs, stale_lock_is_no_hindrance,
           foreign_lock_is_refused]
BESIDE = [link_is_refused_where_bleachbit_follows, bleachbit_deletes_from_a_running_browser]
FORMS = [("leveldb", [], STORIES + BESIDE), ("sqlite", [SQLITE], STORIES[:6] + [running_is_refused])]


def tell(story, form, world, before):
    name = f"{story.__name__.replace('_', ' ')} ({form})"
    try:
        story(world, before)
        print(f"passed: {name}", flush=True)
        return True
    except Exception as trouble:
        print(f"FAILED: {name}: {trouble}", flush=True)
        if not isinstance(trouble, Failure):
            traceback.print_exc()
        return False


def main(program, only=()):
    results = []
    with tempfile.TemporaryDirectory(prefix="unstick-chromium-") as folder:
        sites = Sites(folder)
        for form, options, stories in FORMS:
            place = pathlib.Path(folder) / form
            place.mkdir()
            world = World(program, place, sites, *options)
            before = world.read()
            shutil.copytree(world.home, place / "kept", symlinks=True)
            for story in stories:
                if only and story.__name__ not in only:
                    continue
                shutil.rmtree(world.home)
                shutil.copytree(place / "kept", world.home, symlinks=True)
                results.append(tell(story, form, world, before))
        sites.stop()
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if all(results) and results else 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2:]))

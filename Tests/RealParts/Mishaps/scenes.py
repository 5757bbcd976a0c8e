"""The kinds of repairs that are broken off, each on a tree that it has something to do in."""

import shutil
import sqlite3
import sys

import plyvel

from injection import lacking
from world import DATA, Run, at_home, history, plant, with_own_etc, write


class Scene:
    """A remedy, the words that start it, how a home is made ready for it, and how it is run there."""

    def __init__(self, name, *words, ready=lambda home: None, how=Run):
        self.name, self.words = name, ("fix", *words, "--yes", "--json")
        self.ready, self.how = ready, lacking(how)

    def build(self, home):
        home.mkdir()
        plant(home)
        self.ready(home)

    def works(self, home):
        """Whether this build has the remedy and finds something to do there."""
        run = self.how(home, *[word for word in self.words if word != "--yes"], "--plan")
        return run.status == 0 and bool(run.json()["steps"])


def unreadable(home):
    """What permissions.repair gives back."""
    for name in ("Cookies", "Preferences", "logs"):
        (home / DATA / name).chmod(0o000)


def cookies(home):
    """A Chromium cookies file of the newest form, with two sites in it."""
    path = home / DATA / "Cookies"
    path.unlink()
    (home / DATA / "Cache/hard").unlink()
    base = sqlite3.connect(path)
    base.executescript("""
      create table meta(key longvarchar not null unique primary key, value longvarchar);
      insert into meta values('mmap_status', '-1'), ('version', '24'), ('last_compatible_version', '24');
      create table cookies(creation_utc integer not null, host_key text not null,
        top_frame_site_key text not null, name text not null, value text not null,
        encrypted_value blob not null, path text not null, expires_utc integer not null,
        is_secure integer not null, is_httponly integer not null, last_access_utc integer not null,
        has_expires integer not null, is_persistent integer not null, priority integer not null,
        samesite integer not null, source_scheme integer not null, source_port integer not null,
        last_update_utc integer not null, source_type integer not null,
        has_cross_site_ancestor integer not null);
      create unique index cookies_unique_index on cookies(host_key, top_frame_site_key,
        has_cross_site_ancestor, name, path, source_scheme, source_port);
    """)
    for host in (".notion.so", "www.notion.so", ".example.org"):
        base.execute(
            "insert into cookies values(1,?,'','token_v2','',x'763130','/',2,1,1,3,1,1,1,0,2,443,4,0,0)",
            (host,))
    base.commit()
    base.close()
    path.chmod(0o600)


WORKSPACE = "11111111-2222-4333-8444-555555555555"


def storage(home):
    """A LevelDB folder as Chromium keeps local storage: two workspaces, and another site."""
    path = home / DATA / "Local Storage/leveldb"
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True, mode=0o700)
    base = plyvel.DB(str(path), create_if_missing=True)
    base.put(b"VERSION", b"1")
    for origin in (b"https://app.notion.com", b"https://example.org"):
        for id in (WORKSPACE, "99999999-2222-4333-8444-555555555555"):
            key = b"_" + origin + b"\x00\x01notion:workspace:" + id.encode()
            base.put(key, b"\x01{\"name\": \"Team\"}" + b"x" * 4000)
    base.close()


def links(home):
    """The app as Flatpak has it, whose links nobody opens."""
    write(home / ".local/share/flatpak/exports/bin/io.github.brunofin.Cohesion", "#!/bin/sh\n", 0o755)


def links_without_folders(home):
    """The same in a home that has no folder for such files yet."""
    links(home)
    shutil.rmtree(home / ".local/share/applications")


def links_of_another(home):
    """The same, where another program opens them, and an older file of ours is left."""
    links(home)
    write(home / ".config/mimeapps.list", "[Default Applications]\ntext/html=web.desktop\n"
          "x-scheme-handler/notion=other.desktop\n")
    for name, program in (("other", "/bin/true"), ("unstick-notion", "/no/such/program")):
        write(home / f".local/share/applications/{name}.desktop",
              f"[Desktop Entry]\nType=Application\nName=Other\nExec={program} %u\n")


def hosts(home):
    """A machine whose hosts file shuts the app out."""
    write(home / "etc/hosts", "127.0.0.1 localhost\n0.0.0.0 ads.example.org app.notion.com\n", 0o644)


SCENES = [
    Scene("aside", "cache.clear"),
    Scene("whole folder", "app.reset"),
    Scene("replace, SQLite", "cookies.remove", ready=cookies),
    Scene("replace, LevelDB", "workspace.sign-out", "--set", f"workspace={WORKSPACE}", ready=storage),
    Scene("attributes", "permissions.repair", ready=unreadable),
    Scene("links, new files", "links.repair", ready=links, how=at_home),
    Scene("links, new folders", "links.repair", ready=links_without_folders, how=at_home),
    Scene("links, files replaced", "links.repair", ready=links_of_another, how=at_home),
    Scene("hosts file", "hosts-file.repair", ready=hosts, how=with_own_etc),
]


def wanted(short):
    """The scenes that the command line asks for, and of how many calls one is broken."""
    names = [word for word in sys.argv[1:] if not word.startswith("--")]
    if "--short" in sys.argv:
        return SCENES[:1], short
    step = next((int(word[8:]) for word in sys.argv if word.startswith("--every=")), 1)
    return [one for one in SCENES if not names or any(name in one.name for name in names)], step


def applied(scene, home):
    """Carries a scene's repair out, undisturbed; its receipt's number."""
    run = scene.how(home, *scene.words)
    if run.status not in (0, 1):
        raise SystemExit(f"{scene.name}: {run.says}")
    return history(home, scene.how)[1][0]["receipt"]

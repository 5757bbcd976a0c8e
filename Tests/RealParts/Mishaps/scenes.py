"""The kinds of repairs that are broken off, each on a tree that it has something to do in."""

import shutil
import sqlite3

import plyvel

from world import DATA, Run, history, plant


class Scene:
    """A remedy, the words that start it, and how a home is made ready for it."""

    def __init__(self, name, *words, ready=lambda home: None):
        self.name, self.words, self.ready = name, ("fix", *words, "--yes", "--json"), ready

    def build(self, home):
        home.mkdir()
        plant(home)
        self.ready(home)

    def works(self, home):
        """Whether this build has the remedy and finds something to do there."""
        run = Run(home, *[word for word in self.words if word != "--yes"], "--plan")
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


SCENES = [
    Scene("aside", "cache.clear"),
    Scene("whole folder", "app.reset"),
    Scene("replace, SQLite", "cookies.remove", ready=cookies),
    Scene("replace, LevelDB", "workspace.sign-out", "--set", f"workspace={WORKSPACE}", ready=storage),
    Scene("attributes", "permissions.repair", ready=unreadable),
]


def applied(scene, home):
    """Carries a scene's repair out, undisturbed; its receipt's number."""
    run = Run(home, *scene.words)
    if run.status not in (0, 1):
        raise SystemExit(f"{scene.name}: {run.says}")
    return history(home)[1][0]["receipt"]

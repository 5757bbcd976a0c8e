"""A browser profile and an app's data folder with somebody's things in them, made by Chromium."""

import json
import pathlib
import shutil
import sqlite3
import time
import urllib.parse

import profiles
from browser import Browser
from private import MAIL, NAME, TOKENS, WORKSPACE
from profiles import APP, OTHERS, WWW, YEAR

TEAM = "11111111-2222-4333-8444-555555555501"
OTHER = OTHERS[0]

COOKIES = {
    APP: [f"token_v2={TOKENS[0]}; Domain=.app.notion.com; Path=/; Secure; HttpOnly; Max-Age={YEAR}",
          f"token_v2={TOKENS[1]}; Path=/; Secure; HttpOnly; Max-Age={YEAR}"],
    WWW: [f"token_v2={TOKENS[2]}; Domain=.notion.so; Path=/; Secure; HttpOnly; Max-Age={YEAR}"],
    OTHER: [f"token_v2=not-ours; Path=/; Secure; HttpOnly; Max-Age={YEAR}",
            f"theme=dark; Path=/; Max-Age={YEAR}"],
}
PUT = """Object.entries(%s).forEach(
  ([key, value]) => localStorage.setItem(key, JSON.stringify(value)))"""
KEYS = "JSON.stringify(Object.keys(localStorage).sort())"
OURS = {
    f"notion:workspace:{TEAM}": {"id": TEAM, "name": WORKSPACE, "signedIn": True},
    f"LRU:KeyValueStore2:lastVisitedRoute:{TEAM}": {"id": "lastVisitedRoute", "value": "/team"},
    "LRU:KeyValueStore2:profile": {"id": "profile", "value": {"mail": MAIL, "name": NAME}},
}
THEIRS = {"draft": {"text": "not ours"}}


def make(data, port):
    """A user-data folder of Chromium's, closed again."""
    with Browser(data, port) as browser:
        for origin in (APP, WWW, OTHER):
            listed = urllib.parse.quote(json.dumps(COOKIES[origin]))
            page = browser.page(f"{origin}/cookies?list={listed}")
            page.value(PUT % json.dumps(THEIRS if origin == OTHER else OURS))
            page.close()
        time.sleep(profiles.COMMIT)


def read(data, port, look):
    """What Chromium finds in a copy of it: cookies, and what each site has stored."""
    shutil.rmtree(look, ignore_errors=True)
    shutil.copytree(data, look, symlinks=True)
    for name in ("SingletonLock", "SingletonCookie", "SingletonSocket"):
        (look / name).unlink(missing_ok=True)
    with Browser(look, port) as browser:
        found = {"cookies": [(one["domain"], one["name"]) for one in profiles.cookies(browser)]}
        for origin in (APP, WWW, OTHER):
            page = browser.page(origin)
            found[origin] = json.loads(page.value(KEYS))
            page.close()
    return found


def read_app(folder, port, look):
    """The same of an app's folder, which Chromium gets as its profile."""
    data = pathlib.Path(look).with_name("as-profile")
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(pathlib.Path(folder) / "Partitions" / "notion", data / "Default")
    shutil.copy2(pathlib.Path(folder) / "Local State", data / "Local State")
    return read(data, port, look)


def keep_one_login(jar):
    """Leaves one login of the app's in a file of cookies, as it is where nothing is wrong."""
    base = sqlite3.connect(jar)
    base.execute("delete from cookies where name = 'token_v2' and host_key != '.app.notion.com'"
                 " and host_key not like '%example'")
    base.commit()
    base.close()

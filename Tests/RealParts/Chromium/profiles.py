"""Makes profiles with everything a site can keep, through Chromium, and reads them back through it."""

import hashlib
import json
import pathlib
import shutil
import time
import urllib.parse

from browser import Browser, Trouble

APP, WWW = "https://app.notion.com", "https://www.notion.so"
OTHERS = ["https://docs.example", "https://app.notion.com.evil.example"]
ORIGINS = [APP, WWW, *OTHERS]

WORKSPACES = {
    "first": "11111111-2222-4333-8444-555555555501",
    "second": "11111111-2222-4333-8444-555555555502",
}
YEAR = 365 * 24 * 3600

COOKIES = {
    APP: ["token_v2=app-secret; Domain=.app.notion.com; Path=/; Secure; HttpOnly; Max-Age=%d" % YEAR,
          "token_v2=host-secret; Path=/; Secure; HttpOnly; Max-Age=%d" % YEAR,
          "notion_users=%5B%22u1%22%5D; Domain=.notion.com; Path=/; Secure; Max-Age=" + str(YEAR),
          "csrf=short; Path=/; Secure; Max-Age=86400"],
    WWW: ["token_v2=www-secret; Domain=.notion.so; Path=/; Secure; HttpOnly; Max-Age=%d" % YEAR,
          "notion_locale=ja-JP; Domain=.www.notion.so; Path=/; Secure; Max-Age=%d" % YEAR],
    OTHERS[0]: ["token_v2=not-ours; Path=/; Secure; HttpOnly; Max-Age=%d" % YEAR,
                "theme=%E6%9A%97; Path=/; Max-Age=" + str(YEAR)],
    OTHERS[1]: ["token_v2=evil; Path=/; Secure; Max-Age=%d" % YEAR],
}

FILL = """(count => {
  for (let i = 0; i < count; i++)
    localStorage.setItem('LRU:KeyValueStore2:item' + i, JSON.stringify(
      {id: 'item' + i, value: (i % 3 ? 'page ' : 'ページ😀 ') + String(i).repeat(30), timestamp: i}));
})(COUNT)"""

WORKSPACE = """((id, name) => {
  const put = (key, value) => localStorage.setItem(key, JSON.stringify(value));
  put('notion:workspace:' + id, {id, name, signedIn: true});
  put('LRU:KeyValueStore2:lastVisitedRoute:' + id, {id: 'lastVisitedRoute', value: '/' + name});
  put('LRU:KeyValueStore2:sidebar:' + id, {id: 'sidebar', value: {open: true}, 'ключ': 'значение'});
})(%s, %s)"""

KEEP = """new Promise((done, failed) => {
  const asked = indexedDB.open('records', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('block');
  asked.onerror = () => failed(asked.error);
  asked.onsuccess = () => {
    const change = asked.result.transaction('block', 'readwrite');
    for (let i = 0; i < 50; i++) change.objectStore('block').put({title: '題 ' + i}, i);
    change.oncomplete = () => { asked.result.close(); done(true); };
  };
}).then(() => navigator.serviceWorker.register('/worker.js'))
  .then(() => navigator.serviceWorker.ready).then(() => true)"""

READ = """(async () => {
  const sorted = Object.entries(localStorage).sort();
  const records = [];
  for (const {name} of await indexedDB.databases()) {
    const database = await new Promise((done, failed) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    for (const store of database.objectStoreNames)
      records.push([name, store, await new Promise(done => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
      })]);
    database.close();
  }
  const workers = (await navigator.serviceWorker.getRegistrations()).map(one => one.scope);
  return JSON.stringify({storage: sorted, records, workers});
})()"""


def fill(browser, origin, count):
    page = browser.page(origin + "/cookies?list=" + urllib.parse.quote(json.dumps(COOKIES[origin])))
    page.value(FILL.replace("COUNT", str(count)))
    if origin in (APP, WWW):
        for name, identifier in WORKSPACES.items():
            page.value(WORKSPACE % (json.dumps(identifier), json.dumps("ワークスペース " + name)))
    page.value(KEEP)
    page.close()


# Local storage is written some seconds after a change, and the SQLite form not at once on closing.
COMMIT = 7


def make_profile(data, port, *options, count=2500):
    """A user-data folder with cookies, local storage, IndexedDB and a worker on every origin."""
    with Browser(data, port, *options) as browser:
        for origin in ORIGINS:
            fill(browser, origin, count)
        time.sleep(COMMIT)
    # A second start: what lay in the log is now in tables.
    with Browser(data, port, *options) as browser:
        browser.page(APP).value("localStorage.setItem('last', 'ω')")
        time.sleep(COMMIT)
    found = read_back(data, port, *options)
    for origin in ORIGINS:
        if len(found[origin]["storage"]) < count or len(found[origin]["records"][0][2]) != 50:
            raise Trouble(f"Chromium did not keep what was put into {origin}")


def read_back(data, port, *options):
    """Everything that Chromium itself finds in a profile."""
    with Browser(data, port, *options) as browser:
        found = {"cookies": cookies(browser)}
        for origin in ORIGINS:
            page = browser.page(origin)
            found[origin] = json.loads(page.value(READ))
            page.close()
    return found


def cookies(browser):
    kept = ("domain", "name", "value", "path", "httpOnly", "secure", "expires")
    return sorted(
        ({key: one[key] for key in kept} for one in browser.ask("Storage.getCookies")["cookies"]),
        key=lambda one: (one["domain"], one["name"], one["path"]))


PARTITION = ["Cookies", "Cookies-journal", "Network", "Local Storage", "LocalStorage", "Session Storage",
             "SessionStorage", "IndexedDB", "Service Worker", "WebStorage", "Preferences"]


def make_app(folder, data):
    """An app's data folder, laid out as Electron does, from a profile."""
    folder = pathlib.Path(folder)
    partition = folder / "Partitions" / "notion"
    partition.mkdir(parents=True)
    for name in PARTITION:
        source = pathlib.Path(data) / "Default" / name
        if source.is_dir():
            shutil.copytree(source, partition / name)
        elif source.exists():
            shutil.copy2(source, partition / name)
    shutil.copy2(pathlib.Path(data) / "Local State", folder / "Local State")
    (folder / "Preferences").write_text("{}")


def read_app(folder, data, port, *options):
    """Reads an app's data folder through a Chromium that is given a copy of it as its profile."""
    shutil.rmtree(data, ignore_errors=True)
    data = pathlib.Path(data)
    shutil.copytree(pathlib.Path(folder) / "Partitions" / "notion", data / "Default")
    shutil.copy2(pathlib.Path(folder) / "Local State", data / "Local State")
    return read_back(data, port, *options)


def tree(folder):
    """Every file with a digest of its contents: nothing may differ where nothing may change."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = "-> " + str(path.readlink())
        elif path.is_file():
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        else:
            found[name] = "folder"
    return found

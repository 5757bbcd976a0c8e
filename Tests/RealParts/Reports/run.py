"""A session's report, as a browser shows it.

usage: run.py UNSTICK [FOLDER]
Prints a line for each claim, and ends with "N passed, N failed". Pictures stay in FOLDER.
"""

import base64
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback

import axe_core_python

from browser import Browser

AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


class Failure(Exception):
    pass


def expect(is_so, what):
    if not is_so:
        raise Failure(what)


def report(program, home, language):
    """A session that repairs something, takes it back, and is left before its end."""
    environment = {"HOME": str(home), "USER": "ann", "TERM": "dumb", "LC_ALL": "C.UTF-8",
                   "PATH": os.environ["PATH"]}

    def run(*words, lines=""):
        return subprocess.run([program, *words, "--home", home], input=lines, text=True,
                              capture_output=True, env=environment, timeout=120).stdout

    for name in ("Cache/one", "Code Cache/js/one", "Partitions/notion/Cookies"):
        path = home / ".config/Notion" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    run("connection-loop", "--plain", "--offline", "--lang", language, lines="1\n" * 9 + "q\n")
    run("undo", "--yes")
    run("resume", "--plain", "--offline", "--lang", language, lines="")
    return run("report", "--format", "html")


class Pages:
    def __init__(self, browser, folder, pages):
        self.browser, self.folder, self.files = browser, folder, {}
        for language, text in pages.items():
            self.files[language] = folder / f"report-{language}.html"
            self.files[language].write_text(text)

    def page(self, language, scheme="light", width=900):
        page = self.browser.page("about:blank#" + language)
        ask = lambda method, **more: self.browser.ask(method, page.session, **more)
        ask("Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": scheme}])
        ask("Emulation.setDeviceMetricsOverride", width=width, height=1000, deviceScaleFactor=1,
            mobile=False)
        ask("Page.enable")
        ask("Page.navigate", url=self.files[language].as_uri())
        while page.value("document.readyState + document.title") in ("complete", "loading"):
            pass
        return page, ask


def says_what_it_must(pages):
    for language, file in pages.files.items():
        text = file.read_text()
        for part in ("<script", "<link", "<img", "src=", "url(", "@import"):
            expect(part not in text, f"it fetches or runs something: {part}")
        expect(f'<html lang="{language}">' in text, "its language is not said")
        for tag in ("<h1>", "<h2>", "<time>", "mailto:"):
            expect(tag in text, f"no {tag}")


def is_readable_without_scripts(pages):
    page, ask = pages.page("en")
    ask("Emulation.setScriptExecutionDisabled", value=True)
    ask("Page.reload")
    ask("Emulation.setScriptExecutionDisabled", value=False)
    expect(page.value("document.body.innerText.length") > 500, "there is nothing to read")


def passes_axe(pages):
    for language in pages.files:
        for scheme in ("light", "dark"):
            page, ask = pages.page(language, scheme)
            # Not as a part of the page, whose own rules let no script in.
            ask("Page.setBypassCSP", enabled=True)
            page.value(AXE + "; 0")
            found = json.loads(page.value(
                f"axe.run({{runOnly: {RULES}}}).then(r => JSON.stringify("
                "[r.passes.length, r.violations.map(v => [v.id, v.nodes.map(n => n.html)])]))"))
            expect(found[0] > 10, "axe looked at nothing")
            expect(found[1] == [], f"{language} {scheme}: {found[1]}")


def axe_finds_what_is_wrong(pages):
    """Rules that let everything pass would prove nothing."""
    page, ask = pages.page("en")
    ask("Page.setBypassCSP", enabled=True)
    page.value("document.documentElement.lang = ''; document.querySelector('h1').style.color = '#ddd'")
    page.value(AXE + "; 0")
    found = page.value(
        f"axe.run({{runOnly: {RULES}}}).then(r => r.violations.map(v => v.id).sort().join())")
    expect("color-contrast" in found and "html-has-lang" in found, found)


def differs_in_the_dark(pages):
    colours = []
    for scheme in ("light", "dark"):
        page, ask = pages.page("en", scheme)
        colours.append(page.value("getComputedStyle(document.body).backgroundColor"))
        picture = ask("Page.captureScreenshot", format="png", captureBeyondViewport=True)["data"]
        (pages.folder / f"report-{scheme}.png").write_bytes(base64.b64decode(picture))
    expect(colours == ["rgb(255, 255, 255)", "rgb(25, 25, 25)"], f"{colours}")


def fits_a_narrow_window(pages):
    for width in (320, 1400):
        page, _ = pages.page("en", width=width)
        expect(page.value("document.documentElement.scrollWidth") <= width, f"it is wider than {width}")


def can_be_printed(pages):
    _, ask = pages.page("en")
    printed = base64.b64decode(ask("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"])
    (pages.folder / "report.pdf").write_bytes(printed)
    count = len(re.findall(rb"/Type\s*/Page[^s]", printed))
    expect(printed.startswith(b"%PDF") and 1 <= count <= 6, f"{count} pages")


CLAIMS = (says_what_it_must, is_readable_without_scripts, passes_axe, axe_finds_what_is_wrong,
          differs_in_the_dark, fits_a_narrow_window, can_be_printed)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    passed = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        kept = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else folder
        texts = {}
        for language in ("en", "ja"):
            home = folder / language / "home" / "ann"
            home.mkdir(parents=True)
            texts[language] = report(program, home, language)
        with Browser(folder, 9) as browser:
            pages = Pages(browser, kept, texts)
            for claim in CLAIMS:
                try:
                    claim(pages)
                    passed += 1
                    print("ok", claim.__name__)
                except Exception as trouble:
                    print("not ok", claim.__name__, trouble)
                    if not isinstance(trouble, Failure):
                        traceback.print_exc()
    print(f"{passed} passed, {len(CLAIMS) - passed} failed")
    return passed < len(CLAIMS)


sys.exit(main())

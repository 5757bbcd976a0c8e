"""Chromium without a window, spoken to through its DevTools protocol."""

import json
import os
import pathlib
import subprocess
import time

from websockets.sync.client import connect


class Trouble(Exception):
    pass


class Browser:
    """A running Chromium on one user-data folder. `with` closes it as a user would."""

    def __init__(self, data, port, *options):
        self.data = pathlib.Path(data)
        announced = self.data / "DevToolsActivePort"
        announced.unlink(missing_ok=True)
        self.log = open(os.devnull, "w")
        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", f"--user-data-dir={self.data}",
             f"--host-resolver-rules=MAP * 127.0.0.1:{port}", "--ignore-certificate-errors",
             "--remote-debugging-port=0", "--no-first-run", "--password-store=basic", "--disable-gpu",
             "--disable-dev-shm-usage", "--disable-background-networking", "--disable-sync",
             "--disable-component-update", "--no-default-browser-check", *options,
             "about:blank"],
            stdout=self.log, stderr=self.log, start_new_session=True)
        self.socket = connect(self.address(announced), max_size=None, open_timeout=20)
        self.count = 0

    def address(self, announced):
        for _ in range(300):
            if announced.exists() and len(lines := announced.read_text().split("\n")) >= 2:
                return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
            if self.process.poll() is not None:
                raise Trouble(f"chromium ended with {self.process.returncode}")
            time.sleep(0.1)
        raise Trouble("chromium does not answer")

    def ask(self, method, session=None, **parameters):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        self.socket.send(json.dumps(message))
        while True:
            answer = json.loads(self.socket.recv(timeout=60))
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise Trouble(f"{method}: {answer['error']}")
                return answer["result"]

    def page(self, address):
        """Opens an address and gives back the page, loaded."""
        target = self.ask("Target.createTarget", url=address)["targetId"]
        session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, target, session)
        for _ in range(300):
            if page.value("document.readyState == 'complete' && location.href") not in (
                    False, "about:blank"):
                return page
            time.sleep(0.05)
        raise Trouble(f"{address} does not load")

    def close(self):
        """Asks it to quit, and waits until it has written everything."""
        try:
            self.ask("Browser.close")
        except Exception:
            pass
        self.socket.close()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.kill()
        self.log.close()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Page:
    def __init__(self, browser, target, session):
        self.browser, self.target, self.session = browser, target, session

    def value(self, script):
        """What a script comes to, promises waited for."""
        answer = self.browser.ask(
            "Runtime.evaluate", self.session, expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise Trouble(answer["exceptionDetails"])
        return answer["result"].get("value")

    def close(self):
        self.browser.ask("Target.closeTarget", targetId=self.target)

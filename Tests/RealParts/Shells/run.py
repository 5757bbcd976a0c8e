"""Presses Tab in real shells, with the completions that `make install` puts into place.

Each shell sits at a pseudo-terminal of its own and gets the text of a line and a Tab; what stands
on the line then is compared. A shell that is not installed is passed over, and said.
"""

import os
import pathlib
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time

import pyte

PROGRAM = pathlib.Path(os.environ["UNSTICK"])
ROOT = pathlib.Path(__file__).resolve().parents[3]

# What is typed before Tab, and what stands on the line after it.
LINES = [
    ("unstick hist", "unstick history"),
    ("unstick fix cache.cl", "unstick fix cache.clear"),
    ("unstick fix cache.clear --set only=ne", "unstick fix cache.clear --set only=network"),
    ("unstick flow gra", "unstick flow graph"),
    ("unstick flow check --format sa", "unstick flow check --format sarif"),
    ("unstick flow check --format=sa", "unstick flow check --format=sarif"),
    ("unstick check net.websoc", "unstick check net.websocket"),
    ("unstick --os wi", "unstick --os windows"),
    ("unstick --the", "unstick --theme"),
    ("unstick --theme hi", "unstick --theme high-contrast"),
    ("unstick flow check my-pa", "unstick flow check my-pack/"),
    ("unstick completions zs", "unstick completions zsh"),
    ("unstick cand", "unstick cand"),
]
LIMIT = 20


class Shell:
    """A shell at a terminal; the screen is pyte's."""

    def __init__(self, command, folder):
        self.screen = pyte.Screen(100, 40)
        self.stream = pyte.ByteStream(self.screen)
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment(folder))

    def read(self, quiet=0.3):
        """Takes in what the shell writes until it writes no more."""
        while select.select([self.terminal], [], [], quiet)[0]:
            try:
                data = os.read(self.terminal, 65536)
            except OSError:
                return
            if not data:
                return
            self.stream.feed(data)
            for question, answer in ((b"\x1b[6n", b"\x1b[1;1R"), (b"\x1b[c", b"\x1b[?6c")):
                if question in data:
                    os.write(self.terminal, answer)

    def wait_for(self, wanted):
        """What the line says, once it says that, or when time is up."""
        end = time.monotonic() + LIMIT
        while True:
            self.read()
            line = self.line()
            if wanted(line) or time.monotonic() > end:
                return line

    def line(self):
        """The line at the prompt."""
        lines = [line for line in self.screen.display if "%> " in line]
        return lines[-1].split("%> ", 1)[1].rstrip() if lines else None

    def type(self, text):
        os.write(self.terminal, text.encode())

    def end(self):
        os.kill(self.child, 9)
        os.waitpid(self.child, 0)
        os.close(self.terminal)


def environment(folder):
    return {
        "HOME": str(folder), "PATH": f"{folder}/usr/bin:/usr/bin:/bin", "TERM": "xterm",
        "LC_ALL": "C.UTF-8", "PS1": "%> ", "XDG_DATA_DIRS": f"{folder}/usr/share",
        "XDG_CONFIG_HOME": f"{folder}/.config",
    }


def prepared(folder):
    """Installs into the folder, and gives each shell what an ordinary user's says."""
    subprocess.run(
        ["make", "--no-print-directory", "-C", ROOT, "install", "PREFIX=/usr", f"DESTDIR={folder}"],
        check=True, stdout=subprocess.DEVNULL)
    (folder / "my-pack").mkdir()
    share = folder / "usr/share"
    (folder / "bashrc").write_text(
        f"PS1='%> '\nsource {share}/bash-completion/completions/unstick\n")
    (folder / ".zshrc").write_text(
        f"fpath=({share}/zsh/site-functions $fpath)\nautoload -U compinit\ncompinit -u\n"
        "unsetopt PROMPT_SP\nPS1='%%> '\n")
    (folder / ".config/fish").mkdir(parents=True)
    (folder / ".config/fish/config.fish").write_text(
        "function fish_prompt; echo -n '%> '; end\nfunction fish_right_prompt; end\n"
        "set -g fish_autosuggestion_enabled 0\nset -g fish_greeting\n")


SHELLS = {
    "bash": lambda folder: ["bash", "--noprofile", "--rcfile", str(folder / "bashrc"), "-i"],
    "zsh": lambda folder: ["zsh", "-d", "-i"],
    "fish": lambda folder: ["fish", "-i"],
}


def check(name, folder):
    failures = 0
    for typed, wanted in LINES:
        shell = Shell(SHELLS[name](folder), folder)
        shell.wait_for(lambda line: line == "")
        shell.type(typed)
        shell.wait_for(lambda line: line == typed)
        shell.type("\t")
        found = shell.wait_for(lambda line: line == wanted)
        shell.end()
        good = found == wanted
        failures += not good
        print(f"{'ok' if good else 'FAILED'} {name}: {typed} -> {found}", flush=True)
    return failures


def main():
    failures = 0
    passed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        prepared(folder)
        for shell in SHELLS:
            if not shutil.which(shell):
                print(f"{shell} is not installed, and is passed over")
                continue
            failed = check(shell, folder)
            failures += failed
            passed += len(LINES) - failed
    print(f"{passed} passed, {failures} failed")
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()

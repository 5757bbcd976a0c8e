"""What is planted to be searched for, and the search: none of it may be seen where it must not."""

import re

from internet import COMPUTER
from computer import HOME, HOST, USER

NAME = "Klara Geheim"
MAIL = "klara.geheim@geheim-gmbh.example"
WORKSPACE = "Projekt Walfisch"
TOKEN = "v02:user_token_or_cookies:Gh3imT0ken5aN9xQ7vLw2pRz8KdYf4mBc6Ht"
TOKENS = [TOKEN, TOKEN.replace("Gh3im", "Alt3r"), TOKEN.replace("Gh3im", "Fr3md")]

# Nobody but the person at the computer may see any of these.
SECRETS = {
    "the user's name": USER, "their full name": NAME, "their mail address": MAIL,
    "the workspace": WORKSPACE, "the host's name": HOST, "the home's path": HOME,
    "the computer's address": COMPUTER, **{f"token {n + 1}": one for n, one in enumerate(TOKENS)},
}
# What even the notes on the computer itself need not say; they do say which files were changed.
NOWHERE = {name: one for name, one in SECRETS.items()
           if name in ("their full name", "their mail address", "the workspace") or "token" in name}


def squeezed(text):
    """Without what wrapping, frames and steering put in between."""
    text = re.sub(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()].|.)", "", text)
    return re.sub(r"[\s│┃║|]+", "", text).lower()


def found(text, secrets):
    """The names of those secrets that stand in a text, wrapped or cut by frames as it may be."""
    bare = squeezed(text)
    return {name for name, one in secrets.items() if squeezed(one) in bare}

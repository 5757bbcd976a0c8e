"""What Chromium made once, and every story gets a copy of."""

import pathlib

import profiles
import stored
from sites import Sites


class Stock:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir()
        self.sites = Sites(self.folder)
        self.profile, self.app = self.folder / "chromium", self.folder / "Notion"
        stored.make(self.profile, self.sites.port)
        profiles.make_app(self.app, self.profile)
        self.whole = self.read(self.profile)

    def read(self, data):
        return stored.read(data, self.sites.port, self.folder / "look")

    def read_app(self, folder):
        return stored.read_app(folder, self.sites.port, self.folder / "look")

    def stop(self):
        self.sites.stop()

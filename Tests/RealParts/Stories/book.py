"""The program's words and the pack's, by their ids: what a person wants, found on a screen."""

import pathlib

import yaml

RESOURCES = pathlib.Path(__file__).resolve().parents[3] / "Resources"
APP = "Notion"


def flat(text):
    """On one line, as it would be read out."""
    return " ".join(text.split())


class Book:
    def __init__(self, pack="notion", language="en"):
        self.words = {}
        for path in sorted((RESOURCES / "locales" / language).glob("*.yaml")):
            self.words.update(yaml.safe_load(path.read_text()))
        folder = RESOURCES / "packs" / pack
        self.symptoms = {}  # a symptom's title
        self.asks = {}      # the question -> {node: {choice: text}}
        self.facts = {}     # node -> its fact
        self.titles = {}    # repair -> its title
        self.solved = set()
        for path in sorted((folder / "flows").glob("*.yaml")):
            self._read(yaml.load(path.read_text(), yaml.BaseLoader))
        pack = yaml.load((folder / "pack.yaml").read_text(), yaml.BaseLoader)
        self.causes = {name: flat(title) for name, title in pack["causes"].items()}
        self.evidence = pack["evidence"]

    def _read(self, flow):
        name = flow["flow"]
        if flow.get("role") == "symptom":
            self.symptoms[name] = self._text(flow["title"])
        for node, what in flow["nodes"].items():
            where = f"{name}/{node}"
            if "ask" in what:
                choices = what.get("choices", {}).items()
                self.asks.setdefault(self._text(what["ask"]), {})[where] = {
                    key: self._text(choice["text"]) for key, choice in choices}
                self.facts[where] = what.get("fact")
            elif "fix" in what:
                self.titles[where] = self._text(what["title"])
            elif "guide" in what:
                self.titles[where] = self._text(what["guide"])
            elif what.get("end") == "solved":
                self.solved.add(self._text(what["title"]))

    @staticmethod
    def _text(text):
        return flat(text.replace("{app}", APP))

    def question(self, node):
        return next(question for question, nodes in self.asks.items() if node in nodes)

    def __getitem__(self, word):
        text = self.words[word]
        return flat(text if isinstance(text, str) else text["other"])

    def part(self, word):
        """The longest piece of a text that nothing is filled into."""
        pieces = self[word].replace("}", "{").split("{")[::2]
        return max(pieces, key=len).strip()

#!/usr/bin/env python3
"""Writes a valid pack of any size: generate.py NODES FOLDER

The same number gives the same pack, byte for byte. It is shaped like a real one: flows of some
hundred nodes made of chapters, each a question, a look at the machine, steps by hand, a ladder of
repairs and a call of a sub-flow; conditions, evidence, a shelf of shared repairs, two languages;
about 300 bytes a node.
"""

import pathlib
import shutil
import sys

NODES_IN_A_FLOW = 300
NODES_IN_A_CHAPTER = 11
SYMPTOMS_TO_A_PART = 10
NODES_IN_A_PART = 4
NODES_ON_THE_SHELF = 2

CAUSES = {
    "login-expired": ("The login has run out", "ログインの期限が切れています"),
    "cache-damaged": ("The cache is damaged", "キャッシュが壊れています"),
    "name-blocked": ("A name server hides the hosts", "ネームサーバーが接続先を隠しています"),
    "live-blocked": ("The live connection is blocked", "常時接続がふさがれています"),
    "clock-wrong": ("The clock is wrong", "時計がずれています"),
    "disk-full": ("The disk is full", "ディスクがいっぱいです"),
}

THINGS = [
    ("page", "ページ"), ("sidebar", "サイドバー"), ("comment", "コメント"), ("table", "表"),
    ("board", "ボード"), ("calendar", "カレンダー"), ("search", "検索"), ("picture", "画像"),
    ("upload", "アップロード"), ("reminder", "リマインダー"), ("template", "テンプレート"),
]

SIGNS = [
    ("keeps loading", "読み込みが終わらない"), ("stays empty", "空のまま"),
    ("shows an old state", "古い内容のまま"), ("closes by itself", "勝手に閉じる"),
    ("asks to sign in", "ログインを求める"), ("shows an error", "エラーが出る"),
    ("does not react", "反応しない"),
]


def quoted(text):
    """A YAML scalar that says this text, inside a flow mapping too."""
    plain = not any(mark in text for mark in ",:{}[]#\"'") and text[0] not in "$%&*!|>@`-?"
    return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Flow:
    """One flow file while it is written, with its texts in the second language."""

    def __init__(self, name, role, number, translations):
        self.name, self.role, self.number = name, role, number
        self.translations = translations
        self.lines = []
        self.nodes = 0
        self.thing = self.sign = ("", "")

    def say(self, key, english, japanese):
        """Enters a text's translation and gives its scalar."""
        self.translations[f"{self.name}.{key}" if key else self.name] = japanese
        return quoted(english)

    def node(self, name):
        self.nodes += 1
        self.lines.append(f"  {name}:")

    def put(self, *lines):
        self.lines += ["    " + line for line in lines]

    def head(self, start):
        title = self.say("", f"The {self.thing[0]} {self.sign[0]} ({self.number})",
                         f"{self.thing[1]}が{self.sign[1]}({self.number})")
        lines = [f"flow: {self.name}", f"role: {self.role}", f"title: {title}"]
        if self.role == "symptom":
            synonym = self.say("synonyms.1", f"broken {self.thing[0]}", f"{self.thing[1]}の故障")
            weights = ", ".join(f"{cause}: {5 + 7 * (self.number + place) % 30}"
                                for place, cause in enumerate(CAUSES))
            lines += [f"synonyms: [{synonym}]", f"causes: {{{weights}}}"]
        if start:
            lines.append(f"start: {start}")
        return lines + ["nodes:"]

    def text(self, start):
        return "\n".join(self.head(start) + self.lines) + "\n"

    def turn_to(self, number):
        """What the next nodes speak of."""
        self.thing = THINGS[number % len(THINGS)]
        self.sign = SIGNS[number // 3 % len(SIGNS)]

    # The nodes

    def ask_surface(self, name, go):
        self.node(name)
        prompt = self.say(name, f"Where does the {self.thing[0]} fail?",
                          f"どこで{self.thing[1]}が使えませんか。")
        self.put(f"ask: {prompt}", "fact: surface", "choices:",
                 f"  desktop: {self.say(name + '.choice.desktop', 'In the app', 'アプリで')}",
                 f"  web: {self.say(name + '.choice.web', 'In a browser', 'ブラウザーで')}",
                 f"go: {go}")

    def ask_fact(self, name, fact, english, japanese, go):
        self.node(name)
        self.put(f"ask: {self.say(name, english, japanese)}", f"fact: {fact}", f"go: {go}")

    def ask_way(self, name, near, far):
        self.node(name)
        (thing, mono), (sign, sama) = self.thing, self.sign
        prompt = self.say(name, f"What does the {thing} do?", f"{mono}はどうなりますか。")
        first = self.say(name + ".choice.so", f"It {sign}", sama)
        other = self.say(name + ".choice.other", "Something else", "それ以外")
        self.put(f"ask: {prompt}", "choices:", f"  so: {{text: {first}, go: {near}}}",
                 f"  other: {{text: {other}, go: {far}}}")

    def offer_tab(self, name, go):
        """One more choice for the question just asked, which shows in a browser only."""
        tab = self.say(name + ".choice.tab", "Only in one tab", "一つのタブだけ")
        note = self.say(name + ".choice.tab.note", "Others are fine", "ほかは正常")
        self.put(f"  tab: {{text: {tab}, note: {note}, go: {go}, when: surface = web}}")

    def look(self, name, probes, arms, otherwise):
        self.node(name)
        title = self.say(name, f"Looking at the {self.thing[0]}", f"{self.thing[1]}を調べています")
        self.put(f"check: [{probes}]", f"title: {title}", "go:")
        for when, target in arms:
            self.put(f"  - {{when: {when}, to: {target}}}")
        self.put(f"  - {{to: {otherwise}}}")

    def guide(self, name, cause, go):
        self.node(name)
        thing, mono = self.thing
        title = self.say(name, f"Give the {thing} another way", f"{mono}を別の方法で")
        close = self.say(name + ".step.1", f"Close the {thing} and wait.", f"{mono}を閉じて待ちます。")
        again = self.say(name + ".step.2", "Open it in {app} again.", "{app}でまた開きます。")
        self.put(f"guide: {title}", "minutes: 3", f"cures: {{{cause}: 0.{self.number % 8 + 1}}}",
                 "steps:", f"  - {close}", f"  - {again}")
        if name[0] in "hs":
            key = self.say(name + ".step.3", "Press the Windows key.", "Windowsキーを押します。")
            self.put(f"  - {{on: windows, do: {key}}}")
        if go:
            self.put(f"go: {go}")

    def fix(self, name, remedy, disruption, cause, probe):
        self.node(name)
        thing, mono = self.thing
        title = self.say(name, f"Renew what the {thing} keeps", f"{mono}の保存内容を新しくする")
        step = self.say(name + ".step.2", f"Move the {thing} folder away.", f"{mono}のフォルダーを移します。")
        self.put(f"fix: {remedy}", f"title: {title}", f"cures: {{{cause}: 0.{self.number % 9 + 1}}}")
        if disruption >= 2:
            self.put("consent: $you-agree", "undo: $put-back", f"verify: [{probe}]")
        self.put("steps:", "  - $quit-first", f"  - {step}")

    def ladder(self, name, rungs, solved, otherwise):
        self.node(name)
        title = self.say(name, f"Repairs for the {self.thing[0]}", f"{self.thing[1]}の修復")
        self.put(f"ladder: {title}", "rungs:", *[f"  - {rung}" for rung in rungs],
                 "test: $does-it-work", f"solved: {solved}", f"otherwise: {otherwise}")

    def call(self, name, part, go):
        self.node(name)
        self.put(f"call: {part}", f"go: {go}")

    def end(self, name, ending, english="", japanese=""):
        self.node(name)
        self.put(f"end: {ending}")
        if english:
            self.put(f"title: {self.say(name, english, japanese)}")

    # Chapters

    def chapter(self, n, part, following):
        """Eleven nodes: from the question `ask-N` to whatever follows."""
        self.turn_to(self.number * 7 + n)
        self.ask_way(f"ask-{n}", f"count-{n}", f"part-{n}")
        if n % 3 == 0:
            self.offer_tab(f"ask-{n}", f"way-{n}")
        if n % 2 == 0:
            self.ask_fact(f"count-{n}", "seats", "How many see it?", "何人に起きますか。", f"look-{n}")
        else:
            self.ask_fact(f"count-{n}", "since", "Since when?", "いつからですか。", f"look-{n}")
        often = f"seats > {n + 1}" if n % 2 == 0 else f"since < {n + 1} h"
        self.look(f"look-{n}", "net.dns, net.websocket, app.health", [
            ("net.dns is problem", f"name-{n}"),
            (f"net.websocket is upgrade-blocked and {often}", f"way-{n}"),
            ("app.health is problem", f"repair-{n}")], f"part-{n}")
        self.guide(f"name-{n}", "name-blocked", f"repair-{n}")
        self.guide(f"way-{n}", "live-blocked", f"repair-{n}")
        self.call(f"part-{n}", part, f"repair-{n}")
        self.ladder(f"repair-{n}", self.rungs(n), "works", following)
        self.fix(f"flush-{n}", "dns.flush", 0, "name-blocked", "net.dns")
        self.fix(f"cache-{n}", "cache.clear", 1, "cache-damaged", "app.health")
        self.guide(f"hand-{n}", "live-blocked", None)
        self.fix(f"login-{n}", "session.clear", 2, "login-expired", "app.login")

    @staticmethod
    def rungs(n):
        """In the order of their disruption."""
        room = f"{{do: shared/free-space, when: disk-free < {n + 1} GB}}"
        login = f"{{do: login-{n}, when: surface = desktop, cures: {{login-expired: 0.9}}}}"
        return [f"flush-{n}", f"hand-{n}", room if n % 2 == 0 else "shared/set-clock",
                f"cache-{n}", login]


def symptom(number, nodes, part, translations):
    """A flow of so many nodes: chapters, and guides in a row where they do not come out even."""
    flow = Flow(f"symptom-{number}", "symptom", number, translations)
    flow.turn_to(number)
    chapters, spare = divmod(nodes - 4, NODES_IN_A_CHAPTER)
    after = "spare-0" if spare else "give-up"
    flow.ask_surface("where", "room")
    flow.ask_fact("room", "disk-free", "How much room is left?", "空き容量はどれだけですか。",
                  "ask-0" if chapters else after)
    for n in range(chapters):
        flow.chapter(n, part, f"ask-{n + 1}" if n + 1 < chapters else after)
    for n in range(spare):
        flow.guide(f"spare-{n}", "live-blocked", f"spare-{n + 1}" if n + 1 < spare else "give-up")
    flow.end("works", "solved", "It works again", "使えるようになりました")
    flow.end("give-up", "handed-over", "Ask for help with this report", "報告書を添えて相談します")
    flow.turn_to(number)
    return flow


def part(number, translations):
    flow = Flow(f"part-{number}", "part", number, translations)
    flow.turn_to(number)
    flow.ask_way("ask", "look", "done")
    flow.look("look", "clock.skew", [("clock.skew is problem", "help")], "done")
    flow.guide("help", "clock-wrong", "done")
    flow.end("done", "back")
    return flow


def shelf(translations):
    flow = Flow("shared", "shelf", 0, translations)
    flow.turn_to(0)
    flow.guide("set-clock", "clock-wrong", None)
    flow.guide("free-space", "disk-full", None)
    return flow


def flows(nodes, translations):
    """All flows of a pack of so many nodes, the symptoms first."""
    rest = nodes - NODES_ON_THE_SHELF
    symptoms = max(1, rest // NODES_IN_A_FLOW)
    parts = -(-symptoms // SYMPTOMS_TO_A_PART)
    share, more = divmod(rest - parts * NODES_IN_A_PART, symptoms)
    return [
        *(symptom(number, share + (number < more), f"part-{number % parts}", translations)
          for number in range(symptoms)),
        *(part(number, translations) for number in range(parts)),
        shelf(translations),
    ]


HEAD = """pack: generated
version: 1.0.0
engine: 1
languages: [en, ja]
title: A generated pack
symptoms: [{symptoms}]
facts:
  surface:
    title: Where it happens
    choice: {{desktop: the app, web: a browser}}
  disk-free: {{title: Room left, type: size, detected-by: disk.space}}
  seats: {{title: People who see it, type: number, from: 1, to: 500}}
  since: {{title: How long already, type: duration}}
causes:
{causes}
evidence:
  names-fail:
    when: net.dns is problem
    because: the hosts have no address here
    likely: {{name-blocked: 0.9}}
    otherwise: 0.05
  live-fails:
    when: net.websocket is upgrade-blocked
    because: pages load and the live connection does not
    likely: {{live-blocked: 0.9, name-blocked: 0.3}}
    otherwise: 0.03
  store-damaged:
    when: app.health is problem
    because: a store cannot be read
    likely: {{cache-damaged: 0.8, disk-full: 0.4}}
    otherwise: 0.1
texts:
  quit-first: Save your work and close {{app}}.
  you-agree: You sign in again afterwards.
  put-back: Move the folder back.
  does-it-work: Open a page. Does it work now?
"""

HEAD_IN_JAPANESE = {
    "title": "生成されたパック",
    "facts.surface": "起きる場所",
    "facts.surface.desktop": "アプリ",
    "facts.surface.web": "ブラウザー",
    "facts.disk-free": "空き容量",
    "facts.seats": "起きている人数",
    "facts.since": "起きている期間",
    "evidence.names-fail": "接続先のアドレスが見つかりません",
    "evidence.live-fails": "ページは開きますが常時接続ができません",
    "evidence.store-damaged": "保存場所を読めません",
    "texts.quit-first": "作業を保存して{app}を閉じます。",
    "texts.you-agree": "このあともう一度ログインします。",
    "texts.put-back": "フォルダーを元に戻します。",
    "texts.does-it-work": "ページを開きます。使えますか。",
}

APP = """app: sample
title: Sample
web: https://app.sample.example
hosts: {app.sample.example: required}
domains: [sample.example]
partitions: ["."]
stores: {cookies: [Cookies], cache: [Cache]}
systems:
  linux: {processes: [sample], data: [$XDG_CONFIG_HOME/Sample]}
  macos: {processes: [Sample], data: [~/Library/Application Support/Sample]}
  windows: {processes: [Sample.exe], data: ["%AppData%/Sample"]}
"""


def write_pack(nodes, folder):
    translations = dict(HEAD_IN_JAPANESE)
    translations |= {f"causes.{cause}": words[1] for cause, words in CAUSES.items()}
    translations["apps.sample"] = "サンプル"
    for name in ("flows", "apps", "locales"):
        (folder / name).mkdir(parents=True)
    symptoms = []
    for flow in flows(nodes, translations):
        start = {"symptom": "where", "part": "ask", "shelf": None}[flow.role]
        (folder / "flows" / f"{flow.name}.yaml").write_text(flow.text(start))
        if flow.role == "symptom":
            symptoms.append(flow.name)
    causes = "\n".join(f"  {cause}: {words[0]}" for cause, words in CAUSES.items())
    (folder / "pack.yaml").write_text(HEAD.format(symptoms=", ".join(symptoms), causes=causes))
    (folder / "apps" / "sample.yaml").write_text(APP)
    lines = [f"{key}: {quoted(words)}\n" for key, words in translations.items()]
    (folder / "locales" / "ja.yaml").write_text("".join(lines))


def main():
    try:
        nodes, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    except (IndexError, ValueError):
        sys.exit("usage: generate.py NODES FOLDER")
    if nodes < 30:
        sys.exit("a pack of fewer than 30 nodes cannot have all that it must show")
    shutil.rmtree(folder, ignore_errors=True)
    write_pack(nodes, folder)


if __name__ == "__main__":
    main()

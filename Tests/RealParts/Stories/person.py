"""Somebody who knows what they see, and goes through the wizard by what stands on the screen."""

from windows import Trouble

STEPS = 60


class Person:
    """Answers from what they know, takes one repair, and leaves everything else out.

    `knows` is {fact or node: choice}; `wants` the repairs, by their nodes, of which the first that
    is offered is taken. Nothing here is a sequence of keys: each screen is read anew.
    """

    def __init__(self, book, tale):
        self.book, self.symptom = book, tale.symptom
        self.wants, self.remedy = tale.wants, tale.remedy
        self.knows = {name.replace("_", "-"): choice for name, choice in tale.knows.items()}
        self.questions, self.solved = 0, False
        self.way = []
        self.done = False
        self.has_helped = lambda: None

    def is_working(self, view):
        """Something is under way, and what can be pressed now only breaks it off."""
        words = (self.book[word] for word in ("plan.working", "fix.working", "undo.working"))
        return view.has(self.book["look.go-on"]) or any(text in view.text for text in words)

    def go(self, window, until=None):
        """On to the end, or to the first screen on which `until` holds; what is shown there."""
        for _ in range(STEPS):
            view = window.settle(self.is_working)
            if view is None:
                return None
            view = window.whole(view)
            if until and until(view):
                return view
            if view.has(self.book["end.leave"]):
                self.solved = any(title in view.text for title in self.book.solved)
                return view
            key, why = self.decide(view)
            self.way.append(why)
            window.press(key)
        raise Trouble(f"it goes on and on: {self.way}")

    def decide(self, view):
        """The key to press, and what for."""
        for deed in ("put_in_order", "begin", "follow", "mend", "judge", "choose", "answer", "move_on"):
            if found := getattr(self, deed)(view):
                return found
        raise Trouble(f"nobody knows what to press (so far: {self.way}):\n" + "\n".join(view.lines))

    def key(self, view, word):
        return view.key(self.book[word])

    def put_in_order(self, view):
        if key := self.key(view, "interrupted.yes"):
            return key, "bring in order"

    def begin(self, view):
        if self.book["home.heading"] in view.text:
            key = view.key(self.book.symptoms[self.symptom])
            return key and (key, self.symptom)

    def follow(self, view):
        """From what was found to the symptom that it speaks for: the first that is offered."""
        titles = self.book.symptoms.values()
        offered = [key for key, words in view.choices.items() if words in titles]
        if len(offered) > 1:
            self.questions += 1
            return offered[0], "the likeliest symptom"

    def mend(self, view):
        """A repair of the library's, from its plan to its consent."""
        if self.key(view, "refused.again"):
            raise Trouble("it refuses:\n" + "\n".join(view.lines))
        if key := self.key(view, "repair.do-it"):
            self.done = True
            return key, "do it"
        if key := self.key(view, "agreement.yes"):
            self.done = True
            return key, "agree"
        if key := self.key(view, "repair.go-on"):
            raise Trouble("there is nothing to do:\n" + "\n".join(view.lines))

    def judge(self, view):
        if not (self.key(view, "helped.yes") and self.key(view, "helped.no")):
            return None
        if not self.done:
            return self.key(view, "helped.no"), "did not help"
        self.has_helped()
        return self.key(view, "helped.yes"), "helped"

    def choose(self, view):
        """On a ladder: the wanted repair, or none of them."""
        skip = self.key(view, "ladder.skip")
        if skip is None:
            return None
        for repair in self.wants:
            if not self.done and (key := view.key(self.book.titles[repair])):
                return key, repair
        return skip, "none of these"

    def answer(self, view):
        for question, nodes in sorted(self.book.asks.items(), key=lambda one: -len(one[0])):
            if question not in view.text:
                continue
            # The same question stands in several flows; ours comes first.
            for node, choices in sorted(nodes.items(), key=self.is_elsewhere):
                known = self.known(node)
                if known in choices and (key := view.key(choices[known])):
                    self.questions += 1
                    return key, f"{node}: {known}"

    def is_elsewhere(self, asked):
        return not asked[0].startswith(self.symptom + "/")

    def known(self, node):
        fact = self.book.facts[node]
        return self.knows.get(node) or self.knows.get(node.split("/")[1]) or self.knows.get(fact)

    def move_on(self, view):
        if key := self.key(view, "check.unknown"):
            self.questions += 1
            return key, "cannot tell"
        for word in ("consent.yes", "repair.done"):
            if key := self.key(view, word):
                return key, word

    # What a person does at the end

    def take_back(self, window):
        """The latest repair, from the list of them."""
        window.press("u")
        view = self.look(window)
        if self.book["history.heading"] not in view.text:
            raise Trouble("there is no list of repairs:\n" + "\n".join(view.lines))
        window.press(view.key(self.book[f"remedy.{self.remedy}"]))
        view = self.look(window)
        window.press(self.key(view, "undo.yes"))
        return self.look(window)

    def leave(self, window):
        """Quits, and says yes to it."""
        window.press("q")
        view = self.look(window)
        if view is not None:
            window.press(self.key(view, "quit.yes"))
        if window.settle(self.is_working) is not None:
            raise Trouble("it does not leave")
        return window.status

    def look(self, window):
        view = window.settle(self.is_working)
        return view and window.whole(view)

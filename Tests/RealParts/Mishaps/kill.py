#!/usr/bin/env python3
"""Ends the program at every system call of apply, undo and recovery, and looks what the next start
makes of it.

`--short` does every seventh call of one remedy, `--every=N` every Nth of all; words are names of the
scenes that are wanted; `--without=CALL,CALL` has a kernel that does not know these.
"""

import shutil
import sys

from injection import alone, broken, span, trace
from scenes import applied, wanted
from world import Score, copy, difference, history, picture, scratch, timeless

score = Score()

# What the deeds of a repair consist of; the last two where the kernel knows no better.
MOVING = ("renameat2", "chmod", "renameat", "linkat")


class Trial:
    """One scene, and what its tree looks like before and after."""

    def __init__(self, scene, folder):
        self.scene, self.how, self.log = scene, scene.how, folder / "log"
        self.pristine, self.home = folder / "pristine", folder / "home"
        scene.build(self.pristine)
        self.before = picture(self.pristine)

    def fresh(self):
        copy(self.pristine, self.home)

    def judge(self, what, expected, stages):
        """That the next start leaves one of the expected trees and says which."""
        run, repairs = history(self.home, self.how)
        if not score(f"{what}: history", run.status == 0, run.says):
            return
        now = picture(self.home)
        stage = repairs[0]["stage"] if repairs else "none"
        which = [name for name, tree in expected.items()
                 if tree == now or (name == "after" and timeless(tree) == timeless(now))]
        near = min((difference(tree, now) for tree in expected.values()), key=len)
        score(f"{what}: the tree", which, near)
        score(f"{what}: its stage", not which or stage in stages[which[0]], f"{which} {stage}")
        again = self.how(self.home, "history", "--json")
        score(f"{what}: said once", again.err == b"", again.says)

    def kills(self, what, words, ready, expected, stages, step):
        """Kills at every call of one command."""
        ready()
        trace(self.how, self.home, words, self.log)
        found = span(self.log)[::step]
        missed = 0
        for name, number in found:
            for _ in range(3):
                ready()
                _, hit = broken(self.how, self.home, words, name, number, "signal=KILL", self.log)
                if hit:
                    break
            missed += not hit
            self.judge(f"{self.scene.name}, {what}, {name} {number}", expected, stages)
        print(f"{self.scene.name}, {what}: killed at {len(found) - missed} of {len(found)} calls",
              flush=True)


def changed(trial):
    """Applies, and remembers the tree; all runs of one scene come to the same one."""
    trial.fresh()
    applied(trial.scene, trial.home)
    return picture(trial.home)


def kill_all(trial, step):
    scene = trial.scene
    trial.fresh()
    score(f"{scene.name}: one thread makes the changes", alone(scene.how, trial.home, scene.words, trial.log))
    trial.fresh()
    after = changed(trial)
    trees = {"before": trial.before, "after": after}
    trial.kills("apply", scene.words, trial.fresh, trees,
                {"before": ("none", "taken-back"), "after": ("done",)}, step)

    def ready():
        trial.fresh()
        applied(scene, trial.home)

    trial.kills("undo", ("undo", "--json"), ready, trees,
                {"before": ("undone",), "after": ("done",)}, step)
    recovery(trial, step)


def recovery(trial, step):
    """An apply that was killed before its last change, whose recovery is killed as well."""
    words = trial.scene.words
    trial.fresh()
    trace(trial.how, trial.home, words, trial.log)
    deeds = [call for call in span(trial.log) if call[0] in MOVING]
    if len(deeds) < 2:
        return
    name, number = deeds[-1]

    def ready():
        trial.fresh()
        broken(trial.how, trial.home, words, name, number, "signal=KILL", trial.log)

    trial.kills("recovery", ("history", "--json"), ready, {"before": trial.before},
                {"before": ("taken-back",)}, step)


def main():
    scenes, step = wanted(7)
    for scene in scenes:
        folder = scratch()
        try:
            trial = Trial(scene, folder)
            if scene.works(trial.pristine):
                kill_all(trial, step)
            else:
                print(f"{scene.name}: this build cannot do {scene.words[1]} yet", flush=True)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return score.end()


if __name__ == "__main__":
    sys.exit(main())

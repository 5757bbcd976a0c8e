#!/usr/bin/env python3
"""Lets every system call of apply and undo fail, one at a time, with what a bad disk answers.

The program must end by itself with a status that says so, its sentence must be true, and once the
next command has run the tree is exactly before or exactly after. `--short` does every ninth of one
remedy; the rest is asked for as in `kill.py`.
"""

import shutil
import sys

from injection import broken, span, trace
from kill import Trial, changed
from scenes import applied, wanted
from world import EXPECTED, Score, difference, history, picture, scratch, timeless

ERRORS = ("ENOSPC", "EIO", "EINTR", "EROFS", "EACCES")

# Calls that no disk is behind.
ELSEWHERE = {"brk", "mmap", "munmap", "mprotect", "mremap", "madvise", "futex", "clone3", "clone",
             "rt_sigprocmask", "rt_sigaction", "getrandom", "gettid", "getpid", "geteuid", "getuid",
             "set_robust_list", "rseq", "exit_group", "exit", "clock_gettime", "sched_yield",
             "prlimit64", "wait4", "poll", "kill"}

score = Score()


def judge(what, trial, run, untouched, done, undoing):
    """One run in which one call failed."""
    score(f"{what}: its status", run.status in EXPECTED, f"{run.status} {run.says}")
    score(f"{what}: one sentence", run.status < 3 or len(run.says.splitlines()) == 1, run.says)
    score(f"{what}: nothing that steers", not run.steers, repr(run.err))
    at_once = picture(trial.home)
    if "Nothing was changed" in run.says:
        score(f"{what}: is true", at_once == untouched,
              f"{run.says} | {difference(at_once, untouched)}")
    if run.status == 0:
        score(f"{what}: is done", timeless(at_once) == timeless(done),
              difference(timeless(at_once), timeless(done)))
    ended, repairs = history(trial.home, trial.how)
    now = picture(trial.home)
    if not score(f"{what}: history", ended.status == 0, ended.says):
        return
    stage = repairs[0]["stage"] if repairs else "none"
    true = {"none": untouched, "taken-back": untouched, "done": done, "undone": done}
    if undoing:
        true = {"done": untouched, "undone": done}
    plain = timeless if stage == "done" else dict
    near = difference(plain(now), plain(true[stage])) if stage in true else "no end"
    score(f"{what}: ends as {stage}", near == "", near)
    if "Nothing was changed" in run.says:
        score(f"{what}: stays so", now == untouched, difference(now, untouched))


def fail_all(trial, what, words, ready, done, step):
    ready()
    trace(trial.how, trial.home, words, trial.log)
    found = [call for call in span(trial.log) if call[0] not in ELSEWHERE]
    tried = [(call, error) for call in found for error in ERRORS][::step]
    reached = 0
    for (name, number), error in tried:
        ready()
        untouched = picture(trial.home)  # each repair's edited copies have times of their own
        run, hit = broken(trial.how, trial.home, words, name, number, f"error={error}", trial.log)
        reached += hit
        judge(f"{trial.scene.name}, {what}, {name} {number} {error}", trial, run, untouched, done,
              what == "undo")
    print(f"{trial.scene.name}, {what}: {reached} of {len(tried)} failures made to happen", flush=True)


def main():
    scenes, step = wanted(9)
    for scene in scenes:
        folder = scratch()
        try:
            trial = Trial(scene, folder)
            if not scene.works(trial.pristine):
                print(f"{scene.name}: this build cannot do {scene.words[1]} yet", flush=True)
                continue
            after = changed(trial)
            fail_all(trial, "apply", scene.words, trial.fresh, after, step)

            def ready():
                trial.fresh()
                applied(scene, trial.home)

            fail_all(trial, "undo", ("undo", "--json"), ready, trial.before, step)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return score.end()


if __name__ == "__main__":
    sys.exit(main())

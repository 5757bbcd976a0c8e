"""Lets the program look at each world, and holds what it found against what is wrong there.

usage: run.py UNSTICK [WORLD]...
Needs root: it makes network namespaces. Everything is taken down again, whatever happens.
"""

import json
import os
import pathlib
import shutil
import signal
import statistics
import sys
import tempfile
import time

import authority
from internet import Internet, clear_leftovers
from worlds import WORLDS

PROBES = (
    "net.link net.hosts-file net.dns net.tcp net.tls net.http net.websocket net.captive-portal "
    "net.proxy net.vpn net.firewall clock.skew service.status"
).split()


def found(document, expected):
    """What is wrong, as {probe: kind}, and what could not be told. A kind that is only a
    circumstance, such as a VPN beside the route, counts where it is expected."""
    findings = document["findings"]
    problems = {f["id"]: f["kind"] for f in findings if f.get("kind")
                and (f["status"] == "problem" or f["id"] in expected)}
    return problems, {f["id"] for f in findings if f["status"] == "unknown"}


def check(internet, program, probes):
    """The document, or what came in its place, and the milliseconds it took."""
    start = time.monotonic()
    done = internet.ask([program, "check", "--json", *probes])
    took = round((time.monotonic() - start) * 1000)
    try:
        return json.loads(done.stdout), took
    except json.JSONDecodeError:
        return f"no JSON came: {done.stdout[-300:]}{done.stderr[:600]}", took


def judge(expected, problems, unknown):
    """Problems must be exactly these; None stands for "must be unknown"."""
    wanted = {probe: kind for probe, kind in expected.items() if kind is not None}
    cannot_tell = {probe for probe, kind in expected.items() if kind is None}
    return problems == wanted and cannot_tell <= unknown


def words(problems):
    return ", ".join(f"{probe}={kind or 'unknown'}" for probe, kind in sorted(problems.items())) \
        or "nothing"


def look_at(name, program, folder, certificates, number):
    internet = Internet(folder / name, certificates, number)
    try:
        expected = WORLDS[name](internet)
        internet.start()
        document, took = check(internet, program, PROBES)
        side_by_side = name != "healthy" or is_side_by_side(internet, program)
    finally:
        internet.stop()
    if isinstance(document, str):
        print(f"✘ {name}: {document}", flush=True)
        return False
    problems, unknown = found(document, expected)
    good = judge(expected, problems, unknown)
    got = words({**problems, **{probe: None for probe, kind in expected.items()
                                if kind is None and probe in unknown}})
    print(f"{'✔' if good else '✘'} {name:<42} {words(expected):<46} {got:<46} {took:>6} ms",
          flush=True)
    if not good:
        for finding in document["findings"]:
            if finding["status"] != "fine":
                print("     ", json.dumps(finding, ensure_ascii=False))
    return good and side_by_side


def is_side_by_side(internet, program):
    """All probes together take hardly longer than the slowest one alone."""
    def median(probes):
        return statistics.median(check(internet, program, probes)[1] for _ in range(5))

    together = median(PROBES)
    alone = {probe: median([probe]) for probe in PROBES}
    slowest = max(alone, key=alone.get)
    ratio = together / alone[slowest]
    print(f"  all probes {together} ms, the slowest alone ({slowest}) {alone[slowest]} ms: "
          f"{ratio:.2f} of it, at most 1.2", flush=True)
    return ratio <= 1.2


def needs():
    lacking = [tool for tool in ("ip", "iptables", "nft", "dnsmasq", "nginx", "tinyproxy", "openssl")
               if shutil.which(tool) is None]
    if os.geteuid() != 0:
        return "The network worlds need root: network namespaces are made."
    if lacking:
        return f"Missing: {', '.join(lacking)}; Tools/deps.sh real installs them."
    return None


def main(program, *names):
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    trouble = needs()
    if trouble:
        print(trouble, file=sys.stderr)
        return 2
    clear_leftovers()
    # An interruption takes everything down as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGHUP, lambda *_: sys.exit(129))
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="unstick-worlds-") as folder:
        folder = pathlib.Path(folder)
        folder.chmod(0o755)
        certificates = authority.make(folder / "authority")
        print(f"  {'world':<42} {'expected':<46} {'found':<46}")
        for number, name in enumerate(names or WORLDS):
            good = look_at(name, program, folder, certificates, number)
            passed, failed = passed + good, failed + (not good)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""What the ladders are worth against the order in which the articles list the same repairs.

docs/decisions/ladder-bench.md says what is simulated, and how."""

import json
import subprocess

from measuring import ROOT

DRAWS = 1000


def measure_ladder(table):
    subprocess.run([ROOT / "Tools" / "build.sh", "ladder"], check=True)
    result = subprocess.run([ROOT / ".build" / "release" / "ladder", ROOT, str(DRAWS)],
                            capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    articles = [line for line in lines if "article" in line]
    for line in articles:
        title = f"{line['article']}, {line['surface']}"
        for side, name in (("theirs", "by the article"), ("ours", "by our ladders")):
            table.row(f"{title}, {name}: solved", line[side]["solved"])
            table.row("  minutes for each that is solved", per_solved([line], side), unit="min")
        table.row("  times the article's", ratio([line]))
    table.goal("all articles: minutes for each that is solved, times the articles'",
               ratio(articles), 0.7)
    table.row("  the same with what disruption is worth", ratio(articles, "cost"))
    orders = [line["orders"] for line in articles]
    table.row("  the same repairs, only their order changed, where they can help",
              sum(order["ours"] for order in orders) / sum(order["theirs"] for order in orders))
    for line in lines:
        if "symptom" in line:
            title = f"{line['symptom']}, {line['surface']}"
            table.row(f"{title}: questions before the right cause is named (median)",
                      line["questions"])
            table.row("  named at some time in", line["named"])


def per_solved(lines, side, what="minutes"):
    """Time spent on all, by those that it helped: who is not helped has spent it, too."""
    return sum(line[side][what] for line in lines) / sum(line[side]["solved"] for line in lines)


def ratio(lines, what="minutes"):
    return per_solved(lines, "ours", what) / per_solved(lines, "theirs", what)

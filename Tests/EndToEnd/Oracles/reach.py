"""What networkx says can be reached in an exported graph, to hold `flow paths` against.

usage: reach.py GRAPH.json PATHS.json

Prints each node and each flow's end that only one of the two comes to; nothing where they agree.
"""

import json
import sys

import networkx


def main():
    graph_file, paths_file = sys.argv[1:]
    with open(graph_file) as file:
        drawn = json.load(file)
    with open(paths_file) as file:
        walked = json.load(file)

    graph = networkx.MultiDiGraph()
    graph.add_nodes_from(node["id"] for node in drawn["nodes"])
    graph.add_edges_from((arrow["from"], arrow["to"]) for arrow in drawn["arrows"])
    # In the graph an end is what no arrow leaves; a part's way back is drawn from its caller.
    ends = {n["id"] for n in drawn["nodes"] if n["kind"] == "end" and n["ending"] != "back"}
    assert all(graph.out_degree(end) == 0 for end in ends)

    reached = set()
    for flow in drawn["flows"]:
        if flow["role"] != "symptom":
            continue
        start = f'{flow["flow"]}/{flow["start"]}'
        mine = {start} | networkx.descendants(graph, start)
        reached |= mine
        theirs = next(f for f in walked["flows"] if f["flow"] == flow["flow"])
        compare(f'ends of {flow["flow"]}', mine & ends, {end["node"] for end in theirs["ends"]})
    missing = set(walked["coverage"]["nodes"]["missing"])
    compare("nodes", reached, {node["id"] for node in drawn["nodes"]} - missing)


def compare(what, mine, theirs):
    for name in sorted(mine - theirs):
        print(f"{what}: only networkx comes to {name}")
    for name in sorted(theirs - mine):
        print(f"{what}: only flow paths comes to {name}")


main()

#!/usr/bin/env python3
"""An assignment instance of OR-Library (`n`, then n x n costs) as JSON Lines: convert.py < FILE.txt > FILE.jsonl"""
import json
import sys

numbers = [int(word) for word in sys.stdin.read().split()]
size, costs = numbers[0], numbers[1:]
if len(costs) != size * size:
    sys.exit(f"{len(costs)} costs where {size} x {size} are announced")


def write(line):
    print(json.dumps(line, separators=(",", ":")))


write({"objective": "assignment"})
for number in range(1, size + 1):
    write({"demand": f"row-{number}"})
for number in range(1, size + 1):
    write({"site": f"column-{number}"})
for at, cost in enumerate(costs):
    write({"pair": [f"row-{at // size + 1}", f"column-{at % size + 1}"], "value": cost})

#!/usr/bin/env python3
"""Writes an instance of this folder as JSON Lines of ilonet-problem(5): convert.py scp|pmed|pcenter|assign FILE > problem.jsonl"""
import json
import sys


def set_cover(numbers):
    rows, columns = next(numbers), next(numbers)
    yield {"objective": "set-cover"}
    yield from ({"site": f"c{column}", "cost": next(numbers)} for column in range(1, columns + 1))
    for row in range(1, rows + 1):
        yield {"demand": f"r{row}"}
        yield from ({"pair": [f"r{row}", f"c{next(numbers)}"]} for _ in range(next(numbers)))


def shortest_paths(n, edges):
    far = 10**9
    length = [[0 if i == j else far for j in range(n)] for i in range(n)]
    for i, j, cost in edges:
        length[i - 1][j - 1] = length[j - 1][i - 1] = cost
    for k in range(n):
        for i in range(n):
            via = length[i][k]
            if via < far:
                length[i] = [min(old, via + more) for old, more in zip(length[i], length[k])]
    return length


def median(numbers, objective):
    n, edges, p = next(numbers), next(numbers), next(numbers)
    length = shortest_paths(n, [(next(numbers), next(numbers), next(numbers)) for _ in range(edges)])
    yield {"objective": objective, "k": p}
    for i in range(n):
        yield {"demand": f"v{i + 1}"}
        yield {"site": f"v{i + 1}"}
    yield from ({"pair": [f"v{i + 1}", f"v{j + 1}"], "value": length[i][j]} for i in range(n) for j in range(n))


def assignment(numbers):
    n = next(numbers)
    yield {"objective": "assignment"}
    for i in range(n):
        yield {"demand": f"r{i + 1}"}
        yield {"site": f"c{i + 1}"}
    yield from ({"pair": [f"r{i + 1}", f"c{j + 1}"], "value": next(numbers)} for i in range(n) for j in range(n))


def main():
    kind, path = sys.argv[1:3]
    with open(path) as file:
        numbers = map(int, file.read().split())
    lines = {"scp": lambda: set_cover(numbers), "pmed": lambda: median(numbers, "p-median"),
             "pcenter": lambda: median(numbers, "p-center"), "assign": lambda: assignment(numbers)}[kind]()
    for line in lines:
        print(json.dumps(line, separators=(",", ":")))


main()

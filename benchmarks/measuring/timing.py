"""What something cost: wall and CPU time, taken in turns with what it is compared to."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Cost:
    """Seconds of one round, and `parts`: whatever else was measured, by name with its unit."""

    wall: float
    cpu: float
    parts: Mapping[str, float] = field(default_factory=dict)

    def measures(self) -> dict[str, float]:
        return {"wall": self.wall, "CPU": self.cpu, **self.parts}


def cost(task: Callable[[], object], calls: int = 1) -> Cost:
    """What the task cost, divided by the calls it made. CPU time counts all threads of this process."""
    wall, cpu = time.perf_counter(), time.process_time()
    task()
    return Cost((time.perf_counter() - wall) / calls, (time.process_time() - cpu) / calls)


def run(*arguments: str) -> tuple[str, Cost]:
    """Runs this Python in a fresh process at the project's root: what it printed, and its cost until it ended."""
    before, started = os.times(), time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    wall, after = time.perf_counter() - started, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return done.stdout, Cost(wall, cpu)


def in_turns(contenders: Mapping[str, Callable[[], Cost]], rounds: int) -> dict[str, list[Cost]]:
    """Each contender once a round, each round beginning with another one, so that all meet the same noise."""
    names = list(contenders)
    costs: dict[str, list[Cost]] = {name: [] for name in names}
    for turn in range(rounds):
        first = turn % len(names)
        for name in (*names[first:], *names[:first]):
            costs[name].append(contenders[name]())
    return costs


def ratios(costs: Sequence[Cost], baselines: Sequence[Cost]) -> dict[str, float]:
    """How many times the baselines the costs are, measure by measure.

    The median over rounds, in each of which both met the same noise.
    """
    pairs = [(a.measures(), b.measures()) for a, b in zip(costs, baselines, strict=True)]
    shared = [name for name in pairs[0][0] if pairs[0][1].get(name)]
    return {name: median(a[name] / b[name] for a, b in pairs) for name in shared}

"""The top-100 table from the play counts. `python -m benchmarks.similarity.fitting NAME DATA` is one fit, measured."""

from __future__ import annotations

import ctypes
import gc
import json
import sys
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from ..measuring.machine import kib
from ..measuring.table import Table, Target
from ..measuring.timing import Cost, cost, in_turns, ratios, run
from .peers import fits, music

_PEAK = "peak MiB"


def table(data: Path, rounds: int = 5) -> Table:
    """Every fit in fresh processes, the first of each process counting, as in a build."""
    costs = in_turns({name: partial(_fresh, name, data) for name in fits(music(data))}, rounds)
    times = {name: ratios(costs[name], costs["Segue"]) for name in costs if "Segue" not in name}
    brute = [times[name] for name in times if "scikit-learn" in name]
    targets = [
        Target("times faster than scikit-learn, the faster way", 20, _least(brute, ("wall", "CPU")), at_least=True),
        Target(
            "times what the best library takes",
            1.2,
            {measure: 1 / least for measure, least in _least(times.values(), ("wall", "CPU")).items()},
            at_least=False,
        ),
        Target(
            "times what sparse_dot_topn holds, with as many threads",
            1.5,
            {_PEAK: 1 / times["sparse_dot_topn, 2 threads"][_PEAK]},
            at_least=False,
        ),
    ]
    return Table("2. The top-100 table from the play counts, a fresh process each", "ms", "Segue", costs, targets)


def _least(times: Collection[Mapping[str, float]], measures: Iterable[str]) -> dict[str, float]:
    return {measure: min(time[measure] for time in times) for measure in measures}


def _fresh(name: str, data: Path) -> Cost:
    return Cost(**json.loads(run("-m", __name__, name, str(data))[0]))


def main(name: str, data: Path) -> None:
    """Prints the cost of one fit as JSON; its peak is counted above what was held right before it."""
    fit = fits(music(data))[name]
    # What loading left behind would be taken again unseen: give it back, then forget the peak so far.
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    before = kib("VmRSS")
    spent = cost(fit)
    print(json.dumps(asdict(replace(spent, parts={_PEAK: (kib("VmHWM") - before) / 1024}))))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

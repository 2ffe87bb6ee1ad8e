"""From files to artifact: what `python -m recommender build` says of itself."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

from ..measuring.table import Table, Target
from ..measuring.timing import Cost, in_turns, run

COMMAND = "python -m recommender build"
_STATED, _PEAK = "stated s", "stated peak MB"


def table(data: Path, out: Path, rounds: int = 5) -> Table:
    """Builds the default model into `out`, several times.

    The process that calls this must be small: Linux counts the memory of whoever starts a process into
    that process's ru_maxrss.
    """

    def build() -> Cost:
        printed, spent = run("-m", "recommender", "build", "--data", str(data), "--out", str(out), "--json")
        said = json.loads(printed)
        return Cost(spent.wall, spent.cpu, {_STATED: said["seconds"], _PEAK: said["peak_bytes"] / 1e6})

    costs = in_turns({COMMAND: build}, rounds)
    stated = {part: median(cost.parts[part] for cost in costs[COMMAND]) for part in (_STATED, _PEAK)}
    targets = (
        Target("s after imports", 60, {"wall": stated[_STATED]}, at_least=False),
        Target("MB at the peak", 2000, {"peak": stated[_PEAK]}, at_least=False),
    )
    return Table("4. From the files to the artifact, whole processes", "s", COMMAND, costs, targets)

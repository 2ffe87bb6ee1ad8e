"""A process from its start to its first answer, in stages: what is run, for Segue and for each peer."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

from ..measuring.table import Table, Target
from ..measuring.timing import Cost, in_turns, ratios, run

ARTIST = "Radiohead"
_NUMPY = "import numpy, no answer"

_BEFORE = """\
import time
marks = [("interpreter", time.monotonic())]
def mark(stage): marks.append((stage, time.monotonic()))
import sys
folder, artist = sys.argv[1:]
import numpy
mark("numpy")
"""

_AFTER = """
mark("answer")
cpu = time.process_time()
import json
print(json.dumps([marks, cpu]))
"""

_SEGUE = """
from recommender import Recommender
mark("library")
recommender = Recommender.load(folder + "/model", verify={verify})
mark("load")
answer = [(found.artist.name, found.score) for found in recommender.similar(recommender.resolve(artist), 10)]
"""

_CHECKSUMS = """
Recommender.verify(folder + "/model", lambda seconds: False)
"""

_SKLEARN = """
import joblib, json, sklearn.neighbors
mark("library")
knn, weights = joblib.load(folder + "/sklearn.joblib")
names = json.load(open(folder + "/names.json", encoding="utf-8"))
mark("load")
seed = names.index(artist)
distances, near = knn.kneighbors(weights[seed], 11)
answer = [(names[i], 1 - d) for i, d in zip(near[0].tolist(), distances[0].tolist()) if i != seed]
"""

_IMPLICIT = """
import json
from implicit.nearest_neighbours import CosineRecommender
mark("library")
model = CosineRecommender.load(folder + "/implicit.npz")
names = json.load(open(folder + "/names.json", encoding="utf-8"))
mark("load")
seed = names.index(artist)
near, scores = model.similar_items(seed, 11)
answer = [(names[i], score) for i, score in zip(near.tolist(), scores.tolist()) if i != seed]
"""


def table(folder: Path, rounds: int = 15) -> Table:
    """Each way to the first answer from what lies built in `folder`, and the least that any of them takes."""
    contenders: dict[str, Callable[[], Cost]] = {
        "Segue": lambda: _stages(_SEGUE.format(verify=False), folder, afterwards=_CHECKSUMS),
        "Segue, checksums first": lambda: _stages(_SEGUE.format(verify=True), folder),
        "scikit-learn (joblib)": lambda: _stages(_SKLEARN, folder),
        "implicit (npz)": lambda: _stages(_IMPLICIT, folder),
        _NUMPY: lambda: _stages("", folder),
        "Segue, command line": lambda: run(
            "-m", "recommender", "similar", ARTIST, "--artifact", str(folder / "model"), "--json"
        )[1],
    }
    costs = in_turns(contenders, rounds)
    than_numpy = {"CPU": ratios(costs["Segue"], costs[_NUMPY])["CPU"]}
    targets = [Target("times what `import numpy` alone takes", 1.6, than_numpy, at_least=False)]
    return Table("3. From the start of a process to its first answer", "ms", "Segue", costs, targets)


def _stages(code: str, folder: Path, afterwards: str = "") -> Cost:
    """Runs the code in a fresh process, and what comes afterwards, unmeasured.

    Linux's monotonic clock is one for all processes.
    """
    started = time.monotonic()
    printed, _ = run("-c", _BEFORE + code + _AFTER + afterwards, str(folder), ARTIST)
    marks, cpu = json.loads(printed)
    times = [started, *(moment for _, moment in marks)]
    parts = {stage: (end - begin) * 1e3 for (stage, _), begin, end in zip(marks, times, times[1:], strict=False)}
    return Cost(times[-1] - started, cpu, parts)

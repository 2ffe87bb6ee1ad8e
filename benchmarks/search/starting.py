"""The index from disk in a fresh process: what it takes to build, to map and to answer once."""

from __future__ import annotations

import json
from statistics import median

from ..measuring.rows import Rows
from ..measuring.table import Target
from ..measuring.timing import run
from .peers import FIELD
from .setting import Setting

_TEXT, _ROUNDS = "radiohaed", 5
_MB_OF_MANY = 250

_START = """
import json, resource, sys, time
from pathlib import Path
from recommender import artifact
from recommender.search.index import Index
from recommender.search.search import SearchIndex
folder, field, text = sys.argv[1:]
def resident():
    figures = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
    return [int(figures[name].split()[0]) * 1024 / 1e6 for name in ("RssFile", "RssAnon")]
def read():
    return sum(int(line.split()[1]) for line in open("/proc/self/io") if line.startswith(("rchar", "read_bytes"))) / 1e6
def faults():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_minflt + usage.ru_majflt
before, file_began, faults_began, began = resident(), read(), faults(), time.perf_counter()
search = SearchIndex(Index(artifact.read(Path(folder), verify=False)[1], field))
mapped = time.perf_counter()
search.matches(text, 25)
first, faults_after, after, file_after = time.perf_counter(), faults(), resident(), read()
search.matches(text, 25)
again = time.perf_counter()
print(json.dumps({
    "map ms": (mapped - began) * 1e3,
    "first answer ms": (first - mapped) * 1e3,
    "again ms": (again - first) * 1e3,
    "pages of it MB": after[0] - before[0],
    "page faults": faults_after - faults_began,
    "own memory MB": after[1] - before[1],
    "read MB": file_after - file_began,
    "process MB": sum(after),
}))
"""


def table(setting: Setting, built: float) -> Rows:
    """The index's size, the seconds it took to be `built`, and medians over fresh processes.

    Pages of it are those the process has come to share with the page cache; Linux maps up to 16 around each that
    is touched, so that faults times a page is the least, and pages of it the most that can have been read.
    """
    starts = [json.loads(run("-c", _START, str(setting.folder), FIELD, _TEXT)[0]) for _ in range(_ROUNDS)]
    size = sum(path.stat().st_size for path in setting.folder.iterdir()) / 1e6
    row = {
        "index MB": size,
        "bytes a name": size * 1e6 / len(setting.names),
        "built s": built,
        **{name: median(start[name] for start in starts) for name in starts[0]},
    }
    targets = [Target("MB on disk", _MB_OF_MANY, {"size": size}, at_least=False)] if setting.many else []
    return Rows(f"{len(setting.names):,} names: the index, and a process that maps it and answers once", [row], targets)

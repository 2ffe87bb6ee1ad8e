"""What is measured on generated listening: `python -m benchmarks.scale.tasks TASK SIZE MODEL`, a process each."""

from __future__ import annotations

import ctypes
import gc
import json
import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..measuring.machine import kib
from ..measuring.timing import Cost, cost
from .listening import SIZES, listening

if TYPE_CHECKING:
    from recommender import Artist, Recommender
    from recommender.dataset.interactions import Interactions

PEAK = "peak MiB"
_ANSWERS, _N = 2_000, 10

Task = Callable[["Interactions", Path], Cost]


def build(music: Interactions, model: Path) -> Cost:
    """The whole build of the default model, calibration and names included; the seconds of each step beside it."""
    from recommender.building.build import build as built
    from recommender.evaluation.contenders import DEFAULT_MODEL

    steps: list[tuple[str, float]] = []

    def step(name: str) -> None:
        steps.append((name.removesuffix(f" {model}"), time.perf_counter()))
        print(f"  {name} …", file=sys.stderr, flush=True)

    spent = cost(lambda: built(music, DEFAULT_MODEL(), model, step=step))
    ends = [*(moment for _, moment in steps[1:]), time.perf_counter()]
    return replace(spent, parts={name: end - moment for (name, moment), end in zip(steps, ends, strict=True)})


def ials(music: Interactions, _: Path) -> Cost:
    """`implicit`'s factors of the same rank and rounds as Segue's taste, and nothing else."""
    import numpy as np
    import scipy.sparse as sp
    from implicit.als import AlternatingLeastSquares

    from recommender.algebra.threads import one_blas_thread
    from recommender.models.ials import Ials

    ours = Ials()
    by_user = sp.csr_matrix(music.plays.T.tocsr().astype(np.float32).log1p())
    with one_blas_thread():  # as its documentation asks
        als = AlternatingLeastSquares(ours.rank, ours.penalty, ours.alpha, iterations=ours.rounds, random_state=0)
        return cost(lambda: als.fit(by_user, show_progress=False))


def cosine(music: Interactions, _: Path) -> Cost:
    """Segue's top-100 table of log-weighted cosine."""
    return _fit(music, "Segue")


def topn(music: Interactions, _: Path) -> Cost:
    """The same table by `sparse_dot_topn`."""
    return _fit(music, "sparse_dot_topn, 2 threads")


def serve(_: Interactions, model: Path) -> Cost:
    """Ten similar artists, one after another; the start as the bot starts, and each first answer.

    Then the memory beside the mapped file after 2,000 mixed questions. Checksums are compared at last, which the bot
    does while it serves.
    """
    from recommender import Recommender

    parts = {}

    def timed(name: str, ask: Callable[[], Any]) -> Any:
        started = time.perf_counter()
        answer = ask()
        parts[name] = time.perf_counter() - started
        return answer

    recommender: Recommender = timed("start", lambda: Recommender.load(model, verify=False))
    best = timed("first top", lambda: recommender.top(n=1))[0]
    timed("first similar", lambda: recommender.similar(best, _N))
    timed("first resolve", lambda: recommender.resolve(best.name))
    timed("first keystroke", lambda: recommender.search(best.name[:1]))
    places, draw = range(recommender.count()), random.Random(0)
    seeds = [recommender.top(skip=place, n=1)[0] for place in draw.sample(places, min(_ANSWERS, len(places)))]
    timed("first path", lambda: recommender.path(best, seeds[0]))
    timed("first blend", lambda: recommender.blend([best, seeds[0]], _N))
    for number, seed in enumerate(seeds):
        _ask(recommender, number, seed, seeds[number - 1])
    parts["beside the file MiB"] = kib("RssAnon") / 1024

    def similar() -> None:
        for seed in seeds:
            recommender.similar(seed, _N)

    spent = cost(similar, len(seeds))
    timed("checksums", lambda: Recommender.verify(model, lambda _: None))
    return replace(spent, parts=parts)


def _ask(recommender: Recommender, number: int, artist: Artist, other: Artist) -> None:
    """One of the questions that members ask, in turns."""
    from recommender import SegueError

    questions = (
        lambda: recommender.similar(artist, _N),
        lambda: recommender.search(artist.name[: 1 + number % 8], _N),
        lambda: recommender.resolve(artist.name),
        lambda: recommender.blend([artist, other], _N),
        lambda: recommender.recommend([artist, other], _N),
        lambda: recommender.path(artist, other),
    )
    with suppress(SegueError):  # as of a name that several have
        questions[number % len(questions)]()


TASKS: dict[str, Task] = {task.__name__: task for task in (build, ials, cosine, topn, serve)}


def _fit(music: Interactions, name: str) -> Cost:
    from ..similarity.peers import fits

    return cost(fits(music)[name])


def measure(name: str, music: Interactions, model: Path) -> Cost:
    """What a task cost, with the most memory that the process took meanwhile, its data included."""
    gc.collect()  # what drawing the listening left behind is not the task's
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    spent = TASKS[name](music, model)
    return replace(spent, parts={**spent.parts, PEAK: kib("VmHWM") / 1024})


def main(name: str, size: str, model: Path) -> None:
    """Prints what a task cost as JSON."""
    print(json.dumps(asdict(measure(name, listening(SIZES["small" if name == "serve" else size]), model))))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))

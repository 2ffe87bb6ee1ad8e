"""Ten similar names with scores, for one artist after another, in this process."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from recommender import Recommender

from ..measuring.table import Table, Target
from ..measuring.timing import Cost, cost, in_turns, ratios
from .peers import implicit_similar, music, sklearn_similar

_ARTISTS, _N, _SEED = 100, 10, 1
_SKLEARN, _IMPLICIT = "scikit-learn kneighbors", "implicit similar_items"


def table(data: Path, artifact: Path, rounds: int = 15) -> Table:
    """The same artists for all, gone over as often as makes a time well above the clock's grain."""
    interactions = music(data)
    recommender = Recommender.load(artifact)
    full = [artist for artist in recommender.top(n=len(recommender)) if len(recommender.similar(artist, _N)) == _N]
    seeds = random.Random(_SEED).sample(full, _ARTISTS)
    ids = interactions.catalog.ids.tolist()
    rows = [ids.index(seed.id) for seed in seeds]
    contenders: dict[str, Callable[[], Cost]] = {
        "Segue": partial(_ask, recommender.similar, seeds, 40),
        "Segue, cold": lambda: _ask(Recommender.load(artifact, verify=False).similar, seeds, 1),
        _IMPLICIT: partial(_ask, implicit_similar(interactions), rows, 5),
        _SKLEARN: partial(_ask, sklearn_similar(interactions), rows, 1),
    }
    costs = in_turns(contenders, rounds)
    targets = [
        Target(f"times faster than {name}", bound, ratios(costs[name], costs["Segue"]), at_least=True)
        for name, bound in ((_SKLEARN, 500), (_IMPLICIT, 15))
    ]
    return Table(f"1. {_N} similar names with scores, each of {_ARTISTS} artists", "µs", "Segue", costs, targets)


def _ask(similar: Callable[[Any, int], object], seeds: Sequence[object], loops: int) -> Cost:
    def ask() -> None:
        for _ in range(loops):
            for seed in seeds:
                similar(seed, _N)

    return cost(ask, len(seeds) * loops)

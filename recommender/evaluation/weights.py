"""The default's weights learned again, from lists that people made and from members' preferences: are they better?"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import DataError
from ..models.related import Related
from ..stats.intervals import paired_interval
from .learning import ENOUGH, WEIGHTS, are_listed, cross_validated, held_out, hits, learn, learn_beside
from .lists import TEST, TUNING
from .preferences import as_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions
    from ..models.related import Examples
    from .learning import Learned
    from .likeness import Served
    from .preferences import Preference

_ENOUGH = 10  # seeds with lists, to learn from them
_TUNING, _TEST, _HELD_OUT = "tuning lists, cross-validated", "test lists", "held-out preferences"
DIFFERENCE = ", difference"
"""Ends the name of a figure that is the 95 % interval of what preferences change in the one it is called after."""

Row = dict[str, Any]
Lists = Mapping[int, frozenset[int]]


def learned_again(served: Served, said: Sequence[Preference] | None = None) -> tuple[dict[str, Row], dict[str, Row]]:
    """Weights by feature, with tags and without, and figures: by lists, and by these and members' preferences.

    How much preferences count is what is best on the tuning lists; the test lists choose nothing. Raises DataError
    where the data has too few of the lists' artists.
    """
    tuning, test = served.lists(TUNING), served.lists(TEST)
    if min(len(tuning), len(test)) < _ENOUGH:
        raise DataError(f"{served.music.origin.label} has too few of the artists of {TUNING.name} to learn from them.")
    music = served.music
    bare = dataclasses.replace(music, tags=music.tags.where(np.zeros(len(music.tags), np.bool_)))
    weights, figures = dict[str, Row](), dict[str, Row]()
    for label, data in (("with tags", music), ("without", bare)):
        _learn(label, data, tuning, test, said, weights, figures)
    return weights, figures


def _learn(
    label: str,
    music: Interactions,
    tuning: Lists,
    test: Lists,
    said: Sequence[Preference] | None,
    weights: dict[str, Row],
    figures: dict[str, Row],
) -> None:
    """Learns weights on some data, and adds them and their figures to others."""
    seeds, others = _seeds(tuning), _seeds(test)
    about = _seeds_of(music, said or ())
    examples, asked, candidates = _examples(music, seeds, others, about)
    listed = are_listed(examples, seeds, tuning)
    alone = learn(examples, listed)

    def on_test(learned: Learned) -> NDArray[np.float64]:
        return hits(learned.odds(asked), asked, others, test)

    preferred = None if said is None else as_rows(said, candidates, about, music.catalog.ids)
    enough = preferred is not None and len(np.unique(preferred.member)) >= ENOUGH
    tried = cross_validated(examples, seeds, tuning, preferred if enough else None)
    before = {_TUNING: tried[0.0], _TEST: on_test(alone)}
    _add(weights, label, examples.names, alone)
    figures[label] = {"seeds": len(seeds), "candidates": len(examples.rows), **_means(before)}
    if preferred is not None:
        figures[label] |= {"preferences": len(preferred.weight), "members": len(np.unique(preferred.member))}
    if preferred is None or not enough:
        return
    weight = max(WEIGHTS, key=lambda weight: float(tried[weight].mean()))
    beside, spread = learn_beside(alone, examples, listed, preferred, weight)
    after = {_TUNING: tried[weight], _TEST: on_test(beside)}
    told = held_out(alone, examples, listed, preferred, weight)
    figures[label][_HELD_OUT] = round(told.alone, 4)
    both = f"{label}, and preferences"
    _add(weights, both, examples.names, beside)
    for name, move, by in zip(
        examples.names, (beside.weights - alone.weights).tolist(), (1.96 * spread).tolist(), strict=True
    ):
        weights[name][both + DIFFERENCE] = [round(move - by, 2), round(move + by, 2)]
    figures[both] = {
        "weight": weight,
        **_means(after),
        **{name + DIFFERENCE: _ends(paired_interval(after[name], before[name])) for name in after},
        _HELD_OUT: round(told.beside, 4),
        _HELD_OUT + DIFFERENCE: _ends((told.low, told.high)),
    }


def verdict(figures: Mapping[str, Row]) -> str:
    """What the preferences come to, in a sentence: only the data with tags, which is served, decides."""
    before, after = figures["with tags"], figures.get("with tags, and preferences")
    count = f"{before['preferences']:,} preferences of {before['members']:,} members"
    if after is None:
        return f"{count} are too few to change anything: it takes {ENOUGH} members. Keep the weights that are served."
    (low, high), lists = after[_HELD_OUT + DIFFERENCE], after[_TUNING + DIFFERENCE]
    if low <= 0:
        return f"{count} are too few, or too much at odds, to change anything. Keep the weights that are served."
    if lists[1] < 0:
        return f"{count} say other than lists do, which would be told worse. Keep the weights that are served."
    return (
        f"{count} tell what other members prefer {low:+.1%} to {high:+.1%} more often. To serve these weights, put "
        "them into FEATURES and INTERCEPT of recommender/models/related.py; nothing has been changed."
    )


def _seeds_of(music: Interactions, said: Sequence[Preference]) -> NDArray[np.int64]:
    """The dense indices, ascending, of the seeds that somebody listens to."""
    wanted = np.array([preference.seed for preference in said], dtype=np.int64)
    return np.flatnonzero(np.isin(music.catalog.ids, wanted) & (music.listeners > 0))


def _examples(music: Interactions, *parts: NDArray[np.int64]) -> list[Examples]:
    """The examples of several sets of seeds, each ascending; the data is looked at once for all."""
    every = np.unique(np.concatenate(parts))
    whole = Related().examples(music, every)
    seed = every[whole.rows]
    kept = [np.isin(seed, part) for part in parts]
    return [
        whole.where(mask)._replace(rows=np.searchsorted(part, seed[mask]))
        for part, mask in zip(parts, kept, strict=True)
    ]


def _add(weights: dict[str, Row], label: str, names: Sequence[str], learned: Learned) -> None:
    for name, weight in (("intercept", learned.intercept), *zip(names, learned.weights.tolist(), strict=True)):
        weights.setdefault(name, {})[label] = round(weight, 2)


def _means(figures: Mapping[str, NDArray[np.float64]]) -> Row:
    return {name: round(float(values.mean()), 4) for name, values in figures.items()}


def _ends(interval: tuple[float, float]) -> list[float]:
    return [round(end, 4) for end in interval]


def _seeds(lists: Lists) -> NDArray[np.int64]:
    return np.array(sorted(lists), dtype=np.int64)

"""What members said of two artists beside a third, as rows that weights of features are learned from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..feedback.choices import choices_of, trust
from ..feedback.exports import exported, exported_duels
from ..feedback.records import Duel, Impression, Press, Verdict, Vote, standing
from ..feedback.weights import BY_AGE, capped

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..models.related import Examples


class Preference(NamedTuple):
    """That a member holds one artist to be more like a seed than another."""

    member: str
    server: str | None
    seed: int
    better: int
    worse: int
    weight: float
    """How much it counts by its member, from 0 to 1."""


class Preferences(NamedTuple):
    """Preferences as rows of a regression; shapes (preferences,) but for `features`."""

    features: NDArray[np.float64]
    """Those of the better artist less those of the worse one, shape (preferences, features)."""
    weight: NDArray[np.float64]
    """How much each counts, from 0 to 1."""
    member: NDArray[np.int64]
    """Whose it is, from 0."""

    def where(self, kept: NDArray[np.bool_]) -> Preferences:
        """Only those of the mask."""
        return Preferences(self.features[kept], self.weight[kept], self.member[kept])


def read_preferences(folder: Path) -> list[Preference]:
    """Those in a folder that `python -m bot feedback export` wrote. Raises DataError for any other."""
    impressions, votes, _ = exported(folder)
    return preferences(impressions, votes, *exported_duels(folder))


def preferences(
    impressions: Iterable[Impression], votes: Iterable[Vote], duels: Sequence[Duel], presses: Iterable[Press]
) -> list[Preference]:
    """Choices in duels; and each artist of an answer to /similar that a member voted up, over each they voted down.

    A member's standing votes on the list of one seed count together as one less than they are, however many pairs they
    make; choices as far as they are trusted, and both less where accounts are young.
    """
    chosen = choices_of(duels, presses)
    found = [
        Preference(choice.member, choice.server, choice.seed, choice.chosen, choice.other, weight)
        for choice, weight in zip(chosen, trust(chosen), strict=True)
    ]
    seeds = {shown.interaction_id: shown.seeds for shown in impressions if shown.command == "similar"}
    said = defaultdict[tuple[str, int], list[Vote]](list)
    for vote in standing(votes):
        if vote.artist is not None and vote.impression is not None and len(seeds.get(vote.impression, ())) == 1:
            said[vote.member, seeds[vote.impression][0]].append(vote)
    for (member, seed), of_list in said.items():
        up, down = ([v for v in of_list if v.verdict is verdict] for verdict in (Verdict.UP, Verdict.DOWN))
        each = (len(up) + len(down) - 1) / max(len(up) * len(down), 1)
        for liked in up:
            for other in down:
                weight = each * min(BY_AGE[liked.age], BY_AGE[other.age])
                found.append(Preference(member, liked.server, seed, liked.artist or 0, other.artist or 0, weight))
    return found


def as_rows(
    said: Sequence[Preference], examples: Examples, seeds: NDArray[np.int64], ids: NDArray[np.int64]
) -> Preferences:
    """Preferences between artists that are both candidates of their seed; what many of one server say is capped.

    `seeds` are the dense indices that the examples' rows go by, `ids` the artists' ids by dense index, ascending.
    """
    keys = examples.rows * len(ids) + examples.candidates
    order = np.argsort(keys)
    about = np.array(
        [(preference.seed, preference.better, preference.worse) for preference in said], dtype=np.int64
    ).reshape(-1, 3)
    dense = np.minimum(np.searchsorted(ids, about), len(ids) - 1)
    row = np.minimum(np.searchsorted(seeds, dense[:, :1]), len(seeds) - 1)
    wanted = row * len(ids) + dense[:, 1:]
    place = order[np.minimum(np.searchsorted(keys, wanted, sorter=order), len(order) - 1)]
    known = (ids[dense] == about).all(axis=1) & (seeds[row] == dense[:, :1]).all(axis=1)
    known &= (keys[place] == wanted).all(axis=1)
    numbers = dict[str, int]()
    kept = [preference for preference, is_known in zip(said, known.tolist(), strict=True) if is_known]
    member = np.array([numbers.setdefault(preference.member, len(numbers)) for preference in kept], dtype=np.int64)
    weight = np.array([preference.weight for preference in kept])
    if kept:
        pair = np.unique(np.sort(place[known], axis=1), axis=0, return_inverse=True)[1].reshape(-1)
        weight = capped(kept, pair, weight)
    better, worse = place[known].T
    return Preferences(examples.features[better] - examples.features[worse], weight, member)

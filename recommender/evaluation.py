"""Are the neighbours right? Asked of listening that was held back, and of lists that others made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .errors import DataError
from .metrics import hit_share, ndcg
from .text import normalize

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .catalog import Catalog
    from .neighbors import Neighbors
    from .splits import Split

K = 10
STRATA = {"1": (1, 1), "2–4": (2, 4), "5–19": (5, 19), "20+": (20, 10**9)}
"""Seeds by how many listeners they have in the training part: first and last."""
MIN_TARGETS = 3


@dataclass(frozen=True, eq=False)
class Answers:
    """A value in 0…1 for each question, and how many listeners its seed has."""

    values: NDArray[np.float64]
    listeners: NDArray[np.int64]

    @property
    def mean(self) -> float:
        return float(self.values.mean()) if len(self.values) else float("nan")

    def stratum(self, name: str) -> Answers:
        """The questions whose seed is in that stratum."""
        first, last = STRATA[name]
        chosen = (first <= self.listeners) & (self.listeners <= last)
        return Answers(self.values[chosen], self.listeners[chosen])


def together(answers: Iterable[Answers]) -> Answers:
    """The answers of several folds as one."""
    parts = list(answers)
    return Answers(np.concatenate([p.values for p in parts]), np.concatenate([p.listeners for p in parts]))


def co_listening(neighbors: Neighbors, split: Split, seed: int = 0) -> Answers:
    """NDCG@10 of one question for each user: from one artist of the training part to those held back.

    The same questions for every model: a seed is drawn for each user with anything held back. Artists
    that the user is seen to play are passed over, since they cannot be right.
    """
    played = split.train.plays.T.tocsr()
    heard = split.train.listeners
    random = np.random.default_rng(seed)
    hits, relevant, listeners = [], [], []
    for user in range(played.shape[0]):
        known = played.indices[played.indptr[user] : played.indptr[user + 1]]
        targets = split.held.indices[split.held.indptr[user] : split.held.indptr[user + 1]]
        if not len(known) or not len(targets):
            continue
        start = int(random.choice(known))
        near = neighbors.ids[start]
        offered = near[(near >= 0) & ~np.isin(near, known)][:K]
        hits.append(np.pad(np.isin(offered, targets), (0, K - len(offered))))
        relevant.append(len(targets))
        listeners.append(int(heard[start]))
    return Answers(
        ndcg(np.array(hits, dtype=np.bool_).reshape(-1, K), np.array(relevant, dtype=np.int64)),
        np.array(listeners, dtype=np.int64),
    )


def against_lists(neighbors: Neighbors, lists: Mapping[int, frozenset[int]], heard: NDArray[np.int64]) -> Answers:
    """Hits among the first ten, of as many as could be, for each seed of lists that others made."""
    seeds = np.array(sorted(lists), dtype=np.int64)
    hits = np.zeros((len(seeds), K), dtype=np.bool_)
    for row, seed in enumerate(seeds.tolist()):
        near = neighbors.ids[seed, :K]
        hits[row, : len(near)] = np.isin(near, list(lists[seed]))
    relevant = np.array([len(lists[seed]) for seed in seeds.tolist()], dtype=np.int64)
    return Answers(hit_share(hits, relevant), heard[seeds])


def read_lists(path: Path, catalog: Catalog) -> dict[int, frozenset[int]]:
    """Lists of similar artists from lines `seed⇥similar`, as dense indices.

    Names are matched up to normalisation; those that the catalog lacks are left out, and then seeds with
    fewer than three similar artists. Raises DataError where the file cannot be read or a line is not two
    names.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path} cannot be read: {error}.") from error
    index = {normalize(name): place for place, name in reversed(list(enumerate(catalog.names)))}
    lists: defaultdict[int, set[int]] = defaultdict(set)
    for number, line in enumerate(lines, 1):
        names = line.split("\t")
        if len(names) != 2:
            raise DataError(f"{path.name} line {number}: {line[:80]!r} is not two names with a tab between them.")
        seed, near = (index.get(normalize(name)) for name in names)
        if seed is not None and near is not None and seed != near:
            lists[seed].add(near)
    return {seed: frozenset(near) for seed, near in lists.items() if len(near) >= MIN_TARGETS}

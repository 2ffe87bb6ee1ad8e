"""Is what models say right? Asked of listening that was held back, and of lists that others made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .errors import DataError
from .factors import FLOOR
from .metrics import gini, hit_share, ndcg, precision, recall
from .scoring import tag_weights
from .splits import by_row
from .support import supported
from .weighting import unit_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .catalog import Catalog
    from .factors import Factors
    from .interactions import Interactions
    from .models import Model
    from .neighbors import Neighbors
    from .splits import Split

K = 10
STRATA = {"1": (1, 1), "2–4": (2, 4), "5–19": (5, 19), "20+": (20, 10**9)}
"""Seeds by how many listeners they have in the training part: first and last."""
FEW = 20
"""Listeners below which an artist counts as little heard."""


_BLOCK = 128  # scores looked at together


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
    that the user is seen to play are passed over, since they cannot be right. It rewards offering what everybody
    plays, since that is most of what is held back.
    """
    hits, _, relevant, listeners = _asked(neighbors, split, seed)
    return Answers(ndcg(hits, relevant), listeners)


def _asked(
    neighbors: Neighbors, split: Split, seed: int
) -> tuple[NDArray[np.bool_], NDArray[np.int32], NDArray[np.int64], NDArray[np.int64]]:
    """Each question's hits and the ten artists offered, how many were held back, and the seed's listeners."""
    played = split.train.plays.T.tocsr()
    heard = split.train.listeners
    random = np.random.default_rng(seed)
    hits, offers, relevant, listeners = [], [], [], []
    for user in range(played.shape[0]):
        known = played.indices[played.indptr[user] : played.indptr[user + 1]]
        targets = split.held.indices[split.held.indptr[user] : split.held.indptr[user + 1]]
        if not len(known) or not len(targets):
            continue
        start = int(random.choice(known))
        near = neighbors.ids[start]
        offered = near[(near >= 0) & ~np.isin(near, known)][:K]
        free = K - len(offered)
        offers.append(np.pad(offered, (0, free)))
        hits.append(np.pad(np.isin(offered, targets), (0, free)))
        relevant.append(len(targets))
        listeners.append(int(heard[start]))
    return (
        np.array(hits, dtype=np.bool_).reshape(-1, K),
        np.array(offers, dtype=np.int32).reshape(-1, K),
        np.array(relevant, dtype=np.int64),
        np.array(listeners, dtype=np.int64),
    )


def rare_hits(neighbors: Neighbors, split: Split, seed: int = 0) -> Answers:
    """The questions of `co_listening`, each hit weighing 100 / listeners in the training part; not bound to 0…1.

    A hit on an artist with 100 listeners counts as one. Offering what everybody plays does not pay.
    """
    hits, offered, _, listeners = _asked(neighbors, split, seed)
    weights = np.where(hits, 100 / np.maximum(split.train.listeners[offered], 1), 0.0)
    return Answers(weights.sum(axis=1), listeners)


RANKS = {"1–100": (0, 100), "101–500": (100, 500), "501–2,000": (500, 2000)}
"""Bands of artists by their place among the most heard: the first, and the first that is beyond."""


def fame(neighbors: Neighbors, heard: NDArray[np.int64]) -> dict[str, dict[str, float]]:
    """What share of first tens is among the 100 and the 500 most heard, and their median listeners, by seeds' rank."""
    order = np.argsort(-heard, kind="stable")
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    found = {}
    for name, (first, beyond) in RANKS.items():
        seeds = order[first:beyond]
        near = neighbors.ids[seeds[heard[seeds] > 0], :K]
        near = near[near >= 0]
        if len(near):
            found[name] = {
                "among 100": float((place[near] < 100).mean()),
                "among 500": float((place[near] < 500).mean()),
                "median listeners": float(np.median(heard[near])),
            }
    return found


def overlap(neighbors: Neighbors, interactions: Interactions, famous: int = 100) -> float:
    """The mean share of its first ten that a famous artist has in common with another one that is unlike it.

    Over all pairs of the 100 most heard whose tags, by cosine, are among the least alike tenth.
    """
    heard = interactions.listeners
    seeds = np.argsort(-heard, kind="stable")[:famous]
    tags = unit_rows(tag_weights(interactions))[seeds]
    alike = (tags @ tags.T).toarray()
    one, other = np.triu_indices(len(seeds), 1)
    unlike = alike[one, other] <= np.quantile(alike[one, other], 0.1)
    tens = [frozenset(row[row >= 0].tolist()) for row in neighbors.ids[seeds, :K]]
    shared = [len(tens[a] & tens[b]) / K for a, b in zip(one[unlike].tolist(), other[unlike].tolist(), strict=True)]
    return float(np.mean(shared)) if shared else float("nan")


def against_lists(neighbors: Neighbors, lists: Mapping[int, frozenset[int]], heard: NDArray[np.int64]) -> Answers:
    """Hits among the first ten, of as many as could be, for each seed of lists that others made."""
    seeds = np.array(sorted(lists), dtype=np.int64)
    hits = np.zeros((len(seeds), K), dtype=np.bool_)
    for row, seed in enumerate(seeds.tolist()):
        near = neighbors.ids[seed, :K]
        hits[row, : len(near)] = np.isin(near, list(lists[seed]))
    relevant = np.array([len(lists[seed]) for seed in seeds.tolist()], dtype=np.int64)
    return Answers(hit_share(hits, relevant), heard[seeds])


def tag_agreement(neighbors: Neighbors, interactions: Interactions) -> float:
    """Mean cosine of tags between an artist and its first ten, over artists that carry any; TF-IDF weights.

    It says nothing of a model that reads tags.
    """
    agreed = tag_agreements(neighbors, interactions)
    return float(np.nanmean(agreed)) if np.isfinite(agreed).any() else float("nan")


def tag_agreements(neighbors: Neighbors, interactions: Interactions) -> NDArray[np.float64]:
    """The same for each artist, shape (artists,); NaN for those without tags or neighbours."""
    tags = unit_rows(tag_weights(interactions))
    near = neighbors.first(K)
    rows, places = np.nonzero((near.ids >= 0) & (np.diff(tags.indptr) > 0)[:, None])
    agreed = np.asarray(tags[rows].multiply(tags[near.ids[rows, places]]).sum(axis=1), dtype=np.float64).ravel()
    sums = np.bincount(rows, weights=agreed, minlength=len(near.ids)) / K
    return np.where(np.bincount(rows, minlength=len(near.ids)) > 0, sums, np.nan)


@dataclass(frozen=True)
class Judged:
    """How merges compare with pairs of names that somebody judged, each as (how many are right, of how many)."""

    precise: tuple[int, int]
    """Of the judged pairs that are merged, those that are surely one artist's."""
    apart: tuple[int, int]
    """Of the pairs that are two artists', those that are not merged."""
    found: tuple[int, int]
    """Of the pairs that are surely one artist's, those that are merged."""
    unjudged: int
    """Merges whose two names are in no judged pair."""


def judge_merges(into: NDArray[np.int64], pairs: Path, catalog: Catalog) -> Judged:
    """Compares merges (for each artist the index of the one it is merged into) with a list of judged pairs.

    The list has a heading and lines `variant⇥artist⇥same⇥comment`, where same is yes, no or unsure; names must be
    spelled as the catalog has them, and pairs with a name that it lacks are left out. Raises DataError where the
    file cannot be read or a line is malformed.
    """
    try:
        lines = pairs.read_text("utf-8").removesuffix("\n").split("\n")[1:]
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{pairs} cannot be read: {error}.") from error
    index = {name: place for place, name in enumerate(catalog.names)}
    verdicts = []
    judged = set()
    for number, line in enumerate(lines, 2):
        fields = line.split("\t")
        if len(fields) != 4 or fields[2] not in ("yes", "no", "unsure"):
            raise DataError(
                f"{pairs.name} line {number}: {line[:80]!r} is not variant, artist, yes/no/unsure and comment."
            )
        one, other = index.get(fields[0]), index.get(fields[1])
        if one is not None and other is not None:
            verdicts.append((bool(into[one] == into[other]), fields[2]))
            judged |= {one, other}
    right = [verdict == "yes" for merged, verdict in verdicts if merged]
    apart = [not merged for merged, verdict in verdicts if verdict == "no"]
    found = [merged for merged, verdict in verdicts if verdict == "yes"]
    merged = set(np.flatnonzero(into != np.arange(len(into))).tolist())
    return Judged((sum(right), len(right)), (sum(apart), len(apart)), (sum(found), len(found)), len(merged - judged))


@dataclass(frozen=True, eq=False)
class Offers:
    """What a model offers each user with anything held back: its first ten artists, and which are right.

    `artists` (int32) and `hits` have shape (questions, 10); places without an artist hold −1 and False.
    `relevant` says how many artists were held back from each user of `users`.
    """

    split: Split
    users: NDArray[np.int64]
    artists: NDArray[np.int32]
    hits: NDArray[np.bool_]
    relevant: NDArray[np.int64]

    @property
    def ndcg(self) -> NDArray[np.float64]:
        """NDCG@10 of each question, shape (questions,)."""
        return ndcg(self.hits, self.relevant)

    @property
    def rare_hits(self) -> NDArray[np.float64]:
        """The hits of each question, each weighing 100 / listeners in the training part, shape (questions,).

        A hit on an artist with 100 listeners counts as one. Offering what everybody plays does not pay.
        """
        weights = np.where(self.hits, 100 / np.maximum(self.split.train.listeners[self.artists], 1), 0.0)
        summed: NDArray[np.float64] = weights.sum(axis=1)
        return summed

    def figures(self) -> dict[str, float]:
        """Every other figure that a model is judged by, by name."""
        train = self.split.train
        offered = self.artists[self.artists >= 0]
        heard = train.listeners[offered]
        users = np.count_nonzero(np.diff(train.plays.tocsc().indptr))
        counts = np.bincount(offered, minlength=len(train.catalog))[train.listeners > 0]
        return {
            "Recall@10": float(recall(self.hits, self.relevant).mean()),
            "Precision@10": float(precision(self.hits).mean()),
            "coverage": float((counts > 0).mean()),
            "novelty": float(-np.log2(heard / users).mean()),
            "Gini": gini(counts),
            f"heard by < {FEW}": float((heard < FEW).mean()),
        }

    def by_activity(self) -> dict[str, float]:
        """Mean NDCG@10 of the users who play least to most, in quarters, and of those with few artists."""
        plays = self.split.train.plays.tocsc()
        total = np.asarray(plays.sum(axis=0))[self.users]
        quarter = np.argsort(np.argsort(total, kind="stable")) * 4 // max(len(total), 1)
        few = np.diff(plays.indptr)[self.users] < FEW
        values = self.ndcg
        groups = {
            f"{name} quarter": quarter == place for place, name in enumerate(("least", "second", "third", "most"))
        }
        groups[f"< {FEW} artists"] = few
        return {name: float(values[chosen].mean()) if chosen.any() else float("nan") for name, chosen in groups.items()}


def by_user(found: Iterable[Offers]) -> NDArray[np.float64]:
    """Each user's mean NDCG over the parts: what is drawn by the bootstrap, since a user's questions are alike."""
    parts = list(found)
    users = np.concatenate([one.users for one in parts])
    counts, sums = np.bincount(users), np.bincount(users, weights=np.concatenate([one.ndcg for one in parts]))
    means: NDArray[np.float64] = sums[counts > 0] / counts[counts > 0]
    return means


def blend_seeds(split: Split, count: int, *, far: bool, seed: int = 0) -> dict[int, NDArray[np.int64]]:
    """So many of each user's artists in the training part, by user; of users who have that many and anything held back.

    With `far`, of 40 draws the one whose artists share the fewest listeners, by their cosine.
    """
    rng = np.random.default_rng(seed)
    heard = split.train.plays.astype(bool).astype(np.float32).tocsr()
    norms = np.sqrt(np.maximum(split.train.listeners, 1))
    played = split.train.plays.T.tocsr()
    found = {}
    for user in np.flatnonzero(np.diff(split.held.indptr)).tolist():
        own = played.indices[played.indptr[user] : played.indptr[user + 1]]
        if len(own) < count:
            continue
        rows = heard[own]
        together = (rows @ rows.T).toarray() / np.outer(norms[own], norms[own])
        draws = [rng.choice(len(own), count, replace=False) for _ in range(40 if far else 1)]
        best = min(draws, key=lambda draw: together[np.ix_(draw, draw)].sum())
        found[user] = np.sort(own[best]).astype(np.int64)
    return found


def between_tastes(factors: Factors, given: NDArray[np.int64]) -> NDArray[np.float32]:
    """What `Factors.between` is compared with: the same mean, of what an artist is for who plays one of them alone."""
    alone = np.array([factors.scores(given[[place]]) for place in range(len(given))])
    alone[np.arange(len(given)), given] = 0
    alone = np.maximum(alone, 0) / np.maximum(alone.max(axis=1, keepdims=True), np.finfo(np.float32).tiny)
    scores: NDArray[np.float32] = np.exp(np.log(alone + FLOOR).mean(axis=0)) - FLOOR
    return scores


def every_seed_supports(seeds: NDArray[np.int64], split: Split) -> NDArray[np.bool_]:
    """Whether every seed supports an artist (`support.supported`), by the training part, shape (artists,)."""
    heard = split.train.plays.astype(bool).astype(np.int64).tocsr()
    listeners = split.train.listeners
    chance = np.outer(listeners[seeds], listeners) / len(split.train.users)
    return np.asarray(supported((heard[seeds] @ heard.T).toarray(), chance).all(axis=0))


def offers(scores: NDArray[np.float32], split: Split) -> Offers:
    """The ten best-scored artists of each user, among all that occur in the training part but not at that user.

    Scores have shape (users, artists). Equal scores are ordered by listeners, then by lot: artists' ids
    follow the crawl that found them, and so tell who brought an artist in.
    """
    heard = split.train.listeners
    order = np.lexsort((np.random.default_rng(0).permutation(len(heard)), -heard))
    order = order[heard[order] > 0].astype(np.int32)
    place = np.zeros(len(heard), dtype=np.int64)
    place[order] = np.arange(len(order))
    played, held = split.train.plays.T.tocsr(), split.held
    users = np.flatnonzero(np.diff(held.indptr))
    artists = np.full((len(users), K), -1, dtype=np.int32)
    hits = np.zeros((len(users), K), dtype=np.bool_)
    blocks = np.full((-(-len(order) // _BLOCK), _BLOCK), -np.inf, dtype=np.float32)
    own = blocks.reshape(-1)[: len(order)]
    right = np.zeros(len(heard), dtype=np.bool_)
    for row, user in enumerate(users.tolist()):
        np.take(scores[user], order, out=own, mode="clip")
        own[place[played.indices[played.indptr[user] : played.indptr[user + 1]]]] = -np.inf
        # No artist of the first ten scores less than the tenth of the blocks' best: few are left to be ordered.
        best = np.flatnonzero(own >= max(_tenth(blocks.max(axis=1)), np.finfo(np.float32).min))
        least = _tenth(own[best])
        above = best[own[best] > least]
        equal = best[own[best] == least][: K - len(above)]
        found = order[np.concatenate((above[np.argsort(-own[above], kind="stable")], equal))[:K]]
        artists[row, : len(found)] = found
        answers = held.indices[held.indptr[user] : held.indptr[user + 1]]
        right[answers] = True
        hits[row, : len(found)] = right[found]
        right[answers] = False
    return Offers(split, users, artists, hits, np.diff(held.indptr)[users].astype(np.int64))


def _tenth(values: NDArray[np.float32]) -> np.float32:
    """The tenth highest value; −∞ where there are fewer."""
    tenth: np.float32 = np.partition(values, -K)[-K] if len(values) >= K else np.float32(-np.inf)
    return tenth


def measure(model: Model, taste: Model, music: Interactions, folds: int = 5) -> dict[str, float | int]:
    """The figures that a build is judged by, of the listening that it serves.

    They are the mean NDCG@10 of similar artists and of users' taste over folds.
    """
    splits = [by_row(music, fold, folds) for fold in range(folds)]
    near = together(co_listening(model.neighbors(split.train), split) for split in splits)
    liked = [offers(taste.tastes(split.train), split).ndcg.mean() for split in splits]
    return {
        "folds": folds,
        "similar artists, NDCG@10": round(near.mean, 4),
        **{f"… from one heard by {name}": round(near.stratum(name).mean, 4) for name in STRATA},
        "users' taste, NDCG@10": round(float(np.mean(liked)), 4),
    }

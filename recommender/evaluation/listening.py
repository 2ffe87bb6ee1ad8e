"""What somebody's listening tells beside a few votes: offers to users of whom the factors have seen nothing."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from ..algebra.factors import as_votes, listening_weights
from ..dataset.splits import Split, at_random
from ..serving.tastes import POPULARITY_EXPONENT
from ..stats.intervals import interval
from .users import Offers, by_user, offers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..algebra.factors import Factors
    from ..dataset.interactions import Interactions
    from ..models import FactorModel

Weigh = Callable[["NDArray[Any]"], "NDArray[np.float64]"]
"""Play counts, shape (artists,), as weights of the same shape."""
Row = dict[str, Any]
T = TypeVar("T")

FOLDS = 5
"""Parts of the users, and of each one's artists."""
KNOWN = (3, 5, 10, 20, 40)
"""How many of a user's artists are known."""
_LEAST = 25  # artists of a user who is asked about
_BESIDE = (20, 10)  # artists known by plays, and others by votes


@dataclass(frozen=True, eq=False)
class Unseen:
    """Users whose listening the factors have not seen, with a part of each one's artists held back."""

    split: Split
    """Its test part holds what is held back of these users, and nothing of others."""
    factors: Factors
    learned: Interactions
    """What they have seen."""
    heard: NDArray[np.int64]
    """How many users whom the factors have seen play each artist, shape (artists,)."""
    known: Mapping[int, tuple[NDArray[np.int64], NDArray[np.int64]]]
    """By user the artists that are not held back, as dense indices in an order by lot, and how often each is played."""

    def offered(self, score: Callable[[NDArray[np.int64], NDArray[np.int64]], NDArray[Any]]) -> Offers:
        """What each of the users is offered by the scores of all artists, given what is known of the user."""
        return self.offered_to(lambda known: score(*known), self.known)

    def offered_to(self, score: Callable[[T], NDArray[Any]], said: Mapping[int, T]) -> Offers:
        """What each of the users is offered by the scores of all artists, given what each has said."""
        scores = np.zeros((len(self.split.train.users), len(self.heard)), dtype=np.float32)
        for user, own in said.items():
            scores[user] = score(own)
        return offers(scores, self.split)

    def folded_in(self, played: int, voted: int, weigh: Weigh = listening_weights) -> Offers:
        """What they are offered by the first so many artists as they play them, and by the next so many as votes."""
        popularity = np.maximum(self.heard, 1) ** POPULARITY_EXPONENT

        def score(artists: NDArray[np.int64], plays: NDArray[np.int64]) -> NDArray[np.float64]:
            given = artists[: played + voted]
            weights = np.concatenate((weigh(plays[:played]), np.ones(len(given) - min(played, len(given)))))
            return np.asarray(self.factors.scores(given, weights) * popularity)

        return self.offered(score)


def unseen(
    interactions: Interactions, model: FactorModel, seen: NDArray[np.bool_], asked: NDArray[np.bool_]
) -> Iterator[Unseen]:
    """The masked users who play 25 artists or more, for each fifth of their artists that is held back, by lot.

    The model learns from the users in `seen` alone, of friendships from those among them. Masks have shape (users,).
    """
    friends = interactions.friends[seen[interactions.friends].all(axis=1)]
    learned = dataclasses.replace(interactions.among(seen), friends=friends)
    factors, heard = model.factors(learned), learned.listeners
    asked = asked & (np.bincount(interactions.plays.indices, minlength=len(asked)) >= _LEAST)
    rng = np.random.default_rng(0)
    for part in range(FOLDS):
        split = at_random(interactions, part, FOLDS)
        held = split.test.multiply(asked[:, None]).tocsr()
        held.eliminate_zeros()
        played, known = split.train.plays.T.tocsr(), {}
        for user in np.flatnonzero(np.diff(held.indptr)).tolist():
            own = slice(played.indptr[user], played.indptr[user + 1])
            order = rng.permutation(own.stop - own.start)
            known[user] = played.indices[own][order].astype(np.int64), played.data[own][order]
        yield Unseen(Split(split.train, held), factors, learned, heard, known)


def compare(
    interactions: Interactions,
    model: FactorModel,
    fold: int,
    say: Callable[[str], None],
    counts: Sequence[int] = KNOWN,
) -> dict[str, Row]:
    """Figures for the fold of five of the users that the model has not seen, by how many artists are known of each.

    They are known as votes, as a set or with play counts; beside it stands what is most popular. Gains in NDCG@10 over
    the same artists as votes or as a set are user by user. `say` is told each part as it is done.
    """
    asked = folds_of(interactions) == fold
    found: dict[str, list[Offers]] = {}
    for number, part in enumerate(unseen(interactions, model, ~asked, asked), 1):
        found.setdefault("the most popular", []).append(part.offered(lambda *_, heard=part.heard: heard))
        for known in counts:
            found.setdefault(f"{known} as votes", []).append(part.folded_in(0, known))
            found.setdefault(f"{known} as a set", []).append(part.folded_in(known, 0, _as_a_set))
            found.setdefault(f"{known} by plays", []).append(part.folded_in(known, 0))
        played, voted = _BESIDE
        found.setdefault(f"{played} by plays, {voted} as votes", []).append(part.folded_in(played, voted))
        say(f"part {number} of {FOLDS}")
    return {label: _row(label, found) for label in found}


def tune(
    interactions: Interactions,
    model: FactorModel,
    fold: int,
    say: Callable[[str], None],
    counts: Sequence[int] = KNOWN,
) -> dict[str, Row]:
    """NDCG@10 of ways to weigh listening by how many artists are known, on the fold after the one to be tested on.

    The model has seen neither. `say` is told each part as it is done.
    """
    folds = folds_of(interactions)
    asked = folds == (fold + 1) % FOLDS
    found: dict[str, dict[str, list[Offers]]] = {}
    for number, part in enumerate(unseen(interactions, model, ~asked & (folds != fold), asked), 1):
        for label, weigh in _ways().items():
            for known in counts:
                row = found.setdefault(label, {})
                row.setdefault(f"{known} known", []).append(part.folded_in(known, 0, weigh))
        say(f"part {number} of {FOLDS}")
    return {
        label: {known: round(float(by_user(offered).mean()), 4) for known, offered in row.items()}
        for label, row in found.items()
    }


def _like_votes(plays: NDArray[Any]) -> NDArray[np.float64]:
    return np.ones(len(plays))


def _as_a_set(plays: NDArray[Any]) -> NDArray[np.float64]:
    """As much as `listening_weights` in all, the same for each."""
    return as_votes(_like_votes(plays))


def _log(plays: NDArray[Any]) -> NDArray[np.float64]:
    return np.asarray(np.log1p(plays))


def _ways() -> dict[str, Weigh]:
    """Ways to weigh what somebody plays, by name."""

    def sized(weigh: Weigh, total: float, each: float) -> Weigh:
        return lambda plays: as_votes(weigh(plays), total, each)

    return {"1 each": _like_votes} | {
        f"{name}, {total:g} in all, {each:g} each at most": sized(weigh, total, each)
        for name, weigh in (("equal", _like_votes), ("log(1 + plays)", _log), ("1/√rank", listening_weights))
        for total, each in ((20.0, 4.0), (40.0, 2.0), (40.0, 4.0), (40.0, 8.0), (80.0, 4.0))
    }


def folds_of(interactions: Interactions) -> NDArray[np.int64]:
    """The fold of five that each user is in, by lot, shape (users,)."""
    return np.random.default_rng(0).permutation(len(interactions.users)) % FOLDS


def _row(label: str, found: Mapping[str, list[Offers]]) -> Row:
    """The figures of what was offered, with differences to the same artists as votes and, by plays, as a set."""
    own = by_user(found[label])
    low, high = interval(own)
    row: Row = {"users": len(own), "NDCG@10": round(float(own.mean()), 4), "±": round((high - low) / 2, 4)}
    known, _, how = label.partition(" ")
    for other, column in (("as votes", "over votes"), ("as a set", "over a set")):
        if how in ("as a set", "by plays") and how != other:
            gained = own - by_user(found[f"{known} {other}"])
            row[column] = round(float(gained.mean()), 4)
            row[f"{column}, difference"] = [round(end, 4) for end in interval(gained)]
    return row | {"Recall@10": round(float(np.mean([part.figures()["Recall@10"] for part in found[label]])), 4)}

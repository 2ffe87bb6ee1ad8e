"""What votes say of single pairs: by how much an artist is more, or less, like another than the model has it.

A hierarchical logistic regression (Gelman and Hill, "Data Analysis Using Regression and Multilevel/Hierarchical
Models", 2007), at the mode of its posterior; how far pairs differ is found by empirical Bayes.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import DataError
from ..folders import put
from .records import Impression, Verdict, Vote, standing
from .weights import weights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FURTHEST = 3.0
"""In logits, that votes can move a score."""
_COLUMNS = ("seed", "artist", "shift", "votes")
_LEAST, _MOST = 0.01, 0.99  # scores that logits are taken of
_MEMBERS, _ARTISTS = 1.0, 1.0  # logits by which members' leniency differs, and artists' appeal whoever they are beside
_HEED = 0.5  # by which the heed that members are worth differs
_PAIRS, _SURE = 0.5, 20.0  # logits by which pairs differ if nothing is known, and how many pairs that counts for
_SWEEPS = 40  # over all parameters; likes then change by less than a thousandth
_FLATTEST = 0.5  # that likes may rise with scores, in logits by logits, lest few votes move an artist across the list


class Correction(NamedTuple):
    """What votes say of an artist on the list of another."""

    shift: float
    """To be added to the logit of its score."""
    votes: int
    """How many votes say so."""


Corrections = Mapping[int, Mapping[int, Correction]]
"""By the id of the seed and that of the artist."""


@dataclass(frozen=True)
class _Votes:
    """Votes on pairs as the regression sees them, each array of shape (votes,)."""

    up: NDArray[np.float64]
    """1 or 0."""
    score: NDArray[np.float64]
    """Logits of the model's scores."""
    rank: NDArray[np.float64]
    """Binary logarithms of ranks from 1."""
    member: NDArray[np.intp]
    """Whose it is, from 0, as are artists and pairs."""
    artist: NDArray[np.intp]
    pair: NDArray[np.intp]
    weight: NDArray[np.float64]
    """As how many votes it counts, in 0…1."""


def learn(
    impressions: Iterable[Impression],
    votes: Iterable[Vote],
    scores: Callable[[int], Mapping[int, float]],
    ids: Mapping[int, int] = MappingProxyType({}),
) -> dict[int, dict[int, Correction]]:
    """By how much votes move artists on the lists of seeds; equal events give equal corrections.

    `scores` gives the model's scores in 0…1 of all artists on the list of a seed, as they are without votes; `ids` are
    those that artists go by now which were shown under others. What counts is each member's standing vote, up or down,
    on an artist of an answer to /similar. That a member likes everything, an artist everywhere, or a first place
    whoever has it, moves nothing: only what is said of this artist beside this seed does. Votes of young accounts and
    many of one server count less (`weights`).
    """
    answers = {
        shown.interaction_id: (shown, {item.artist: rank for rank, item in enumerate(shown.artists, shown.first)})
        for shown in impressions
        if shown.command == "similar" and len(shown.seeds) == 1
    }
    known: dict[int, Mapping[int, float]] = {}
    rows, pairs = list[tuple[float, float, float]](), list[tuple[int, int]]()
    counted = list[Vote]()
    for vote in standing(votes):
        shown, ranks = answers.get(vote.impression or 0, (None, {}))
        if shown is None or vote.artist not in ranks or vote.verdict not in (Verdict.UP, Verdict.DOWN):
            continue
        [seed], artist = shown.seeds, ids.get(vote.artist, vote.artist)
        seed = ids.get(seed, seed)
        if seed not in known:
            known[seed] = scores(seed)
        score = known[seed].get(artist)
        if score is not None:
            rows.append((vote.verdict is Verdict.UP, logit(score), math.log2(ranks[vote.artist])))
            pairs.append((seed, artist))
            counted.append(vote)
    if not rows:
        return {}
    import numpy as np

    up, score, rank = np.array(rows, dtype=float).T
    every, pair, counts = np.unique(np.array(pairs), axis=0, return_inverse=True, return_counts=True)
    member = np.unique([vote.member for vote in counted], return_inverse=True)[1]
    appeal = np.unique(every[:, 1], return_inverse=True)[1]
    pair = pair.reshape(-1)
    shifts = _fit(_Votes(up, score, rank, member, appeal[pair], pair, weights(counted, pair)))
    found: dict[int, dict[int, Correction]] = {}
    for (seed, id), shift, count in zip(every.tolist(), shifts.tolist(), counts.tolist(), strict=True):
        found.setdefault(seed, {})[id] = Correction(round(shift, 3), count)
    return found


def _fit(votes: _Votes) -> NDArray[np.float64]:
    """The shift of each pair's score, in logits, shape (pairs,).

    A member likes an artist of an answer with the logit leniency + heed × (level + appeal of the artist + shift of the
    pair), where the level is one for all, rising with score and rank: item response theory's model with two parameters
    a person (Birnbaum 1968). Heed is near 0 for those who vote by lot; who votes against all others is not heeded.
    By Newton's method block by block: within a block no two parameters are about one vote, but for the first three.
    """
    import numpy as np
    from scipy.special import expit

    member, rows = votes.member, np.column_stack([np.ones_like(votes.score), votes.score, votes.rank])
    fixed, centre, free = np.array([0.0, 1.0, 0.0]), np.array([0.0, 1.0, 0.0]), np.array([0.01, 4.0, 4.0])
    members, artists, pairs = (int(of.max()) + 1 for of in (member, votes.artist, votes.pair))
    leniency, heed = np.zeros(members), np.ones(members)
    appeal, shifts, spread = np.zeros(artists), np.zeros(pairs), _PAIRS
    common = rows @ fixed

    def newton(of: NDArray[np.intp], size: int, slope: NDArray[np.float64] | float, pull: Any, tight: float) -> Any:
        """The step of a block of parameters, each with that slope in the votes it is about; and what they tell."""
        liked = expit(leniency[member] + heed[member] * common)
        told = np.bincount(of, votes.weight * liked * (1 - liked) * slope * slope, size) + tight
        return (np.bincount(of, votes.weight * (votes.up - liked) * slope, size) - tight * pull) / told, told

    for _ in range(_SWEEPS):
        liked, slope = expit(leniency[member] + heed[member] * common), heed[member] * votes.weight
        curvature = (rows * (slope * heed[member] * liked * (1 - liked))[:, None]).T @ rows + np.diag(free)
        step = np.linalg.solve(curvature, rows.T @ (slope * (votes.up - liked)) - free * (fixed - centre))
        fixed += step
        common += rows @ step
        move, _ = newton(votes.artist, len(appeal), heed[member], appeal, 1 / _ARTISTS**2)
        appeal += move
        common += move[votes.artist]
        move, told = newton(votes.pair, len(shifts), heed[member], shifts, 1 / spread**2)
        shifts += move
        common += move[votes.pair]
        squares = shifts**2 + 1 / told
        spread = math.sqrt((squares.sum() + _SURE * _PAIRS**2) / (len(squares) + _SURE))
        leniency += newton(member, members, 1.0, leniency, 1 / _MEMBERS**2)[0]
        heed = np.clip(heed + newton(member, members, common, heed - 1, 1 / _HEED**2)[0], 0.0, 2.0)
    result: NDArray[np.float64] = np.clip(shifts / max(fixed[1], _FLATTEST), -FURTHEST, FURTHEST)
    return result


def write_corrections(corrections: Corrections, path: Path) -> None:
    """Writes corrections in place of others, or not at all; equal ones are equal bytes. Raises OSError."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(_COLUMNS)
    for seed in sorted(corrections):
        table.writerows([seed, artist, *corrections[seed][artist]] for artist in sorted(corrections[seed]))
    put(path, text.getvalue().encode())


def read_corrections(path: Path) -> dict[int, dict[int, Correction]]:
    """What `write_corrections` wrote; nothing where there is no file. Raises DataError for any other file."""
    found: dict[int, dict[int, Correction]] = {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.reader(file)
            if tuple(next(rows, ())) != _COLUMNS:
                raise DataError(f"{path} holds no corrections.")
            for seed, artist, shift, votes in rows:
                correction = Correction(float(shift), int(votes))
                if not abs(correction.shift) <= FURTHEST:
                    raise ValueError(f"a shift of {shift}")
                found.setdefault(int(seed), {})[int(artist)] = correction
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, csv.Error) as error:
        raise DataError(f"{path} cannot be read: {error}.") from error
    return found


def logit(score: float) -> float:
    """The logit of a score, as if from 0.01 to 0.99."""
    share = min(max(score, _LEAST), _MOST)
    return math.log(share / (1 - share))

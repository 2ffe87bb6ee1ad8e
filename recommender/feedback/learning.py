"""What members say of single pairs: by how much an artist is more, or less, like another than the model has it.

A hierarchical logistic regression (Gelman and Hill, "Data Analysis Using Regression and Multilevel/Hierarchical
Models", 2007), at the mode of its posterior; how far pairs differ is found by empirical Bayes.
"""

from __future__ import annotations

import csv
import io
import math
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ..errors import DataError
from ..folders import put
from ..stats.blocks import Block
from .choices import Choice, choices_of, trust
from .records import Duel, Impression, Press, Verdict, Vote, standing
from .weights import BY_AGE, capped

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
    """How many votes say so, and choices in duels."""


Corrections = Mapping[int, Mapping[int, Correction]]
"""By the id of the seed and that of the artist."""


@dataclass(frozen=True)
class _Said:
    """What members said as the regression sees it, a row for each vote, and then for each choice in a duel.

    A vote is on one pair. A choice is on two, of which the right one's facts are taken from the left one's; what only
    choices have is of shape (choices,).
    """

    up: NDArray[np.float64]
    """1 for a vote up, or a choice of the left one; else 0. Shape (rows,), as are others unless said."""
    level: NDArray[np.float64]
    """1, the logit of the model's score, and the binary logarithm of the rank from 1; shape (rows, 3)."""
    member: NDArray[np.intp]
    """Whose it is, from 0."""
    lean: NDArray[np.intp]
    """Whose leniency it tells of, or, other numbers, whose leaning to the left."""
    pair: NDArray[np.intp]
    """Which pair it is on, from 0; a choice, that of the left one."""
    right: NDArray[np.intp]
    """The pair of the right one, shape (choices,)."""
    artist: NDArray[np.intp]
    """Which artist each pair has, from 0, shape (pairs,)."""
    weight: NDArray[np.float64]
    """How much it counts, from 0 to 1."""


def learn(
    impressions: Iterable[Impression],
    votes: Iterable[Vote],
    scores: Callable[[int], Mapping[int, float]],
    ids: Mapping[int, int] = MappingProxyType({}),
    duels: Sequence[Duel] = (),
    presses: Iterable[Press] = (),
) -> dict[int, dict[int, Correction]]:
    """By how much votes and duels move artists on the lists of seeds; equal events give equal corrections.

    `scores` gives the model's scores in 0…1 of all artists on the list of a seed, as they are without votes, and is
    asked for each vote and choice; `ids` are those that artists go by now which were shown under others. What counts
    is each member's standing vote, up or down, on an artist of an answer to /similar, and their latest choice on each
    pair of duels, as far as it is trusted. That a member likes everything, an artist everywhere, or a first place or
    the left side whoever has it, moves nothing: only what is said of this artist beside this seed does. What young
    accounts say counts less, and so does what many of one server say (`weights`).
    """
    said = [vote for vote in standing(votes) if vote.verdict in (Verdict.UP, Verdict.DOWN)]
    on = {vote.impression for vote in said}  # of the others not even the ids are kept
    answers = {
        shown.interaction_id: (*shown.seeds, shown.first, array("q", [item.artist for item in shown.artists]))
        for shown in impressions
        if shown.interaction_id in on and shown.command == "similar" and len(shown.seeds) == 1
    }
    rows, pairs, counted = array("d"), array("q"), list[Vote]()  # a million lists of three take much more memory
    for vote in said:
        seed, first, shown = answers.get(vote.impression or 0, (0, 1, ()))
        if vote.artist is None or vote.artist not in shown:
            continue
        rank, artist = first + shown.index(vote.artist), ids.get(vote.artist, vote.artist)
        seed = ids.get(seed, seed)
        score = scores(seed).get(artist)
        if score is not None:
            rows.extend((vote.verdict is Verdict.UP, logit(score), math.log2(rank)))
            pairs.extend((seed, artist))
            counted.append(vote)
    compared = _Compared.of(duels, presses, scores, ids)
    if not rows and not compared.chosen:
        return {}
    import numpy as np

    every, place, counts = np.unique(
        np.reshape(pairs + compared.left + compared.right, (-1, 2)), axis=0, return_inverse=True, return_counts=True
    )
    facts = _said(np.reshape(rows, (-1, 3)), counted, compared, every, place.reshape(-1))
    found: dict[int, dict[int, Correction]] = {}
    for (seed, id), shift, count in zip(every.tolist(), _fit(facts).tolist(), counts.tolist(), strict=True):
        found.setdefault(seed, {})[id] = Correction(round(shift, 3), count)
    return found


class _Compared(NamedTuple):
    """Choices in duels whose artists are both on the list of the seed, a row for each."""

    chosen: list[tuple[Choice, float]]
    """With how much each is trusted."""
    left: array[int]
    """The seed and the left one, by the ids they go by now, one after the other."""
    right: array[int]
    ahead: array[float]
    """By how much the logit of the left one's score is above the right one's."""

    @classmethod
    def of(
        cls,
        duels: Sequence[Duel],
        presses: Iterable[Press],
        scores: Callable[[int], Mapping[int, float]],
        ids: Mapping[int, int],
    ) -> _Compared:
        found, chosen = cls([], array("q"), array("q"), array("d")), choices_of(duels, presses)
        for choice, trusted in zip(chosen, trust(chosen), strict=True):
            seed, *both = (ids.get(id, id) for id in (choice.seed, choice.chosen, choice.other))
            left, right = both if choice.on_left else both[::-1]
            of_seed = scores(seed)
            if left in of_seed and right in of_seed and left != right:
                found.chosen.append((choice, trusted))
                found.left.extend((seed, left))
                found.right.extend((seed, right))
                found.ahead.append(logit(of_seed[left]) - logit(of_seed[right]))
        return found


def _said(
    votes: NDArray[np.float64],
    counted: list[Vote],
    compared: _Compared,
    every: NDArray[np.int64],
    place: NDArray[np.intp],
) -> _Said:
    """Votes (whether up, score, rank, and as `counted`) and choices as rows.

    `place`: where in `every` the pairs of votes are, then all left ones, then all right ones.
    """
    import numpy as np

    voted, compared_ = len(votes), len(compared.chosen)
    rows = voted + compared_
    level = np.zeros((rows, 3))
    up = np.concatenate([votes[:, 0], [choice.on_left for choice, _ in compared.chosen]])
    level[:voted, 0] = 1.0
    level[:voted, 1:] = votes[:, 1:]
    level[voted:, 1] = compared.ahead
    numbers = dict[str, int]()
    whose = [*(vote.member for vote in counted), *(choice.member for choice, _ in compared.chosen)]
    member = np.array([numbers.setdefault(who, len(numbers)) for who in whose])
    return _Said(
        up,
        level,
        member,
        np.where(np.arange(rows) < voted, member, member + len(numbers)),
        place[:rows],
        place[rows:],
        np.unique(every[:, 1], return_inverse=True)[1].reshape(-1),
        _weights(counted, compared.chosen, place),
    )


def _weights(
    counted: Sequence[Vote], chosen: Sequence[tuple[Choice, float]], place: NDArray[np.intp]
) -> NDArray[np.float64]:
    """The weight of each row; a choice's is that of the one of its two pairs on which its server says more."""
    import numpy as np

    voted, choices = len(counted), [choice for choice, _ in chosen]
    trusted = [weight for _, weight in chosen]
    each = np.array([*(BY_AGE[vote.age] for vote in counted), *trusted, *trusted])
    votes, left, right = np.split(capped([*counted, *choices, *choices], place, each), [voted, voted + len(choices)])
    return np.concatenate([votes, np.minimum(left, right)])


def _fit(said: _Said) -> NDArray[np.float64]:
    """The shift of each pair's score, in logits, shape (pairs,).

    A member likes an artist of an answer with the logit leniency + heed × (level + appeal of the artist + shift of the
    pair), where the level is one for all, rising with score and rank: item response theory's model with two parameters
    a person (Birnbaum 1968). Of two artists they choose the left one with the logit leaning + heed × (what is in
    brackets for the one less that for the other): Bradley and Terry's model. Heed is near 0 for those who vote by lot;
    who votes against all others is not heeded. By Newton's method block by block.
    """
    import numpy as np
    from scipy.special import expit

    rows = said.level
    fixed, centre, free = np.array([0.0, 1.0, 0.0]), np.array([0.0, 1.0, 0.0]), np.array([0.01, 4.0, 4.0])
    none = np.empty(0, dtype=np.intp)
    leniency, heeds = Block(said.lean, none, _MEMBERS), Block(said.member, none, _HEED, 1.0)
    appeal = Block(said.artist[said.pair], said.artist[said.right], _ARTISTS)
    shifts = Block(said.pair, said.right, _PAIRS)
    common, lenient, heed = rows @ fixed, np.zeros(len(rows)), np.ones(len(rows))

    def derivatives() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Of the logarithm of the likelihood in each row's logit, the first, and the second below 0."""
        liked = expit(lenient + heed * common)
        return said.weight * (said.up - liked), said.weight * liked * (1 - liked)

    for _ in range(_SWEEPS):
        residual, curvature = derivatives()
        told = (rows * (heed**2 * curvature)[:, None]).T @ rows + np.diag(free)
        step = np.linalg.solve(told, rows.T @ (heed * residual) - free * (fixed - centre))
        fixed += step
        common += rows @ step
        for block in (appeal, shifts):
            residual, curvature = derivatives()
            common += block.move(heed * residual, heed**2 * curvature)
        squares = shifts.values**2 + 1 / shifts.told
        shifts.deviation = math.sqrt((squares.sum() + _SURE * _PAIRS**2) / (len(squares) + _SURE))
        lenient += leniency.move(*derivatives())
        residual, curvature = derivatives()
        heeds.move(common * residual, common**2 * curvature)
        heeds.values = np.clip(heeds.values, 0.0, 2.0)
        heed = heeds.values[said.member]
    result: NDArray[np.float64] = np.clip(shifts.values / max(fixed[1], _FLATTEST), -FURTHEST, FURTHEST)
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

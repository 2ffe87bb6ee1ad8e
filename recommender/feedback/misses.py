"""Artists that stand high on a list, and that members dislike there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..stats.intervals import wilson
from .liking import LEAST
from .matches import Matches
from .records import Verdict, Vote

HIGH = 0.5
"""From which match an artist is meant to be like the seed."""


@dataclass(frozen=True, slots=True)
class Miss:
    """An artist on the list of a seed that more members vote down there than up."""

    seed: int
    artist: int
    match: float
    """The highest it was shown with."""
    up: int
    down: int
    """Members, of whom each counts once."""


def misses(found: Matches, votes: Iterable[Vote], most: int = 10) -> tuple[Miss, ...]:
    """Those that at least five members vote down, by the votes that count: the surest first, by Wilson's lower end."""
    members = dict[tuple[int, int], dict[Verdict, set[str]]]()
    matched = dict[tuple[int, int], float]()
    for vote in votes:
        match = found.get((vote.impression, vote.artist))
        if match is not None and match.score >= HIGH:
            pair = match.seed, match.artist
            members.setdefault(pair, {}).setdefault(vote.verdict, set()).add(vote.member)
            matched[pair] = max(matched.get(pair, 0.0), match.score)
    counted = [
        Miss(*pair, matched[pair], len(said.get(Verdict.UP, ())), len(said.get(Verdict.DOWN, ())))
        for pair, said in members.items()
    ]
    sure = [miss for miss in counted if miss.down >= LEAST and miss.down > miss.up]
    surest = {miss: -wilson(miss.down, miss.down + miss.up)[0] for miss in sure}
    return tuple(sorted(sure, key=lambda miss: (surest[miss], -miss.match, miss.seed, miss.artist))[:most])

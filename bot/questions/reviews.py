"""A server's lists in a month by what members said of them there, told in a way that gives nobody away."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from recommender import Artist, ArtistNotFound, Recommender
from recommender.feedback import Votes, banded, matches, misses, said

from ..feedback.reviews import Said
from ..feedback.together import STEP

EDGES = (0.4, 0.7)
"""Where the bands of matches part."""
_MISSES = 3


class Liked(NamedTuple):
    """Artists with a match from `low` up to `high`."""

    low: float
    high: float
    share: float | None
    """The part of votes up or down that are up, as `_rounded`; None where fewer than five members voted."""


class Missed(NamedTuple):
    """An artist that members dislike on the list of another."""

    seed: Artist
    artist: Artist
    members: int
    """How many, rounded down to fives."""


class Review(NamedTuple):
    """A month; of fewer than five members nothing. Counts are rounded down to fives, so that 0 is fewer than five."""

    members: int
    """Who voted on artists there."""
    answers: int
    """Answers voted on."""
    liked: tuple[Liked, ...]
    """Lowest matches first."""
    missed: tuple[Missed, ...]
    """The worst first."""
    moved: int
    """Lists voted on of which votes, of whatever server they learn from, now move artists."""


def find_review(recommender: Recommender, month: Said) -> Review:
    """What comes of what was said in a server, by lists as the recommender corrects them now."""
    members, answers = {vote.member for vote in month.votes}, {vote.impression for vote in month.votes}
    if len(members) < STEP:
        return Review(0, 0, (), (), 0)
    shown = matches(month.impressions)
    voted = [vote for vote in month.votes if (vote.impression, vote.artist) in shown]
    seeds = {shown[vote.impression, vote.artist].seed for vote in voted}
    named = ((_named(recommender, miss.seed, miss.artist), miss) for miss in misses(shown, voted, _MISSES))
    return Review(
        _told(len(members)),
        _told(len(answers)),
        _liked(said(shown, voted)),
        tuple(Missed(*both, _told(miss.down)) for both, miss in named if both is not None),
        _told(sum(_moved(recommender, seed) for seed in seeds)),
    )


def _liked(heard: Votes) -> tuple[Liked, ...]:
    band, found = banded(heard.match, EDGES), []
    for number, (low, high) in enumerate(pairwise((0.0, *EDGES, 1.0))):
        here = band == number
        enough = len({*heard.member[here].tolist()}) >= STEP
        found.append(Liked(low, high, _rounded(float(heard.liked[here].mean())) if enough else None))
    return tuple(found)


def _told(count: int) -> int:
    return count // STEP * STEP


def _rounded(share: float) -> float:
    """To a tenth, from 0.05 to 0.95: that all said the same would tell what each of them said."""
    return min(max(round(share, 1), 0.05), 0.95)


def _named(recommender: Recommender, seed: int, artist: int) -> tuple[Artist, Artist] | None:
    """Both artists; None where the data served now has one of them not."""
    try:
        return recommender.artist(seed), recommender.artist(artist)
    except ArtistNotFound:
        return None


def _moved(recommender: Recommender, seed: int) -> bool:
    """Whether the list of an artist says of any that votes moved it."""
    try:
        of = recommender.artist(seed)
    except ArtistNotFound:
        return False
    return any(abs(found.votes) >= STEP for found in recommender.similar(of, recommender.count_similar(of)))

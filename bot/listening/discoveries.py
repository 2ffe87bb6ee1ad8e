"""What a server's weekly digest asks the recommender: artists that hardly anybody there plays, and many would like."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from recommender import Artist, Depth, Network, Recommendation, Recommender, among
from recommender.feedback import Item

from ..questions import by_artist, by_id, by_our_ids, draft, shown

COUNT = 5
"""Artists of a digest, besides a deep cut."""
_MOST = 100  # of the server's artists, by which a guest is known
_POOL = 50  # of each of two models' lists, that are drafted from
REASONS = 2
"""Of the server's artists, how many are given as reasons for each."""


class Discoveries(NamedTuple):
    """Artists for a server."""

    found: list[Recommendation]
    """The deep cut comes last, where there is one."""
    deep: int | None
    """The id of the deep cut."""
    shown: list[Item]
    """The same artists as they are recorded."""
    probability: float
    """How probable the draw between two models was."""
    drawn: bool
    """Whether two models were drafted from."""
    played: int
    """How many of the server's artists these go by, those that most members play."""
    network: Network
    """How they are related to each other and to what the server plays."""


def find_discoveries(
    recommender: Recommender,
    counts: Mapping[int, int],
    without: Collection[int],
    *,
    rival: Recommender | None = None,
    draw: int = 0,
) -> Discoveries:
    """Artists for a server as for one guest, who plays each artist as often as `counts` says members do, by its id.

    None of those counted is among them, nor of `without`. With a rival whose list differs, the two are interleaved, by
    a draw of that number.
    """
    plays = by_artist(recommender, dict(sorted(counts.items(), key=lambda count: -count[1])[:_MOST]))
    if not plays:
        return Discoveries([], None, [], 1.0, drawn=False, played=0, network=among(recommender, (), ()))
    hidden = {*without, *counts}
    best = _best(recommender, plays, hidden, rival, draw)
    hidden |= {recommendation.artist.id for recommendation in best.found}
    deep = recommender.recommend((), 1, plays=plays, without=hidden, depth=Depth.DEEP)
    every = [*best.found, *deep]
    reasons = {shared.seed.id: shared.seed for recommendation in every for shared in recommendation.because[:REASONS]}
    return Discoveries(
        every,
        deep[0].artist.id if deep else None,
        [*best.shown, *shown(deep)],
        best.probability,
        best.drawn,
        len(plays),
        among(recommender, [recommendation.artist for recommendation in every], [*reasons.values()]),
    )


class _Best(NamedTuple):
    """The artists before the deep cut; see Discoveries."""

    found: list[Recommendation]
    shown: list[Item]
    probability: float = 1.0
    drawn: bool = False


def _best(
    recommender: Recommender,
    plays: Mapping[Artist, int],
    without: Collection[int],
    rival: Recommender | None,
    draw: int,
) -> _Best:
    """What the recommender puts first, drafted with the rival's list where that is another one."""
    ours = recommender.recommend((), _POOL, plays=plays, without=without)
    theirs = rival.recommend((), _POOL, plays=plays, without=without) if rival is not None else []
    first = by_id(ours)
    second = by_our_ids(recommender, ours, rival, theirs) if rival is not None else first
    if [*first] == [*second]:
        return _Best(ours[:COUNT], shown(ours[:COUNT]))
    return _Best(*draft(first, second, COUNT, draw), drawn=True)

"""Lists of artists: near one, between several, and for a member."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple
from zlib import crc32

from recommender import (
    Artist,
    Depth,
    NothingInView,
    Recommendation,
    Recommender,
    Sounding,
    TooFewArtists,
    View,
    WantedAndNot,
)
from recommender.feedback import Item, Verdict, team_draft

from ..feedback.opinions import Opinions
from .artists import find, find_all, find_packed

_LIKED, _UNLIKED = 200, 50  # of a member's votes, the latest so many count: taste changes, and each takes its time


class Near(NamedTuple):
    """Artists near a seed, and how they came to be shown."""

    breadcrumbs: tuple[Artist, ...]
    """The seeds somebody came by; the last is the one asked about."""
    found: list[Recommendation]
    shown: list[Item]
    """The same artists as they are recorded."""
    total: int
    """How many there are in all."""
    probability: float
    """How probable the draw between two models was."""
    thin: bool
    """Whether the seed has too few listeners to go by them alone."""
    pages: tuple[int, ...]
    """The page that somebody was on at each of these seeds when they went on from there."""
    known: bool = True
    """Whether scores are shares that people's lists bear out, and fall with the rank: by one model, as it ranks."""
    by: View = View.LISTENERS
    """What the list goes by."""
    others: tuple[View, ...] = ()
    """By what else there is a list of the same artist."""
    sounds: Mapping[int, Sounding] = MappingProxyType({})
    """How the seed and each artist sound, by id, where the list goes by sound, alone or for want of listeners."""

    @property
    def seed(self) -> Artist:
        return self.breadcrumbs[-1]


def find_near(
    recommender: Recommender,
    text: str | None,
    breadcrumbs: str,
    *,
    count: int,
    depth: Depth = Depth.BALANCED,
    page: int = 1,
    rival: Recommender | None = None,
    draw: int = 0,
    by: View = View.LISTENERS,
) -> Near:
    """A page of the artists near the one that was picked or typed, or else the last of the breadcrumbs.

    With a rival its list and the recommender's are interleaved, by a draw of that number; it has lists by listeners
    alone. Raises what `find` raises, ViewMissing or NothingInView.
    """
    recommender = recommender.by(by)
    seeds = (*find_packed(recommender, breadcrumbs), *([find(recommender, text)] if text is not None else []))
    left = [int(step.partition("~")[2] or "1", 16) for step in breadcrumbs.split(".") if step]
    pages = (*left, *([1] if text is not None else []))
    seed, skip = seeds[-1], (page - 1) * count
    others = tuple(view for view in recommender.views(seed) if view is not by)
    if by is not View.LISTENERS and not recommender.count_similar(seed):
        raise NothingInView(by, seed, others)
    behind = {artist.id for artist in seeds[:-1]} - {
        seed.id
    }  # whoever digs on from one artist to the next looks for others
    known = rival is None and depth is Depth.BALANCED and recommender.knows_match(seed)
    if rival is None:
        found = recommender.similar(seed, count, depth=depth, skip=skip, without=behind)
        total = recommender.count_similar(seed)
        if behind:
            total = len(recommender.similar(seed, total, without=behind))
        sounds = _sounds(recommender, seed, found, by)
        return Near(seeds, found, shown(found), total, 1.0, seed.thin, pages, known, by, others, sounds)
    every, twin = recommender.count_similar(seed), rival.artist(seed.id)
    ours = recommender.similar(seed, every, depth=depth, without=behind)
    theirs = rival.similar(twin, rival.count_similar(twin), depth=depth, without=behind)
    first, second = by_id(ours), by_our_ids(recommender, ours, rival, theirs)
    drafted = draft(first, second, skip + count, draw ^ seed.id ^ crc32(depth.encode()) << 32)
    found, recorded = drafted.found[skip:], drafted.shown[skip:]
    sounds, total = _sounds(recommender, seed, found, by), len(first | second)
    return Near(seeds, found, recorded, total, drafted.probability, seed.thin, pages, known, by, others, sounds)


def _sounds(recommender: Recommender, seed: Artist, found: Iterable[Recommendation], by: View) -> dict[int, Sounding]:
    """How the seed and those found sound, by id, where the list goes by that, alone or for want of listeners."""
    own = recommender.sounding(seed)
    if own is None or not (by is View.SOUND or (by is View.LISTENERS and own.stands_in)):
        return {}
    artists = (seed, *(recommendation.artist for recommendation in found))
    return {artist.id: heard for artist in artists if (heard := recommender.sounding(artist))}


class Drafted(NamedTuple):
    """Recommendations of two models, interleaved."""

    found: list[Recommendation]
    shown: list[Item]
    """The same artists as they are recorded."""
    probability: float
    """How probable the draw was."""


def by_id(found: Iterable[Recommendation]) -> dict[int, Recommendation]:
    """Recommendations by the ids of their artists, in the same order."""
    return {recommendation.artist.id: recommendation for recommendation in found}


def by_our_ids(
    recommender: Recommender, ours: Iterable[Recommendation], rival: Recommender, theirs: Iterable[Recommendation]
) -> dict[int, Recommendation]:
    """A rival's recommendations by ids, those of `ours` where both have the same act: so no draw has it twice."""
    acts = {recommender.act(recommendation.artist): recommendation.artist.id for recommendation in ours}
    return {
        acts.get(rival.act(recommendation.artist), recommendation.artist.id): recommendation
        for recommendation in theirs
    }


def draft(ours: Mapping[int, Recommendation], theirs: Mapping[int, Recommendation], count: int, draw: int) -> Drafted:
    """Up to `count` artists of two lists, best first, by a draw of that number; what is in both is told as ours is."""
    every, drawn = {**theirs, **ours}, team_draft([*ours], [*theirs], count, draw)
    found = [every[item.artist] for item in drawn.items]
    recorded = [
        Item(item.artist, round(recommendation.score, 6), item.team, item.ranks, item.propensity)
        for item, recommendation in zip(drawn.items, found, strict=True)
    ]
    return Drafted(found, recorded, drawn.probability)


class Mixed(NamedTuple):
    """Artists for those who play all of the seeds."""

    seeds: tuple[Artist, ...]
    unlike: tuple[Artist, ...]
    found: list[Recommendation]
    shown: list[Item]
    more: bool
    """Whether there are others after these."""
    played: int = 0
    """How many artists the member plays, besides the seeds, that these go by."""


def find_blend(
    recommender: Recommender,
    typed: Sequence[str],
    unlike: str | None,
    of: str,
    away: str,
    *,
    count: int,
    depth: Depth = Depth.BALANCED,
    page: int = 1,
) -> Mixed:
    """A page of the artists between those that were typed, or that a button carries.

    Raises what `find` raises, TooFewArtists or WantedAndNot.
    """
    seeds = (*find_packed(recommender, of), *(find(recommender, text) for text in typed))
    seeds = tuple({artist.id: artist for artist in seeds}.values())
    unliked = (*find_packed(recommender, away), *([find(recommender, unlike)] if unlike else []))
    if len(seeds) < 2:
        raise TooFewArtists(seeds[0])
    if both := {*seeds} & {*unliked}:
        raise WantedAndNot(both.pop())
    found = recommender.blend(seeds, count + 1, unlike=next(iter(unliked), None), skip=(page - 1) * count, depth=depth)
    return Mixed(seeds, unliked, found[:count], shown(found[:count]), len(found) > count)


def find_for(
    recommender: Recommender,
    opinions: Opinions,
    seen: Collection[int],
    listening: Mapping[int, int] | None = None,
    *,
    count: int,
    depth: Depth = Depth.BALANCED,
    page: int = 1,
) -> Mixed:
    """A page of artists for a member by their latest opinions and by `listening`, how often they play which artists.

    None of those seen, hidden, played, or ever voted on. The seeds are those they voted for.
    """
    liked, unliked = (
        find_all(recommender, [artist for artist, verdict in opinions.verdicts.items() if verdict in verdicts][-most:])
        for verdicts, most in (((Verdict.UP, Verdict.KNOWN), _LIKED), ((Verdict.DOWN,), _UNLIKED))
    )
    plays = Counter[Artist]()  # what was merged into one artist adds up
    for id, times in (listening or {}).items():
        plays.update(dict.fromkeys(find_all(recommender, (id,)), times))
    without = {*seen, *opinions.hidden, *opinions.verdicts}
    found = recommender.recommend(liked, page * count + 1, plays=plays, unlike=unliked, without=without, depth=depth)
    found = found[(page - 1) * count :]
    return Mixed(liked, unliked, found[:count], shown(found[:count]), len(found) > count, len(plays))


def shown(found: Iterable[Recommendation]) -> list[Item]:
    """Recommendations of one model as they are recorded."""
    return [Item(recommendation.artist.id, round(recommendation.score, 6)) for recommendation in found]

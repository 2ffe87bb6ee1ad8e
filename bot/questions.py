"""What commands ask the recommender: pure functions from a `Recommender` and typed text to an answer."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, repeat
from typing import Any, NamedTuple
from zlib import crc32

from recommender import (
    ENOUGH,
    Artist,
    ArtistNotFound,
    Depth,
    Recommendation,
    Recommender,
    Shared,
    TooFewArtists,
    WantedAndNot,
)
from recommender.feedback import Draw, Item, Verdict, team_draft

from .feedback.artists import Known
from .feedback.opinions import Opinions

_LIKED, _UNLIKED = 200, 50  # of a member's votes, the latest so many count: taste changes, and each takes its time
_PICKED = re.compile(r"id:(\d{1,18})")
_PACKED, _TYPED = ("at", "of", "away"), ("prompt", "mix")  # options that hold several artists, or more than that


def picked(artist: Artist) -> str:
    """The value that stands for an artist in autocomplete choices, menus and buttons."""
    return f"id:{artist.id}"


def packed(artists: Iterable[Artist], pages: Iterable[int] = ()) -> str:
    """Several artists as buttons carry them: ids in hexadecimal, with the page left of each, if not the first."""
    steps = zip(artists, chain(pages, repeat(1)), strict=False)
    return ".".join(f"{artist.id:x}~{page:x}" if page > 1 else f"{artist.id:x}" for artist, page in steps)


def pack(texts: Iterable[str]) -> str:
    """Those of the texts that were picked, as buttons carry them."""
    return ".".join(f"{int(match[1]):x}" for text in texts if (match := _PICKED.fullmatch(text.strip())))


def under_new_ids(options: Mapping[str, Any], ids: Mapping[int, int]) -> dict[str, Any]:
    """The options of a button, its artists by those of the ids that they go by now."""

    def step(text: str) -> str:
        id, *page = text.partition("~")
        return f"{ids.get(int(id, 16), int(id, 16)):x}" + "".join(page)

    def now(name: str, value: Any) -> Any:
        if name in _PACKED and isinstance(value, str):
            return ".".join(step(text) if text else "" for text in value.split("."))
        if isinstance(value, str) and (name in _TYPED or all(map(_PICKED.fullmatch, value.strip().split(",")))):
            return _PICKED.sub(lambda match: f"id:{ids.get(int(match[1]), int(match[1]))}", value.strip())
        return value

    return {name: now(name, value) for name, value in options.items()} if ids else {**options}


def is_picked(text: str) -> bool:
    """Whether it was picked and not typed."""
    return _PICKED.fullmatch(text.strip()) is not None


def find(recommender: Recommender, text: str) -> Artist:
    """The artist that was picked or typed. Raises ArtistNotFound or AmbiguousArtist."""
    if match := _PICKED.fullmatch(text.strip()):
        return recommender.artist(int(match[1]))
    return recommender.resolve(text)


def find_packed(recommender: Recommender, text: str) -> list[Artist]:
    """The artists that a button carries. Raises ArtistNotFound."""
    return [recommender.artist(int(step.partition("~")[0], 16)) for step in text.split(".") if step]


def find_picked(recommender: Recommender, text: str) -> tuple[Artist, ...]:
    """The artists that were picked in a menu, without those that the data no longer has."""
    return find_all(recommender, (int(id) for id in _PICKED.findall(text)))


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
) -> Near:
    """A page of the artists near the one that was picked or typed, or else the last of the breadcrumbs.

    With a rival its list and the recommender's are interleaved, by a draw of that number. Raises what `find` raises.
    """
    seeds = (*find_packed(recommender, breadcrumbs), *([find(recommender, text)] if text is not None else []))
    left = [int(step.partition("~")[2] or "1", 16) for step in breadcrumbs.split(".") if step]
    pages = (*left, *([1] if text is not None else []))
    seed, skip = seeds[-1], (page - 1) * count
    behind = {artist.id for artist in seeds[:-1]} - {
        seed.id
    }  # whoever digs on from one artist to the next looks for others
    known = rival is None and depth is Depth.BALANCED and recommender.knows_match(seed)
    if rival is None:
        found = recommender.similar(seed, count, depth=depth, skip=skip, without=behind)
        total = recommender.count_similar(seed)
        if behind:
            total = len(recommender.similar(seed, total, without=behind))
        return Near(seeds, found, shown(found), total, 1.0, seed.thin, pages, known)
    by_id, drawn = _draft(recommender, rival, seed, depth=depth, without=behind, count=skip + count, draw=draw)
    items = drawn.items[skip:]
    found = [by_id[item.artist] for item in items]
    recorded = [
        Item(item.artist, round(by_id[item.artist].score, 6), item.team, item.ranks, item.propensity) for item in items
    ]
    return Near(seeds, found, recorded, len(by_id), drawn.probability, seed.thin, pages, known)


def _draft(
    recommender: Recommender,
    rival: Recommender,
    seed: Artist,
    *,
    depth: Depth,
    without: Collection[int],
    count: int,
    draw: int,
) -> tuple[dict[int, Recommendation], Draw]:
    """All artists near a seed by two recommenders, by their ids; and `count` of them, drafted by a draw of that number.

    What both recommend is told as the first of them does.
    """
    every = recommender.count_similar(seed)
    ours = {
        recommendation.artist.id: recommendation
        for recommendation in recommender.similar(seed, every, depth=depth, without=without)
    }
    twin = rival.artist(seed.id)
    # Acts that are one are one artist in the draft, by the id on our list; so no draw has two of them.
    acts = {recommender.act(recommendation.artist): id for id, recommendation in ours.items()}
    theirs = {
        acts.get(rival.act(recommendation.artist), recommendation.artist.id): recommendation
        for recommendation in rival.similar(twin, rival.count_similar(twin), depth=depth, without=without)
    }
    drawn = team_draft(list(ours), list(theirs), count, draw ^ seed.id ^ crc32(depth.encode()) << 32)
    return theirs | ours, drawn


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


def find_all(recommender: Recommender, ids: Iterable[int]) -> tuple[Artist, ...]:
    """The artists of those ids, without those that the data no longer has."""
    found = []
    for id in ids:
        with contextlib.suppress(ArtistNotFound):
            found.append(recommender.artist(id))
    return tuple(found)


def find_names(recommender: Recommender, ids: Iterable[int]) -> dict[int, str]:
    """The names of the artists of those ids, by the ids, without those that the data no longer has."""
    found = {}
    for id in ids:
        with contextlib.suppress(ArtistNotFound):
            found[id] = recommender.artist(id).name
    return found


def find_carried(
    recommender: Recommender, known: Iterable[Known], nameless: Iterable[int]
) -> tuple[dict[int, int], list[Known]]:
    """The ids here of artists that other data had others for; and who those are that have ids but no names."""
    named = [Known(id, artist.name, artist.mbid) for id in nameless for artist in find_all(recommender, [id])]
    return recommender.carried(known), named


def find_why(recommender: Recommender, text: str, other: str) -> tuple[Shared, list[Shared]]:
    """What two artists have in common; where that is nothing or proves nothing, also the way from one to the other.

    Raises what `find` raises, or TooFewArtists.
    """
    first, second = _two(recommender, text, other)
    shared = recommender.shared(first, second)
    telling = shared.listeners >= ENOUGH or shared.lift >= 1
    return shared, [] if shared.listeners and telling else recommender.path(first, second)


def find_path(recommender: Recommender, text: str, other: str) -> tuple[tuple[Artist, Artist], list[Shared]]:
    """Two artists, and the way from one to the other. Raises what `find` raises, or TooFewArtists."""
    first, second = _two(recommender, text, other)
    return (first, second), recommender.path(first, second)


def _two(recommender: Recommender, text: str, other: str) -> tuple[Artist, Artist]:
    """Two different artists."""
    first, second = find(recommender, text), find(recommender, other)
    if first.id == second.id:
        raise TooFewArtists(first)
    return first, second


def shown(found: Iterable[Recommendation]) -> list[Item]:
    """Recommendations of one model as they are recorded."""
    return [Item(recommendation.artist.id, round(recommendation.score, 6)) for recommendation in found]

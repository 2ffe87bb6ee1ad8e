"""Replies about one artist, about two, and about the way between them."""

from __future__ import annotations

from collections.abc import Sequence

from recommender import (
    ENOUGH,
    Artist,
    Recommendation,
    Rising,
    Shared,
)

from ..questions import picked
from .languages import Language
from .names import escape, link
from .reply import Button, Reply, Row, richest
from .wording import also, digging, rating, several, small, tagged, together

_FORMS = ((True, 60), (False, 40), (False, 20))  # whether names are links, and how long they are at the most


def why(say: Language, shared: Shared, path: Sequence[Shared], credits: str) -> Reply:
    """What two artists have in common, and the way from one to the other, if it is given or nobody plays both."""
    artist, other = shared.seed, shared.artist
    told = [say("why-nobody")]
    if shared.listeners:
        rarer, better_known = sorted((artist, other), key=lambda artist: artist.listeners)
        share = say(
            "why-share",
            share=round(shared.share, 2),
            listeners=rarer.listeners,
            artist=escape(rarer.name, 40),
            other=escape(better_known.name, 40),
        )
        told = [
            together(say, shared),
            share,
            say("why-few") if shared.listeners < ENOUGH else "" if shared.times else say("why-even"),
        ]
    tags = tagged(say, shared.tags, 8) or say("why-no-tags")
    facts = [*filter(None, told), _fact(say("why-tags"), tags)]
    if path or not shared.listeners:
        facts.append(f"**{say('why-path')}**")
    buttons = (
        *(Button(say("similar-title", artist=end.name), "similar", {"artist": picked(end)}) for end in (artist, other)),
        Button(say("why-blend"), "blend", {"artist": picked(artist), "artist2": picked(other)}),
    )

    def form(linked: bool, limit: int) -> Reply:
        names = [link(end.name, end.url, limit) if linked else escape(end.name, limit) for end in (artist, other)]
        return Reply(
            say("why-title", artist=names[0], other=names[1]),
            text="\n".join(facts),
            rows=_steps(say, path, linked, limit) if path or not shared.listeners else (),
            footer=small(credits),
            buttons=buttons,
        )

    return richest(form(linked, limit) for linked, limit in _FORMS)


def path(say: Language, ends: tuple[Artist, Artist], hops: Sequence[Shared], credits: str) -> Reply:
    """The way from one artist to another, each hop with its evidence, and the ways on from there."""

    def form(linked: bool, limit: int) -> Reply:
        names = [link(end.name, end.url, limit) if linked else escape(end.name, limit) for end in ends]
        return Reply(
            say("path-title", artist=names[0], other=names[1]),
            text=say("path-hops", count=len(hops)) if hops else "",
            rows=_steps(say, hops, linked, limit),
            footer=small(credits),
            menus=(digging(say, [ends[0], *(hop.artist for hop in hops)] if hops else ends),),
        )

    return richest(form(linked, limit) for linked, limit in _FORMS)


def _fact(name: str, value: str) -> str:
    return f"**{name}** · {value}"


def _steps(say: Language, hops: Sequence[Shared], linked: bool, limit: int) -> tuple[Row, ...]:
    """The hops of a path, or that there is none."""
    return tuple(step(say, hop, linked, limit) for hop in hops) or (Row(say("path-none")),)


def step(say: Language, hop: Shared, linked: bool, limit: int) -> Row:
    """A step of a path, with what speaks for it."""
    told = together(say, hop) if hop.supported else _weak(say, hop)
    evidence = " · ".join(filter(None, (told, tagged(say, hop.tags))))
    name = link(hop.artist.name, hop.artist.url, limit) if linked else escape(hop.artist.name, limit)
    return Row(f"{escape(hop.seed.name, limit)} → **{name}**", evidence)


def _weak(say: Language, hop: Shared) -> str:
    """How weak a step is that listeners do not support."""
    return say("hop-weak", count=hop.listeners) if hop.listeners or not hop.tags else say("hop-tags")


def artist(
    say: Language,
    artist: Artist,
    near: Sequence[Recommendation],
    of: int,
    impression: int,
    credits: str,
    *,
    rising: Rising | None = None,
) -> Reply:
    """What the data knows about one artist, and the ways on from there."""
    lately: tuple[tuple[str, str], ...] = ()
    if rising is not None:
        lately = ((say("artist-rising"), say("artist-rising.value", latest=rising.latest, before=rising.before)),)
    here, found = {"artist": picked(artist)}, [recommendation.artist for recommendation in near]
    ways = (
        *((Button(say("artist-more"), "similar", here),) if near else ()),
        Button(say("map-button"), "map", here),
        Button(say("rate-button"), "rate", here),
    )

    def form(linked: bool, limit: int) -> Reply:
        names = [link(other.name, other.url, limit) if linked else escape(other.name, limit) for other in found]
        facts = (
            (say("artist-listeners"), say("artist-listeners.value", count=artist.listeners, rank=artist.rank, of=of)),
            (say("artist-plays"), say("number", number=artist.plays)),
            *lately,
            (say("artist-tags"), tagged(say, artist.tags, 8) or say("artist-tags.none")),
            (say("artist-similar"), " · ".join(names) or say("artist-similar.none")),
        )
        remarks = filter(None, (also(say, artist), several(say, artist)))
        return Reply(
            escape(artist.name, 100),
            artist.url,
            "\n".join((*remarks, *(_fact(*fact) for fact in facts))),
            footer=small(credits),
            buttons=ways,
            menus=(rating(say, found, impression),),
        )

    return richest(form(linked, limit) for linked, limit in _FORMS)

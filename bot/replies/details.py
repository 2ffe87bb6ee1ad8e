"""Replies about one artist, about two, and about the way between them."""

from __future__ import annotations

from collections.abc import Sequence

from recommender import (
    ENOUGH,
    Artist,
    Recommendation,
    Shared,
)

from ..questions import picked
from .languages import Language
from .names import escape, link, shorten, width
from .reply import Button, Reply
from .wording import INDENT, MAX_DESCRIPTION, MAX_FIELD, also, headed, rating, several, tagged, together


def why(say: Language, shared: Shared, path: Sequence[Shared], credits: str) -> Reply:
    """What two artists have in common, and the way from one to the other, if it is given or nobody plays both."""
    artist, other = shared.seed, shared.artist
    embed = headed(say("why-title", artist=escape(artist.name, 60), other=escape(other.name, 60)), None, credits)
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
    embed.add_field(name=say("artist-listeners"), value="\n".join(filter(None, told)), inline=False)
    tags = tagged(say, shared.tags, 8) or say("why-no-tags")
    embed.add_field(name=say("why-tags"), value=tags, inline=False)
    if path or not shared.listeners:
        value = shorten("\n".join(_hop(say, hop) for hop in path) or say("path-none"), MAX_FIELD)
        embed.add_field(name=say("why-path"), value=value, inline=False)
    return Reply(embed)


def path(say: Language, ends: tuple[Artist, Artist], hops: Sequence[Shared], credits: str) -> Reply:
    """The way from one artist to another, each hop with its evidence."""
    start, end = ends
    embed = headed(say("path-title", artist=escape(start.name, 60), other=escape(end.name, 60)), None, credits)
    lines = [say("path-hops", count=len(hops)), *(_hop(say, hop) for hop in hops)] if hops else [say("path-none")]
    embed.description = shorten("\n".join(lines), MAX_DESCRIPTION)
    return Reply(embed)


def _hop(say: Language, hop: Shared) -> str:
    small = " · ".join(filter(None, (together(say, hop) if hop.supported else _weak(say, hop), tagged(say, hop.tags))))
    return f"{escape(hop.seed.name, 40)} → **{escape(hop.artist.name, 40)}**\n{INDENT}{small}"


def _weak(say: Language, hop: Shared) -> str:
    """How weak a step is that listeners do not support."""
    return say("hop-weak", count=hop.listeners) if hop.listeners or not hop.tags else say("hop-tags")


def artist(
    say: Language, artist: Artist, near: Sequence[Recommendation], of: int, impression: int, credits: str
) -> Reply:
    """What the data knows about one artist."""
    embed = headed(escape(artist.name, 100), artist.url, credits)
    embed.add_field(
        name=say("artist-listeners"),
        value=say("artist-listeners.value", count=artist.listeners, rank=artist.rank, of=of),
    )
    embed.add_field(name=say("artist-plays"), value=say("number", number=artist.plays))
    embed.add_field(name=say("artist-tags"), value=tagged(say, artist.tags, 8) or say("artist-tags.none"), inline=False)
    embed.description = "\n".join(filter(None, (also(say, artist), several(say, artist)))) or None
    names = [link(found.artist.name, found.artist.url, 60) for found in near]
    value = " · ".join(names)
    if width(value) > MAX_FIELD:
        value = " · ".join(escape(found.artist.name, 60) for found in near)
    embed.add_field(name=say("artist-similar"), value=value or say("artist-similar.none"), inline=False)
    more = Button(say("artist-more"), "similar", {"artist": picked(artist)})
    return Reply(embed, (more,) if near else (), (rating(say, near, impression),))

"""From answers to what Discord shows. Pure: no network, no clock, and within Discord's limits for any data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

import discord

from recommender import AmbiguousArtist, Artist, ArtistNotFound, By, Recommendation, Shared, TagNotFound

from .buttons import Button
from .lookups import picked
from .names import address, clean, escape, link, shorten, width

PAGE = 10
INDENT = "\u2003"  # an em space: Discord trims plain ones
COLOUR = discord.Colour(0x1DB6A4)
TROUBLE = discord.Colour(0xD9822B)
MAX_DESCRIPTION = 4096
MAX_FIELD = 1024
MAX_FOOTER = 1024  # Discord allows 2048, but 6000 for all of an embed
MAX_URL = 2048
MAX_CHOICE = 100
ENOUGH = 3  # common listeners below which a ratio to chance says nothing


@dataclass(frozen=True, slots=True)
class Reply:
    """A message to be: what it shows and what can be clicked."""

    embed: discord.Embed
    buttons: tuple[Button, ...] = ()
    turns: bool = False
    """Whether it takes the place of the answer whose button asked for it, like a page turned."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The command somebody ran and its options, so that an answer can offer to run it again, mended."""

    command: str
    options: dict[str, Any]


def similar(seed: Artist, found: Sequence[Recommendation], credits: str) -> Reply:
    """Artists near the seed, each with the evidence."""
    header = " · ".join(filter(None, (_listeners(seed.listeners), _tags(seed.tags))))
    if not found:
        header += "\n\nNobody here who plays this artist plays another one, so there is nothing to compare."
    embed = _embed(f"Similar to {escape(seed.name, 100)}", seed.url, credits)
    embed.description = _lines(
        header,
        [
            _Line(
                rank,
                one.artist,
                f"**{_share(one.score)}**",
                _together(one.because[0]),
                _tags(one.because[0].tags or one.artist.tags),
            )
            for rank, one in enumerate(found, 1)
        ],
    )
    return Reply(embed)


def _share(score: float) -> str:
    """A score as a percentage; nothing is ever quite sure."""
    return f"{min(score, 0.99):.0%}"


def _together(shared: Shared) -> str:
    """The evidence by listeners: how many play both, and against chance where that is telling."""
    if not shared.listeners:
        return "alike by tags"
    times = shared.listeners / shared.chance
    against = f", {times:,.0f}× chance" if shared.listeners >= ENOUGH and times >= 2 else ""
    return f"heard together by {_listeners(shared.listeners)}{against}"


def artist(one: Artist, near: Sequence[Recommendation], of: int, credits: str) -> Reply:
    """What the data knows about one artist."""
    embed = _embed(escape(one.name, 100), one.url, credits)
    embed.add_field(name="Listeners", value=f"{one.listeners:,} (number {one.rank:,} of {of:,})")
    embed.add_field(name="Plays", value=f"{one.plays:,}")
    embed.add_field(name="Tags", value=_tags(one.tags, 8) or "none", inline=False)
    names = [link(other.artist.name, other.artist.url, 60) for other in near]
    value = " · ".join(names)
    if width(value) > MAX_FIELD:
        value = " · ".join(escape(other.artist.name, 60) for other in near)
    embed.add_field(name="Similar", value=value or "nobody here plays both this artist and another", inline=False)
    return Reply(embed, (Button("More like this", "similar", {"artist": picked(one)}),) if near else ())


def top(found: Sequence[Artist], by: By, tag: str | None, page: int, total: int, credits: str) -> Reply:
    """One page of the most listened to artists, with the way to the others."""
    pages = max(1, -(-total // PAGE))
    title = f"Top artists by {by}" + (f" · {escape(tag, 100)}" if tag else "")
    embed = _embed(title, None, credits)
    embed.description = _lines(
        f"page {page:,} of {pages:,}",
        [
            _Line(
                (page - 1) * PAGE + place,
                one,
                f"**{_listeners(one.listeners) if by == 'listeners' else _plays(one.plays)}**",
                _plays(one.plays) if by == "listeners" else _listeners(one.listeners),
                _tags(one.tags),
            )
            for place, one in enumerate(found, 1)
        ],
    )
    if pages == 1:
        return Reply(embed, turns=True)

    def turn(label: str, to: int, enabled: bool) -> Button:
        options = {"by": by, "page": to, **({"tag": tag} if tag else {})}
        return Button(label, "top", options, enabled)

    # Every custom_id in a message must differ, so the disabled ends point where no other button does.
    return Reply(
        embed,
        (
            turn("« First", 1 if page > 2 else 0, page > 2),
            turn("‹ Previous", page - 1 if page > 1 else -1, page > 1),
            turn("Next ›", page + 1 if page < pages else -2, page < pages),
            turn("Last »", pages if page < pages - 1 else -3, page < pages - 1),
        ),
        turns=True,
    )


def choice(name: str) -> str:
    """A name as an autocomplete choice shows it: plain text of 1–100 characters."""
    return clean(name, MAX_CHOICE)


@singledispatch
def problem(error: Exception, asked: Asked, reference: str) -> Reply:
    """What went wrong, in a sentence for whoever asked. The kind of error decides, by its class."""
    del error, asked
    return _trouble(
        f"Something went wrong here, and it is not your fault. It has been noted as `{reference}`; "
        "please try again, and tell whoever runs this bot if it keeps happening.",
    )


@problem.register
def _(error: ArtistNotFound, asked: Asked, _reference: str) -> Reply:
    if not error.nearest:
        return _trouble(f"No artist here is called “{escape(error.text)}”. Try another spelling, or part of the name.")
    return _question(
        f"No artist here is called “{escape(error.text)}”. Did you mean:", error.text, error.nearest, asked
    )


@problem.register
def _(error: AmbiguousArtist, asked: Asked, _reference: str) -> Reply:
    one = len(error.candidates) == 1
    question = "is not all of a name. Is it this one?" if one else "could be several artists. Which one?"
    return _question(f"“{escape(error.text)}” {question}", error.text, error.candidates, asked)


@problem.register
def _(error: TagNotFound, asked: Asked, _reference: str) -> Reply:
    if not error.nearest:
        return _trouble(f"No artist here is tagged “{escape(error.text)}”.")
    return _trouble(
        f"No artist here is tagged “{escape(error.text)}”. Did you mean:",
        tuple(Button(tag, asked.command, {**asked.options, "tag": tag, "page": 1}) for tag in error.nearest),
        (escape(tag) for tag in error.nearest),
    )


def _question(sentence: str, text: str, artists: Sequence[Artist], asked: Asked) -> Reply:
    """Asks which artist was meant; a click runs the command again with it."""
    option = next((name for name, value in asked.options.items() if value == text), "artist")
    buttons = tuple(Button(one.name, asked.command, {**asked.options, option: picked(one)}) for one in artists)
    return _trouble(sentence, buttons, (f"{link(one.name, one.url)} · {_listeners(one.listeners)}" for one in artists))


def _trouble(sentence: str, buttons: tuple[Button, ...] = (), lines: Iterable[str] = ()) -> Reply:
    embed = discord.Embed(description="\n".join([sentence, *(f"- {line}" for line in lines)]), colour=TROUBLE)
    return Reply(embed, buttons)


@dataclass(frozen=True, slots=True)
class _Line:
    """One artist in a list: a main line and a small one under it."""

    rank: int
    artist: Artist
    figure: str
    evidence: str
    tags: str

    def text(self, *, linked: bool, tags: bool, limit: int) -> str:
        name = link(self.artist.name, self.artist.url, limit) if linked else escape(self.artist.name, limit)
        small = " · ".join(filter(None, (self.evidence, self.tags if tags else "")))
        return f"**{self.rank:,}.** {name} · {self.figure}\n{INDENT}{small}"


def _lines(header: str, lines: Sequence[_Line]) -> str:
    """Header and lines in the richest form that fits into a description."""
    forms = ((True, True, 80), (True, False, 80), (False, True, 60), (False, False, 60), (False, False, 30))
    texts = (
        "\n".join([header, "", *(line.text(linked=linked, tags=tags, limit=limit) for line in lines)])
        for linked, tags, limit in forms
    )
    return next((text for text in texts if width(text) <= MAX_DESCRIPTION), shorten(header, MAX_DESCRIPTION))


def _embed(title: str, url: str | None, credits: str) -> discord.Embed:
    embed = discord.Embed(title=title, url=address(url or "", MAX_URL), colour=COLOUR)
    return embed.set_footer(text=clean(credits, MAX_FOOTER))


def _listeners(count: int) -> str:
    return f"{count:,} listener" + ("" if count == 1 else "s")


def _plays(count: int) -> str:
    return f"{count:,} play" + ("" if count == 1 else "s")


def _tags(tags: Sequence[str], most: int = 2) -> str:
    """The first tags, without those that only say another one again ("alternative rock" after "rock")."""
    told: list[str] = []
    for tag in tags:
        if len(told) < most and not any(tag in other or other in tag for other in told):
            told.append(tag)
    return ", ".join(escape(tag, 30) for tag in told)

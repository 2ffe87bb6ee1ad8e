"""Parts that several replies share: headings, lines, lists, evidence, choices, within Discord's limits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import discord

from recommender import (
    Artist,
    Recommendation,
    Recommender,
    Shared,
    as_match,
    name_key,
)

from ..questions import picked
from .languages import Language
from .names import address, clean, escape, link, shorten, width
from .reply import Choice, Menu

_SERVICE = 200  # of where people listened, letters that are shown; a sentence takes 1000
_ALSO = 2  # other acts of an artist that are named
INDENT = "\u2003"  # an em space: Discord trims plain ones


COLOUR = discord.Colour(0x1DB6A4)


MAX_TITLE = 256


MAX_DESCRIPTION = 4096


MAX_FIELD = 1024


MAX_FOOTER = 1024  # Discord allows 2048, but 6000 for all of an embed


MAX_URL = 2048


MAX_CHOICE = 100


def listed(say: Language, items: Sequence[str]) -> str:
    """Items as a sentence lists them."""
    if len(items) < 2:
        return "".join(items)
    return say("list-and", first=separated(say, items[:-1]), last=items[-1])


def separated(say: Language, items: Iterable[str]) -> str:
    """Items one after the other, with nothing but a comma between."""
    return say("list-comma").join(items)


def choices(found: Sequence[Recommendation]) -> tuple[Choice, ...]:
    return tuple(Choice(recommendation.artist.name, picked(recommendation.artist)) for recommendation in found)


def rating(say: Language, found: Sequence[Recommendation], impression: int) -> Menu:
    return Menu(say("rate-menu"), "rate", "artist", choices(found), {"shown": impression})


def as_share(score: float) -> float:
    """A score as people are told it, in whole hundredths: 0 stands for less than half of one."""
    return round(as_match(score), 2)


def percentage(say: Language, score: float) -> str:
    """A score as a percentage."""
    return say("share", share=as_share(score))


def together(say: Language, shared: Shared) -> str:
    """What listeners say of a pair, the same in every answer: how many play both, and against chance."""
    if not shared.listeners:
        return say("alike-by-tags" if shared.tags else "together-nobody")
    if shared.times is None:
        return say("together", count=shared.listeners)
    return say("together-telling", count=shared.listeners, times=shared.times)


def also(say: Language, artist: Artist) -> str:
    """Other acts that are one with the artist: its line-ups and bands."""
    names = separated(say, (escape(name, 30) for name in artist.also[:_ALSO]))
    return say("also", names=names) if names else ""


def several(say: Language, artist: Artist) -> str:
    """That the name is shared by acts whom the data takes for one, if it is known to be."""
    return say("several-acts", artist=escape(artist.name, 60)) if artist.several else ""


def choice(name: str, remark: str = "") -> str:
    """A name as an autocomplete choice shows it, and what tells it from others: plain text of 1–100 characters."""
    return clean(name, MAX_CHOICE - width(remark)) + remark


def told_apart(say: Language, artists: Sequence[Artist]) -> list[str]:
    """For each of the artists what to say beside its name: its listeners or a tag where another one's looks alike."""
    looks = Counter(name_key(artist.name) for artist in artists)
    heard = Counter((name_key(artist.name), artist.listeners) for artist in artists)

    def remark(artist: Artist) -> str:
        if looks[name_key(artist.name)] == 1:
            return ""
        listeners = say("listeners", count=artist.listeners)
        alike = heard[name_key(artist.name), artist.listeners] > 1
        return f" · {clean(artist.tags[0], 30) if alike and artist.tags else listeners}"

    return [remark(artist) for artist in artists]


@dataclass(frozen=True, slots=True)
class Line:
    """One artist in a list: a main line and a small one under it."""

    rank: str
    artist: Artist
    figure: str
    evidence: str
    tags: str
    also: str = ""

    def text(self, *, linked: bool, tags: bool, limit: int) -> str:
        name = link(self.artist.name, self.artist.url, limit) if linked else escape(self.artist.name, limit)
        small = " · ".join(filter(None, (self.evidence, *((self.tags, self.also) if tags else ()))))
        main = " · ".join(filter(None, (name, self.figure)))
        return f"**{self.rank}.** {main}\n{INDENT}{small}"


def as_lines(header: str, *ways: Sequence[Line]) -> str:
    """Header and lines in the richest form that fits into a description; of the ways they are given the first."""
    forms = ((True, True, 80), (True, False, 80), (False, True, 60), (False, False, 60), (False, False, 30))
    texts = (
        "\n".join([header, "", *(line.text(linked=linked, tags=tags, limit=limit) for line in lines)])
        for lines in ways
        for linked, tags, limit in forms
    )
    return next((text for text in texts if width(text) <= MAX_DESCRIPTION), shorten(header, MAX_DESCRIPTION))


def credits(say: Language, recommender: Recommender) -> str:
    """What the answers come from, as people know it, and until when that goes."""
    if recommender.simulated:
        return say("credits.simulated")
    return say("credits", data=clean(recommender.service, _SERVICE), until=recommender.until or "none")


def headed(title: str, url: str | None, credits: str) -> discord.Embed:
    """An answer's embed: its title, the page that it leads to, and in the footer where it comes from."""
    embed = discord.Embed(title=title, url=address(url or "", MAX_URL), colour=COLOUR)
    return embed.set_footer(text=clean(credits, MAX_FOOTER))


def tagged(say: Language, tags: Sequence[str], most: int = 2) -> str:
    """The first tags, without those that only say another one again ("alternative rock" after "rock")."""
    told: list[str] = []
    for tag in tags:
        if len(told) < most and not any(tag in other or other in tag for other in told):
            told.append(tag)
    return separated(say, (escape(tag, 30) for tag in told))

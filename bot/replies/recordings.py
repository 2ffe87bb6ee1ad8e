"""Whom a recording sounds like, and what it is like in words. Pure, like `replies`; only whoever sent it sees it."""

from __future__ import annotations

import math

from recommender import PASSAGE, Alike, Sounding

from ..questions import SoundsLike
from ..workers.recordings import Heard
from .languages import Language
from .names import clock
from .reply import Reply
from .sounds import alike
from .wording import Line, also, button_beside, digging, listing, saving, small, tagged, ways_on

_LOW, _MID, _HIGH = "low", "mid", "high"


def sounds_like(say: Language, heard: Heard, like: SoundsLike, impression: int, credits: str) -> Reply:
    """Artists that a recording sounds like, each with the passage that is most alike, and in what the two are alike.

    `impression` is what a vote here is about.
    """
    artists = [found.artist for found in like.found]
    told = (
        " · ".join((clock(heard.seconds), *_described(say, like.own))),
        say("recording-how") if artists else say("recording-nobody"),
    )
    reply = Reply(
        say("recording-title"),
        text="\n".join(told),
        footer="\n".join((say("recording-gone"), small(credits))),
        buttons=(saving(say, impression),) if artists else (),
        menus=ways_on(say, digging(say, artists), artists, impression) if artists else (),
        private=True,
    )
    lines = [
        Line(
            say("number", number=rank),
            found.artist,
            _passage(say, heard, found),
            alike(say, like.own, found.sounding),
            tagged(say, found.artist.tags),
            also(say, found.artist),
            button_beside(say, artists, found.artist, impression),
        )
        for rank, found in enumerate(like.found, 1)
    ]
    return listing(reply, lines)


def _described(say: Language, own: Sounding) -> list[str]:
    """What it is like itself, each trait that is known in a word with its figure."""
    said = {
        "tempo": lambda level, value: say("recording-tempo", level=level, value=round(value)),
        "loudness": lambda level, value: say("recording-loudness", level=level, value=round(value)),
        "brightness": lambda level, value: say("recording-brightness", level=level, value=round(value)),
        "percussion": lambda level, value: say("recording-percussion", level=level, value=round(value, 2)),
    }
    levels = {trait: _HIGH if high else _LOW for trait, high in own.extremes.items()}
    known = {trait: value for trait, value in own.traits._asdict().items() if not math.isnan(value)}
    return [said[trait](levels.get(trait, _MID), value) for trait, value in known.items()]


def _passage(say: Language, heard: Heard, found: Alike) -> str:
    """Where it is most like the artist; "" where it is no longer than such a passage."""
    if len(heard.starts) <= PASSAGE:
        return ""
    start, window = heard.starts[found.window], heard.starts[1] - heard.starts[0]
    return say("recording-passage", start=clock(start), end=clock(int(start) + round(PASSAGE * window)))

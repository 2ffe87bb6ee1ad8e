"""An artist that a member is asked about, of ten, in place of the one before. Pure, like `replies`."""

from __future__ import annotations

from dataclasses import dataclass

from recommender import Artist

from ..feedback.opinions import REACTIONS, Outcome
from ..questions.taps import MOST, SHOW, TAPS, Said
from .languages import Language
from .names import link
from .reply import Button, Reply, Row
from .wording import separated, small, tagged


@dataclass(frozen=True, slots=True)
class Tap:
    """An artist that a member is asked about."""

    artist: Artist
    said: Said
    """What they have said of others."""
    outcome: Outcome
    """What has become of the vote they have just given, if any."""
    silent: bool
    """Whether they opted out."""


def tap(say: Language, asked: Tap, credits: str, *, turns: bool) -> Reply:
    """Whether the member likes the artist: yes, no, unknown, or no more of it."""
    artist, said = asked.artist, asked.said
    first = not said.taps
    told = (
        say("taps-first") if first else "",
        say("vote-waiting") if asked.outcome is Outcome.WAITING else "",
        say("taps-silent") if asked.silent else "",
        say("taps-ask", number=len(said.taps) + 1, of=MOST),
    )
    named = f"**{link(artist.name, artist.url, 100)}**"
    facts = separated(say, filter(None, (named, say("listeners", count=artist.listeners))))
    labels = dict(zip(TAPS, (*REACTIONS, say("taps-unknown")), strict=True))
    buttons = (
        *(_button(label, said.plus(artist, answer)) for answer, label in labels.items()),
        _button(say("taps-list"), Said(said.taps + SHOW, said.of)),
    )
    return Reply(
        say("foryou-title"),
        text="\n".join(filter(None, told)),
        rows=(Row(facts, tagged(say, artist.tags, 3)),),
        footer="\n".join(filter(None, (say("foryou-ways") if first else "", small(credits)))),
        buttons=buttons,
        turns=turns,
        private=True,
    )


def starting(say: Language, said: Said) -> Button:
    """What asks about ten more, who are none that the member does not know."""
    return _button(say("taps-start"), Said(of=said.of))


def _button(label: str, said: Said) -> Button:
    return Button(label, "foryou", said._asdict())

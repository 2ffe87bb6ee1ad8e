"""What members recommend to each other, as the receiver and the giver see it. Pure, like `replies`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from recommender import Artist
from recommender.feedback import Verdict

from ..feedback.opinions import Outcome
from ..feedback.recommended import MOST_GIVEN, Given
from ..questions import picked
from .languages import Language
from .names import escape
from .reply import Button, Reply, Row
from .wording import beside, listed, opting_in, told_verdict

MOST_NOTE = 200
"""Characters that a note may have."""
_VOTES = (Verdict.UP, Verdict.DOWN, Verdict.KNOWN)


class Deed(StrEnum):
    """What the receiver does with a recommendation, besides voting."""

    THANKS = "thanks"
    BLOCK = "block"
    UNDO = "undo"
    """Takes blocking back."""


class Told(StrEnum):
    """What the giver is told."""

    GIVEN = "given"
    UNDELIVERED = "undelivered"
    """Whatever the reason is."""
    ENOUGH = "enough"
    """They have given as many as they may."""
    BOTH = "both"
    """They named only one of member and artist."""
    SILENT = "silent"
    """They opted out."""


def told(say: Language, what: Told, member: str = "", artist: str = "") -> Reply:
    """What became of recommending an artist to the member of that name."""
    buttons = tuple[Button, ...]()
    match what:
        case Told.GIVEN:
            text = say("recommend-given", artist=escape(artist, 60), member=escape(member, 60))
            buttons = (Button(say("recommend-last"), "recommend"),)
        case Told.UNDELIVERED:
            text = say("recommend-undelivered", artist=escape(artist, 60), member=escape(member, 60))
        case Told.ENOUGH:
            text = say("recommend-enough", count=MOST_GIVEN)
        case Told.BOTH:
            text = say("recommend-both")
        case _:
            text, buttons = say("link-opted-out"), (opting_in(say),)
    return Reply(text=text, buttons=buttons, private=True)


def last(say: Language, given: Sequence[Given], names: Mapping[int, str]) -> Reply:
    """What a member recommended last, by the names of the artists, and whether it was seen."""
    lines = []
    for gift in given:
        name = escape(names.get(gift.artist, "?"), 60)
        seen = say("recommend-seen") if gift.seen else say("recommend-unseen")
        lines.append(f"- **{name}** · <t:{int(gift.at)}:R> · {seen}")
    text = "\n".join(lines) or say("recommend-none")
    return Reply(say("recommend-last"), text=text, footer=say("recommend-how", count=MOST_GIVEN), private=True)


def message(
    say: Language,
    artist: Artist,
    giver: str,
    by: int,
    server: str,
    note: str,
    near: Sequence[Artist],
    id: int,
) -> Reply:
    """The direct message to the receiver of the recommendation `id`; `near` are artists of theirs like it.

    `by` is the giver's id, as the name alone might be anybody's.
    """
    seeds = listed(say, [escape(other.name, 40) for other in near])
    lines = (
        say("recommend-from", giver=escape(giver, 60), mention=f"<@{by}>", server=escape(server, 60)),
        f"> {escape(note, MOST_NOTE)}" if note else "",
    )
    buttons = (
        *(_button(told_verdict(say, verdict), artist, id, verdict.value) for verdict in _VOTES),
        _button(say("recommend-thanks"), artist, id, Deed.THANKS),
        _blocking(say("recommend-block"), id, by, Deed.BLOCK),
    )
    return Reply(
        say("recommend-title", artist=escape(artist.name, 100)),
        artist.url,
        "\n".join(filter(None, lines)),
        (Row(say("recommend-near", artists=seeds)),) if near else (),
        say("recommend-private"),
        buttons=buttons,
    )


def thanked(say: Language, artist: Artist, id: int) -> Reply:
    """Thanks for a recommendation; its giver learns only that it was seen."""
    return _answer(say, artist, say("recommend-thanked"), id)


def voted(say: Language, artist: Artist, verdict: Verdict, outcome: Outcome, id: int) -> Reply:
    """A vote on what was recommended."""
    if outcome is Outcome.REFUSED:
        text = say("vote-not-kept")
    else:
        vote = say("rate-vote", vote=told_verdict(say, verdict))
        text = "\n".join((vote, say("vote-waiting") if outcome is Outcome.WAITING else say("recommend-thanked")))
    return _answer(say, artist, text, id)


def blocked(say: Language, id: int, by: int, deed: Deed, done: bool, turns: bool) -> Reply:
    """That the giver, of the id `by`, is blocked or no longer is; where it is not `done`, that nothing has changed."""
    if not done:
        return Reply(text=say("recommend-gone"), private=True, turns=turns)
    if deed is Deed.UNDO:
        text, back = say("recommend-unblocked"), _blocking(say("recommend-block"), id, by, Deed.BLOCK, here=True)
    else:
        text, back = say("recommend-blocked"), _blocking(say("recommend-unblock"), id, by, Deed.UNDO, here=True)
    return Reply(text=text, buttons=(back,), private=True, turns=turns)


def _answer(say: Language, artist: Artist, text: str, id: int) -> Reply:
    """What was done, and the ways on."""
    buttons = (
        beside(say, artist, id),
        Button(say("artist-more"), "similar", {"artist": picked(artist)}),
    )
    return Reply(escape(artist.name, 100), artist.url, text, buttons=buttons, private=True)


def _button(label: str, artist: Artist, id: int, deed: str) -> Button:
    return Button(label, "recommend", {"got": id, "artist": picked(artist), "deed": str(deed)})


def _blocking(label: str, id: int, by: int, deed: Deed, *, here: bool = False) -> Button:
    options = {"got": id, "by": by, "deed": deed.value, **({"here": 1} if here else {})}
    return Button(label, "recommend", options, dangerous=deed is Deed.BLOCK)

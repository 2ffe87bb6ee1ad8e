"""What two members of a server have in common. Pure, like `replies`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from recommender import Artist, Compatibility, Recommendation
from recommender.drawing.pictures import butterfly

from .languages import Language
from .names import clean, escape, shorten
from .pictures import MAX_ALT
from .reply import Button, Drawing, Reply
from .wording import Line, beside, listed, listing, opting_in, separated, small

_SHOWN = 8  # artists that both play
_SEEDS = 2  # that a bridge is told to go with
_HARDLY = 0.5  # that are shared by chance, below which two people most likely share none, and a ratio says nothing


class Missing(StrEnum):
    """Why there is nothing to compare."""

    YOURSELF = "yourself"
    BOT = "bot"
    GONE = "gone"
    """The other one is not in the server."""
    OTHER = "other"
    """Nothing may be said of the other one, or there is nothing: which of these is nobody's business."""
    JOINED = "joined"
    """Whoever asks has not joined."""
    SILENT = "silent"
    """Whoever asks has opted out, and so cannot."""
    LISTENING = "listening"
    """Of whoever asks nothing is known."""


def nothing(say: Language, why: Missing, name: str) -> Reply:
    """There is nothing to compare with the member of that name, and what can be done about it."""
    member, buttons = escape(name, 60), tuple[Button, ...]()
    match why:
        case Missing.YOURSELF:
            told = say("taste-yourself")
        case Missing.BOT:
            told = say("taste-bot", member=member)
        case Missing.GONE:
            told = say("taste-gone", member=member)
        case Missing.OTHER:
            told = say("taste-other", member=member)
        case Missing.SILENT:
            told, buttons = say("join-silent"), (opting_in(say),)
        case Missing.JOINED:
            told, buttons = say("taste-join"), (Button(say("join-again"), "join"),)
        case _:
            told = say("taste-link")
            buttons = (
                Button(say("taste-link-button"), "link"),
                Button(say("import-open"), "import", {"deed": "form"}),
            )
    return Reply(text=told, buttons=buttons, private=True)


def taste(
    say: Language,
    name: str,
    found: Compatibility,
    plays: tuple[Mapping[Artist, int], Mapping[Artist, int]],
    impression: int,
    credits: str,
) -> Reply:
    """What whoever asks has in common with the member of that name; `plays` says how often either plays whom."""
    member = escape(name, 60)
    most = separated(say, (escape(artist.name, 40) for artist in found.shared[:_SHOWN]))
    told = (
        f"{say('taste-shared', count=len(found.shared))}\n{_against(say, found)}",
        say("taste-most", artists=most) if len(found.shared) > 1 else most,
        _bridge(say, found, member),
        say("taste-new") if found.new else "",
    )
    bars = say("taste-bars") if found.shared else ""
    footer = "\n".join(filter(None, (bars, say("taste-how"), small(credits))))
    reply = Reply(say("taste-title", member=member), text="\n\n".join(filter(None, told)), footer=footer, private=True)
    lines = [_line(say, rank, item, impression) for rank, item in enumerate(found.new, 1)]
    return replace(listing(reply, lines), drawing=_drawing(say, name, found.shared[:_SHOWN], plays))


def _against(say: Language, found: Compatibility) -> str:
    """How many they share against chance, with what that means."""
    if not found.telling:
        return say("taste-few")
    if found.chance < _HARDLY:
        return say("taste-hardly")
    chance = round(found.chance, 0 if found.chance >= 10 else 1)
    if found.times is not None:
        return say("taste-more", times=found.times, chance=chance)
    return say("taste-fewer", chance=chance) if found.fewer else say("taste-even", chance=chance)


def _bridge(say: Language, found: Compatibility, member: str) -> str:
    if found.bridge is None:
        return ""
    artist = escape(found.bridge.found.artist.name, 60)
    seeds = listed(say, [escape(seed.name, 40) for seed in found.bridge.found.seeds[:_SEEDS]])
    if found.bridge.first:
        return say("taste-bridge.yours", artist=artist, seeds=seeds, member=member)
    return say("taste-bridge", artist=artist, seeds=seeds, member=member)


def _line(say: Language, rank: int, item: Recommendation, impression: int) -> Line:
    because = listed(say, [escape(seed.name, 40) for seed in dict.fromkeys(item.seeds)])
    evidence = say("foryou-because", artists=because) if because else ""
    return Line(say("number", number=rank), item.artist, "", evidence, "", button=beside(say, item.artist, impression))


def _drawing(
    say: Language, name: str, shared: Sequence[Artist], plays: tuple[Mapping[Artist, int], Mapping[Artist, int]]
) -> Drawing | None:
    """Both members' parts in what they share, as bars; None where they share nothing."""
    if not shared:
        return None
    totals = [max(sum(own.values()), 1) for own in plays]

    def wing(artist: Artist, person: int) -> butterfly.Wing:
        part = plays[person].get(artist, 0) / totals[person]
        told = say("share", share=round(part, 2)) if part else say("taste-likes")
        return butterfly.Wing(part, told)

    rows = [(artist.name, wing(artist, 0), wing(artist, 1)) for artist in shared]
    told = (
        say("taste-alt.artist", artist=clean(artist, 40), yours=left.told, theirs=right.told)
        for artist, left, right in rows
    )
    alt = say("taste-alt", member=clean(name, 60), artists=separated(say, told))
    titles = say("taste-you"), clean(name, 60)
    return Drawing("taste.png", butterfly.draw, (rows, titles), shorten(alt, MAX_ALT))

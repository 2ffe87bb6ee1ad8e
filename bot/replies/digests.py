"""A server's weekly digest, and what those who manage the server see of it. Pure, like `replies`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recommender.drawing.pictures import map as maps

from ..feedback.digests import Result, Schedule
from ..listening.discoveries import REASONS, Discoveries
from .languages import Language, of
from .names import clean, escape, shorten
from .pictures import MAX_ALT
from .reply import Button, Drawing, Reply
from .wording import Line, also, beside, listed, listing, separated, small, tagged


def digest(say: Language, found: Discoveries, server: str, result: Result | None, number: int, credits: str) -> Reply:
    """Artists for a server, each with those played there that account for it, and how the last digest did."""
    lines = []
    for rank, recommendation in enumerate(found.found, 1):
        artist = recommendation.artist
        names = [escape(shared.seed.name, 30) for shared in recommendation.because[:REASONS]]
        because = say("foryou-because", artists=listed(say, names)) if names else ""
        deep = say("digest-deep") if artist.id == found.deep else ""
        lines.append(
            Line(
                say("number", number=rank),
                artist,
                say("listeners", count=artist.listeners),
                " · ".join(filter(None, (deep, because))),
                tagged(say, artist.tags),
                also(say, artist),
                beside(say, artist, number),
            )
        )
    told = (
        say("digest-what", count=found.played),
        say("digest-result", up=result.up, down=result.down) if result is not None else "",
    )
    reply = Reply(
        say("digest-title", server=escape(server, 60)),
        text="\n".join(filter(None, told)),
        footer=small(credits),
        buttons=(Button(say("join-again"), "join"),),
        drawing=_drawing(say, found),
    )
    return listing(reply, lines)


def _drawing(say: Language, found: Discoveries) -> Drawing:
    nodes = found.network.nodes
    new, old = ([clean(node.artist.name, 60) for node in nodes if node.hop == hop] for hop in (0, 1))
    alt = say("digest-alt", artists=separated(say, new), others=separated(say, old) or "–")
    return Drawing("digest.png", maps.draw, (found.network,), shorten(alt, MAX_ALT))


def preview(reply: Reply) -> Reply:
    """A digest for whoever manages the server, who cannot vote on it."""
    return replace(reply, rows=tuple(replace(row, button=None) for row in reply.rows), buttons=(), private=True)


def nothing(say: Language, *, counted: bool) -> Reply:
    """That there is no digest to see: nothing is counted in the server, or all that is alike was shown."""
    told = say("digest-nothing") if counted else say("digest-few")
    return Reply(say("digest-settings"), text=told, private=True)


def trouble(say: Language, channel: int) -> Reply:
    """That a digest cannot be posted, for those who manage the server."""
    return Reply(text=say("digest-trouble", channel=f"<#{channel}>"))


def schedule(
    say: Language, chosen: Schedule | None, lacking: Sequence[str], now: float, *, pictured: bool, counted: bool
) -> Reply:
    """What is set, when the next digest is due, and what keeps it from being posted as it should be."""
    if chosen is None:
        off = "\n\n".join((say("digest-how"), say("digest-none")))
        return Reply(say("digest-settings"), text=off, buttons=_ways(say, False), private=True, turns=True)
    due = round(chosen.next(now).timestamp())
    facts = (
        (say("digest-channel"), f"<#{chosen.channel}>"),
        (say("digest-next"), f"<t:{due}:F> · <t:{due}:R>"),
        (say("digest-language"), of(chosen.language).name),
        (say("digest-review"), say("settings-yes") if chosen.review else say("settings-no")),
    )
    warnings = (
        *(say("digest-lacks", permission=name) for name in lacking),
        *(() if pictured or lacking else (say("digest-unpictured"),)),
        *(() if counted else (say("digest-few"),)),
    )
    told = (
        say("digest-how"),
        "\n".join(f"**{name}** · {value}" for name, value in facts),
        "\n".join(f"⚠️ {warning}" for warning in warnings) or say("digest-ready"),
    )
    return Reply(say("digest-settings"), text="\n\n".join(told), buttons=_ways(say, True), private=True, turns=True)


def _ways(say: Language, on: bool) -> tuple[Button, ...]:
    ways = Button(say("digest-preview"), "digest", {"preview": 1})
    return (ways, Button(say("digest-end"), "digest", {"off": 1}, dangerous=True)) if on else (ways,)

"""What the members of a server play and like together. Pure, like `replies`."""

from __future__ import annotations

from collections.abc import Sequence

from recommender import Artist

from ..questions import picked
from .languages import Language
from .names import escape
from .reply import Button, Reply


def who(say: Language, artist: Artist, server: str, names: Sequence[str], count: int, *, panel: bool) -> Reply:
    """Who plays or likes an artist: the names of those who agreed, and how many there are, 0 for few.

    Whether there are others than those named is told by the count alone.
    """
    told = (
        say("who-count", count=count) if count else "",
        "\n".join(f"{rank}. {name}" for rank, name in enumerate(names, 1)),
        say("who-few") if not count and not names else "",
        say("who-nameless") if count and not names else "",
    )
    buttons = (
        Button(say("artist-more"), "similar", {"artist": picked(artist), **({"here": 1} if panel else {})}),
        Button(say("join-again"), "join"),
    )
    return Reply(
        say("who-title", artist=escape(artist.name, 80), server=escape(server, 60)),
        artist.url,
        "\n".join(filter(None, told)),
        footer=say("who-how"),
        buttons=buttons,
        private=panel,
        turns=panel,
    )

"""An artist, as answers show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass


THIN = 3  # listeners below which they say little of an artist


@dataclass(frozen=True, slots=True)
class Artist:
    """One artist, as the community's data knows it."""

    id: int
    name: str
    url: str
    listeners: int
    """How many users play it."""
    plays: int
    """How often all of them together played it."""
    rank: int
    """Its rank by listeners, 1 being the most listened to."""
    tags: tuple[str, ...]
    """What users call it, most given first."""
    also: tuple[str, ...] = ()
    """Acts that are one with it and stand for it in no list beside it, best known first: "Miles Davis Quintet"."""

    several: bool = False
    """Whether several acts are known to go by the name, whom the data cannot tell apart: "Mono"."""
    mbid: str = ""
    """MusicBrainz' id; "" where the data does not know it."""
    audiences: tuple[int, ...] = ()
    """Of data sets that were joined, how many users of each play it; empty where there is one."""

    @property
    def thin(self) -> bool:
        """Whether so few people play it that its tags, if it has any, say more than they do."""
        return self.listeners < THIN and bool(self.tags)

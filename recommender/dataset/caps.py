"""Caps on listening, for data that is too large: how many artists a user may have, and listeners an artist must."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import DataError
from .timed import masked

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .interactions import Interactions


@dataclass(frozen=True, slots=True)
class Caps:
    """What is kept of each user and artist; by default everything. Raises ValueError for a number below 1."""

    max_artists_per_user: int | None = None
    min_listeners: int = 1

    def __post_init__(self) -> None:
        for name, value in dataclasses.asdict(self).items():
            if value is not None and value < 1:
                raise ValueError(f"{name} must be 1 or more, not {value}")

    def chosen(self) -> dict[str, int]:
        """The caps that leave anything out, by name."""
        defaults = dataclasses.asdict(EVERYTHING)
        return {name: value for name, value in dataclasses.asdict(self).items() if value != defaults[name]}

    def apply(self, music: Interactions) -> tuple[Interactions, NDArray[np.bool_]]:
        """The data within the caps, and which artists have enough listeners in it, shape (artists,).

        Each user keeps their most played artists; of equally played ones those with more listeners, and of those the
        ones with the lower ids. Listeners are counted in what is left. Artists who have too few lose them and their
        tags, but keep their rows. Raises DataError where no artist has enough.
        """
        notes: list[str] = []
        if self.max_artists_per_user is not None:
            kept = _most_played(music, self.max_artists_per_user)
            notes.append(
                f"At most {self.max_artists_per_user:,} artists per user are kept: "
                f"{int((~kept).sum()):,} of {len(kept):,} play counts are left out."
            )
            timed = music.timed and dataclasses.replace(
                music.timed, faded=None if music.timed.faded is None else masked(music.timed.faded, kept)
            )
            music = dataclasses.replace(music, plays=masked(music.plays, kept), timed=timed)
        enough = np.ones(len(music.catalog), dtype=np.bool_)
        if self.chosen():
            enough = music.listeners >= self.min_listeners
            if not enough.any():
                raise DataError(
                    f"No artist has {self.min_listeners:,} listeners; the best known has {music.listeners.max():,}."
                )
            music = music.without(~enough)
        if self.min_listeners > 1:
            notes.append(
                f"{int((~enough).sum()):,} of {len(enough):,} names have fewer than "
                f"{self.min_listeners:,} listeners and are left out."
            )
        return dataclasses.replace(music, notes=(*music.notes, *notes)) if notes else music, enough


EVERYTHING = Caps()


def _most_played(music: Interactions, number: int) -> NDArray[np.bool_]:
    """Which play counts are among the `number` highest of their users, aligned with the data."""
    listening = music.plays.tocoo()
    order = np.lexsort((listening.row, -music.listeners[listening.row], -listening.data, listening.col))
    users = listening.col[order]
    kept = np.empty(len(order), dtype=np.bool_)
    kept[order] = np.arange(len(order)) - np.searchsorted(users, users) < number
    return kept

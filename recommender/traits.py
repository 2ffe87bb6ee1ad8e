"""What a recording sounds like in a few figures that people have words for."""

from __future__ import annotations

from typing import NamedTuple


class Traits(NamedTuple):
    """Figures of a recording, or means of an artist's; NaN where one is not known."""

    tempo: float
    """Beats a minute."""
    loudness: float
    """Decibels below full scale, at most about 0, as EBU R 128 measures it (LUFS) where it was measured here."""
    brightness: float
    """The spectrum's centre, in Hz."""
    percussion: float
    """The part of the energy that comes in strokes and not in tones, from 0 to 1."""

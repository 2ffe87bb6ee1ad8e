"""How artists sound, in figures, and by which of them two sound alike."""

from __future__ import annotations

import math
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..traits import Traits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ..artifact import Arrays

_NEAR = 0.5  # of the width of the middle third, up to which two are told to have a trait in common


class Sounding(NamedTuple):
    """How an artist sounds."""

    traits: Traits
    """Means over its recordings, NaN where one is not known."""
    places: Traits
    """Where each trait stands among those of all artists: at 0 the lowest third ends, at 1 the highest begins."""
    stands_in: bool = False
    """Whether so few play the artist that in its list by listeners sound stands in for those who are missing."""

    @property
    def extremes(self) -> dict[str, bool]:
        """The traits in which it belongs to the lowest or to the highest third, and whether that is the highest."""
        return {trait: place > 1 for trait, place in self.places._asdict().items() if place < 0 or place > 1}

    def shares(self, other: Sounding) -> dict[str, bool]:
        """The traits in which both belong to the lowest third, or both to the highest, and whether to the highest."""
        theirs = other.extremes
        return {trait: high for trait, high in self.extremes.items() if theirs.get(trait) is high}

    def nearest(self, other: Sounding) -> str | None:
        """The trait in which the two are nearest; None where in each they are farther apart than half a third."""
        apart = {
            trait: abs(own - its)
            for trait, own, its in zip(Traits._fields, self.places, other.places, strict=True)
            if math.isfinite(own - its)
        }
        trait = min(apart, key=apart.__getitem__, default=None)
        return trait if trait is not None and apart[trait] <= _NEAR else None


class Sounds:
    """How the artists sound of whom an artifact holds it."""

    def __init__(self, arrays: Arrays) -> None:
        self._artists = arrays["sound_artists"].data
        self._stands_in = arrays.get("sound_stands_in")
        self._traits = np.asarray(arrays["sound_traits"], dtype=np.float64)
        self._lower, self._upper = np.asarray(arrays["sound_bounds"], dtype=np.float64).T

    def of(self, index: int) -> Sounding | None:
        """How the artist of that dense index sounds; None where that is not known."""
        place = bisect_left(self._artists, index)
        if place == len(self._artists) or self._artists[place] != index:
            return None
        stands_in = self._stands_in is not None and bool(self._stands_in[index])
        return self.placed(self._traits[place])._replace(stands_in=stands_in)

    def placed(self, traits: Sequence[float] | NDArray[np.float64]) -> Sounding:
        """How something of these traits sounds, beside the artists."""
        figures = np.asarray(traits, dtype=np.float64)
        with np.errstate(divide="ignore", invalid="ignore"):  # where all artists have the same
            places = (figures - self._lower) / (self._upper - self._lower)
        return Sounding(Traits(*figures.tolist()), Traits(*places.tolist()))

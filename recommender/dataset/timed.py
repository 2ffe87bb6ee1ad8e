"""When people listened to whom: what counts less with age, and what the latest stretch of time has of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import scipy.sparse as sp

from .dates import PERIOD, ends, sound

if TYPE_CHECKING:
    from numpy.typing import NDArray

STRETCH = 3
"""Periods of 30 days (`dates.PERIOD`): so long are the latest stretch and the one before that it is compared with."""
_DAY = 24 * 3600

Lay = Callable[[sp.csr_array], sp.csr_array]
"""Makes another matrix, artists × users, of one, where artists or users change places."""


@dataclass(frozen=True, eq=False)
class Aging:
    """What play counts that count less with age are made of."""

    dated: sp.csr_array
    """What the dated listens of a pair count for, each the less the older it is than the newest one, artists × users.

    It holds every pair that anybody played, 0 where none of its listens are dated.
    """
    undated: NDArray[np.int64]
    """Plays of the same pairs whose time is unknown or cannot be right; they count in full."""
    newest: int
    """Seconds since 1970."""
    half_life: float
    """In days."""

    def faded(self, newest: int) -> sp.csr_array:
        """Whole counts, at least 1, of all pairs, as they are at a time that is not before the newest listen."""
        aged = self.dated.data * 0.5 ** ((newest - self.newest) / _DAY / self.half_life)
        found = self.dated.copy()
        found.data = np.maximum(np.rint(aged + self.undated), 1).astype(np.int64)
        return found


@dataclass(frozen=True, eq=False)
class Timed:
    """What times say of the listening, as CSR arrays of shape (artists, users)."""

    faded: sp.csr_array | None
    """Play counts ≥ 1 that count less the longer ago they were, of the same pairs as the plays; None if all count."""
    latest: sp.csr_array
    """Above 0 where a user heard an artist in the latest stretch of time."""
    before: sp.csr_array
    """Above 0 where a user heard an artist in the stretch before, which is as long."""
    newest: int
    """The time of the newest listen, in seconds since 1970, from which ages and stretches are counted."""
    aging: Aging | None = None
    """What `faded` is made of, so that data sets can be joined; lost with the first change of places."""

    def laid(self, lay: Lay) -> Timed:
        """The same after a change of places."""
        faded = None if self.faded is None else lay(self.faded)
        return Timed(faded, lay(self.latest), lay(self.before), self.newest)

    def at(self, newest: int) -> Timed:
        """The same beside other data whose newest listen is at this later time: all has aged until then.

        The stretches are over, unless they are the same ones.
        """
        faded = self.aging.faded(newest) if self.aging else self.faded
        over = newest // PERIOD > self.newest // PERIOD
        latest, before = (_empty(matrix) if over else matrix for matrix in (self.latest, self.before))
        return Timed(faded, latest, before, newest)


def timed(
    artists: NDArray[np.int64],
    users: NDArray[np.int64],
    plays: NDArray[np.int64],
    when: NDArray[np.int64],
    shape: tuple[int, int],
    half_life: float | None = None,
) -> Timed | None:
    """What times say of rows of listens, in dense indices; `when` in seconds since 1970. None if no time can be right.

    With a half-life, in days, a pair's count is the sum of plays × 0.5^(age / half-life), rounded, at least 1; age is
    counted from the newest listen. Listens whose time is unknown or cannot be right count in full. The stretches are
    whole periods, as which `tally` adds listens up, the last of them begun.
    """
    span = ends(when)
    if span is None:
        return None
    good, newest = sound(when), span[1]

    def where(chosen: NDArray[np.bool_]) -> sp.csr_array:
        ones = np.ones(np.count_nonzero(chosen), dtype=np.int64)
        return _matrix(ones, artists[chosen], users[chosen], shape)

    period = np.where(good, when // PERIOD - newest // PERIOD, -(2**62))
    aging = None
    if half_life is not None:
        counts = plays * 0.5 ** (np.maximum(newest - when, 0) / _DAY / half_life)
        dated = _matrix(np.where(good, counts, 0), artists, users, shape)
        undated = _matrix(np.where(good, 0, plays), artists, users, shape).data
        aging = Aging(dated, undated, newest, half_life)
    latest, before = where(period > -STRETCH), where((period <= -STRETCH) & (period > -2 * STRETCH))
    return Timed(aging.faded(newest) if aging else None, latest, before, newest, aging)


def together(parts: list[Timed | None], plays: list[sp.csr_array], lays: list[Lay]) -> Timed | None:
    """Several data sets' as one, each after a change of places to one shape; of those without times all counts."""
    dated = [part.newest for part in parts if part]
    if not dated:
        return None
    newest = max(dated)
    some = [
        part or Timed(None, _empty(matrix), _empty(matrix), newest) for part, matrix in zip(parts, plays, strict=True)
    ]
    latest = [lay(part.latest) for part, lay in zip(some, lays, strict=True)]
    before = [lay(part.before) for part, lay in zip(some, lays, strict=True)]
    faded = None
    if any(part.faded is not None for part in some):
        counts = [matrix if part.faded is None else part.faded for part, matrix in zip(some, plays, strict=True)]
        faded = added([lay(matrix) for matrix, lay in zip(counts, lays, strict=True)])
    return Timed(faded, added(latest), added(before), newest)


def added(matrices: list[sp.csr_array]) -> sp.csr_array:
    """The sum of matrices of one shape, in canonical form."""
    listening = [matrix.tocoo() for matrix in matrices]
    data, rows, columns = (
        np.concatenate([getattr(entries, part) for entries in listening]) for part in ("data", "row", "col")
    )
    return _matrix(data, rows, columns, matrices[0].shape)


def masked(matrix: sp.csr_array, kept: NDArray[np.bool_]) -> sp.csr_array:
    """The matrix without the numbers that the mask, aligned with its data, leaves out."""
    some = matrix.copy()
    some.data = np.where(kept, some.data, 0)
    some.eliminate_zeros()
    return some


def _matrix(data: NDArray[Any], rows: NDArray[Any], columns: NDArray[Any], shape: tuple[int, int]) -> sp.csr_array:
    matrix = sp.coo_array((data, (rows, columns)), shape=shape).tocsr()
    matrix.sum_duplicates()
    return matrix


def _empty(like: sp.csr_array) -> sp.csr_array:
    return sp.csr_array(like.shape, dtype=np.int64)

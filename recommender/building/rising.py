"""Which artists are rising: a surely larger share of listeners lately than before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..stats.ratios import Ratios, ratios

if TYPE_CHECKING:
    import scipy.sparse as sp
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


class Rise(NamedTuple):
    """Listeners of each artist in two stretches of time of one length, shape (artists,), and what they come to."""

    latest: NDArray[np.int64]
    before: NDArray[np.int64]
    listening: tuple[int, int]
    """How many users listened to anybody, in the latest stretch and in the one before."""
    ratios: Ratios


def rise(music: Interactions) -> Rise | None:
    """How listeners have changed; None where listening is not dated, or nobody listened in one of the stretches."""
    if music.timed is None:
        return None
    (latest, users), (before, users_before) = map(_listeners, (music.timed.latest, music.timed.before))
    if not users or not users_before:
        return None
    return Rise(latest, before, (users, users_before), ratios(latest, before, users, users_before))


def _listeners(heard: sp.csr_array) -> tuple[NDArray[np.int64], int]:
    """Each artist's listeners, and how many users there are in all."""
    return np.diff(heard.indptr).astype(np.int64), len(np.unique(heard.indices))

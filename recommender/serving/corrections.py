"""Scores as votes correct them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..feedback.learning import Correction

_LEAST, _MOST = 0.01, 0.99  # scores that logits are taken of


def corrected(
    near: NDArray[np.int32], scores: NDArray[np.float32], corrections: Mapping[int, Correction]
) -> tuple[NDArray[np.float32], list[int]]:
    """Scores of the artists `near`, both of shape (artists,), by shifted logits; and how many votes moved each up.

    Below 0, down. Corrections go by the artists' indices.
    """
    shifts, votes = np.zeros(len(near)), [0] * len(near)
    for place, artist in enumerate(near.tolist()):
        if artist in corrections:
            shifts[place], count = corrections[artist]
            votes[place] = count if shifts[place] > 0 else -count
    share = np.clip(scores.astype(np.float64), _LEAST, _MOST)
    moved = 1 / (1 + (1 - share) / share * np.exp(-shifts))
    return np.where(shifts == 0, scores, moved).astype(np.float32), votes

"""Scores as votes correct them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..feedback.learning import Correction


def corrected(
    near: NDArray[np.int32], scores: NDArray[np.float32], corrections: Mapping[int, Correction]
) -> tuple[NDArray[np.float32], list[int]]:
    """The scores of the artists `near`, best first, both of shape (artists,), with their logits shifted.

    Beside them how many votes moved each artist up the list, or below 0, down. `corrections` go by artists' indices.
    """
    from ..feedback.learning import logit  # without votes nothing of it is needed

    found = [(place, corrections[artist]) for place, artist in enumerate(near.tolist()) if artist in corrections]
    new = scores.copy()
    for place, correction in found:
        new[place] = 1 / (1 + np.exp(-logit(float(scores[place])) - correction.shift))
    ranks, votes = np.empty(len(new), dtype=np.intp), [0] * len(new)
    ranks[np.argsort(-new, kind="stable")] = np.arange(len(new))
    for place, correction in found:
        if (place - ranks[place]) * correction.shift > 0:  # not if others moved it
            votes[place] = correction.votes if correction.shift > 0 else -correction.votes
    return new, votes

"""Is what models say right? Asked of listening that was held back, and of lists that others made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..dataset.splits import by_row
from .similar import STRATA, co_listening, together
from .users import offers

if TYPE_CHECKING:
    from ..dataset.interactions import Interactions
    from ..models import Model


def measure(model: Model, taste: Model, music: Interactions, folds: int = 5) -> dict[str, float | int]:
    """The figures that a build is judged by, of the listening that it serves.

    They are the mean NDCG@10 of similar artists and of users' taste over folds.
    """
    splits = [by_row(music, fold, folds) for fold in range(folds)]
    near = together(co_listening(model.neighbors(split.train), split) for split in splits)
    liked = [offers(taste.user_scores(split.train), split).ndcg.mean() for split in splits]
    return {
        "folds": folds,
        "similar artists, NDCG@10": round(near.mean, 4),
        **{f"… from one heard by {name}": round(near.stratum(name).mean, 4) for name in STRATA},
        "users' taste, NDCG@10": round(float(np.mean(liked)), 4),
    }

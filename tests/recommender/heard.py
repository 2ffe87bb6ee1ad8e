"""Artists whose sound is known, made up."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recommender.dataset.interactions import Interactions
from recommender.sound.table import Sounds


def sounds_of(music: Interactions, chosen: NDArray[np.int64], others: tuple[str, ...] = ()) -> Sounds:
    """Artists whose sound follows from their tags, up to some noise; each of the others sounds like one of them."""
    random = np.random.default_rng(0)
    given = np.log1p(music.tags.given(len(music.catalog)).toarray())
    heard = given @ random.normal(size=(given.shape[1], 12))
    rows = np.concatenate([chosen, chosen[: len(others)]])
    features = (heard[rows] + random.normal(scale=0.3, size=(len(rows), 12))).astype(np.float32)
    names = (*(music.catalog.names[index] for index in chosen.tolist()), *others)
    traits = np.column_stack([100 + features[:, 0], features[:, 1:4]])
    tracks = np.ones(len(rows), dtype=np.int32)
    return Sounds(names, ("",) * len(rows), features, tuple(map(str, range(12))), traits, tracks)

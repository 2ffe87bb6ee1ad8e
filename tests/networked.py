"""A model that knows what a few artists sound like, made by hand: factors by sound along three axes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender import Recommender, artifact
from recommender.artifact import Arrays
from recommender.sound.audio import RATE
from tests.recommender.sound.recordings import sine, sixteen, wav

TRAITS = {
    "Radiohead": (90.0, -20.0, 900.0, 0.2),
    "Björk": (100.0, -16.0, 1500.0, 0.4),
    "Portishead": (80.0, -22.0, 800.0, 0.3),
    "Metallica": (160.0, -9.0, 3000.0, 0.6),
    "Slayer": (180.0, -8.0, 3500.0, float("nan")),
}
AXES = np.array([[1, 0, 0], [0.8, 0.6, 0], [0.6, 0, 0.8], [0, 1, 0], [0, 0, 1]], dtype=np.float32)


def sounding(folder: Path, network: Arrays, rank: int = 3, **others: NDArray[Any]) -> Recommender:
    """The model in the folder, as if that network, of that rank, had been trained for it.

    Where a window stands among the artists is what the first three numbers of its embedding say. Arrays of the model's
    can be `others`.
    """
    manifest, arrays = _extended(folder, network, rank)
    return Recommender(manifest, {**arrays, **others})


def _extended(folder: Path, network: Arrays, rank: int) -> tuple[dict[str, Any], Arrays]:
    manifest, arrays = artifact.read(folder)
    names = list(artifact.Strings(arrays, "names"))
    known = np.array([names.index(name) for name in TRAITS], dtype=np.int32)
    order, traits = np.argsort(known), np.array([*TRAITS.values()], dtype=np.float32)
    return manifest, {
        **arrays,
        **network,
        "sound_artists": known[order],
        "sound_factors": AXES[order],
        "sound_traits": traits[order],
        "sound_bounds": np.nanquantile(traits, [1 / 3, 2 / 3], axis=0).T.astype(np.float32),
        "sound_map": np.eye(rank + 1, 3, dtype=np.float32),
    }


def tone(seconds: float, loud: float = 0.5) -> bytes:
    """A low tone, as a file."""
    return wav(sixteen(sine(seconds, 110, loud)), RATE)

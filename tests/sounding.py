"""Models whose artists sound like something, made by hand."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender import artifact
from recommender.traits import Traits

HEARD = MappingProxyType(
    {
        0: Traits(72.0, -21.0, 900.0, 0.10),  # Radiohead
        1: Traits(76.0, -20.0, 950.0, 0.12),  # Björk
        2: Traits(119.0, -13.0, 1900.0, 0.30),  # Portishead
        3: Traits(121.0, -12.5, 1950.0, math.nan),  # Sigur Rós
        4: Traits(160.0, -7.0, 3500.0, 0.60),  # Metallica
        5: Traits(160.0, -5.0, 3600.0, 0.65),  # Slayer
        11: Traits(101.0, -14.0, 1500.0, 0.25),  # The National
        14: Traits(70.0, -22.0, 880.0, 0.08),  # Hermit, whom one listener alone plays, and nobody else
    }
)
"""Some of the small data's artists by dense index; of AC/DC and others nothing is known."""


def with_sound(model: Path, out: Path, heard: Mapping[int, Traits] = HEARD) -> Path:
    """Writes the model to `out` with what its artists sound like, by their dense indices; returns that folder."""
    manifest, arrays = artifact.read(model)
    facts = {name: value for name, value in manifest.items() if name not in ("kind", "format", "files")}
    artifact.write(out, {**arrays, **sound_arrays(arrays, heard)}, facts)
    return out


def sound_arrays(arrays: Mapping[str, NDArray[Any]], heard: Mapping[int, Traits]) -> dict[str, NDArray[Any]]:
    """The arrays by sound that belong beside a model's: artists are as alike as their standardised traits."""
    artists = np.array(sorted(heard), dtype=np.int32)
    traits = np.array([heard[index] for index in artists.tolist()], dtype=np.float32)
    factors = np.nan_to_num((traits - np.nanmean(traits, axis=0)) / np.nanstd(traits, axis=0))
    factors /= np.linalg.norm(factors, axis=1, keepdims=True)
    likeness = factors @ factors.T
    np.fill_diagonal(likeness, -1.0)
    rows = np.argsort(-likeness, axis=1, kind="stable")[:, : len(artists) - 1]
    near = np.take_along_axis(likeness, rows, axis=1)
    size = len(arrays["ids"])
    ids, scores = np.full((size, len(artists) - 1), -1, np.int32), np.zeros((size, len(artists) - 1), np.float32)
    ids[artists], scores[artists] = np.where(near > 0, artists[rows], -1), np.maximum(near, 0)
    return {
        "sound_artists": artists,
        "sound_factors": factors.astype(np.float32),
        "sound_traits": traits,
        "sound_bounds": np.nanquantile(traits, (1 / 3, 2 / 3), axis=0).T.astype(np.float32),
        "sound_near_ids": ids,
        "sound_near_scores": scores,
        "sound_near_shared": np.zeros_like(ids),
        "sound_near_counts": (ids >= 0).sum(axis=1, dtype=np.int32),
    }


def without(model: Path, out: Path, begins: str) -> Path:
    """Writes the model to `out` without the arrays whose names begin so; returns that folder."""
    manifest, arrays = artifact.read(model)
    facts = {name: value for name, value in manifest.items() if name not in ("kind", "format", "files")}
    artifact.write(out, {name: array for name, array in arrays.items() if not name.startswith(begins)}, facts)
    return out


def standing_in(model: Path, out: Path, artist: int, near: list[int]) -> Path:
    """Writes the model to `out`, in which these stand near an artist for its sound, in place of listeners it lacks."""
    manifest, arrays = artifact.read(model)
    facts = {name: value for name, value in manifest.items() if name not in ("kind", "format", "files")}
    changed = {f"neighbor_{name}": arrays[f"neighbor_{name}"].copy() for name in ("ids", "scores", "shared", "counts")}
    changed["neighbor_ids"][artist] = -1
    changed["neighbor_ids"][artist, : len(near)] = near
    changed["neighbor_scores"][artist] = np.where(changed["neighbor_ids"][artist] >= 0, 0.5, 0)
    changed["neighbor_shared"][artist] = 0
    changed["neighbor_counts"][artist] = len(near)
    stands_in = np.arange(len(arrays["ids"])) == artist
    artifact.write(out, {**arrays, **changed, "sound_stands_in": stands_in}, facts)
    return out

"""Artists of scenes, what they sound like, and who plays them: music whose answer is known.

Fixed before anything was trained on it. Three of nine figures of an artist lie in the order of time alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import scipy.sparse as sp

from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions, Origin
from recommender.dataset.tags import TagAssignments

from .synthesis import FIGURES, ORDERED, RATE, STEADY, track

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_SOUNDS, _ORDERS = 4, 3  # a scene is one of each: three scenes differ in nothing but order
_CENTRE, _SPREAD = 0.75, 0.45  # of artists and listeners about their scene
_WEIGHT = {"steady": 1.0, "ordered": 1.5}  # of a figure in what listeners like
_SCENE, _FAME = 1.0, 0.8  # what belonging to one's scene adds, and the spread of how well-known artists are
_PLAYED = 30  # artists that a listener plays


class World(NamedTuple):
    """Artists with their figures and scenes, and their listening."""

    seed: int
    figures: NDArray[np.float64]
    """What each artist sounds like, shape (artists, figures), from -1 to 1: the answer."""
    scenes: NDArray[np.int64]
    """Shape (artists,)."""
    liking: NDArray[np.float32]
    """How much each listener likes each artist, fame apart, shape (artists, users): what ranks best."""
    interactions: Interactions


def world(artists: int, users: int, seed: int) -> World:
    """A world drawn from a seed. A listener plays 30 artists: near their taste in sound, of their scene, or famous."""
    rng = np.random.default_rng(seed)
    centres = _centres(rng)
    scenes = rng.integers(len(centres), size=artists)
    figures = _about(centres[scenes], rng)
    home = rng.integers(len(centres), size=users)
    tastes = _about(centres[home], rng)
    weights = np.array([_WEIGHT["steady"]] * len(STEADY) + [_WEIGHT["ordered"]] * len(ORDERED))
    distances = (weights * (figures[:, None] - tastes) ** 2).sum(axis=2)
    liking = (_SCENE * (scenes[:, None] == home) - distances / 2).astype(np.float32)
    fame = rng.normal(0, _FAME, artists)
    drawn = liking + fame[:, None] + rng.gumbel(size=liking.shape)
    chosen = np.argpartition(-drawn, min(_PLAYED, artists - 1), axis=0)[:_PLAYED]
    plays = np.zeros((artists, users), dtype=np.int64)
    np.put_along_axis(plays, chosen, 1, axis=0)
    return World(seed, figures, scenes, liking, _interactions(sp.csr_array(plays), seed))


def tracks(world: World, number: int, seconds: float) -> Iterator[list[NDArray[np.float32]]]:
    """So many tracks of each artist in turn, float32 at RATE."""
    for artist, figures in enumerate(world.figures):
        rng = np.random.default_rng([world.seed, artist])
        yield [track(figures, seconds, rng) for _ in range(number)]


def _centres(rng: np.random.Generator) -> NDArray[np.float64]:
    """Of each scene, shape (scenes, figures)."""
    corners = np.array(np.meshgrid(*[[-1, 1]] * len(ORDERED))).reshape(len(ORDERED), -1).T
    steady = rng.choice([-1, 1], size=(_SOUNDS, len(STEADY)))
    return np.array(
        [np.concatenate([sound, order]) for sound in steady for order in rng.permutation(corners)[:_ORDERS]],
        dtype=np.float64,
    )


def _about(centres: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    return np.clip(_CENTRE * centres + _SPREAD * rng.normal(size=centres.shape), -1, 1)


def _interactions(plays: sp.csr_array, seed: int) -> Interactions:
    artists, users = plays.shape
    none = np.empty(0, dtype=np.int32)
    return Interactions(
        Catalog(np.arange(1, artists + 1), tuple(f"Artist {n}" for n in range(artists)), ("",) * artists),
        np.arange(1, users + 1),
        plays,
        TagAssignments((), none, none, none, none.astype(np.int64), none.astype(np.bool_)),
        none.reshape(0, 2),
        Origin("generated", f"generated, seed {seed}", simulated=True, digest=f"sound {artists} {users} {seed}"),
    )


__all__ = ["FIGURES", "RATE", "World", "tracks", "world"]

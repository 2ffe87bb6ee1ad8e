"""What artists sound like, for an artifact: factors by sound, neighbours by them, and what stands in for listening."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ..algebra.factors import Factors, unit
from ..algebra.inverted_file import nearest_by_embeddings
from ..algebra.neighbors import Neighbors
from ..algebra.scoring import shared_listeners, tie_order
from ..artifact import MANIFEST
from ..artist import THIN
from ..dataset.called import called
from ..dataset.interactions import digest_of_files
from ..duplicates.acts import collapsed
from ..errors import DataError, NothingTold
from ..sound.regression import STAND_IN, fit
from ..traits import Traits

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions
    from ..sound.table import Sounds
    from .contents import Arrays

FEWEST = 20
"""Artists that have both listeners and features, below which nothing is learned from them."""
_NEAREST = 100
_AT_ONCE = 256  # artists without listeners whose neighbours are looked for together
_DAMPED = 10.0  # ranks: so much does the first count for more than the eleventh, twice
_UNTOLD = 0.995  # of the squared error of saying the mean; features dealt out by lot have 0.998 or more
_THIRDS = (1 / 3, 2 / 3)


@dataclass(frozen=True, eq=False)
class Heard:
    """Artists of a data set whose sound is known, in order of dense index, and what their sound says of them."""

    artists: NDArray[np.int64]
    """Dense indices, ascending, shape (heard,)."""
    factors: NDArray[np.float32]
    """The direction in which their sound has them among the factors of taste, by what all others' says of it.

    Shape (heard, rank). Where a network says the features it may have learned from the artist's own listeners.
    """
    traits: NDArray[np.float32]
    """Those of `Traits`, NaN where unknown, shape (heard, 4)."""
    map: NDArray[np.float32] | None
    """[features, 1] @ map are the factors, shape (columns + 1, rank); None where they are not linear in features."""
    model: str
    """The model of `sound.regression` that says so."""
    learned_from: int
    """How many of them anybody plays, from whom it was learned."""

    @classmethod
    def of(cls, sounds: Sounds, places: NDArray[np.int64], factors: Factors, model: str = "best") -> Heard:
        """By regression of factors' directions on features, over the artists that anybody plays.

        `places`, shape (rows of `sounds`,), are dense indices, −1 for artists that the data does not have; of several
        rows of one artist that with the most tracks counts. Raises NothingTold where too few artists have both, or
        features say no more of directions than their mean does.
        """
        order = np.lexsort((-sounds.tracks, places))
        order = order[places[order] >= 0]
        artists, first = np.unique(places[order], return_index=True)
        rows = order[first]
        known = np.linalg.norm(factors.artists[artists], axis=1) > 0
        _check(len(sounds), int(known.sum()))
        features, directions = sounds.features[rows].astype(np.float64), unit(factors.artists[artists[known]])
        learned = fit(features[known], directions, model=model)
        if learned.missed >= _UNTOLD * _missed_by_the_mean(directions):
            raise NothingTold(
                f"The features of the {known.sum():,} artists that are in the listening data, too, tell nothing of who "
                "plays them: they are told no better from each other's than by chance."
            )
        said = learned(features)
        said[known] = learned.others  # an artist's own listeners have no say in what its sound says
        return cls(artists, said, sounds.traits[rows], learned.linear, learned.model, int(known.sum()))

    @property
    def units(self) -> NDArray[np.float32]:
        """Their factors from those of all of them on average, each 1 long: products say how alike two sound."""
        return unit(self.factors - self.factors.mean(axis=0))

    def neighbors(self, music: Interactions, heads: NDArray[np.int32]) -> Neighbors:
        """Of each of them the others that sound most like it, acts that are one once in each row; others have none."""
        everybody, ranks = len(music.catalog), np.argsort(np.argsort(tie_order(music)[self.artists]))
        found = nearest_by_embeddings(self.units, _NEAREST, ranks)
        ids = np.full((everybody, found.ids.shape[1]), -1, dtype=np.int32)
        scores = np.zeros(ids.shape, dtype=np.float32)
        ids[self.artists] = np.where(found.ids >= 0, self.artists[found.ids], -1)
        scores[self.artists] = found.scores
        return collapsed(Neighbors(ids, np.minimum(scores, 1)), heads)

    def standing_in(self, factors: Factors, listeners: NDArray[np.int64]) -> StandingIn:
        """The factors of taste in which sound stands in for listeners where there are few.

        Directions are told from what is usual among their own kind, by listeners or by sound, as either kind leans its
        own way. Of n listeners the artist's own direction weighs n / (n + 3), and that by sound the rest: `STAND_IN`.
        How long its vector is, which is how much it is played, is what it is for others with as many listeners.
        """
        every = unit(factors.artists)
        known = listeners >= THIN
        usual = every[known].mean(axis=0)
        apart = every - usual
        by_sound = unit(self.factors) - unit(self.factors).mean(axis=0)
        by_sound *= np.linalg.norm(apart[known], axis=1).mean() / np.linalg.norm(by_sound, axis=1).mean()
        weight = (listeners[self.artists] / (listeners[self.artists] + STAND_IN))[:, None]
        apart[self.artists] = weight * apart[self.artists] + (1 - weight) * by_sound
        length = np.maximum(np.linalg.norm(factors.artists, axis=1), _usual_length(factors, listeners))[self.artists]
        artists = factors.artists.copy()
        artists[self.artists] = unit(usual + apart[self.artists]) * length[:, None]
        return StandingIn(dataclasses.replace(factors, artists=artists), unit(apart))

    def beside_few(
        self, neighbors: Neighbors, directions: NDArray[np.float32], music: Interactions, heads: NDArray[np.int32]
    ) -> tuple[Neighbors, NDArray[np.bool_]]:
        """The table in which those that fewer than three play also have others that more play and that stand near them.

        And for which artists that is so, shape (artists,). `directions` are those of `standing_in`. Both lists are one
        by reciprocal ranks (Cormack, Clarke and Büttcher, SIGIR 2009): an artist's score is w / (1 + rank / 10) there
        and 1 − w times as much here, w = n / (n + 3) for n listeners.
        """
        few = np.zeros(len(music.catalog), dtype=np.bool_)
        few[self.artists] = music.listeners[self.artists] < THIN
        offered = np.flatnonzero(music.listeners >= THIN)
        k = min(neighbors.ids.shape[1], len(offered))
        ids, scores = neighbors.ids.copy(), neighbors.scores.copy()
        ties = tie_order(music)
        for part in np.array_split(np.flatnonzero(few), few.sum() // _AT_ONCE + 1):
            alike = directions[part] @ directions[offered].T
            order = np.lexsort((np.broadcast_to(ties[offered], alike.shape), -alike), axis=1)[:, :k]
            near = np.where(np.take_along_axis(alike, order, axis=1) > 0, offered[order], -1)
            for row, others in zip(part.tolist(), near, strict=True):
                weight = music.listeners[row] / (music.listeners[row] + STAND_IN)
                ids[row], scores[row] = _fused(neighbors.ids[row], others, float(weight), ties)
        return collapsed(Neighbors(ids, scores), heads), few

    @property
    def recordings(self) -> NDArray[np.float32]:
        """[features, 1] @ these, made 1 long, are where a recording stands beside `units`; shape as `map`."""
        assert self.map is not None  # as embeddings are taken by ridge regression
        centred = self.map.copy()
        centred[-1] -= self.factors.mean(axis=0)
        return centred

    def arrays(self, music: Interactions, heads: NDArray[np.int32], few: NDArray[np.bool_], network: Arrays) -> Arrays:
        """Those of an artifact; with a network its own as well, so that recordings can be placed beside them."""
        near = self.neighbors(music, heads)
        return {
            **({"sound_map": self.recordings, **network} if network else {}),
            "sound_artists": self.artists.astype(np.int32),
            "sound_factors": self.units,
            "sound_traits": self.traits,
            "sound_bounds": bounds(self.traits),
            "sound_stands_in": few,
            "sound_near_ids": near.ids,
            "sound_near_scores": near.scores,
            "sound_near_shared": shared_listeners(music, near),
            "sound_near_counts": near.counts,
        }


def _check(heard: int, both: int) -> None:
    if both < FEWEST:
        raise NothingTold(
            f"Of the {heard:,} artists whose sound is known {both:,} are in the listening data; it takes {FEWEST} to "
            "learn from."
        )


def _missed_by_the_mean(directions: NDArray[np.float32]) -> float:
    """The mean squared error of saying for each the mean of all others."""
    others = len(directions) / (len(directions) - 1)
    return float(((directions - directions.mean(axis=0)) ** 2).sum() / len(directions) * others**2)


class StandingIn(NamedTuple):
    """Factors of taste in which sound stands in for listeners."""

    factors: Factors
    directions: NDArray[np.float32]
    """Where each artist stands apart from what is usual, 1 long, shape (artists, rank)."""


def bounds(traits: NDArray[np.float32]) -> NDArray[np.float32]:
    """The lower and the upper third of each trait, shape (4, 2), NaN for one that is known of nobody."""
    found = np.full((len(Traits._fields), len(_THIRDS)), np.nan, dtype=np.float32)
    for row, values in zip(found, traits.T, strict=True):
        if np.isfinite(values).any():
            row[:] = np.nanquantile(values, _THIRDS)
    return found


def _fused(
    first: NDArray[np.int32], second: NDArray[np.int64], weight: float, ties: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """The best of two lists of artists, −1 where they end, by reciprocal ranks, as a row as long as the first."""
    every = np.concatenate([first, second])
    ranks = np.concatenate([np.arange(len(first)), np.arange(len(second))])
    worth = np.repeat([weight, 1 - weight], [len(first), len(second)]) / (1 + ranks / _DAMPED)
    artists, place = np.unique(every[every >= 0], return_inverse=True)
    scores = np.bincount(place, worth[every >= 0], len(artists))
    order = np.lexsort((ties[artists], -scores))[: len(first)]
    order = order[scores[order] > 0]
    row, values = np.full(len(first), -1, dtype=np.int32), np.zeros(len(first), dtype=np.float32)
    row[: len(order)], values[: len(order)] = artists[order], scores[order]
    return row, values


def _usual_length(factors: Factors, listeners: NDArray[np.int64]) -> NDArray[np.float32]:
    """How long the factors of an artist with as many listeners are, one listener at least; shape (artists,).

    By a straight line through logarithms of both.
    """
    lengths = np.linalg.norm(factors.artists, axis=1)
    counted = np.log(np.maximum(listeners, 1))
    heard = (lengths > 0) & (listeners > 0)
    line = np.polyfit(counted[heard], np.log(lengths[heard]), 1 if np.ptp(counted[heard]) else 0)
    usual: NDArray[np.float32] = np.exp(np.polyval(line, counted)).astype(np.float32)
    return usual


@dataclass(frozen=True, eq=False)
class Sound:
    """What a file or a folder says of how artists sound."""

    label: str
    digest: str
    sounds: Sounds
    network: Arrays = field(default_factory=dict[str, "NDArray[Any]"])
    """Of the network whose embeddings the features are; empty where they are of another kind."""
    held_out: Mapping[str, Any] | None = None
    """How well the network, and bags of short sounds, told listeners of artists that they had not learned from."""

    @classmethod
    def read(cls, path: Path) -> Sound:
        """Of a table of features, as `listen` makes it or any other, or of a folder that `train` wrote.

        Raises DataError or ArtifactError.
        """
        if path.is_dir():
            from ..sound.trained import read_trained

            trained = read_trained(path)
            return cls(path.name, digest(path), trained.sounds, trained.network.arrays(), trained.facts.get("held_out"))
        from ..sound.table import read_table

        return cls(path.name, digest(path), read_table(path))

    def check(self, music: Interactions) -> None:
        """Raises NothingTold where too few of its artists are played in the data: what takes long need not begin."""
        places = called(music, self.sounds.names, self.sounds.mbids)
        _check(len(self.sounds), len({*places[(places >= 0) & (music.listeners[places] > 0)].tolist()}))

    def heard_in(self, music: Interactions, factors: Factors, into: NDArray[np.int64]) -> Heard:
        """What it says of artists of the data; `into` says whom each was merged into. Raises NothingTold."""
        places = called(music, self.sounds.names, self.sounds.mbids)
        # A recording is placed by one matrix.
        model = "ridge" if self.network else "best"
        return Heard.of(self.sounds, np.where(places < 0, -1, into[places]), factors, model)

    def facts(self, heard: Heard) -> dict[str, Any]:
        """What a manifest says of it."""
        return {
            "label": self.label,
            "digest": self.digest,
            "artists": len(heard.artists),
            "tracks": int(self.sounds.tracks.sum()),
            "model": heard.model,
            "learned_from": heard.learned_from,
        }


def digest(path: Path) -> str:
    """SHA-256 over a file, or over the manifest of a folder that `train` wrote, which seals it. Raises DataError."""
    if not path.is_dir():
        return digest_of_files(path, [path])
    if not (path / MANIFEST).is_file():
        raise DataError(f"{path} is no folder that `train` wrote.")
    return digest_of_files(path, [path / MANIFEST])

"""From a table of tracks and listening to a trained network, and how well it tells who plays artists held out."""

from __future__ import annotations

import hashlib
import importlib.util
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..dataset.called import called
from ..errors import DataError
from ..text import key
from . import targets
from .bags import bags
from .clip import FRAMES
from .regression import fit
from .spectrogram import BANDS
from .table import Sounds
from .trained import Trained, columns

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions
    from .network import Network
    from .tracks import Tracks
    from .training import Settings

KNOWN = 5
"""Listeners from which on an artist's factors say enough to learn from."""
FEWEST = 50
"""Artists with both sound and listeners, below which nothing is learned."""
WORTH = 400
"""Of them, from which on a network tells more than bags do, by the learning curve of made-up music."""
_HELD, _STOPPING = 5, 8  # one artist in so many is held out to measure by, and of the others to end learning by


class Known(NamedTuple):
    """The artists of a table of tracks, and which of them the listening data knows well enough."""

    names: tuple[str, ...]
    """As most of an artist's tracks spell it, in the order of `key`."""
    owners: NDArray[np.int64]
    """The artist of each track, −1 where none is named."""
    places: NDArray[np.int64]
    """The dense index of each artist in the data, −1 where it has not five listeners there."""


def check_installed() -> None:
    """Raises DataError, with what to install, where nothing can be learned here."""
    if not all(map(importlib.util.find_spec, ("jax", "optax"))):
        raise DataError("Training needs JAX and Optax, which are not installed: pip install 'segue-bot[training]'.")


def known(tracks: Tracks, music: Interactions) -> Known:
    """Who the tracks are by, and who that is in the data. Raises DataError where too few artists are in both."""
    keys = [key(name) for name in tracks.artists]
    order = {named: index for index, named in enumerate(sorted(set(keys) - {""}))}
    owners = np.array([order.get(named, -1) for named in keys], dtype=np.int64)
    spelled = [Counter[str]() for _ in order]
    for owner, name in zip(owners.tolist(), tracks.artists, strict=True):
        if owner >= 0:
            spelled[owner][name] += 1
    names = tuple(counted.most_common(1)[0][0] for counted in spelled)
    places = called(music, names)
    places = np.where((places >= 0) & (music.listeners[places] >= KNOWN), places, -1)
    by_tracks = np.argsort(-np.bincount(owners[owners >= 0], minlength=len(names)), kind="stable")
    _, first = np.unique(places[by_tracks], return_index=True)
    places[np.setdiff1d(by_tracks, by_tracks[first])] = -1  # of two that are one in the data
    both = int((places >= 0).sum())
    if both < FEWEST:
        raise DataError(
            f"Of the {len(names):,} artists in {tracks.path.name} {both:,} have {KNOWN} listeners or more in the data. "
            f"It takes {FEWEST} to learn from, and some {WORTH} before a network is worth it: add music by artists of "
            "the data, or build with the table itself."
        )
    return Known(names, owners, places)


def taught(
    tracks: Tracks,
    music: Interactions,
    found: Known,
    step: Callable[[str], object],
    *,
    settings: Settings | None = None,
    seed: int = 0,
) -> Trained:
    """A network that learned from all artists of `found` that the data knows, and what it says of every artist.

    First one learns without a fifth of them, neither how they sound nor who plays them, and it is measured how well it
    and bags tell who plays those: mean areas under the curve over these artists, in the facts. Takes twice what
    learning takes, and as much room for temporary files as the windows of known artists do. Equal input gives equal
    networks on one machine.
    """
    from .training import SETTINGS, averaged

    settings = settings or SETTINGS
    order = np.random.default_rng(seed).permutation(np.flatnonzero(found.places >= 0))
    held, others = order[: len(order) // _HELD], order[len(order) // _HELD :]
    unheard = np.zeros(len(music.catalog), dtype=np.bool_)
    unheard[found.places[held]] = True
    with TemporaryDirectory() as scratch:
        step("Reading what was heard")
        heard = _Heard.of(tracks, found, Path(scratch) / "windows.npy")
        step("Learning without a fifth of the artists, to measure by them")
        aims = targets.directions(music.without(unheard))
        network = heard.learn(others, found, aims, settings, seed, step)
        learning = np.isin(np.arange(len(found.names)), others)
        words = bags(heard.windows, heard.owners, learning, seed=seed)
        linear = fit(words[others], aims.factors[found.places[others]])
        said = averaged(network, heard.windows, heard.owners, np.isin(np.arange(len(found.names)), held))
        aucs = {
            name: targets.auc(said, aims.users, music.plays[found.places[held]])
            for name, said in (("network", said[held]), ("bags", linear(words[held])))
        }
        step("Learning from all artists")
        network = heard.learn(order, found, targets.directions(music), settings, seed, step)
    step("Hearing all tracks with it")
    sounds = _sounds(network, tracks, found)
    whole = hashlib.sha256(b"".join(array.tobytes() for array in network.arrays().values()))
    facts = {
        "version": whole.hexdigest()[:12],
        "data": {"label": music.origin.label, "digest": music.origin.digest},
        "tracks": {"label": tracks.path.name, "count": len(tracks)},
        "learned_from": len(order),
        "held_out": {"artists": len(held), "auc": aucs},
    }
    return Trained(network, sounds, facts)


class _Heard(NamedTuple):
    """The windows of artists that the data knows, and whose they are."""

    windows: NDArray[np.uint8]
    owners: NDArray[np.int64]

    @classmethod
    def of(cls, tracks: Tracks, found: Known, scratch: Path) -> _Heard:
        """Of all their tracks, in a file there."""
        wanted = np.flatnonzero((found.owners >= 0) & (found.places[found.owners] >= 0))
        owners = np.repeat(found.owners[wanted], tracks.counts[wanted])
        windows = np.lib.format.open_memmap(scratch, "w+", np.uint8, (len(owners), FRAMES, BANDS))
        at = 0
        for _, some in tracks.windows(wanted.tolist()):
            windows[at : at + len(some)] = some
            at += len(some)
        return cls(windows, owners)

    def learn(
        self,
        artists: NDArray[np.int64],
        found: Known,
        aims: targets.Targets,
        settings: Settings,
        seed: int,
        step: Callable[[str], object],
    ) -> Network:
        """From these artists, one in eight of whom tells when to end."""
        from .training import Lesson, learn

        place = np.full(len(found.names), -1, dtype=np.int64)
        place[artists] = np.arange(len(artists))
        stopping = np.arange(len(artists)) % _STOPPING == 0
        lesson = Lesson(self.windows, place[self.owners], aims.factors[found.places[artists]], None, stopping)

        def told(epoch: int, loss: float) -> None:
            step(f"Epoch {epoch + 1} of {settings.epochs} at most: error {loss:.2f}, where 1 is guessing")

        return learn(lesson, settings, seed=seed, told=told).network


def _sounds(network: Network, tracks: Tracks, found: Known) -> Sounds:
    """What the network says of each artist: the mean over tracks, of each of which the mean over windows."""
    artists = len(found.names)
    features = np.zeros((artists, network.rank), dtype=np.float64)
    for row, windows in tracks.windows():
        if found.owners[row] >= 0:
            features[found.owners[row]] += network(windows).mean(axis=0)
    mine = np.flatnonzero(found.owners >= 0)
    owners, traits = found.owners[mine], tracks.traits[mine].astype(np.float64)
    counts = np.bincount(owners, minlength=artists)
    known, summed = np.zeros((artists, traits.shape[1])), np.zeros((artists, traits.shape[1]))
    np.add.at(known, owners, np.isfinite(traits))
    np.add.at(summed, owners, np.nan_to_num(traits))
    means = np.divide(summed, known, out=np.full(summed.shape, np.nan), where=known > 0).astype(np.float32)
    said = (features / counts[:, None]).astype(np.float32)
    return Sounds(found.names, ("",) * artists, said, columns(network), means, counts.astype(np.int32))

"""What `train` writes: a network and what it says of artists, as plain arrays with checksums."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from .. import artifact
from ..artifact import Kind, Strings, pack
from ..errors import ArtifactError
from ..traits import Traits
from .network import Network
from .table import Sounds

if TYPE_CHECKING:
    from numpy.typing import NDArray

KIND = Kind(
    "segue-sound", 1, "model of sound", "Make {} with: python -m recommender train FEATURES --data DATA --out {}"
)
_SHAPE = {"version": (str,), "data": {"label": (str,)}, "learned_from": (int,)}


class Trained(NamedTuple):
    """A network and what was heard of each artist: as features what the network says of their music on average."""

    network: Network
    sounds: Sounds
    facts: Mapping[str, Any]
    """What the manifest says: of which data, of how many artists, how well it told listeners of those held out."""


def write_trained(folder: Path, trained: Trained) -> None:
    """Puts it into a folder, in place of an older one. Raises ArtifactError where the folder holds anything else."""
    sounds = trained.sounds
    arrays = {
        **trained.network.arrays(),
        **pack("names", sounds.names),
        "embeddings": sounds.features,
        "traits": sounds.traits,
        "tracks": sounds.tracks,
    }
    artifact.write(folder, arrays, trained.facts, KIND)


def read_trained(folder: Path) -> Trained:
    """What `write_trained` wrote, its checksums compared. Raises ArtifactError with what to run."""
    facts, arrays = artifact.read(folder, shape=_SHAPE, kind=KIND)
    try:
        network = Network.read(arrays)
        names = tuple(Strings(arrays, "names"))
        said, traits, tracks = (np.array(arrays[name]) for name in ("embeddings", "traits", "tracks"))
        _check(said, (len(names), network.rank), np.float32)
        _check(traits, (len(names), len(Traits._fields)), np.float32)
        _check(tracks, (len(names),), np.int32)
    except (KeyError, ValueError, UnicodeDecodeError, ArtifactError) as error:
        raise ArtifactError(
            f"The {KIND.noun} in {folder} is incomplete ({error}).", artifact.rebuild(folder, KIND)
        ) from error
    return Trained(network, Sounds(names, ("",) * len(names), said, columns(network), traits, tracks), facts)


def columns(network: Network) -> tuple[str, ...]:
    """What the features that it says are called."""
    return tuple(f"heard {number}" for number in range(1, network.rank + 1))


def _check(array: NDArray[Any], shape: tuple[int, ...], kind: type[np.generic]) -> None:
    if array.shape != shape or array.dtype != kind:
        raise ValueError(f"an array of {array.dtype} {array.shape} where {shape} is expected")

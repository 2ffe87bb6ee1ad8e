"""One recording as a network hears it, all of it: what a process does with a file that somebody sends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..errors import LongAudio, ShortAudio
from ..traits import Traits
from .clip import hear
from .network import Network

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Recording(NamedTuple):
    """What was heard of a recording."""

    seconds: float
    traits: Traits
    starts: NDArray[np.float32]
    """When each of its windows begins, in seconds from the start."""
    embeddings: NDArray[np.float32]
    """What the network makes of each: (windows, rank of the network)."""


def heard(source: bytes, network: Network, least: float = 1.0, most: float = 600.0) -> Recording:
    """What is heard of a file's bytes, from the first window to the last.

    Raises ShortAudio and LongAudio where it has not so many seconds, or more, and AudioError where it cannot be heard.
    """
    clip = hear(source, most_seconds=most + 1)
    if clip.seconds < least:
        raise ShortAudio(f"it has {clip.seconds:.1f} s, and {least:.0f} s are the least that is heard")
    if clip.seconds > most:
        raise LongAudio(f"it has more than {most:,.0f} s")
    return Recording(clip.seconds, clip.traits, clip.starts, network(clip.windows))

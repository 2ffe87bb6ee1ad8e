"""Recordings that members send, heard in a process that can be killed, one member's at a time."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import Any, NamedTuple

import numpy as np

from recommender import Recommender, Traits

from ..bounded import Bounded
from ..errors import RecordingRefused, Refusal

MOST_BYTES = 10 * 2**20
"""What a recording may have."""
_LONGEST = 90.0  # s; the process ends by itself after 60 on a processor
_PROGRAM = (sys.executable, "-m", f"{__package__}.hearing")
_DECODER = "av"


class Heard(NamedTuple):
    """What was heard of a recording."""

    seconds: float
    traits: Traits
    starts: Sequence[float]
    """When each of its windows begins, in seconds."""
    embeddings: Sequence[Sequence[float]]
    """What the network makes of each."""


def lacks(recommender: Recommender) -> RecordingRefused | None:
    """What keeps recordings from being heard: that no network was trained for the model, or that nothing decodes."""
    if not recommender.recordings.network:
        return RecordingRefused(Refusal.UNTRAINED, "No network was trained: docs/sound.md says how.")
    return None if find_spec(_DECODER) else RecordingRefused(Refusal.UNABLE, "The extra sound is not installed.")


class Recordings(Bounded):
    """Hears recordings. `program` is what does, `longest` how long it may, in seconds."""

    def __init__(self, program: Sequence[str] = _PROGRAM, longest: float = _LONGEST) -> None:
        super().__init__(program, longest, RecordingRefused)

    async def hear(self, network: Mapping[str, np.ndarray[Any, Any]], content: bytes) -> Heard:
        """What the network hears in a file of that content. Raises RecordingRefused."""
        said = await self.ask(lambda: _sent(network, content))
        return Heard(said["seconds"], Traits(*said["traits"]), said["starts"], said["embeddings"])


def _sent(network: Mapping[str, np.ndarray[Any, Any]], content: bytes) -> bytes:
    """The network goes along, so that it is the one of the model that answers, whatever takes its place on the disk."""
    packed = io.BytesIO()
    np.savez(packed, allow_pickle=False, **network)
    told = json.dumps([packed.tell(), len(content)]).encode()
    return b"".join((told, b"\n", packed.getvalue(), content))

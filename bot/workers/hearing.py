"""The process that hears what members send: bytes in, figures out, with little memory and time and no files.

Decoders are large programs in C, and what they are given was made by anybody. So whatever decodes has no secrets, can
open no file and no connection, and is killed when it takes too long; what it says is JSON and no pickle.
"""

from __future__ import annotations

import io
import json
import sys
import wave
from typing import Any

import numpy as np

from recommender.sound import AudioError, LongAudio, Network, NoAudio, ShortAudio, SilentAudio, heard

from ..bounded import limit
from ..errors import Refusal

_SECONDS = 60  # of a processor
MOST_MEMORY = 2**30  # bytes of addresses: ten minutes of sound take two thirds
_REFUSED: dict[type[Exception], Refusal] = {
    NoAudio: Refusal.FORMAT,
    SilentAudio: Refusal.SILENT,
    ShortAudio: Refusal.SHORT,
    LongAudio: Refusal.LONG,
}


def answer(content: bytes, network: Network) -> dict[str, Any]:
    """What is heard in the file, or under "refused" why nothing is."""
    try:
        found = heard(content, network)
    except (AudioError, MemoryError) as error:
        heavy = any(isinstance(cause, MemoryError) for cause in (error, error.__cause__))
        return {"refused": Refusal.HEAVY if heavy else _REFUSED.get(type(error), Refusal.DAMAGED)}
    return {
        "seconds": found.seconds,
        "traits": [*found.traits],
        "starts": found.starts.tolist(),
        "embeddings": found.embeddings.tolist(),
    }


def _warm(network: Network) -> None:
    """Hears a little, since what Python and its libraries load only then cannot be loaded any more afterwards."""
    tone = io.BytesIO()
    with wave.open(tone, "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes((np.sin(np.arange(16_000)) * 9000).astype("<i2").tobytes())
    for content in (tone.getvalue(), b"no recording"):
        answer(content, network)


def main() -> None:
    """Reads from standard input a line of JSON, two sizes, then the network and the file; writes the answer."""
    sizes = json.loads(sys.stdin.buffer.readline())
    arrays, content = (sys.stdin.buffer.read(size) for size in sizes)
    network = Network.read(np.load(io.BytesIO(arrays), allow_pickle=False))
    _warm(network)
    limit(_SECONDS, MOST_MEMORY)
    sys.stdout.write(json.dumps(answer(content, network)))


if __name__ == "__main__":
    main()

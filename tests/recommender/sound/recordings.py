"""Sounds whose answer is known, and files of them in every form that music comes in."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender.sound.audio import RATE

Samples = NDArray[np.float64]

CODECS = {"mp3": "libmp3lame", "flac": "flac", "ogg": "libvorbis", "opus": "libopus", "m4a": "aac", "aiff": "pcm_s16be"}


def sine(seconds: float, hertz: float = 1000, amplitude: float = 0.5, rate: int = RATE) -> Samples:
    return amplitude * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)


def strokes(seconds: float, a_minute: float, amplitude: float = 0.3, rate: int = RATE) -> Samples:
    """Short bursts of noise, evenly apart."""
    length = round(0.03 * rate)
    burst = amplitude * np.random.default_rng(7).normal(size=length) * np.exp(-np.arange(length) / (0.008 * rate))
    samples = np.zeros(round(seconds * rate))
    for beat in np.arange(0, seconds - 0.03, 60 / a_minute):
        samples[round(beat * rate) :][:length] += burst
    return samples


def write(path: Path, samples: Samples, rate: int = 44_100, tags: Mapping[str, str] | None = None) -> Path:
    """A file of one channel, of the kind that its name says."""
    import av

    with av.open(str(path), "w") as file:
        file.metadata.update(tags or {})
        stream = file.add_stream(CODECS[path.suffix[1:]], rate=rate, layout="mono")
        for start in range(0, len(samples), 65_536):
            part = np.rint(samples[None, start : start + 65_536] * 32_767).astype(np.int16)
            frame = av.AudioFrame.from_ndarray(part, "s16", "mono")
            frame.rate, frame.pts = rate, start
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return path


def wav(samples: NDArray[np.generic], rate: int = 44_100, channels: int = 1) -> bytes:
    """A WAV file of samples as they are: of one byte, or more, or of floats."""
    bits, kind = samples.dtype.itemsize * 8, 3 if samples.dtype.kind == "f" else 1
    width = channels * bits // 8
    form = struct.pack("<HHIIHH", kind, channels, rate, rate * width % 2**32, width % 2**16, bits)
    content = samples.tobytes()
    return (
        b"RIFF"
        + struct.pack("<I", 36 + len(content))
        + b"WAVEfmt \x10\0\0\0"
        + form
        + b"data"
        + struct.pack("<I", len(content))
        + content
    )


def sixteen(samples: Samples) -> NDArray[np.int16]:
    return np.rint(samples * 32_767).astype("<i2")

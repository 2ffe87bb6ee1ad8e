"""Audio files, decoded to one channel; the only module that imports PyAV.

Decoders meet files of strangers. FFmpeg is given an open file and no address, so that nothing else can be opened from
within one; containers and decoders are those that music comes in; and what is decoded is bounded in seconds. A decoder
may still crash or hang: whoever hears a stranger's file does so in a process that may be killed.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import AudioError, one_line, reason

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE = 22_050
"""Samples a second that everything is heard at."""

_CONTAINERS = "aac,aiff,ape,asf,au,caf,flac,matroska,mov,mp3,mpc,mpc8,ogg,tta,w64,wav,wv"
_DECODERS = (
    "aac,aac_latm,alac,ape,flac,mp1float,mp2float,mp3,mp3float,mpc7,mpc8,opus,vorbis,tta,"
    "wavpack,wmav1,wmav2,wmapro,wmalossless,adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,pcm_alaw,"
    "pcm_mulaw,pcm_s8,pcm_u8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,"
    "pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be"
)
_OPTIONS = {
    "format_whitelist": _CONTAINERS,
    "codec_whitelist": _DECODERS,  # for what is looked at while the file is opened
    "protocol_whitelist": "none",
    "probesize": "5000000",
    "max_streams": "100",
}
_BLOCK = 5 * RATE  # samples, at least, that are handed on at once
_LOUDEST = 8.0  # of full scale: what floats hold beyond is damage
_CANCELLED = 0.01  # of the channels' power, below which they cancel each other out
_DAMAGED = 100  # packets in a row


def blocks(source: Path | bytes, most_seconds: float) -> Iterator[NDArray[np.float32]]:
    """The samples of a file, or of a file's bytes, from its start: one channel at `RATE`, 1 being full scale.

    They come in blocks of a few seconds, `most_seconds` in all. Channels are averaged; where they cancel each other
    out, it is the first that is heard. What is no number is silence. Damage is skipped; AudioError is raised only
    where nothing can be decoded.
    """
    left = round(most_seconds * RATE)
    for block in _gathered(source):
        yield block[:left]
        left -= len(block)
        if left <= 0:
            return


def tags(source: Path | bytes) -> dict[str, str]:
    """What a file says of itself, by names in lower case, such as "artist". Raises AudioError where it is no audio.

    Bytes that are no UTF-8 are there as Python's `surrogateescape` has them.
    """
    with _opened(source) as (container, stream):
        found = {**container.metadata, **stream.metadata}
    return {name.lower(): value for name, value in found.items() if value}


def _gathered(source: Path | bytes) -> Iterator[NDArray[np.float32]]:
    parts: list[NDArray[np.float32]] = []
    held, any_yet = 0, False
    for part in _decoded(source):
        parts.append(part)
        held += part.shape[1]
        if held >= _BLOCK or parts[0].shape[0] != part.shape[0]:
            yield from _mixed(parts)
            parts, held, any_yet = [], 0, True
    yield from _mixed(parts)
    if not parts and not any_yet:
        raise AudioError("there is no sound in it")


def _mixed(parts: list[NDArray[np.float32]]) -> Iterator[NDArray[np.float32]]:
    """Parts, each of shape (channels, samples), as one channel."""
    for channels in {part.shape[0] for part in parts}:
        joined = np.concatenate([part for part in parts if part.shape[0] == channels], axis=1)
        np.nan_to_num(joined, copy=False, posinf=0.0, neginf=0.0)
        np.clip(joined, -_LOUDEST, _LOUDEST, out=joined)
        mixed = joined.mean(axis=0)
        if np.dot(mixed, mixed) < _CANCELLED * np.mean(joined**2) * joined.shape[1]:
            mixed = joined[0]
        yield mixed


def _decoded(source: Path | bytes) -> Iterator[NDArray[np.float32]]:
    """Frames as they are decoded, of shape (channels, samples), at `RATE`."""
    import av  # an extra

    resampler, before, failed = None, None, 0
    with _opened(source) as (container, stream):
        packets = container.demux(stream)
        while True:
            try:
                packet = next(packets, None)
                frames = packet.decode() if packet is not None else []
                failed = 0
            except (av.FFmpegError, ValueError) as error:
                failed += 1
                if failed >= _DAMAGED:
                    raise AudioError(f"it is damaged: {one_line(error)}") from error
                continue
            for frame in frames:
                form = (frame.format.name, frame.layout.name, frame.sample_rate)
                if form != before:
                    resampler, before = av.AudioResampler("fltp", frame.layout, RATE), form
                frame.pts = None
                assert resampler is not None
                for out in resampler.resample(frame):
                    yield out.to_ndarray()
            if packet is None:
                break
        if resampler is not None:
            for out in resampler.resample(None):
                yield out.to_ndarray()


@contextmanager
def _opened(source: Path | bytes) -> Iterator[tuple[Any, Any]]:
    """The container and its first stream of audio, as PyAV has them."""
    import av  # an extra

    with ExitStack() as held:
        try:
            file = held.enter_context(source.open("rb") if isinstance(source, Path) else io.BytesIO(source))
        except OSError as error:
            raise AudioError(reason(error)) from error
        try:
            container = held.enter_context(av.open(file, container_options=_OPTIONS, metadata_errors="surrogateescape"))
        except (av.FFmpegError, ValueError) as error:
            raise AudioError("it is not audio of a kind that is known") from error
        if not container.streams.audio:
            raise AudioError("there is no audio in it")
        stream = container.streams.audio[0]
        decoder = stream.codec_context
        name = decoder.codec.name if decoder is not None else "none"
        if name not in _DECODERS.split(","):
            raise AudioError(f"its audio is of a kind that is not known: {name}")
        decoder.thread_count = 1
        yield container, stream

"""Audio files, decoded to one channel; the only module that imports PyAV.

Decoders meet files of strangers. FFmpeg is given an open file and no address, so that nothing else can be opened from
within one; containers and decoders are those that music comes in; and what is decoded is bounded in seconds. A decoder
may still crash or hang: whoever hears a stranger's file does so in a process that may be killed.
"""

from __future__ import annotations

import importlib.util
import io
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import AudioError, DataError, NoAudio, one_line, reason
from .letters import readable, said_to_be_latin

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
    "max_streams": "100",
}
_WITH_ID3 = ("aac", "mp3", "tta")  # containers whose tags it may hold; others have Unicode
_MOST_START = 2**20  # bytes, in which ID3's texts stand before its pictures
_SLOWEST, _FASTEST, _CHANNELS = 1_000, 768_000, 64  # a resampler's memory grows with the rate
_BLOCK = 5 * RATE  # samples, about, that are handed on at once
_LOUDEST = 8.0  # of full scale: what floats hold beyond is damage
_CANCELLED = 0.01  # of the channels' power, below which they cancel each other out
_DAMAGED = 100  # packets in a row


def check_installed() -> None:
    """Raises DataError, with what to install, where audio cannot be decoded here."""
    if importlib.util.find_spec("av") is None:
        raise DataError("Hearing audio needs PyAV, which is not installed: pip install 'segue-bot[sound]'.")


def blocks(source: Path | bytes, most_seconds: float) -> Iterator[NDArray[np.float32]]:
    """The samples of a file, or of a file's bytes, from its start: one channel at `RATE`, 1 being full scale.

    They come in blocks of a few seconds, `most_seconds` in all. Channels are averaged; where they cancel each other
    out, it is the first that is heard. What is no number is silence. Of a damaged file all that can be decoded is
    heard. Raises AudioError where that is nothing.
    """
    left, samples = round(most_seconds * RATE), 0
    for frames in _gathered(source):
        block = _mixed(frames)[: left - samples]
        samples += len(block)
        yield block
        if samples >= left:
            return
    if not samples:
        raise NoAudio("There is no sound in it.")


def tags(source: Path | bytes) -> dict[str, str]:
    """What a file says of itself, by names in lower case, such as "artist", in the letters that were meant.

    Raises AudioError where it is no audio.
    """
    with _opened(source) as (container, stream):
        found = {**container.metadata, **stream.metadata}
        latin = said_to_be_latin(_start(source)) if container.format.name in _WITH_ID3 else ()
    lower = {name.lower(): value for name, value in found.items()}
    return {name: meant for name, value in lower.items() if (meant := readable(value, latin=name in latin))}


def _start(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source[:_MOST_START]
    with source.open("rb") as file:
        return file.read(_MOST_START)


def _mixed(channels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Samples of shape (samples, channels) as one channel. Changes them."""
    if not max(channels.max(), -channels.min()) <= _LOUDEST:  # no number is neither less nor more
        np.nan_to_num(channels, copy=False, posinf=0.0, neginf=0.0)
        np.clip(channels, -_LOUDEST, _LOUDEST, out=channels)
    count = channels.shape[1]
    mixed: NDArray[np.float32] = channels @ np.full(count, 1 / count, dtype=np.float32)
    return channels[:, 0] if mixed @ mixed < _CANCELLED / count * np.vdot(channels, channels) else mixed


def _gathered(source: Path | bytes) -> Iterator[NDArray[np.float32]]:
    """What is decoded, of shape (samples, channels), in longer parts than frames."""
    parts: list[NDArray[np.float32]] = []
    samples = 0
    for part in _decoded(source):
        if parts and (part.shape[1] != parts[0].shape[1] or samples >= _BLOCK):
            yield np.concatenate(parts)
            parts, samples = [], 0
        parts.append(part)
        samples += len(part)
    if samples:
        yield np.concatenate(parts)


def _decoded(source: Path | bytes) -> Iterator[NDArray[np.float32]]:
    """What is decoded, at `RATE`, of shape (samples, channels), in parts of a second or less."""
    import av  # an extra

    with _opened(source) as (container, stream):
        for (_, channels, rate), frames in groupby(_frames(container, stream), _form):  # a chain of files may change it
            if not (0 < channels <= _CHANNELS and _SLOWEST <= rate <= _FASTEST):
                raise AudioError(f"It claims to have what no music has: {channels:,} × {rate:,} Hz.")
            resampler: Any = None
            for frame in chain(frames, [None]):
                if frame is not None:
                    resampler = resampler or av.AudioResampler("flt", frame.layout, RATE, frame_size=RATE)
                    frame.pts = None  # samples are counted, whatever the file says of their time
                for resampled in resampler.resample(frame):
                    yield resampled.to_ndarray().reshape(-1, channels)


def _form(frame: Any) -> tuple[str, int, int]:
    return f"{frame.format.name} {frame.layout.name}", frame.layout.nb_channels, frame.sample_rate


def _frames(container: Any, stream: Any) -> Iterator[Any]:
    """The frames of a stream, without what is damaged, until much is, one after the other."""
    import av  # an extra

    failed = 0
    packets = container.demux(stream)
    while failed < _DAMAGED:
        try:
            packet = next(packets, None)
            if packet is None:
                return
            frames = packet.decode()
        except (av.FFmpegError, ValueError):
            failed += 1
            continue
        failed = 0 if frames else failed
        yield from frames


@contextmanager
def _opened(source: Path | bytes) -> Iterator[tuple[Any, Any]]:
    """The container and its first stream of audio, as PyAV has them, and its errors as AudioError."""
    import av  # an extra

    try:
        with source.open("rb") if isinstance(source, Path) else io.BytesIO(source) as file:
            if not file.read(1):
                raise NoAudio("It is empty.")
            file.seek(0)
            try:
                container = av.open(file, container_options=_OPTIONS, metadata_errors="surrogateescape")
            except (av.FFmpegError, ValueError) as error:
                raise NoAudio("It is no audio, or of a kind that is not read.") from error
            with container:
                if not container.streams.audio:
                    raise NoAudio("There is no sound in it.")
                stream = container.streams.audio[0]
                decoder = stream.codec_context
                if decoder is None or decoder.codec.name not in _DECODERS.split(","):
                    raise NoAudio("Its audio is of a kind that is not read.")
                decoder.thread_count = 1
                yield container, stream
    except (av.FFmpegError, ValueError) as error:
        raise AudioError(f"It is damaged: {one_line(error)}.") from error
    except MemoryError as error:
        raise AudioError("It takes more memory than there is.") from error
    except OSError as error:
        raise AudioError(f"It cannot be read: {reason(error)}.") from error

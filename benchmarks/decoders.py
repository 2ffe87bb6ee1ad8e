"""`python -m benchmarks.decoders`: PyAV beside miniaudio and soundfile, and what hearing a track takes.

Three minutes of two channels are decoded to one at 22,050 samples a second. soundfile leaves the rate as it is, so that
SciPy changes it. What is not installed is left out; files are made by PyAV.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import time
from collections.abc import Callable, Mapping
from functools import partial
from importlib.metadata import distribution
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import numpy as np
import typer
from rich.console import Console

from recommender.sound import hear
from recommender.sound.audio import RATE, blocks, check_installed
from recommender.sound.spectrogram import log_mel

from .measuring.rows import Rows, Value

CODECS = {
    "mp3": "libmp3lame",
    "flac": "flac",
    "ogg": "libvorbis",
    "opus": "libopus",
    "m4a": "aac",
    "wav": "pcm_s16le",
    "aiff": "pcm_s16be",
}
_TIMED = ("mp3", "flac", "ogg")
_ROUNDS = 3

Decode = Callable[[Path], int]


def by_pyav(path: Path) -> int:
    return sum(map(len, blocks(path, 3_600)))


def by_miniaudio(path: Path) -> int:
    miniaudio: Any = importlib.import_module("miniaudio")
    form = miniaudio.SampleFormat.FLOAT32
    return len(miniaudio.decode(path.read_bytes(), nchannels=1, sample_rate=RATE, output_format=form).samples)


def by_soundfile(path: Path) -> int:
    from scipy.signal import resample_poly

    soundfile: Any = importlib.import_module("soundfile")
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    divisor = np.gcd(rate, RATE)
    return len(resample_poly(samples.mean(axis=1), RATE // divisor, rate // divisor))


DECODERS: Mapping[str, tuple[str, bool, Decode]] = {
    "PyAV": ("av", True, by_pyav),
    "miniaudio": ("miniaudio", False, by_miniaudio),
    "soundfile": ("soundfile", True, by_soundfile),
}
"""The package, whether it tells tags, and how it decodes."""


def write(path: Path, codec: str, seconds: float) -> None:
    """Beats and a chord in noise, of two channels."""
    import av

    rate = 48_000 if codec == "libopus" else 44_100
    moment = np.arange(round(seconds * rate)) / rate
    samples = np.random.default_rng(0).normal(0, 0.02, (2, len(moment))) + 0.2 * np.exp(-((moment * 2) % 1) * 40)
    samples += sum(0.05 * np.sin(2 * np.pi * hertz * moment) for hertz in (220, 277, 330, 660))
    with av.open(str(path), "w") as file:
        stream = file.add_stream(codec, rate=rate, layout="stereo")
        for start in range(0, len(moment), 65_536):
            part = np.ascontiguousarray(samples[:, start : start + 65_536], dtype=np.float32)
            frame = av.AudioFrame.from_ndarray(part, "fltp", "stereo")
            frame.rate, frame.pts = rate, start
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


def taken(work: Callable[[], object]) -> float:
    """Seconds of a processor, the median."""
    costs = []
    for _ in range(_ROUNDS):
        started = time.process_time()
        work()
        costs.append(time.process_time() - started)
    return median(costs)


def compare(folder: Path, seconds: float) -> Rows:
    """Files of all kinds, made in the folder, as each decoder reads them."""
    check_installed()
    paths = {kind: folder / f"music.{kind}" for kind in CODECS}
    for kind, path in paths.items():
        write(path, CODECS[kind], seconds)
    rows: list[Mapping[str, Value]] = []
    for name, (package, tags, decode) in DECODERS.items():
        if importlib.util.find_spec(package) is None:
            continue
        read = [kind for kind, path in paths.items() if _reads(decode, path, seconds)]
        files = [Path(str(file.locate())) for file in distribution(package).files or ()]
        size = sum(file.stat().st_size for file in files if file.is_file())
        row: dict[str, Value] = {
            "": name,
            "installed, MB": size / 1e6,
            "tags": "yes" if tags else "no",
            "reads": ", ".join(read),
        }
        rows.append(row | {f"{kind}, s": taken(partial(decode, paths[kind])) for kind in _TIMED if kind in read})
    half_a_minute = np.random.default_rng(0).normal(0, 0.1, 30 * RATE).astype(np.float32)
    heard = {kind: taken(partial(hear, paths[kind], windows=10)) for kind in _TIMED}
    notes = [
        f"Log-mel spectrogram of 30 s: {taken(partial(log_mel, half_a_minute)) * 1000:.0f} ms. Hearing a track of "
        f"{seconds:.0f} s, decoding and all: {', '.join(f'{kind} {cost:.2f} s' for kind, cost in heard.items())}."
    ]
    return Rows(f"{seconds:.0f} s of music to one channel at {RATE:,} Hz, seconds of a processor", rows, notes=notes)


def _reads(decode: Decode, path: Path, seconds: float) -> bool:
    try:
        return abs(decode(path) / RATE / seconds - 1) < 0.05
    except Exception:  # each library has errors of its own
        return False


def main(
    seconds: Annotated[float, typer.Option(help="Length of the files.")] = 180,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Compare decoders of audio."""
    with TemporaryDirectory() as folder:
        rows = compare(Path(folder), seconds)
    if as_json:
        print(json.dumps(rows.json()))
    else:
        Console().print(rows.rich())


if __name__ == "__main__":
    typer.run(main)

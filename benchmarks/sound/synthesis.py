"""Music made up from a few figures: a melody, strokes and noise, mixed differently on each track."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE = 22_050
STEADY = ("brightness", "noise", "percussion", "register", "scale", "tempo")
ORDERED = ("direction", "pattern", "bunching")
"""What only the order of frames holds: how often a frame of each kind comes is the same whatever these are."""
FIGURES = (*STEADY, *ORDERED)

_SCALES = ([0, 1, 2, 3, 4, 5], [0, 2, 4, 5, 7, 9], [0, 3, 5, 7, 10, 12])  # semitones: chromatic, major, pentatonic
_PARTIALS = np.arange(1, 13)
_STROKE = 0.08  # seconds; with the spectrum's window it is shorter than the shortest step, so strokes never overlap
_FADE = 0.005  # seconds at the ends of a note


def track(figures: NDArray[np.float64], seconds: float, rng: np.random.Generator) -> NDArray[np.float32]:
    """One track by an artist with these figures, each from -1 to 1 in the order of FIGURES; float32 (samples,).

    Each track has its own key, tempo, loudness and tone control, which say nothing of the artist.
    """
    brightness, noise, percussion, register, scale, tempo, direction, pattern, bunching = figures.tolist()
    step = 30 / (110 * 2 ** (0.35 * tempo + rng.normal(0, 0.04)))  # seconds, an eighth
    steps = int(seconds / step) + 2
    lowest = 220 * 2 ** (0.8 * register + rng.uniform(-1, 1) / 12)
    degrees = _SCALES[min(int((scale + 1) * 1.5), 2)]
    notes = [_note(lowest * 2 ** (degree / 12), step, 1.8 - 1.1 * brightness) for degree in degrees]
    strokes = [_kick(), _snare(rng)]
    rising = np.where(rng.random(steps) < (1 + 0.9 * direction) / 2, 1, -1)
    melody = (rng.integers(len(notes)) + np.cumsum(rising)) % len(notes)
    struck = _switching(steps, 0.5 + 0.45 * bunching, rng).astype(np.bool_)
    kinds = _switching(steps, 0.5 + 0.45 * pattern, rng)
    loud = 10 ** ((-14 + 10 * percussion) / 20)
    samples = np.zeros(int((steps + 2) * step * RATE), dtype=np.float32)
    stroke = 0
    for index in range(steps):
        start = int(index * step * RATE)
        note = notes[melody[index]]
        samples[start : start + len(note)] += 0.25 * note
        if struck[index]:
            hit = strokes[kinds[stroke]]
            samples[start : start + len(hit)] += np.float32(loud) * hit
            stroke += 1
    first = rng.integers(int(step * RATE))
    hiss = rng.standard_normal(int(seconds * RATE), dtype=np.float32)
    heard = samples[first : first + len(hiss)] + np.float32(10 ** ((-42 + 14 * noise) / 20)) * hiss
    heard[1:] += np.float32(rng.uniform(-0.4, 0.4)) * heard[:-1]  # darker or brighter
    return np.clip(heard * np.float32(10 ** (rng.uniform(-9, 0) / 20)), -1, 1)


def _switching(length: int, staying: float, rng: np.random.Generator) -> NDArray[np.int64]:
    """Zeros and ones that are the last one again with this chance; either is as frequent, whatever that is."""
    return (np.cumsum(rng.random(length) > staying) + rng.integers(2)) % 2


def _note(pitch: float, seconds: float, steepness: float) -> NDArray[np.float32]:
    """A plucked note, its partials weaker by their number to the power of `steepness`."""
    times = np.arange(int(seconds * RATE)) / RATE
    partials = _PARTIALS[pitch * _PARTIALS < RATE / 2]
    wave = (partials**-steepness) @ np.sin(2 * np.pi * pitch * partials[:, None] * times)
    envelope = np.exp(-times / (0.6 * seconds)) * np.clip(np.minimum(times, seconds - times) / _FADE, 0, 1)
    return np.asarray(wave * envelope / np.sum(partials**-steepness), dtype=np.float32)


def _kick() -> NDArray[np.float32]:
    times = np.arange(int(_STROKE * RATE)) / RATE
    return (np.sin(2 * np.pi * (50 * times - 2.5 * np.exp(-times / 0.02))) * _dying(times)).astype(np.float32)


def _snare(rng: np.random.Generator) -> NDArray[np.float32]:
    times = np.arange(int(_STROKE * RATE)) / RATE
    hiss = np.diff(rng.standard_normal(len(times) + 1)) / 2
    return (hiss * _dying(times)).astype(np.float32)


def _dying(times: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.exp(-times / 0.025) * np.clip(np.minimum(times, _STROKE - times) / 0.002, 0, 1))

"""Pitch classes: how strongly each of the twelve sounds, and what of it is the same in every key."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CALLED = re.compile(r"(.*(?:pitch|chroma|pcp).*?)[\W_]*(\d+)", re.IGNORECASE)
_CLASSES = 12


def shapes(columns: Mapping[str, NDArray[np.float64]]) -> dict[str, NDArray[np.float64]]:
    """Of twelve columns with the strengths of pitch classes, as in pitch_0 to pitch_11, what no change of key changes.

    The six magnitudes of their discrete Fourier transform over the octave, the mean left out: the third is high where
    steps are of four semitones, the fifth in diatonic music (Quinn, "General equal-tempered harmony", Perspectives of
    New Music 2006). Nothing where there are no such twelve.
    """
    groups = defaultdict[str, dict[int, str]](dict)
    for name in columns:
        if found := _CALLED.fullmatch(name):
            groups[found[1]].setdefault(int(found[2]), name)
    made: dict[str, NDArray[np.float64]] = {}
    for called, classes in groups.items():
        order = sorted(classes)
        if len(order) == _CLASSES == order[-1] - order[0] + 1:
            strengths = np.column_stack([columns[classes[place]] for place in order])
            waves = np.abs(np.fft.rfft(strengths, axis=1))[:, 1:]
            made |= {f"{called} wave {number}": waves[:, number - 1] for number in range(1, waves.shape[1] + 1)}
    return made

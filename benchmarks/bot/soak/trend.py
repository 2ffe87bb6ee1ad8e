"""Whether a figure that is read again and again grows: a slope with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.stats import t

FEWEST = 20
"""Readings of which a slope is told."""


class Trend(NamedTuple):
    """By how much a figure grows an hour, with a 95 % interval."""

    slope: float
    low: float
    high: float


def trend(times: Sequence[float], values: Sequence[float]) -> Trend:
    """The slope of the least squares line through values read at times (s), for an hour.

    One reading is much like the one before, so that they count for fewer: for as many as their residuals'
    autocorrelation leaves. Santer et al., "Statistical significance of trends and trend differences in layer-average
    atmospheric temperature time series" (JGR 2000), eq. 3 to 6. Raises ValueError for fewer than `FEWEST` readings.
    """
    if len(times) < FEWEST:
        raise ValueError(f"a slope takes {FEWEST} readings, and there are {len(times)}")
    x, y = np.array(times) / 3600, np.array(values, dtype=float)
    x = x - x.mean()
    slope = float(x @ (y - y.mean()) / (x @ x))
    residuals = y - y.mean() - slope * x
    squares = float(residuals @ residuals)
    if not squares:
        return Trend(slope, slope, slope)
    alike = max(0.0, float(residuals[1:] @ residuals[:-1]) / squares)
    worth = max(3.0, len(x) * (1 - alike) / (1 + alike))
    error = float(np.sqrt(squares / (worth - 2) / (x @ x)))
    width = float(t.ppf(0.975, worth - 2)) * error
    return Trend(slope, slope - width, slope + width)

"""The dial between artists that everybody knows and those that few do."""

from __future__ import annotations

from enum import StrEnum


class Depth(StrEnum):
    """The three positions of the dial."""

    FAMILIAR = "familiar"
    """Well-known artists first."""
    BALANCED = "balanced"
    """As the model ranks."""
    DEEP = "deep"
    """Lesser-known artists first."""

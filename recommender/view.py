"""What lists of similar artists go by."""

from __future__ import annotations

from enum import StrEnum


class View(StrEnum):
    """What a list of similar artists goes by."""

    LISTENERS = "listeners"
    """By the model of similarity that was built: who listens, first of all."""
    TAGS = "tags"
    """By how artists are tagged, whoever plays them."""
    SOUND = "sound"
    """By what their recordings sound like."""

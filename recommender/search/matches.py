"""How names fit what is typed."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

FAMOUS = 0.03
"""The part of all names that are famous: more is forgiven in them, and fewer letters are enough."""
_CLOSE, _BEGINS = 74.0, 86.0  # below these likenesses a match is not worth asking about, and one that is only begun
_WITHIN = 25.0  # … nor one that scores so much less than the first


class How(StrEnum):
    """In which way a name fits a text."""

    EQUAL = "equal"
    """Equal up to normalisation, or up to what a reading takes away."""
    SPELLED = "spelled"
    """With other letters, or in another order."""
    BEGUN = "begun"
    """A word of the name begins with the text, or the text is a stretch of it."""
    INITIALS = "initials"
    AMONG = "among"
    """The name is some of the text's words."""
    RELAID = "relaid"
    """Typed on a keyboard set to another layout."""


class Match(NamedTuple):
    """An entry that fits the text."""

    score: float
    """What matches are ordered by: the likeness, less for rarer names."""
    entry: int
    likeness: float
    """0–100; 100 when equal up to normalisation."""
    how: How

    def rivals(self, first: Match) -> bool:
        """Whether it is worth offering beside the first match."""
        close = _BEGINS if self.how is How.BEGUN else _CLOSE
        return self.likeness >= close and self.score >= first.score - _WITHIN

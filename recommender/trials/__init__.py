"""What votes are worth, by simulated members: for the comparison of two models, and for lists that learn from them.

`clicks` (how far members look down a list) · `looks` (a comparison after every vote) · `simulated` (comparisons run
thousands of times) · `lists` (what lists learn) · `abuse` (whether a few can move them).
"""

from .abuse import Abuse, abuses, is_withstood
from .clicks import Cascade, ClickModel, Positions
from .lists import Community, Gain, Lesson, gain, is_sound, lessons
from .simulated import MEMBERS, Proof, proofs

__all__ = [
    "MEMBERS",
    "Abuse",
    "Cascade",
    "ClickModel",
    "Community",
    "Gain",
    "Lesson",
    "Positions",
    "Proof",
    "abuses",
    "gain",
    "is_sound",
    "is_withstood",
    "lessons",
    "proofs",
]

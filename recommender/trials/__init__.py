"""What votes are worth, by simulated members: for the comparison of two models, and for lists that learn from them.

`clicks` (how far members look down a list) · `looks` (a comparison after every vote) · `simulated` (comparisons run
thousands of times) · `promotions` (tests one after the other) · `estimates` (what is foretold of a model, and what it
earns) · `lists` (what lists learn) · `abuse` (whether a few can move them) · `rooms` (challenges) · `together` (all of
it).
"""

from .abuse import Abuse, abuses, is_withstood
from .clicks import Cascade, ClickModel, Positions
from .estimates import Estimated, estimates, is_fair
from .lists import Community, Gain, Lesson, gain, is_sound, lessons
from .promotions import Promoted, is_safe, promotions
from .rooms import LOOKS, Room, is_blind, rooms
from .simulated import MEMBERS, Proof, proofs
from .together import together

__all__ = [
    "LOOKS",
    "MEMBERS",
    "Abuse",
    "Cascade",
    "ClickModel",
    "Community",
    "Estimated",
    "Gain",
    "Lesson",
    "Positions",
    "Promoted",
    "Proof",
    "Room",
    "abuses",
    "estimates",
    "gain",
    "is_blind",
    "is_fair",
    "is_safe",
    "is_sound",
    "is_withstood",
    "lessons",
    "promotions",
    "proofs",
    "rooms",
    "together",
]

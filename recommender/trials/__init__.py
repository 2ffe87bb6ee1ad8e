"""What the comparison of two models is worth, by simulated members: false alarms, and how soon the better is found.

`clicks` (how far members look down a list) · `looks` (a comparison after every vote) · `simulated` (comparisons run
thousands of times).
"""

from .clicks import Cascade, ClickModel, Positions
from .simulated import MEMBERS, Proof, proofs

__all__ = [
    "MEMBERS",
    "Cascade",
    "ClickModel",
    "Positions",
    "Proof",
    "proofs",
]

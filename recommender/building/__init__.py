"""From listening data to an artifact.

`build` (fit and write) · `contents` (the arrays of an artifact) · `lasting` (ids from build to build) · `ensure`
(build unless a fitting model stands) · `unchanged` (data that was read before) · `today` (ListenBrainz' listening
beside what is there) · `beside` (a table that comes and goes) · `calibration` (what a score is worth) · `rising` (who
is listened to more than before) · `communities` (tags that stand for one kind of music).
"""

from .beside import with_table
from .build import build
from .ensure import Fit, ensure, model_named
from .today import offer, with_listenbrainz

__all__ = [
    "Fit",
    "build",
    "ensure",
    "model_named",
    "offer",
    "with_listenbrainz",
    "with_table",
]

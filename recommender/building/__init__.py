"""From listening data to an artifact.

`build` (fit and write) · `contents` (the arrays of an artifact) · `tagged` (neighbours by tags) · `lasting` (ids from
build to build) · `inputs` (what is built from) · `ensure` (build unless a fitting model stands) · `unchanged` (data
that was read before) · `today` (ListenBrainz' listening beside what is there) · `beside` (a table that comes and goes)
· `calibration` (what a score is worth) · `rising` (who is listened to more than before) · `sound` (what artists sound
like) · `communities` (tags that stand for one kind of music).

What is offered here loads what it needs when it is called: most starts of the bot build nothing.
"""

from .beside import with_table
from .ensure import Fit, ensure, model_named
from .inputs import Inputs
from .today import offer, with_listenbrainz

__all__ = [
    "Fit",
    "Inputs",
    "ensure",
    "model_named",
    "offer",
    "with_listenbrainz",
    "with_table",
]

"""Pictures, for a phone, and pages to be turned.

`canvas` (what pictures are drawn on) · `layout` (where nodes stand, where labels find room) · `pictures/` (one file per
picture) · `space` (a network in three dimensions).
"""

from .canvas import Picture, written
from .space import Words, space

__all__ = [
    "Picture",
    "Words",
    "space",
    "written",
]

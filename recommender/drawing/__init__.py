"""Pictures, for a chat, and pages in which a network can be turned.

`canvas` (what pictures are drawn on) · `kinds` (what colours stand for) · `layout` (where nodes stand, where labels
find room) · `pictures/` (one file per picture) · `space` (a network in three dimensions).
"""

from .canvas import Picture, written
from .space import Words, space

__all__ = [
    "Picture",
    "Words",
    "space",
    "written",
]

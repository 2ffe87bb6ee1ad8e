"""Pages that stand on their own.

`document` (sections, tables, figures on one page) · `figures` (pictures in one visual language) · `themes` (colours) ·
`rendering` (templates filled in) · `templates/` (the pages' HTML, style sheets and scripts) · `terminal` (the same
tables in a terminal).
"""

from .document import Cell, Figure, Interval, Section, Table, page, tables
from .terminal import fitted

__all__ = [
    "Cell",
    "Figure",
    "Interval",
    "Section",
    "Table",
    "fitted",
    "page",
    "tables",
]

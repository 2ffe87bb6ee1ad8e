"""Pages that stand on their own.

`document` (sections, tables, figures on one page) · `figures` (pictures in one visual language) · `themes` (colours) ·
`rendering` (templates filled in) · `templates/` (the pages' HTML, style sheets and scripts).
"""

from .document import Cell, Figure, Interval, Section, Table, page, tables

__all__ = [
    "Cell",
    "Figure",
    "Interval",
    "Section",
    "Table",
    "page",
    "tables",
]

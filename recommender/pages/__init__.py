"""Pages that stand on their own.

`document` (sections, tables, figures on one page) · `explaining` (words explained where they are first used) ·
`figures` (pictures in one visual language) · `labels` (names in them, none over another) · `themes` (colours) ·
`rendering` (templates filled in) · `templates/` (the pages' HTML, style sheets and scripts) · `terminal` (the same
tables in a terminal).
"""

from .document import Cell, Figure, Glossary, Interval, Section, Table, page, tables
from .explaining import Explainer
from .terminal import fitted

__all__ = [
    "Cell",
    "Explainer",
    "Figure",
    "Glossary",
    "Interval",
    "Section",
    "Table",
    "fitted",
    "page",
    "tables",
]

"""Pages that stand on their own.

`document` (sections, tables, figures on one page) · `figures` (pictures in one visual language).
"""

from .document import Figure, Section, Table, document, page

__all__ = [
    "Figure",
    "Section",
    "Table",
    "document",
    "page",
]

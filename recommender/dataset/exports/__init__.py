"""People's own listening histories, as the services they listen with hand them out.

`plays` (what a row of any of them says) · `archive` (files in folders and zips, within bounds) · `lastfm`, `apple`,
`spotify`, `listenbrainz`, `maloja` (the formats) · `formats` (which is which) · `person` (all of one person's files) ·
`errors` (why a file is not read).
"""

from .archive import InMemory
from .errors import NothingPlayed, ReachesOutside, TooLarge, UnknownExport
from .formats import FORMATS, Format
from .person import SUFFIXES, read_export, recognize

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "Format",
    "InMemory",
    "NothingPlayed",
    "ReachesOutside",
    "TooLarge",
    "UnknownExport",
    "read_export",
    "recognize",
]

"""What `build` writes and `Recommender.load` maps: a folder of arrays with a manifest and checksums.

`folder` (written aside and renamed into place, read and checked) · `arrays` (packed strings, ragged lists).
"""

from .arrays import Arrays, Ragged, Strings, pack, ragged
from .folder import FORMAT, KIND, MANIFEST, read, read_manifest, rebuild, write

__all__ = [
    "FORMAT",
    "KIND",
    "MANIFEST",
    "Arrays",
    "Ragged",
    "Strings",
    "pack",
    "ragged",
    "read",
    "read_manifest",
    "rebuild",
    "write",
]

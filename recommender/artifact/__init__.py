"""What `build` writes and `Recommender.load` maps: a folder of arrays with a manifest and checksums.

`folder` (written aside and renamed into place, read and checked) · `manifest` (what it says of itself) · `arrays`
(packed strings, ragged lists).
"""

from .arrays import Arrays, Ragged, Strings, pack, ragged
from .folder import read, refuse_to_lose, verify, write
from .manifest import BUILT, FORMAT, MANIFEST, MODEL, Kind, read_manifest, rebuild, settings_of

__all__ = [
    "BUILT",
    "FORMAT",
    "MANIFEST",
    "MODEL",
    "Arrays",
    "Kind",
    "Ragged",
    "Strings",
    "pack",
    "ragged",
    "read",
    "read_manifest",
    "rebuild",
    "refuse_to_lose",
    "settings_of",
    "verify",
    "write",
]

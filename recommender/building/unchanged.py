"""The digest of listening data, taken once and remembered while no file of the data has changed."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..dataset.choose import Data
from ..folders import put

NOTE = "digest.json"
"""The file, beside a model, in which it is remembered."""


def digest(data: Data, folder: Path) -> str:
    """SHA-256 over the names and contents of all files, as `Data.digest` gives it. Raises DataError.

    Reading takes a second for each gigabyte, so it is remembered in `folder` with the place, size and time of change of
    each file, and read there for as long as these are the same.
    """
    files = _marks(data)
    with suppress(OSError, ValueError, LookupError, TypeError):
        known = json.loads((folder / NOTE).read_text("utf-8"))
        if files and known["files"] == files and isinstance(known["digest"], str):
            return str(known["digest"])
    found = data.digest()
    if files and files == _marks(data):
        with suppress(OSError):
            put(folder / NOTE, json.dumps({"digest": found, "files": files}).encode())
    return found


def _marks(data: Data) -> list[list[Any]]:
    """Where each file is, how large, and when it was changed; empty where one of them cannot be looked at."""
    try:
        paths = [path for part in data.parts for path in part.parts()]
        found = [(path.resolve(), path.stat()) for path in paths]
    except OSError:
        return []
    return [[str(path), file.st_size, file.st_mtime_ns] for path, file in found]

"""Folders and files that come to stand whole: filled beside their place, then renamed into it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def beside(place: Path) -> Iterator[Path]:
    """A new folder next to `place`, removed afterwards with all that is in it. Raises OSError."""
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def put(place: Path, content: bytes) -> None:
    """Writes a file, in place of another one, or not at all. Raises OSError."""
    with beside(place) as aside:
        new = aside / "new"
        new.write_bytes(content)
        new.replace(place)


def swap(new: Path, place: Path, old: Path) -> None:
    """Renames what stands at `place`, if anything does, to `old`, and `new` to `place`: both or neither."""
    if not place.exists():
        new.rename(place)
        return
    place.rename(old)
    try:
        new.rename(place)
    except BaseException:
        old.rename(place)
        raise

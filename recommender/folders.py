"""Folders and files that come to stand whole: filled beside their place, then renamed into it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A new folder next to `target`, removed afterwards with all that is in it. Raises OSError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def put(target: Path, content: bytes) -> None:
    """Writes a file, in place of another one, or not at all. Raises OSError."""
    with beside(target) as aside:
        new = aside / "new"
        new.write_bytes(content)
        new.replace(target)


def swap(new: Path, target: Path, old: Path) -> None:
    """Renames what stands at `target`, if anything does, to `old`, and `new` to `target`: both or neither."""
    if not target.exists():
        new.rename(target)
        return
    target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        old.rename(target)
        raise

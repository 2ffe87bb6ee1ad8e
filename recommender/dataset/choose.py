"""Which listening data to use: what is named, else what was downloaded, else a download, else the sample."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..errors import DataError, DownloadError
from ..shipped import SAMPLE
from .download import fetch, told
from .sources import Source, recognize
from .sources.hetrec import HetRec
from .sources.sample import Sample

Say = Callable[[str], None]


def present(named: Path | None, downloads: Path) -> Source | None:
    """The data that is here already: the folder that was named, or a whole download. Raises DataError."""
    if named is not None:
        return recognize(named)
    downloaded = downloads / HetRec.name
    return HetRec(downloaded) if HetRec.whole(downloaded) else None


def choose(named: Path | None, downloads: Path, say: Say, download: Callable[[Path], Path] | None = None) -> Source:
    """The data to build from, saying which and why. Raises DataError for a named folder without data."""
    source = present(named, downloads)
    if source is None:
        folder = downloads / HetRec.name
        say(f"There is no listening data yet: downloading {HetRec.title} into {folder} …")
        try:
            source = HetRec(download(folder) if download else fetch(folder, progress=told(say)))
        except DownloadError as error:
            say(f"{error} Using the embedded sample instead: {Sample.title}.")
            source = sample()
    say(f"Data: {source.title}, from {source.folder}")
    return source


def sample() -> Source:
    """The embedded sample. Raises DataError where the project's data/sample is missing."""
    if not SAMPLE.is_dir():
        raise DataError(f"The embedded sample is missing from {SAMPLE}; name a data folder with --data.")
    return Sample(SAMPLE)

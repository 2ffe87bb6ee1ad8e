"""A folder of music: which files of it are audio, and what each is called."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ..dataset.junk import is_junk
from ..errors import AudioError, DataError, reason
from .letters import readable

KINDS = "aac aif aifc aiff ape au caf flac m4a m4b mka mp3 mp4 mpc oga ogg opus tta w64 wav webm wma wv"
"""What the names of audio files end with."""
_SUFFIXES = frozenset(f".{kind}" for kind in KINDS.split())
_DISC = re.compile(r"(cd|dis[ck])[\s_-]*\d+\b.*", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}(\s*[-–._)]\s*|\s+)(?=\S)")
_LONGEST = 500  # characters of a name


class File(NamedTuple):
    """An audio file of a library."""

    name: str
    """Where it is from the library's folder on, with slashes; bytes of it that are no letters as in Python."""
    path: str
    """The same as the system has it."""
    bytes: int
    modified: int
    """In nanoseconds since 1970."""


class Names(NamedTuple):
    """What a track is called; its album is "" where it is not known."""

    artist: str
    album: str
    title: str


def audio_files(folder: Path) -> Iterator[File]:
    """The audio files in a folder and those in it, in no order; none that are hidden, and no link to a folder is
    followed. Raises DataError where there is no such folder, or one cannot be read."""

    def refuse(error: OSError) -> None:
        raise DataError(f"The folder {error.filename} cannot be read: {reason(error)}.") from error

    if not folder.is_dir():
        raise DataError(f"{folder} is {'a file' if folder.exists() else 'not there'}. Name a folder of music.")
    for below, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(below, name)
            if path.suffix.lower() in _SUFFIXES and not name.startswith(".") and path.is_file():
                found, inside = path.stat(), path.relative_to(folder).as_posix()
                shown = os.fsencode(inside).decode("utf-8", "backslashreplace")
                yield File(shown, inside, found.st_size, found.st_mtime_ns)


def named(path: str, tags: Mapping[str, str]) -> Names:
    """What a track is called by its tags, or else by the last two folders that it is in: Artist/Album/Track.

    The folder of an album's disc is not counted. Raises AudioError where neither says whose it is: a placeholder, such
    as "Unknown Artist", is nobody.
    """
    where = PurePosixPath(path)
    folders = [readable(part) for part in where.parts[:-1]]
    if len(folders) > 2 and _DISC.fullmatch(folders[-1]):
        folders.pop()
    by_folder = folders[-2:] if len(folders) > 1 else ["", ""]
    told = (tags.get("artist", ""), tags.get("album_artist", ""), by_folder[0])
    artist = next((name for name in told if name and not is_junk(name)), "")
    if not artist:
        raise AudioError("Neither its tags nor folders, Artist/Album/Track, say whose it is.")
    title = tags.get("title") or _NUMBER.sub("", readable(where.stem), count=1)
    return Names(*(text[:_LONGEST] for text in (artist, tags.get("album") or by_folder[1], title)))

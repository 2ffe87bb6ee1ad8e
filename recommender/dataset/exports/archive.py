"""The files that an export consists of: one, a folder's, or a zip's, never more than fits."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO

from ...errors import DataError, reason
from .errors import ReachesOutside, TooLarge

SUFFIXES = (".csv", ".json", ".jsonl")
MOST_BYTES = 2**30
"""What one person's zips may unpack to: the largest histories take a few hundred megabytes."""
_TORN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)
_NESTED = 3  # zips in zips: Apple's are


@dataclass(frozen=True)
class InMemory:
    """A file that somebody sent, which is on no disk."""

    name: str
    content: bytes

    @property
    def stem(self) -> str:
        return PurePosixPath(self.name).stem

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix

    def open(self, _: str = "rb") -> IO[bytes]:
        return io.BytesIO(self.content)


@dataclass(frozen=True)
class Member:
    """One file. Of a zip's it can be read until the next is asked for."""

    name: str
    """As a person finds it again: of a file in a zip after the zip's name."""
    open: Callable[[], IO[bytes]]

    def read(self, most: int = -1) -> bytes:
        """What it holds, or its first bytes. Raises DataError where it is torn or locked."""
        try:
            with self.open() as file:
                return file.read(most)
        except _TORN as error:
            raise DataError(f"{self.name} cannot be read: {reason(error)}.") from error


def members(path: Path | InMemory, most: int = MOST_BYTES) -> Iterator[Member]:
    """The files of a file, a folder or a zip that may hold listening, in the order of their names.

    Raises DataError where a zip cannot be read, zips unpack to more than `most` bytes together, or one reaches
    outside itself.
    """
    if isinstance(path, InMemory) or not path.is_dir():
        yield from _of_file(path, path.name, _Budget(most))
        return
    budget = _Budget(most)
    for inner in sorted(path.rglob("*")):
        if inner.is_file() and not any(part.startswith(".") for part in inner.relative_to(path).parts):
            yield from _of_file(inner, inner.relative_to(path).as_posix(), budget)


class _Budget:
    """Bytes that may still be unpacked."""

    def __init__(self, most: int) -> None:
        self.most = self.left = most

    def spend(self, name: str, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise TooLarge(f"{name} unpacks to more than {self.most:,} bytes, which is more than is read.")


def _of_file(path: Path | InMemory, name: str, budget: _Budget) -> Iterator[Member]:
    suffix = path.suffix.lower()
    if suffix in SUFFIXES:
        yield Member(name, lambda: path.open("rb"))
    elif suffix == ".zip":
        try:
            file = path.open("rb")
        except OSError as error:
            raise DataError(f"{name} cannot be read: {reason(error)}.") from error
        with file:
            yield from _of_zip(file, name, budget, _NESTED)


def _of_zip(file: IO[bytes], name: str, budget: _Budget, depth: int) -> Iterator[Member]:
    with _opened(file, name) as whole:
        for info in sorted(whole.infolist(), key=lambda info: info.filename):
            inner = PurePosixPath(info.filename)
            if inner.is_absolute() or ".." in inner.parts or PureWindowsPath(info.filename).drive:
                raise ReachesOutside(f"{name} reaches outside itself with {info.filename!r}; it is not read.")
            suffix = inner.suffix.lower()
            if info.is_dir() or "__MACOSX" in inner.parts or suffix not in (*SUFFIXES, ".zip"):
                continue
            budget.spend(name, info.file_size)
            member = Member(f"{name}: {info.filename}", partial(whole.open, info))
            if suffix != ".zip":
                yield member
            elif depth:
                yield from _of_zip(io.BytesIO(member.read()), member.name, budget, depth - 1)


def _opened(file: IO[bytes], name: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except _TORN as error:
        raise DataError(f"{name} is torn or no zip: {reason(error)}.") from error

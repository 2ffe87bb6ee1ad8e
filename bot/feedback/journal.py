"""Votes that the database could not take yet, in a file beside it: a line of JSON each, durable once it is written."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import structlog
from pydantic import Field, FiniteFloat, TypeAdapter, ValidationError

from recommender.feedback import Age, Verdict

if sys.platform != "win32":
    import fcntl

log = structlog.stdlib.get_logger("segue")

_Number = Annotated[int, Field(ge=-(2**63), lt=2**63)]
"""As SQLite can hold it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A vote, or its taking back, as it came in: on an artist, or on the whole list that a message shows."""

    id: _Number
    member: str | None
    """The pseudonym; None: everybody, whose reactions on the message were cleared."""
    verdict: Verdict | None
    """None: whatever they had reacted with."""
    given: bool
    at: FiniteFloat
    """Seconds since 1970, UTC."""
    impression: _Number | None = None
    artist: _Number | None = None
    """None: the whole list."""
    message: _Number | None = None
    own: bool = False
    """Whether the message is known to be the bot's."""
    tone: str | None = None
    """By which the skin tone of a reaction is known again; None: it has none."""
    server: str | None = None
    """A keyed hash of the server it was given in; None outside of servers, and where it is taken back."""
    age: Age | None = None
    """How old the account was; None where it is taken back."""


_EVENT = TypeAdapter(Event)


class Journal:
    """A file of events, which several programs may write to; None: there is none. Every method raises OSError.

    What cannot be read, such as a line that a power failure tore, is passed over and logged.
    """

    def __init__(self, path: Path | None) -> None:
        self._where = path

    @property
    def _path(self) -> Path:
        if self._where is None:
            raise FileNotFoundError("there is no journal (SEGUE_JOURNAL)")
        return self._where

    def append(self, event: Event) -> None:
        """Adds an event; on return it survives a power failure."""
        with self._locked(os.O_CREAT) as file:
            size = os.fstat(file).st_size
            torn = size and os.pread(file, 1, size - 1) != b"\n"
            line = b"\n" * bool(torn) + _EVENT.dump_json(event) + b"\n"
            try:
                written = os.pwrite(file, line, size)
                if written < len(line):
                    raise OSError(f"{self._path} took {written} bytes of {len(line)}")
                os.fsync(file)
            except OSError:
                os.ftruncate(file, size)
                raise
        if not size:
            self._sync_folder()

    def prepare(self) -> None:
        """Makes its folder, if there is to be a journal and is none. Raises OSError where nothing can be put there."""
        if self._where is not None:
            self._where.parent.mkdir(parents=True, exist_ok=True)
            if not os.access(self._where.parent, os.W_OK):
                raise PermissionError(f"{self._where.parent} cannot be written to")

    def is_empty(self) -> bool:
        """Whether there is nothing in it, readable or not."""
        try:
            return not self._path.stat().st_size
        except FileNotFoundError:
            return True

    def events(self) -> list[Event]:
        """All events, in the order they were added."""
        with contextlib.suppress(FileNotFoundError), self._locked() as file:
            return [event for _, _, event in self._lines(file) if event is not None]
        return []

    def remove(self, is_over: Callable[[Event], bool]) -> None:
        """Takes out the events of which that is true, and all that cannot be read; on return that is durable.

        What is taken out is overwritten where it stands, so that the others cannot be lost on the way.
        """
        with contextlib.suppress(FileNotFoundError), self._locked() as file:
            left = 0
            for start, line, event in self._lines(file):
                if event is None or is_over(event):
                    os.pwrite(file, b" " * len(line), start)
                else:
                    left += 1
            if not left:
                os.ftruncate(file, 0)
            os.fsync(file)

    def _lines(self, file: int) -> Iterator[tuple[int, bytes, Event | None]]:
        """Of every line that is not blank its place, itself, and the event, if it can be read."""
        start = 0
        for number, line in enumerate(os.pread(file, os.fstat(file).st_size, 0).split(b"\n"), 1):
            if line.strip():
                event = None
                try:
                    event = _EVENT.validate_json(line)
                except ValidationError:
                    log.error("line of the journal not read", journal=str(self._path), line=number)
                yield start, line, event
            start += len(line) + 1

    @contextlib.contextmanager
    def _locked(self, flags: int = 0) -> Iterator[int]:
        """The open file, which nobody else has meanwhile. Raises FileNotFoundError if it is neither there nor made."""
        file = os.open(self._path, os.O_RDWR | flags, 0o600)
        try:
            if sys.platform != "win32":
                fcntl.flock(file, fcntl.LOCK_EX)
            yield file
        finally:
            os.close(file)

    def _sync_folder(self) -> None:
        """Makes the file's name in its folder durable as well."""
        if sys.platform != "win32":
            folder = os.open(self._path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

"""Listening to a folder of music: each file once, however often that is broken off."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from itertools import chain
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from ..errors import AudioError, DataError, OutputError, reason
from ..folders import beside
from .clip import Clip
from .hearer import Hearer
from .library import KINDS, File, Names, audio_files
from .tracks import GROUP, known, row, rows_of, write_tracks

WINDOWS = 10
"""Of a track, spread evenly over what is heard of it."""
SECONDS = 120.0
"""After which a file is given up."""


class Listening:
    """What there is to hear of a folder that a table does not know yet.

    What is heard goes into small tables beside the table, a few dozen tracks at a time, and in the end all of it takes
    the table's place. Whatever comes between, the next listening begins with what these hold.
    """

    def __init__(self, folder: Path, out: Path) -> None:
        """Raises DataError where there is no audio in the folder or `out` is no table of tracks, and OutputError."""
        self._folder, self._out, self._parts = folder, out, out.with_name(f"{out.name}.parts")
        files = sorted(audio_files(folder))
        if not files:
            kinds = KINDS.replace(" ", ", ")
            raise DataError(f"There are no audio files in {folder}, nor in the folders in it. They end with: {kinds}.")
        with self._writing():
            self._merge()
        before = known(out) if out.exists() else {}
        self.wanted: Sequence[File] = [file for file in files if before.get(file.name) != (file.bytes, file.modified)]
        self.before = len(files) - len(self.wanted)
        """Files that the table has already."""
        self.gone = len(before.keys() - {file.name for file in files})
        """Tracks of the table whose files are there no more. They stay in it."""
        self.heard = 0
        self.passed = 0

    def run(
        self,
        processes: int,
        progress: Callable[[int], None],
        passed: Callable[[str, str], None],
        *,
        seconds: float = SECONDS,
    ) -> None:
        """Hears what is wanted, so many files at a time, each in at most so many seconds.

        `progress` is told how many files are done, and `passed` of each that cannot be heard, and why. What was heard
        is in the table whatever ends this. Raises OutputError where it cannot be written.
        """
        with self._writing():
            held: list[dict[str, Any]] = []
            try:
                with closing(self._rows(processes, seconds, progress, passed)) as rows:
                    for each in rows:
                        held.append(each)
                        if len(held) == GROUP:
                            self._put(held)
                            held = []
            finally:
                if held:
                    self._put(held)
                self._merge()

    def _rows(
        self, processes: int, seconds: float, progress: Callable[[int], None], passed: Callable[[str, str], None]
    ) -> Generator[dict[str, Any], None, None]:
        hearers = [Hearer(self._folder, WINDOWS) for _ in range(processes)]
        with closing(_hear(hearers, [file.path for file in self.wanted], seconds)) as heard:
            for done, (file, found) in enumerate(zip(self.wanted, heard, strict=True), 1):
                if isinstance(found, AudioError):
                    self.passed += 1
                    passed(file.name, str(found))
                else:
                    self.heard += 1
                    yield row(file, *found)
                progress(done)

    def _put(self, rows: Sequence[dict[str, Any]]) -> None:
        self._parts.mkdir(exist_ok=True)
        part = self._parts / f"{self.heard:09}.parquet"
        write_tracks(part.with_suffix(".new"), rows)
        part.with_suffix(".new").replace(part)

    def _merge(self) -> None:
        """Puts what the parts hold into the table, in the order of files; of two tracks of one file, the later."""
        parts = sorted(self._parts.glob("[0-9]*.parquet"))
        if parts:
            before = rows_of(self._out) if self._out.exists() else iter(())
            with beside(self._out) as aside:
                after = chain.from_iterable(map(rows_of, parts))
                write_tracks(aside / "new", _latest(heapq.merge(before, after, key=_file)))
                (aside / "new").replace(self._out)
        for part in self._parts.glob("[0-9]*.*"):
            part.unlink()
        with suppress(OSError):  # there is none, or it holds somebody's own things
            self._parts.rmdir()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise OutputError(f"{self._out} could not be written: {reason(error)}.") from error


def _hear(
    hearers: Sequence[Hearer], paths: Sequence[str], seconds: float
) -> Generator[tuple[Names, Clip] | AudioError, None, None]:
    """What is heard of each file, in their order. Closed, it ends the processes."""
    free = SimpleQueue[Hearer]()
    for hearer in hearers:
        free.put(hearer)

    def hear(path: str) -> tuple[Names, Clip] | AudioError:
        hearer = free.get()
        try:
            return hearer.hear(path, seconds)
        except AudioError as error:
            return error
        finally:
            free.put(hearer)

    pool = ThreadPoolExecutor(len(hearers))
    try:
        yield from pool.map(hear, paths)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for hearer in hearers:
            hearer.end()
        pool.shutdown()


def _latest(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Of rows of one file, which come one after the other, the last."""
    held: dict[str, Any] | None = None
    for each in rows:
        if held is not None and _file(held) != _file(each):
            yield held
        held = each
    if held is not None:
        yield held


def _file(row: dict[str, Any]) -> str:
    return str(row["file"])

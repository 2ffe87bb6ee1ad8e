"""Models that are served while they stand in their folders, and those that take their place there."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import structlog

from recommender import ArtifactError, Recommender, SegueError
from recommender.feedback import Corrections, read_corrections

from ..errors import DamagedModel
from ..feedback.learned import SUFFIX, of_servers
from .building import Named
from .lookups import Lookups, Models
from .ticking import Ticking

log = structlog.stdlib.get_logger("segue")

_SECONDS = 5.0  # between two looks, each some dozens of calls of stat

_ENDING_SECONDS = 5.0  # that reading has left when it is to end

_Mark = tuple[tuple[str, int, int, int], ...]


class Watch:
    """Puts the models that stand in one or two folders into `lookups`, whenever they are others.

    `build` puts a model in place whole; one that was copied there may be half there, and is then tried again whenever
    it has changed. What cannot be served changes nothing, and the log says so. Answers that are under way keep the
    models that they began with: their files are unmapped when the last of these answers is out. `corrections` is a
    table by which votes correct them, where there is one; beside it are those of servers (`learned.of_servers`).
    """

    def __init__(
        self, folders: Sequence[Named], lookups: Lookups | None = None, corrections: Path | None = None
    ) -> None:
        self._folders = folders
        self._corrections = corrections
        self._marks = self._marked()
        self.lookups = lookups or Lookups(*self._load(verify=False))  # see `verifying`
        self._correct(self.lookups.models)
        log.info("model served", **_told(self.lookups.models))

    def looking(self, seconds: float = _SECONDS) -> Ticking:
        """Looks every so many seconds, while the block runs."""
        return Ticking(self.look, seconds, name="watch")

    @contextmanager
    def verifying(self, stop: Callable[[], object]) -> Iterator[None]:
        """While the block runs, reads every byte of what is served from the start, gently, in a thread of its own.

        Where one is not what was built, calls `stop` in that thread, and raises DamagedModel when the block has ended.
        """
        ended, found = threading.Event(), list[DamagedModel]()

        def verify() -> None:
            try:
                for _, folder in self._folders:
                    Recommender.verify(folder, ended.wait)
            except ArtifactError as error:
                log.error("model damaged", reason=error.problem)
                found.append(DamagedModel(error.problem, "Start the bot again to have it built anew."))
                stop()

        thread = threading.Thread(target=verify, name="verify", daemon=True)
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join(_ENDING_SECONDS)
        if found:
            raise found[0]

    def look(self) -> None:
        """Serves what stands there now, if that is not what stood there last time."""
        marks = self._marked()
        if not all(marks):  # between two renames nothing stands there
            return
        if marks == self._marks:
            if self._learned != self._marked_corrections():
                self._correct(self.lookups.models)
            return
        self._marks = marks
        before = self.lookups.models.recommender.version
        try:
            models = self._load(verify=True)
            self._check(models)
        except SegueError as error:
            log.error("new model not served", reason=str(error), still_serving=before)
            return
        self._correct(models)
        log.info("model served", **_told(models), instead_of=before)
        self.lookups.changed()

    def _marked(self) -> list[_Mark]:
        return [_mark(folder) for _, folder in self._folders]

    def _load(self, *, verify: bool) -> Models:
        return Models(*(Recommender.load(folder, verify=verify) for _, folder in self._folders))

    def _marked_corrections(self) -> tuple[object, ...]:
        return () if self._corrections is None else (_mark_of(self._corrections), _mark(of_servers(self._corrections)))

    def _correct(self, models: Models) -> None:
        """Has these models answer as votes correct them; a table that cannot be read changes nothing."""
        self._learned = self._marked_corrections()
        servers = dict[str, Models]()
        if self._corrections is not None:
            for file in sorted(of_servers(self._corrections).glob(f"*{SUFFIX}")):
                if (found := _read(file)) is not None:
                    servers[file.stem] = models.corrected(found)
            if (found := _read(self._corrections)) is not None:
                models = models.corrected(found)
                log.info("lists corrected by votes", lists=len(found), servers=len(servers))
        self.lookups.models, self.lookups.of_servers = models, servers

    def _check(self, models: Models) -> None:
        """Raises ArtifactError where they are not the ones that are asked for, or cannot answer together."""
        recommenders = [recommender for recommender in models if recommender is not None]
        for (name, folder), recommender in zip(self._folders, recommenders, strict=True):
            if name not in (None, recommender.model):
                raise ArtifactError(f"The model in {folder} is {recommender.model}, and {name} is asked for.")
        if len({recommender.digest for recommender in recommenders}) > 1:
            listed = " and ".join(str(folder) for _, folder in self._folders)
            raise ArtifactError(f"The models in {listed} are of different data; both are served once they are not.")


def _told(models: Models) -> dict[str, str]:
    """Which models these are, for the log."""
    recommender, rival = models
    also = {} if rival is None else {"rival": rival.model, "rival_version": rival.version}
    return {"model": recommender.model, "version": recommender.version, "data": recommender.data, **also}


def _read(table: Path) -> Corrections | None:
    """The corrections in a table, none where there is no file; None, and logged, where it cannot be read."""
    try:
        return read_corrections(table)
    except SegueError as error:
        log.error("lists not corrected by votes", reason=str(error))
        return None


def _mark_of(file: Path) -> tuple[int, int] | None:
    """What tells a file from one that takes its place; None where there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def _mark(folder: Path) -> _Mark:
    """What tells the files of a model from those that take their place; empty where there is none."""
    try:
        with os.scandir(folder) as entries:
            files = [(entry.name, entry.stat()) for entry in entries]
    except OSError:
        return ()
    return tuple(sorted((name, file.st_ino, file.st_size, file.st_mtime_ns) for name, file in files))

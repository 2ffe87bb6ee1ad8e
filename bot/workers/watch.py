"""Models that are served while they stand in their folders, and those that take their place there."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import structlog

from recommender import ArtifactError, Recommender, SegueError
from recommender.feedback import Corrections, promotion, read_contests, read_corrections

from ..errors import DamagedModel
from ..feedback.learned import SUFFIX, of_servers
from ..feedback.promoted import named
from ..monitoring.metrics import MODEL_LOADS
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
    `promotions` is one of tests of two models, of which a winner answers alone.
    """

    def __init__(
        self,
        folders: Sequence[Named],
        lookups: Lookups | None = None,
        corrections: Path | None = None,
        promotions: Path | None = None,
    ) -> None:
        self._folders = folders
        self._corrections = corrections
        self._promotions = promotions
        self._marks = self._marked()
        self._ordered: tuple[int, ...] = (0, 1)
        loaded = self._load(verify=False)  # see `verifying`
        self.lookups = lookups or Lookups(*loaded)
        self._serve(loaded)
        self._say_served()

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
            if self._learned != self._marked_tables():
                self._serve(self._loaded)
            return
        self._marks = marks
        before = self.lookups.models.recommender.version
        try:
            models = self._load(verify=True)
            self._check(models)
        except SegueError as error:
            MODEL_LOADS.add(outcome="refused")
            log.error("new model not served", reason=str(error), still_serving=before)
            return
        self._serve(models)
        self._say_served(instead_of=before)
        self.lookups.changed()

    def _say_served(self, **about: str) -> None:
        MODEL_LOADS.add(outcome="served")
        built = [max(at for *_, at in mark) for mark in self._marks if mark]
        self.lookups.built_at = min(built) / 1e9 if built else None
        log.info("model served", **_told(self.lookups.models), **about)

    def _marked(self) -> list[_Mark]:
        return [_mark(folder) for _, folder in self._folders]

    def _load(self, *, verify: bool) -> Models:
        return Models(*(Recommender.load(folder, verify=verify) for _, folder in self._folders))

    def _marked_tables(self) -> tuple[object, ...]:
        tables = [_mark_of(table) for table in (self._corrections, self._promotions) if table is not None]
        return (*tables, _mark(of_servers(self._corrections)) if self._corrections is not None else ())

    def _serve(self, models: Models) -> None:
        """Has these models answer as votes say: corrected, and both or one; an unreadable table changes nothing."""
        self._learned = self._marked_tables()
        servers = dict[str, Models]()
        if self._corrections is not None:
            for file in sorted(of_servers(self._corrections).glob(f"*{SUFFIX}")):
                if (found := _read(file)) is not None:
                    servers[file.stem] = models.corrected(found)
            if (found := _read(self._corrections)) is not None:
                models = models.corrected(found)
                log.info("lists corrected by votes", lists=len(found), servers=len(servers))
        self._loaded, order = models, self._order(models)
        self.lookups.models = models.ordered(order)
        self.lookups.of_servers = {server: of_server.ordered(order) for server, of_server in servers.items()}

    def _order(self, models: Models) -> tuple[int, ...]:
        """The place of the one that won, or of both, the one first that won last."""
        if self._promotions is None or models.rival is None:
            return (0, 1)
        try:
            contests = read_contests(self._promotions)
        except SegueError as error:
            log.error("model not promoted", reason=str(error))
            return self._ordered
        names = named(models.recommender), named(models.rival)
        won, before = promotion.winner(contests, names), self.lookups.promoted
        self.lookups.promoted = won
        if won is not None and won != before:
            log.info("model answers alone", model=won.in_order[0], instead_of=won.in_order[1], reason=won.ending)
        first = promotion.best(contests, names)
        self._ordered = (first,) if won is not None else (first, 1 - first)
        return self._ordered

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

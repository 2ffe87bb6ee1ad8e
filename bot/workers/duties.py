"""What one of several processes does for all: it holds the lease of each such work, and another takes it over."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from enum import StrEnum
from pathlib import Path

import structlog

from ..errors import StoreError
from ..feedback.store import Store

log = structlog.stdlib.get_logger("segue")

SECONDS = 60.0
"""After which the work of a process that has died, or cannot reach the database, is taken over."""
_LOOK = 20.0  # s between two renewals


class Duty(StrEnum):
    """A work of which one process is enough."""

    RETENTION = "retention"
    """Deletes what is too old."""
    COUNTING = "counting"
    """Counts what servers hear."""
    REFRESHING = "refreshing"
    """Asks services for members' listening."""
    ROUNDS = "rounds"
    """Goes on with what nobody else does: rounds of a process that is gone, or in channels that none knows."""
    BUILDING = "building"
    LEARNING = "learning"
    PROMOTING = "promoting"


_OF_A_FOLDER = {Duty.BUILDING, Duty.LEARNING, Duty.PROMOTING}
"""What is written into the folder of the model: done once by all that share it."""


class Duties:
    """Which duties this process has: all, or of those that share a `store`, those whose leases it holds.

    `folder` is by what the folder that models stand in is known (`known_by`).
    """

    def __init__(
        self, store: Store | None = None, folder: str = "", clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._store = store
        self._folder = folder
        self._clock = clock
        self._holder = secrets.token_hex(8)
        self._until: dict[Duty, float] = {}

    def has(self, duty: Duty) -> bool:
        """Whether it is this process's now; to be asked from any thread."""
        return self._store is None or self._clock() < self._until.get(duty, 0.0)

    @property
    def are_shared(self) -> bool:
        """Whether there are other processes."""
        return self._store is not None

    @property
    def held(self) -> set[Duty]:
        """All that it has."""
        return {duty for duty in Duty if self.has(duty)}

    def alone(self, work: str, *, in_folder: bool = False) -> AbstractAsyncContextManager[None]:
        """While the block runs, no other process is in one of the same work. Raises StoreError."""
        if self._store is None:
            return nullcontext()
        return self._store.leases.alone(f"{work} in {self._folder}" if in_folder else work)

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """While the block runs, takes what is free, and keeps what it has; gives it up in the end."""
        if self._store is None:
            yield
            return
        await self.look()
        looking = asyncio.create_task(self._keep())
        try:
            yield
        finally:
            looking.cancel()
            with contextlib.suppress(StoreError):  # then they run out
                for duty in self._until:
                    await self._store.leases.release(self._named(duty), self._holder)
            self._until.clear()

    async def _keep(self) -> None:
        while True:
            await asyncio.sleep(_LOOK)
            await self.look()

    async def look(self) -> None:
        """Takes the duties that are free, and renews its own."""
        if self._store is None:
            return
        before = self.held
        try:
            for duty in Duty:
                until = self._clock() + SECONDS
                if await self._store.leases.take(self._named(duty), self._holder, SECONDS):
                    self._until[duty] = until
                else:
                    self._until.pop(duty, None)
            await self._store.renew()
        except StoreError as error:
            log.warning("duties not renewed", reason=str(error))
        if before != (held := self.held):
            log.info("duties", taken=sorted(map(str, held - before)), lost=sorted(map(str, before - held)))

    def _named(self, duty: Duty) -> str:
        return f"{duty} in {self._folder}" if duty in _OF_A_FOLDER else duty.value


def known_by(artifact: Path) -> str:
    """By what processes know that they share the folder a model stands in: a word in a file beside it. Raises OSError.

    It is made where there is none.
    """
    path = artifact.with_name(f"{artifact.name}-folder")
    path.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError), path.open("x") as file:
        file.write(f"{secrets.token_hex(8)}\n")
    for _ in range(100):
        if word := path.read_text().strip():
            return word
        time.sleep(0.01)  # somebody else is about to write it
    raise OSError(f"{path} is empty; delete it")

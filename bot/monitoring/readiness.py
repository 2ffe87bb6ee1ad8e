"""Whether the bot can answer, judged in one place: for the port, the ready file, and so for a container's health."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping, Set
from pathlib import Path

import structlog

log = structlog.stdlib.get_logger("segue")

Check = Callable[[], Awaitable[str | None]]
"""What keeps a part from being ready, in a few words; None where nothing does."""

PARTS = ("shards", "database", "model", "journal")
STARTING: Mapping[str, str] = {**dict.fromkeys(PARTS, "not asked yet"), "model": "being built"}
"""What is so before there is a client."""
_SECONDS = 1.0  # in which a part must answer: an interaction has three


class Readiness:
    """Asks each of the parts, and keeps the file there exactly while all of them are ready."""

    def __init__(self, file: Path, checks: Mapping[str, Check]) -> None:
        self._file, self._checks = file, checks
        self._told: Set[str] | None = None
        """The parts that were missing when it was last told; None until it has been ready."""
        self._closed = self._unwritable = False
        self._remove()  # one left by a killed process would look healthy

    async def look(self) -> dict[str, str]:
        """The parts that are not ready, with what keeps them from it."""
        found = {part: await _asked(check) for part, check in self._checks.items()}
        missing = {part: why for part, why in found.items() if why is not None}
        self.keep(missing)
        return missing

    def keep(self, missing: Mapping[str, str]) -> None:
        """Makes or removes the file, and logs what has changed since the last time."""
        if self._closed:
            return
        try:
            if missing:
                self._remove()
            else:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._file.touch()
        except OSError as error:  # as in a system that is read alone, which whoever has the port may want
            if not self._unwritable:
                log.warning("ready file not written", error=str(error))
            self._unwritable = True
        self._tell(missing)

    def _tell(self, missing: Mapping[str, str]) -> None:
        before, self._told = self._told, missing.keys()
        if before is None and missing:  # it has not been ready yet
            self._told = None
        elif missing and missing.keys() != before:
            log.warning("not ready", **missing)
        elif before and not missing:
            log.info("ready again")

    def close(self) -> None:
        """Removes the file, for good."""
        self._closed = True
        self._remove()

    def _remove(self) -> None:
        with contextlib.suppress(OSError):  # making it says so, if that cannot be either
            self._file.unlink()


async def _asked(check: Check) -> str | None:
    try:
        async with asyncio.timeout(_SECONDS):
            return await check()
    except TimeoutError:
        return f"no answer within {_SECONDS:g} s"

"""A thread beside the loop: it looks whether the bot is ready, how late its loop is, and serves the port."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Coroutine, Mapping
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

import structlog

from ..errors import PortTaken
from . import tracing
from .metrics import LOOP_LAG
from .readiness import STARTING, Readiness

log = structlog.stdlib.get_logger("segue")

T = TypeVar("T")

Endpoint = tuple[str, int]
"""Host, empty for every one of this machine, and port; 0 takes any free one."""

_LOOK_SECONDS = 5.0  # between two looks whether it is ready, which the ready file tells
_LAG_SECONDS = 0.25  # between two looks how late the loop is
_PATIENCE = 2.0  # s for what the loop is asked; of them the database has one
_ENDING_SECONDS = 5.0


class _Watched(NamedTuple):
    loop: asyncio.AbstractEventLoop
    readiness: Readiness
    measure: Callable[[], Coroutine[Any, Any, None]]


class Monitor:
    """While the block runs, watches the process, with a port at the address if there is one.

    In a thread with a loop of its own: the bot's is not there while a model is built, tells nobody that it stands
    still, and its clock stands still in the simulated Discord. `commands` are what `Exposition` takes, made where
    metrics are counted. Raises PortTaken.
    """

    def __init__(self, address: Endpoint | None, commands: Callable[[], Mapping[str, str]]) -> None:
        self._address, self._commands = address, commands
        self._exposition: Any = None
        self._watched: _Watched | None = None
        self._on_its_way = False
        """Whether the bot's loop has not done yet what it was handed last."""
        self._opened, self._failed = threading.Event(), list[OSError]()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), name="monitor", daemon=True)

    def watch(self, readiness: Readiness, measure: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """From now on, watches this loop and what is judged of a client in it; `measure` sets what is told of it."""
        self._watched, self._on_its_way = _Watched(asyncio.get_running_loop(), readiness, measure), False

    def unwatch(self) -> None:
        """From now on, there is no client to be watched; its loop may stand still, as while a model is built."""
        self._watched = None

    def __enter__(self) -> Self:
        if self._address is not None:
            with contextlib.suppress(ImportError):
                from .exposition import Exposition

                self._exposition = Exposition(self._commands())
        self._thread.start()
        self._opened.wait()
        if self._failed:
            self.__exit__(None, None, None)
            raise PortTaken(f"SEGUE_MONITORING could not be opened: {self._failed[0]}. Set another port.")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._failed:
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(_ENDING_SECONDS)
        if self._exposition is not None:
            self._exposition.close()

    # What the port tells

    async def alive(self) -> bool:
        """Whether the bot's loop answers, if there is one that is to."""

        async def answer() -> None: ...

        try:
            await self._asked(answer)
        except TimeoutError:
            return False
        return True

    async def missing(self) -> Mapping[str, str]:
        """What keeps the bot from being ready."""
        watched = self._watched
        if watched is None:
            return STARTING
        try:
            return await self._asked(watched.readiness.look) or {}
        except TimeoutError:
            missing = {"loop": f"no answer within {_PATIENCE:g} s"}
            watched.readiness.keep(missing)
            return missing

    async def metrics(self) -> bytes | None:
        """All metrics, those of a loop that does not answer as they were; None where prometheus-client is missing."""
        if self._exposition is None:
            return None
        if self._watched is not None:
            with contextlib.suppress(TimeoutError):
                await self._asked(self._watched.measure)
        text: bytes = self._exposition.text()
        return text

    async def _asked(self, work: Callable[[], Coroutine[Any, Any, T]]) -> T | None:
        """What comes of work in the bot's loop; None where it is not watched. Raises TimeoutError."""
        if self._watched is None:
            return None
        asked = work()
        try:
            future = asyncio.run_coroutine_threadsafe(asked, self._watched.loop)
        except RuntimeError:  # it has just been closed
            asked.close()
            raise TimeoutError from None
        try:
            async with asyncio.timeout(_PATIENCE):
                return await asyncio.wrap_future(future)
        except asyncio.CancelledError:
            if not future.cancelled():
                raise
            raise TimeoutError from None  # by the end of that loop

    # The thread

    async def _run(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        async with contextlib.AsyncExitStack() as stack:
            try:
                if self._address is not None:
                    from .server import opened  # whoever has no port has no use for what serves one

                    await stack.enter_async_context(opened(self._address, self.alive, self.missing, self.metrics))
            except OSError as error:
                self._failed.append(error)
                return
            finally:
                self._opened.set()
            await self._look_again_and_again()

    async def _look_again_and_again(self) -> None:
        seconds = _LOOK_SECONDS if self._exposition is None else _LAG_SECONDS
        due = 0.0
        while not self._stop.is_set():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._stop.wait()
            if self._exposition is not None:
                self._look_how_late()
            if time.monotonic() >= due:
                due = time.monotonic() + _LOOK_SECONDS
                try:
                    await self.missing()
                except Exception:
                    log.exception("not looked whether it is ready")

    def _look_how_late(self) -> None:
        """Hands the bot's loop something to do, unless it has not come to the last yet."""
        if self._watched is None or self._on_its_way:
            return
        handed = time.perf_counter()

        def done() -> None:
            self._on_its_way = False
            LOOP_LAG.observe(time.perf_counter() - handed)
            tracing.give_up()

        self._on_its_way = True
        with contextlib.suppress(RuntimeError):  # it has just been closed
            self._watched.loop.call_soon_threadsafe(done)

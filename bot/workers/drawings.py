"""The async gate to whatever draws: a process of its own, so that the event loop never waits for a picture."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from multiprocessing.context import SpawnContext, SpawnProcess
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

from ..errors import DrawingFailed
from ..monitoring.metrics import DRAWINGS
from .child import begin

P = ParamSpec("P")
T = TypeVar("T")

_MOST = 20  # pictures asked for and not drawn yet


class _Spawning(SpawnContext):
    """Keeps the processes that it starts; ProcessPoolExecutor itself kills them from Python 3.14 on only."""

    def __init__(self) -> None:
        super().__init__()
        self.started: list[SpawnProcess] = []

    def Process(self, *args: Any, **kwargs: Any) -> SpawnProcess:  # type: ignore[override]  # noqa: N802  # there a class
        self.started.append(SpawnProcess(*args, **kwargs))
        return self.started[-1]


class _Process(ProcessPoolExecutor):
    """One process, killed when it is shut down, whatever it is at: nobody waits for that picture any more."""

    def __init__(self) -> None:
        # Spawned, because a fork takes over locks that threads hold; one, because a second would take the loop's core.
        self._spawning = _Spawning()
        super().__init__(1, self._spawning, begin)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        for child in self._spawning.started:
            child.kill()
        super().shutdown(wait, cancel_futures=cancel_futures)


def process() -> Executor:
    """A process that draws, and has its libraries loaded when it is first asked. Killed when it is shut down."""
    pool = _Process()
    pool.submit(_warm)
    return pool


def _warm() -> None:
    """In the process: loads what draws, and the fonts' letters, which a text without any would not."""
    from recommender.drawing import written

    written("Segue")


class Drawings:
    """Runs what draws in an executor that `start` makes, one at a time; in another one should that break or hang.

    Nobody waits longer for a turn than `patience`, in seconds; Discord would wait 15 minutes. Nothing is drawn for
    longer than `longest`, in seconds: a picture mostly takes a third of one, starting the process some more.
    """

    def __init__(self, start: Callable[[], Executor] = process, patience: float = 60.0, longest: float = 20.0) -> None:
        self.patience, self.longest = patience, longest
        self._start = start
        self._executor: Executor | None = start()
        self._turn = asyncio.Lock()
        self._asked = 0
        self._stopped = False

    async def __call__(self, draw: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """`draw(*args, **kwargs)`, awaited; both must be able to go to another process.

        Raises what it raises, DrawingFailed where there will be no picture in time.
        """
        outcome = "refused"
        try:
            if self._asked >= _MOST:
                raise DrawingFailed("Too many pictures are being drawn.")
            self._asked += 1
            try:
                async with asyncio.timeout(self.patience):
                    await self._turn.acquire()
                try:
                    outcome = "refused" if self._stopped else "failed"
                    drawn = await self._drawn(draw, *args, **kwargs)
                    outcome = "drawn"
                    return drawn
                finally:
                    self._turn.release()
            except TimeoutError as error:
                raise DrawingFailed("There is no picture in time.") from error
            finally:
                self._asked -= 1
        finally:
            DRAWINGS.add(outcome=outcome)

    async def _drawn(self, draw: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """The same, when it is its turn. What is not done in time, or not waited for, is ended."""
        if self._stopped:
            raise DrawingFailed("No more pictures are drawn.")
        try:
            if self._executor is None:
                self._executor = await asyncio.to_thread(self._start)
            async with asyncio.timeout(self.longest):
                return await asyncio.wrap_future(self._executor.submit(draw, *args, **kwargs))
        except BrokenExecutor as error:
            self._end()
            raise DrawingFailed("The process that draws has ended.") from error
        except (TimeoutError, asyncio.CancelledError):
            self._end()
            raise

    def _end(self) -> None:
        executor, self._executor = self._executor, None
        if executor is not None:
            executor.shutdown(wait=False)

    def stop(self) -> None:
        """Ends what is being drawn, and draws no more: whoever waits is told at once that there is no picture."""
        self._stopped = True
        self._end()

    def resume(self) -> None:
        """Draws again after a stop, when next asked."""
        self._stopped = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

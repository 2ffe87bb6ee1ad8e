"""The async gate to whatever draws: a process of its own, so that the event loop never waits for a picture."""

from __future__ import annotations

import asyncio
import multiprocessing
import multiprocessing.process
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from ..errors import DrawingFailed

P = ParamSpec("P")
T = TypeVar("T")

_MOST = 20  # pictures asked for and not drawn yet


def process() -> Executor:
    """A process that draws, and has its libraries loaded when it is first asked."""
    # Spawned, because a fork takes over locks that threads hold; one, because a second would take the loop's core.
    pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), _begin)
    pool.submit(_warm)
    return pool


def _begin() -> None:
    """In the process: Ctrl-C is its parent's business, and it ends when its parent does, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _warm() -> None:
    """In the process: loads what draws, and the fonts' letters, which a text without any would not."""
    from recommender.drawing import written

    written("Segue")


class Drawings:
    """Runs what draws in an executor that `start` makes, and makes another one should that break.

    Nobody waits longer than `patience`, in seconds; Discord would wait 15 minutes.
    """

    def __init__(self, start: Callable[[], Executor] = process, patience: float = 60.0) -> None:
        self._start = start
        self._patience = patience
        self._executor = start()
        self._mending = asyncio.Lock()
        self._asked = 0

    async def __call__(self, draw: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """`draw(*args, **kwargs)`, awaited; both must be able to go to another process.

        Raises what it raises, DrawingFailed where there will be no picture in time.
        """
        if self._asked >= _MOST:
            raise DrawingFailed("Too many pictures are being drawn.")
        self._asked += 1
        executor = self._executor
        try:
            async with asyncio.timeout(self._patience):
                return await asyncio.wrap_future(executor.submit(draw, *args, **kwargs))
        except TimeoutError as error:
            raise DrawingFailed("There is no picture in time.") from error
        except BrokenExecutor as error:
            async with self._mending:
                if self._executor is executor:  # not mended yet by somebody else who had asked it
                    self._executor = await asyncio.to_thread(self._start)
                    executor.shutdown(wait=False)
            raise DrawingFailed("The process that draws has ended.") from error
        finally:
            self._asked -= 1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._executor.shutdown(cancel_futures=True)

"""The one gate between the bot's event loop and the recommender."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from recommender import Artist, Recommendation, Recommender

P = ParamSpec("P")
T = TypeVar("T")

_PICKED = re.compile(r"id:(\d{1,18})")


class Lookups:
    """Runs questions to the recommender on a worker thread, so that the loop never waits on one.

    One thread, not several: the work holds the interpreter's lock, and more threads would only make the
    loop wait longer for it. And one question at a time: a worker that finds the next one waiting keeps the
    lock until it is taken from it, one that has to be handed it lets the loop go first. A process would
    stall the loop no less and take longer (`python -m benchmarks.search.stalls`).
    """

    def __init__(self, recommender: Recommender) -> None:
        self.recommender = recommender
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="lookup")
        self._turn = asyncio.Lock()
        self._shut = False

    @property
    def credits(self) -> str:
        """What every recommendation says of itself: the data, and the model with its version."""
        return f"{self.recommender.data} · {self.recommender.model} {self.recommender.version[:6]}"

    async def __call__(
        self, question: Callable[Concatenate[Recommender, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """`question(recommender, *args, **kwargs)`, awaited. Raises what it raises, CancelledError once shut."""
        loop = asyncio.get_running_loop()
        async with self._turn:
            if self._shut:
                raise asyncio.CancelledError
            return await loop.run_in_executor(self._executor, lambda: question(self.recommender, *args, **kwargs))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._shut = True
        self._executor.shutdown(cancel_futures=True)


def picked(artist: Artist) -> str:
    """The value that stands for an artist in autocomplete choices and buttons."""
    return f"id:{artist.id}"


def find(recommender: Recommender, text: str) -> Artist:
    """The artist that was picked or typed. Raises ArtistNotFound or AmbiguousArtist."""
    if match := _PICKED.fullmatch(text.strip()):
        return recommender.artist(int(match[1]))
    return recommender.resolve(text)


def find_similar(recommender: Recommender, text: str, count: int) -> tuple[Artist, list[Recommendation]]:
    """The artist that was picked or typed, and those near it. Raises what `find` raises."""
    seed = find(recommender, text)
    return seed, recommender.similar(seed, count)

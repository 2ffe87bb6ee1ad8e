"""The one gate between the bot's event loop and the recommender."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from types import TracebackType
from typing import Concatenate, NamedTuple, ParamSpec, Self, TypeVar

from threadpoolctl import threadpool_limits

from recommender import Recommender
from recommender.feedback import Contest, Corrections

from ..errors import LookupsBusy
from ..feedback.servers import Learns
from ..monitoring import tracing
from ..monitoring.metrics import LOOKUP_SECONDS

P = ParamSpec("P")
T = TypeVar("T")


def _take_one_thread() -> None:
    """Has linear algebra take no threads of its own: for matrices this small they wait for each other, and spin."""
    threadpool_limits(1, "blas")


class Models(NamedTuple):
    """What answers: a model, and maybe a second one of the same data that it is compared with."""

    recommender: Recommender
    rival: Recommender | None = None

    def ordered(self, order: Sequence[int]) -> Models:
        """Those of the places, 0 or 1, in that order."""
        return Models(*(self[place] for place in order))  # type: ignore[arg-type]

    def corrected(self, corrections: Corrections) -> Models:
        """The same, but that lists are corrected by what these votes say of them, and by no others."""
        recommender, rival = self
        return Models(recommender.with_corrections(corrections), rival and rival.with_corrections(corrections))


class Lookups:
    """Runs questions to the recommender on a worker thread, so that the loop never waits on one.

    One thread, not several: the work holds the interpreter's lock, and more threads would only make the
    loop wait longer for it. And one question at a time: a worker that finds the next one waiting keeps the
    lock until it is taken from it, one that has to be handed it lets the loop go first. A process would
    stall the loop no less and take longer (`python -m benchmarks.bot.stalls`).

    Nobody waits longer than `patience`, in seconds; Discord gives 3 for an answer.
    """

    def __init__(self, recommender: Recommender, rival: Recommender | None = None, *, patience: float = 2.0) -> None:
        self.models = Models(recommender, rival)
        """What answers now. Others may take their place at any time, so whoever asks twice keeps these."""
        self.of_servers: Mapping[str, Models] = {}
        """Those that learned from the votes of one server alone, by its keyed hash, where a table of it stands."""
        self.share = 1.0
        """Of answers that two models draft together, where there are two."""
        self.promoted: Contest | None = None
        """The test by which one of two models answers alone, if one does."""
        self.changed: Callable[[], object] = lambda: None
        """Called after others have taken their place, in whatever thread did that."""
        self.built_at: float | None = None
        """When the older of the models was built, in seconds since 1970, UTC, where that is known."""
        self._patience = patience
        self._asked = 0
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="lookup", initializer=_take_one_thread)
        self._turn = asyncio.Lock()
        self._shut = False

    def that_learn(self, learns: Learns, server: str) -> Models:
        """What answers now where lists learn from that; `server` is the keyed hash of the one that asks."""
        if learns is Learns.ALL:
            return self.models
        own = self.of_servers.get(server) if learns is Learns.HERE else None
        return own or self.models.corrected({})

    def drafts(self, draw: int) -> bool:
        """Whether two models draft the answer of that draw, a number of 32 bits, together."""
        return draw < self.share * 2**32

    async def __call__(
        self, question: Callable[Concatenate[Recommender, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """What the recommender of the moment says to the question; see `ask`."""
        return await self.ask(self.models.recommender, question, *args, **kwargs)

    async def ask(
        self,
        recommender: Recommender,
        question: Callable[Concatenate[Recommender, P], T],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """`question(recommender, *args, **kwargs)`, awaited.

        Raises what it raises, LookupsBusy if that takes too long, CancelledError once shut.
        """
        loop, run, began = asyncio.get_running_loop(), copy_context().run, time.perf_counter()
        try:
            self._asked += 1
            async with asyncio.timeout(self._patience), self._turn:
                if self._shut:
                    raise asyncio.CancelledError
                return await loop.run_in_executor(self._executor, lambda: run(question, recommender, *args, **kwargs))
        except TimeoutError as error:
            raise LookupsBusy("There is no answer in time.") from error
        finally:
            self._asked -= 1
            LOOKUP_SECONDS.observe(time.perf_counter() - began, command=tracing.command())

    @property
    def waiting(self) -> int:
        """How many questions wait for the one that is being answered."""
        return max(0, self._asked - 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._shut = True
        self._executor.shutdown(cancel_futures=True)

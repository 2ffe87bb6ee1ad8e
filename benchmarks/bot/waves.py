"""A wave of autocompletes at once, and how late the loop is meanwhile: `python -m benchmarks.bot.waves MODEL`.

Prints JSON: for each way to look up, what each round showed. In a process of its own, which holds nothing
but what the bot holds, so that no garbage of other measurements is collected meanwhile.
"""

from __future__ import annotations

import asyncio
import gc
import inspect
import json
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Annotated, Any

import typer
from rapidfuzz import fuzz, process

from bot.client import autocomplete as options
from bot.workers.lookups import Lookups
from recommender import Artist, Recommender

from ..measuring.timing import Cost, in_turns
from ..typing import slips

Gate = Callable[..., Any]
"""What stands for the bot's `Lookups`: awaited with a question to the recommender, and its arguments."""

WAVE = 200
EMPTY, DIRECT, OURS = "empty handler", "in the loop", "one thread, in turns"
WRATIO = "one thread, WRatio over all names"
_ROUNDS, _WRATIO_ROUNDS = 11, 1  # the latter takes seconds
_TYPED = ("first", "edit", "unfinished", "missing")  # what is typed while choices are offered: categories of slips
_TICK = 0.001
_WATCH = 0.2  # seconds for which the loop is watched at least, so that every way meets as much of others' noise
_BRIEF = 0.0005  # seconds for which a thread keeps the interpreter's lock; Python's default is 0.005


def texts(recommender: Recommender, count: int, seed: int = 1) -> list[str]:
    """Different beginnings and misspellings of names, by how much they are listened to."""
    artists = recommender.top(n=len(recommender))
    names, weights = [artist.name for artist in artists], [artist.listeners for artist in artists]
    known = slips.classes(names)
    typed = {case.text: None for only in _TYPED for case in slips.cases(names, weights, seed, count // 4, known, only)}
    found = list(typed)
    Random(seed).shuffle(found)
    return found[:count]


def measure(folder: Path) -> dict[str, list[Cost]]:
    """Each way in turns with the others: seconds until all are answered, and in parts the lags in ms."""
    recommender = Recommender.load(folder, verify=False)
    typed = texts(recommender, WAVE)
    names = {artist.name: artist for artist in recommender.top(n=len(recommender))}
    listed = list(names)

    async def nothing(*_: Any) -> list[Artist]:
        return []

    async def directly(question: Callable[..., Any], *args: Any) -> Any:
        return question(recommender, *args)

    def wratio(_: Recommender, text: str, n: int) -> list[Artist]:
        return [names[name] for name, *_ in process.extract(text, listed, scorer=fuzz.WRatio, limit=n)]

    with ExitStack() as open_until:

        def threads(count: int) -> Gate:
            pool = open_until.enter_context(ThreadPoolExecutor(count))
            return _through(pool, lambda question, *args: question(recommender, *args))

        spawn = multiprocessing.get_context("spawn")
        other = open_until.enter_context(ProcessPoolExecutor(1, spawn, _load, (folder,)))
        other.submit(_ask_loaded, Recommender.search, "", 1).result()
        thread, ours = threads(1), open_until.enter_context(Lookups(recommender))
        ways: dict[str, tuple[Gate, float | None]] = {
            EMPTY: (nothing, None),
            DIRECT: (directly, None),
            OURS: (ours, None),
            "one thread, in turns, switching every 0.5 ms": (ours, _BRIEF),
            "one thread, all queued": (thread, None),
            "one thread, all queued, switching every 0.5 ms": (thread, _BRIEF),
            "two threads": (threads(2), None),
            "four threads": (threads(4), None),
            "one process": (_through(other, _ask_loaded), None),
        }
        loop = open_until.enter_context(asyncio.Runner())
        contenders = {name: _contender(loop, gate, typed, switch) for name, (gate, switch) in ways.items()}
        gc.collect()
        gc.freeze()  # as the bot does
        costs = in_turns(contenders, _ROUNDS)
        slow = _contender(loop, lambda _, *args: thread(wratio, *args), typed, None)
        return costs | in_turns({WRATIO: slow}, _WRATIO_ROUNDS)


def _through(pool: Executor, ask: Callable[..., Any]) -> Gate:
    async def gate(*question: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(pool, ask, *question)

    return gate


def _contender(loop: asyncio.Runner, gate: Gate, typed: Sequence[str], switch: float | None) -> Callable[[], Cost]:
    interaction: Any = SimpleNamespace(client=SimpleNamespace(lookups=gate))  # all that the options use of one

    def one_round() -> Cost:
        with _switching(switch):
            return loop.run(_wave(interaction, typed))

    return one_round


async def _wave(interaction: Any, typed: Sequence[str]) -> Cost:
    lags: list[float] = []

    async def tick() -> None:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(_TICK)
            lags.append((time.perf_counter() - begun - _TICK) * 1e3)

    ticking = asyncio.create_task(tick())
    await asyncio.sleep(20 * _TICK)
    lags.clear()
    begun, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(_artists(interaction, text) for text in typed))
    wall, cpu = time.perf_counter() - begun, time.process_time() - cpu
    await asyncio.sleep(max(_WATCH - wall, 5 * _TICK))
    ticking.cancel()
    lags.sort()
    return Cost(wall, cpu, {"longest": lags[-1], "p90": lags[int(0.9 * len(lags))]})


@contextmanager
def _switching(seconds: float | None) -> Iterator[None]:
    """For how long a thread may keep the interpreter's lock from others, as long as the block runs."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(before if seconds is None else seconds)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


_artists = inspect.unwrap(options.artists)  # which raises what goes wrong
_loaded: list[Recommender] = []
"""The worker process's own."""


def _load(folder: Path) -> None:
    _loaded.append(Recommender.load(folder, verify=False))


def _ask_loaded(question: Callable[..., Any], *args: Any) -> Any:
    return question(_loaded[0], *args)


def main(artifact: Annotated[Path, typer.Argument(help="A built model.")]) -> None:
    """Measure how late a wave of autocompletes makes the loop, and print JSON."""
    measured = measure(artifact)
    print(
        json.dumps(
            {name: [[cost.wall, cost.cpu, dict(cost.parts)] for cost in costs] for name, costs in measured.items()}
        )
    )


if __name__ == "__main__":
    typer.run(main)

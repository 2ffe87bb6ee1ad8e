"""Which of two models answers alone, by the votes that are kept."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path

from recommender import Recommender, feedback
from recommender.feedback import Contest, Ending, promotion, write_contests

from ..address import Address
from ..errors import StoreError
from .store import Store

_DAY = 86_400.0


def named(recommender: Recommender) -> str:
    """The model that answers, as tests know it: by name and settings."""
    return feedback.named(recommender.model, recommender.settings)


def promoted(database: Address, models: Sequence[Path], table: Path, days: float | None, now: float) -> list[Contest]:
    """Looks at the votes on two models, begins or ends their test, and writes all tests into the table.

    Returns those that are new or ended. Votes are kept for so many `days`; None: for good. Raises SegueError and
    StoreError.
    """
    _check(database)
    first, second = (named(Recommender.load(folder, verify=False)) for folder in models)
    return asyncio.run(_with(database, table, lambda store: _look(store, (first, second), days, now)))


def undone(database: Address, table: Path) -> list[Contest]:
    """Takes the latest decision back: both models answer again, until a new test decides. Raises StoreError."""
    _check(database)
    return asyncio.run(_with(database, table, _undo))


def _check(database: Address) -> None:
    if database.is_missing:  # opening it would put an empty one where one was moved away
        raise StoreError(f"There is no feedback database at {database}.")


async def _with(database: Address, table: Path, change: Callable[[Store], Awaitable[list[Contest]]]) -> list[Contest]:
    async with Store.open(database, replays=False) as store:
        changed = await change(store)
        await store.promotions.put(changed)
        contests = await store.promotions.every()
    try:
        write_contests(contests, table)
    except OSError as error:
        raise StoreError(f"Which model answers cannot be written to {table}: {error.strerror}.") from error
    return changed


async def _look(store: Store, models: tuple[str, str], days: float | None, now: float) -> list[Contest]:
    contests = await store.promotions.every()
    read = await store.history.voted_from()
    changed = promotion.following(contests, models, now, max(read, 0.0 if days is None else now - days * _DAY))
    if changed:
        votes = await store.votes(read)
        answers = await store.history.these({vote.impression for vote in votes if vote.impression is not None})
        changed[-1] = promotion.judged(changed[-1], promotion.evidence(changed[-1], answers, votes), now)
    return [contest for contest in changed if contest not in contests]


async def _undo(store: Store) -> list[Contest]:
    won = [contest for contest in await store.promotions.every() if contest.winner is not None]
    if not won:
        raise StoreError("No test of two models has been decided.")
    return [replace(won[-1], ended=time.time(), ending=Ending.UNDONE, winner=None)]

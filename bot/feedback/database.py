"""What the feedback database does, whatever it is: `sqlite` and `postgres` each do it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol, TypeVar

BUSY_SECONDS = 1.0
"""That a statement may take: an answer must be out within 3 s of its command, whatever the database does."""

PATIENT_SECONDS = 10.0
"""That a transaction on a server may take which is known to be long; meanwhile others may wait for their turn."""

T = TypeVar("T")
Execute = Callable[[str, Mapping[str, Any]], Awaitable[int]]
"""Executes one statement with its values; returns the rows it changed."""


async def every(statements: Sequence[str], values: Mapping[str, Any], execute: Execute) -> int:
    """Executes statements with the same values, one after the other; returns the rows they changed."""
    return sum([await execute(statement, values) for statement in statements])


class Database(Protocol):
    """A database that several tasks read and write, as do other programs. Every method raises StoreError.

    What is written has the effect of one statement or transaction after another. Statements are in the SQL that
    `dialects` tells of, with values in order or by name.
    """

    is_shared: bool
    """Whether several processes may use it at once, each with a journal of its own."""

    async def run(self, statement: str, *values: object, **named: object) -> int:
        """Executes one statement; returns the rows it changed. Past the second it may still be executed."""

    async def rows(self, query: str, *values: object, patient: bool = False, **named: object) -> list[tuple[Any, ...]]:
        """All rows of a query; it may take a second, or where that is `patient`, as long as it takes."""

    async def records(self, query: str, *values: object, **named: object) -> list[dict[str, Any]]:
        """The rows of a query by their columns' names; it may take a second."""

    async def transact(self, work: Callable[[Execute], Awaitable[T]], *, patient: bool = False) -> T:
        """Statements that are executed all or none, and afterwards survive a power failure; returns what `work` does.

        Waits a second for other programs. `work` may be begun again, so that it does nothing but execute statements,
        or what may be done twice. On a server it may take a second, or where that is `patient`, ten.
        """

    async def write(self, statement: str, values: Mapping[str, Any]) -> int:
        """Executes one statement, which afterwards survives a power failure; returns the rows it changed."""

    async def cut_log(self) -> None:
        """Takes what was deleted out of the log of what was written too, where there is one and nobody reads it."""

    async def checked(self) -> None:
        """Waits until a file that is large has been looked through for damage."""

    def require(self, query: str, *values: object) -> None:
        """From now on, what is put in the place of the database is used only where the query has a row."""

    async def now(self) -> float:
        """Seconds since 1970, UTC, by the clock that all programs on the database have in common."""

    def alone(self, key: str) -> AbstractAsyncContextManager[None]:
        """Until the block is left, nobody else is within one of that key, in no process that uses the database."""

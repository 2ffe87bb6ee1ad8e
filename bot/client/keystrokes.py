"""What is typed, looked up in turns: the newest first, and of each member nothing but the newest."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

_GIVEN_UP = 2  # answered at once: one request to Discord takes as long as several lookups


class Keystrokes:
    """Lets one keystroke at a time be looked up, so that commands wait for no more than one.

    Whoever types on has no use for what is found for what they typed before: that is answered with nothing, beside
    what is looked up, and no longer once Discord has given it up too.

    Nobody waits longer than `patience`, in seconds; Discord gives 3 for an answer.
    """

    def __init__(self, *, patience: float = 2.0) -> None:
        self._patience = patience
        self._busy = False
        self._waiting: dict[int, asyncio.Future[bool]] = {}
        """By member, the newest last: whether its turn has come, or it is given up."""
        self._given_up = asyncio.Semaphore(_GIVEN_UP)

    @asynccontextmanager
    async def turn(self, member: int) -> AsyncIterator[bool]:
        """Waits for a member's turn; True when it has come, False where they have typed on.

        Raises CancelledError, which ends the task without an answer, where it is too late for one.
        """
        try:
            async with asyncio.timeout(self._patience):
                is_due = not self._busy or await self._comes(member)
                if not is_due:
                    await self._given_up.acquire()
        except TimeoutError:
            raise asyncio.CancelledError from None
        self._busy = self._busy or is_due
        try:
            yield is_due
        finally:
            (self._next if is_due else self._given_up.release)()

    async def _comes(self, member: int) -> bool:
        if (older := self._waiting.pop(member, None)) is not None:
            older.set_result(False)
        turn = self._waiting[member] = asyncio.get_running_loop().create_future()
        try:
            return await asyncio.shield(turn)
        except asyncio.CancelledError:
            if turn.done() and turn.result():
                self._next()
            raise
        finally:
            if self._waiting.get(member) is turn:
                del self._waiting[member]

    def _next(self) -> None:
        """Gives the turn to the newest that waits."""
        if self._waiting:
            self._waiting.popitem()[1].set_result(True)
        else:
            self._busy = False

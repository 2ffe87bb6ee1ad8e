"""Taking the listening of linked accounts again: each once a day, at a time of its own."""

from __future__ import annotations

import asyncio
import hashlib
import random
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence

import structlog

from ..errors import KeyRefused, LookupsBusy, ServiceFailed, StoreError, Trouble
from ..feedback.accounts import Account, Accounts, Due, Heard
from .matching import Play
from .requests import Urgency
from .service import Service
from .vault import Vault

log = structlog.stdlib.get_logger("segue")

DAY = 86_400.0
RESTS_AFTER = 5
"""Failures of an account in a row; then it is taken again only when its member says so."""
AT_MOST_EVERY = 3600.0
"""Seconds between two times that a member may have an account taken again."""
_JITTER = 600.0  # seconds at most that an account is taken after its time
_BATCH = 20  # accounts looked up at once
_POSTPONED = 600.0  # seconds, where the bot itself is busy
_PAUSE, _LONGEST_PAUSE = 60.0, 3600.0  # seconds after which a service that fails is asked again

Match = Callable[[Sequence[Play]], Awaitable[Heard]]
"""Finds in the data who was played."""


def next_due(member: str, service: str, after: float, jitter: Callable[[], float] = random.random) -> float:
    """When an account is to be taken next: at its own time of the day, half a day from then or later.

    Times are seconds since 1970, UTC. Accounts' times are spread over the day by a hash of whose they are.
    """
    digest = hashlib.blake2b(f"{service} {member}".encode(), digest_size=8).digest()
    own = int.from_bytes(digest) / 2**64 * DAY
    earliest = after + DAY / 2
    return earliest + (own - earliest) % DAY + jitter() * _JITTER


class Refreshing:
    """Takes the listening of accounts that are due, service by service, one account after another.

    When an account is due is in the database, so nothing is lost however this ends. What keeps a service from answering
    anybody is not held against its accounts: the service is left alone for a while, longer each time.
    """

    def __init__(
        self,
        services: Mapping[str, Service],
        accounts: Accounts,
        vault: Vault,
        match: Match,
        *,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._services = services
        self._accounts = accounts
        self._vault = vault
        self._match = match
        self._now = now
        self._pauses: dict[str, tuple[float, float]] = {}
        """Services that are left alone: until when, and how long the next pause is."""
        self._asked: dict[tuple[str, str], float] = {}
        self._task: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Takes what is due, unless that is under way; to be called in the loop, every now and then."""
        if self._task is None or self._task.done():
            self._task = asyncio.ensure_future(self.run())

    def end(self) -> None:
        """Stops at once; what was under way is taken another time."""
        if self._task is not None:
            self._task.cancel()

    async def run(self) -> None:
        """Takes all that is due now. Whatever goes wrong is logged."""
        await asyncio.gather(*(self._run(name) for name, service in self._services.items() if service.ready))

    async def _run(self, service: str) -> None:
        try:
            await self._take_all(service)
        except StoreError as error:
            log.error("accounts not refreshed", service=service, error=str(error))
        except Exception:
            log.exception("accounts not refreshed", service=service)

    async def _take_all(self, service: str) -> None:
        while not self._pauses_now(service) and (due := await self._accounts.due(self._now(), _BATCH, service)):
            for account in due:
                await self._take_due(account)
                if self._pauses_now(service):
                    return

    async def _take_due(self, account: Due) -> None:
        try:
            trouble = await self._take(account, Urgency.REFRESH, self._match)
        except LookupsBusy:
            await self._accounts.postpone(account.member, account.service, due_at=self._now() + _POSTPONED)
        except KeyRefused as error:
            log.error("account not refreshed", error=str(error))
            await self._accounts.postpone(account.member, account.service, due_at=self._now() + DAY)
        except StoreError:
            raise
        except Exception:  # a bug with one account must not keep all others from their turn
            log.exception("account not refreshed", service=account.service)
            await self._accounts.postpone(account.member, account.service, due_at=self._now() + DAY)
        else:
            if trouble is not None:
                log.info("account not refreshed", service=account.service, trouble=trouble.value)

    def _pauses_now(self, service: str) -> bool:
        return self._now() < self._pauses.get(service, (0.0, 0.0))[0]

    async def at_once(self, member: str, account: Account, match: Match) -> Trouble | None:
        """Takes an account's listening because its member asks for it; says what kept it from that, if anything.

        Raises StoreError, KeyRefused, and what `match` raises.
        """
        now = self._now()
        self._asked = {key: at for key, at in self._asked.items() if at > now - AT_MOST_EVERY}
        self._asked[member, account.service] = now
        due = Due(member, account.service, account.sealed, account.due_at or now, account.mark, account.failures)
        return await self._take(due, Urgency.COMMAND, match)

    def may(self, member: str, account: Account) -> bool:
        """Whether a member may have an account taken again now: an hour after it last was, or after they last tried."""
        last = max(account.refreshed_at, self._asked.get((member, account.service), 0.0))
        return account.service in self._services and self._now() - last >= AT_MOST_EVERY

    async def _take(self, account: Due, urgency: Urgency, match: Match) -> Trouble | None:
        member, service = account.member, account.service
        name = self._vault.open(account.sealed).name
        try:
            listening = await self._services[service].listening(name, account.mark, urgency=urgency)
        except ServiceFailed as error:
            await self._failed(account, error.trouble)
            return error.trouble
        heard = None if listening is None else await match(listening.plays)
        mark = account.mark if listening is None else listening.mark
        at = self._now()
        due = next_due(member, service, at)
        await self._accounts.refresh(account, heard, at=at, due_at=due, mark=mark)
        self._pauses.pop(service, None)
        return None

    async def _failed(self, account: Due, trouble: Trouble) -> None:
        counts = not trouble.is_the_services
        rests = account.failures + counts >= RESTS_AFTER
        due = None if rests else next_due(account.member, account.service, self._now())
        await self._accounts.fail(account, trouble.value, due_at=due, counts=counts)
        if not counts:
            _, pause = self._pauses.get(account.service, (0.0, _PAUSE))
            self._pauses[account.service] = self._now() + pause, min(2 * pause, _LONGEST_PAUSE)

"""Whose an account is: proved by a code that its owner shows there, or by its token."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

from ..errors import CodeExpired, ServiceFailed, TokenUnknown, Trouble
from ..feedback.accounts import Accounts, Heard
from .intakes import Intake, Intakes
from .refreshing import Match, next_due
from .requests import Urgency
from .service import Service
from .vault import Owner, Vault

CODE_SECONDS = 15 * 60.0
"""How long a code is good for."""
MAX_CODES = 10_000
"""That are kept at once; the oldest goes first."""
_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that is taken for another
_LENGTH = 10  # of these 31 signs, some 50 bits


class Pending(NamedTuple):
    """A code that a member is to show."""

    code: str
    account: str
    """The name of the account that is to show it."""
    expires_at: float
    """By the clock of `Codes`."""


class Codes:
    """The codes that members are to show: one for each member and service, in memory only."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._pending: dict[tuple[str, str], Pending] = {}

    def begin(self, member: str, service: str, account: str) -> str:
        """A code for the account, in place of the member's last one with the service, if that is another account's."""
        self._drop_expired()
        pending = self._pending.get((member, service))
        if pending is None or pending.account != account:
            code = "segue-" + "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))
            pending = Pending(code, account, self._clock() + CODE_SECONDS)
            self.forget(member, service)
            while len(self._pending) >= MAX_CODES:
                del self._pending[next(iter(self._pending))]
            self._pending[member, service] = pending
        return pending.code

    def of(self, member: str, service: str) -> Pending:
        """What the member is to show there. Raises CodeExpired where there is nothing any more."""
        self._drop_expired()
        pending = self._pending.get((member, service))
        if pending is None:
            raise CodeExpired("The code has expired.")
        return pending

    def forget(self, member: str, service: str) -> None:
        """Drops the member's code with the service, if there is one."""
        self._pending.pop((member, service), None)

    def _drop_expired(self) -> None:
        now = self._clock()
        while self._pending:
            oldest = next(iter(self._pending))
            if self._pending[oldest].expires_at > now:
                break
            del self._pending[oldest]


class Linked(NamedTuple):
    """What has come of linking an account."""

    account: str
    heard: Heard
    kept: bool
    """Whether it is linked now: not where the member has opted out."""
    counted: bool
    """Whether its service has counted anything of it yet."""


class Linking:
    """Links accounts once they are proved to be the member's.

    What a member deletes meanwhile (`withdraw`) is not linked: then CodeExpired is raised. Its methods raise
    ServiceFailed, StoreError, and what finding artists raises; a code is good until it has linked an account, whatever
    fails before.
    """

    def __init__(
        self,
        services: Mapping[str, Service],
        accounts: Accounts,
        vault: Vault,
        *,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._services = services
        self._accounts = accounts
        self._vault = vault
        self._now = now
        self.codes = Codes(clock)
        self.intakes = Intakes()

    def withdraw(self, member: str, service: str | None = None) -> None:
        """Drops the member's codes, with a service or all; what is being linked or imported just now is not kept."""
        for name in self._services if service is None else (service,):
            self.codes.forget(member, name)
        self.intakes.withdraw(member, service)

    async def check(self, member: str, user: int, service: str, match: Match) -> Linked | None:
        """Links the account that the member was given a code for; None where it does not show the code.

        Raises CodeExpired where there is no code any more.
        """
        pending = self.codes.of(member, service)
        with self.intakes.of(member, service) as intake:
            if not await self._services[service].shows(pending.account, pending.code):
                return None
            return await self._link(member, Owner(user, pending.account), service, match, intake)

    async def by_token(self, member: str, user: int, service: str, token: str, match: Match) -> Linked:
        """Links the account that the token is of, whichever that is. Raises TokenUnknown where it is of none."""
        with self.intakes.of(member, service) as intake:
            account = await self._services[service].owner(token)
            if account is None:
                raise TokenUnknown(self._services[service].title)
            return await self._link(member, Owner(user, account), service, match, intake)

    async def _link(self, member: str, owner: Owner, service: str, match: Match, intake: Intake) -> Linked:
        heard, mark, counted = Heard({}, {}), "", True
        try:
            listening = await self._services[service].listening(owner.name, urgency=Urgency.COMMAND)
        except ServiceFailed as error:
            if error.trouble is not Trouble.NOTHING:
                raise
            counted = False
        else:
            assert listening is not None  # without a mark it is told
            heard, mark = await match(listening.plays), listening.mark
        at = self._now()
        due = next_due(member, service, at)
        sealed = self._vault.seal(owner)
        kept = await self._accounts.link(
            member, service, sealed, heard, at=at, due_at=due, mark=mark, stands=lambda: intake.stands
        )
        if not intake.stands:
            raise CodeExpired("What was to be linked was deleted meanwhile.")
        self.codes.forget(member, service)
        return Linked(owner.name, heard, kept, counted)

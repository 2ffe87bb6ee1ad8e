"""`python -m benchmarks.accounts`: a day of linked accounts, within both services' limits, by a clock that never waits.

Everything but the services and the clock is the bot's own: the database, the queues, the refreshing. Members' commands
come at any time; how long one waits is how long its request waits for its turn and its answer.
"""

from __future__ import annotations

import asyncio
import random
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import httpx
import typer
from pydantic import SecretStr
from rich.console import Console

from bot import logs
from bot.feedback.accounts import Heard
from bot.feedback.store import Store
from bot.listening.matching import Play
from bot.listening.refreshing import DAY, Refreshing, next_due
from bot.listening.requests import Answer, Urgency
from bot.listening.service import Service
from bot.listening.services import every
from bot.listening.vault import Owner, Vault, derived_key
from bot.settings import Settings
from loopback.listening import Fake, FakeClock, FakeLastFm, FakeListenBrainz, Fault, Listener, Wire

from .measuring.rows import Rows, Value

FAKES: dict[str, type[Fake]] = {"lastfm": FakeLastFm, "listenbrainz": FakeListenBrainz}
_START = 1_800_000_000.0
_TICK = 60.0  # seconds between two looks for what is due
_ANSWER = 0.3  # seconds that a service takes
_FAULTS = (Fault.DOWN, Fault.SILENT, Fault.HTML, Fault.TORN, Fault.THROTTLED)


class Day(FakeClock):
    """A day in which commands arrive while others wait."""

    def __init__(self, arrivals: Sequence[tuple[float, Callable[[], object]]]) -> None:
        super().__init__()
        self.time = _START
        self._arrivals = deque(arrivals)

    def wait(self, changed: threading.Condition, seconds: float | None, /) -> object:
        """Goes on to whichever is first: the end of the wait, or a command."""
        if seconds is None:
            return changed.wait()
        until = self.time + seconds
        if self._arrivals and self._arrivals[0][0] < until:
            self.go_on(self._arrivals[0][0])
        else:
            self.go_on(until)
        return None

    def go_on(self, until: float) -> None:
        """Lets time go by, and whatever arrives meanwhile arrive."""
        while self._arrivals and self._arrivals[0][0] <= until:
            at, arrive = self._arrivals.popleft()
            self.time = max(self.time, at)
            arrive()
        self.time = max(self.time, until)

    @property
    def next(self) -> float:
        """When the next command arrives."""
        return self._arrivals[0][0] if self._arrivals else float("inf")


class SlowWire(Wire):
    """The way to a service that takes its time, and sometimes fails."""

    def __init__(self, fake: Fake, clock: Day, faulty: float) -> None:
        super().__init__(fake, clock)
        self._day, self._faults, self._faulty = clock, fake.faults, faulty
        self._random = random.Random(7)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self._random.random() < self._faulty:
            self._faults.append(self._random.choice(_FAULTS))
        answer = super().handle_request(request)
        self._day.go_on(self._day.time + _ANSWER)
        return answer


def main(
    members: Annotated[int, typer.Option(min=1, help="Members with a linked account at each service.")] = 5000,
    artists: Annotated[int, typer.Option(min=1, max=1000, help="Artists that each plays.")] = 100,
    commands: Annotated[int, typer.Option(min=0, help="Commands of a day that ask a service.")] = 2000,
    faulty: Annotated[float, typer.Option(min=0, max=1, help="Share of requests that fail.")] = 0.01,
) -> None:
    """Simulate a day's refresh of linked accounts: spread over the day, and all due at once after an outage."""
    logs.configure("ERROR", "text")
    measured: list[dict[str, Value]] = []
    for name in FAKES:
        for at_once in (False, True):
            print(f"{name}, {'all at once' if at_once else 'spread'} …", file=sys.stderr, flush=True)
            measured.append(measure(name, members, artists, commands, faulty, at_once=at_once))
    rows = Rows(
        f"A day of {members:,} linked members with {artists} artists each",
        measured,
        notes=[
            f"Commands: {commands:,}, at any time of the day; {faulty:.0%} of the requests fail.",
            "all at once: after an outage, when every account is due in the same minute.",
            "Limits: Last.fm 5 requests a second, ListenBrainz 30 in 10 seconds.",
        ],
    )
    Console(width=None if sys.stdout.isatty() else 160).print(rows.rich(), highlight=False)


def measure(
    name: str, members: int, artists: int, commands: int, faulty: float, *, at_once: bool = False
) -> dict[str, Value]:
    """What a day of a service comes to."""
    with TemporaryDirectory() as folder:
        database = Path(folder) / "store.sqlite3"
        found = asyncio.run(_measure(name, members, artists, commands, faulty, database, at_once))
        return {**found, "KB a member": round(database.stat().st_size / members / 1000, 1)}


async def _measure(
    name: str, members: int, artists: int, commands: int, faulty: float, database: Path, at_once: bool
) -> dict[str, Value]:
    arrival = random.Random(11)
    waits: list[float] = []
    refused: list[BaseException] = []
    pending: list[Future[int]] = []
    times = sorted(_START + arrival.random() * DAY for _ in range(commands))
    # The clock and what arrives by it need each other: the service is made in between.
    asked = deque[Callable[[], object]]()
    clock = Day([(time, lambda: asked[0]()) for time in times])
    fake = FAKES[name](clock.now)
    settings = Settings(_env_file=None, lastfm_key=SecretStr(FakeLastFm.key))
    service = every()[name].of(settings, SlowWire(fake, clock, faulty), clock)
    asked.append(partial(_ask, service, clock, waits, refused, pending))
    plays = [(f"Artist {number}", "", artists - number) for number in range(artists)]
    vault = Vault([derived_key(b"an account for the benchmark")])
    async with Store.open(database) as store:
        for number in range(members):
            account, member = f"member-{number}", f"{number:032x}"
            fake.accounts[account] = Listener(plays, updated=1 + number % 2)
            due = _START if at_once else next_due(member, name, _START - DAY)
            sealed = vault.seal(Owner(number, account))
            # Every second account has played nothing since, by its mark.
            await store.accounts.link(member, name, sealed, Heard({}, {}), at=_START - DAY, due_at=due, mark="1")
        refreshing = Refreshing({name: service}, store.accounts, vault, _match, now=clock.now)
        await _live(clock, refreshing, pending)
        service.queue.close()
        accounts = [(await store.accounts.of(f"{number:032x}"))[0] for number in range(members)]
    return {
        "service": f"{name}, {'all at once' if at_once else 'spread'}",
        "requests": len(fake.requests),
        "most in 1 s": _most([time for time, _ in fake.requests], 1.0),
        "most in 10 s": _most([time for time, _ in fake.requests], 10.0),
        "throttled": fake.throttled,
        "refreshed": sum(account.refreshed_at >= _START for account in accounts),
        "failed": sum(account.trouble is not None for account in accounts),
        "resting": sum(account.due_at is None for account in accounts),
        "longest wait s": round(max(waits, default=0.0), 1),
        "failed commands": len(refused),
    }


def _ask(
    service: Service, clock: Day, waits: list[float], refused: list[BaseException], pending: list[Future[int]]
) -> None:
    """A command that comes now."""
    began = clock.now()

    def done(future: Future[int]) -> None:
        waits.append(clock.now() - began)
        if (error := future.exception()) is not None:
            refused.append(error)

    params = {"method": "user.getInfo", "user": "member-0", "api_key": FakeLastFm.key}
    path = "/1/user/member-0/playlists" if service.name == "listenbrainz" else "/"
    future = service.queue.add(path, _status, params, {}, Urgency.COMMAND, 0.0, began + Urgency.COMMAND.patience)
    future.add_done_callback(done)
    pending.append(future)


def _status(answer: Answer) -> int:
    return answer.status


async def _match(plays: Sequence[Play]) -> Heard:
    return Heard({number: play.plays for number, play in enumerate(plays)}, {})


async def _live(clock: Day, refreshing: Refreshing, pending: list[Future[int]]) -> None:
    """A day: what is due is taken every minute, and commands are answered in between."""
    tick = _START
    while tick < _START + DAY:
        while clock.next < tick:
            clock.go_on(clock.next)
            await _all_done(pending)
        clock.go_on(tick)
        await refreshing.run()
        await _all_done(pending)
        tick = max(tick + _TICK, clock.time)


async def _all_done(pending: list[Future[int]]) -> None:
    while pending:
        await asyncio.gather(asyncio.wrap_future(pending.pop()), return_exceptions=True)


def _most(times: list[float], seconds: float) -> int:
    """How many of the times are in so many seconds at the most."""
    most, first = 0, 0
    assert all(before <= after for before, after in pairwise(times))
    for last, time in enumerate(times):
        while times[first] <= time - seconds:
            first += 1
        most = max(most, last - first + 1)
    return most


if __name__ == "__main__":
    typer.run(main)

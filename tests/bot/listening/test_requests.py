"""The queue of requests to a service: whose turn it is, how fast, and what becomes of those that wait."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator

import httpx
import pytest

from bot.errors import ServiceFailed, Trouble
from bot.listening.requests import MAX_WAITING, Answer, RequestQueue, Urgency
from loopback.listening import FakeClock

COMMAND, REFRESH = Urgency.COMMAND, Urgency.REFRESH


class Gate(httpx.BaseTransport):
    """A service whose answers a test lets through, one after another."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.arrived = threading.Semaphore(0)
        self.let = threading.Semaphore(0)
        self.headers: list[dict[str, str]] = []
        """Of the next answers."""
        self.statuses: list[int] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request.url.path)
        self.arrived.release()
        assert self.let.acquire(timeout=10)
        headers = self.headers.pop(0) if self.headers else {}
        return httpx.Response(self.statuses.pop(0) if self.statuses else 200, headers=headers)


class Waits(FakeClock):
    """Remembers how long somebody would have waited."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []
        self.stands_still = False

    def wait(self, changed: threading.Condition, seconds: float | None, /) -> object:
        if self.stands_still:
            return changed.wait()
        if seconds is not None:
            self.waits.append(round(seconds, 3))
        return super().wait(changed, seconds)


@pytest.fixture
def gate() -> Gate:
    return Gate()


@pytest.fixture
def clock() -> Waits:
    return Waits()


@pytest.fixture
def queue(gate: Gate, clock: Waits) -> Iterator[RequestQueue]:
    made = RequestQueue("Service", "http://service/", apart=0.5, transport=gate, clock=clock, jitter=lambda: 0.0)
    yield made
    made.close()
    gate.let.release(100)


def path(answer: Answer) -> int:
    return answer.status


def ask(queue: RequestQueue, path_: str, urgency: Urgency) -> asyncio.Task[int]:
    return asyncio.ensure_future(queue.get(path_, path, urgency=urgency))


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not holds():
            await asyncio.to_thread(lambda: None)


async def test_a_command_waits_for_one_refresh_at_most(queue: RequestQueue, gate: Gate) -> None:
    refreshes = [ask(queue, f"/refresh/{number}", REFRESH) for number in range(3)]
    await until(lambda: len(gate.asked) == 1)
    command = ask(queue, "/command", COMMAND)
    await asyncio.sleep(0)
    gate.let.release(4)
    await asyncio.gather(command, *refreshes)
    assert gate.asked == ["/refresh/0", "/command", "/refresh/1", "/refresh/2"]


async def test_requests_go_one_at_a_time_and_apart(queue: RequestQueue, gate: Gate, clock: Waits) -> None:
    gate.let.release(3)
    await asyncio.gather(*(ask(queue, "/", REFRESH) for _ in range(3)))
    assert clock.waits == [0.5, 0.5]


async def test_a_service_that_wants_peace_has_it(queue: RequestQueue, gate: Gate, clock: Waits) -> None:
    gate.headers = [{"x-ratelimit-remaining": "0", "x-ratelimit-reset-in": "7"}, {"retry-after": "9"}, {}]
    gate.statuses = [200, 429, 200]
    gate.let.release(3)
    await ask(queue, "/", REFRESH)
    await ask(queue, "/", REFRESH)
    assert clock.waits == [7.0, 9.0] and len(gate.asked) == 3


async def test_nobody_who_waits_for_a_command_waits_for_minutes(queue: RequestQueue, gate: Gate, clock: Waits) -> None:
    clock.stands_still = True
    gate.headers, gate.statuses = [{"retry-after": "300"}], [429]
    gate.let.release()
    refresh = ask(queue, "/refresh", REFRESH)
    await until(lambda: len(gate.asked) == 1)
    with pytest.raises(ServiceFailed) as raised:
        await ask(queue, "/command", COMMAND)
    assert raised.value.trouble is Trouble.BUSY and not refresh.done()
    refresh.cancel()


async def test_nobody_waits_for_an_answer_that_never_ends(
    queue: RequestQueue, gate: Gate, clock: Waits, monkeypatch: pytest.MonkeyPatch
) -> None:
    under_way, behind = ask(queue, "/first", COMMAND), ask(queue, "/second", COMMAND)
    await until(lambda: gate.asked == ["/first"])
    loop = asyncio.get_running_loop()
    later = loop.time() + 60
    clock.time += 60
    monkeypatch.setattr(loop, "time", lambda: later)
    for task in (under_way, behind):
        with pytest.raises(ServiceFailed) as raised:
            await task
        assert raised.value.trouble is Trouble.DOWN


async def test_it_is_tried_again_later_and_later(queue: RequestQueue, gate: Gate, clock: Waits) -> None:
    gate.statuses = [500, 502, 503]
    gate.let.release(3)
    with pytest.raises(ServiceFailed):
        await ask(queue, "/", REFRESH)
    assert clock.waits == [1.0, 2.0]


async def test_what_waits_is_bounded(queue: RequestQueue, gate: Gate) -> None:
    first = ask(queue, "/", REFRESH)
    await until(lambda: len(gate.asked) == 1)
    waiting = [ask(queue, "/", REFRESH) for _ in range(MAX_WAITING)]
    await asyncio.sleep(0)
    with pytest.raises(ServiceFailed) as raised:
        await queue.get("/", path, urgency=Urgency.REFRESH)
    assert raised.value.trouble is Trouble.BUSY
    queue.close()
    assert all(isinstance(error, BaseException) for error in await asyncio.gather(*waiting, return_exceptions=True))
    gate.let.release()
    await first


async def test_it_ends_at_once_and_asks_nothing_more(queue: RequestQueue, gate: Gate) -> None:
    under_way = ask(queue, "/under-way", REFRESH)
    await until(lambda: len(gate.asked) == 1)
    waiting = ask(queue, "/waiting", REFRESH)
    await asyncio.sleep(0)
    queue.close()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    with pytest.raises(asyncio.CancelledError):
        await ask(queue, "/late", COMMAND)
    under_way.cancel()
    gate.let.release()
    assert gate.asked == ["/under-way"]


async def test_what_nobody_waits_for_any_more_is_not_asked(queue: RequestQueue, gate: Gate) -> None:
    first, second = ask(queue, "/first", REFRESH), ask(queue, "/second", REFRESH)
    await until(lambda: len(gate.asked) == 1)
    second.cancel()
    await asyncio.sleep(0)
    gate.let.release(2)
    await first
    assert await ask(queue, "/third", REFRESH) == 200
    assert gate.asked == ["/first", "/third"]

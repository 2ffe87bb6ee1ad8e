"""Requests to one service: in turn, no faster than it allows, those that somebody waits for first."""

from __future__ import annotations

import asyncio
import itertools
import random
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from enum import IntEnum
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

import structlog

from ..errors import ServiceFailed, Trouble

if TYPE_CHECKING:
    import httpx  # at the first request: most starts of the bot make none

log = structlog.stdlib.get_logger("segue")

AGENT = "Segue (a Discord bot for music discovery)"
MAX_BYTES = 2**22
"""Of an answer: some twenty times what a thousand artists take."""
MAX_WAITING = 200
"""Requests to a service; the next one is refused."""
TRIES = 3
_SECONDS = 10.0  # of silence, or for all of an answer
_LONGEST_HOLD = 3600.0  # that a service is believed when it names a time to wait

T = TypeVar("T")


class Urgency(IntEnum):
    """Who waits for an answer; the lower goes first."""

    COMMAND = 0
    REFRESH = 1

    @property
    def patience(self) -> float:
        """For how many seconds a request may wait for its turn and be tried again."""
        return 20.0 if self is Urgency.COMMAND else 600.0


class Answer(NamedTuple):
    """What a service answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Clock(Protocol):
    """The time that a queue goes by."""

    def now(self) -> float:
        """Seconds since some moment."""

    def wait(self, changed: threading.Condition, seconds: float | None, /) -> object:
        """Waits so long, or until something has changed; with None only for that."""


class RealClock:
    """The machine's, which a simulated Discord does not stop."""

    def now(self) -> float:
        return time.perf_counter()

    def wait(self, changed: threading.Condition, seconds: float | None, /) -> object:
        return changed.wait(seconds)


@dataclass(slots=True)
class _Waiting:
    """A request that waits for its turn."""

    urgency: Urgency
    number: int
    not_before: float
    until: float
    path: str
    params: Mapping[str, str]
    headers: Mapping[str, str]
    read: Callable[[Answer], Any]
    done: Future[Any]


class RequestQueue:
    """The one way to a service: a thread that sends one request after another, `apart` seconds or more between two.

    A command's requests go before those of refreshes, so it waits for one of them at most. A service that says how
    many requests it still takes (`X-RateLimit-Remaining`, `X-RateLimit-Reset-In`), or when to come again
    (`Retry-After`), is obeyed. What fails and may pass is tried again, later and later, three times in all.

    `transport` and `clock` are for tests; `jitter` gives a share of a back-off, from 0 to 1, that is added to it.
    """

    def __init__(
        self,
        service: str,
        address: str,
        *,
        apart: float,
        transport: httpx.BaseTransport | None = None,
        clock: Clock | None = None,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._service = service
        self._address = address.rstrip("/")
        self._apart = apart
        self._clock = clock or RealClock()
        self._jitter = jitter
        self._transport = transport
        self._changed = threading.Condition()
        self._waiting: list[_Waiting] = []
        self._numbers = itertools.count()
        self._free_at = 0.0
        self._closed = False
        self._thread = threading.Thread(target=self._work, name=service, daemon=True)

    async def get(
        self,
        path: str,
        read: Callable[[Answer], T],
        *,
        urgency: Urgency,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> T:
        """What `read` makes of the answer, in the queue's thread; it raises ServiceFailed for what is no answer.

        Raises that, or ServiceFailed where the service is silent, or the turn does not come in time.
        """
        until = self._clock.now() + urgency.patience
        not_before = 0.0
        for attempt in itertools.count(1):
            done = self.add(path, read, params or {}, headers or {}, urgency, not_before, until)
            try:
                return await self._awaited(done, until)
            except ServiceFailed as error:
                pause = max(error.seconds, 2.0 ** (attempt - 1) * (1 + self._jitter()))
                not_before = self._clock.now() + pause
                if not error.trouble.passes or attempt == TRIES or not_before > until:
                    raise
        raise AssertionError

    async def _awaited(self, done: Future[T], until: float) -> T:
        """What comes of an attempt that begins by then. Raises ServiceFailed where nothing does.

        A service that sends a byte now and then may hold the queue's thread, but nobody who waits for it.
        """
        try:
            async with asyncio.timeout(max(0.0, until - self._clock.now()) + 2 * _SECONDS):
                return await asyncio.wrap_future(done)
        except TimeoutError:
            raise ServiceFailed(self._service, Trouble.DOWN) from None

    def add(
        self,
        path: str,
        read: Callable[[Answer], T],
        params: Mapping[str, str],
        headers: Mapping[str, str],
        urgency: Urgency,
        not_before: float,
        until: float,
    ) -> Future[T]:
        """Puts one attempt into the queue; times are the clock's."""
        done: Future[T] = Future()
        with self._changed:
            if self._closed:
                done.cancel()
                return done
            if len(self._waiting) >= MAX_WAITING:
                done.set_exception(ServiceFailed(self._service, Trouble.BUSY))
                return done
            if not self._thread.is_alive():
                self._thread.start()
            self._waiting.append(
                _Waiting(urgency, next(self._numbers), not_before, until, path, params, headers, read, done)
            )
            self._changed.notify_all()
        return done

    def close(self) -> None:
        """Ends it at once: whatever waits is cancelled, and of a request under way nothing comes any more."""
        with self._changed:
            self._closed = True
            for waiting in self._waiting:
                waiting.done.cancel()
            self._waiting.clear()
            self._changed.notify_all()

    def _work(self) -> None:
        import httpx

        headers = {"user-agent": AGENT, "accept-encoding": "identity"}
        with httpx.Client(transport=self._transport, timeout=_SECONDS, headers=headers) as client:
            while self._serve(client):
                client.cookies.clear()  # what the service set with one member's account goes with no other's

    def _serve(self, client: httpx.Client) -> bool:
        """Sends the request whose turn it is, and keeps nothing of it; false when there is to be no other."""
        waiting = self._next()
        if waiting is None:
            return False
        if waiting.done.set_running_or_notify_cancel():
            try:
                waiting.done.set_result(waiting.read(self._answer(client, waiting)))
            except ServiceFailed as error:
                self._hold(error.seconds)
                waiting.done.set_exception(error)
            except Exception as error:
                waiting.done.set_exception(error)
        return True

    def _next(self) -> _Waiting | None:
        """The request whose turn it is, as soon as it may be sent; None when there is to be no other."""
        with self._changed:
            while not self._closed:
                now = self._clock.now()
                self._sort_out()
                ready = [waiting for waiting in self._waiting if self._begins(waiting) <= now]
                if ready:
                    first = min(ready, key=lambda waiting: (waiting.urgency, waiting.number))
                    self._waiting.remove(first)
                    self._free_at = now + self._apart
                    return first
                soonest = min(map(self._begins, self._waiting), default=None)
                self._clock.wait(self._changed, None if soonest is None else soonest - now)
        return None

    def _begins(self, waiting: _Waiting) -> float:
        return max(waiting.not_before, self._free_at)

    def _sort_out(self) -> None:
        """Drops requests that nobody waits for any more, and those whose turn would come too late."""
        still = []
        for waiting in self._waiting:
            if waiting.done.cancelled():
                continue
            if self._begins(waiting) <= waiting.until:
                still.append(waiting)
            elif waiting.done.set_running_or_notify_cancel():
                waiting.done.set_exception(ServiceFailed(self._service, Trouble.BUSY))
        self._waiting = still

    def _answer(self, client: httpx.Client, waiting: _Waiting) -> Answer:
        """What the service answers now. Raises ServiceFailed."""
        import httpx

        deadline = self._clock.now() + _SECONDS
        body = bytearray()
        try:
            with client.stream(
                "GET", self._address + waiting.path, params=waiting.params, headers=waiting.headers
            ) as response:
                if response.headers.get("content-encoding", "identity").lower() != "identity":
                    # Nobody asked for it, and a kilobyte may unpack to gigabytes.
                    raise ServiceFailed(self._service, Trouble.GARBLED)
                for part in response.iter_bytes():
                    body += part
                    if len(body) > MAX_BYTES:
                        raise ServiceFailed(self._service, Trouble.GARBLED)
                    if self._clock.now() > deadline:
                        raise ServiceFailed(self._service, Trouble.DOWN)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            log.warning("service not reached", service=self._service, reason=type(error).__name__)
            raise ServiceFailed(self._service, Trouble.DOWN) from None
        answer = Answer(response.status_code, response.headers, bytes(body))
        self._obey(answer)
        if answer.status == HTTPStatus.TOO_MANY_REQUESTS:
            raise ServiceFailed(self._service, Trouble.BUSY, _seconds(answer, "retry-after") or 1.0)
        if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise ServiceFailed(self._service, Trouble.DOWN, _seconds(answer, "retry-after"))
        return answer

    def _obey(self, answer: Answer) -> None:
        """Waits for the service's next period where no request is left in this one."""
        if (
            answer.headers.get("x-ratelimit-remaining", "").strip() == "0"
            or answer.status == HTTPStatus.TOO_MANY_REQUESTS
        ):
            self._hold(_seconds(answer, "x-ratelimit-reset-in"))

    def _hold(self, seconds: float) -> None:
        with self._changed:
            self._free_at = max(self._free_at, self._clock.now() + min(seconds, _LONGEST_HOLD))


def _seconds(answer: Answer, header: str) -> float:
    """The seconds that a header tells; 0 where it tells none."""
    text = answer.headers.get(header, "").strip()
    return float(text) if text.isascii() and text.replace(".", "", 1).isdigit() else 0.0

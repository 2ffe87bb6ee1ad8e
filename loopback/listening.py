"""ListenBrainz and Last.fm as their APIs are documented, with whatever may go wrong on the way.

ListenBrainz' shapes are those of metabrainz/listenbrainz-server (`webserver/views/stats_api.py`, `api.py`), Last.fm's
those of https://www.last.fm/api. Both answer in the process (`Wire`, a transport of httpx, by a clock that waits for
nobody) or on 127.0.0.1 (`on_port`).
"""

from __future__ import annotations

import json
import threading
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, NamedTuple
from urllib.parse import unquote

import httpx
from aiohttp import web

from .thread import ServerThread

SILENCE = 10.0  # seconds that a client waits


class Fault(Enum):
    """What goes wrong with one answer."""

    THROTTLED = auto()
    DOWN = auto()
    """Status 503."""
    HTML = auto()
    """A page, with status 200."""
    OTHER = auto()
    """JSON, of a shape that is not documented."""
    TORN = auto()
    """Half of the answer, and the connection ends."""
    SILENT = auto()
    ENDLESS = auto()
    """More than anybody wants to read."""


class Said(NamedTuple):
    """An answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Listener:
    """An account at a service."""

    artists: list[tuple[str, str, int]] = field(default_factory=list)
    """Name, MBID and plays, most first."""
    titles: list[str] = field(default_factory=list)
    """Of its public playlists (ListenBrainz)."""
    realname: str = ""
    """Of its profile (Last.fm)."""
    token: str | None = None
    private: bool = False
    counted: bool = True
    """Whether its statistics were computed."""
    updated: int = 1
    """When, or how many plays there are."""


class FakeClock:
    """Time that goes by only where somebody would wait, and then at once."""

    def __init__(self) -> None:
        self.time = 1000.0

    def now(self) -> float:
        return self.time

    def wait(self, changed: threading.Condition, seconds: float | None, /) -> object:
        """Waits for what has no time by the real clock, and else not at all."""
        if seconds is None:
            return changed.wait()
        self.time += max(0.0, seconds)
        return None


class Fake(ABC):
    """A service with its accounts, by their names, and what it was asked: when, and what."""

    most: int
    seconds: float
    """It takes so many requests in so many seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.accounts: dict[str, Listener] = {}
        self.faults: deque[Fault | Said | None] = deque()
        """Of the next answers, or what it says instead; None: nothing goes wrong."""
        self.requests: list[tuple[float, str]] = []
        self.headers: list[Mapping[str, str]] = []
        """Of each request, by names in lower case."""
        self.throttled = 0
        """Requests that were more than it takes."""
        self._taken: deque[float] = deque()

    def answer(self, path: str, params: Mapping[str, str], headers: Mapping[str, str]) -> Said | Fault:
        """What it says to a request, or how it fails to say anything."""
        now = self._clock()
        self.requests.append((now, f"{path}?{'&'.join(f'{name}={value}' for name, value in params.items())}"))
        self.headers.append(dict(headers))
        while self._taken and self._taken[0] <= now - self.seconds:
            self._taken.popleft()
        fault = self.faults.popleft() if self.faults else None
        if len(self._taken) >= self.most:
            self.throttled += 1
            return self.throttle(now)
        if fault is Fault.THROTTLED:
            return self.throttle(now)
        self._taken.append(now)
        if isinstance(fault, Said) or fault in (Fault.TORN, Fault.SILENT, Fault.ENDLESS):
            return fault
        if fault is Fault.DOWN:
            return Said(503, {}, b"Service Unavailable")
        if fault is Fault.HTML:
            return Said(200, {"content-type": "text/html"}, b"<!doctype html><title>Down for maintenance</title>")
        if fault is Fault.OTHER:
            return said(200, {"payload": [], "user": 7, "playlists": {"title": None}, "topartists": None, "valid": 1})
        return self.found(path, params, headers)

    @abstractmethod
    def throttle(self, now: float) -> Said:
        """That the requests are too many."""

    @abstractmethod
    def found(self, path: str, params: Mapping[str, str], headers: Mapping[str, str]) -> Said:
        """What it says where nothing goes wrong."""

    def left(self, now: float) -> tuple[int, int]:
        """How many requests it still takes, and in how many seconds it takes all again."""
        first = self._taken[0] if self._taken else now
        return self.most - len(self._taken), int(first + self.seconds - now) + 1


def said(status: int, body: Any, headers: Mapping[str, str] | None = None) -> Said:
    return Said(status, {"content-type": "application/json", **(headers or {})}, json.dumps(body).encode())


class FakeListenBrainz(Fake):
    """ListenBrainz; thirty requests in ten seconds."""

    most, seconds = 30, 10.0

    def throttle(self, now: float) -> Said:
        limits = {"x-ratelimit-remaining": "0", "x-ratelimit-reset-in": str(self.left(now)[1])}
        return said(429, {"code": 429, "error": "You have exceeded your rate limit."}, limits)

    def found(self, path: str, params: Mapping[str, str], headers: Mapping[str, str]) -> Said:
        remaining, reset = self.left(self._clock())
        limits = {
            "x-ratelimit-limit": str(self.most),
            "x-ratelimit-remaining": str(remaining),
            "x-ratelimit-reset-in": str(reset),
        }
        match [unquote(part) for part in path.strip("/").split("/")]:
            case ["1", "validate-token"]:
                return self._validated(headers, limits)
            case ["1", "stats", "user", name, "artists"]:
                return self._artists(name, int(params.get("count", 25)), limits)
            case ["1", "user", name, "playlists"]:
                return self._playlists(name, int(params.get("count", 25)), limits)
        return said(404, {"code": 404, "error": "Not Found"}, limits)

    def _validated(self, headers: Mapping[str, str], limits: Mapping[str, str]) -> Said:
        token = headers.get("authorization", "").removeprefix("Token ")
        for name, account in self.accounts.items():
            if account.token == token:
                return said(200, {"code": 200, "message": "Token valid.", "valid": True, "user_name": name}, limits)
        return said(200, {"code": 200, "message": "Token invalid.", "valid": False}, limits)

    def _artists(self, name: str, count: int, limits: Mapping[str, str]) -> Said:
        account = self.accounts.get(name)
        if account is None:
            return said(404, {"code": 404, "error": f"Cannot find user: {name}"}, limits)
        if not account.counted:
            return Said(204, limits, b"")
        artists = [
            {"artist_mbid": mbid or None, "artist_name": artist, "listen_count": plays}
            for artist, mbid, plays in account.artists[: min(count, 1000)]
        ]
        payload = {
            "artists": artists,
            "count": len(artists),
            "total_artist_count": len(account.artists),
            "range": "all_time",
            "last_updated": account.updated,
            "user_id": name,
        }
        return said(200, {"payload": payload}, limits)

    def _playlists(self, name: str, count: int, limits: Mapping[str, str]) -> Said:
        account = self.accounts.get(name)
        if account is None:
            return said(404, {"code": 404, "error": f"Cannot find user: {name}"}, limits)
        playlists = [{"playlist": {"creator": name, "title": title, "track": []}} for title in account.titles[:count]]
        body = {"playlists": playlists, "playlist_count": len(account.titles), "offset": 0, "count": count}
        return said(200, body, limits)


class FakeLastFm(Fake):
    """Last.fm; five requests a second. Its errors come with status 200."""

    most, seconds = 5, 1.0
    key = "the operator's key"

    def throttle(self, now: float) -> Said:
        return self._error(29, "Rate Limit Exceded")

    def _error(self, number: int, message: str) -> Said:
        return said(200, {"error": number, "message": message, "links": []})

    def found(self, path: str, params: Mapping[str, str], headers: Mapping[str, str]) -> Said:
        if params.get("api_key") != self.key:
            return self._error(10, "Invalid API key - You must be granted a valid key by last.fm")
        name = params.get("user", "")
        account = self.accounts.get(name)
        if account is None:
            return self._error(6, "User not found")
        if account.private:
            return self._error(17, "Login: User required to be logged in")
        plays = account.updated if account.artists else 0
        if params.get("method") == "user.getInfo":
            return said(200, {"user": {"name": name, "realname": account.realname, "playcount": str(plays)}})
        if params.get("method") != "user.getTopArtists":
            return self._error(3, "Invalid Method - No method with that name in this package")
        artists = [
            {"name": artist, "mbid": mbid, "playcount": str(count), "@attr": {"rank": str(rank)}}
            for rank, (artist, mbid, count) in enumerate(account.artists[: int(params.get("limit", 50))], 1)
        ]
        return said(200, {"topartists": {"artist": artists, "@attr": {"user": name, "total": str(len(artists))}}})


class _Torn(httpx.SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        yield b'{"payload": {"artists": ['
        raise httpx.RemoteProtocolError("peer closed connection without sending complete message body")


class _Endless(httpx.SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        while True:
            yield b" " * 65_536


class Wire(httpx.BaseTransport):
    """The way to a service in the same process; who would wait for an answer in vain has waited at once."""

    def __init__(self, fake: Fake, clock: FakeClock) -> None:
        self._fake = fake
        self._clock = clock

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        path = request.url.raw_path.decode().partition("?")[0]
        answer = self._fake.answer(path, dict(request.url.params), dict(request.headers))
        match answer:
            case Said():
                return httpx.Response(answer.status, headers=dict(answer.headers), content=answer.body)
            case Fault.SILENT:
                self._clock.time += SILENCE
                raise httpx.ReadTimeout("the read operation timed out", request=request)
            case Fault.ENDLESS:
                return httpx.Response(200, stream=_Endless())
        return httpx.Response(200, stream=_Torn())


@asynccontextmanager
async def on_port(fake: Fake) -> AsyncIterator[str]:
    """The address on 127.0.0.1 at which the service answers while the block runs."""

    async def handle(request: web.Request) -> web.StreamResponse:
        headers = {name.lower(): value for name, value in request.headers.items()}
        answer = fake.answer(request.rel_url.raw_path, dict(request.query), headers)
        if isinstance(answer, Said):
            return web.Response(status=answer.status, headers=dict(answer.headers), body=answer.body)
        response = web.StreamResponse(headers={"content-length": "1000"})
        await response.prepare(request)
        await response.write(b'{"payload": ')
        assert request.transport is not None
        request.transport.close()
        return response

    app = web.Application()
    app.router.add_get("/{path:.*}", handle)
    server = ServerThread(patience=10.0)
    await server.start(app)
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        await server.stop()

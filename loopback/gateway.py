"""Discord's side of the websocket: HELLO, IDENTIFY, RESUME with replay, heartbeats, compression."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import json
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from .schema import Json
from .sharding import Sharding

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 0, 1, 2, 6, 9, 10, 11
AUTHENTICATION_FAILED, INVALID_SHARD, DISALLOWED_INTENTS = 4004, 4010, 4014
PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15  # members, presences, message content: none is granted here


class Changes:
    """Lets coroutines wait until something is true, without polling: `announce` after every change."""

    def __init__(self) -> None:
        self._waiters: list[asyncio.Future[None]] = []

    def announce(self) -> None:
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def until(self, is_true: Callable[[], bool]) -> None:
        while not is_true():
            self._waiters.append(asyncio.get_running_loop().create_future())
            await self._waiters[-1]


class Connection:
    """One open websocket; what is sent leaves it in order."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self.socket = socket
        self.session: Session | None = None
        self.heartbeats = 0
        self._transport = request.transport
        self._encode = _encoder(request.query.get("compress"))
        self._outbox: asyncio.Queue[str] = asyncio.Queue()

    def send(self, op: int, d: Any = None, s: int | None = None, t: str | None = None) -> None:
        self.send_text(json.dumps({"op": op, "d": d, "s": s, "t": t}))

    def send_text(self, frame: str) -> None:
        self._outbox.put_nowait(frame)

    async def pump(self) -> None:
        with contextlib.suppress(ConnectionError):
            while True:
                frame = self._encode(await self._outbox.get())
                send = self.socket.send_str(frame) if isinstance(frame, str) else self.socket.send_bytes(frame)
                await send

    def abort(self) -> None:
        if self._transport is not None:
            self._transport.abort()


@dataclass(eq=False)
class Session:
    """What survives a lost connection: the events so far, and how many the client has processed."""

    id: str
    shard: int
    intents: int
    events: list[tuple[str, Json]] = field(default_factory=list)
    processed: int = 0
    connection: Connection | None = None

    def attach(self, connection: Connection) -> None:
        self.connection, connection.session = connection, self

    def dispatch(self, name: str, data: Json) -> None:
        self.events.append((name, data))
        if self.connection is not None:
            self.connection.send(DISPATCH, data, len(self.events), name)

    def replay(self, processed: int) -> None:
        self.processed = processed
        for number, (name, data) in enumerate(self.events[processed:], processed + 1):
            if self.connection is not None:
                self.connection.send(DISPATCH, data, number, name)
        self.dispatch("RESUMED", {})


class Gateway:
    """Takes clients' websockets; of each shard there is one session at a time.

    `greet` gives the events that begin a session, READY first; `interval` is in seconds.
    """

    def __init__(
        self,
        token: str,
        interval: float,
        greet: Callable[[Session], Iterable[tuple[str, Json]]],
        sharding: Sharding | None = None,
    ) -> None:
        self.sharding = sharding or Sharding()
        self.sessions: dict[int, Session] = {}
        """By shard."""
        self.identifies = self.resumes = self.heartbeats = 0
        self.changes = Changes()
        self.greeting: str | None = None
        """The frame that whoever identifies itself gets before READY, if any."""
        self.refuses: int | None = None
        """The code with which whoever identifies itself is closed, if any."""
        self.turns: list[tuple[float, int, bool]] = []
        """When (s, by the loop's clock) which shard's connection came, and went."""
        self._token, self._interval, self._greet = token, interval, greet
        self._is_open = True

    @property
    def session(self) -> Session | None:
        """That of the first shard."""
        return self.sessions.get(0)

    @property
    def dispatched(self) -> int:
        """How many events there were in these sessions."""
        return sum(len(session.events) for session in self.sessions.values())

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        await self.changes.until(lambda: self._is_open)
        socket = web.WebSocketResponse(timeout=1.0)
        await socket.prepare(request)
        connection = Connection(socket, request)
        pump = asyncio.create_task(connection.pump())
        connection.send(HELLO, {"heartbeat_interval": int(self._interval * 1000)})
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT and (code := self._take(connection, message.json())):
                    await socket.close(code=code)
        finally:
            pump.cancel()
            if connection.session is not None and connection.session.connection is connection:
                connection.session.connection = None
                self._note(connection.session, False)
            self.changes.announce()
        return socket

    def _take(self, connection: Connection, frame: Json) -> int | None:
        """Takes one frame from the client; returns the code to close with, if it is not acceptable."""
        op, data = frame["op"], frame["d"]
        if op == HEARTBEAT:
            self.heartbeats += 1
            connection.heartbeats += 1
            connection.send(HEARTBEAT_ACK)
            if connection.session is not None:
                connection.session.processed = data or 0
        elif op in (IDENTIFY, RESUME) and data["token"] != self._token:
            return AUTHENTICATION_FAILED
        elif op in (IDENTIFY, RESUME) and self.refuses is not None:
            return self.refuses
        elif op == IDENTIFY:
            return self._identify(connection, data)
        elif op == RESUME and (session := self._resumed(data["session_id"])) is not None:
            self.resumes += 1
            self._note(session, True)
            session.attach(connection)
            session.replay(data["seq"])
        elif op == RESUME:
            connection.send(INVALID_SESSION, False)
        self.changes.announce()
        return None

    def _identify(self, connection: Connection, data: Json) -> int | None:
        shard, shards = data.get("shard", [0, 1])
        if not self.sharding.has(shard, shards):
            return INVALID_SHARD
        if data["intents"] & PRIVILEGED:
            return DISALLOWED_INTENTS
        if not self.sharding.admits(shard, asyncio.get_running_loop().time()):
            connection.send(INVALID_SESSION, False)
            return None
        self.identifies += 1
        session = self.sessions[shard] = Session(f"session-{self.identifies}", shard, data["intents"])
        self._note(session, True)
        session.attach(connection)
        if self.greeting is not None:
            connection.send_text(self.greeting)
        for name, event in self._greet(session):
            session.dispatch(name, event)
        self.changes.announce()
        return None

    def _note(self, session: Session, came: bool) -> None:
        self.turns.append((asyncio.get_running_loop().time(), session.shard, came))

    def _resumed(self, id: str) -> Session | None:
        return next((session for session in self.sessions.values() if session.id == id), None)

    def dispatch(self, name: str, data: Json, intent: int | None = None) -> None:
        """Sends an event to its shard, or keeps it for the RESUME; without its intent the client gets none.

        What is for a shard that has no session is lost, unless it is the only one: RuntimeError.
        """
        session = self.sessions.get(self.sharding.of(name, data))
        if session is None and self.sharding.shards == 1:
            raise RuntimeError("No client has identified itself; use `async with side.running(client)`")
        if session is not None and (intent is None or session.intents & intent):
            session.dispatch(name, data)

    def expire(self) -> None:
        """Forgets the sessions that have no connection, as if nobody had resumed them for long."""
        self.sessions = {shard: one for shard, one in self.sessions.items() if one.connection is not None}

    def send_text(self, frame: str) -> None:
        """Sends a frame as it stands, well-formed or not; nothing of it is kept for a RESUME."""
        if self.session is None or self.session.connection is None:
            raise RuntimeError("There is no connection to send it on")
        self.session.connection.send_text(frame)

    async def drop(self, code: int | None, keep_shut: bool = False, shard: int = 0) -> None:
        """Ends a shard's connection, abruptly or with a close code, and returns when it is gone.

        A client that is on its way back is waited for; without a session there is nothing to drop: RuntimeError.
        """
        session = self.sessions.get(shard)
        if session is None:
            raise RuntimeError("There is no connection to drop")
        await self.changes.until(lambda: session.connection is not None)
        connection = session.connection
        assert connection is not None
        self._is_open = not keep_shut
        if code is None:
            connection.abort()
        else:
            await connection.socket.close(code=code)
        await self.changes.until(lambda: session.connection is not connection)

    def reopen(self) -> None:
        self._is_open = True
        self.changes.announce()

    def invalidate(self, shard: int = 0) -> None:
        """Declares a shard's session dead, so that the client must IDENTIFY anew."""
        session = self.sessions.pop(shard, None)
        if session is not None and session.connection is not None:
            session.connection.send(INVALID_SESSION, False)
            self._note(session, False)
            session.connection = None

    async def caught_up(self) -> None:
        """Waits until all sessions are connected and have processed every event; heartbeats ask, one at a time.

        A client may send 120 frames a minute; asked at each event, a busy one would have to wait.
        """
        asked: dict[Connection, int] = {}

        def is_caught_up() -> bool:
            sessions = [*self.sessions.values()]
            for session in sessions:
                connection = session.connection
                if connection is None:
                    return False
                if session.processed < len(session.events) and asked.get(connection) != connection.heartbeats:
                    asked[connection] = connection.heartbeats
                    connection.send(HEARTBEAT)
            return bool(sessions) and all(session.processed >= len(session.events) for session in sessions)

        await self.changes.until(is_caught_up)


def _encoder(kind: str | None) -> Callable[[str], str | bytes]:
    """The transport compression that the client asked for, with one context for the whole connection."""
    if kind == "zlib-stream":
        deflate = zlib.compressobj()
        return lambda text: deflate.compress(text.encode()) + deflate.flush(zlib.Z_SYNC_FLUSH)
    if kind == "zstd-stream":  # which the client asks for only where zstandard is installed
        zstandard: Any = importlib.import_module("zstandard")
        zstd = zstandard.ZstdCompressor().compressobj()
        return lambda text: bytes(zstd.compress(text.encode()) + zstd.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK))
    return lambda text: text

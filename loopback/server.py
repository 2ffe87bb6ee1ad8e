"""The loopback: a small Discord on 127.0.0.1 for the unmodified discord.py client."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, Protocol, Self

import discord
import yarl
from aiohttp import web

from .community import Community
from .rest import PREFIX, Fault, Rest
from .schema import Json, OpenAPI, locate
from .sharding import Sharding
from .thread import on_server
from .uploads import CDN, PATH, Upload

# What discord.py calls the tasks in which a client's own code runs: events, commands, components, modals.
CLIENT_WORK = ("discord.py: ", "CommandTree-invoker", "discord-ui-")


class Patch(Protocol):
    """What sets attributes and puts them back later, as pytest's `MonkeyPatch` does."""

    def setattr(self, target: object, name: str, value: object, /, *, raising: bool = True) -> None:
        """Sets the attribute; with `raising`, one that is not there is an AttributeError."""


class Loopback(Community):
    """Discord, as one bot sees it.

        async with Loopback() as side:
            side.use(patch)
            async with side.running(client):
                answer = await side.slash("similar", {"artist": "Radiohead"}, user=side.members[1])
                await side.react(answer, "👍")
                await side.settle()

    The server has a thread and an event loop of its own, so that a client which blocks its loop is late here
    as it would be there. Leaving the block fails if there are `violations`; a test that provokes some looks at
    them and clears the list. The tokens of interactions do not expire after their 15 minutes here.

    `deadline` is how long an interaction waits for its initial response, `heartbeat_interval` is what HELLO
    says, `patience` how long any method waits before it raises TimeoutError; all in seconds. With `judging`
    off, bodies are not held against the OpenAPI file, so that what is timed is the bot. With `sharding` it is several
    bots' processes that it sees, of one token.
    """

    def __init__(
        self,
        *,
        deadline: float = 3.0,
        heartbeat_interval: float = 41.25,
        patience: float = 10.0,
        judging: bool = True,
        sharding: Sharding | None = None,
    ) -> None:
        super().__init__(deadline, heartbeat_interval, patience, sharding)
        self._rest = Rest(OpenAPI.load(locate(os.environ)), self._state, self.token, judging)
        self._cdn = CDN()
        self.requests = self._rest.requests
        """Every request of the client, the oldest first."""
        self.violations = self._rest.violations
        """What Discord would not have taken: ill-formed bodies, unknown paths."""

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=32 << 20)
        app.router.add_get("/", self._gateway.handle)
        app.router.add_get(PATH, self._cdn.handle)
        app.router.add_route("*", PREFIX + "/{path:.*}", self._rest.handle)
        await self.start(app)
        self._state.url = f"ws://127.0.0.1:{self.port}/"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
        if error is None and self.violations:
            raise AssertionError("\n".join(["Discord would not have taken:", *map(str, self.violations)]))

    # The client's way here

    @property
    def rest_url(self) -> str:
        """What discord.py takes for `Route.BASE`."""
        return f"http://127.0.0.1:{self.port}{PREFIX}"

    @property
    def gateway_url(self) -> str:
        """What discord.py takes for `DEFAULT_GATEWAY`."""
        return self._state.url

    def use(self, patch: Patch, *, hurry: bool = True) -> None:
        """Points discord.py at this server until the patch is taken back.

        `hurry` also shortens what it waits for by the clock alone: 2 s for more guilds after READY, 5 s before
        a second IDENTIFY, the backoff before a reconnect. Rate limits and retries are waited out as ever.
        """
        patch.setattr(discord.http.Route, "BASE", self.rest_url)
        patch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(self.gateway_url))
        if hurry:
            brief = property(lambda state: 0.05, lambda state, value: None)
            patch.setattr(discord.state.ConnectionState, "guild_ready_timeout", brief, raising=False)
            patch.setattr(discord.Client, "before_identify_hook", _do_not_wait)
            patch.setattr(discord.backoff.ExponentialBackoff, "delay", lambda backoff: 0.0)

    @asynccontextmanager
    async def running(self, client: discord.Client, token: str | None = None) -> AsyncIterator[None]:
        """Runs the client: ready and at rest when the block begins, closed when it ends."""
        async with client:
            run = asyncio.create_task(client.start(token or self.token))
            ready = asyncio.create_task(client.wait_until_ready())
            try:
                async with asyncio.timeout(self.patience):
                    await asyncio.wait({run, ready}, return_when=asyncio.FIRST_COMPLETED)
                    if not run.done():
                        await self.settle()
                if not run.done():
                    yield
            finally:
                ready.cancel()
                async with asyncio.timeout(self.patience):
                    await client.close()
                    await run

    async def settle(self) -> None:
        """Returns when all is quiet: events processed, the client's handlers done, no request in flight.

        To be called in the client's loop. A task that a handler starts for itself is not known here.
        """
        async with asyncio.timeout(self.patience):
            seen = -1
            await self._at_rest()
            while seen != (seen := len(self.requests) + self._gateway.dispatched):
                await self._caught_up()
                await self._at_rest()

    async def _at_rest(self) -> None:
        while busy := [task for task in asyncio.all_tasks() if _is_client_work(task)]:
            await asyncio.wait(busy)
        await self._no_request_in_flight()

    @on_server
    async def _caught_up(self) -> None:
        await self._gateway.caught_up()

    @on_server
    async def _no_request_in_flight(self) -> None:
        await self._gateway.changes.until(lambda: self._rest.in_flight == 0)

    def upload(self, name: str, content: bytes, status: int | None = 200) -> Upload:
        """A file to send as an option; the CDN answers with the status when it is fetched, or never if that is None."""
        upload = Upload(name, content, f"http://127.0.0.1:{self.port}", status)
        self._cdn.uploads[str(upload.id)] = upload
        return upload

    # What has come over the wire

    @property
    def identifies(self) -> int:
        return self._gateway.identifies

    @property
    def resumes(self) -> int:
        return self._gateway.resumes

    @property
    def heartbeats(self) -> int:
        return self._gateway.heartbeats

    @property
    def sharding(self) -> Sharding:
        """How the bot is to be divided, and who began a session out of turn."""
        return self._gateway.sharding

    @property
    def shards(self) -> list[int]:
        """Those that are connected."""
        sessions = [*self._gateway.sessions.items()]
        return sorted(shard for shard, session in sessions if session.connection is not None)

    @property
    def turns(self) -> list[tuple[float, int, bool]]:
        """When (s, `time.monotonic`) which shard's connection came, and went."""
        return [*self._gateway.turns]

    # What goes wrong

    @on_server
    async def expire(self) -> None:
        """Forgets what was kept for those who were killed, to be sent when they resume."""
        self._gateway.expire()

    def fail(
        self,
        method: str,
        path_pattern: str,
        status: int | None = 500,
        *,
        times: int = 1,
        retry_after: float = 0.0,
        is_global: bool = False,
        body: Json | None = None,
        after: bool = False,
    ) -> Fault:
        """Makes the next `times` requests fail whose path matches the shell pattern, like "/interactions/*".

        A status of None resets the connection; a 429 asks to wait `retry_after` seconds, everywhere if `is_global`.
        With `after` the request takes effect first, so that only its answer is lost. Of what is returned, `times` says
        how many are left.
        """
        fault = Fault(method, path_pattern, status, times, retry_after, is_global, body, after)
        self._rest.faults.append(fault)
        return fault

    @on_server
    async def drop_connection(self, code: int | None = None, shard: int = 0) -> None:
        """Ends a shard's websocket, abruptly or with a close code, and lets the client come back."""
        await self._gateway.drop(code, shard=shard)

    @asynccontextmanager
    async def outage(self, code: int | None = None, shard: int = 0) -> AsyncIterator[None]:
        """Drops a shard's websocket and keeps every client out while the block runs; events wait for its RESUME."""
        await self._shut(code, shard)
        try:
            yield
        finally:
            self.loop.call_soon_threadsafe(self._gateway.reopen)

    @on_server
    async def _shut(self, code: int | None, shard: int) -> None:
        await self._gateway.drop(code, True, shard)

    @on_server
    async def dispatch(self, name: str, data: Any) -> None:
        """Sends an event with whatever data, as Discord itself may one day."""
        self._gateway.dispatch(name, data)

    @on_server
    async def send_frame(self, frame: str) -> None:
        """Sends a frame as it stands, JSON or not; it is not sent again after a RESUME."""
        self._gateway.send_text(frame)

    @on_server
    async def greet(self, frame: str) -> None:
        """Sends a frame as it stands, before READY, to everyone who identifies themselves from now on."""
        self._gateway.greeting = frame

    @on_server
    async def refuse(self, code: int | None) -> None:
        """Closes with the code on everyone who identifies themselves from now on; with None on nobody."""
        self._gateway.refuses = code

    @on_server
    async def invalidate_session(self, shard: int = 0) -> None:
        """Tells the client that a shard's session is gone (op 9), so that it must IDENTIFY anew."""
        self._gateway.invalidate(shard)


def _is_client_work(task: asyncio.Task[Any]) -> bool:
    return task.get_name().startswith(CLIENT_WORK) and task is not asyncio.current_task()


async def _do_not_wait(client: discord.Client, shard_id: int | None, *, initial: bool = False) -> None:
    return None

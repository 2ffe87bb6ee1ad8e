"""The loopback: a small Discord on 127.0.0.1 for the unmodified discord.py client."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, Literal, Self

import discord
import pytest
import yarl
from aiohttp import web

from .gateway import Gateway, Session
from .interaction import AUTOCOMPLETE, COMMAND, COMPONENT, Answer, Value, button_data, command_data, select_data
from .rest import PREFIX, Fault, Rest
from .routes import State
from .schema import Json, OpenAPI, locate
from .thread import ServerThread, on_server
from .world import BOT_DM, GUILD, PRIVATE_CHANNEL, Message, Place, User, snowflake

PlaceName = Literal["guild", "dm", "user_install", "foreign_guild"]

GUILDS_INTENT = 1
# What discord.py calls the tasks in which a client's own code runs: events, commands, components, modals.
CLIENT_WORK = ("discord.py: ", "CommandTree-invoker", "discord-ui-")


class Loopback(ServerThread):
    """Discord, as one bot sees it.

        async with Loopback() as side:
            side.use(monkeypatch)
            async with side.running(client):
                answer = await side.slash("similar", {"artist": "Radiohead"}, user=side.members[1])
                await side.react(answer, "👍")
                await side.settle()

    The server has a thread and an event loop of its own, so that a client which blocks its loop is late here
    as it would be there. Leaving the block fails if there are `violations`; a test that provokes some looks at
    them and clears the list. The tokens of interactions do not expire after their 15 minutes here.

    `deadline` is how long an interaction waits for its initial response, `heartbeat_interval` is what HELLO
    says, `patience` how long any method waits before it raises TimeoutError; all in seconds. With `judging`
    off, bodies are not held against the OpenAPI file, so that what is timed is the bot.
    """

    def __init__(
        self,
        *,
        deadline: float = 3.0,
        heartbeat_interval: float = 41.25,
        patience: float = 10.0,
        judging: bool = True,
    ) -> None:
        super().__init__(patience)
        self.token = "a.loopback.token"
        self.application_id = snowflake()
        self.bot = User("Segue", bot=True)
        self.members = (User("ada"), User("grace"), User("linus"))
        self.guild = Place(GUILD, guild_name="Listeners")
        self.expired: list[Answer] = []
        """The interactions that got no initial response in time."""
        self._dms: dict[int, Place] = {}
        self._user_installs = {
            "user_install": Place(PRIVATE_CHANNEL, bot_is_here=False),
            "foreign_guild": Place(GUILD, guild_name="Strangers", bot_is_here=False),
        }
        self._gateway = Gateway(self.token, heartbeat_interval, self._greeting)
        self._state = State(self._gateway, self.bot, self.application_id, deadline)
        self._state.places = {p.channel_id: p for p in (self.guild, *self._user_installs.values())}
        self._rest = Rest(OpenAPI.load(locate(os.environ)), self._state, self.token, judging)
        self.requests = self._rest.requests
        """Every request of the client, the oldest first."""
        self.violations = self._rest.violations
        """What Discord would not have taken: ill-formed bodies, unknown paths."""

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=32 << 20)
        app.router.add_get("/", self._gateway.handle)
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

    def _greeting(self, session: Session) -> Iterable[tuple[str, Json]]:
        guild = self.guild.guild((*self.members, self.bot))
        yield (
            "READY",
            {
                "v": 10,
                "user": self.bot.payload(),
                "guilds": [{"id": guild["id"], "unavailable": True}],
                "session_id": session.id,
                "resume_gateway_url": self._state.url,
                "shard": [0, 1],
                "application": {"id": str(self.application_id), "flags": 0},
            },
        )
        if session.intents & GUILDS_INTENT:
            yield "GUILD_CREATE", guild

    # The client's way here

    def use(self, monkeypatch: pytest.MonkeyPatch, *, hurry: bool = True) -> None:
        """Points discord.py at this server until the test ends.

        `hurry` also shortens what it waits for by the clock alone: 2 s for more guilds after READY, 5 s before
        a second IDENTIFY, the backoff before a reconnect. Rate limits and retries are waited out as ever.
        """
        monkeypatch.setattr(discord.http.Route, "BASE", f"http://127.0.0.1:{self.port}{PREFIX}")
        monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(self._state.url))
        if hurry:
            brief = property(lambda state: 0.05, lambda state, value: None)
            monkeypatch.setattr(discord.state.ConnectionState, "guild_ready_timeout", brief, raising=False)
            monkeypatch.setattr(discord.Client, "before_identify_hook", _do_not_wait)
            monkeypatch.setattr(discord.backoff.ExponentialBackoff, "delay", lambda backoff: 0.0)

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

    # What has come of it

    @property
    def deadline(self) -> float:
        """How many seconds an interaction waits for its initial response; can be set."""
        return self._state.deadline

    @deadline.setter
    def deadline(self, seconds: float) -> None:
        self._state.deadline = seconds

    @property
    def bot_user_id(self) -> int:
        return self.bot.id

    @property
    def registered(self) -> list[Json]:
        """The commands that the client has registered, those of guilds too."""
        return [command for commands in self._state.commands.values() for command in commands]

    @property
    def messages(self) -> list[Message]:
        """The bot's messages that still exist, the oldest first."""
        return [message for message in self._state.messages.values() if not message.deleted]

    @property
    def identifies(self) -> int:
        return self._gateway.identifies

    @property
    def resumes(self) -> int:
        return self._gateway.resumes

    @property
    def waiting(self) -> int:
        """How many interactions have no response and may still get one."""
        return sum(answer.type is None and not answer.expired for answer in [*self._state.answers.values()])

    @property
    def heartbeats(self) -> int:
        return self._gateway.heartbeats

    # What members do

    @on_server
    async def slash(
        self,
        name: str,
        options: Mapping[str, Value] | None = None,
        *,
        user: User | None = None,
        place: PlaceName = "guild",
        locale: str = "en-US",
    ) -> Answer:
        """A member runs a command; returns at its initial response, or with `expired` set at the deadline."""
        user, where = self._who_and_where(user, place)
        data = command_data(self._commands_in(where), name, options or {}, where)
        return await self._interact(Answer(COMMAND, user, where, data, self.loop.time(), locale=locale))

    @on_server
    async def autocomplete(
        self,
        name: str,
        option: str,
        typed: str,
        options: Mapping[str, Value] | None = None,
        *,
        user: User | None = None,
        place: PlaceName = "guild",
    ) -> list[Json]:
        """A member types into an option; returns the choices. Raises TimeoutError if none came in time."""
        user, where = self._who_and_where(user, place)
        values = {**(options or {}), option: typed}
        data = command_data(self._commands_in(where), name, values, where, typing=option)
        answer = await self._interact(Answer(AUTOCOMPLETE, user, where, data, self.loop.time()))
        if answer.expired:
            raise TimeoutError(f"No choices for {typed!r} within {self.deadline} s")
        return list(answer.response.get("choices") or ())

    @on_server
    async def keystrokes(self, name: str, option: str, typed: Sequence[str], rate: float) -> list[Answer]:
        """The members type, so many texts a second, whether or not those before are answered.

        Returns when all are answered, or the deadline of the last has passed.
        """
        begun, answers = self.loop.time(), list[Answer]()
        for number, text in enumerate(typed):
            if (early := begun + number / rate - self.loop.time()) > 0:
                await asyncio.sleep(early)
            data = command_data(self._commands_in(self.guild), name, {option: text}, self.guild, typing=option)
            user = self.members[number % len(self.members)]
            answers.append(Answer(AUTOCOMPLETE, user, self.guild, data, self.loop.time()))
            self._send(answers[-1])
        last = answers[-1].sent_at + self.deadline
        while self.loop.time() < last and any(answer.type is None for answer in answers):
            await asyncio.sleep(0.02)
        return answers

    @on_server
    async def click(self, message: Message | Answer, custom_id: str, *, user: User | None = None) -> Answer:
        """A member clicks a button; returns as `slash` does."""
        user = user or self.members[0]
        source = _visible(message, user)
        data = button_data(source, custom_id)
        return await self._interact(Answer(COMPONENT, user, source.place, data, self.loop.time(), source))

    @on_server
    async def select(
        self, message: Message | Answer, custom_id: str, values: Sequence[str], *, user: User | None = None
    ) -> Answer:
        """A member chooses in a menu; returns as `slash` does."""
        user = user or self.members[0]
        source = _visible(message, user)
        data = select_data(source, custom_id, values)
        return await self._interact(Answer(COMPONENT, user, source.place, data, self.loop.time(), source))

    @on_server
    async def react(self, message: Message | Answer, emoji: str, *, user: User | None = None) -> None:
        """A member adds a reaction; the bot hears of it where it is present and has asked for the intent."""
        self._reaction(message, emoji, user or self.members[0], added=True)

    @on_server
    async def unreact(self, message: Message | Answer, emoji: str, *, user: User | None = None) -> None:
        """A member takes a reaction back."""
        self._reaction(message, emoji, user or self.members[0], added=False)

    def _reaction(self, message: Message | Answer, emoji: str, user: User, added: bool) -> None:
        source = _visible(message, user)
        if source.ephemeral:
            raise LookupError("Nobody can react to an ephemeral message")
        self._state.reaction(source, emoji, user, added)

    def _who_and_where(self, user: User | None, place: PlaceName) -> tuple[User, Place]:
        user = user or self.members[0]
        if place == "guild":
            return user, self.guild
        if place != "dm":
            return user, self._user_installs[place]
        where = self._dms.setdefault(user.id, Place(BOT_DM))
        self._state.places[where.channel_id] = where
        return user, where

    def _commands_in(self, place: Place) -> list[Json]:
        commands = self._state.commands
        return [*commands.get(None, ()), *commands.get(str(place.guild_id), ())]

    def _send(self, answer: Answer) -> None:
        self._state.answers[answer.token] = answer
        self._gateway.dispatch("INTERACTION_CREATE", answer.event(self.application_id))

    async def _interact(self, answer: Answer) -> Answer:
        self._send(answer)
        try:
            async with asyncio.timeout_at(answer.sent_at + self.deadline):
                await self._gateway.changes.until(lambda: answer.type is not None)
        except TimeoutError:
            answer.expired = True
            self.expired.append(answer)
        return answer

    # What goes wrong

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
    ) -> None:
        """Makes the next `times` requests fail whose path matches the shell pattern, like "/interactions/*".

        A status of None resets the connection; a 429 asks to wait `retry_after` seconds, everywhere if `is_global`.
        With `after` the request takes effect first, so that only its answer is lost.
        """
        self._rest.faults.append(Fault(method, path_pattern, status, times, retry_after, is_global, body, after))

    @on_server
    async def drop_connection(self, code: int | None = None) -> None:
        """Ends the websocket, abruptly or with a close code, and lets the client come back."""
        await self._gateway.drop(code)

    @asynccontextmanager
    async def outage(self, code: int | None = None) -> AsyncIterator[None]:
        """Drops the websocket and keeps the client out while the block runs; events wait for its RESUME."""
        await self._shut(code)
        try:
            yield
        finally:
            self.loop.call_soon_threadsafe(self._gateway.reopen)

    @on_server
    async def _shut(self, code: int | None) -> None:
        await self._gateway.drop(code, keep_shut=True)

    @on_server
    async def invalidate_session(self) -> None:
        """Tells the client that its session is gone (op 9), so that it must IDENTIFY anew."""
        self._gateway.invalidate()


def _visible(message: Message | Answer, user: User) -> Message:
    """The message, if that member can see it."""
    found = message.message if isinstance(message, Answer) else message
    if found is None or found.deleted or found.loading:
        raise LookupError("There is no such message to be seen")
    if found.audience not in (None, user):
        raise LookupError("The message is ephemeral, and for someone else")
    return found


def _is_client_work(task: asyncio.Task[Any]) -> bool:
    return task.get_name().startswith(CLIENT_WORK) and task is not asyncio.current_task()


async def _do_not_wait(client: discord.Client, shard_id: int | None, *, initial: bool = False) -> None:
    return None

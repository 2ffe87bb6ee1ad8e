"""A guild with the bot in it, what its members do in Discord's client, and what comes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from .gateway import Gateway, Session
from .interaction import AUTOCOMPLETE, COMMAND, COMPONENT, Answer, Value, button_data, command_data, select_data
from .routes import State
from .schema import Json
from .sharding import Sharding
from .thread import ServerThread, on_server
from .world import BOT_DM, GUILD, PRIVATE_CHANNEL, THREADS, Message, Place, User, ready, snowflake

PlaceName = Literal["guild", "dm", "user_install", "foreign_guild"]

GUILDS_INTENT = 1


class Community(ServerThread):
    """Three members of a guild, the bot, and what the members do: they run commands, type, click, choose, react.

    `deadline` is how long an interaction waits for its initial response, `heartbeat_interval` is what HELLO
    says, `patience` how long any method waits before it raises TimeoutError; all in seconds.
    """

    def __init__(
        self, deadline: float, heartbeat_interval: float, patience: float, sharding: Sharding | None = None
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
        self._channels = [self.guild]
        self._bot_is_in_guild = self._guild_is_up = True
        self._others = list[Place]()
        """More guilds with the bot."""
        self._gateway = Gateway(self.token, heartbeat_interval, self._greeting, sharding)
        self._state = State(self._gateway, self.bot, self.application_id, deadline)
        self._state.places = {p.channel_id: p for p in (self.guild, *self._user_installs.values())}
        self._state.members = {str(self.guild.guild_id): {str(user.id): user for user in self.members}}

    def _greeting(self, session: Session) -> Iterable[tuple[str, Json]]:
        sharding = self._gateway.sharding
        guilds = [self._guild(), *(guild.guild((*self.members, self.bot), [guild]) for guild in self._others)]
        here = [guild for guild in guilds[not self._bot_is_in_guild :] if sharding.of("GUILD_", guild) == session.shard]
        shard = session.shard, sharding.shards
        yield "READY", ready(self.bot, self.application_id, here, session.id, self._state.url, shard)
        if session.intents & GUILDS_INTENT:
            for guild in here:
                if self._guild_is_up or guild["id"] != str(self.guild.guild_id):
                    yield "GUILD_CREATE", guild

    def _guild(self) -> Json:
        return self.guild.guild((*self.members, self.bot), self._channels)

    @on_server
    async def found(self, name: str, shard: int) -> Place:
        """The members found another guild, of that shard, and add the bot to it before it connects."""
        id = snowflake()
        while self._gateway.sharding.of_guild(id) != shard:
            id += 1 << 22
        guild = Place(GUILD, guild_name=name, guild_id=id)
        self._others.append(guild)
        self._state.places[guild.channel_id] = guild
        self._state.members[str(id)] = {str(user.id): user for user in self.members}
        return guild

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
        return [message for message in [*self._state.messages.values()] if not message.deleted]

    @property
    def waiting(self) -> int:
        """How many interactions have no response and may still get one."""
        return sum(answer.type is None and not answer.expired for answer in [*self._state.answers.values()])

    @on_server
    async def open(self, kind: int, name: str, parent: Place | None = None, *, seen: bool = True) -> Place:
        """Somebody opens a channel or a thread in the guild; the bot hears of it if it can be `seen` by it."""
        place = self.guild.opened(kind, name, parent)
        self._state.places[place.channel_id] = place
        if seen:
            self._channels.append(place)
            event = "THREAD_CREATE" if kind in THREADS else "CHANNEL_CREATE"
            self._gateway.dispatch(event, place.channel(), GUILDS_INTENT)
        return place

    @on_server
    async def remove_bot(self) -> None:
        """Somebody removes the bot from the guild; it hears of that if it is connected."""
        self._bot_is_in_guild = False
        self._tell_of_guild("GUILD_DELETE", {"id": str(self.guild.guild_id)})

    @on_server
    async def invite_bot(self) -> None:
        """Somebody adds the bot to the guild again."""
        self._bot_is_in_guild = True
        self._tell_of_guild("GUILD_CREATE", {key: part for key, part in self._guild().items() if key != "unavailable"})

    @on_server
    async def join(self, users: Iterable[User]) -> None:
        """More members join the guild; the bot, without the privileged intent, does not hear of that."""
        self._state.members[str(self.guild.guild_id)] |= {str(user.id): user for user in users}

    @on_server
    async def leave(self, user: User) -> None:
        """A member leaves the guild; the bot, without the privileged intent, does not hear of that."""
        del self._state.members[str(self.guild.guild_id)][str(user.id)]

    @on_server
    async def lose_guild(self) -> None:
        """The guild is down: an outage at Discord's."""
        self._guild_is_up = False
        self._tell_of_guild("GUILD_DELETE", {"id": str(self.guild.guild_id), "unavailable": True})

    def _tell_of_guild(self, event: str, data: Json) -> None:
        session = self._gateway.sessions.get(self._gateway.sharding.of(event, data))
        if session is not None and session.connection is not None:
            self._gateway.dispatch(event, data, GUILDS_INTENT)

    @on_server
    async def slash(
        self,
        name: str,
        options: Mapping[str, Value] | None = None,
        *,
        user: User | None = None,
        place: PlaceName | Place = "guild",
        locale: str | None = "en-US",
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
        place: PlaceName | Place = "guild",
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
    async def keystrokes(
        self, name: str, option: str, typed: Sequence[str], rate: float, users: Sequence[User] = ()
    ) -> list[Answer]:
        """The members, or those users, type in turns, so many texts a second, whether or not those before are answered.

        Returns when all are answered, or the deadline of the last has passed.
        """
        begun, answers, users = self.loop.time(), list[Answer](), users or self.members
        for number, text in enumerate(typed):
            if (early := begun + number / rate - self.loop.time()) > 0:
                await asyncio.sleep(early)
            data = command_data(self._commands_in(self.guild), name, {option: text}, self.guild, typing=option)
            user = users[number % len(users)]
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

    @on_server
    async def clear(self, message: Message | Answer, emoji: str | None = None) -> None:
        """Somebody who may clears all reactions on a message, or all with one emoji."""
        self._state.clear(_visible(message, self.members[0]), emoji)

    @on_server
    async def delete(self, answer: Answer) -> None:
        """Somebody who may deletes the message of an answer, be it shown or still "thinking"."""
        if answer.message is None:
            raise LookupError("There is no such message")
        answer.message.deleted = True

    def _reaction(self, message: Message | Answer, emoji: str, user: User, added: bool) -> None:
        source = _visible(message, user)
        if source.ephemeral:
            raise LookupError("Nobody can react to an ephemeral message")
        self._state.reaction(source, emoji, user, added)

    def _who_and_where(self, user: User | None, place: PlaceName | Place) -> tuple[User, Place]:
        user = user or self.members[0]
        if isinstance(place, Place):
            return user, place
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


def _visible(message: Message | Answer, user: User) -> Message:
    """The message, if that member can see it."""
    found = message.message if isinstance(message, Answer) else message
    if found is None or found.deleted or found.loading:
        raise LookupError("There is no such message to be seen")
    if found.audience not in (None, user):
        raise LookupError("The message is ephemeral, and for someone else")
    return found

"""The bot itself: its connection to Discord, which commands and votes come in by, and how it starts and stops."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

import discord
import structlog
from discord import app_commands
from discord.ext import tasks

from ..errors import StoreError, TooFast
from ..feedback.personal_data import PersonalData
from ..feedback.pseudonyms import Pseudonyms
from ..feedback.servers import Servers
from ..feedback.store import Store
from ..feedback.votes import Votes
from ..listening.contribution import Contribution
from ..listening.files import Files
from ..listening.service import Service
from ..listening.vault import Vault
from ..monitoring.readiness import Readiness
from ..monitoring.requests import watched
from ..questions import under_new_ids
from ..replies import languages
from ..replies.reply import Asked
from ..replies.wording import credits
from ..shards import Shards
from ..workers.drawings import Drawings
from ..workers.duties import Duties
from ..workers.lookups import Lookups, Models
from ..workers.recordings import Recordings
from . import components as buttons
from .announcing import Announcing
from .answers import Answers
from .challenging import Challenging
from .connection import Sharded
from .cooldowns import Cooldowns
from .counting import Counting
from .digesting import Digesting
from .dueling import Dueling
from .events import skip_what_cannot_be_parsed
from .explaining import explain, typed
from .forgetting import Forgetting
from .keystrokes import Keystrokes
from .listening import Listening
from .meeting import meet_artists
from .messages import CUT_OFF, Messages
from .offering import Offering
from .presence import Presence
from .reactions import Reactions
from .stopping import own_tasks

log = structlog.stdlib.get_logger("segue")

_DRAIN_SECONDS = 8.0  # of the ten that are promised: closing takes some too


class Segue(Sharded):
    """A client that answers from `lookups` and keeps feedback in `store`, for `retention` days if given.

    Where it is one of several processes, `shards` are those that it has, and `duties` what it does for all.

    `contribution` is what members let enter builds, where whoever runs the bot lets that be. `services` are those that
    members may link accounts at, by their names. `clock` tells the seconds that go by where time.monotonic does not, as
    in the simulated Discord.
    """

    def __init__(
        self,
        lookups: Lookups,
        drawings: Drawings,
        store: Store,
        pseudonyms: Pseudonyms,
        vault: Vault,
        ready_file: Path,
        *,
        contribution: Contribution | None = None,
        retention: float | None = None,
        sync: Literal["changed", "always"] = "changed",
        shard_count: int | None = None,
        shards: Shards | None = None,
        duties: Duties | None = None,
        clock: Callable[[], float] | None = None,
        services: Mapping[str, Service] = MappingProxyType({}),
    ) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # this bot has no voice
        super().__init__(
            shards=shards,
            leases=store.leases,
            intents=discord.Intents(guilds=True, guild_reactions=True, dm_reactions=True),
            allowed_mentions=discord.AllowedMentions.none(),
            shard_count=shard_count,
            max_messages=None,
            http_trace=watched(),
        )
        self.lookups, self.store = lookups, store
        self.tree = Tree(self)
        self.votes = Votes(store, pseudonyms)
        self.personal_data = PersonalData(store, vault.open)
        self.duties = duties or Duties()
        self.servers = Servers(store, shards)
        self.answers = Answers(Messages(drawings), store, self.servers)
        self._drawings = drawings
        self.pseudonyms, self.vault = pseudonyms, vault
        self.contribution = contribution or Contribution(store, lambda: lookups.models.recommender)
        self.presence = Presence(store, vault, lambda: {guild.id: guild for guild in self.guilds})
        self.counting = Counting(store, self.duties)
        self.forgetting = Forgetting(store, self.servers, lambda: self.guilds, retention, self.duties)
        self.announcing = Announcing(store, lookups, self.answers, self.servers, lambda: self.guilds, shards)
        self.digesting = Digesting(store, lookups, self.answers, self.servers, pseudonyms, self.get_guild)
        played = store, lookups, self.answers, self.get_partial_messageable, self._sees_to, self.duties
        self.dueling, self.challenging = Dueling(*played), Challenging(*played)
        self.files, self.recordings = Files(), Recordings()  # read and hear what members send
        self.keystrokes = Keystrokes()
        self._cooldowns = Cooldowns()
        self.connected = False
        """Whether Discord has ever let it in."""
        self.set_up = False
        """Whether it has logged in and told Discord the commands: what goes wrong then is the connection."""
        # The model needs no look: a client is made once it is mapped.
        checks = {"shards": self.lost, "database": store.health.unreachable, "journal": store.health.backlog}
        self.readiness = Readiness(ready_file, checks)
        self.offering = Offering(self.tree, store, sync, self.duties)
        self._clock = clock or (lambda: time.monotonic())  # as it is when it is asked: a simulation puts in its own
        self.listening = Listening(services, store, vault, lookups, self._clock, self.duties)
        self._reactions = Reactions(self.votes, self.answers, store, self._clock)
        self.add_dynamic_items(buttons.RunButton, buttons.RunMenu)
        skip_what_cannot_be_parsed(self._connection.parsers)

    # Starting and stopping

    async def setup_hook(self) -> None:
        await self._set_up()
        self.listening.start()
        self.set_up = True

    async def _set_up(self) -> None:
        """Tells Discord the commands, if they are others than it was last told."""
        self._drawings.resume()  # the client before it may have stopped them when it was drained
        loop = asyncio.get_running_loop()
        self.lookups.changed = lambda: asyncio.run_coroutine_threadsafe(self._go_over(), loop)
        await self.meet_artists()
        await self.tree.set_translator(languages.Translator())
        await self.offering.tell(self.lookups.models.recommender, self.application_id)

    async def _go_over(self) -> None:
        """What there is to do when another model has taken the place of the one that answered."""
        await self.meet_artists()
        try:
            await self.offering.tell(self.lookups.models.recommender, self.application_id)
        except (*CUT_OFF, StoreError) as error:
            log.error("commands not synced", reason=str(error))  # the next start does so

    async def meet_artists(self) -> None:
        """Has votes and listening be of the artists of the data that is served now."""
        await meet_artists(self.store, self.lookups.models.recommender, self.duties)

    async def on_connect(self) -> None:
        self.connected = True

    async def on_ready(self) -> None:
        await self.readiness.look()
        log.info("ready", guilds=len(self.guilds), shards=self.shard_count)
        for rounds in self._rounds:
            if not rounds.is_running():
                rounds.start()

    @property
    def _rounds(self) -> Iterator[tasks.Loop[Any]]:
        """What is done again and again from when it is ready until it is closed."""
        by_others = self.presence, self.counting, self.digesting, self.dueling, self.challenging, self.announcing
        return (other.rounds for other in (self.forgetting, *by_others))

    def _sees_to(self, channel: int) -> bool:
        """Whether what goes on in a channel is this process's: no other has it, or it has the channel's server."""
        return self._shards is None or self.get_channel(channel) is not None

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self.servers.left(guild.id, time.time())

    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self.servers.left(guild.id, None)

    async def close(self) -> None:
        self.listening.stop()
        for rounds in self._rounds:
            rounds.cancel()
        self.lookups.changed = lambda: None
        self.readiness.close()
        await super().close()

    async def drain(self) -> None:
        """Waits, for a while, until every command, click and vote under way is done.

        Pictures and files are given up after half of it, so that there is time to answer without them.
        """
        self._reactions.hurry()
        self.listening.stop()
        slow = asyncio.get_running_loop().call_later(_DRAIN_SECONDS / 2, self._give_up)
        deadline = self._clock() + _DRAIN_SECONDS
        while (tasks := own_tasks()) and (left := deadline - self._clock()) > 0:
            await asyncio.wait(tasks, timeout=left)
        slow.cancel()
        if tasks:
            log.warning("stopped with work under way", tasks=len(tasks))

    def _give_up(self) -> None:
        self._drawings.stop()
        self.files.stop()
        self.recordings.stop()

    # Commands

    async def run_command(self, interaction: discord.Interaction[Segue], command: str, options: dict[str, Any]) -> None:
        """Runs a command as if it had been typed; what a button does.

        A command may take more from its buttons than can be typed: then its `extras` hold what to `run`. Those of a
        group always do, and `show` says which of its commands is meant.
        """
        try:
            if not await self.may_ask(interaction, Asked(command, options)):
                return
            if lack := self.offering.lacks(command):
                raise lack
            found = self.tree.get_command(command)
            if not isinstance(found, app_commands.Command | app_commands.Group):
                raise LookupError(f"a button asks for the command {command!r}, which there is not")
            run: Any = found.extras.get("run") or getattr(found, "callback", None)
            await run(interaction, **under_new_ids(options, self.store.artists.goes_by))
        except Exception as error:
            await self.explain(interaction, error, Asked(command, options))

    async def may_ask(self, interaction: discord.Interaction[Segue], asked: Asked) -> bool:
        """Whether the member has not asked too often; if they have, tells them when they may."""
        wait = self._cooldowns.take(interaction.user.id, self._clock())
        if wait:
            await self.explain(interaction, TooFast(wait), asked)
        return not wait

    async def explain(
        self, interaction: discord.Interaction[Segue], error: Exception, asked: Asked, models: Models | None = None
    ) -> None:
        """Tells whoever asked, privately, what went wrong; the reference they see is in the log.

        `models` are those that were asked, if not those of the moment.
        """
        data = credits(languages.of(interaction.locale), (models or self.lookups.models).recommender)
        await explain(interaction, error, asked, data)

    # Votes

    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        await self._reactions.take(event, self.user, given=True)

    async def on_raw_reaction_remove(self, event: discord.RawReactionActionEvent) -> None:
        await self._reactions.take(event, self.user, given=False)

    async def on_raw_reaction_clear(self, event: discord.RawReactionClearEvent) -> None:
        await self._reactions.clear(event)

    async def on_raw_reaction_clear_emoji(self, event: discord.RawReactionClearEmojiEvent) -> None:
        await self._reactions.clear(event)


class Tree(app_commands.CommandTree[Segue]):
    """The commands, for servers, direct messages and members who installed the bot for themselves."""

    def __init__(self, client: Segue) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )

    async def interaction_check(self, interaction: discord.Interaction[Segue], /) -> bool:
        """Whether a command may run now; what is typed meanwhile is always answered."""
        if interaction.type is discord.InteractionType.autocomplete:
            return True
        return await self.client.may_ask(interaction, typed(interaction))

    async def on_error(self, interaction: discord.Interaction[Segue], error: app_commands.AppCommandError, /) -> None:
        lack = self.client.offering.lacks(error.name) if isinstance(error, app_commands.CommandNotFound) else None
        await self.client.explain(interaction, lack or error, typed(interaction))

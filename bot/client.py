"""The bot itself: its connection to Discord, how answers go out and votes come in, and how it starts and stops."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import secrets
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Literal

import aiohttp
import discord
import structlog
from discord import app_commands

from recommender import Artist, Recommendation, SegueError

from . import buttons, replies
from .feedback import REACTIONS, Exposure, Pseudonyms
from .lookups import Lookups
from .names import clean
from .places import may_react, place
from .replies import Asked, Reply
from .store import Store, StoreError
from .votes import Votes

UNREACHED = (discord.HTTPException, aiohttp.ClientError, OSError)
"""What a request to Discord raises when it is refused, or cut off on its way."""
CUT_OFF = (*UNREACHED, RuntimeError)
"""… and when the session was closed under it, which aiohttp calls a RuntimeError."""

log = structlog.stdlib.get_logger("segue")

_DRAIN_SECONDS = 10.0
_ALREADY_ANSWERED = 40060  # Discord: "Interaction has already been acknowledged"
_OWN_TASKS = ("CommandTree-invoker", "discord-ui-", "discord.py: on_raw_reaction")


class Segue(discord.AutoShardedClient):
    """A client that answers from `lookups` and keeps feedback in `store`."""

    def __init__(
        self,
        lookups: Lookups,
        store: Store,
        pseudonyms: Pseudonyms,
        ready_file: Path,
        *,
        sync: Literal["changed", "always"] = "changed",
        shard_count: int | None = None,
    ) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # this bot has no voice
        super().__init__(
            intents=discord.Intents(guilds=True, guild_reactions=True, dm_reactions=True),
            allowed_mentions=discord.AllowedMentions.none(),
            shard_count=shard_count,
            max_messages=None,
        )
        self.lookups = lookups
        self.store = store
        self.tree = Tree(self)
        self.votes = Votes(store, pseudonyms)
        self._ready_file = ready_file
        self._sync = sync
        self.add_dynamic_items(buttons.RunButton)

    # Starting and stopping

    async def setup_hook(self) -> None:
        """Tells Discord the commands, if they are others than it was last told."""
        self._ready_file.unlink(missing_ok=True)  # one left by a killed process would look healthy
        commands = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        digest = hashlib.sha256(json.dumps(commands, sort_keys=True).encode()).hexdigest()
        name = f"commands of application {self.application_id}"
        if self._sync == "changed" and await self.store.fact(name) == digest:
            return
        await self.tree.sync()
        await self.store.remember(name, digest)
        log.info("commands synced", commands=[command["name"] for command in commands])

    async def on_ready(self) -> None:
        self._mark_ready()
        log.info("ready", guilds=len(self.guilds), shards=self.shard_count)

    async def on_resumed(self) -> None:
        self._mark_ready()

    async def on_disconnect(self) -> None:
        self._ready_file.unlink(missing_ok=True)

    def _mark_ready(self) -> None:
        self._ready_file.parent.mkdir(parents=True, exist_ok=True)
        self._ready_file.touch()

    async def close(self) -> None:
        self._ready_file.unlink(missing_ok=True)
        await super().close()

    async def drain(self) -> None:
        """Waits, for a while, until every command, click and vote under way is done."""
        deadline = time.monotonic() + _DRAIN_SECONDS
        while (tasks := _own_tasks()) and (left := deadline - time.monotonic()) > 0:
            await asyncio.wait(tasks, timeout=left)
        if tasks:
            log.warning("stopped with work under way", tasks=len(tasks))

    # Answers

    async def run_command(self, interaction: discord.Interaction[Segue], command: str, options: dict[str, Any]) -> None:
        """Runs a command as if it had been typed; what a button does."""
        try:
            found = self.tree.get_command(command)
            if not isinstance(found, app_commands.Command):
                raise LookupError(f"a button asks for the command {command!r}, which there is not")
            callback: Any = found.callback
            await callback(interaction, **options)
        except Exception as error:
            await self.explain(interaction, error, Asked(command, options))

    async def answer(
        self,
        interaction: discord.Interaction[Segue],
        command: str,
        reply: Reply,
        shown: Exposure | None = None,
        *,
        vote: bool = False,
    ) -> None:
        """Shows the reply; with `shown`, records it first; with `vote`, offers 👍 and 👎 where that can be."""
        view = buttons.view(reply.buttons)
        source = interaction.message
        event = log.bind(command=command, place=place(interaction).value)
        if reply.turns and source is not None and not source.flags.ephemeral:
            await interaction.response.edit_message(embed=reply.embed, view=view)
            event.info("turned", milliseconds=_age(interaction))
            return
        recorded = shown is not None and await self._record(shown)
        try:
            message = (await interaction.response.send_message(embed=reply.embed, view=view)).resource
        except discord.HTTPException as error:
            if error.code != _ALREADY_ANSWERED:
                raise
            # Discord took the answer and its confirmation was lost, so the library sent it again.
            message = await interaction.original_response()
        event.info("answered", milliseconds=_age(interaction))
        if shown is None or not recorded or not isinstance(message, discord.InteractionMessage):
            return
        try:
            await self.store.add_delivery(message.id, shown.interaction_id)
        except StoreError as error:
            log.error("delivery not recorded", interaction=interaction.id, error=str(error))
            return
        if vote and may_react(interaction):
            await self._offer_votes(message)

    def exposure(
        self, interaction: discord.Interaction[Segue], command: str, seed: Artist, found: list[Recommendation]
    ) -> Exposure:
        """What this interaction is about to show."""
        recommender = self.lookups.recommender
        return Exposure(
            interaction_id=interaction.id,
            command=command,
            seed=seed.id,
            artists=tuple((one.artist.id, round(one.score, 6)) for one in found),
            model=recommender.model,
            model_version=recommender.version,
            data=recommender.data,
            place=place(interaction),
            locale=interaction.locale.value,
            shown_at=time.time(),
        )

    async def _record(self, shown: Exposure) -> bool:
        """Stores the exposure; an answer without one is better than none, but nobody can vote on it."""
        try:
            await self.store.add_exposure(shown)
        except StoreError as error:
            log.error("exposure not recorded", interaction=shown.interaction_id, error=str(error))
            return False
        return True

    async def _offer_votes(self, message: discord.InteractionMessage) -> None:
        try:
            for emoji in REACTIONS:
                await message.add_reaction(emoji)
        except CUT_OFF as error:
            log.warning("no reactions added", message=message.id, reason=str(error))

    @contextlib.asynccontextmanager
    async def explaining(
        self, interaction: discord.Interaction[Segue], command: str, **options: Any
    ) -> AsyncIterator[None]:
        """Tells whoever asked what was wrong with the question (SegueError). Bugs go on to the tree's handler."""
        try:
            yield
        except SegueError as error:
            await self.explain(interaction, error, Asked(command, options))

    async def explain(self, interaction: discord.Interaction[Segue], error: Exception, asked: Asked) -> None:
        """Tells whoever asked, privately, what went wrong; the reference they see is in the log."""
        cause = error
        while isinstance(cause, app_commands.CommandInvokeError):
            cause = cause.original
        reference = secrets.token_hex(4)
        reply = replies.problem(cause, asked, reference)
        expected = replies.problem.dispatch(type(cause)) is not replies.problem.dispatch(Exception)
        reply.embed.set_footer(text=clean(self.lookups.recommender.data, replies.MAX_FOOTER))
        event = log.bind(reference=reference, command=asked.command, error=type(cause).__name__)
        if expected:
            event.info("refused")  # not what was typed: that may hold a mention, and so somebody's id
        else:
            event.error("failed", exc_info=cause)
        try:
            view = buttons.view(reply.buttons)
            if interaction.response.is_done():
                await interaction.followup.send(embed=reply.embed, view=view, ephemeral=True)
            else:
                await interaction.response.send_message(embed=reply.embed, view=view, ephemeral=True)
        except CUT_OFF as failure:
            event.error("not answered", reason=str(failure))

    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        await self.votes.reaction(event, self.user, given=True)

    async def on_raw_reaction_remove(self, event: discord.RawReactionActionEvent) -> None:
        await self.votes.reaction(event, self.user, given=False)


class Tree(app_commands.CommandTree[Segue]):
    """The commands, for servers, direct messages and members who installed the bot for themselves."""

    def __init__(self, client: Segue) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )

    async def on_error(self, interaction: discord.Interaction[Segue], error: app_commands.AppCommandError, /) -> None:
        options = dict(iter(interaction.namespace))  # its attributes are the options, so dict() alone finds no keys()
        name = interaction.command.name if interaction.command is not None else "command"
        asked = Asked(name, options)
        await self.client.explain(interaction, error, asked)


def _own_tasks() -> set[asyncio.Task[Any]]:
    """What the library runs for a command, a click or a vote."""
    return {task for task in asyncio.all_tasks() if task.get_name().startswith(_OWN_TASKS)}


def _age(interaction: discord.Interaction[Any]) -> int:
    """Milliseconds since the interaction was made, by Discord's clock and this machine's."""
    return round((discord.utils.utcnow() - interaction.created_at).total_seconds() * 1000)

"""One run of a command, as the command sees it: find something, make a reply of it, answer."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Any, Concatenate, ParamSpec, TypeVar

import discord
import structlog

from recommender import Artist, Depth, Recommender, SegueError
from recommender.feedback import Age, Impression, Item, Opening, Place, Verdict

from ..errors import LookupsBusy, NotInServer, StoreError
from ..feedback.memberships import Membership
from ..feedback.opinions import Outcome
from ..feedback.servers import Server
from ..questions import find_all
from ..replies import languages
from ..replies.consent import Joined, Linked, Listening
from ..replies.reply import Asked, Reply
from ..replies.wording import credits
from .client import Segue
from .places import is_public, place

P = ParamSpec("P")
T = TypeVar("T")

log = structlog.stdlib.get_logger("segue")

_KINDS = {discord.ComponentType.button.value: "button", discord.ComponentType.select.value: "menu"}


class Request:
    """What a command needs to answer whoever ran it."""

    def __init__(self, interaction: discord.Interaction[Segue], command: str) -> None:
        self.interaction = interaction
        self.client = interaction.client
        self.models = self.client.lookups.models
        """Those that the whole of the answer comes from, even if others take their place before it is out."""
        self.say = languages.of(interaction.locale)
        """What the bot says, in the language of whoever asked, or in the server's where everybody sees the answer."""
        self._locale = languages.code_of(interaction.locale)
        self._server = Server()
        self.user = interaction.user.id
        self.member = self.client.pseudonyms(self.user)
        """The same under their pseudonym."""
        self._command = command

    @property
    def credits(self) -> str:
        """What the answer comes from, in the language of whoever asked."""
        return credits(self.say, self.models.recommender)

    async def find(self, question: Callable[Concatenate[Recommender, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What the recommender says to the question. Raises what the question raises, or LookupsBusy."""
        return await self.client.lookups.ask(self.models.recommender, question, *args, **kwargs)

    def guild(self) -> discord.Guild:
        """The server where the command was run. Raises NotInServer where the bot is not a member of it."""
        guild = self.interaction.guild
        if guild is None or place(self.interaction) is not Place.GUILD:
            raise NotInServer
        return guild

    async def server(self) -> Server:
        """What is set where the command was run."""
        return await self.client.servers.of(self.interaction.guild_id)

    async def count_and_depth(self, count: int | None = None, depth: str | None = None) -> tuple[int, Depth]:
        """How many artists to show, and how well known: as asked for, else as the server has set."""
        return count or self._server.count, Depth(depth or self._server.depth)

    async def settle(self, *, private: bool, turns: bool) -> None:
        """Finds out what the server has set, its language too if everybody is to see the answer."""
        self._server = await self.server()
        if (guild := self.interaction.guild_id) is not None:
            self.models = self.client.lookups.that_learn(self._server.learns, self.client.pseudonyms.server(guild))
        language = languages.every().get(self._server.language or "")
        if language is not None and not private and is_public(self.interaction, self._server, turns=turns):
            self.say, self._locale = language, language.code

    async def counts(self, artists: Iterable[Artist]) -> dict[int, int]:
        """How many members of this server play or like each of these artists, in steps, by their ids.

        Without the artists of few or none; nothing where that cannot be read, as an answer is worth more.
        """
        guild = self.interaction.guild_id
        if guild is None:
            return {}
        try:
            return await self.client.store.together.here(guild, (artist.id for artist in artists))
        except StoreError as error:
            log.error("what a server hears was not read", error=str(error))
            return {}

    async def fans(self, artist: Artist, most: int) -> list[Membership]:
        """Up to so many others who play or like an artist and may be named in this server, who plays most first.

        Raises StoreError.
        """
        guild = self.interaction.guild_id
        if guild is None:
            return []
        found = await self.client.store.together.who(guild, artist.id, most + 1)
        return [membership for membership in found if membership.member != self.member][:most]

    async def taste(self, member: str) -> dict[int, int]:
        """How often a member plays which artists, most first, by the artists' ids; then those only liked, with 0.

        Raises StoreError.
        """
        return (await self.client.store.together.tastes([member])).get(member, {})

    async def linked(self) -> tuple[Linked, ...]:
        """What the member has linked or imported."""
        return tuple(
            Linked(
                account.service,
                self.client.vault.name(account.sealed),
                account.artists,
                account.known,
                account.refreshed_at,
            )
            for account in await self.client.store.accounts.of(self.member)
        )

    async def listening(self) -> Listening:
        """All that is kept of what the member listens to."""
        store, guilds = self.client.store, {guild.id: guild.name for guild in self.client.guilds}
        memberships = await store.memberships.of(self.member)
        return Listening(
            await self.linked(),
            tuple(Joined(guilds.get(found.guild), found.named, found.takes) for found in memberships),
            await store.contributors.has(self.member),
            self.client.contribution.enabled,
        )

    def impression(
        self,
        seeds: Sequence[Artist],
        found: Sequence[Item],
        *,
        model: str | None = None,
        first: int = 1,
        depth: Depth = Depth.BALANCED,
        probability: float = 1.0,
    ) -> Impression:
        """What is about to be shown: artists for the seeds, from the place `first` of the whole list on.

        The model is the similarity model if no other is named; `probability` is that of the draw between two models.
        """
        recommender, rival = self.models
        drawn = any(any(item.ranks) for item in found)
        return Impression(
            interaction_id=self.interaction.id,
            command=self._command,
            seeds=tuple(artist.id for artist in seeds),
            artists=tuple(found),
            model=model or recommender.model,
            model_version=recommender.version,
            data=recommender.data,
            place=place(self.interaction),
            locale=self._locale,
            shown_at=time.time(),
            first=first,
            depth=depth,
            listeners=seeds[0].listeners if seeds else None,
            rival=rival.model if rival and drawn else None,
            rival_version=rival.version if rival and drawn else None,
            probability=probability,
            member=self.member,
            model_settings=recommender.settings if model is None else None,
            rival_settings=rival.settings if rival and drawn else None,
        )

    async def defer(self, *, turns: bool) -> None:
        """Makes the answer, which only the asker sees, one that may take 15 minutes rather than 3 seconds."""
        await self.client.answers.messages.defer(self.interaction, private=True, turns=turns)

    async def add(self, reply: Reply) -> None:
        """Shows the asker one more message after the answer."""
        await self.client.answers.messages.add(self.interaction, reply)

    async def answer(self, reply: Reply, shown: Impression | None = None, *, vote: bool = False) -> None:
        """Shows the reply; with `shown`, records it first; with `vote`, offers 👍 and 👎 where that can be.

        Who the artists in it are is recorded afterwards, which keeps nobody waiting.
        """
        with structlog.contextvars.bound_contextvars(**_models(shown)):
            recorded = await self.client.answers.show(self.interaction, self._command, reply, shown, vote=vote)
            if shown is not None and recorded:
                await self.met(artists_of(shown))

    async def cast(
        self, artist: Artist, verdict: Verdict, *, given: bool, impression: int | None, tapped: bool = False
    ) -> Outcome:
        """Appends the member's vote on an artist, or its taking back. Raises StoreError, and then it is not kept.

        `tapped`: as the answer to a question of /foryou.
        """
        data: Any = self.interaction.data
        kind = "tap" if tapped else _KINDS.get(data.get("component_type"), "command")
        return await self.client.votes.cast(
            self.user, artist, verdict, given=given, impression=impression, guild_id=self._here, kind=kind
        )

    def origin(self, at: float) -> tuple[str | None, Age]:
        """The server, where the bot is in it, and the age of the member's account, as they are kept of what is said."""
        return self.client.votes.origin(self.user, self._here, at)

    @property
    def _here(self) -> int | None:
        return self.interaction.guild_id if place(self.interaction) is Place.GUILD else None

    async def opened(self, artist: Artist, impression: int) -> None:
        """Records that the member opened the artist in the answer to that interaction; goes after what is shown."""
        try:
            await self.client.store.openings.add(Opening(self.member, time.time(), impression, artist.id))
        except StoreError as error:
            log.error("opening not recorded", interaction=impression, error=str(error))

    async def met(self, ids: Sequence[int]) -> None:
        """Records who the artists of these ids are; goes after what is shown."""
        try:
            await self.client.store.artists.add(await self.find(find_all, ids))
        except (LookupsBusy, StoreError) as error:
            log.error("artists not recorded", error=str(error))


def artists_of(shown: Impression) -> list[int]:
    """The ids of all artists of an answer: those asked about and those shown."""
    return [*shown.seeds, *(item.artist for item in shown.artists)]


def _models(shown: Impression | None) -> dict[str, str]:
    """Which models made what is shown, for the log: members are told of the data alone."""
    if shown is None:
        return {}
    known = {"model": shown.model, "version": shown.model_version}
    rival = {"rival": shown.rival, "rival_version": shown.rival_version}
    return {name: value for name, value in {**known, **rival}.items() if value is not None}


@asynccontextmanager
async def answering(
    interaction: discord.Interaction[Segue],
    command: str,
    /,
    *,
    private: bool = False,
    turns: bool = False,
    **options: Any,
) -> AsyncIterator[Request]:
    """A run of the command. Whoever ran it is told of a SegueError; bugs go on to the tree's handler.

    `private` and `turns` are what they are to be of its Reply. The options that are not None are those to ask again
    with, by a button under what whoever ran it is told.
    """
    request = Request(interaction, command)
    await request.settle(private=private, turns=turns)
    try:
        yield request
    except SegueError as error:
        given = {name: value for name, value in options.items() if value is not None}
        await request.client.explain(interaction, error, Asked(command, given), request.models)

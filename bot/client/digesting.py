"""Posts each server's digest once a week, and a review once a month: never twice, and late rather than not at all."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import discord
import structlog
from discord import ui
from discord.ext import tasks

from recommender.feedback import Impression, Place

from ..errors import LookupsBusy, StoreError
from ..feedback.digests import Kind, Post, Result, Schedule, month_of, month_starts, shown_in, week_of
from ..feedback.pseudonyms import Pseudonyms
from ..feedback.servers import Servers
from ..feedback.store import Store
from ..listening.discoveries import Discoveries, find_discoveries
from ..questions.reviews import find_review
from ..replies import digests as replies
from ..replies import languages, reviews
from ..replies.reply import Reply
from ..replies.wording import credits
from ..workers.lookups import Lookups, Models
from .answers import Answers, offer_votes
from .messages import CUT_OFF

log = structlog.stdlib.get_logger("segue")

LATE = 3 * 86_400.0
"""Seconds after it was due that a digest is still posted."""
_SETTLED = 60.0  # s after which a message that was sent is in its channel, or never will be
_SKEW = 86_400.0  # s that Discord's clock may be behind one here that was set wrong, as by a time zone
_NEEDED = {"view": "view_channel", "send": "send_messages", "history": "read_message_history"}

Find = Callable[[int], discord.Guild | None]
"""The server of an id, if the bot is in it."""


def lacking(guild: discord.Guild, channel: int) -> list[str]:
    """What keeps the bot from posting a digest in a channel: "gone", or what it may not: "view", "send", "history".

    Without the history it could not look whether one is there that it does not know of.
    """
    found = guild.get_channel(channel)
    if not isinstance(found, discord.TextChannel):
        return ["gone"]
    allowed = found.permissions_for(guild.me)
    return [name for name, permission in _NEEDED.items() if not getattr(allowed, permission)]


class Digesting:
    """Makes digests of what the members of servers hear together, and posts those that are due."""

    def __init__(
        self, store: Store, lookups: Lookups, answers: Answers, servers: Servers, pseudonyms: Pseudonyms, find: Find
    ) -> None:
        self._store = store
        self._digests = store.digests
        self._lookups = lookups
        self._answers = answers
        self._servers = servers
        self._pseudonyms = pseudonyms
        self._find = find

    @tasks.loop(minutes=5)
    async def rounds(self) -> None:
        """Looks for digests that are due; what was being posted when it ended is looked for at the next start."""
        await self.look(time.time())

    async def look(self, now: float) -> None:
        """Posts what is due at that time (s since 1970, UTC) and not posted yet."""
        try:
            schedules = await self._digests.every()
        except StoreError as error:
            log.error("digests not posted", error=str(error))
            return
        for id, schedule in schedules.items():
            guild, due = self._find(id), schedule.last(now)
            if guild is None or guild.unavailable or due.timestamp() < max(schedule.set_at, now - LATE):
                continue
            month = month_of(due) if schedule.review else None
            for kind, period in ((Kind.DIGEST, week_of(due)), (Kind.REVIEW, month)):
                if period is None:
                    continue
                try:
                    await self._see_to(guild, schedule, kind, period, now)
                except (*CUT_OFF, StoreError, LookupsBusy) as error:
                    log.warning(f"{kind} not posted yet", guild=id, reason=str(error))
                except Exception:
                    log.exception(f"{kind} not posted", guild=id)

    async def made(
        self, guild: discord.Guild, language: str, number: int, now: float, before: Sequence[Post] = ()
    ) -> tuple[Reply, Impression] | None:
        """A server's digest of that number in a language, and what is recorded of it; None if there is nothing to show.

        `before` are the digests that it had, of which the last one's result is told. Raises StoreError or LookupsBusy.
        """
        counts = {count.artist: count.members for count in await self._store.together.counts(guild.id)}
        models, goes_by = self._lookups.models, self._store.artists.goes_by
        known = {goes_by.get(id, id) for id in shown_in(before)}
        found = await self._lookups.ask(
            models.recommender, find_discoveries, counts, known, rival=models.rival, draw=number
        )
        if not found.found:
            return None
        await self._store.artists.add(recommendation.artist for recommendation in found.found)
        result, say = await self._result(before), languages.of(language)
        reply = replies.digest(say, found, guild.name, result, number, credits(say, models.recommender))
        return reply, _impression(models, found, number, say.code, now)

    async def _review(self, guild: discord.Guild, language: str, month: int) -> Reply:
        """How a server's lists did in the month of that number. Raises StoreError or LookupsBusy."""
        server = self._pseudonyms.server(guild.id)
        since, until = (month_starts(number).timestamp() for number in (month, month + 1))
        said = await self._store.reviews.said(server, since, until)
        models = self._lookups.that_learn((await self._servers.of(guild.id)).learns, server)
        found = await self._lookups.ask(models.recommender, find_review, said)
        return reviews.review(languages.of(language), found, month_starts(month).date())

    async def _result(self, before: Sequence[Post]) -> Result | None:
        posted = [post for post in before if post.message is not None]
        return await self._digests.result(posted[-1]) if posted else None

    async def _see_to(self, guild: discord.Guild, schedule: Schedule, kind: Kind, period: int, now: float) -> None:
        """Posts the digest of a week, or the review of a month, unless it is there, or cannot be posted now."""
        posts = await self._digests.posts(guild.id, kind)
        post = next((post for post in posts if post.period == period), None)
        if post is not None and post.message is not None:
            return
        obstacle = lacking(guild, schedule.channel)
        if post is not None and post.tried_at is not None:
            if now - post.tried_at < _SETTLED:
                return
            unseen = [name for name in lacking(guild, post.channel) if name in ("view", "history")]
            if not unseen and await self._is_there(guild, post):
                return
            obstacle += unseen
        if obstacle:
            await self._tell(guild, schedule, now)
            return
        post = post or await self._digests.claim(guild.id, kind, period, schedule.channel, now)
        made: tuple[Reply, Impression | None] | None
        if kind is Kind.REVIEW:
            made = await self._review(guild, schedule.language, period), None
        else:
            others = [other for other in posts if other.id != post.id]
            made = await self.made(guild, schedule.language, post.id, now, others)
        if lacking(guild, schedule.channel):  # by now
            return
        if made is None:
            log.info("no digest as there is nothing to show", guild=guild.id)
            return
        reply, shown = made
        await self._post(guild, schedule, post, reply, shown, now)

    async def _is_there(self, guild: discord.Guild, post: Post) -> bool:
        """Whether something that is not known to be in its channel is there; if so, that is recorded."""
        channel = guild.get_channel(post.channel)
        if not isinstance(channel, discord.TextChannel):
            return False
        since = datetime.fromtimestamp(post.claimed_at - _SKEW, UTC)
        async for message in channel.history(limit=None, after=since, oldest_first=True):
            if message.author.id == guild.me.id and _shows(message, post):
                await self._digests.sent(post, message.id)
                log.info(f"{post.kind} found", guild=guild.id, message=message.id)
                return True
        return False

    async def _post(
        self,
        guild: discord.Guild,
        schedule: Schedule,
        post: Post,
        reply: Reply,
        shown: Impression | None,
        now: float,
    ) -> None:
        channel = guild.get_channel(schedule.channel)
        assert isinstance(channel, discord.TextChannel)
        allowed = channel.permissions_for(guild.me)
        if not await self._digests.begin(post, channel.id, shown, now):
            return
        try:
            message = await self._answers.messages.post(channel, reply, post.id, pictured=allowed.attach_files)
        except discord.HTTPException as error:
            if not 400 <= error.status < 500 or error.status == 429:
                raise
            log.error(f"{post.kind} refused", guild=guild.id, reason=str(error))
            await self._digests.refused(post)
            await self._tell(guild, schedule, now)
            return
        await self._digests.sent(post, message.id)
        log.info(f"{post.kind} posted", guild=guild.id, message=message.id)
        if shown is not None and allowed.add_reactions and (await self._servers.of(guild.id)).reactions:
            await offer_votes(message)

    async def _tell(self, guild: discord.Guild, schedule: Schedule, now: float) -> None:
        """Says once that the digest cannot be posted, where moderators are told of the server, or else everybody."""
        if schedule.told or not await self._digests.tell(guild.id, now):
            return
        log.warning("digest may not be posted", guild=guild.id)
        for channel in (guild.public_updates_channel, guild.system_channel):
            if channel is not None and not {"view", "send"} & {*lacking(guild, channel.id)}:
                say = languages.of(schedule.language)
                await self._answers.messages.post(channel, replies.trouble(say, schedule.channel), secrets.randbits(50))
                return


def _impression(models: Models, found: Discoveries, number: int, locale: str, now: float) -> Impression:
    recommender, rival = models
    return Impression(
        interaction_id=number,
        command="digest",
        seeds=(),
        artists=tuple(found.shown),
        model=recommender.taste,
        model_version=recommender.version,
        data=recommender.data,
        place=Place.GUILD,
        locale=locale,
        shown_at=now,
        rival=rival.taste if rival and found.drawn else None,
        rival_version=rival.version if rival and found.drawn else None,
        probability=found.probability,
    )


def _shows(message: discord.Message, post: Post) -> bool:
    """Whether a message is that digest, by its buttons, or that review, by its title: Discord tells no nonce later."""
    items = [*ui.LayoutView.from_message(message).walk_children()] if message.components else []
    if post.kind is Kind.REVIEW:
        titles = reviews.titles(month_starts(post.period).date())
        return any(title in getattr(item, "content", "") for item in items for title in titles)
    ids = (getattr(item, "custom_id", None) or "" for item in items)
    return any(re.search(rf'"shown":{post.id}\b', id) for id in ids)

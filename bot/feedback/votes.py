"""What members think of answers and artists, from Discord's events into the store."""

from __future__ import annotations

import contextlib
import time

import discord
import structlog

from recommender import Artist
from recommender.feedback import Age, Verdict, Vote

from ..errors import StoreError
from ..monitoring.metrics import VOTES
from .opinions import Opinions, Outcome, reaction
from .pseudonyms import Pseudonyms
from .store import Store

log = structlog.stdlib.get_logger("segue")

_AGES = ((7, Age.WEEK), (30, Age.MONTH), (365, Age.YEAR))  # under how many days


class Votes:
    """Takes votes in, members under their pseudonyms; of those who opted out it takes none."""

    def __init__(self, store: Store, pseudonyms: Pseudonyms) -> None:
        self._store = store
        self._pseudonyms = pseudonyms

    async def reaction(
        self, event: discord.RawReactionActionEvent, me: discord.ClientUser | None, *, given: bool, at: float
    ) -> None:
        """Appends a member's 👍 or 👎 on one of the bot's answers, in any skin tone, or its taking back."""
        verdict, toned = reaction(str(event.emoji))
        if verdict is None or me is None or event.user_id == me.id or (event.member is not None and event.member.bot):
            return
        if event.message_author_id not in (None, me.id):
            return
        member = self._pseudonyms(event.user_id)
        about = {"message": event.message_id, "verdict": verdict.value, "given": given}
        server, age = self.origin(event.user_id, event.guild_id, at) if given else (None, None)
        tone, own = self._tone(event.message_id, event.emoji, toned), event.message_author_id == me.id
        try:
            outcome = await self._store.add_reaction(
                event.message_id,
                member,
                verdict,
                given=given,
                own=own,
                at=at,
                tone=tone,
                server=server,
                age=age,
            )
        except StoreError as error:
            log.error("vote lost", **about, error=str(error))
            return
        if outcome is not Outcome.REFUSED:
            _count(verdict, "reaction", given=given)
            log.info("vote", **about, waits=outcome is Outcome.WAITING)

    async def cleared(self, message_id: int, emoji: discord.PartialEmoji | None, *, at: float) -> None:
        """Takes back all votes by reactions on an answer up to then, or those with one emoji; other votes stay."""
        verdict, toned = (None, False) if emoji is None else reaction(str(emoji))
        about = {"message": message_id, "verdict": verdict and verdict.value}
        tone = self._tone(message_id, emoji, toned)
        try:
            outcome = await self._store.clear_reactions(message_id, verdict, at=at, tone=tone)
        except StoreError as error:
            log.error("cleared votes not taken back", **about, error=str(error))
            return
        if outcome is not Outcome.REFUSED:
            log.info("votes cleared", **about, waits=outcome is Outcome.WAITING)

    def _tone(self, message_id: int, emoji: discord.PartialEmoji | None, toned: bool) -> str | None:
        return self._pseudonyms.tone(message_id, str(emoji)) if toned else None

    def origin(self, user_id: int, guild_id: int | None, at: float) -> tuple[str | None, Age]:
        """The server of a vote or a press and the age of its account, as they are kept."""
        return None if guild_id is None else self._pseudonyms.server(guild_id), age_of(user_id, at)

    async def opinions(self, user_id: int) -> Opinions:
        """What a member thinks of artists, votes that wait for the database included. Raises StoreError."""
        return Opinions.of(await self._store.votes_of(self._pseudonyms(user_id)))

    async def cast(
        self,
        user_id: int,
        artist: Artist,
        verdict: Verdict,
        *,
        given: bool,
        impression: int | None,
        guild_id: int | None = None,
        kind: str = "command",
    ) -> Outcome:
        """Appends a member's vote on an artist, or its taking back, in a server that the bot is in, or outside of any.

        `kind` is how it was given: by a button, menu, tap or command. Raises StoreError, and then it is not kept.
        """
        member, at = self._pseudonyms(user_id), time.time()
        origin = self.origin(user_id, guild_id, at) if given else ()
        vote = Vote(member, verdict, given, at, impression, artist.id, *origin)
        outcome = await self._store.add_vote(vote)
        if outcome is Outcome.KEPT:
            with contextlib.suppress(StoreError):  # at the next start it is known by its id
                await self._store.artists.add([artist])
        if outcome is not Outcome.REFUSED:
            _count(verdict, kind, given=given)
            log.info("vote", artist=artist.id, verdict=verdict.value, given=given, waits=outcome is Outcome.WAITING)
        return outcome


def _count(verdict: Verdict, kind: str, *, given: bool) -> None:
    if given:
        VOTES.add(verdict=verdict.value, kind=kind)


def age_of(user_id: int, at: float) -> Age:
    """How old an account is at that time (s since 1970, UTC), as Discord's id tells when it was made."""
    days = (at - discord.utils.snowflake_time(user_id).timestamp()) / 86_400
    return next((age for limit, age in _AGES if days < limit), Age.OLDER)

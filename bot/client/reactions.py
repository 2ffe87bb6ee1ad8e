"""Reactions on their way to become votes: those on answers alone, and of a member no more than somebody means."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakValueDictionary

import discord

from ..errors import StoreError
from ..feedback.opinions import reaction
from ..feedback.store import Store
from ..feedback.votes import Votes
from .answers import Answers
from .cooldowns import Cooldowns

BURST, RATE = 30.0, 0.2
"""Reactions of a member that become votes at once, and how many a second after that."""

Event = discord.RawReactionActionEvent
Clearing = discord.RawReactionClearEvent | discord.RawReactionClearEmojiEvent


@dataclass
class _Held:
    """The last of a member's reactions with an emoji on a message since they became too many."""

    event: Event
    given: bool
    at: float
    before: bool
    """Whether it was given when holding began."""


class Reactions:
    """Hands reactions on answers over to the votes, in their order.

    Of a member who toggles more than `BURST` at once, only what has changed since the last vote is handed on, once
    they may vote again; so what is kept in the end is what Discord shows.
    """

    def __init__(self, votes: Votes, answers: Answers, store: Store, clock: Callable[[], float]) -> None:
        self._votes, self._answers, self._store, self._clock = votes, answers, store, clock
        self._cooldowns = Cooldowns(BURST, RATE)
        self._held: dict[int, dict[tuple[int, str], _Held]] = {}
        self._turns = WeakValueDictionary[int, asyncio.Lock]()
        self._hurry = asyncio.Event()

    async def take(self, event: Event, me: discord.ClientUser | None, *, given: bool) -> None:
        """Takes a reaction that was given, or taken back; returns when it is handed on, or another will be for it."""
        if me is None or not _may_be_vote(event, me):
            return
        held, key, at = self._held.get(event.user_id), (event.message_id, str(event.emoji)), time.time()
        if held is not None:
            last = held.pop(key, None)
            held[key] = _Held(event, given, at, last.before if last is not None else not given)
        elif wait := self._wait(event.user_id):
            self._held[event.user_id] = {key: _Held(event, given, at, not given)}
            await self._hand_on_later(event.user_id, me, wait)
        else:
            await self._hand_on(event, me, given, at)

    async def clear(self, event: Clearing) -> None:
        """Takes it that somebody who may has cleared all reactions on a message, or all with one emoji."""
        emoji = event.emoji if isinstance(event, discord.RawReactionClearEmojiEvent) else None
        if emoji is not None and reaction(str(emoji))[0] is None:
            return
        at = time.time()
        for held in self._held.values():
            for message, sign in [*held]:
                if message == event.message_id and (emoji is None or sign == str(emoji)):
                    del held[message, sign]
        for turn in [*self._turns.values()]:  # of reactions that came before, on their way to be handed on
            async with turn:
                pass
        if await self._is_on_answer(event.message_id):
            await self._votes.cleared(event.message_id, emoji, at=at)

    def hurry(self) -> None:
        """Hands on at once, from now on, whatever is held."""
        self._hurry.set()

    def _wait(self, member: int) -> float:
        return self._cooldowns.take(member, self._clock())

    async def _hand_on_later(self, member: int, me: discord.ClientUser, wait: float) -> None:
        """Hands on what is held of the member, the longest held first, one whenever they may vote again."""
        held = self._held[member]
        try:
            while held:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._hurry.wait(), wait)
                if not held:  # all was cleared meanwhile
                    return
                if not self._hurry.is_set() and (wait := self._wait(member)):
                    continue
                longest = held.pop(next(iter(held)))
                if longest.given != longest.before:
                    await self._hand_on(longest.event, me, longest.given, longest.at)
        finally:
            del self._held[member]

    async def _hand_on(self, event: Event, me: discord.ClientUser, given: bool, at: float) -> None:
        turn = self._turns.setdefault(event.user_id, asyncio.Lock())
        async with turn:  # lest a reaction overtakes one that waits for its answer to be recorded
            if not await self._is_on_answer(event.message_id):
                return
        await self._votes.reaction(event, me, given=given, at=at)

    async def _is_on_answer(self, message: int) -> bool:
        """Whether the message is an answer; where that cannot be told, it is for the vote to find out."""
        try:
            if await self._store.deliveries.is_answer(message):
                return True
            await self._answers.delivered()
            return await self._store.deliveries.is_answer(
                message
            )  # also where it was recorded while the store was asked
        except StoreError:
            return True


def _may_be_vote(event: Event, me: discord.ClientUser) -> bool:
    """Whether the event itself does not say that it is none."""
    return (
        reaction(str(event.emoji))[0] is not None
        and event.user_id != me.id
        and not (event.member is not None and event.member.bot)
        and event.message_author_id in (None, me.id)
    )

"""What members of all guilds ask and vote, one after another, and what they are told."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count

from bot.feedback.pseudonyms import Pseudonyms
from loopback.interaction import Answer
from loopback.server import Loopback
from loopback.world import Place, User
from recommender.feedback import Vote

_KEPT = "Your vote: 👍"
_PAUSE = 0.4  # s between a member's answer and the next one's question


@dataclass
class Asked:
    """A question or a vote, with when it was sent and whether it was answered."""

    shard: int
    at: float
    answered: bool = False


class Members:
    """Somebody in each guild asks and votes, again and again, each time somebody else."""

    def __init__(self, side: Loopback, guilds: Sequence[Place], artist: int) -> None:
        self.asked: list[Asked] = []
        self.promised = set[int]()
        """Who was told that their vote is kept."""
        self.voters = set[int]()
        self._side = side
        self._guilds = guilds
        self._artist = artist
        self._numbers = count(1)

    @asynccontextmanager
    async def busy(self) -> AsyncIterator[None]:
        """All of them, until the block ends."""
        tasks = [asyncio.create_task(self._go_on(shard, guild)) for shard, guild in enumerate(self._guilds)]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)

    async def _go_on(self, shard: int, guild: Place) -> None:
        artist = f"id:{self._artist}"
        while True:
            user = User(f"member {next(self._numbers)}")
            await self._ask(shard, guild, user, "similar", artist=artist)
            self.voters.add(user.id)
            answer = await self._ask(shard, guild, user, "rate", artist=artist, vote="up")
            if answer.message is not None and _KEPT in answer.message.text:
                self.promised.add(user.id)
            await asyncio.sleep(_PAUSE)

    async def _ask(self, shard: int, guild: Place, user: User, command: str, **options: str) -> Answer:
        asked = Asked(shard, time.monotonic())
        self.asked.append(asked)
        try:
            answer = await self._side.slash(command, options, user=user, place=guild)
        except asyncio.CancelledError:  # nobody waits for this one any more
            self.asked.remove(asked)
            raise
        asked.answered = not answer.expired
        return answer

    def counts(self, shards: Sequence[int], since: float = 0.0, until: float = float("inf")) -> tuple[int, int]:
        """How many asked on these shards at times in between, and how many of them were answered."""
        found = [asked.answered for asked in self.asked if asked.shard in shards and since <= asked.at < until]
        return len(found), sum(found)

    def kept(self, votes: Sequence[Vote], pseudonyms: Pseudonyms) -> Counter[int]:
        """How many of these votes are of each of them."""
        members = {pseudonyms(user): user for user in self.voters}
        return Counter(members[vote.member] for vote in votes if vote.member in members)

"""What members were told of their votes, and what of that is in the database at the end."""

from __future__ import annotations

import asyncio
import itertools
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from loopback.interaction import Answer
from loopback.server import Loopback
from loopback.world import User
from recommender.feedback import Vote

_KEPT = "Your vote: 👍"  # what a panel says of a vote that is kept, or waits; what it says of any other is a refusal


class Promises:
    """Votes of members who each give one: by command, which is answered, or by reaction, which is only received."""

    def __init__(self, side: Loopback, artist: int) -> None:
        self.promised = set[int]()
        """The members whose vote was acknowledged, or received as a reaction by a bot that runs on."""
        self.refused = set[int]()
        """Those who were told that it is not kept."""
        self.unanswered = set[int]()
        """Those who were told nothing in the time that Discord gives."""
        self.withdrawn = set[int]()
        """Those of whom nothing may be kept: they deleted it and opted out."""
        self.artist = artist
        self._side = side
        self._numbers = itertools.count(1)
        self._list: Answer | None = None

    async def vote(self, number: int) -> list[User]:
        """So many members vote on the artist at once; returns them."""
        users = [self._member() for _ in range(number)]
        await asyncio.gather(*map(self._vote, users))
        return users

    async def _vote(self, user: User) -> None:
        self.unanswered.add(user.id)  # as long as nothing is told
        answer = await self._side.slash("rate", {"artist": f"id:{self.artist}", "vote": "up"}, user=user)
        if not answer.expired and answer.message is not None:
            told = answer.message.text
            (self.promised if _KEPT in told else self.refused).add(user.id)
            self.unanswered.remove(user.id)

    async def show_a_list(self) -> None:
        """Has the bot answer with a list, and offer votes on it: then it knows its message, and takes reactions."""
        self._list = await self._side.slash("similar", {"artist": f"id:{self.artist}"}, user=self._member())
        message = self._list.message
        assert message is not None, "there is no list"
        async with asyncio.timeout(self._side.patience):
            while len(message.reactions) < 2:  # noqa: ASYNC110 (there is no event to wait for)
                await asyncio.sleep(0.01)

    async def react(self, number: int) -> None:
        """So many members react to the list, and the bot hears of it."""
        assert self._list is not None
        users = [self._member() for _ in range(number)]
        for user in users:
            await self._side.react(self._list, "👍", user=user)
        await self._side.settle()
        self.promised |= {user.id for user in users}

    def withdraw(self, users: Iterable[User]) -> None:
        """These have deleted what is kept of them and opted out."""
        gone = {user.id for user in users}
        self.promised -= gone
        self.withdrawn |= gone

    def _member(self) -> User:
        return User(f"member {next(self._numbers)}")

    async def kept(self, database: Path, key: Path) -> Counter[int]:
        """How many votes of each member are in the database after a start of the bot, which writes what waits."""
        pseudonyms = Pseudonyms.from_file(key, may_make=False)
        voters = self.promised | self.refused | self.unanswered | self.withdrawn
        members = {pseudonyms(user): user for user in voters}
        async with Store.open(database) as store:
            votes: list[Vote] = await store.votes()
        return Counter(members[vote.member] for vote in votes)

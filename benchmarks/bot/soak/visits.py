"""A visit of one member: a few keystrokes, a question, perhaps a vote by a button, a command or a reaction."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from loopback.interaction import DEFERRED_MESSAGE, Answer
from loopback.server import Loopback
from loopback.world import Place, User
from recommender import Artist

from .asked import Asked
from .told import About, Cast, Told

TYPING, ASKING, VOTING, DRAWING = "typing", "asking", "voting", "drawing"
_VERDICTS = {"up": "👍", "down": "👎", "known": "Already know it"}
_OFFERED = 3.0  # s that a member waits for 👍 and 👎 under a list
_DRAWN = 60.0  # s that a picture may take, of the 15 minutes that Discord gives
_LOOK = 0.02  # s between two looks whether an answer that is being thought of is there
# Of 100 visits, so many end so; of lists, so many are voted on so.
_ENDS = {"rate": 25, "artist": 10, "map": 2, "similar": 63}
_VOTES = {"button": 45, "reaction": 25, "none": 30}


@dataclass
class Record:
    """All that was asked, and all votes."""

    asked: list[Asked] = field(default_factory=list)
    casts: list[Cast] = field(default_factory=list)


class Visit:
    """One member in a guild, whose chances are drawn; what they do and are told is recorded."""

    def __init__(
        self, side: Loopback, record: Record, draw: random.Random, user: User, shard: int, place: Place
    ) -> None:
        self._side = side
        self._record = record
        self._draw = draw
        self._user = user
        self._shard = shard
        self._place = place

    async def go(self, artists: Sequence[Artist]) -> None:
        """Does all of it, for one of these artists."""
        artist, end = self._draw.choice(artists), self._one_of(_ENDS)
        await self._type(artist.name, "rate" if end == "rate" else "similar")
        about = {"artist": f"id:{artist.id}"}
        if end == "rate":
            await self._rate(artist.id)
        elif end == "map":
            await self._finish(*await self._ask(DRAWING, "map", about))
        else:
            answer, asked = await self._ask(ASKING, end, about)
            how = self._one_of(_VOTES)
            if end == "similar" and asked.answered is not None and answer.message is not None and how != "none":
                await (self._press(answer) if how == "button" else self._react(answer))

    def _one_of(self, weights: dict[str, int]) -> str:
        return self._draw.choices([*weights], [*weights.values()])[0]

    async def _type(self, name: str, command: str) -> None:
        for length in range(2, 2 + self._draw.randint(1, 3)):
            asked = self._note(TYPING)
            with suppress(TimeoutError):
                await self._side.autocomplete(command, "artist", name[:length], user=self._user, place=self._place)
                asked.acknowledged = asked.answered = time.monotonic() - asked.at

    async def _ask(self, kind: str, command: str, options: dict[str, str]) -> tuple[Answer, Asked]:
        asked = self._note(kind)
        answer = await self._side.slash(command, options, user=self._user, place=self._place)
        asked.acknowledged = asked.answered = None if answer.expired else answer.latency
        return answer, asked

    async def _finish(self, answer: Answer, asked: Asked) -> None:
        """Waits for what comes after "is thinking"."""
        if asked.acknowledged is None or answer.type != DEFERRED_MESSAGE or answer.message is None:
            return
        asked.answered, asked.limit = None, _DRAWN
        while time.monotonic() < asked.at + _DRAWN:
            if not answer.message.loading:
                asked.answered = time.monotonic() - asked.at
                return
            await asyncio.sleep(_LOOK)

    # Votes

    async def _rate(self, artist: int) -> None:
        verdict = self._draw.choice([*_VERDICTS])
        cast = self._cast((self._user.id, artist, None), verdict)
        self._tell(cast, *await self._ask(VOTING, "rate", {"artist": f"id:{artist}", "vote": verdict}))

    async def _press(self, answer: Answer) -> None:
        """Presses the button beside an artist of a list, and one on the panel that comes."""
        assert answer.message is not None
        beside = [id for id in answer.message.buttons if id.startswith("run rate ")]
        if not beside:
            return
        pressed = self._draw.choice(beside)
        panel, asked = await self._click(answer, pressed)
        if asked.answered is None or panel.message is None:
            return
        offered = [
            (id, verdict)
            for id, button in panel.message.buttons.items()
            for verdict in _VERDICTS
            if f'"verdict":"{verdict}"' in id and not button.get("disabled")
        ]
        if offered:
            button, verdict = self._draw.choice(offered)
            artist = json.loads(pressed.removeprefix("run rate "))["artist"].removeprefix("id:")
            cast = self._cast((self._user.id, int(artist), None), verdict)
            self._tell(cast, *await self._click(panel, button))

    async def _click(self, on: Answer, button: str) -> tuple[Answer, Asked]:
        asked = self._note(VOTING)
        answer = await self._side.click(on, button, user=self._user)
        asked.acknowledged = asked.answered = None if answer.expired else answer.latency
        return answer, asked

    async def _react(self, answer: Answer) -> None:
        """Reacts once the bot offers it: then it has recorded the list."""
        assert answer.message is not None
        until = time.monotonic() + _OFFERED
        while len(answer.message.reactions) < 2 and time.monotonic() < until:  # noqa: ASYNC110 (there is no event)
            await asyncio.sleep(_LOOK)
        if len(answer.message.reactions) == 2:
            cast = self._cast((self._user.id, None, answer.id), "up")
            await self._side.react(answer, "👍", user=self._user)
            cast.told, cast.ended = Told.PROMISED, cast.at

    def _note(self, kind: str) -> Asked:
        self._record.asked.append(Asked(kind, self._shard, time.monotonic()))
        return self._record.asked[-1]

    def _cast(self, about: About, verdict: str) -> Cast:
        self._record.casts.append(Cast(about, verdict, self._shard, time.monotonic()))
        return self._record.casts[-1]

    def _tell(self, cast: Cast, answer: Answer, asked: Asked) -> None:
        """What the panel says of the vote; whatever else comes instead is a refusal."""
        cast.ended = time.monotonic()
        if asked.answered is not None and answer.message is not None:
            kept = f"Your vote: {_VERDICTS[cast.verdict]}" in answer.message.text
            cast.told = Told.PROMISED if kept else Told.REFUSED

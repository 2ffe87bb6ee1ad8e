"""Fifty members at once, while the connection drops and Discord refuses requests now and then."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from .interaction import MESSAGE, UPDATE, Answer
from .server import Loopback
from .world import User

CALLBACK, REACTION = "/interactions/*/callback", "/channels/*/reactions/*"
MEMBERS, KEYSTROKES = 50, 4  # so many members; and of each before a command so many
VERDICTS = ("up", "down", "known")


@dataclass
class Load:
    """What the members did, and what they got."""

    commands: list[Answer] = field(default_factory=list)
    clicks: list[Answer] = field(default_factory=list)
    """In menus and on buttons."""
    choices: list[int] = field(default_factory=list)
    """How many choices each keystroke got; −1: none in time."""
    reactions: list[tuple[int, int]] = field(default_factory=list)
    """Each 👍, as (message id, user id)."""
    votes: list[tuple[int, int, int, str]] = field(default_factory=list)
    """Each vote on an artist, as (answer's interaction id, user id, artist id, verdict)."""

    @property
    def interactions(self) -> list[Answer]:
        return [*self.commands, *self.clicks]


async def bear(side: Loopback, artists: Sequence[int], texts: Sequence[str], commands: int = 10) -> Load:
    """So many commands of each of 50 members, with 4 keystrokes and 2 votes each; two outages, 429 and 500 between."""
    load = Load()
    for status, retry_after in ((500, 0.0), (429, 0.2)) * 5:
        side.fail("POST", CALLBACK, status, times=2, retry_after=retry_after)
        side.fail("PUT", REACTION, 429, times=2, retry_after=0.05)
    members = [
        asyncio.create_task(_member(side, load, range(number * commands, (number + 1) * commands), artists, texts))
        for number in range(MEMBERS)
    ]
    await asyncio.gather(_trouble(side, load, MEMBERS * commands, members), *members)
    await side.settle()
    return load


async def _trouble(side: Loopback, load: Load, commands: int, members: Sequence[asyncio.Task[None]]) -> None:
    """Drops the connection twice, each time until half of the members who are not done wait for an answer."""

    def waiting() -> bool:
        return side.waiting >= sum(not member.done() for member in members) / 2

    for part in (commands // 3, commands * 2 // 3):
        await _until(partial(_done, load, part))
        async with side.outage():
            await _until(waiting)


def _done(load: Load, commands: int) -> bool:
    return len(load.commands) >= commands


async def _until(is_true: Callable[[], object]) -> None:
    while not is_true():
        await asyncio.sleep(0.002)


async def _member(side: Loopback, load: Load, turns: range, artists: Sequence[int], texts: Sequence[str]) -> None:
    user = User(f"member {turns.start // len(turns)}")
    for position in turns:
        for stroke in range(KEYSTROKES):
            typed = texts[(position * KEYSTROKES + stroke) % len(texts)]
            try:
                load.choices.append(len(await side.autocomplete("similar", "artist", typed, user=user)))
            except TimeoutError:
                load.choices.append(-1)
        answer = await side.slash("similar", {"artist": f"id:{artists[position % len(artists)]}"}, user=user)
        load.commands.append(answer)
        if answer.expired or answer.message is None or answer.type != MESSAGE:
            continue
        await side.react(answer, "👍", user=user)
        load.reactions.append((answer.message.id, user.id))
        await _vote(side, load, answer, user, VERDICTS[position % 3], position % 10)


async def _vote(side: Loopback, load: Load, answer: Answer, user: User, verdict: str, rank: int) -> None:
    """Presses the button beside an artist, and clicks what the panel offers."""
    assert answer.message is not None
    beside = [id for id in answer.message.buttons if id.startswith("run rate ")]
    pressed = beside[rank % len(beside)]
    artist: str = json.loads(pressed.removeprefix("run rate "))["artist"]
    panel = await side.click(answer, pressed, user=user)
    load.clicks.append(panel)
    if panel.message is None:
        return
    offered = [id for id, button in panel.message.buttons.items() if not button.get("disabled")]
    said = next(choice for choice in (verdict, *VERDICTS) if any(f'"verdict":"{choice}"' in id for id in offered))
    click = await side.click(panel, next(id for id in offered if f'"verdict":"{said}"' in id), user=user)
    load.clicks.append(click)
    if click.type == UPDATE:
        load.votes.append((answer.id, user.id, int(artist.removeprefix("id:")), said))

"""Members who do far more than anybody means, over the wire: what is kept of it, and who still gets an answer."""

from __future__ import annotations

import asyncio
import itertools
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.client.client import Segue
from bot.client.keystrokes import Keystrokes
from bot.client.reactions import BURST
from loopback.interaction import MESSAGE, Answer
from loopback.server import Loopback
from loopback.world import Message, User

from .bots import held_deliveries

pytestmark = pytest.mark.timeout(60)

RADIOHEAD = {"artist": "Radiohead"}


def verdicts(folder: Path) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / "segue.sqlite3")) as connection:
        return connection.execute("SELECT message_id, verdict, given FROM verdict ORDER BY id").fetchall()


async def answered(side: Loopback) -> Message:
    """An answer that is recorded, and can be voted on."""
    answer = await side.slash("similar", RADIOHEAD, user=User("somebody"))
    await side.settle()
    assert answer.message is not None
    return answer.message


# Reactions


@pytest.mark.parametrize("stays", [True, False])
async def test_of_500_toggles_few_are_rows_and_the_last_is_what_discord_shows(
    side: Loopback, bot: Segue, tmp_path: Path, stays: bool
) -> None:
    message = await answered(side)
    for _ in range(500):
        await side.react(message, "👍")
        await side.unreact(message, "👍")
    if stays:
        await side.react(message, "👍")
    await asyncio.gather(bot.drain(), side.settle())
    rows = verdicts(tmp_path)
    assert all(earlier != later for earlier, later in itertools.pairwise(rows))
    assert len(rows) <= BURST + 5 and rows[-1] == (message.id, "up", int(stays))


async def test_what_is_held_of_one_member_holds_up_nobody_else(side: Loopback, bot: Segue, tmp_path: Path) -> None:
    ada, grace, _ = side.members
    first, second = await answered(side), await answered(side)
    for _ in range(int(BURST)):
        await side.react(first, "👍", user=ada)
        await side.unreact(first, "👍", user=ada)
    await side.react(second, "👎", user=ada)
    await side.react(second, "👍", user=grace)
    async with asyncio.timeout(4):
        while (second.id, "up", 1) not in verdicts(tmp_path):
            await asyncio.sleep(0.01)
    assert (second.id, "down", 1) not in verdicts(tmp_path)
    await asyncio.gather(bot.drain(), side.settle())
    assert verdicts(tmp_path)[-1] == (second.id, "down", 1)


async def test_a_reaction_on_what_is_no_answer_is_not_kept_even_while_another_answer_is_sent(
    side: Loopback, bot: Segue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = await side.slash("top")
    await side.settle()
    hold = held_deliveries(bot.store, monkeypatch)
    answer = await side.slash("similar", RADIOHEAD)
    await side.react(page, "👍")
    await side.unreact(page, "👍")
    await side.react(answer, "👎")
    hold.set()
    await side.settle()
    assert answer.message is not None and verdicts(tmp_path) == [(answer.message.id, "down", 1)]


# Keystrokes


async def test_1500_keystrokes_of_one_member_leave_nobody_else_unanswered(side: Loopback, bot: Segue) -> None:
    bot.keystrokes = Keystrokes(patience=30.0)  # whether all are answered is asked here, not how soon
    side.deadline = side.patience = 60.0
    flooder, others = User("flooder"), [User(f"member {number}") for number in range(15)]
    users = [user for other in others for user in (*[flooder] * 50, other, *[flooder] * 50)]
    flood = asyncio.create_task(side.keystrokes("similar", "artist", ["rad"] * len(users), 1e6, users))
    command = await side.slash("similar", RADIOHEAD, user=User("another"))
    typed = await flood
    assert command.type == MESSAGE
    found = [choices(answer) for answer in typed if answer.user is not flooder]
    assert len(found) == 15 and all(found)
    assert choices(typed[-1]) == found[0]  # the flooder's own last one
    await side.settle()


def choices(answer: Answer) -> list[Any]:
    return list(answer.response.get("choices") or ())

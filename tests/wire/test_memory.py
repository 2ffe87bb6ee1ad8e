"""What the bot holds on to once it has answered."""

from __future__ import annotations

import gc
from pathlib import Path

import discord

from bot.replies.reply import Reply
from loopback.interaction import Answer
from loopback.server import Loopback
from loopback.world import User
from recommender import Recommender

from .bots import running

ANSWERED = (discord.Interaction, discord.Message, discord.ui.View, discord.File, Reply)


def held() -> list[str]:
    """What there is of interactions and of what answered them."""
    gc.collect()
    return [type(thing).__name__ for thing in gc.get_objects() if issubclass(type(thing), ANSWERED)]


async def ask(side: Loopback, user: User) -> None:
    """An answer of each kind: a list, one with a picture, one that has been turned, a private one; and a vote."""
    answer = await side.slash("similar", {"artist": "Radiohead"}, user=user)
    await side.react(answer, "👍", user=user)
    for command, options in (("artist", {"artist": "Radiohead"}), ("map", {"artist": "Radiohead"}), ("foryou", {})):
        await side.slash(command, options, user=user)
    await side.settle()
    await _press(side, answer, user)
    await side.autocomplete("similar", "artist", "radio", user=user)
    await side.settle()


async def _press(side: Loopback, answer: Answer, user: User) -> None:
    assert answer.message is not None
    panel = await side.click(answer, next(id for id in answer.message.buttons if id.startswith("run rate ")), user=user)
    assert panel.message is not None
    enabled = [id for id, button in panel.message.buttons.items() if not button.get("disabled")]
    await side.click(panel, enabled[0], user=user)


async def test_nothing_of_an_answer_is_held_once_it_is_out(
    side: Loopback, small_recommender: Recommender, tmp_path: Path
) -> None:
    async with running(side, small_recommender, tmp_path):
        first, *others = (
            User(f"member {number}") for number in range(6)
        )  # one each: whoever asks too often is refused
        await ask(side, first)
        once = held()
        for member in others:
            await ask(side, member)
        assert held() == once == []

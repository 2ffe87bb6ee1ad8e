"""What the bot holds on to once it has answered."""

from __future__ import annotations

import gc
from pathlib import Path

import discord

from bot.replies.reply import Reply
from loopback.interaction import Answer
from loopback.server import Loopback
from recommender import Recommender

from .bots import running

ANSWERED = (discord.Interaction, discord.Message, discord.ui.View, discord.File, Reply)


def held() -> list[str]:
    """What there is of interactions and of what answered them."""
    gc.collect()
    return [type(thing).__name__ for thing in gc.get_objects() if issubclass(type(thing), ANSWERED)]


async def ask(side: Loopback) -> None:
    """An answer of each kind: a list, one with a picture, one that has been turned, a private one; and a vote."""
    answer = await side.slash("similar", {"artist": "Radiohead"})
    await side.react(answer, "👍")
    for command, options in (("artist", {"artist": "Radiohead"}), ("map", {"artist": "Radiohead"}), ("foryou", {})):
        await side.slash(command, options)
    await side.settle()
    await _press(side, answer)
    await side.autocomplete("similar", "artist", "radio")
    await side.settle()


async def _press(side: Loopback, answer: Answer) -> None:
    assert answer.message is not None
    (menu,) = (menu for id, menu in answer.message.selects.items() if id.startswith("ask rate "))
    panel = await side.select(answer, menu["custom_id"], [menu["options"][0]["value"]])
    assert panel.message is not None
    enabled = [id for id, button in panel.message.buttons.items() if not button.get("disabled")]
    await side.click(panel, enabled[0])


async def test_nothing_of_an_answer_is_held_once_it_is_out(
    side: Loopback, small_recommender: Recommender, tmp_path: Path
) -> None:
    async with running(side, small_recommender, tmp_path):
        await ask(side)
        once = held()
        for _ in range(5):
            await ask(side)
        assert held() == once == []

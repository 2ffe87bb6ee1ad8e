"""/radio: artists and tags mixed into one list, in the syntax of ListenBrainz Radio."""

from __future__ import annotations

import discord
from discord import app_commands

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import answering
from ..radio.mix import find_mix
from ..radio.prompt import MODES, unpacked, written

MODEL = "radio"  # no model makes these lists, so votes on them are to be no model's


async def run(
    interaction: discord.Interaction[Segue],
    prompt: str = "",
    mode: str | None = None,
    mix: str = "",
    page: int = 1,
) -> None:
    """Answers for a prompt as typed, or as a button carries it (`mix`) in place of the answer it came from.

    Of the mode the first letter is enough.
    """
    prompt = written(unpacked(mix)) if mix else prompt
    turns, depth = bool(mix), next((MODES[name] for name in MODES if mode and name.startswith(mode)), None)
    async with answering(interaction, "radio", turns=turns, prompt=prompt, mode=mode) as request:
        count, dial = await request.count_and_depth(depth=depth)
        found = await request.find(find_mix, prompt, count=count, depth=dial, page=page)
        part = replies.Page(count, page, turns)
        reply = replies.radio(request.say, found, part, dial, interaction.id, request.credits)
        shown = request.impression(found.seeds, found.shown, model=MODEL, first=part.first, depth=dial)
        await request.answer(reply, shown, vote=bool(found.found))


@app_commands.command(
    description="Mix artists and tags into one list, in the syntax of ListenBrainz Radio", extras={"run": run}
)
@app_commands.choices(mode=options.MODES)
@app_commands.describe(
    prompt="Artists and tags to mix; leave empty for examples",
    mode="Well-known artists first (easy) or lesser-known ones (hard)",
)
async def radio(interaction: discord.Interaction[Segue], prompt: str = "", mode: str | None = None) -> None:
    await run(interaction, prompt, mode)

"""/sounds-like: artists that a recording sounds like, which is heard and not kept; only whoever sent it sees it."""
# ruff: noqa: N999 (each file is the command of its name)

from __future__ import annotations

import discord
from discord import app_commands

from ..client.attachments import fetched
from ..client.client import Segue
from ..client.request import answering
from ..errors import RecordingRefused, Refusal
from ..questions import find_sounds_like
from ..replies.recordings import sounds_like as reply
from ..workers.recordings import MOST_BYTES, lacks

BY_SOUND = "by sound"
"""What stands in place of a model's name, as under lists of `/similar` by sound."""


async def run(interaction: discord.Interaction[Segue], file: discord.Attachment | None = None) -> None:
    """Hears the file and says whom it sounds like; by a button, which carries no file, asks for it again."""
    async with answering(interaction, "sounds-like", private=True) as request:
        recommender, recordings = request.models.recommender, request.client.recordings
        if lack := lacks(recommender):
            raise lack
        if file is None:
            raise RecordingRefused(Refusal.UNREACHED)
        await request.defer(turns=False)
        async with recordings.turn():
            [sent] = await fetched([file], most=MOST_BYTES, refused=RecordingRefused)
            heard = await recordings.hear(recommender.recordings.network, sent.content)
        count, _ = await request.count_and_depth()
        like = await request.find(find_sounds_like, heard.embeddings, heard.traits, count)
        shown = request.impression((), like.shown, model=BY_SOUND) if like.found else None
        await request.answer(reply(request.say, heard, like, interaction.id, request.credits), shown)


@app_commands.command(
    name="sounds-like",
    description="Find artists that your recording, such as a demo, sounds like; only you can see it",
    extras={"run": run, "lacks": lacks},
)
@app_commands.describe(file="A recording, up to 10 MB and 10 minutes; it is not kept")
async def sounds_like(interaction: discord.Interaction[Segue], file: discord.Attachment) -> None:
    await run(interaction, file)

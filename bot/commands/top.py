"""/top: the artists with the most listeners or plays, of all or of one tag."""

from __future__ import annotations

import discord
from discord import app_commands

from recommender import Artist, By, Recommender

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import answering
from ..replies import pictures
from ..replies.lists import PAGE


def look(recommender: Recommender, by: By, typed: str | None, page: int) -> tuple[list[Artist], str | None, int, int]:
    """The artists of the page, the tag that was meant, the page (at most the last) and how many artists there are."""
    tag = None if typed is None else recommender.tag(typed)
    total = recommender.count(tag)
    page = min(page, max(1, -(-total // PAGE)))
    return recommender.top(by, tag, PAGE, (page - 1) * PAGE), tag, page, total


async def run(
    interaction: discord.Interaction[Segue],
    by: By = "listeners",
    tag: str | None = None,
    page: int = 1,
    chart: int = 0,
    here: int = 0,
) -> None:
    """Answers with the page, with `chart` as bars too; `here`: in place of the one whose button asked."""
    async with answering(interaction, "top", turns=bool(here), by=by, tag=tag, page=page) as request:
        found, tag, page, total = await request.find(look, by, tag, page)
        credits, turns = request.credits, bool(here)
        reply = replies.top(request.say, found, by, tag, page, total, credits, chart=bool(chart), turns=turns)
        await request.answer(pictures.with_ranking(request.say, reply, found, by) if chart else reply)


@app_commands.command(description="The most-listened-to artists", extras={"run": run})
@app_commands.describe(
    by="Rank by listeners or plays", tag="Only artists with this tag", page="Page number", chart="Also show a bar chart"
)
@app_commands.autocomplete(tag=options.tags)
async def top(
    interaction: discord.Interaction[Segue],
    by: By = "listeners",
    tag: str | None = None,
    page: app_commands.Range[int, 1, 100_000] = 1,
    chart: bool = False,
) -> None:
    await run(interaction, by, tag, page, int(chart))

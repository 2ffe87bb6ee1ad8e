"""/similar: artists that the same people listen to, that share tags, or that sound alike."""

from __future__ import annotations

import dataclasses
from typing import Any
from zlib import crc32

import discord
from discord import app_commands

from recommender import View

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import Request, answering
from ..errors import ViewUnknown
from ..questions import find_near


async def run(
    interaction: discord.Interaction[Segue],
    artist: str | None = None,
    count: int | None = None,
    depth: str | None = None,
    at: str = "",
    page: int = 1,
    draw: str = "",
    here: int = 0,
    by: str | None = None,
) -> None:
    """Answers for an artist as typed, or for the last of the breadcrumbs `at`, in place of the answer it came from.

    `here`: asked in an answer of another kind, to be in its place too.
    """
    asked: dict[str, Any] = {"artist": artist, "count": count, "depth": depth, "by": by}
    if at:
        asked |= {"at": at, "page": page, "draw": draw or None}
    async with answering(interaction, "similar", turns=bool(at), **asked) as request:
        view = _view(request, by) if by else View.LISTENERS
        count, dial = await request.count_and_depth(count, depth)
        # Not all of the interaction's id: buttons carry it from list to list, beside the way there, in 100 characters.
        number = int(draw, 16) if draw else crc32(interaction.id.to_bytes(8))
        # Whoever goes on from a list of one model does so in one model.
        rival = request.models.rival if draw or (not at and request.client.lookups.drafts(number)) else None
        rival = rival if view is View.LISTENERS else None
        near = await request.find(
            find_near, artist, at, count=count, depth=dial, page=page, rival=rival, draw=number, by=view
        )
        part, drawn = replies.Page(count, page, bool(at or here)), f"{number:x}" if rival else ""
        counts = await request.counts(recommendation.artist for recommendation in near.found)
        reply = replies.similar(request.say, near, part, dial, drawn, interaction.id, request.credits, counts)
        shown = request.impression([near.seed], near.shown, first=part.first, depth=dial, probability=near.probability)
        if view is not View.LISTENERS:  # so that nothing takes it for an answer of the model of similarity
            made = f"by {view}"
            shown = dataclasses.replace(shown, command=f"similar {made}", model=made, model_settings=None)
        await request.answer(reply, shown, vote=bool(near.found))


def _view(request: Request, text: str) -> View:
    """What was picked, carried by a button, or typed as it is called. Raises ViewUnknown."""
    named = {name: view for view in View for name in (view.value, request.say("view", by=view).casefold())}
    view = named.get(text.strip().casefold())
    if view is None:
        raise ViewUnknown(text, request.models.recommender.views())
    return view


@app_commands.command(
    description="Find similar artists, by who listens to them, by tags or by sound", extras={"run": run}
)
@app_commands.choices(depth=options.DEPTHS)
@app_commands.describe(
    artist="An artist you like",
    count="How many to show, 1 to 25",
    depth="Prefer well-known or lesser-known artists",
    by="What the list goes by: listeners, tags or sound",
)
@app_commands.autocomplete(artist=options.artists, by=options.views)
async def similar(
    interaction: discord.Interaction[Segue],
    artist: str,
    count: app_commands.Range[int, 1, 25] | None = None,
    depth: str | None = None,
    by: str | None = None,
) -> None:
    await run(interaction, artist, count, depth, by=by)

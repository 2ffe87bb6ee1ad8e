"""/blend: artists between several, and away from another."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import answering
from ..questions import find_blend, is_picked, pack


async def run(
    interaction: discord.Interaction[Segue],
    artist: str | None = None,
    artist2: str | None = None,
    artist3: str | None = None,
    artist4: str | None = None,
    artist5: str | None = None,
    unlike: str | None = None,
    of: str = "",
    away: str = "",
    page: int = 1,
    depth: str | None = None,
) -> None:
    """Answers for artists as typed, or as a button carries them (`of`, `away`) in place of the answer it came from."""
    typed = {"artist": artist, "artist2": artist2, "artist3": artist3, "artist4": artist4, "artist5": artist5}
    names = [text for text in typed.values() if text is not None]
    turns = bool(of) and not names and unlike is None
    asked = _asked(typed, unlike, of, away, page)
    async with answering(interaction, "blend", turns=turns, **asked, depth=depth) as request:
        count, dial = await request.count_and_depth(depth=depth)
        mixed = await request.find(find_blend, names, unlike, of, away, count=count, depth=dial, page=page)
        part = replies.Page(count, page, turns)
        counts = await request.counts(recommendation.artist for recommendation in mixed.found)
        reply = replies.blend(request.say, mixed, part, dial, interaction.id, request.credits, counts)
        model = request.models.recommender.taste
        shown = request.impression(mixed.seeds, mixed.shown, model=model, first=part.first, depth=dial)
        await request.answer(reply, shown, vote=bool(mixed.found))


def _asked(typed: dict[str, str | None], unlike: str | None, of: str, away: str, page: int) -> dict[str, Any]:
    """The options for asking again by a button, which holds 100 characters: what was picked is packed."""
    given = {name: text for name, text in {**typed, "unlike": unlike}.items() if text is not None}
    liked = ".".join(filter(None, (of, pack(text for name, text in given.items() if name != "unlike"))))
    unliked = ".".join(filter(None, (away, pack([unlike or ""]))))
    kept = {name: text for name, text in given.items() if not is_picked(text)}
    return {"of": liked or None, "away": unliked or None, **kept, "page": page if page > 1 else None}


@app_commands.command(description="Find artists that sit between ones you like", extras={"run": run})
@app_commands.rename(unlike="avoid")
@app_commands.choices(depth=options.DEPTHS)
@app_commands.describe(
    artist="An artist you like",
    artist2="Another one",
    artist3="A third one",
    artist4="A fourth one",
    artist5="A fifth one",
    unlike="An artist to steer away from",
    depth="Prefer well-known or lesser-known artists",
)
@app_commands.autocomplete(
    artist=options.artists,
    artist2=options.artists,
    artist3=options.artists,
    artist4=options.artists,
    artist5=options.artists,
    unlike=options.artists,
)
async def blend(
    interaction: discord.Interaction[Segue],
    artist: str,
    artist2: str,
    artist3: str | None = None,
    artist4: str | None = None,
    artist5: str | None = None,
    unlike: str | None = None,
    depth: str | None = None,
) -> None:
    await run(interaction, artist, artist2, artist3, artist4, artist5, unlike, depth=depth)

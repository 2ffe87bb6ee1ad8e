"""/save: a list as a file, exactly as it was shown; only whoever asks sees it."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import discord
from discord import app_commands

from recommender import Artist, By, Recommender
from recommender.feedback import Impression

from ..client.client import Segue
from ..client.components import offered
from ..client.request import Request, answering
from ..errors import StoreError
from ..questions import find_all, find_picked, under_new_ids
from ..replies import saved
from ..replies.files import Form, Listed

FORMS = [
    app_commands.Choice(name="Text", value="text"),
    app_commands.Choice(name="CSV", value="csv"),
    app_commands.Choice(name="JSPF", value="jspf"),
]


def look(
    recommender: Recommender, ids: Sequence[int], now: Mapping[int, int], names: Mapping[int, str]
) -> tuple[Artist | str, ...]:
    """The artists of those ids, which may go by others now; of those that the data no longer has, the names."""
    found = list[Artist | str]()
    for id in ids:
        found += find_all(recommender, [now.get(id, id)]) or [names.get(id, "?")]
    return tuple(found)


async def run(
    interaction: discord.Interaction[Segue],
    form: str = Form.TEXT,
    shown: int | None = None,
    first: int = 1,
    by: By | None = None,
    tag: str | None = None,
    here: int = 0,
) -> None:
    """Saves the answer to the interaction `shown`, else the list under which was asked, else the member's last answer.

    `first` is the rank of the first artist of a list that is not kept; `by` and `tag` are those of a top.
    """
    async with answering(interaction, "save", private=True, form=form) as request:
        answer = await _answer(request, shown)
        found = await _list(request, answer, by, tag, first)
        if not found.artists:
            silent = await request.client.store.is_silent(request.member)
            await request.answer(saved.nothing(request.say, silent=silent))
            return
        given: dict[str, Any] = {"shown": answer.interaction_id if answer else shown, "by": by, "tag": tag}
        options = {name: value for name, value in given.items() if value is not None}
        options |= {"first": first} if first > 1 else {}
        await request.answer(saved.saved(request.say, found, Form(form), options, turns=bool(here)))


async def _answer(request: Request, shown: int | None) -> Impression | None:
    """The answer that is to be saved; None where it is not kept, but stands above the button that was pressed."""
    store, message = request.client.store, request.interaction.message
    if message is None:
        return await store.answer(request.member)
    if shown is not None:
        with contextlib.suppress(StoreError):  # the message itself says it as well
            return await store.answer(request.member, shown)
    return None


async def _list(request: Request, answer: Impression | None, by: By | None, tag: str | None, first: int) -> Listed:
    say, store = request.say, request.client.store
    about = say("save-annotation")
    if answer is None:
        picked = under_new_ids(
            {"artists": ",".join(offered(request.interaction.message, "similar"))}, store.artists.goes_by
        )
        artists = await request.find(find_picked, picked["artists"])
        title = saved.top(say, by, tag) if by else saved.title(say, "", ())
        return Listed(title, about, first, artists, datetime.now(UTC))
    ids = [item.artist for item in answer.artists]
    names, now = await store.artists.names([*answer.seeds, *ids]), store.artists.goes_by
    known = await request.find(look, ids, now, names)
    seeds = await request.find(look, answer.seeds, now, names)
    called = [seed if isinstance(seed, str) else seed.name for seed in seeds]
    at = datetime.fromtimestamp(answer.shown_at, UTC)
    return Listed(saved.title(say, answer.command, called), about, answer.first, known, at)


@app_commands.command(
    description="Save the last list you were shown as a file; only you can see it", extras={"run": run}
)
@app_commands.rename(form="format")
@app_commands.choices(form=FORMS)
@app_commands.describe(form="Plain text, CSV for spreadsheets, or JSPF for playlists")
async def save(interaction: discord.Interaction[Segue], form: str = Form.TEXT) -> None:
    await run(interaction, form)

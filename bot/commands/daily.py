"""/daily: two artists a day, the same for everybody, to be joined by a path that only its member sees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, timedelta

import discord
from discord import app_commands

from recommender import Daily, along
from recommender.feedback import Day, Move, Place, Step, progress

from ..client.client import Segue
from ..client.forms import Form, ask
from ..client.places import place
from ..client.request import Request, answering
from ..questions import Tried, find_chain, find_daily, find_try
from ..replies import daily as replies
from ..replies import pictures
from ..replies.daily import MOST_TYPED, Before, Board

_MOVES = {"undo": Move.UNDO, "end": Move.END}


async def run(
    interaction: discord.Interaction[Segue], deed: str = "", day: int | None = None, artist: str | None = None
) -> None:
    """Shows today's path, after what a button of the day of that number did: `next`, `try`, `undo`, `end` or `share`.

    Buttons of another day show today's path, but for what is over and can be shared still.
    """
    options = {"deed": deed or None, "day": day, "artist": artist}
    async with answering(interaction, "daily", private=deed != "share", turns=False, **options) as request:
        today = interaction.created_at.astimezone(UTC).date()
        if deed == "share" and day is not None:
            over = await _board(request, date.fromordinal(day))
            if over is not None and over.progress.over:
                await request.answer(replies.shared(request.say, over, request.user))
                return
        board = await _board(request, today)
        if board is None:
            await request.answer(replies.nothing(request.say))
            return
        ids = [board.daily.start.id, board.daily.goal.id]
        if day == today.toordinal() and not board.progress.over:
            if deed == "next":
                await _ask(request, board)
                return
            tried = await request.find(find_try, board.at.id, artist or "") if deed == "try" else None
            ids += [tried.shared.artist.id] if tried is not None else []
            board = await _after(request, board, deed, tried)
        await _show(request, board, fresh=day != today.toordinal())
        await request.met(ids)


async def _ask(request: Request, board: Board) -> None:
    """Opens the form for the next artist."""

    async def submit(interaction: discord.Interaction[Segue], text: str) -> None:
        await run(interaction, "try", board.day.toordinal(), text)

    texts = replies.form_texts(request.say, board.at.name, board.daily.goal.name)
    await ask(request.interaction, Form("daily", *texts, MOST_TYPED, submit))


async def _after(request: Request, board: Board, deed: str, tried: Tried | None) -> Board:
    """The path after what was tried, or another deed."""
    other = None
    if tried is None:
        move = _MOVES.get(deed)
    elif tried.shared.artist.id in board.progress.path:
        return replace(board, tried=tried)
    else:
        move, other = Move.HOP if tried.near else Move.MISS, tried.shared.artist.id
    if move is None:
        return board
    version, at = request.models.recommender.version, request.interaction.created_at.timestamp()
    step = Step(request.member, board.day, move, board.at.id, other, version, at, _server(request))
    await request.client.store.days.take(step)
    after = await _board(request, board.day) or board
    return replace(after, tried=tried if move is Move.MISS else None)


async def _show(request: Request, board: Board, *, fresh: bool) -> None:
    """Shows the path in place of the one that was clicked on; to who asks for the day, also how the last one went."""
    message = request.interaction.message
    before = await _before(request, board.day - timedelta(1)) if fresh else None
    reply = replies.board(request.say, replace(board, before=before), request.credits)
    if before is not None:
        reply = pictures.with_path(request.say, reply, await request.find(along, before.path), before.path)
    # What was shared stays where it is, also for who shared it.
    await request.answer(replace(reply, turns=message is not None and message.flags.ephemeral))


async def _board(request: Request, day: date) -> Board | None:
    """How far the member is; None where the data has no two artists for the day."""
    days, member = request.client.store.days, request.member
    asked = await days.of(day)
    found = await request.find(find_daily, day, _ids(request, asked))
    if found is None:
        return None
    if asked is None:
        await days.ask(Day(day, found.start.id, found.goal.id, len(found.shortest)))
    reached = progress(found.start.id, found.goal.id, _now(request, await days.steps(member, day)))
    path = await request.find(find_chain, reached.path)
    return Board(day, found, reached, path, kept=not await request.client.store.is_silent(member))


async def _before(request: Request, day: date) -> Before | None:
    """How a day went on which somebody played; None where nobody did, or the data has its artists no more."""
    days = request.client.store.days
    asked = await days.of(day)
    if asked is None:
        return None
    found: Daily | None = await request.find(find_daily, day, _ids(request, asked))
    if found is None or (found.start.id, found.goal.id) != _ids(request, asked) or not found.shortest:
        return None
    server = _server(request)
    best = await days.best(asked, server) if server is not None else None
    goes_by = request.client.store.artists.goes_by
    path = await request.find(find_chain, [goes_by.get(id, id) for id in best.path]) if best is not None else ()
    return Before(day, path or found.shortest, bool(path), len(found.shortest), await days.arrived(asked))


def _ids(request: Request, day: Day | None) -> tuple[int, int] | None:
    """The two artists of a day by the ids they go by now."""
    goes_by = request.client.store.artists.goes_by
    return None if day is None else (goes_by.get(day.start, day.start), goes_by.get(day.goal, day.goal))


def _now(request: Request, steps: Iterable[Step]) -> list[Step]:
    """The steps with the ids that their artists go by now."""
    goes_by = request.client.store.artists.goes_by
    return [
        replace(step, artist=goes_by.get(step.artist, step.artist), other=goes_by.get(step.other or 0, step.other))
        for step in steps
    ]


def _server(request: Request) -> str | None:
    """By which paths of one server are known to be of one; None elsewhere."""
    guild = request.interaction.guild_id
    here = guild is not None and place(request.interaction) is Place.GUILD
    return request.client.pseudonyms.server(guild) if here and guild is not None else None


@app_commands.command(description="Join the two artists of the day by a path of similar artists", extras={"run": run})
async def daily(interaction: discord.Interaction[Segue]) -> None:
    await run(interaction)

"""Votes that a program makes up: a month of them in a database, and what statistics come to over many."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from recommender import Recommender, SegueError
from recommender.feedback import Contest

from ..address import Address
from ..errors import StoreError
from .console import Artifact, AsJson, check_out, fail, refuse_foreign, settings_of_bot
from .store import Store

if TYPE_CHECKING:
    from .games import Played  # a bot that runs simulates nothing: it imports neither these nor the trials
    from .simulation import Happening

SIMULATED = Path("data/simulated.sqlite3")


def simulate(
    db: Annotated[Path, typer.Option(help="Database to write: a new one, or one without answers.")] = SIMULATED,
    days: Annotated[int, typer.Option(min=1, max=366, help="How many days.")] = 30,
    members: Annotated[int, typer.Option(min=1, max=10_000, help="How many members.")] = 60,
    lift: Annotated[
        float, typer.Option(min=-0.4, max=0.4, help="How much more members like what the second model ranks higher.")
    ] = 0.12,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same month.")] = 0,
    promote: Annotated[
        bool, typer.Option("--promote", help="The better model ships by itself, and a poor one comes after it.")
    ] = False,
    artifact: Artifact = None,
) -> None:
    """Simulate a month of answers, votes and games in a database of its own."""
    from . import contests, tables
    from .games import Games
    from .quarter import Quarter
    from .simulation import Month

    if db != SIMULATED:
        check_out(db)
    try:
        recommender = Recommender.load(artifact or settings_of_bot().artifact)
    except SegueError as error:
        fail(str(error))
    if db.exists():
        refuse_foreign(Address.of(db))
    month = Month(days, members, lift, seed)
    quarter = Quarter(month, recommender) if promote else None
    happenings = month.happen(recommender) if quarter is None else quarter.happen()
    try:
        answers, votes = asyncio.run(_record(db, happenings, recommender))
        played = asyncio.run(_play(db, Games(month, recommender).played(), recommender))
        if quarter is not None:
            asyncio.run(_put(db, quarter.contests))
            print(tables.text(contests.told(quarter.tests, quarter.earned)), end="")
    except StoreError as error:
        fail(str(error))
    print(f"{db}: {answers:,} simulated answers and {votes:,} votes of {days} days, and {played:,} games.")
    print(f"python -m bot feedback report --db {db}")


def check(
    runs: Annotated[int, typer.Option(min=10, max=100_000, help="Simulated comparisons of each kind.")] = 1000,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same figures.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Check by simulation how reliable comparisons are, and what lists learn; exits with 1 if that is too little."""
    from recommender import trials
    from recommender.stats import sequential

    proofs, lessons, abuses = trials.proofs(runs, seed), trials.lessons(seed), trials.abuses(seed)
    promotions, estimates, rooms = trials.promotions(seed), trials.estimates(seed), trials.rooms(runs, seed)
    together = trials.together(proofs, promotions, rooms)
    if as_json:
        every = {
            "comparisons": [dataclasses.asdict(proof) for proof in proofs],
            "lists": [dataclasses.asdict(lesson) for lesson in lessons],
            "abuse": [dataclasses.asdict(abuse) for abuse in abuses],
            "promotions": [dataclasses.asdict(promotion) for promotion in promotions],
            "estimates": [dataclasses.asdict(estimate) for estimate in estimates],
            "challenges": [dataclasses.asdict(room) for room in rooms],
            "together": together,
        }
        print(json.dumps(every, indent=2))
    else:
        from . import contests, lists, tables

        compared, learned = tables.proven(proofs, runs), (lists.taught(lessons), lists.abused(abuses))
        promoted = contests.safe(promotions), contests.estimated(estimates)
        for sheet in (compared, *learned, *promoted, tables.fair(rooms, runs)):
            print(tables.text(sheet), end="")
        print(
            "Comparisons, promotions and challenges together tell something where there is nothing in "
            f"{100 * together:.1f}% of cases; they may in {100 * sequential.LEVEL:.0f}%."
        )
    broken = any(proof.alarms > sequential.COMPARED or proof.found < sequential.POWER for proof in proofs)
    sound = trials.is_sound(lessons), trials.is_withstood(abuses), trials.is_safe(promotions), trials.is_fair(estimates)
    if broken or not all(sound) or not trials.is_blind(rooms) or together > sequential.LEVEL:
        raise typer.Exit(1)


async def _record(path: Path, happenings: Iterable[Happening], recommender: Recommender) -> tuple[int, int]:
    """Stores what happens, as the bot does; returns how many answers and votes that is."""
    answers = votes = 0
    async with Store.open(path) as store:
        if kept := len(await store.impressions()):
            fail(f"The database {path} holds {kept:,} answers already. A simulation needs one of its own: --db.")
        for happening in happenings:
            artists = {*happening.shown.seeds, *(item.artist for item in happening.shown.artists)}
            await store.artists.add(map(recommender.artist, sorted(artists)))
            await store.add_impression(happening.shown)
            await store.deliveries.add(happening.message_id, happening.shown.interaction_id)
            for opening in happening.openings:
                await store.openings.add(opening)
            for vote in happening.votes:
                if vote.artist is not None:
                    await store.add_vote(vote)
                else:
                    await store.add_reaction(
                        happening.message_id,
                        vote.member,
                        vote.verdict,
                        given=vote.given,
                        own=True,
                        at=vote.at,
                        server=vote.server,
                        age=vote.age,
                    )
            answers += 1
            votes += len(happening.votes)
    return answers, votes


async def _play(path: Path, games: Iterable[Played], recommender: Recommender) -> int:
    """Stores what is played, as the bot does; returns how many games that is: a day's paths are one."""
    many = 0
    async with Store.open(path) as store:
        for game in games:
            await game.keep(store)
            await store.artists.add(map(recommender.artist, sorted(game.artists)))
            many += 1
    return many


async def _put(path: Path, contests: Iterable[Contest]) -> None:
    async with Store.open(path) as store:
        await store.promotions.put(contests)

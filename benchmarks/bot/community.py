"""`python -m benchmarks.bot.community`: how soon a large server is answered, also while it is being counted.

All members joined it and may be named. Each plays as many artists, drawn by how much they are listened to.
"""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Annotated, Any, NamedTuple

import numpy as np
import typer
from rich.console import Console

from bot import logs
from bot.client.client import Segue
from bot.listening.vault import Owner
from loopback.interaction import Answer, Value
from loopback.schema import Json
from loopback.world import User
from recommender import Artist, Recommender

from ..measuring.lag import lagging
from ..measuring.rows import Rows
from ..measuring.rows import Value as Figure
from ..measuring.table import Target
from .bots import Bot, running

P99, STALL = 300.0, 50.0  # ms, the targets
VOTES = 10  # of each member
FAMOUS = 300  # artists that are asked about
_MONTH = 30 * 86_400.0

_DRAWN, _DRAWN_ONCE_IN = "server map", 5  # runs of the others: a picture takes a second of the other process

Ask = Callable[[random.Random, Sequence[Artist], Sequence[User]], dict[str, Value]]


def _artist(draw: random.Random, artists: Sequence[Artist], _: Sequence[User]) -> dict[str, Value]:
    return {"artist": f"id:{draw.choice(artists).id}"}


def _member(draw: random.Random, _: Sequence[Artist], members: Sequence[User]) -> dict[str, Value]:
    return {"member": draw.choice(members)}


def _nothing(*_: object) -> dict[str, Value]:
    return {}


ASKED: Mapping[str, Ask] = {
    "who": _artist,
    "taste": _member,
    "server top": lambda draw, *_: {"page": draw.randint(1, 300)},
    "server similar-to": _artist,
    "server newcomers": _nothing,
    "server blind-spots": _nothing,
    "server map": _nothing,
    "similar": _artist,
}
"""The commands, and the options that members give. Of these, those are asked that the bot has."""


class Phase(NamedTuple):
    """What came of commands while the loop was watched."""

    name: str
    answers: Mapping[str, Sequence[Answer]]
    lags: Sequence[float]
    """In seconds."""


def main(
    artifact: Annotated[Path, typer.Option(envvar="SEGUE_ARTIFACT", help="A built model.")] = Path("data/model"),
    members: Annotated[int, typer.Option(help="Members who joined the server.")] = 5_000,
    artists: Annotated[int, typer.Option(help="Artists that each of them plays.")] = 500,
    runs: Annotated[int, typer.Option(help="How often each command is run.")] = 100,
    askers: Annotated[int, typer.Option(help="How many members ask at the same time.")] = 1,
    commands: Annotated[list[str] | None, typer.Option("--command", help="Only this command.")] = None,
) -> None:
    """Measure how soon /who, /taste and /server are answered, and the loop's longest stall meanwhile."""
    logs.configure("CRITICAL", "json")  # to write of refusals, with all that is in their frames, would hold the loop
    recommender = Recommender.load(artifact)
    with TemporaryDirectory() as folder:
        phases, seconds = asyncio.run(_measure(recommender, Path(folder), members, artists, runs, askers, commands))
    title = f"A server with {members:,} members who play {artists} artists each; {recommender.data}"
    Console(width=None if sys.stdout.isatty() else 140, highlight=False).print(
        _table(title, phases, seconds, askers).rich()
    )


async def _measure(
    recommender: Recommender,
    folder: Path,
    members: int,
    artists: int,
    runs: int,
    askers: int,
    only: Sequence[str] | None,
) -> tuple[list[Phase], float]:
    """The commands alone, and while the server is counted; and how long that took, in seconds."""
    async with running(recommender, folder) as bot:
        users = [User(f"member {number}") for number in range(members)]
        await bot.side.join(users)
        await asyncio.to_thread(_fill, folder / "segue.sqlite3", bot, recommender, users, artists)
        await bot.client.store.together.renew(bot.side.guild.guild_id, time.time() - 2 * _MONTH)
        await asyncio.to_thread(_change, folder / "segue.sqlite3", users[: members // 10], bot.client, recommender)
        known = [name for name in ASKED if name in _runnable(bot.side.registered) and (not only or name in only)]
        asked = {name: ASKED[name] for name in known}
        async with lagging() as idle:
            await asyncio.sleep(5)
        async with lagging() as lags:
            alone = await _ask(bot, asked, recommender.top(n=FAMOUS), users, runs, askers)
        async with lagging() as more:
            begun = time.perf_counter()
            counting = asyncio.create_task(bot.client.counting.look(time.time()))
            meanwhile = await _ask(bot, asked, recommender.top(n=FAMOUS), users, runs, askers)
            await counting
            seconds = time.perf_counter() - begun
        await bot.side.settle()
    return [Phase("idle", {}, idle), Phase("alone", alone, lags), Phase("while counted", meanwhile, more)], seconds


def _runnable(registered: Sequence[Json]) -> Iterator[str]:
    """The commands by the names that members type."""
    for command in registered:
        yield command["name"]
        yield from (f"{command['name']} {option['name']}" for option in command.get("options", ()))


async def _ask(
    bot: Bot, asked: Mapping[str, Ask], artists: Sequence[Artist], users: Sequence[User], runs: int, askers: int
) -> dict[str, list[Answer]]:
    """Each command so often, in turns, by so many members at the same time."""
    turns = [name for run in range(runs) for name in asked if name != _DRAWN or not run % _DRAWN_ONCE_IN]
    answers: dict[str, list[Answer]] = {name: [] for name in asked}
    draw, waiting = random.Random(1), iter(turns)

    async def asker() -> None:
        for name in waiting:
            options = asked[name](draw, artists, users)
            answers[name].append(await bot.side.slash(name, options, user=draw.choice(users)))

    await asyncio.gather(*(asker() for _ in range(askers)))
    await bot.side.settle()
    return answers


def _fill(database: Path, bot: Bot, recommender: Recommender, users: Sequence[User], artists: int) -> None:
    """Has the members join, play and vote."""
    draw, heard = np.random.default_rng(1), recommender.top(n=len(recommender))
    ids = np.array([artist.id for artist in heard])
    weights = np.log([max(artist.listeners, 1) for artist in heard])
    now, client = time.time(), bot.client
    guild = bot.side.guild.guild_id
    with closing(sqlite3.connect(database)) as connection, connection:
        for user in users:
            member, sealed = client.pseudonyms(user.id), client.vault.seal(Owner(user.id, user.name))
            # The Gumbel trick: the largest of log-weights with such noise are a draw without replacement.
            played = ids[np.argpartition(-(weights + draw.gumbel(size=len(ids))), artists)[:artists]].tolist()
            plays = draw.zipf(1.5, artists).clip(1, 10_000).tolist()
            rows = [(member, "lastfm", artist, times) for artist, times in zip(played, plays, strict=True)]
            connection.executemany("INSERT INTO listening VALUES (?, ?, ?, ?)", rows)
            votes = [(artist, member, now) for artist in played[:VOTES]]
            connection.executemany(
                "INSERT INTO verdict (artist_id, member, verdict, given, at) VALUES (?, ?, 'up', 1, ?)", votes
            )
            connection.execute(
                "INSERT INTO membership VALUES (?, ?, ?, 1, ?, ?, NULL)", (guild, member, sealed, now, now)
            )
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # else commands would read half a gigabyte of it


def _change(database: Path, users: Sequence[User], client: Segue, recommender: Recommender) -> None:
    """Has some members play an artist more, so that the server is counted anew."""
    members = [client.pseudonyms(user.id) for user in users]
    artist = recommender.top(n=len(recommender))[-1].id
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.executemany(
            "INSERT OR IGNORE INTO listening VALUES (?, 'listenbrainz', ?, 9)", [(member, artist) for member in members]
        )


def _table(title: str, phases: Sequence[Phase], seconds: float, askers: int) -> Rows:
    rows: list[dict[str, Figure]] = []
    p99, stalls = dict[str, float](), dict[str, float]()
    for phase in phases:
        lags = sorted(1e3 * lag for lag in phase.lags)
        for name, answers in phase.answers.items():
            took = sorted(float("inf") if answer.latency is None else 1e3 * answer.latency for answer in answers)
            p99[f"/{name}, {phase.name}"] = took[int(0.99 * (len(took) - 1))]
            figures: dict[str, Any] = {"p50": median(took), "p99": p99[f"/{name}, {phase.name}"], "longest": took[-1]}
            rows.append({"": f"/{name}", "when": phase.name, "asked": len(took), **figures})
        loop = {"p50": median(lags), "p99": lags[int(0.99 * len(lags))], "longest": lags[-1]}
        rows.append({"": "the loop's lag", "when": phase.name, "asked": len(lags), **loop})
        stalls[phase.name] = lags[-1]
    worst = max(p99, key=lambda name: p99[name])
    return Rows(
        f"{title} (ms)",
        rows,
        [
            Target("ms to the acknowledgement of a command, at p99", P99, {worst: p99[worst]}, False),
            Target("ms that the loop stalls at the longest", STALL, stalls, False),
        ],
        [
            f"{askers} ask at the same time. Counting took {seconds:.1f} s beside the commands.",
            f"Machine load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores.",
        ],
    )


if __name__ == "__main__":
    typer.run(main)

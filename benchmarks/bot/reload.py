"""`python -m benchmarks.bot.reload`: is every answer right while the model under them is replaced? Half a minute.

The exit status is 1 if an answer fails, or is wrong: if what it shows, what it says it comes from and what is recorded
of it are not all of one model.
"""

from __future__ import annotations

import asyncio
import dataclasses
import gc
import itertools
import json
import shutil
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, NamedTuple

import structlog
import typer
from rich.console import Console
from rich.table import Table

from bot.feedback.servers import Server
from bot.workers.lookups import Lookups
from bot.workers.watch import Watch
from loopback.interaction import Answer
from loopback.server import Loopback
from loopback.world import User
from recommender import Recommender, models
from recommender.building.build import build
from recommender.dataset.choose import sample
from recommender.folders import beside, swap

from .bots import connected
from .refusing import check_description

_MEMBERS = 20  # who ask at the same time, each again as soon as they are answered
_COUNT = Server().count
_LOOKS = 0.05  # seconds between two looks for a new model; the program takes five
_PATIENCE = 30.0  # seconds that a new model has to be noticed


class Page(NamedTuple):
    """One page of a list, as a member saw it."""

    interaction: int
    seed: int
    number: int
    artists: tuple[int, ...]
    text: str


@dataclasses.dataclass
class Found:
    """What came of the load."""

    pages: list[Page] = dataclasses.field(default_factory=list)
    failed: int = 0
    """Answers that did not come in time, or were none."""
    wrong: int = 0
    unrecorded: int = 0
    """Answers of which nothing was kept, as the database was busy: that costs no answer."""
    by_version: Counter[str] = dataclasses.field(default_factory=Counter)
    longest: float = 0.0
    """Seconds that an answer took at most."""
    served: int = 0
    refused: int = 0
    """How often a model that was put in place came into use, and how often not."""
    mapped: int = 0
    """Files of models that are gone and still mapped into memory."""

    @property
    def holds(self) -> bool:
        """Whether each was answered, rightly, and models came into use."""
        return not self.failed and not self.wrong and len(self.by_version) > 1 and not self.mapped


def main(
    changes: Annotated[int, typer.Option(min=2, help="How often a model is put in place; every third is damaged.")] = 9,
    answers: Annotated[int, typer.Option(min=1, help="How many answers are given between two changes.")] = 60,
) -> None:
    """Replace the model of a bot under load, and check every answer against the model that it says it comes from."""
    check_description()
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        print("Building two models of the sample …", file=sys.stderr)
        interactions = sample().load()
        for service, model in (("Earlier FM", "cosine"), ("Later FM", "rp3beta")):
            label = f"{service}, made up"
            origin = dataclasses.replace(interactions.origin, simulated=False, service=service, label=label)
            build(dataclasses.replace(interactions, origin=origin), models.make(model), folder / service)
        begun = time.perf_counter()
        found = asyncio.run(run([folder / "Earlier FM", folder / "Later FM"], folder, changes, answers))
        seconds = time.perf_counter() - begun
    _print(found, seconds)
    if not found.holds:
        raise typer.Exit(1)


async def run(built: Sequence[Path], folder: Path, changes: int, answers: int) -> Found:
    """What comes of so many changes between two models that know the same artists, `answers` apart.

    What people know the models' data by must differ: it is what an answer says of its model. Every third model that
    is put in place is damaged.
    """
    served = folder / "model"
    shutil.copytree(built[0], served)
    recommenders = [Recommender.load(path) for path in built]
    seeds = [
        artist.id
        for artist in recommenders[0].top(n=300)
        if all(recommender.count_similar(recommender.artist(artist.id)) for recommender in recommenders)
    ]
    found = Found()
    with structlog.testing.capture_logs() as log:
        # Whether all are answered, and rightly, is asked here; how soon, by `benchmarks.bot.load`.
        watch = Watch([(None, served)], Lookups(recommenders[0], patience=_PATIENCE))
        async with connected(watch.lookups, folder) as (side, _):
            side.deadline = _PATIENCE
            with watch.looking(_LOOKS):
                asking = asyncio.create_task(_ask(side, seeds, found))
                await _change(built, served, changes, answers, found, log)
                asking.cancel()
                await asyncio.wait({asking})
        await _rest()
    gc.collect()
    found.mapped = _mapped(served)
    found.served = sum("instead_of" in event for event in log if event["event"] == "model served")
    found.refused = sum(event["event"] == "new model not served" for event in log)
    _check(found, recommenders, folder / "segue.sqlite3")
    return found


async def _rest() -> None:
    """Waits for what goes on after answers: 👍 and 👎 under them, of which Discord takes few a second."""
    if left := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(left, timeout=_PATIENCE)


async def _ask(side: Loopback, seeds: Sequence[int], found: Found) -> None:
    """Members ask for lists and turn their pages until this is cancelled; then what is under way is answered."""
    stopped, numbers = asyncio.Event(), itertools.count()

    async def member() -> None:
        while not stopped.is_set():
            number = next(numbers)
            await _one(side, User(f"member {number}"), seeds[number % len(seeds)], found)

    members = [asyncio.create_task(member()) for _ in range(_MEMBERS)]
    try:
        await asyncio.shield(asyncio.gather(*members))
    except asyncio.CancelledError:
        stopped.set()
        await asyncio.gather(*members)


async def _one(side: Loopback, user: User, seed: int, found: Found) -> None:
    """A list, and its second page, if there is one."""
    answer = await side.slash("similar", {"artist": f"id:{seed}"}, user=user)
    buttons = _keep(answer, seed, 1, found)
    more = next((id for id in buttons if id.startswith("run similar ") and '"page":2' in id), None)
    if more is not None:
        _keep(await side.click(answer, more, user=user), seed, 2, found)


def _keep(answer: Answer, seed: int, number: int, found: Found) -> list[str]:
    """Keeps what the member sees; returns the buttons under it."""
    message = answer.message
    buttons = [] if answer.expired or message is None else list(message.buttons)
    rated = [json.loads(id.removeprefix("run rate "))["artist"] for id in buttons if id.startswith("run rate ")]
    if message is None or not rated:
        found.failed += 1
        return []
    artists = tuple(int(artist.removeprefix("id:")) for artist in rated)
    found.pages.append(Page(answer.id, seed, number, artists, message.text))
    found.longest = max(found.longest, answer.latency or 0.0)
    return buttons


async def _change(
    built: Sequence[Path],
    served: Path,
    changes: int,
    answers: int,
    found: Found,
    log: Sequence[structlog.typing.EventDict],
) -> None:
    """Puts the models in place in turns, each when so many answers have been given and the one before was noticed."""
    others = itertools.cycle((*built[1:], built[0]))
    for change in range(changes):
        seen, noticed = len(found.pages), _noticed(log)
        damaged = change % 3 == 1
        model = served if damaged else next(others)
        await asyncio.to_thread(_put, model, served, damaged)
        async with asyncio.timeout(_PATIENCE):
            while _noticed(log) == noticed or len(found.pages) < seen + answers:  # noqa: ASYNC110 (there is no event)
                await asyncio.sleep(0.01)


def _noticed(log: Sequence[structlog.typing.EventDict]) -> int:
    return sum(event["event"] in ("model served", "new model not served") for event in log)


def _put(model: Path, served: Path, damaged: bool) -> None:
    """Puts a copy of the model in the place of the one that is served, as `build` does: whole, by renaming."""
    with beside(served) as aside:
        new = shutil.copytree(model, aside / "new")
        if damaged:
            path = new / "neighbor_ids.npy"
            content = path.read_bytes()
            path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        swap(new, served)


def _mapped(served: Path) -> int:
    """How many files of models that are gone are still mapped by this process; 0 where that cannot be told."""
    maps = Path("/proc/self/maps")
    lines = maps.read_text().splitlines() if maps.exists() else []
    return sum(line.endswith("(deleted)") and str(served.parent) in line for line in lines)


def _check(found: Found, recommenders: Sequence[Recommender], database: Path) -> None:
    """Holds every page against the model that it names, and against what was recorded of it."""
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT interaction_id, model_version, data, artists FROM exposure").fetchall()
    recorded = {id: (version, data, [artist for artist, *_ in json.loads(shown)]) for id, version, data, shown in rows}
    for page in found.pages:
        named = [recommender for recommender in recommenders if recommender.service in page.text]
        if len(named) != 1:
            found.wrong += 1
            continue
        (model,) = named
        near = model.similar(model.artist(page.seed), _COUNT, skip=(page.number - 1) * _COUNT)
        expected = [recommendation.artist.id for recommendation in near]
        record = recorded.get(page.interaction)
        found.unrecorded += record is None
        found.wrong += [*page.artists] != expected or record not in (None, (model.version, model.data, expected))
        found.by_version[model.version] += 1


def _print(found: Found, seconds: float) -> None:
    table = Table(title=f"Answers in {seconds:.1f} s, the longest after {found.longest:.2f} s")
    table.add_column("")
    table.add_column("", justify="right")
    rows = {
        "times that a new model came into use": found.served,
        "times that a damaged one did not": found.refused,
        "answers": len(found.pages) + found.failed,
        **{f"of these by the model {version}": count for version, count in sorted(found.by_version.items())},
        "failed": found.failed,
        "wrong: of more than one model, or recorded as another's": found.wrong,
        "not recorded, as the database was busy": found.unrecorded,
        "files of replaced models that are still mapped": found.mapped,
    }
    for name, count in rows.items():
        table.add_row(name, f"{count:,}")
    Console(width=None if sys.stdout.isatty() else 120, highlight=False).print(table)


if __name__ == "__main__":
    typer.run(main)

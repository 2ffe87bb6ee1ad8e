"""What the votes say: `python -m bot feedback report | export | learn | promote | simulate | check | new-key`."""

from __future__ import annotations

import asyncio
import dataclasses
import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from recommender import Recommender, SegueError

from ..address import Address
from ..errors import KeyRefused, StoreError
from ..settings import Settings, corrections_of, promotions_of
from . import proving
from .artists import Known
from .console import Artifact, AsJson, Database, check_out, fail, refuse_foreign, settings_of_bot, write
from .opening import whole
from .pseudonyms import Pseudonyms
from .reading import Feedback, frames, has_answers, read, told
from .store import Store
from .whole import Hold

app = typer.Typer(help="What members vote, and which model they prefer.", no_args_is_help=True, rich_markup_mode=None)

EXPORTED = Path("data/export")

Since = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"],
        metavar="<time>",
        help="Only answers from this time on (UTC), such as 2026-01-31 or 2026-01-31T18:00:00.",
    ),
]


@app.command()
def report(
    db: Database = None,
    since: Since = None,
    as_json: AsJson = False,
    html: Annotated[Path | None, typer.Option(help="Also write the report as an HTML page, into this file.")] = None,
) -> None:
    """Report how often members vote, on what, whether they like what matches, and which of two models they prefer."""
    from recommender.feedback import report as report_on

    from . import contests, tables

    if html is not None:
        check_out(html)
    feedback = _feedback(db, since)
    found, tests = report_on(*feedback.records), feedback.tests()
    names = {id: known.name for id, known in asyncio.run(_artists(db)).items()}
    sheet = tables.sheet(found, names, contests.told(tests, feedback.earned()))
    if as_json:
        every = dataclasses.asdict(found) | {"tests": [dataclasses.asdict(test) for test in tests]}
        print(json.dumps(every, indent=2, ensure_ascii=False, allow_nan=False))
    else:
        print(tables.text(sheet), end="")
    if html is not None:
        write(html, tables.page(sheet))


@app.command()
def export(
    out: Annotated[Path, typer.Option(help="Folder to write the files into.")] = EXPORTED,
    db: Database = None,
    since: Since = None,
) -> None:
    """Export artists shown, votes, openings, duels, daily paths and challenges as CSV and Parquet."""
    if out != EXPORTED:
        check_out(out, folder=True)
    feedback = _feedback(db, since)
    artists = {id: (known.name, known.mbid) for id, known in asyncio.run(_artists(db)).items()}
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, frame in frames(feedback, artists).items():
            frame.to_csv(out / f"{name}.csv", index=False)
            frame.to_parquet(out / f"{name}.parquet", index=False)
            print(f"{out / name}.csv, .parquet: {len(frame):,} rows")
    except OSError as error:
        fail(f"The files cannot be written: {error.strerror}.")


@app.command()
def learn(
    db: Database = None,
    artifact: Artifact = None,
    out: Annotated[Path | None, typer.Option(help="Table to write. Default: the one that the bot goes by.")] = None,
) -> None:
    """Work out what votes say of single artists on lists, as the bot does every day, and show what they moved most."""
    from . import lists, tables
    from .learned import learned

    if out is not None:
        check_out(out)
    _refuse_empty(db)
    path, model = db or settings_of_bot().feedback, artifact or settings_of_bot().artifact
    try:
        table = out or corrections_of(model, path)
        found = learned(path, model, table, settings_of_bot().key)
        recommender = Recommender.load(model).with_corrections(found.everywhere)
    except (SegueError, StoreError, KeyRefused) as error:
        fail(str(error))
    print(tables.text(lists.moved(recommender, found)), end="")
    print(f"{table}: lists of {len(found.everywhere):,} artists. A bot that runs takes it within seconds.")


@app.command()
def promote(
    db: Database = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the latest decision back: both answer again.")] = False,
) -> None:
    """Look which of the two models of SEGUE_MODELS is to answer alone, as the bot does every day if it is to."""
    from . import contests, tables
    from .promoted import promoted, undone

    settings = settings_of_bot()
    path = db or settings.feedback
    table, models = promotions_of(settings.artifact, path), [folder for _, folder in settings.artifacts]
    if len(models) < 2 and not undo:
        fail("SEGUE_MODELS names no two models.")
    _refuse_empty(db)
    try:
        if undo:
            undone(path, table)
        else:
            promoted(path, models, table, settings.retention_days, time.time())
    except (SegueError, StoreError) as error:
        fail(str(error))
    feedback = _feedback(db, None)
    print(tables.text(contests.told(feedback.tests(), feedback.earned())), end="")
    if settings.promote is None:
        print("SEGUE_PROMOTE is not set, so a bot that runs takes no notice.")


app.command()(proving.simulate)
app.command()(proving.check)


@app.command()
def new_key(db: Database = None) -> None:
    """Start over with a new key if the old one is lost, once the bot is stopped. Members opt out and link anew."""
    settings = settings_of_bot()
    path = db or settings.feedback
    if path.is_missing:
        fail(f"There is no feedback database {path}; the bot makes it, and the key, when it starts.")
    refuse_foreign(path)
    try:
        asyncio.run(_adopt_key(path, settings))
    except (OSError, ValueError, StoreError) as error:
        fail(f"The key cannot be changed: {error}.")
    print(
        "Members are hashed with this key from now on. Who voted before, or opted out, is no longer known, and"
        " linked accounts, imports and memberships are deleted."
    )


async def _adopt_key(path: Address, settings: Settings) -> None:
    secret = settings.secret
    async with whole(path, Hold.ALONE):
        pass  # no bot runs, which would go on with the key before
    async with Store.open(path) as store:
        key = Pseudonyms(secret.get_secret_value().encode()) if secret else Pseudonyms.from_file(settings.key_file)
        await key.adopt(store)
        await store.forget_all_listening()  # whose it is nobody could find out, nor could they delete it


def _there(db: Address | None) -> Address:
    """The database; nothing is made where nothing is."""
    path = db or settings_of_bot().feedback
    if path.is_missing:
        fail(f"There is no feedback database {path}; the bot makes it when it starts. --db names another.")
    refuse_foreign(path)
    return path


def _refuse_empty(db: Address | None) -> None:
    path = _there(db)
    try:
        if not asyncio.run(has_answers(path)):
            fail(f"The feedback database {path} holds no answers yet.")
    except StoreError as error:
        fail(str(error))


def _feedback(db: Address | None, since: datetime | None) -> Feedback:
    """What is kept, of which there is at least one answer; where that is too much, the latest, which is said."""
    path = _there(db)
    try:
        found = asyncio.run(read(path, since.replace(tzinfo=UTC).timestamp() if since else None))
    except StoreError as error:
        fail(str(error))
    if not found.impressions:
        fail(f"The feedback database {path} holds no answers{f' since {since:%Y-%m-%d}' if since else ''} yet.")
    if since is None and found.since:
        print(told(found), file=sys.stderr)
    return found


async def _artists(db: Address | None) -> dict[int, Known]:
    async with Store.open(db or settings_of_bot().feedback) as store:
        return await store.artists.every()

"""What the votes say: `python -m bot feedback report | export | learn | simulate | check | new-key`."""

from __future__ import annotations

import asyncio
import dataclasses
import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from pydantic import ValidationError

from recommender import Recommender, SegueError, check_output

from ..errors import KeyRefused, StoreError
from ..settings import Settings, corrections_of
from .artists import Known
from .pseudonyms import Pseudonyms
from .reading import Feedback, frames, read
from .store import Store

if TYPE_CHECKING:
    from .simulation import Happening  # a bot that runs simulates nothing: it imports neither this nor the trials

app = typer.Typer(help="What members vote, and which model they prefer.", no_args_is_help=True, rich_markup_mode=None)

EXPORTED = Path("data/export")
SIMULATED = Path("data/simulated.sqlite3")
_SQLITE = b"SQLite format 3\0"
_VERSION = slice(60, 64)  # of the header: the number that this program counts its migrations in

Database = Annotated[Path | None, typer.Option("--db", help="Feedback database. Default: the bot's (SEGUE_DATABASE).")]
Since = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"],
        metavar="<time>",
        help="Only answers from this time on (UTC), such as 2026-01-31 or 2026-01-31T18:00:00.",
    ),
]
Artifact = Annotated[
    Path | None, typer.Option(help="Folder with the built model. Default: the bot's (SEGUE_ARTIFACT).")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")]


@app.command()
def report(
    db: Database = None,
    since: Since = None,
    as_json: AsJson = False,
    html: Annotated[Path | None, typer.Option(help="Also write the report as an HTML page, into this file.")] = None,
) -> None:
    """Report how often members vote, on what, and which of two models they prefer."""
    from recommender.feedback import report as report_on

    from . import tables

    if html is not None:
        _check(html)
    found = report_on(*_feedback(db, since))
    if as_json:
        print(json.dumps(dataclasses.asdict(found), indent=2, ensure_ascii=False, allow_nan=False))
    else:
        print(tables.text(tables.sheet(found)), end="")
    if html is not None:
        _write(html, tables.page(tables.sheet(found)))


@app.command()
def export(
    out: Annotated[Path, typer.Option(help="Folder to write the files into.")] = EXPORTED,
    db: Database = None,
    since: Since = None,
) -> None:
    """Export every artist shown (exposures), vote (verdicts), opening, duel and press in one as CSV and Parquet."""
    if out != EXPORTED:
        _check(out, folder=True)
    feedback = _feedback(db, since)
    artists = {id: (known.name, known.mbid) for id, known in asyncio.run(_artists(db)).items()}
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, frame in frames(feedback, artists).items():
            frame.to_csv(out / f"{name}.csv", index=False)
            frame.to_parquet(out / f"{name}.parquet", index=False)
            print(f"{out / name}.csv, .parquet: {len(frame):,} rows")
    except OSError as error:
        _fail(f"The files cannot be written: {error.strerror}.")


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
        _check(out)
    _feedback(db, None)
    path, model = db or _settings().feedback, artifact or _settings().artifact
    try:
        table = out or corrections_of(model, path)
        found = learned(path, model, table, _settings().key)
        recommender = Recommender.load(model).with_corrections(found.everywhere)
    except (SegueError, StoreError, KeyRefused) as error:
        _fail(str(error))
    print(tables.text(lists.moved(recommender, found)), end="")
    print(f"{table}: lists of {len(found.everywhere):,} artists. A bot that runs takes it within seconds.")


@app.command()
def simulate(
    db: Annotated[Path, typer.Option(help="Database to write: a new one, or one without answers.")] = SIMULATED,
    days: Annotated[int, typer.Option(min=1, max=366, help="How many days.")] = 30,
    members: Annotated[int, typer.Option(min=1, max=10_000, help="How many members.")] = 60,
    lift: Annotated[
        float, typer.Option(min=-0.4, max=0.4, help="How much more members like what the second model ranks higher.")
    ] = 0.12,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same month.")] = 0,
    artifact: Artifact = None,
) -> None:
    """Simulate a month of answers and votes in a database of its own."""
    from .simulation import Month

    if db != SIMULATED:
        _check(db)
    try:
        recommender = Recommender.load(artifact or _settings().artifact)
    except SegueError as error:
        _fail(str(error))
    if db.exists():
        _refuse_foreign(db)
    happenings = Month(days, members, lift, seed).happen(recommender)
    try:
        answers, votes = asyncio.run(_record(db, happenings))
    except StoreError as error:
        _fail(str(error))
    print(f"{db}: {answers:,} simulated answers and {votes:,} votes of {days} days.")
    print(f"python -m bot feedback report --db {db}")


@app.command()
def check(
    runs: Annotated[int, typer.Option(min=10, max=100_000, help="Simulated comparisons of each kind.")] = 1000,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same figures.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Check by simulation how reliable comparisons are, and what lists learn; exits with 1 if that is too little."""
    from recommender import trials
    from recommender.stats import sequential

    proofs, lessons, abuses = trials.proofs(runs, seed), trials.lessons(seed), trials.abuses(seed)
    if as_json:
        every = {
            "comparisons": [dataclasses.asdict(proof) for proof in proofs],
            "lists": [dataclasses.asdict(lesson) for lesson in lessons],
            "abuse": [dataclasses.asdict(abuse) for abuse in abuses],
        }
        print(json.dumps(every, indent=2))
    else:
        from . import lists, tables

        for sheet in (tables.proven(proofs, runs), lists.taught(lessons), lists.abused(abuses)):
            print(tables.text(sheet), end="")
    broken = any(proof.alarms > sequential.LEVEL or proof.found < sequential.POWER for proof in proofs)
    if broken or not trials.is_sound(lessons) or not trials.is_withstood(abuses):
        raise typer.Exit(1)


@app.command()
def new_key(db: Database = None) -> None:
    """Start over with a new key if the old one is lost. Members who opted out have to do so again, and link anew."""
    settings = _settings()
    path = db or settings.feedback
    if not path.exists():
        _fail(f"There is no feedback database {path}; the bot makes it, and the key, when it starts.")
    _refuse_foreign(path)
    try:
        asyncio.run(_adopt_key(path, settings))
    except (OSError, ValueError, StoreError) as error:
        _fail(f"The key cannot be changed: {error}.")
    print(
        "Members are hashed with this key from now on. Who voted before, or opted out, is no longer known, and"
        " linked accounts, imports and memberships are deleted."
    )


async def _adopt_key(path: Path, settings: Settings) -> None:
    secret = settings.secret
    async with Store.open(path) as store:
        key = Pseudonyms(secret.get_secret_value().encode()) if secret else Pseudonyms.from_file(settings.key_file)
        await key.adopt(store)
        await store.forget_all_listening()  # whose it is nobody could find out, nor could they delete it


def _feedback(db: Path | None, since: datetime | None) -> Feedback:
    """All that is kept, of which there is at least one answer; nothing is made where nothing is."""
    path = db or _settings().feedback
    if not path.exists():
        _fail(f"There is no feedback database {path}; the bot makes it when it starts. --db names another.")
    _refuse_foreign(path)
    start = since.replace(tzinfo=UTC).timestamp() if since else 0.0
    try:
        found = asyncio.run(read(path, start))
    except StoreError as error:
        _fail(str(error))
    if not found.impressions:
        _fail(f"The feedback database {path} holds no answers{f' since {since:%Y-%m-%d}' if since else ''} yet.")
    return found


async def _artists(db: Path | None) -> dict[int, Known]:
    async with Store.open(db or _settings().feedback) as store:
        return await store.artists.every()


async def _record(path: Path, happenings: Iterable[Happening]) -> tuple[int, int]:
    """Stores what happens, as the bot does; returns how many answers and votes that is."""
    answers = votes = 0
    async with Store.open(path) as store:
        if kept := len(await store.impressions()):
            _fail(f"The database {path} holds {kept:,} answers already. A simulation needs one of its own: --db.")
        for happening in happenings:
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


def _refuse_foreign(path: Path) -> None:
    """Opening a database brings it up to date, which must not happen to that of another program."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        _fail(f"The feedback database {path} cannot be read: {error.strerror}.")
    if not header:
        _fail(f"The feedback database {path} is empty.")
    unfinished = path.with_name(f"{path.name}-wal").exists()  # the bot is running: the header may be in there
    if not header.startswith(_SQLITE) or not (any(header[_VERSION]) or unfinished):
        _fail(f"{path} is not a feedback database.")


def _settings() -> Settings:
    try:
        return Settings()
    except (ValidationError, UnicodeDecodeError):
        _fail("A setting is wrong; `python -m bot run` says which. --db and --artifact do without.")


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        _fail(f"The page cannot be written: {error.strerror}.")


def _check(out: Path, *, folder: bool = False) -> None:
    try:
        check_output(out, folder=folder)
    except SegueError as error:
        _fail(str(error))


def _fail(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise typer.Exit(2)

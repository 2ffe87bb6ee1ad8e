"""Starting the bot: `python -m bot run`. Resources are opened here, passed in, and closed in reverse."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from pydantic import ValidationError
from pydantic_settings import SettingsError

from recommender import SegueError, check_output

from . import commands, logs, page
from .address import Address
from .client import gauges, running, stopping
from .client.client import Segue
from .client.refusals import Refused
from .errors import DamagedModel, StartError, StoreError
from .feedback import backups, database_cli
from .feedback import cli as report
from .feedback.pseudonyms import Pseudonyms
from .feedback.store import Store
from .listening import cli as accounts
from .listening import keys, services
from .listening.contribution import Contribution, discard
from .listening.vault import Vault
from .monitoring.monitor import Monitor
from .replies import languages
from .settings import Settings
from .version import tell
from .workers import building, learning, promoting, rebuilding
from .workers.drawings import Drawings
from .workers.duties import Duties, known_by
from .workers.watch import Watch

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
app.add_typer(report.app, name="feedback")
app.add_typer(accounts.app, name="accounts")
app.add_typer(database_cli.app, name="database")

Port = Annotated[int | None, typer.Option(min=0, max=65535, help="Port of the local page. Default: SEGUE_PORT, 8765.")]


@app.callback(no_args_is_help=True)
def program(
    _: Annotated[
        bool, typer.Option("--version", callback=tell, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Segue, a Discord bot for music discovery."""


@app.command()
def run(port: Port = None) -> None:
    """Run the bot: on Discord if DISCORD_TOKEN is set, otherwise in a local page."""
    settings = _settings()
    if settings.discord_token is not None:
        _start(settings, None)
        return
    logs.say("DISCORD_TOKEN is not set, so the bot opens in a page on this machine instead of on Discord.")
    _start(settings, settings.port if port is None else port)


@app.command()
def preview(port: Port = None) -> None:
    """Run the bot in a local page on a simulated Discord, even if a token is set."""
    settings = _settings()
    _start(settings, settings.port if port is None else port)


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="Backup file to write; an earlier backup of that name is replaced.")],
) -> None:
    """Back up the feedback database and its keys into one file, also while the bot runs."""
    settings = _settings()
    logs.configure(settings.log_level, settings.log_format)
    try:
        check_output(file)
        kept = backups.back_up(settings.feedback, settings.key, file, _accounts_key(settings))
    except SegueError as error:
        _fail(str(error))
    logs.say(f"{file} holds {' and '.join(kept)}.")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="Backup file to restore.")],
    replace: Annotated[bool, typer.Option("--replace", help="Replace the database and key that are there.")] = False,
) -> None:
    """Restore the database and keys from a backup. Stop the bot first."""
    settings = _settings()
    logs.configure(settings.log_level, settings.log_format)
    try:
        backups.restore(file, settings.feedback, settings.key, _accounts_key(settings), replace=replace)
    except StoreError as error:
        _fail(str(error))
    logs.say(f"{settings.feedback} is as it was when {file} was written.")


def _accounts_key(settings: Settings) -> backups.AccountsKey:
    secret = settings.secret_bytes
    return backups.AccountsKey(settings.accounts_key_file, lambda store, path: keys.check(store, secret, path))


def _start(settings: Settings, port: int | None) -> None:
    """Builds a model if there is none that fits, then runs the bot until it is told to stop: in a page, with a port."""
    logs.configure(settings.log_level, settings.log_format)
    try:
        with stopping.at_once(), Monitor(settings.monitoring, commands.names) as monitor:
            asyncio.run(_run(settings, port, monitor))
    except (SegueError, StoreError, StartError, Refused) as error:
        _fail(str(error))


async def _run(settings: Settings, port: int | None, monitor: Monitor) -> None:
    """What would keep the bot from starting does so before a minute goes into a model that it could not use."""
    building.check(settings.artifacts)
    await _check(settings, port)
    # Checked once, and then kept open: that takes seconds where there are many votes.
    async with Store.open(_database(settings, port), replays=False) as store:
        duties = _duties(settings, port, store)
        async with duties.alone("key"):
            pseudonyms = await Pseudonyms.of(store, settings.key, is_shared=duties.are_shared)
        vault = await keys.fitting(store, settings.secret_bytes, settings.accounts_key_file)
        await store.replay()  # only now, as what waits is under the key as well
        if port is None:
            await running.check(settings.token)
        if port is None and not settings.members:
            await discard(store, settings.members_table)
        wanted = await building.wanted(settings, store.artists)
        building.ensure(wanted)  # there is no other task to stop
        stop = stopping.on_signals()
        async with duties.kept():
            clients = partial(_clients, settings, port, store, pseudonyms, vault, duties, stop, wanted, monitor)
            await _serve(settings, port, clients, stop, wanted)


async def _serve(
    settings: Settings,
    port: int | None,
    clients: Callable[[], AbstractContextManager[Callable[[], Segue]]],
    stop: stopping.Stop,
    wanted: building.Wanted,
) -> None:
    """Runs the bot, once more where the model proves to be damaged and is built anew."""
    for last in (False, True):
        try:
            with clients() as make:
                if port is None:
                    await running.run(make, settings.token, stop)
                else:
                    await page.run(settings, port, make, stop)
            return
        except DamagedModel:
            if last or stop.signalled:  # a second time it is the disk
                raise
            stop.clear()
            with stopping.at_once():
                building.ensure(wanted)


async def _check(settings: Settings, port: int | None) -> None:
    """Raises StartError where sentences, the page, its port, or what several processes need are missing."""
    try:
        languages.every()
    except (OSError, ValueError, LookupError) as error:
        raise StartError(f"The bot's own sentences cannot be read: {error}. Install it anew.") from error
    if port is not None:
        await page.check(settings, port)
    elif settings.is_one_of_several and settings.feedback.file is not None:
        raise StartError(
            f"SEGUE_SHARDS says that this is one of several processes, with the shards {settings.shards}: they need one"
            " database on a PostgreSQL server, which SEGUE_DATABASE names (postgresql://…)."
        )


def _duties(settings: Settings, port: int | None, store: Store) -> Duties:
    if port is not None or not settings.is_one_of_several:
        return Duties()
    try:
        return Duties(store, known_by(settings.artifact))
    except OSError as error:
        raise StartError(f"The folder of SEGUE_ARTIFACT cannot be used: {error}.") from error


def _database(settings: Settings, port: int | None) -> Address:
    return settings.feedback if port is None else settings.preview_feedback


@contextlib.contextmanager
def _clients(
    settings: Settings,
    port: int | None,
    store: Store,
    pseudonyms: Pseudonyms,
    vault: Vault,
    duties: Duties,
    stop: stopping.Stop,
    wanted: building.Wanted,
    monitor: Monitor,
) -> Iterator[Callable[[], Segue]]:
    """What makes the bot, its commands registered, with everything it needs open.

    Sets `stop` where what is served proves to be damaged, and raises DamagedModel in the end.
    """
    loop = asyncio.get_running_loop()
    database = _database(settings, port)
    table, contests = settings.corrections(database), settings.promotions(database)
    watch, asked = Watch(settings.artifacts, corrections=table, promotions=contests), threading.Event()
    watch.lookups.share = settings.challenger
    if watch.lookups.models.recommender.simulated:  # held by no name here, which would keep it when another comes
        logs.say(f"Note: answers come from {watch.lookups.models.recommender.data}.")
    with watch.lookups as lookups, Drawings() as drawings, services.opened(settings) as linkable:
        contribution = Contribution(
            store,
            lambda: lookups.models.recommender,
            settings.members_table if settings.members and port is None else None,
            settings.columns,
            asked,
            partial(duties.alone, "members' listening", in_folder=True),
        )

        def prepare() -> None:
            if contribution.enabled:
                asyncio.run_coroutine_threadsafe(contribution.write(), loop).result()

        def make() -> Segue:
            client = Segue(
                lookups,
                drawings,
                store,
                pseudonyms,
                vault,
                settings.ready_file,
                contribution=contribution,
                retention=settings.retention_days,
                sync="changed" if port is None else "always",
                shard_count=None if port is None else 1,
                shards=settings.shards if port is None else None,
                duties=duties,
                clock=None if port is None else time.perf_counter,  # the simulation stops the other one
                services=linkable,
            )
            for command in commands.discover():
                client.tree.add_command(command)
            monitor.watch(client.readiness, partial(gauges.measure, client))
            return client

        # All that is loaded stays; going through it for garbage would stop the bot for some 70 ms at a time.
        gc.collect()
        gc.freeze()
        with contextlib.ExitStack() as beside:
            beside.callback(monitor.unwatch)
            beside.enter_context(watch.verifying(partial(loop.call_soon_threadsafe, stop.set)))
            beside.enter_context(watch.looking())
            beside.enter_context(rebuilding.running(settings, wanted, prepare, asked, duties))
            if table is not None:
                beside.enter_context(learning.running(database, settings.artifact, table, settings.key, duties))
            if contests is not None:
                of = [folder for _, folder in settings.artifacts], contests, settings.retention_days
                beside.enter_context(promoting.running(database, *of, duties))
            yield make


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        names = Settings.variables()
        wrong = "; ".join(
            f"{names.get(str(e['loc'][0]), e['loc'][0])}: {e['msg']}" for e in error.errors(include_input=False)
        )
        _fail(f"A setting is wrong: {wrong}. See .env.example.")
    except (UnicodeDecodeError, SettingsError):
        _fail("The file .env, or one of a secret, is not text in UTF-8. See .env.example.")


def _fail(sentence: str) -> NoReturn:
    logs.say(sentence)
    raise typer.Exit(2)


if __name__ == "__main__":
    app()

"""The feedback database as both kinds of it: whatever takes `address` is run on each."""

from __future__ import annotations

import asyncio
import importlib.util
import os
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest

from bot.address import Address
from bot.feedback.store import Store
from loopback import postgres

from ..conftest import Query
from .faults import execute


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    """A PostgreSQL server. Missing, the test is skipped with the reason said; under CI it fails."""
    try:
        with postgres.serving() as running:
            yield running
    except RuntimeError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(str(error))
        pytest.skip(str(error))


# Sooner than a new database.
_EMPTIED = """
    DO $$ DECLARE one text; BEGIN
        FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'version' LOOP
            EXECUTE 'DELETE FROM ' || one;
        END LOOP;
        FOR one IN SELECT sequencename FROM pg_sequences LOOP
            PERFORM setval(one, 1, false);
        END LOOP;
    END $$
    """


@pytest.fixture(scope="session")
def up_to_date(server: postgres.Server) -> str:
    """The address of a database that is up to date."""
    address = Address(None, server.make())

    async def prepare() -> None:
        async with Store.open(address):
            pass

    with ThreadPoolExecutor(1) as thread:  # a loop may be running here
        thread.submit(asyncio.run, prepare()).result()
    return address.url


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, database: Path) -> Address:
    """A database in which there is nothing, of either kind."""
    return Address.of(database) if request.param == "sqlite" else request.getfixturevalue("on_server")


@pytest.fixture
def on_server(request: pytest.FixtureRequest, tmp_path: Path) -> Address:
    """A database on a server in which there is nothing."""
    if os.environ.get("CI") != "true":
        pytest.importorskip("asyncpg")
    url: str = request.getfixturevalue("up_to_date")
    postgres.query(url, _EMPTIED)
    return Address(None, url, tmp_path / "votes")


@pytest.fixture
async def store(address: Address) -> AsyncIterator[Store]:
    async with Store.open(address) as opened:
        yield opened


@pytest.fixture
async def in_file(database: Path) -> AsyncIterator[Store]:
    """A store in a file, for what only a file has."""
    async with Store.open(database) as opened:
        yield opened


@pytest.fixture
def query(request: pytest.FixtureRequest, database: Path) -> Iterator[Query]:
    """What another reader sees of the database that the test uses."""
    address = request.getfixturevalue("address") if "address" in request.fixturenames else Address.of(database)
    with ExitStack() as stack:
        if address.file is None:
            yield stack.enter_context(postgres.session(address.url))
        else:
            yield partial(execute, address)


@pytest.fixture
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands do not wait for a bot to leave a server."""
    if importlib.util.find_spec("asyncpg"):
        monkeypatch.setattr("bot.feedback.whole_postgres._PATIENCE_SECONDS", 0.3)

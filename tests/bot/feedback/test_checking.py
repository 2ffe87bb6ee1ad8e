"""What `database check` finds of either kind of database."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.address import Address
from bot.errors import StoreError
from bot.feedback.accounts import Heard, Unlisted
from bot.feedback.checking import check
from bot.feedback.copying import move
from bot.feedback.database_cli import app
from bot.feedback.digests import Schedule
from bot.feedback.migrations import SQLITE
from bot.feedback.rules import JSON, RULES
from bot.feedback.store import Store
from recommender.feedback import Verdict, Vote

from .faults import execute
from .filled import fill


async def use(address: Address) -> None:
    """Members vote, link, join and opt out."""
    async with Store.open(address) as store:
        await store.add_vote(Vote("a", Verdict.UP, True, 1.0, None, 100))
        await store.accounts.link("a", "lastfm", b"1", Heard({1: 1}, {Unlisted("x", ""): 2}), at=0.0, due_at=None)
        await store.contributors.add("a")
        await store.memberships.join(1, "a", b"2", named=True, at=0.0)
        await store.digests.set(2, Schedule(1, 1, 1, "en"))
        await store.contributors.add("b")
        await store.set_silent("b", True)


async def test_nothing_is_wrong_with_what_a_bot_keeps_also_while_it_runs(address: Address) -> None:
    await use(address)
    async with Store.open(address):
        assert [finding.sentence for finding in await check(address)] == [
            "votes are on artists whose names are not kept; a bot that starts adds those that its data has (1)"
        ]


async def test_every_rule_finds_what_breaks_it(address: Address, tmp_path: Path) -> None:
    source = Address.of(tmp_path / "filled.sqlite3")
    async with Store.open(source):
        assert source.file is not None
        fill(source.file)
    for statement in (
        "UPDATE verdict SET message_id = NULL WHERE artist_id IS NULL",
        "UPDATE listening SET artist_id = -7 - plays",
        "UPDATE posted SET tried_at = NULL, artists = '[]'",
        "UPDATE server SET guild_id = -guild_id, left_at = 1.0",
        "UPDATE exposure SET interaction_id = -interaction_id, shown_at = 1e12",
        "UPDATE delivery SET message_id = -message_id",
        "UPDATE duel SET id = -id, channel_id = 1, ends_at = 1.0",
        "UPDATE challenge SET id = -id, channel_id = 1, ends_at = 1.0",
        "UPDATE artist SET id = -id",
        "UPDATE account SET service = 'another'",
        "UPDATE promotion SET ended = NULL",
    ):
        execute(source, statement)
    await move(source, address, lambda sentence: None)
    found = {finding.sentence.rpartition(" (")[0]: finding.must for finding in await check(address)}
    assert found == {rule.broken: rule.must for rule in RULES}


async def test_numbers_that_were_given_and_texts_that_are_no_json_are_wrong(on_server: Address) -> None:
    await use(on_server)
    execute(on_server, "INSERT INTO verdict (id, artist_id, member, verdict, given, at) VALUES (7, 1, 'a', 'up', 1, 1)")
    execute(
        on_server,
        "INSERT INTO posted (id, guild_id, kind, period, channel_id, claimed_at, artists)"
        " VALUES (1, 1, 'digest', 1, 1, 1, '[')",
    )
    assert [finding.sentence for finding in await check(on_server) if finding.must] == [
        "verdict is numbered up to 7, and the next row would get 2",
        "texts of posted are no JSON (1)",
    ]


def test_all_that_the_schema_holds_to_json_is_looked_through() -> None:
    held = set(re.findall(r"json_valid\((\w+)\)", "".join(SQLITE)))
    assert {column for columns in JSON.values() for column in columns} == held


async def test_a_database_that_is_older_newer_or_half_a_copy_is_not_found_right(address: Address) -> None:
    await use(address)
    execute(address, "INSERT INTO fact (name, value) VALUES ('copied from', '/a/file')")
    assert "only a part of /a/file is there, whose copying was interrupted" in {
        finding.sentence for finding in await check(address) if finding.must
    }
    set_version = "PRAGMA user_version" if address.file else "UPDATE version SET number"
    try:
        for version, remedy in ((18, "brings it up to date"), (99, "update the program")):
            execute(address, f"{set_version} = {version}")
            with pytest.raises(StoreError, match=remedy):
                await check(address)
    finally:  # other tests use the same one on the server
        execute(address, f"{set_version} = {len(SQLITE)}")


def test_by_command_it_ends_with_1_where_something_must_be_otherwise(database: Path) -> None:
    run = CliRunner()
    assert run.invoke(app, ["check", "--db", str(database)]).exit_code == 2 and not database.exists()
    asyncio.run(use(Address.of(database)))
    done = run.invoke(app, ["check", "--db", str(database)])
    assert done.exit_code == 0 and done.stdout.startswith("odd: votes are on artists") and "holds what" in done.stdout
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("INSERT INTO silent VALUES ('a')")
    done = run.invoke(app, ["check", "--db", str(database)])
    assert done.exit_code == 1 and "WRONG: members opted out, and recommendations still learn" in done.stdout

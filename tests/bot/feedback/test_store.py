"""The feedback database."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiosqlite
import pytest

from bot.address import Address
from bot.errors import PartlyDeleted, StoreError
from bot.feedback import migrations
from bot.feedback.accounts import Heard, Unlisted
from bot.feedback.migrations import SQLITE as MIGRATIONS
from bot.feedback.opening import opened
from bot.feedback.opinions import Outcome
from bot.feedback.sqlite import SQLite as Database
from bot.feedback.store import Store
from recommender import Depth
from recommender.feedback.records import Impression, Item, Place, Team, Verdict, Vote
from tests.plenty import fill

from .faults import execute, locked

Query = Callable[[str], list[tuple[Any, ...]]]

SHOWN = Impression(
    interaction_id=2**63 - 1,
    command="similar",
    seeds=(100,),
    artists=(Item(102, 0.34), Item(101, 0.29)),
    model="cosine",
    model_version="0123456789ab",
    data="made up",
    place=Place.GUILD,
    locale="pt-BR",
    shown_at=1_700_000_000.25,
    listeners=5,
    member="m",
)
DRAWN = replace(
    SHOWN,
    interaction_id=5,
    artists=(Item(102, 0.34, Team.A, (1, 3), 0.5), Item(103, 0.2, Team.B, (None, 1), 0.25)),
    first=11,
    depth=Depth.DEEP,
    rival="hybrid",
    rival_version="ba9876543210",
    probability=0.25,
    member=None,
)


async def vote(store: Store, message: int, *, given: bool = True, own: bool = False, member: str = "m") -> bool:
    """Whether a reaction is kept."""
    return Outcome.KEPT is await store.add_reaction(message, member, Verdict.UP, given=given, own=own, at=1.5)


async def test_an_exposure_is_kept_as_it_was_shown(store: Store, query: Query) -> None:
    await store.add_impression(SHOWN)
    [(artists, *rest)] = query("SELECT artists, interaction_id, seeds, place, locale, shown_at FROM exposure")
    assert json.loads(artists) == [[102, 0.34], [101, 0.29]]
    assert rest == [2**63 - 1, "[100]", "guild", "pt-BR", 1_700_000_000.25]


@pytest.mark.parametrize("impression", [SHOWN, DRAWN])
async def test_an_exposure_is_read_as_it_was_written(store: Store, impression: Impression) -> None:
    await store.add_impression(impression)
    assert await store.impressions() == [impression]
    assert await store.impressions(impression.shown_at + 1) == []


@pytest.mark.parametrize(
    "change", ["depth = 'abyssal'", """artists = '[[102, 0.5, "c", 1, 2, 0.5]]'"""], ids=["depth", "team"]
)
async def test_an_answer_with_another_word_is_an_error(change: str, store: Store, address: Address) -> None:
    await store.add_impression(SHOWN)
    execute(address, f"UPDATE exposure SET {change}")
    with pytest.raises(StoreError, match="cannot be read"):
        await store.impressions()


async def test_an_exposure_is_kept_once(store: Store) -> None:
    await store.add_impression(SHOWN)
    with pytest.raises(StoreError):
        await store.add_impression(SHOWN)


async def test_a_vote_on_an_answer_is_kept(store: Store, query: Query) -> None:
    await store.deliveries.add(7, 1)
    assert await vote(store, 7)
    assert query("SELECT message_id, artist_id, member, verdict, given, at FROM verdict") == [
        (7, None, "m", "up", 1, 1.5)
    ]


async def test_a_vote_on_an_unknown_message_is_not_kept(store: Store, query: Query) -> None:
    await store.deliveries.add(7, 1)
    assert not await vote(store, 8)
    assert query("SELECT * FROM verdict") == []


async def test_a_vote_on_the_bots_own_message_is_kept_before_its_delivery(store: Store, query: Query) -> None:
    assert await vote(store, 7, own=True)
    assert query("SELECT message_id FROM verdict") == [(7,)]


async def test_taking_back_such_a_vote_is_kept_too(store: Store, query: Query) -> None:
    await vote(store, 7, own=True)
    assert await vote(store, 7, given=False)
    assert not await vote(store, 7, given=False, member="another")


async def test_every_change_of_mind_is_another_row(store: Store, query: Query) -> None:
    await store.deliveries.add(7, 1)
    for given in (True, False, True):
        await vote(store, 7, given=given)
    assert query("SELECT given FROM verdict ORDER BY id") == [(1,), (0,), (1,)]


async def test_a_vote_on_an_artist_is_kept_with_its_answer(store: Store) -> None:
    votes = [
        Vote("m", Verdict.KNOWN, True, 1.0, 7, 100),
        Vote("m", Verdict.KNOWN, False, 2.0, 7, 100),
        Vote("n", Verdict.HIDDEN, True, 3.0, None, 101),
    ]
    for given in votes:
        await store.add_vote(given)
    assert await store.votes() == votes and await store.votes(2.0) == votes[1:]
    assert await store.votes_of("m") == votes[:2]


async def test_a_reaction_is_about_what_its_message_showed_then(store: Store) -> None:
    for interaction, at in ((1, 10.0), (2, 20.0)):
        await store.add_impression(replace(SHOWN, interaction_id=interaction, shown_at=at))
        await store.deliveries.add(7, interaction)
    for member, given, at in (("early", True, 9.9), ("m", True, 15.0), ("n", True, 20.0), ("m", False, 30.0)):
        await store.add_reaction(7, member, Verdict.UP, given=given, own=True, at=at)
    about = [(vote.member, vote.given, vote.impression) for vote in await store.votes()]
    assert about == [("early", True, 1), ("m", True, 1), ("n", True, 2), ("m", False, 1)]


async def test_a_reaction_to_a_message_that_carries_no_answer_is_about_none(store: Store) -> None:
    await vote(store, 7, own=True)
    assert [kept.impression for kept in await store.votes()] == [None]


async def test_the_last_answers_to_a_member_are_known(store: Store) -> None:
    for number, (member, artist) in enumerate((("m", 1), ("m", 2), ("n", 3), ("m", 4))):
        shown = (Item(artist, 0.5),)
        await store.add_impression(
            replace(SHOWN, interaction_id=number, artists=shown, member=member, shown_at=float(number))
        )
    assert await store.shown_to("m", 2) == {2, 4} and await store.shown_to("nobody", 9) == set()


# privacy


async def all_kept(store: Store, member: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    async for table, rows in store.kept(member):
        found.setdefault(table, []).extend(rows)
    return found


async def full(store: Store) -> None:
    """What two members asked and voted, on each other's answers and on artists."""
    for number, member in enumerate("mn"):
        await store.add_impression(replace(SHOWN, interaction_id=number, member=member, shown_at=100.0 * number))
        await store.deliveries.add(number + 10, number)
        for voter in "mn":
            await store.add_reaction(number + 10, voter, Verdict.UP, given=True, own=True, at=100.0 * number)
        await store.add_vote(Vote(member, Verdict.HIDDEN, True, 100.0 * number, None, 100))


async def test_all_of_a_member_is_exported_and_nothing_of_another(store: Store) -> None:
    await full(store)
    kept = await all_kept(store, "m")
    assert {table: len(rows) for table, rows in kept.items()} == {"exposure": 1, "verdict": 3}
    assert (len(kept["exposure"]), len(kept["verdict"])) == await store.count("m")
    assert [(row["interaction_id"], row["messages"]) for row in kept["exposure"]] == [(0, "[10]")]
    assert all(row["member"] == "m" for rows in kept.values() for row in rows)


async def test_all_of_a_member_is_deleted_and_nothing_of_another(store: Store) -> None:
    await full(store)
    others = await all_kept(store, "n")
    await store.forget("m")
    assert not await all_kept(store, "m") and await store.count("m") == (0, 0)
    assert await all_kept(store, "n") == others


MANY = 1_700  # more than are read or deleted at once


@pytest.fixture
def many(store: Store, address: Address) -> None:
    """So many answers and votes of a member, and a few of another."""
    fill(address, "m", MANY, [100, 101])
    fill(address, "n", 3, [100, 101], first=MANY)


@pytest.mark.usefixtures("many")
async def test_a_great_deal_is_read_once_each(store: Store) -> None:
    kept = await all_kept(store, "m")
    assert await store.count("m") == (MANY, MANY)
    assert [row["interaction_id"] for row in kept["exposure"]] == [*range(MANY)]
    assert [row["message_id"] for row in kept["verdict"]] == [*range(MANY)]


@pytest.mark.usefixtures("many")
async def test_a_great_deal_is_deleted_a_part_at_a_time(store: Store, query: Query) -> None:
    deleting, left = asyncio.create_task(store.forget("m")), set[int]()
    while not deleting.done():
        left.add(query("SELECT count(*) FROM exposure WHERE member = 'm'")[0][0])
        await asyncio.sleep(0)
    await deleting
    assert len(left - {0, MANY}) > 1
    assert [len(query(f"SELECT * FROM {table}")) for table in ("exposure", "delivery", "verdict")] == [3, 3, 3]


async def test_much_listening_is_deleted_a_part_at_a_time_and_what_only_its_member_plays_with_it(
    store: Store, query: Query
) -> None:
    theirs = {Unlisted(f"Theirs {number}", ""): 1 for number in range(600)}
    shared = Unlisted("Ours", "")
    for service in ("lastfm", "listenbrainz"):
        await store.accounts.link("m", service, b"-", Heard({1: 1, 2: 2}, theirs | {shared: 1}), at=0.0, due_at=None)
    await store.accounts.link("n", "lastfm", b"-", Heard({1: 1}, {shared: 1}), at=0.0, due_at=None)
    for member in "mn":
        await store.memberships.join(1, member, b"-", named=True, at=0.0)
        await store.contributors.add(member)
    others = await all_kept(store, "n")
    deleting, left = asyncio.create_task(store.forget("m")), set[int]()
    while not deleting.done():
        left.add(query("SELECT count(*) FROM listening WHERE member = 'm'")[0][0])
        await asyncio.sleep(0)
    await deleting
    assert len(left - {0, 1206}) > 1
    assert not await all_kept(store, "m") and not await store.contributors.has("m")
    assert await all_kept(store, "n") == others and await store.contributors.has("n")
    assert [*(await store.accounts.unlisted()).values()] == [shared]


async def test_a_linked_account_alone_is_kept_of_a_member(store: Store) -> None:
    assert not await store.has_members()
    await store.accounts.link("m", "lastfm", b"-", Heard({}, {}), at=0.0, due_at=None)
    assert await store.has_members()


@pytest.mark.usefixtures("many")
async def test_where_only_a_part_can_be_deleted_that_is_told_and_the_rest_is_deleted_later(
    store: Store, query: Query, address: Address
) -> None:
    last = "old.message_id = 1600"
    if address.file is None:
        raising = "RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION $$x$$; END'"
        execute(address, f"CREATE OR REPLACE FUNCTION held() {raising}")
        held = f"BEFORE DELETE ON verdict FOR EACH ROW WHEN ({last}) EXECUTE FUNCTION held()"
    else:
        held = f"BEFORE DELETE ON verdict WHEN {last} BEGIN SELECT RAISE(ABORT, 'x'); END"
    execute(address, f"CREATE TRIGGER held {held}")
    with pytest.raises(PartlyDeleted):
        await store.forget("m")
    assert 0 < len(query("SELECT * FROM verdict WHERE member = 'm'")) < MANY
    execute(address, f"DROP TRIGGER held{' ON verdict' if address.file is None else ''}")
    await store.forget("m")
    assert await store.count("m") == (0, 0)


async def test_what_is_deleted_is_in_no_file_any_more(in_file: Store, database: Path) -> None:
    await in_file.add_vote(Vote("somebody", Verdict.UP, True, 1.0, None, 100))
    await in_file.add_impression(replace(SHOWN, member="somebody"))
    files = [database.with_name(f"{database.name}{part}") for part in ("", "-wal")]
    assert any(b"somebody" in path.read_bytes() for path in files)
    await in_file.forget("somebody")
    assert not any(b"somebody" in path.read_bytes() for path in files)


async def test_what_is_old_is_deleted_and_the_rest_stays(store: Store, query: Query) -> None:
    await full(store)
    await store.add_vote(Vote("m", Verdict.HIDDEN, False, 1.0, None, 100))
    await store.forget_before(50.0)
    assert query("SELECT interaction_id FROM exposure") == query("SELECT interaction_id FROM delivery") == [(1,)]
    assert query("SELECT DISTINCT at FROM verdict") == [(100.0,)]


async def test_who_is_hidden_stays_hidden_however_old_that_is(store: Store, query: Query) -> None:
    for at, artist, given in (
        (1.0, 100, True),
        (2.0, 100, False),
        (3.0, 101, True),
        (4.0, 100, True),
        (5.0, 102, True),
    ):
        await store.add_vote(Vote("m", Verdict.HIDDEN, given, at, None, artist))
    await store.add_vote(Vote("m", Verdict.HIDDEN, False, 6.0, None, 102))
    await store.forget_before(50.0)
    assert query("SELECT artist_id, at FROM verdict ORDER BY id") == [(101, 3.0), (100, 4.0)]
    await store.forget("m")
    assert query("SELECT * FROM verdict") == []


@pytest.mark.impatient
async def test_a_deletion_that_is_held_up_deletes_nothing(store: Store, address: Address, query: Query) -> None:
    await full(store)
    with locked(address), pytest.raises(StoreError, match="cannot be used"):
        await store.forget("m")
    assert len(query("SELECT * FROM exposure")) == 2 and len(query("SELECT * FROM verdict")) == 6


async def test_of_a_member_who_opted_out_no_reaction_is_kept(store: Store, query: Query) -> None:
    await store.set_silent("m", True)
    await store.set_silent("m", True)
    assert await store.is_silent("m") and not await store.is_silent("n")
    assert not await vote(store, 7, own=True)
    assert query("SELECT * FROM verdict") == []
    await store.set_silent("m", False)
    assert await vote(store, 7, own=True)


async def test_who_opted_out_takes_back_what_they_gave_before_and_nothing_else(store: Store, query: Query) -> None:
    await vote(store, 7, own=True)
    await store.add_vote(Vote("m", Verdict.UP, True, 1.0, None, 100))
    await store.set_silent("m", True)
    assert await vote(store, 7, given=False)
    assert await store.add_vote(Vote("m", Verdict.UP, False, 2.0, None, 100)) is Outcome.KEPT
    assert await store.add_vote(Vote("m", Verdict.DOWN, False, 2.0, None, 100)) is Outcome.REFUSED
    assert await store.add_vote(Vote("m", Verdict.UP, True, 2.0, None, 100)) is Outcome.REFUSED
    assert query("SELECT artist_id, given FROM verdict ORDER BY id") == [(None, 1), (100, 1), (None, 0), (100, 0)]


async def test_deleting_does_not_opt_in_again(store: Store) -> None:
    await store.set_silent("m", True)
    await store.forget("m")
    assert await store.is_silent("m")


async def test_what_was_written_survives_another_start(address: Address, query: Query) -> None:
    for interaction in (1, 2):
        async with Store.open(address) as store:
            await store.deliveries.add(interaction, interaction)
    assert query("SELECT message_id FROM delivery") == [(1,), (2,)]


async def test_each_write_is_seen_at_once_by_others(store: Store, query: Query) -> None:
    await store.remember("commands", "abc")
    assert query("SELECT * FROM fact") == [("commands", "abc")]


async def test_a_fact_is_replaced(store: Store) -> None:
    await store.remember("commands", "abc")
    await store.remember("commands", "def")
    assert await store.fact("commands") == "def"
    assert await store.fact("weather") is None


@pytest.mark.parametrize("version", range(len(MIGRATIONS)))
async def test_an_older_database_is_brought_up_to_date(version: int, database: Path, query: Query) -> None:
    with closing(sqlite3.connect(database)) as connection:
        for migration in MIGRATIONS[:version]:
            connection.executescript(migration)
        connection.execute(f"PRAGMA user_version = {version}")
    async with Store.open(database) as store:
        await store.add_impression(SHOWN)
        assert await store.impressions() == [SHOWN]
    assert query("PRAGMA user_version") == [(len(MIGRATIONS),)]


async def test_what_an_older_program_wrote_is_still_there(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(MIGRATIONS[0])
        connection.executescript(
            """
            INSERT INTO exposure VALUES (1, 'similar', 100, '[[102, 0.5]]', 'cosine', 'abc', 'data', 'dm', 'de', 9.0);
            INSERT INTO delivery VALUES (7, 1);
            INSERT INTO verdict VALUES (3, 7, NULL, 'm', 'down', 1, 10.0);
            PRAGMA user_version = 1;
            """
        )
    async with Store.open(database) as store:
        assert await store.impressions() == [
            Impression(1, "similar", (100,), (Item(102, 0.5),), "cosine", "abc", "data", Place.DM, "de", 9.0)
        ]
        assert await store.votes() == [Vote("m", Verdict.DOWN, True, 10.0, 1)]


async def test_both_messages_of_an_answer_of_the_first_version_are_still_there(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(MIGRATIONS[0])
        connection.executescript(
            """
            INSERT INTO exposure VALUES (1, 'similar', 100, '[[102, 0.5]]', 'cosine', 'abc', 'data', 'dm', 'de', 9.0);
            INSERT INTO delivery VALUES (7, 1);
            INSERT INTO delivery VALUES (8, 1);
            INSERT INTO verdict VALUES (1, 7, NULL, 'm', 'down', 1, 10.0);
            INSERT INTO verdict VALUES (2, 8, NULL, 'n', 'up', 1, 11.0);
            PRAGMA user_version = 1;
            """
        )
    async with Store.open(database) as store:
        assert await store.votes() == [Vote("m", Verdict.DOWN, True, 10.0, 1), Vote("n", Verdict.UP, True, 11.0, 1)]


async def test_reactions_and_settings_of_the_third_version_are_still_there(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        for migration in MIGRATIONS[:3]:
            connection.executescript(migration)
        connection.executescript(
            """
            INSERT INTO verdict VALUES (1, 7, NULL, NULL, 'm', 'up', 1, 10.0, 5);
            INSERT INTO server VALUES (3, '{"count": 4}');
            PRAGMA user_version = 3;
            """
        )
    async with Store.open(database) as store:
        assert await vote(store, 7, given=False)
        assert [(kept.verdict, kept.given) for kept in await store.votes()] == [("up", True), ("up", False)]
        assert await store.guilds.settings(3) == {"count": 4}


async def test_a_migration_that_fails_leaves_the_database_as_it_was(database: Path, query: Query) -> None:
    with pytest.raises(StoreError, match="cannot be used"):
        async with Database.open(database, (MIGRATIONS[0], "CREATE TABLE half (way) STRICT; DROP TABLE nowhere")):
            pass
    assert query("PRAGMA user_version") == [(1,)]
    assert query("SELECT name FROM sqlite_schema WHERE name = 'half'") == []


def test_migrations_are_numbered_from_one_without_a_gap() -> None:
    numbers = [int(path.name.partition("_")[0]) for path in sorted(Path(migrations.__path__[0]).glob("sqlite/*.sql"))]
    assert numbers == [*range(1, len(MIGRATIONS) + 1)]


async def refusal(path: Path) -> str:
    with pytest.raises(StoreError) as raised:
        async with Store.open(path):
            pass
    return str(raised.value)


async def test_a_database_of_a_newer_program_is_refused(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    assert "newer version" in await refusal(database)


async def test_a_database_of_something_else_is_refused_and_left_alone(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    assert "none of feedback" in await refusal(database)
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("recipe",)]


@pytest.fixture
def letter(database: Path) -> Path:
    database.write_text("not a database, whatever its name says " * 100)
    return database


async def test_a_file_that_is_no_database_is_refused(letter: Path) -> None:
    assert str(letter) in await refusal(letter)


async def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert str(tmp_path) in await refusal(tmp_path)


async def test_a_place_where_no_folder_can_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "cannot be opened" in await refusal(tmp_path / "file" / "segue.sqlite3")


@pytest.mark.impatient
async def test_a_database_that_another_program_holds_is_an_error_not_a_wait(store: Store, address: Address) -> None:
    with locked(address), pytest.raises(StoreError, match="busy"):
        await store.add_impression(SHOWN)


@pytest.mark.impatient
async def test_those_held_up_behind_others_give_up_with_them(store: Store, address: Address) -> None:
    with locked(address):
        many = (store.deliveries.add(message, 1) for message in range(6))
        results = await asyncio.gather(*many, return_exceptions=True)
    assert all(isinstance(result, StoreError) and "busy" in str(result) for result in results)


async def test_what_is_read_does_not_wait_behind_votes(store: Store, address: Address) -> None:
    with locked(address):
        voting = asyncio.create_task(vote(store, 7, own=True))
        await asyncio.wait({voting}, timeout=0.05)
        async with asyncio.timeout(0.5):
            assert await store.votes_of("m") == []
    assert await voting


async def test_a_deletion_goes_after_the_votes_that_wait(store: Store, address: Address, query: Query) -> None:
    with locked(address):
        voting = asyncio.create_task(vote(store, 7, own=True))
        await asyncio.wait({voting}, timeout=0.05)
        deleting = asyncio.create_task(store.forget("m"))
        await asyncio.wait({deleting}, timeout=0.05)
    await asyncio.gather(voting, deleting)
    assert query("SELECT * FROM verdict") == []


async def test_what_is_deleted_is_deleted_though_the_log_cannot_be_cut(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run: Any = aiosqlite.Connection.execute

    def torn(connection: aiosqlite.Connection, statement: str, *values: Any) -> Any:
        if "wal_checkpoint" in statement:
            raise sqlite3.OperationalError("disk I/O error")
        return run(connection, statement, *values)

    async with Store.open(database) as store:
        await full(store)
        monkeypatch.setattr(aiosqlite.Connection, "execute", torn)
        await store.forget("m")
        assert not await all_kept(store, "m")


async def test_a_closed_database_is_an_error(address: Address) -> None:
    async with Store.open(address) as store:
        pass
    for use in (
        store.add_impression(SHOWN),
        store.deliveries.add(7, 1),
        store.set_silent("m", True),
        store.fact("x"),
        store.count("m"),
        all_kept(store, "m"),
    ):
        with pytest.raises(StoreError, match="cannot be used"):
            await use


async def test_a_row_that_breaks_the_rules_is_refused(address: Address, query: Query) -> None:
    async with opened(address) as database:
        for verdict, age in (("meh", "older"), ("up", "ancient")):
            with pytest.raises(StoreError, match=r"CHECK|check"):
                await database.run(
                    "INSERT INTO verdict VALUES (1, 7, NULL, NULL, 'm', ?, 1, 1.0, 1, NULL, 's', ?)", verdict, age
                )
    assert query("SELECT * FROM verdict") == []

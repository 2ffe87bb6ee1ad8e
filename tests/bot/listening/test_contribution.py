"""What members let enter builds: the table, and what becomes of it when one of them withdraws."""

from __future__ import annotations

import asyncio
import csv
import re
import stat
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.client.meeting import meet_artists
from bot.errors import PartlyDeleted
from bot.feedback.accounts import Heard, Unlisted
from bot.feedback.backups import back_up
from bot.feedback.store import Store
from bot.listening.contribution import Contribution, discard
from bot.listening.vault import Owner, Vault, write_for_owner
from recommender import Recommender
from recommender.building import Inputs, ensure, with_table

FIVE = "abcde"
NEW = Unlisted("Wet Leg", "b0e9a7cf-a9f3-4f5a-8d4b-0d5f6a4f3a10")
"""Whom the data has not."""
RADIOHEAD, BJORK = 100, 101


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "members.csv"


@pytest.fixture
def asked() -> threading.Event:
    return threading.Event()


@pytest.fixture
def contribution(store: Store, small_recommender: Recommender, table: Path, asked: threading.Event) -> Contribution:
    return Contribution(store, lambda: small_recommender, table, asked=asked)


async def link(store: Store, member: str, known: dict[int, int], *unlisted: Unlisted, agrees: bool = True) -> None:
    await store.accounts.link(member, "lastfm", b"-", Heard(known, dict.fromkeys(unlisted, 3)), at=0.0, due_at=None)
    if agrees:
        await store.contributors.add(member)


def rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


async def test_the_table_holds_only_what_five_contributing_members_play(
    store: Store, contribution: Contribution, table: Path
) -> None:
    for number, member in enumerate(FIVE):
        await link(store, member, {RADIOHEAD: 10, BJORK + number: 2}, NEW)
    await link(store, "f", {RADIOHEAD: 4, BJORK: 2}, Unlisted("Theirs alone", ""))
    for member in "ghijk":
        await link(store, member, {BJORK: 5}, agrees=False)
    await contribution.write()
    found = sorted((row["artist"], row["mbid"], row["plays"]) for row in rows(table))
    assert found == [("Radiohead", "", "10")] * 5 + [("Radiohead", "", "4")] + [("Wet Leg", NEW.mbid, "3")] * 5
    assert {row["user"] for row in rows(table)} == set("123456")
    assert stat.S_IMODE(table.stat().st_mode) == 0o600


async def test_of_four_members_nothing_is_written_and_what_was_is_removed(
    store: Store, contribution: Contribution, table: Path
) -> None:
    for member in FIVE[:4]:
        await link(store, member, {RADIOHEAD: 10})
    table.write_text("of yesterday")
    await contribution.write()
    assert not table.exists()
    await link(store, "e", {RADIOHEAD: 1})
    await contribution.write()
    assert table.exists()


async def test_members_have_other_numbers_each_time(store: Store, contribution: Contribution, table: Path) -> None:
    for plays, member in enumerate(FIVE, 1):
        await link(store, member, {RADIOHEAD: plays})
    seen = set[tuple[str, ...]]()
    for _ in range(20):
        await contribution.write()
        seen.add(tuple(row["user"] for row in sorted(rows(table), key=lambda row: row["plays"])))
    assert len(seen) > 1 and {*seen.pop()} == set("12345")


async def test_columns_are_called_as_those_of_the_other_data(
    store: Store, small_recommender: Recommender, table: Path
) -> None:
    for member in FIVE:
        await link(store, member, {RADIOHEAD: 2})
    columns = {"user": "who", "artist": "band", "time": "when"}
    await Contribution(store, lambda: small_recommender, table, columns).write()
    assert table.read_text().splitlines()[:2] == ["who,band,mbid,plays,when", "1,Radiohead,,2,"]


async def test_who_withdraws_is_taken_out_at_once_and_a_build_is_asked_for(
    store: Store, contribution: Contribution, table: Path, asked: threading.Event
) -> None:
    for member in (*FIVE, "f"):
        await link(store, member, {RADIOHEAD: 77 if member == "f" else 1})
    await contribution.write()
    async with contribution.losing("f") as loss:
        await store.contributors.remove("f")
    assert loss.rebuilds and asked.is_set()
    assert [row["plays"] for row in rows(table)] == ["1"] * 5


async def test_who_was_not_in_the_table_yet_costs_no_build(
    store: Store, contribution: Contribution, asked: threading.Event
) -> None:
    for member in FIVE:
        await link(store, member, {RADIOHEAD: 1})
    await contribution.write()
    await link(store, "f", {RADIOHEAD: 1})
    await link(store, "g", {BJORK: 1}, agrees=False)
    for member in "fg":
        async with contribution.losing(member) as loss:
            await store.forget(member)
        assert not loss.rebuilds and not asked.is_set()


async def test_what_fails_while_somebody_withdraws_leaves_nothing_of_them_in_the_table(
    store: Store, contribution: Contribution, table: Path, asked: threading.Event
) -> None:
    for member in FIVE:
        await link(store, member, {RADIOHEAD: 1})
    await contribution.write()

    async def half_deleted() -> None:
        async with contribution.losing("a"):
            await store.contributors.remove("a")
            raise PartlyDeleted

    with pytest.raises(PartlyDeleted):
        await half_deleted()
    assert not table.exists() and asked.is_set()


async def test_a_table_that_cannot_be_written_is_not_left_as_it_was(
    store: Store, contribution: Contribution, table: Path, log: list[structlog.typing.EventDict]
) -> None:
    for member in FIVE:
        await link(store, member, {RADIOHEAD: 1})
    await contribution.write()
    (table.parent / "members.csv.new").mkdir()
    await contribution.write()
    assert not table.exists() and [event["event"] for event in log] == ["members' listening not written"]


async def test_what_a_full_disk_or_a_crash_left_of_a_table_goes_too(store: Store, table: Path) -> None:
    def torn() -> Iterator[bytes]:
        yield b"1,Radiohead"
        raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_for_owner(table, torn())
    assert list(table.parent.glob("*.new")) == []
    table.with_name(f"{table.name}.new").write_text("1,Radiohead")
    await discard(store, table)
    assert list(table.parent.glob("*.new")) == []


async def test_where_members_listening_may_enter_no_build_any_more_the_table_goes(
    store: Store, contribution: Contribution, small_recommender: Recommender, table: Path
) -> None:
    for member in FIVE:
        await link(store, member, {RADIOHEAD: 1})
    await contribution.write()
    await discard(store, table)
    off = Contribution(store, lambda: small_recommender)
    async with off.losing("a") as loss:
        await store.forget("a")
    await off.write()
    assert not table.exists() and not loss.rebuilds and not off.enabled


# What is left of somebody who deleted everything: nothing, in no file, also not in the next model


BASE = "user,artist\nann,Muse\nann,Phoebe Bridgers\nben,Phoebe Bridgers\nben,Muse\n"
TOKEN = re.compile(rb"gAAAA[\w-]{60,}={0,2}")


def everything(folder: Path) -> Iterator[bytes]:
    """What all files hold, and those in backups."""
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.read_bytes()
        if path.is_file() and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                yield from map(archive.read, archive.namelist())


def owners(folder: Path, vault: Vault) -> set[int]:
    """Whose accounts and memberships can be decrypted, from any file."""
    tokens = {token for content in everything(folder) for token in TOKEN.findall(content)}
    return {vault.open(token).user for token in tokens}


async def test_of_who_deleted_everything_no_file_nor_the_next_model_has_anything_left(
    store: Store, vault: Vault, tmp_path: Path, table: Path, asked: threading.Event
) -> None:
    base, model = tmp_path / "plays.csv", tmp_path / "model"
    base.write_text(BASE)

    def build() -> set[str]:
        chosen = with_table([base], tmp_path / "downloads", table, model)
        assert ensure(model, Inputs(chosen, tmp_path / "downloads"), lambda _: None, "cosine")
        return {artist.name for artist in Recommender.load(model).top()}

    assert build() == {"Muse", "Phoebe Bridgers"}
    contribution = Contribution(store, lambda: Recommender.load(model), table, asked=asked)
    mine = Unlisted("Nobody Else Plays These", "")
    members = {f"pseudonym of {user}": user for user in range(1, 6)}
    for member, user in members.items():
        theirs = {mine: 9} if user == 1 else {}
        heard = Heard({}, {NEW: 3, **theirs})
        await store.accounts.link(member, "lastfm", vault.seal(Owner(user, "x")), heard, at=0.0, due_at=1.0)
        await store.memberships.join(7, member, vault.seal(Owner(user)), named=True, at=0.0)
        await store.memberships.join(8, member, vault.seal(Owner(user)), named=False, at=0.0)
        await store.contributors.add(member)
    await contribution.write()
    assert build() == {"Muse", "Phoebe Bridgers", "Wet Leg"}
    await meet_artists(store, Recommender.load(model))
    assert len(await store.accounts.listening("pseudonym of 2")) == 1 and owners(tmp_path, vault) == {1, 2, 3, 4, 5}

    await store.memberships.leave(7, "pseudonym of 1")
    assert [found.guild for found in await store.memberships.of("pseudonym of 1")] == [8]
    async with contribution.losing("pseudonym of 1") as loss:
        await store.forget("pseudonym of 1")
    assert loss.rebuilds and asked.is_set()
    assert build() == {"Muse", "Phoebe Bridgers"}
    assert owners(tmp_path, vault) == {2, 3, 4, 5}
    await meet_artists(store, Recommender.load(model))
    assert [*(await store.accounts.unlisted()).values()] == [NEW] and not await store.accounts.listening(
        "pseudonym of 2"
    )

    await asyncio.to_thread(back_up, tmp_path / "segue.sqlite3", b"members' key", tmp_path / "backups" / "today")
    assert owners(tmp_path, vault) == owners(tmp_path / "backups", vault) == {2, 3, 4, 5}
    for content in everything(tmp_path):
        assert b"pseudonym of 1" not in content and mine.name.encode() not in content

    await link(store, "another", {}, NEW)
    await contribution.write()
    assert [row["artist"] for row in rows(table)] == ["Wet Leg"] * 5

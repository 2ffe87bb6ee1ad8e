"""Members as keyed hashes, and the key's file."""

from __future__ import annotations

import asyncio
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from structlog.typing import EventDict
from typer.testing import CliRunner

from bot.errors import KeyRefused
from bot.feedback.accounts import Heard
from bot.feedback.cli import app
from bot.feedback.opinions import Outcome
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.settings import Settings
from recommender.feedback.records import Verdict, Vote

Query = Callable[[str], list[tuple[Any, ...]]]

VOTES = "SELECT count(*) FROM verdict"


def test_a_new_key_file_is_its_owners_only(tmp_path: Path) -> None:
    Pseudonyms.from_file(tmp_path / "made" / "segue.key")
    assert stat.S_IMODE((tmp_path / "made" / "segue.key").stat().st_mode) == 0o600


def test_a_member_keeps_the_pseudonym_when_the_key_is_read_again(tmp_path: Path) -> None:
    first = Pseudonyms.from_file(tmp_path / "key")
    assert first(42) == Pseudonyms.from_file(tmp_path / "key")(42)


def test_another_key_gives_another_pseudonym(tmp_path: Path) -> None:
    assert Pseudonyms.from_file(tmp_path / "a")(42) != Pseudonyms.from_file(tmp_path / "b")(42)


def test_two_members_have_two_pseudonyms() -> None:
    pseudonyms = Pseudonyms(b"a key of sixteen letters")
    assert pseudonyms(42) != pseudonyms(43)


def test_a_pseudonym_is_hmac_sha_256_of_the_id() -> None:
    # printf 42 | openssl dgst -sha256 -hmac 'a key of sixteen letters'
    expected = "e2539f8ea4203854950a638bc44378ad6e0835f274b7821266f33899395312d4"
    assert Pseudonyms(b"a key of sixteen letters")(42) == expected


@pytest.mark.parametrize("content", ["", "\n", "short"])
def test_a_file_that_holds_no_key_is_refused(content: str, tmp_path: Path) -> None:
    (tmp_path / "key").write_text(content)
    with pytest.raises(ValueError, match="holds no key"):
        Pseudonyms.from_file(tmp_path / "key")


def test_a_folder_for_a_key_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=tmp_path.name):
        Pseudonyms.from_file(tmp_path)


@pytest.mark.parametrize("mode", [0o644, 0o660, 0o606, 0o777])
def test_a_key_that_others_can_read_is_kept_from_them(mode: int, tmp_path: Path, log: list[EventDict]) -> None:
    (tmp_path / "key").write_text("a key of sixteen letters")
    (tmp_path / "key").chmod(mode)
    assert Pseudonyms.from_file(tmp_path / "key")(42) == Pseudonyms(b"a key of sixteen letters")(42)
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == mode & 0o700
    assert [event["mode"] for event in log] == [f"{mode:04o}"]


def test_a_key_that_cannot_be_kept_from_others_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "key").write_text("a key of sixteen letters")
    (tmp_path / "key").chmod(0o644)

    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError("Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuse)
    with pytest.raises(OSError, match=r"others can read .* Operation not permitted"):
        Pseudonyms.from_file(tmp_path / "key")


# A key and a database


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return tmp_path / "segue.key"


async def test_a_key_is_made_beside_a_database_without_members(store: Store, key: Path) -> None:
    first = await Pseudonyms.of(store, key)
    key.unlink()
    assert (await Pseudonyms.of(store, key))(42) != first(42)


@pytest.mark.parametrize("trace", ["vote", "opt-out"])
async def test_no_key_is_made_beside_a_database_with_members(trace: str, store: Store, key: Path) -> None:
    member = (await Pseudonyms.of(store, key))(42)
    key.unlink()
    if trace == "vote":
        await store.add_vote(Vote(member, Verdict.UP, True, 1.0, None, 100))
    else:
        await store.set_silent(member, True)
    with pytest.raises(KeyRefused, match=r"is gone\. Restore it .* new-key"):
        await Pseudonyms.of(store, key)
    assert not key.exists()


@pytest.mark.parametrize("secret", [None, b"another key of the bot's"])
async def test_another_key_than_that_of_the_members_is_refused(secret: bytes | None, store: Store, key: Path) -> None:
    key.write_text("a key of sixteen letters")
    first = await Pseudonyms.of(store, key)
    await store.set_silent(first(42), True)
    assert (await Pseudonyms.of(store, key))(42) == first(42)
    key.write_text("another key of as many letters")
    with pytest.raises(KeyRefused, match=r"another key than this one\. Restore it"):
        await Pseudonyms.of(store, secret or key)


@pytest.mark.parametrize("secret", [b"another key of the bot's", b"a key of sixteen letters"])
async def test_a_database_put_in_place_while_the_bot_runs_is_refused_under_another_key(
    secret: bytes, database: Path, tmp_path: Path, query: Query, log: list[EventDict]
) -> None:
    async with Store.open(tmp_path / "other") as other:
        await other.set_silent((await Pseudonyms.of(other, secret))(42), True)
    async with Store.open(database) as store:
        ours = await Pseudonyms.of(store, b"a key of sixteen letters")
        away = database.rename(tmp_path / "away")
        (tmp_path / "other").rename(database)
        vote = Vote(ours(42), Verdict.UP, True, 1.0, None, 100)
        if secret == b"a key of sixteen letters":
            assert await store.add_vote(vote) is Outcome.REFUSED
            return
        assert [await store.add_vote(vote) for _ in range(2)] == [Outcome.WAITING] * 2
        assert sum("restart" in event["event"] for event in log) == 1
        assert query(VOTES) == [(0,)]
        away.replace(database)
        async with asyncio.timeout(10):
            while query(VOTES) != [(2,)]:
                await asyncio.sleep(0.005)


async def test_an_older_database_takes_the_key_that_there_is(store: Store, key: Path) -> None:
    key.write_text("a key of sixteen letters")
    await store.set_silent("a member of before fingerprints were kept", True)
    await Pseudonyms.of(store, key)
    with pytest.raises(KeyRefused):
        await Pseudonyms.of(store, b"another key of the bot's")


def test_a_new_key_is_taken_when_that_is_asked_for_and_what_is_linked_is_nobodys_any_more(
    database: Path, key: Path, query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in Settings.variables().values():
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("SEGUE_KEY_FILE", str(key))

    async def start() -> None:
        async with Store.open(database) as store:
            await store.set_silent((await Pseudonyms.of(store, key))(42), True)

    async def link() -> None:
        async with Store.open(database) as store:
            await store.accounts.link("somebody", "lastfm", b"-", Heard({1: 1}, {}), at=0.0, due_at=1.0)

    asyncio.run(start())
    asyncio.run(link())
    key.unlink()
    with pytest.raises(KeyRefused):
        asyncio.run(start())
    done = CliRunner().invoke(app, ["new-key", "--db", str(database)])
    assert done.exit_code == 0 and "no longer known" in done.stdout
    assert query("SELECT member FROM account UNION ALL SELECT member FROM listening") == []
    asyncio.run(start())


def test_no_key_is_made_for_a_database_that_is_not_there(
    tmp_path: Path, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEGUE_KEY_FILE", str(key))
    done = CliRunner().invoke(app, ["new-key", "--db", str(tmp_path / "none")])
    assert done.exit_code == 2 and "There is no feedback database" in done.stderr
    assert not key.exists() and not (tmp_path / "none").exists()


async def test_of_several_processes_each_must_have_the_same_key_also_before_there_are_members(tmp_path: Path) -> None:
    async with Store.open(tmp_path / "votes") as store:
        first = await Pseudonyms.of(store, tmp_path / "a", is_shared=True)
        assert (await Pseudonyms.of(store, tmp_path / "a", is_shared=True))(42) == first(42)
        with pytest.raises(KeyRefused, match="another key"):
            await Pseudonyms.of(store, tmp_path / "b", is_shared=True)

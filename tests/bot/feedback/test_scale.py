"""What holds where much is kept: members are answered by an index, and no more is read than fits into memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from structlog.typing import EventDict

from bot.address import Address
from bot.errors import StoreError
from bot.feedback import history, reading, sqlite
from bot.feedback.dialects import for_postgres, for_sqlite, values_for_sqlite
from bot.feedback.digests import Kind, Post
from bot.feedback.learned import _read
from bot.feedback.opinions import Outcome
from bot.feedback.reading import read
from bot.feedback.store import Store
from loopback import postgres
from recommender.feedback.records import Verdict, Vote
from tests.plenty import fill

LARGE = ("exposure", "verdict", "delivery", "opened")
SELECTIVE = r"(?<![<>])=\?|Cond: .* = |\b(shown_)?at ?[<>]"
"""What a step of a plan says that finds rows by a value or a time, in SQLite and in PostgreSQL."""


@pytest.fixture
def on_server(server: postgres.Server, tmp_path: Path) -> Address:
    """A new database: in one that others used, plans depend on how large its tables were."""
    return Address(None, server.make(), tmp_path / "votes")


@pytest.fixture
def asked(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Any]]:
    """The statements that a store executes, with their values."""
    found = list[tuple[str, Any]]()
    database = store._database

    def noting(method: Any) -> Any:
        async def noted(statement: str, *values: object, patient: bool = False, **named: object) -> Any:
            found.append((statement, named or values))
            return await method(statement, *values, **({"patient": patient} if patient else {}), **named)

        return noted

    async def transact(work: Any, *, patient: bool = False) -> Any:
        async def begun(execute: Any) -> Any:
            async def noted(statement: str, values: Any) -> int:
                found.append((statement, {**values}))
                return int(await execute(statement, values))

            return await work(noted)

        return await type(database).transact(database, begun, patient=patient)

    for name in ("run", "rows", "records"):
        monkeypatch.setattr(database, name, noting(getattr(database, name)))
    monkeypatch.setattr(database, "transact", transact)
    return found


def gone_through(address: Address, statements: list[tuple[str, Any]]) -> Iterator[str]:
    """Which of them go through a large table from its beginning to its end."""
    if address.file is not None:
        import sqlite3

        connection = sqlite3.connect(address.file)
        for statement, values in statements:
            plan = connection.execute(f"EXPLAIN QUERY PLAN {for_sqlite(statement)}", values_for_sqlite(values))
            found = [step for *_, step in plan if re.match(rf"(SCAN|SEARCH) ({'|'.join(LARGE)})\b", step)]
            if not all(re.search(SELECTIVE, step) for step in found):
                yield statement
        connection.close()
        return
    with postgres.session(address.url) as execute:
        for way in ("seqscan", "hashjoin", "mergejoin"):  # which are right where there are few rows, as here
            execute(f"SET enable_{way} = off")
        for statement, values in statements:
            text, taken = for_postgres(statement, values)
            for number, value in reversed([*enumerate(taken, 1)]):
                text = text.replace(f"${number}", _literal(value))
            steps: list[str] = [step for (step,) in execute(f"EXPLAIN {text}")]
            for step, following in pairwise([*steps, ""]):
                if re.search(rf"Scan .*\bon ({'|'.join(LARGE)})\b", step) and not re.search(SELECTIVE, following):
                    yield statement
                    break


def _literal(value: Any) -> str:
    if isinstance(value, list):
        return f"ARRAY[{', '.join(map(_literal, value))}]"
    return f"'{value}'" if isinstance(value, str) else str(value)


async def test_what_members_wait_for_and_what_is_deleted_meanwhile_goes_by_an_index(
    store: Store, address: Address, asked: list[tuple[str, Any]]
) -> None:
    fill(address, "m1", 20, range(50))
    await store.add_vote(Vote("m1", Verdict.UP, True, 1.0, 5, 7, "s"))
    await store.votes_of("m1")
    await store.shown_to("m1", 10)
    await store.answer("m1")
    await store.answer("m1", 5)
    await store.count("m1")
    await store.openings.count("m1")
    await store.deliveries.is_answer(5)
    await store.deliveries.showing(5, 7)
    await store.digests.result(Post(5, Kind.DIGEST, 0, 0, 0.0, None, 5, ()))
    await store.reviews.said("s", 0.0, 2.0)
    await store.add_reaction(5, "m1", Verdict.UP, given=True, own=False, at=1.0)
    await store.clear_reactions(5, at=1.0)
    [_ async for _ in store.kept("m1")]
    await store.forget_before(0.0)
    assert len(asked) > 40
    assert [*gone_through(address, asked)] == []


async def test_of_hiding_an_artist_the_last_word_stays_and_what_it_replaced_goes(store: Store) -> None:
    for at, artist, given in ((1.0, 1, True), (2.0, 1, False), (3.0, 2, True), (4.0, 2, True), (5.0, 3, True)):
        await store.add_vote(Vote("m", Verdict.HIDDEN, given, at, None, artist))
    await store.add_vote(Vote("m", Verdict.HIDDEN, False, 9.0, None, 3))
    await store.forget_before(6.0)
    assert [(vote.artist, vote.at) for vote in await store.votes_of("m")] == [(2, 4.0), (3, 9.0)]


async def test_pages_hold_what_is_read_at_once(store: Store, address: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(address, "m", 50, range(20))
    whole = await store.impressions(), await store.votes()
    monkeypatch.setattr(history, "_PAGE", 7)
    assert (await store.impressions(), await store.votes()) == whole and len(whole[0]) == len(whole[1]) == 50
    assert [*await store.history.these(range(50))] == sorted(whole[0], key=lambda shown: shown.interaction_id)
    later = whole[0][20].shown_at
    assert await store.impressions(later) == [shown for shown in whole[0] if shown.shown_at >= later]
    assert await store.votes(later) == [vote for vote in whole[1] if vote.at >= later]


async def test_a_report_is_on_the_latest_answers_and_refuses_more_than_fit(
    store: Store, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(address, "m", 30, range(20))
    monkeypatch.setattr(history.History.shown_from, "__defaults__", (12,))
    found = await read(address, None)
    assert [shown.shown_at for shown in found.impressions] == [shown.shown_at for shown in await store.impressions(6)]
    assert len(found.impressions) <= 12 and found.since > 5 and "The latest" in reading.told(found)
    with pytest.raises(StoreError, match=r"They are fewer from 1970-01-01T00:00:06 on: --since 1970-01-01T00:00:06"):
        await read(address, 1.0)
    assert (await read(address, 6.0)).impressions == found.impressions


async def test_lists_learn_from_the_latest_votes_and_the_answers_they_are_on(
    store: Store, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(address, "m", 9, range(20))
    for number in range(1, 7):
        await store.add_vote(Vote("m", Verdict.UP, True, 100.0 + number, number, number))
    monkeypatch.setattr(history.History.voted_from, "__defaults__", (4,))
    answers, votes, *_ = await _read(address, b"x" * 32)
    assert [vote.artist for vote in votes] == [3, 4, 5, 6]
    assert [shown.interaction_id for shown in answers] == [3, 4, 5, 6] == [shown.interaction_id for shown in answers]


async def test_a_large_file_is_looked_through_while_it_is_used(
    address: Address, monkeypatch: pytest.MonkeyPatch, log: list[EventDict]
) -> None:
    if address.file is None:
        pytest.skip("a server looks after its own files")
    monkeypatch.setattr(sqlite, "AT_ONCE", 0)
    async with Store.open(address) as store:
        for name in range(300):
            await store.remember(str(name), "x" * 100)
    async with Store.open(address) as store:
        await store.checked()
    content = bytearray(address.file.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xa5" * 4096
    address.file.write_bytes(content)
    async with Store.open(address) as store:
        with pytest.raises(StoreError, match=r"is damaged .* put a backup in its place"):
            await store.checked()
        assert "database damaged" in [event["event"] for event in log]
        assert await store.add_vote(Vote("m", Verdict.UP, True, 1.0, None, 1)) is Outcome.WAITING

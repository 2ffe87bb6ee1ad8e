"""What may enter the data that models are built from."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.feedback.accounts import Heard, Unlisted
from bot.feedback.artists import Known
from bot.feedback.store import Store

NEW = Unlisted("Wet Leg", "an-mbid")
FIVE = "abcde"


@pytest.fixture
async def store(database: Path) -> AsyncIterator[Store]:
    async with Store.open(database) as opened:
        yield opened


async def heard(store: Store, member: str, known: dict[int, int], *unlisted: Unlisted, agrees: bool = True) -> None:
    await store.accounts.link(member, "lastfm", b"-", Heard(known, dict.fromkeys(unlisted, 3)), at=0.0, due_at=None)
    if agrees:
        await store.contributors.add(member)


async def test_only_what_five_contributing_members_play_may_enter(store: Store) -> None:
    for member in FIVE:
        await heard(store, member, {1: 10, ord(member): 2}, NEW)
    await heard(store, "f", {1: 10, ord("a"): 2}, Unlisted("Theirs alone", ""))
    for member in "ghijk":
        await heard(store, member, {2: 5}, agrees=False)
    rows = await store.contributors.listening()
    assert {(row.member, row.plays) for row in rows if row.artist == 1} == {(member, 10) for member in FIVE + "f"}
    assert {(row.name, row.mbid, row.plays) for row in rows if row.artist < 0} == {("Wet Leg", "an-mbid", 3)}
    assert len(rows) == 11


async def test_of_four_nothing_enters(store: Store) -> None:
    for member in FIVE[:4]:
        await heard(store, member, {1: 10})
    assert await store.contributors.listening() == []


async def test_what_one_member_has_at_two_services_counts_as_one_members(store: Store) -> None:
    for member in FIVE[:4]:
        await heard(store, member, {1: 10})
    await store.accounts.link("a", "listenbrainz", b"-", Heard({1: 12}, {}), at=0.0, due_at=None)
    assert await store.contributors.listening() == []
    await heard(store, "e", {1: 1})
    assert [row.plays for row in await store.contributors.listening()] == [12, 10, 10, 10, 1]


async def test_artists_enter_by_the_ids_they_go_by_now(store: Store) -> None:
    for member in FIVE:
        await heard(store, member, {101: 1})
    await store.artists.add([Known(101, "Radiohead", "")])
    await store.artists.carry({101: 7})
    assert {row.artist for row in await store.contributors.listening()} == {7}


async def test_consent_is_withdrawn_and_given_again_but_not_by_who_opted_out(store: Store) -> None:
    assert await store.contributors.add("a") and await store.contributors.add("a")
    await store.contributors.remove("a")
    assert not await store.contributors.has("a")
    await store.contributors.add("a")
    await store.set_silent("a", silent=True)
    assert not await store.contributors.has("a") and not await store.contributors.add("a")
    await store.set_silent("a", silent=False)
    assert not await store.contributors.has("a")


async def test_it_is_known_whose_listening_is_in_the_last_table(store: Store) -> None:
    for member in "ab":
        await store.contributors.add(member)
    assert not await store.contributors.counts("a")
    await store.contributors.set_counted({"a"})
    assert await store.contributors.counts("a") and not await store.contributors.counts("b")
    await store.contributors.set_counted({"b"})
    assert await store.contributors.counts("b") and not await store.contributors.counts("a")

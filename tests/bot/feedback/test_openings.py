"""Artists that members open, kept once each, and of nobody who opted out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.feedback.personal_data import PersonalData
from bot.feedback.store import Store
from recommender.feedback import Impression, Item, Opening, Place

from .archive import read

SHOWN = Impression(7, "similar", (100,), (Item(101, 0.5),), "m", "v", "made up", Place.GUILD, "en", 50.0, member="ada")
OPENED = Opening("ben", 60.0, 7, 101)


@pytest.fixture(autouse=True)
async def _shown(store: Store) -> None:
    await store.add_impression(SHOWN)


async def test_an_artist_of_an_answer_is_opened_once_by_each_member(store: Store) -> None:
    for opening in (OPENED, replace(OPENED, at=70.0), replace(OPENED, member="ada", at=80.0)):
        await store.openings.add(opening)
    assert await store.openings.every() == [OPENED, replace(OPENED, member="ada", at=80.0)]
    assert await store.openings.every(since=65.0) == [replace(OPENED, member="ada", at=80.0)]


async def test_nothing_is_kept_of_who_opted_out_nor_of_an_answer_that_is_not_kept(store: Store) -> None:
    await store.set_silent("ben", True)
    await store.openings.add(OPENED)
    await store.openings.add(replace(OPENED, member="ada", impression=8))
    assert await store.openings.every() == []


async def test_what_was_opened_is_counted_exported_and_deleted_with_all_of_a_member(store: Store) -> None:
    await store.openings.add(OPENED)
    await store.openings.add(replace(OPENED, member="ada"))
    assert await store.openings.count("ben") == 1
    assert [(table, rows) async for table, rows in store.kept("ben")] == [
        ("opened", [{"member": "ben", "interaction_id": 7, "artist_id": 101, "at": 60.0}])
    ]
    await store.forget("ben")
    assert await store.openings.every() == [replace(OPENED, member="ada")]


async def test_the_export_says_which_artist_of_which_answer_was_opened_and_when(store: Store) -> None:
    await store.openings.add(OPENED)

    async def named(ids: set[int]) -> dict[int, str]:
        return dict.fromkeys(ids, "Björk")

    [part] = [part async for part in PersonalData(store, lambda _: (0, "")).export("ben", named)]
    found = read(part)["opened.json"]
    assert found == [{"at": "1970-01-01T00:01:00+00:00", "artist": {"id": 101, "name": "Björk"}, "interaction_id": "7"}]


async def test_what_is_old_is_deleted(store: Store) -> None:
    await store.openings.add(OPENED)
    await store.forget_before(60.0)
    assert await store.openings.count("ben") == 1
    await store.forget_before(61.0)
    assert await store.openings.count("ben") == 0

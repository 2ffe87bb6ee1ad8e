"""Which of two models answers alone: looked for in what is kept, taken by a running bot, and undone."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.address import Address
from bot.errors import StoreError
from bot.feedback.promoted import named, promoted, undone
from bot.feedback.store import Store
from bot.workers.lookups import Lookups
from bot.workers.promoting import announce
from bot.workers.watch import Watch
from recommender import Recommender, models
from recommender.building.build import build
from recommender.dataset.interactions import Interactions
from recommender.feedback import (
    Contest,
    Ending,
    Impression,
    Item,
    Place,
    Team,
    Verdict,
    Vote,
    read_contests,
    write_contests,
)

DAY, BORN = 86_400.0, 1_700_000_000.0


@pytest.fixture(scope="module")
def folders(small: Interactions, small_artifact: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The small model, and another of the same data."""
    rival = tmp_path_factory.mktemp("rival") / "rival"
    build(small, models.make("rp3beta"), rival)
    return [small_artifact, rival]


@pytest.fixture(scope="module")
def names(folders: list[Path]) -> tuple[str, str]:
    first, second = (named(Recommender.load(folder)) for folder in folders)
    return first, second


@pytest.fixture
async def decided(database: Path, names: tuple[str, str]) -> Address:
    """Forty answers of both models, each of another build; members like what the second picked."""
    (first, _, set_to), (second, _, rival_set_to) = (name.partition(" ") for name in names)
    items = (Item(1, 0.5, Team.A, (1, 2), 0.5), Item(2, 0.4, Team.B, (2, 1), 0.5))
    shown = Impression(1, "similar", (9,), items, first, "", "made up", Place.DM, "en", BORN)
    shown = replace(shown, model_settings=set_to, rival=second, rival_settings=rival_set_to)
    async with Store.open(database) as store:
        for id in range(1, 41):
            await store.add_impression(replace(shown, interaction_id=id, model_version=f"{id}", shown_at=BORN + id))
            await store.add_vote(Vote(f"m{id}", Verdict.UP, True, BORN + id, id, 2))
    return Address.of(database)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "promotions.json"


@pytest.fixture
def watch(folders: list[Path], table: Path) -> Iterator[Watch]:
    watch = Watch([("cosine", folders[0]), ("rp3beta", folders[1])], promotions=table)
    with watch.lookups:
        yield watch


def serving(watch: Watch) -> list[str]:
    watch.look()
    return [model.model for model in watch.lookups.models if model is not None]


async def test_the_winner_is_remembered_told_and_undone(
    decided: Address, folders: list[Path], names: tuple[str, str], table: Path, log: list[Any]
) -> None:
    async def look(days: int) -> list[Contest]:
        return await asyncio.to_thread(promoted, decided, folders, table, None, BORN + days * DAY)

    [won] = await look(1)
    assert won.in_order == names[::-1] and won.winner == 1
    announce([won])
    assert (log[-1]["event"], log[-1]["model"]) == ("model promoted", names[1])
    assert await look(2) == [] and read_contests(table) == [won]
    [back] = await asyncio.to_thread(undone, decided, table)
    assert back.ending is Ending.UNDONE and back.winner is None and read_contests(table) == [back]
    [following] = await look(3)
    assert (following.number, following.ended, following.began) == (2, None, BORN + 3 * DAY)
    announce([back, following])
    assert [event["event"] for event in log[-2:]] == ["test of two models ended", "test of two models"]
    with pytest.raises(StoreError, match="No test"):
        await asyncio.to_thread(undone, decided, table)


async def test_a_running_bot_takes_the_winner_and_gives_it_back(
    watch: Watch, decided: Address, folders: list[Path], table: Path, log: list[Any]
) -> None:
    assert serving(watch) == ["cosine", "rp3beta"] and watch.lookups.promoted is None
    [won] = await asyncio.to_thread(promoted, decided, folders, table, None, BORN + DAY)
    assert serving(watch) == ["rp3beta"] and watch.lookups.promoted == won
    assert (log[-1]["event"], log[-1]["model"]) == ("model answers alone", won.in_order[0])
    restarted = Watch([("cosine", folders[0]), ("rp3beta", folders[1])], promotions=table)
    with restarted.lookups:
        assert serving(restarted) == ["rp3beta"]
    unread = table.with_name("unread")
    unread.write_text("nonsense")
    unread.replace(table)
    assert serving(watch) == ["rp3beta"] and log[-1]["event"] == "model not promoted"
    await asyncio.to_thread(undone, decided, table)
    assert serving(watch) == ["cosine", "rp3beta"] and watch.lookups.promoted is None


def test_what_won_before_comes_first_against_a_challenger(watch: Watch, names: tuple[str, str], table: Path) -> None:
    write_contests([Contest(1, "old o", names[1], 0.0, 5.0, Ending.PREFERRED, 1)], table)
    assert serving(watch) == ["rp3beta", "cosine"]


def test_without_a_database_none_is_made(tmp_path: Path, folders: list[Path], table: Path) -> None:
    with pytest.raises(StoreError, match="no feedback database"):
        promoted(Address.of(tmp_path / "gone"), folders, table, None, BORN)
    assert not (tmp_path / "gone").exists() and not table.exists()


def test_a_set_share_of_answers_is_drafted(small_recommender: Recommender) -> None:
    with Lookups(small_recommender) as lookups:
        draws = range(0, 2**32, 2**22)
        assert all(map(lookups.drafts, draws))
        lookups.share = 0.25
        assert sum(map(lookups.drafts, draws)) == len(draws) / 4

"""Two models that answer together, as whoever runs the bot sees it afterwards."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from simcord import ChannelHandle, MemberActor
from structlog.typing import EventDict

from bot.workers.lookups import Lookups
from recommender import Recommender, models
from recommender.building.build import build
from recommender.dataset.interactions import Interactions
from tests.bot.seen import choose, enabled, footer, menu, names, shown, text

Query = Callable[[str], list[tuple[Any, ...]]]


@pytest.fixture
def lookups(small: Interactions, small_recommender: Recommender, tmp_path: Path) -> Iterator[Lookups]:
    """The small recommender beside another model of the same data."""
    build(small, models.make("rp3beta"), tmp_path / "rival")
    with Lookups(small_recommender, Recommender.load(tmp_path / "rival")) as opened:
        yield opened


async def test_the_draw_is_recorded_and_goes_on_over_pages(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead", count=4))
    found = names(page)
    while "More ›" in enabled(page):
        await ada.click(page, label="More ›")
        found += names(page)
    assert len(found) == len(set(found)) > 8
    rows = query("SELECT model, rival, probability, artists FROM exposure ORDER BY shown_at")
    assert {row[:2] for row in rows} == {("cosine", "rp3beta")} and all(0 < row[2] <= 1 for row in rows)
    teams = {team for *_, artists in rows for _, _, team, *_ in json.loads(artists)}
    assert {"a", "b"} <= teams <= {"a", "b", None}


async def test_both_models_are_in_the_log_of_an_answer_and_not_in_the_answer(
    ada: MemberActor, channel: ChannelHandle, lookups: Lookups, log: list[EventDict]
) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    await ada.slash(channel, "path", artist="Radiohead", other="Slayer")
    assert lookups.models.rival is not None
    versions = {"version": lookups.models.recommender.version, "rival_version": lookups.models.rival.version}
    answered = [event for event in log if event["event"] == "answered"]
    told = [{name: event.get(name) for name in ("model", "rival", *versions)} for event in answered]
    assert told == [{"model": "cosine", "rival": "rp3beta", **versions}, dict.fromkeys(told[0])]
    everything = text(page) + footer(page)
    assert not any(word in everything for word in ("cosine", "rp3beta", *(text[:6] for text in versions.values())))


async def test_whoever_comes_back_to_a_list_finds_it_as_it_was(ada: MemberActor, channel: ChannelHandle) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead", count=4))
    first = text(page)
    await ada.click(page, label="More ›")
    await ada.click(page, label="‹ Previous")
    assert text(page) == first
    await ada.click(page, label="Deep")
    await ada.click(page, label="More ›")
    await ada.click(page, label="Balanced")
    assert text(page) == first
    for _ in range(2):
        await choose(ada, page, "similar", menu(page, "similar")["options"][-1]["label"])
    for _ in range(2):
        await ada.click(page, label=enabled(page)[0])
    assert text(page) == first

"""What members see when another model takes the place of the one that answers."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from simcord import ChannelHandle, MemberActor

from bot.workers.lookups import Lookups, Models
from recommender import Recommender, models
from recommender.building.build import build
from recommender.dataset.interactions import Interactions
from tests.bot.seen import enabled, footer, names, shown, text

ISOLATES = "\u2068\u2069"  # around what is written from right to left
Query = Callable[[str], list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def newer(small: Interactions, tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    """A model of other listening by the same artists, that people know by another name."""
    folder = tmp_path_factory.mktemp("newer") / "model"
    origin = dataclasses.replace(small.origin, label="listening of today", service="Today", simulated=False)
    build(dataclasses.replace(small, origin=origin), models.make("rp3beta"), folder)
    return Recommender.load(folder)


class Replaced(Lookups):
    """Another model takes the place of the one that was asked as soon as that has answered."""

    newer: Models

    async def ask(self, *question: Any, **kwargs: Any) -> Any:
        try:
            return await super().ask(*question, **kwargs)
        finally:
            self.models = self.newer


@pytest.fixture
def lookups(small_recommender: Recommender, newer: Recommender) -> Iterator[Lookups]:
    with Replaced(small_recommender) as opened:
        opened.newer = Models(newer)
        yield opened


@pytest.mark.parametrize(("command", "options"), [("similar", {}), ("blend", {"artist2": "Björk"}), ("artist", {})])
async def test_an_answer_comes_from_one_model_and_the_next_one_from_the_new(
    command: str,
    options: dict[str, str],
    ada: MemberActor,
    channel: ChannelHandle,
    query: Query,
    small_recommender: Recommender,
    newer: Recommender,
) -> None:
    first = shown(await ada.slash(channel, command, artist="Radiohead", **options))
    second = shown(await ada.slash(channel, command, artist="Radiohead", **options))
    assert "made-up" in footer(first) and "Today" in footer(second)
    recorded = query("SELECT model_version, data FROM exposure ORDER BY shown_at")
    assert recorded == [(model.version, model.data) for model in (small_recommender, newer)]


async def test_what_is_refused_names_the_data_that_was_asked(ada: MemberActor, channel: ChannelHandle) -> None:
    asked = {"artist": "Radiohead", "other": "Radiohead"}
    first = shown(await ada.slash(channel, "path", **asked))
    second = shown(await ada.slash(channel, "path", **asked))
    assert "made-up" in footer(first) and "Today" in footer(second)


async def test_the_pages_and_buttons_of_an_old_answer_go_on_in_the_new_model(
    ada: MemberActor, channel: ChannelHandle, newer: Recommender
) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead", count=3))
    assert "More ›" in enabled(page)
    await ada.click(page, label="More ›")
    expected = newer.similar(newer.resolve("Radiohead"), 3, skip=3)
    assert [name.strip(ISOLATES) for name in names(page)] == [one.artist.name for one in expected]
    assert "Radiohead" in text(page) and "Today" in footer(page)

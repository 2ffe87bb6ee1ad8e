"""What an answer comes from, and what tells artists apart whose names look alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot.replies import details, languages
from bot.replies.problems import problem
from bot.replies.reply import Asked
from bot.replies.wording import MAX_CHOICE, choice, credits, told_apart
from recommender import AmbiguousArtist, Artist, Recommender, models
from recommender.building.build import build
from recommender.dataset.dates import Period
from recommender.dataset.interactions import Interactions, Origin

SAY = languages.of("en")


@pytest.fixture
def listened(small: Interactions, tmp_path: Path) -> Callable[..., Recommender]:
    """The small recommender, of data that people are told is of this origin."""

    def built(label: str, service: str = "", *periods: Period) -> Recommender:
        music = replace(small, origin=Origin("real", label, False, "0" * 64, service, periods=periods))
        build(music, models.make("cosine"), tmp_path / "model")
        return Recommender.load(tmp_path / "model")

    return built


def test_members_are_told_where_people_listened_and_until_when_in_their_language(
    listened: Callable[..., Recommender],
) -> None:
    recommender = listened("A set of Last.fm, 9 listeners", "Last.fm")
    assert recommender.until is not None
    month = f"{recommender.until:%B %Y}"
    assert credits(SAY, recommender).endswith(f" to {month}") and credits(SAY, recommender).startswith("Last.fm, ")
    assert " bis " in credits(languages.of("de"), recommender)


@pytest.mark.parametrize(
    ("periods", "told"),
    [
        ([Period("Last.fm", "2005-02", "2011-05")], "Last.fm, 2005 to May 2011"),
        ([Period("Spotify", "2024-01", "2024-05")], "Spotify, January 2024 to May 2024"),
        ([Period("Spotify", "2024-05", "2024-05")], "Spotify, to May 2024"),
        ([Period("ListenBrainz", "", "2026-08")], "ListenBrainz, to August 2026"),
        ([Period("Last.fm", "2005-02", "2011-05"), Period("ours")], "Last.fm, 2005 to May 2011 · ours"),
    ],
)
def test_each_service_is_told_with_its_own_dates(
    periods: Sequence[Period], told: str, listened: Callable[..., Recommender]
) -> None:
    assert credits(SAY, listened("Theirs and ours", "", *periods)) == told


def test_data_that_is_dated_only_in_part_ends_nobody_knows_when(listened: Callable[..., Recommender]) -> None:
    assert listened("Ours", "", Period("Last.fm", "2005-02", "2011-05"), Period("ours")).until is None


def test_data_without_a_service_is_called_what_it_is_called(listened: Callable[..., Recommender]) -> None:
    assert credits(SAY, listened("Our own list, 9 listeners")).startswith("Our own list, ")


def test_data_without_months_says_its_name_alone(small: Interactions, tmp_path: Path) -> None:
    untagged = replace(
        small,
        origin=Origin("real", "Our own list", False, "0" * 64),
        tags=small.tags.where(np.zeros(len(small.tags), dtype=np.bool_)),
    )
    build(untagged, models.make("cosine"), tmp_path / "model")
    assert credits(SAY, Recommender.load(tmp_path / "model")) == "Our own list"


def test_made_up_listeners_are_said_to_be_made_up(small_recommender: Recommender) -> None:
    assert credits(SAY, small_recommender) == "Sample data: real artists, made-up listeners"


def artist(id: int, name: str, listeners: int = 1, *tags: str, several: bool = False) -> Artist:
    return Artist(id, name, "", listeners, 10 * listeners, id, tags, several=several)


def test_names_that_look_alike_carry_their_listeners() -> None:
    artists = [artist(1, "Dune", 3), artist(2, "Dúné", 1), artist(3, "Radiohead", 400)]
    assert told_apart(SAY, artists) == [" · 3 listeners", " · 1 listener", ""]


def test_or_a_tag_where_they_have_as_many() -> None:
    artists = [artist(1, "Dune", 2, "rock"), artist(2, "Dúné", 2, "rave"), artist(3, "DUNE", 2)]
    assert told_apart(SAY, artists) == [" · rock", " · rave", " · 2 listeners"]


@pytest.mark.parametrize("name", ["Dune", "N" * 200, "🎸" * 60])
def test_a_choice_keeps_what_tells_it_apart(name: str) -> None:
    shown = choice(name, " · 3 listeners")
    assert shown.endswith(" · 3 listeners") and len(shown.encode("utf-16-le")) // 2 <= MAX_CHOICE


def test_a_question_between_names_that_look_alike_tells_them_apart() -> None:
    dunes = [artist(1, "Dune", 3), artist(2, "Dúné", 1)]
    question = problem(AmbiguousArtist("dune", dunes), SAY, Asked("similar", {"artist": "dune"}), "")
    assert [button.label for button in question.buttons] == ["Dune · 3 listeners", "Dúné · 1 listener"]


def test_a_name_that_several_acts_share_says_so() -> None:
    mono, radiohead = artist(1, "Mono", several=True), artist(2, "Radiohead")
    assert "Several acts are called Mono" in details.artist(SAY, mono, [], 2, 1, "").text
    assert "Several acts" not in details.artist(SAY, radiohead, [], 2, 1, "").text

"""Who is rising is told where listening is dated, in the artifact, on the command line and in the report."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from recommender import Recommender, Rising
from recommender.building.build import build
from recommender.dataset.interactions import Interactions
from recommender.dataset.sources.table import Table
from recommender.models.cosine import Cosine
from recommender.report.sections.rising import Rising as Question
from recommender.report.study import Study

Run = Callable[..., tuple[int, str, str]]
DAY = 24 * 3600
NOW = 1_298_000_000


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Interactions:
    """Forty people who play Muse all the time, and of late Björk."""
    rows = ["user,artist,timestamp"]
    for fan in range(40):
        rows += [f"fan {fan},Muse,{NOW - 100 * DAY}", f"fan {fan},Muse,{NOW}", f"fan {fan},Björk,{NOW}"]
        rows += [f"fan {fan},Björk,{NOW - 100 * DAY}"] * (fan < 4)
    path = tmp_path_factory.mktemp("dated") / "listens.csv"
    path.write_text("\n".join(rows))
    return Table(path).load()


@pytest.fixture(scope="module")
def built(dated: Interactions, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("rising") / "model"
    build(dated, Cosine(), out)
    return out


def test_an_artist_that_surely_has_more_of_the_listeners_than_before_is_rising(built: Path) -> None:
    recommender = Recommender.load(built)
    assert recommender.rising(recommender.resolve("Björk")) == Rising(40, 4)
    assert recommender.rising(recommender.resolve("Muse")) is None
    assert recommender.profile(recommender.resolve("Björk")).rising == Rising(40, 4)


def test_data_without_dates_says_of_nobody_that_it_is_rising(small_recommender: Recommender) -> None:
    assert small_recommender.rising(small_recommender.resolve("Björk")) is None


def test_the_command_line_says_who_is_rising_and_of_others_nothing(built: Path, run: Run) -> None:
    said = "40 listeners in the last three months of the data, 4 in the three before"
    assert said in run("artist", "Björk", "--artifact", built)[1]
    assert "rising" not in run("artist", "Muse", "--artifact", built)[1]
    found = json.loads(run("artist", "Björk", "--artifact", built, "--json")[1])
    assert found["results"][0]["rising"] == {"latest": 40, "before": 4}


def test_the_report_names_those_who_are_rising(dated: Interactions) -> None:
    section = Question().answer(Study(dated))
    assert section.answer == (
        "At the end of this data 1 artist is rising; most surely Björk, with 40 listeners in the last three months and "
        "4 in the three before."
    )
    assert len(section.blocks) == 3


def test_the_report_says_that_data_without_dates_does_not_tell(small: Interactions) -> None:
    assert Question().answer(Study(small)).answer == (
        "This data does not say who is rising: its listening has no dates."
    )

"""Listens that count less with age, and what is of late: what is shown stays as it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from recommender import Recommender
from recommender.building.build import build
from recommender.dataset.choose import Data
from recommender.dataset.dates import PERIOD
from recommender.dataset.interactions import Interactions, Origin
from recommender.dataset.joined import joined
from recommender.dataset.ledger import Ledger
from recommender.dataset.listens import Listens, counted
from recommender.dataset.sources.table import Table
from recommender.models.cosine import Cosine

DAY = 24 * 3600
NOW = 500 * PERIOD + 20 * DAY  # in 2011

Row = tuple[str, str, int, int]
"""User, artist, plays, and how many days ago; below 0: nobody knows when."""


def data(*rows: Row, half_life: float | None = None) -> Interactions:
    frame = pd.DataFrame(rows, columns=["user", "artist", "plays", "ago"]).assign(mbid="")
    frame["when"] = np.where(frame.pop("ago") < 0, 0, NOW - np.array([row[3] for row in rows]) * DAY)
    listens = Listens(frame.astype(dict.fromkeys(("user", "artist", "mbid"), "category")))
    return counted(listens, Origin("made up", "made up", False, "0" * 64), half_life)


def of(music: Interactions, matrix: object) -> dict[str, list[int]]:
    dense = np.asarray(matrix.toarray())  # type: ignore[attr-defined]
    return dict(zip(music.catalog.names, dense.tolist(), strict=True))


ROWS: list[Row] = [
    ("ann", "Muse", 40, 0),
    ("ann", "Björk", 40, 100),
    ("ann", "Björk", 40, 200),
    ("ben", "Blur", 3, 900),
]


def test_a_listen_counts_half_after_each_half_life_and_a_pair_at_least_once() -> None:
    music = data(*ROWS, half_life=100)
    assert of(music, music.learned.plays) == {"Björk": [20 + 10, 0], "Blur": [0, 1], "Muse": [40, 0]}


def test_what_is_shown_are_the_plays_as_they_are() -> None:
    music = data(*ROWS, half_life=100)
    assert of(music, music.plays) == {"Björk": [80, 0], "Blur": [0, 3], "Muse": [40, 0]}


def test_without_a_half_life_all_listens_count_alike() -> None:
    music = data(*ROWS)
    assert of(music, music.learned.plays) == of(music, music.plays)


def test_listens_that_nobody_knows_the_time_of_count_in_full() -> None:
    music = data(("ann", "Muse", 40, 0), ("ann", "Blur", 40, -1), half_life=1)
    assert of(music, music.learned.plays) == {"Blur": [40], "Muse": [40]}


def test_undated_data_is_not_timed() -> None:
    assert data(("ann", "Muse", 40, -1), half_life=1).timed is None


def test_the_latest_listeners_are_told_from_those_before() -> None:
    music = data(("ann", "Muse", 1, 0), ("ben", "Muse", 1, 79), ("cleo", "Muse", 1, 81), ("dan", "Muse", 1, 171))
    assert music.timed is not None
    assert (of(music, music.timed.latest), of(music, music.timed.before)) == (
        {"Muse": [1, 1, 0, 0]},
        {"Muse": [0, 0, 1, 0]},
    )


def test_times_go_where_the_listening_goes() -> None:
    music = data(*ROWS, half_life=100)
    moved = music.moved(np.array([2, 1, 2])).without(np.array([False, True, False]))
    assert of(moved, moved.learned.plays) == {"Björk": [0, 0], "Blur": [0, 0], "Muse": [70, 0]}
    among = music.among(np.array([False, True]))
    assert of(among, among.learned.plays) == {"Björk": [0, 0], "Blur": [0, 1], "Muse": [0, 0]}


def test_joined_data_ages_until_the_newest_listen_of_all() -> None:
    older = data(("dan", "Muse", 40, 100), ("dan", "Blur", 80, 200), ("dan", "Low", 7, -1), half_life=100)
    music = joined([older, data(*ROWS, half_life=100)], Ledger())
    assert of(older, older.learned.plays)["Muse"] == [40]
    assert of(music, music.learned.plays) == {
        "Low": [7, 0, 0],
        "Muse": [20, 40, 0],
        "Blur": [20, 0, 1],
        "Björk": [0, 30, 0],
    }


def test_who_is_rising_is_told_by_the_data_that_goes_until_the_end() -> None:
    music = joined([data(("dan", "Muse", 1, 100), ("eve", "Muse", 1, 200)), data(*ROWS)], Ledger())
    assert music.timed is not None
    assert (of(music, music.timed.latest)["Muse"], of(music, music.timed.before)["Muse"]) == ([0, 0, 1, 0], [0] * 4)


def test_joined_data_fades_where_it_is_dated() -> None:
    music = joined([data(("ann", "Muse", 8, -1)), data(*ROWS, half_life=100)], Ledger())
    assert of(music, music.learned.plays) == {"Muse": [8, 40, 0], "Björk": [0, 30, 0], "Blur": [0, 0, 1]}
    assert music.timed is not None and of(music, music.timed.latest)["Muse"] == [0, 1, 0]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    rows = [
        f"fan {fan},{name},{fan + 1},{at}\n"
        for fan in range(6)
        for name, at in zip("abc", (NOW, 0, NOW - 900 * DAY), strict=True)
    ]
    (tmp_path / "listens.csv").write_text("user,artist,plays,timestamp\n" + "".join(rows))
    return tmp_path / "listens.csv"


def test_a_model_learns_from_what_fades_and_shows_what_was_played(table: Path, tmp_path: Path) -> None:
    even, fading = (Data((Table(table),)).load(half_life=half_life) for half_life in (None, 100.0))
    manifest = build(fading, Cosine(weighting="raw"), tmp_path / "fading")
    assert manifest["half_life"] == 100
    assert "half_life" not in build(even, Cosine(weighting="raw"), tmp_path / "even")
    one, other = Recommender.load(tmp_path / "even"), Recommender.load(tmp_path / "fading")
    assert one.resolve("c").plays == other.resolve("c").plays == 21
    likeness = [{near.artist.name: near.score for near in model.similar(model.resolve("a"))} for model in (one, other)]
    assert likeness[0]["c"] > likeness[1]["c"]


def test_what_is_ages_old_still_counts_once_however_short_the_half_life() -> None:
    music = data(("ann", "Muse", 40, 0), ("ann", "Blur", 40, 3000), half_life=1)
    assert of(music, music.learned.plays) == {"Blur": [1], "Muse": [40]}


def test_data_without_dates_says_that_a_half_life_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "listens.csv").write_text("user,artist\nann,Muse\n")
    source = Data((Table(tmp_path / "listens.csv"),))
    music = source.load(half_life=100)
    assert "No listen is dated: the half-life changes nothing." in music.notes
    assert replace(music, half_life=None, notes=()).learned.plays.nnz == source.load().plays.nnz

"""A table of listening that comes and goes beside the data."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender import Recommender
from recommender.building import Inputs, ensure, with_table
from recommender.dataset.sources.hetrec import HetRec
from tests.recommender.dataset.sources.examples import EXAMPLES

PLAYS = "user,artist\nann,Muse\nann,Phoebe Bridgers\nben,Phoebe Bridgers\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "plays.csv"
    path.write_text(PLAYS)
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "members.csv"
    path.write_text("user,artist,mbid,plays\n1,Muse,,3\n1,Wet Leg,,2\n")
    return path


def build(folder: Path, named: list[Path], table: Path) -> bool:
    chosen = with_table(named, folder, table, folder / "model")
    return ensure(folder / "model", Inputs(chosen, folder), lambda _: None, "cosine")


def test_a_model_is_built_with_the_table_while_it_is_there_and_anew_without_it(
    tmp_path: Path, data: Path, table: Path
) -> None:
    assert build(tmp_path, [data], table) and not build(tmp_path, [data], table)
    assert {artist.name for artist in Recommender.load(tmp_path / "model").top()} >= {"Muse", "Wet Leg"}
    table.unlink()
    assert build(tmp_path, [data], table) and not build(tmp_path, [data], table)
    assert {artist.name for artist in Recommender.load(tmp_path / "model").top()} == {"Muse", "Phoebe Bridgers"}


def test_of_the_table_alone_nothing_is_built(tmp_path: Path, table: Path) -> None:
    assert with_table([], tmp_path / "downloads", table, tmp_path / "model") == []


def test_what_was_downloaded_is_named_only_beside_the_table_or_to_be_rid_of_it(tmp_path: Path, table: Path) -> None:
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    hetrec = EXAMPLES[HetRec.name][0](downloads).rename(downloads / HetRec.name)
    gone, out = tmp_path / "gone.csv", tmp_path / "model"
    assert with_table([], downloads, gone, out) == []
    assert with_table([], downloads, table, out) == [hetrec, table]
    out.mkdir()
    (out / "manifest.json").write_text('{"data": {"label": "HetRec 2011; members.csv, 5 listeners"}}')
    table.unlink()
    assert with_table([], downloads, table, out) == [hetrec]

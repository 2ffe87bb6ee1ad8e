"""Data is read whole when it may have changed, and only then."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from recommender import DataError
from recommender.building.unchanged import NOTE, digest
from recommender.dataset.choose import Data, present


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "heard.csv"
    path.write_text("user,artist\nann,Muse\n")
    return path


def data(*paths: Path) -> Data:
    found = present(paths, Path("nowhere"))
    assert found is not None
    return found


def test_data_that_has_not_changed_is_not_read_again(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = digest(data(table), table.parent)
    assert first == data(table).digest()
    same = data(table)
    monkeypatch.setattr(Data, "digest", lambda _: pytest.fail("it was read"))
    assert digest(same, table.parent) == first


@pytest.mark.parametrize("change", ["another length", "the same length", "another file", "another place"])
def test_whatever_has_changed_is_read(change: str, table: Path, tmp_path: Path) -> None:
    before = digest(data(table), tmp_path)
    if change == "another file":
        (tmp_path / "more.csv").write_text("user,artist\nben,Low\n")
        assert digest(data(table, tmp_path / "more.csv"), tmp_path) != before
        return
    if change == "another place":
        moved = table.rename(tmp_path / "moved.csv")
        assert digest(data(moved), tmp_path) == data(moved).digest() != before
        return
    table.write_text("user,artist\nann,Mu\n" if change == "another length" else "user,artist\nann,Mute\n")
    os.utime(table, ns=(0, 10**18))
    assert digest(data(table), tmp_path) == data(table).digest() != before


@pytest.mark.parametrize("note", ["", "[]", "{}", '{"files": [], "digest": "x"}', '{"digest": 1}'])
def test_a_note_that_is_none_is_written_anew(note: str, table: Path, tmp_path: Path) -> None:
    (tmp_path / NOTE).write_text(note)
    assert digest(data(table), tmp_path) == data(table).digest()
    assert (tmp_path / NOTE).read_text() != note


def test_data_that_is_gone_is_refused_though_it_is_remembered(table: Path, tmp_path: Path) -> None:
    gone = data(table)
    digest(gone, tmp_path)
    table.unlink()
    with pytest.raises(DataError, match=r"heard\.csv"):
        digest(gone, tmp_path)

"""Putting a finished folder in the place of another: both renames or neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.folders import beside, swap


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "file").write_text(text)
    return path


def test_a_folder_beside_is_gone_afterwards(tmp_path: Path) -> None:
    with beside(tmp_path / "on" / "the" / "way") as aside:
        folder(aside / "new", "new")
        assert aside.parent == tmp_path / "on" / "the"
    assert not list((tmp_path / "on" / "the").iterdir())


def test_a_folder_beside_is_gone_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), beside(tmp_path / "current"):
        raise KeyboardInterrupt
    assert not list(tmp_path.iterdir())


def test_the_new_folder_takes_the_place_and_the_old_one_moves_away(tmp_path: Path) -> None:
    current = folder(tmp_path / "current", "old")
    swap(folder(tmp_path / "new", "new"), current, tmp_path / "old")
    assert (current / "file").read_text() == "new" and (tmp_path / "old" / "file").read_text() == "old"


def test_an_empty_place_is_taken(tmp_path: Path) -> None:
    swap(folder(tmp_path / "new", "new"), tmp_path / "current", tmp_path / "old")
    assert [path.name for path in tmp_path.iterdir()] == ["place"]


def test_where_the_new_folder_cannot_come_the_old_one_stays(tmp_path: Path) -> None:
    current = folder(tmp_path / "current", "old")
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "nowhere", current, tmp_path / "old")
    assert (current / "file").read_text() == "old" and list(tmp_path.iterdir()) == [current]

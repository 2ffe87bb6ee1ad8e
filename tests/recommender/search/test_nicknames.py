"""The list of nicknames is well formed, and leads from what people say to whom they mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.errors import DataError
from recommender.search.nicknames import Nickname, known_as, nicknames
from recommender.text import key


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "nicknames.tsv"
    path.write_text("\n".join(("nickname\tartist\tsame", *lines)) + "\n", "utf-8")
    return path


def test_the_projects_list_names_each_pair_once_and_nobody_for_himself() -> None:
    pairs = [(key(nickname.name), key(nickname.artist)) for nickname in nicknames()]
    assert len(pairs) > 2_000 and all(name and artist for name, artist in pairs)
    assert len({(nickname.name, nickname.artist) for nickname in nicknames()}) == len(pairs)
    assert not [nickname for nickname in nicknames() if nickname.name == nickname.artist]


def test_a_pair_is_surely_surely_not_or_perhaps_the_same(tmp_path: Path) -> None:
    path = written(tmp_path, "BWO\tBodies Without Organs\tyes", "Oy Division\tJoy Division\tno", "Chili\tRHCP\t")
    assert [nickname.same for nickname in nicknames(path)] == [True, False, None]


@pytest.mark.parametrize("line", ["", "one", "one\ttwo", "one\ttwo\tmaybe", " one\ttwo\tyes", "\ttwo\t", "1\t2\t\t"])
def test_a_malformed_line_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(DataError, match=r"nicknames\.tsv line 3 is not of the form"):
        nicknames(written(tmp_path, "BWO\tBodies Without Organs\tyes", line))


def test_without_the_file_nobody_has_nicknames(tmp_path: Path) -> None:
    assert nicknames(tmp_path / "none.tsv") == []


def test_nicknames_belong_to_whoever_is_called_so_unless_somebody_else_is() -> None:
    known = [
        Nickname("RHCP", "Red Hot Chili Peppers", None),
        Nickname("B2ST", "BEAST", True),
        Nickname("Muse", "BEAST", None),
        Nickname("Oy Division", "Joy Division", False),
        Nickname("Prince Rogers Nelson", "Prince", None),
    ]
    names = ["red hot chili peppers", "Beast", "Muse", "Joy Division", "RED HOT CHILI PEPPERS"]
    assert known_as(names, known) == [["RHCP"], ["B2ST"], [], [], []]

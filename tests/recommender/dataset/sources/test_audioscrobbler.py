"""Audioscrobbler's files: other numbers of an artist are led to it, and what is torn is counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender import DataError
from recommender.dataset.sources.audioscrobbler import ALIASES, ARTISTS, PLAYS, Audioscrobbler
from tests.recommender.dataset.sources.examples import EXAMPLES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    [write] = EXAMPLES["audioscrobbler"]
    return write(tmp_path)


def plays(folder: Path) -> dict[str, list[int]]:
    data = Audioscrobbler(folder).load()
    return dict(zip(data.catalog.names, data.plays.toarray().tolist(), strict=True))


def test_plays_of_an_alias_are_the_artists(folder: Path) -> None:
    assert plays(folder) == {"Björk": [7, 7], "Muse": [55, 0]}


def test_what_is_left_out_is_counted(folder: Path) -> None:
    assert Audioscrobbler(folder).load().notes == (
        f"{ARTISTS}: torn lines left out: 1.",
        f"{ALIASES}: lines without an id left out: 1.",
        f"{PLAYS}: rows of artists that {ARTISTS} does not name left out: 1.",
    )


def test_line_ends_make_no_difference(folder: Path) -> None:
    before = plays(folder)
    for name in Audioscrobbler.files:
        (folder / name).write_bytes((folder / name).read_bytes().replace(b"\n", b"\r\n"))
    assert plays(folder) == before


BAD = ["1 2", "1 2 3 4", "1 2 x", "one 2 3", "1 2 -3", "1 2 2.5", "1 2 99999999999999999999"]


@pytest.mark.parametrize("row", BAD)
def test_a_few_malformed_rows_are_left_out_and_listed(folder: Path, row: str) -> None:
    (folder / PLAYS).write_text("5 1 2\n" * 150 + f"{row}\n" + "6 1 2\n" * 50)
    assert plays(folder) == {"Muse": [300, 100]}
    assert f"1 of 201 rows are not three whole numbers: line 151: {row!r}." in Audioscrobbler(folder).load().notes[0]


@pytest.mark.parametrize("row", BAD)
def test_many_malformed_rows_refuse_the_data(folder: Path, row: str) -> None:
    (folder / PLAYS).write_text(f"5 1 2\n{row}\n")
    with pytest.raises(DataError, match=rf"{PLAYS}.*line 2: "):
        plays(folder)


def test_rows_of_no_plays_are_left_out_and_counted(folder: Path) -> None:
    (folder / PLAYS).write_text("5 1 2\n5 2 0\n")
    assert plays(folder) == {"Muse": [2]} and "rows of 0 plays left out: 1" in Audioscrobbler(folder).load().notes[0]


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        (PLAYS, "", PLAYS),
        (PLAYS, "5 1 0\n", f"{PLAYS} holds not one play"),
        (PLAYS, "5 999 1\n", f"no artist that {ARTISTS} names"),
        (ARTISTS, "", f"no artist that {ARTISTS} names"),
        (ARTISTS, "1\tMuse\nof a name\n", f"{ARTISTS}: 1 of 2 lines"),
    ],
)
def test_what_holds_nothing_is_refused_by_its_name(folder: Path, file: str, content: str, said: str) -> None:
    (folder / file).write_text(content)
    with pytest.raises(DataError, match=said):
        plays(folder)

"""Tables in a terminal: whatever its width, nothing is lost, nothing sticks out, and no word is broken that fits."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from recommender.pages import Table, fitted

WIDTHS = (40, 80, 120)
WORDS = Table(
    "Similar to Radiohead",
    ("", "artist", "match", "evidence", "tags in common"),
    [
        ("1", "Thom Yorke", "78%", "39 play both, 4.5× chance", "electronic, alternative, indie"),
        ("10", "Godspeed You! Black Emperor", "", "107 play both, 3.4× chance", "post-rock, instrumental"),
        ("11", "きゃりーぱみゅぱみゅ", "5%", "similar tags only", ""),
    ],
    "Data: HetRec 2011 Last.fm, 1,892 listeners",
    prose=True,
)
FACTS = Table("Björk", ("", ""), [("listeners", "172"), ("page", "http://www.last.fm/music/Bj%C3%B6rk")], prose=True)
FIGURES = Table(
    "By model",
    ("model", "NDCG@10", "answers", "with votes", "votes per 100", "👍", "👎", "👍 of 👍 and 👎"),
    [(f"bm{number}", "0.1310", "1,500", "43 %", "14.2", "132", "52", "72 % (65–78)") for number in range(9)],
    "Votes on artists, by the model each artist was there for.",
)


def printed(table: Table, width: int) -> list[str]:
    console = Console(file=io.StringIO(), width=width)
    console.print(*fitted(table, width), sep="\n")
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().splitlines()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("table", [WORDS, FACTS, FIGURES], ids=lambda table: table.caption)
def test_every_word_is_there_unbroken_and_no_line_is_too_long(table: Table, width: int) -> None:
    lines = printed(table, width)
    assert all(len(line) <= width for line in lines)
    there = {word.strip("│┃") for line in lines for word in line.split()}
    headings = table.header[2:] if table is WORDS else table.header  # who is who needs none in a list
    texts = [table.caption, *headings, *(str(cell) for row in table.rows for cell in row), table.note]
    assert {word for text in texts for word in text.split()} <= there


@pytest.mark.parametrize("width", WIDTHS)
def test_a_figure_stands_on_one_line(width: int) -> None:
    lines = printed(FIGURES, width)
    assert sum("72 % (65–78)" in line for line in lines) == len(FIGURES.rows)


def test_what_fits_is_one_grid() -> None:
    assert sum("┏" in line for table in (WORDS, FIGURES) for line in printed(table, 120)) == 2


def test_figures_that_do_not_fit_go_into_further_grids_each_with_the_first_column() -> None:
    lines = printed(FIGURES, 40)
    grids = sum("┏" in line for line in lines)
    assert grids > 1
    assert [line.split("│")[1].strip() for line in lines if "bm" in line] == [
        row[0] for _ in range(grids) for row in FIGURES.rows
    ]


def test_words_that_do_not_fit_become_a_list_with_an_entry_a_row_without_what_is_empty() -> None:
    lines = [line.rstrip() for line in printed(WORDS, 40)]
    start = lines.index("11  きゃりーぱみゅぱみゅ")
    assert lines[start + 1 : start + 3] == ["  match     5%", "  evidence  similar tags only"]
    assert not any("┏" in line or "│" in line for line in lines)


@pytest.mark.parametrize("width", [10, 40])
def test_a_word_that_no_line_can_hold_is_broken_rather_than_cut(width: int) -> None:
    for prose in (False, True):
        lines = printed(Table("", ("name", "n"), [("N" * 200, "7")], prose=prose), width)
        assert "".join(lines).count("N") == 200 and "7" in "".join(lines)

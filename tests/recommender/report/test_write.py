"""`python -m recommender report`: a page comes to stand whole, and what is wrong is said in a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from recommender import SegueError
from recommender.report.sections import discover
from recommender.report.write import write

Run = Callable[..., tuple[int, str, str]]
FolderWith = Callable[[Mapping[str, str | bytes | None]], Path]


@pytest.fixture
def report(run: Run) -> Run:
    """Runs `python -m recommender report` with those arguments."""
    return lambda *arguments: run("report", *arguments)


def test_a_report_on_a_handful_of_artists_answers_every_question(
    report: Run, hetrec_with: FolderWith, tmp_path: Path
) -> None:
    out = tmp_path / "a folder" / "report.html"
    out.parent.mkdir()
    status, printed, said = report("--data", hetrec_with({}), "--out", out, "--folds", 2)
    assert status == 0 and printed.startswith(f"{out}: ")
    text = out.read_text("utf-8")
    for question in discover():
        assert question.title in text and question.title in said
    assert "2 folds of 5" in text and "WWW 2021" in text
    assert [path.name for path in out.parent.iterdir()] == ["report.html"]


def test_json_tells_where_the_page_is_and_what_it_took(report: Run, hetrec_with: FolderWith, tmp_path: Path) -> None:
    status, printed, _ = report("--data", hetrec_with({}), "--json")
    facts = json.loads(printed)
    assert status == 0 and facts["path"] == "report.html"
    assert facts["bytes"] == (tmp_path / "report.html").stat().st_size and facts["seconds"] > 0 < facts["cpu_seconds"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--data", "nowhere"), "nowhere is not there."),
        (("--feedback", "nowhere"), "nowhere is not a folder. Name the one that `python -m bot feedback export"),
        (("--folds", "6"), ""),
    ],
    ids=["data", "feedback", "folds"],
)
def test_what_cannot_be_read_is_said_before_anything_is_written(
    arguments: tuple[str, str], sentence: str, report: Run, tmp_path: Path
) -> None:
    status, printed, said = report(*arguments)
    assert status == 2 and not printed and sentence in said and "Traceback" not in said
    assert not list(tmp_path.iterdir())


def test_a_page_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "report.html").mkdir()
    with pytest.raises(SegueError, match="cannot be written"):
        write("text", tmp_path / "report.html")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_an_older_page_stands_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    assert write("older", path) == 5 and write("newer é", path) == 8
    assert path.read_text("utf-8") == "newer é"

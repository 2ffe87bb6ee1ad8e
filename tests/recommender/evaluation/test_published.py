"""The list of what others reached reads as shares, and says where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender import SegueError
from recommender.evaluation.published import LIST, published

ROOT = Path(__file__).resolve().parents[3]


def test_the_list_has_its_figures_between_nothing_and_everything_and_its_sources() -> None:
    rows = published()
    assert len(rows) >= 8 and all(row.source and row.summary for row in rows)
    assert all(0 < figure < 1 for row in rows for figure in (row.ndcg, row.recall, row.precision))


def test_the_evaluations_document_has_the_same_table() -> None:
    text = (ROOT / "docs" / "evaluation.md").read_text("utf-8")
    for row in published():
        assert f"| {row.model} | {row.ndcg:.5f} | {row.recall:.5f} | {row.precision:.5f} |" in text


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("", "cannot be read"), ("model\n", "needs the columns"), (f"{LIST.read_text('utf-8')}x\t1\n", "line 10")],
)
def test_a_malformed_list_is_refused(tmp_path: Path, text: str, wrong: str) -> None:
    (tmp_path / "list.tsv").write_text(text, "utf-8")
    with pytest.raises(SegueError, match=wrong):
        published(tmp_path / "list.tsv")


def test_a_missing_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SegueError, match="cannot be read"):
        published(tmp_path / "none.tsv")

"""What the tables of the feedback report say of two models."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.feedback.tables import sheet
from recommender.feedback import Report
from recommender.stats.sequential import needed
from tests.recommender.feedback.answers import contest


def said(report: Report, of: str) -> Any:
    """What the table that compares two models has beside the label that begins so."""
    [cell] = [cell for label, cell in sheet(report, {}).tables[0].rows if str(label).startswith(of)]
    return cell


@pytest.mark.parametrize(("losses", "wins", "to_go"), [(0, 0, needed()), (3, 5, needed() - 8), (260, 260, 0)])
def test_comparisons_to_go_are_less_by_those_that_either_model_won(losses: int, wins: int, to_go: int) -> None:
    assert said(contest(losses, wins), "decided comparisons it takes") == f"{needed():,} ({to_go:,} to go)"


@pytest.mark.parametrize(("value", "told"), [(2.5, "2.50"), (1e6, "1,000,000.00"), (1e6 + 1, "over 1,000,000")])
def test_an_e_value_is_told_up_to_a_million_and_beyond_that_it_is_over(value: float, told: str) -> None:
    report = contest(3, 5)
    found = replace(report, comparisons=tuple(replace(one, e_value=value) for one in report.comparisons))
    assert said(found, "e-value") == told

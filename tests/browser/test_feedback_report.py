"""The page that `python -m bot feedback report --html` writes, in a real browser, on a screen and on a phone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bot.feedback.tables import page, sheet
from recommender.feedback import Impression, Item, Place, Team, Verdict, Vote, report

from .document import PHONE, assert_tables_show_that_they_scroll, offline

DRAWN = Impression(
    1,
    "similar",
    (9,),
    (Item(1, 0.5, Team.A, (1, 2), 0.5), Item(2, 0.4, Team.B, (2, 1), 0.5)),
    *("related", "abcdef0123", "simulated members, made up"),
    Place.GUILD,
    "en",
    100.0,
    rival="ials",
    rival_version="fedcba9876",
    probability=0.5,
    listeners=50,
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    answers = [replace(DRAWN, interaction_id=number) for number in range(1, 40)]
    votes = [Vote("m", Verdict.UP, True, 0.0, number, 1 + number % 2) for number in range(1, 30)]
    path = tmp_path_factory.mktemp("feedback") / "report.html"
    path.write_text(page(sheet(report(answers, votes), {})), "utf-8")
    return path


@pytest.mark.parametrize("width", [1280, PHONE])
def test_the_page_fits_its_window_and_wide_tables_show_that_they_scroll(
    browser: Browser, file: Path, width: int
) -> None:
    with offline(browser, file, "light", width) as opened:
        assert opened.page.evaluate("() => document.documentElement.scrollWidth") == width
        assert opened.complaints == []
        assert assert_tables_show_that_they_scroll(opened.page) or width != PHONE


def test_terms_are_explained_and_votes_are_called_simulated(browser: Browser, file: Path) -> None:
    with offline(browser, file) as opened:
        words = opened.page.eval_on_selector_all("dt", "(all) => all.map((one) => one.textContent)")
        assert {"answer", "vote", "draft", "win rate", "95% interval", "e-value", "decided comparison"} <= set(words)
        assert len(words) == len(set(words))
        assert opened.page.get_by_role("heading", level=1).inner_text().startswith("These votes are simulated.")

"""The report in a real browser: opened from disk with the network off, in either theme, on a screen and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from recommender.dataset.choose import sample
from recommender.models import parse
from recommender.report.sections import discover
from recommender.report.sections.community import Community
from recommender.report.sections.rising import Rising
from recommender.report.sections.sound import Sounding
from recommender.report.study import Study
from recommender.report.write import html, write

from .document import PHONE, Opened, assert_tables_show_that_they_scroll, offline

IN_SPACE = True


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on the sample, of two models."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    study = Study(sample().load(), only=frozenset({"cosine", "popularity"}))
    vars(study)["ablation"] = dict(list(study.ablation.items())[:3])  # all of it takes long
    vars(study)["neighbors"] = parse("cosine").neighbors(study.splits[0].train)  # as does the default model
    write(html(study), path)
    return path


@pytest.fixture(
    scope="module",
    params=[("light", 1200), ("dark", 390)],
    ids=lambda window: f"{window[0]}-{window[1]}",
)
def opened(browser: Browser, file: Path, request: pytest.FixtureRequest) -> Iterator[Opened]:
    theme, width = request.param
    with offline(browser, file, theme, width) as found:
        yield found


def test_every_section_has_a_figure_that_is_drawn(opened: Opened) -> None:
    drawn = opened.page.eval_on_selector_all(
        "section",
        """(all) => all.map((one) => [...one.querySelectorAll(".plot")].map((plot) =>
            plot.dataset.drawn === "true" && plot.querySelector(".main-svg").getBoundingClientRect().height > 100))""",
    )
    assert len(drawn) == len(discover())
    found = dict(zip(discover(), drawn, strict=True))
    assert found.pop(Community) == []  # nobody gave an export
    assert found.pop(Rising) == []  # no listening is dated
    assert found.pop(Sounding) == []  # nobody said what artists sound like
    assert all(figures and all(figures) for figures in found.values())


def test_nothing_is_asked_for_and_nothing_complains(opened: Opened) -> None:
    assert opened.complaints == []


def test_the_page_is_no_wider_than_its_window(opened: Opened) -> None:
    wide = """() => [document.documentElement.scrollWidth - innerWidth,
        [...document.querySelectorAll(".plot, p, h1, h2, h3")].filter((one) =>
            one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.id || one.textContent)]"""
    assert opened.page.evaluate(wide) == [0, []]


def test_no_label_of_a_figure_lies_over_another(opened: Opened) -> None:
    """Names in space, which are drawn without elements, and ticks, which plotly keeps apart or turns, aside."""
    crossing = """() => [...document.querySelectorAll(".plot")].flatMap((plot) => {
        const boxes = [...plot.querySelectorAll(".ytick text, .textpoint text, .legendtext, .xtitle, .ytitle")]
            .filter((one) => one.textContent.trim())
            .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }));
        return boxes.flatMap(({ name, box }, first) => boxes.slice(first + 1).filter((other) =>
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1
            && Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 2)
            .map((other) => `${plot.id}: ${name} / ${other.name}`)); })"""
    assert opened.page.evaluate(crossing) == []


def test_a_table_that_goes_on_beyond_the_page_shows_it(opened: Opened) -> None:
    shown = assert_tables_show_that_they_scroll(opened.page)
    assert shown or opened.page.viewport_size != {"width": PHONE, "height": 844}


def test_figures_take_the_colours_of_the_theme(opened: Opened) -> None:
    ink = """() => [getComputedStyle(document.body).color,
        getComputedStyle(document.querySelector(".plot .xtick text")).fill]"""
    theme = opened.page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'")
    before = opened.page.evaluate(ink)
    assert before[0] == before[1]
    opened.page.emulate_media(color_scheme="light" if theme == "dark" else "dark")
    opened.page.wait_for_function(
        "(old) => getComputedStyle(document.querySelector('.plot .xtick text')).fill !== old", arg=before[1]
    )
    after = opened.page.evaluate(ink)
    assert after[0] == after[1] != before[0]
    opened.page.emulate_media(color_scheme=theme)


def test_the_contents_lead_to_the_sections(opened: Opened) -> None:
    for number, question in enumerate(discover(), 1):
        opened.page.get_by_role("link", name=question.title).click()
        assert opened.page.evaluate("() => location.hash") == f"#section-{number}"

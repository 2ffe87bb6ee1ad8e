"""A page is one file: nothing outside it is asked for, and nothing that it shows can break out of its place."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import numpy as np
import pytest

from recommender.pages.document import Figure, Interval, Section, Table, page, tables
from recommender.pages.rendering import encoded
from recommender.pages.themes import DARK, LIGHT

EVIL = '</script><img src=x onerror="boom()">&\u2028<!--{{ title }}'
FIGURE = Figure(EVIL, EVIL, [{"type": "scatter", "x": np.arange(2), "y": [1.5, 2], "name": EVIL}], {"title": EVIL})
TABLE = Table(EVIL, [EVIL, "share"], [[EVIL, Interval(0.5, 0.25, 0.75, EVIL)]], EVIL)


class Parsed(HTMLParser):
    """A page as a browser reads it: its elements with their attributes, and the text of each."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements = list[tuple[str, dict[str, str | None]]]()
        self.texts = list[tuple[str, str]]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append((self.elements[-1][0] if self.elements else "", data))

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def text(self, tag: str) -> list[str]:
        return [text for name, text in self.texts if name == tag and text.strip()]


def contrast(first: str, second: str) -> float:
    """WCAG 2.2's contrast ratio of two colours, 1 to 21."""

    def luminance(colour: str) -> float:
        channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return float(np.dot(linear, (0.2126, 0.7152, 0.0722)))

    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_may_be_text_or_a_mark_has_a_contrast_of_four_and_a_half(theme: dict[str, str]) -> None:
    for name in ("ink", "soft", *"1234567"):
        assert contrast(theme[name], theme["ground"]) >= 4.5, name


def test_both_themes_have_the_same_names() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_encoded_json_closes_no_element_and_reads_back() -> None:
    text = encoded({"name": EVIL, "counts": np.array([1, 2])})
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == {"name": EVIL, "counts": [1, 2]}


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_figure_of_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        page("", [], [Section("", "", [Figure("", "", [{"y": [value]}], {})])])


def test_texts_stay_texts() -> None:
    made = Parsed(page(EVIL, [EVIL], [Section(EVIL, EVIL, [EVIL, TABLE])]))
    assert not made.named("img") and not made.named("script")
    assert made.text("title") == made.text("h1") == made.text("h3") == [EVIL]
    assert made.text("p") == [EVIL] * 4 and EVIL in made.text("td")  # about, the answer, a paragraph, a note
    (region,) = made.named("div")
    assert region["aria-label"] == EVIL


def test_what_stands_between_backticks_is_code_and_nothing_else_is() -> None:
    made = Parsed(page("", ["run `a <b>` now"], [Section("a `b`", "", [])]))
    assert made.text("code")[0] == "a <b>" and not made.named("b")
    assert len(made.named("code")) == 1  # titles are said as they are


def test_a_figure_has_a_name_says_what_there_is_to_see_and_keeps_what_it_is_drawn_from() -> None:
    made = Parsed(page("", [], [Section("", "", [FIGURE])]))
    (plot,) = (element for element in made.named("div") if element["class"] == "plot")
    told = {element["id"]: element for element in (*made.named("figcaption"), *made.named("p")) if "id" in element}
    assert plot["role"] == "img" and plot["style"] == "height:380px" and not made.named("img")
    assert {plot["aria-labelledby"], plot["aria-describedby"]} == told.keys()
    assert EVIL in made.text("figcaption") and EVIL in made.text("p")
    facts = next(text for text in made.text("script") if text.startswith('{"traces"'))
    assert json.loads(facts)["traces"] == [{"type": "scatter", "x": [0, 1], "y": [1.5, 2], "name": EVIL}]


def test_plotly_is_in_a_page_with_figures_once_and_in_none_without() -> None:
    plain, drawn = (page("", [], [Section("", "", blocks)]) for blocks in (["words"], [FIGURE, FIGURE]))
    assert len(plain) < 20_000
    assert drawn.count("* plotly.js v") == 1 and drawn.count('class="plot"') == 2


def test_everything_with_an_id_has_its_own() -> None:
    made = Parsed(page("", [], [Section("Why?", "", [FIGURE, "words", FIGURE]), Section("How?", "", [FIGURE])]))
    ids = [attributes["id"] for _, attributes in made.elements if "id" in attributes]
    assert len(set(ids)) == len(ids)


def test_the_contents_lead_to_every_section() -> None:
    made = page("", [], [Section("Why?", "Because.", []), Section("How?", "So.", [FIGURE])])
    assert re.findall('href="#([^"]+)', made) == re.findall('<section id="([^"]+)', made) == ["section-1", "section-2"]


def test_a_table_has_a_header_unless_its_columns_have_no_names() -> None:
    named, bare = (Parsed(tables("", "", "", [Table("", header, [["a", "b"]])])) for header in (["", "n"], ["", ""]))
    assert len(named.named("th")) == 2 and named.text("th") == ["n"] and not bare.named("thead")


def test_an_interval_is_drawn_on_its_scale_beside_its_text() -> None:
    cells = [Interval(0.5, 0.25, 0.75, "half"), Interval(0.0, -1.0, 9.0, "none", (-2.0, 2.0))]
    made = Parsed(tables("", "", "", [Table("", ["", ""], [cells])]))
    assert made.text("td") == ["half", "none"]
    assert [element["d"] for element in made.named("path")][1::2] == ["M25.0 4.5H75.0", "M25.0 4.5H100.0"]
    assert [element["cx"] for element in made.named("circle")] == ["50.0", "50.0"]


@pytest.mark.parametrize("figures", [True, False])
def test_the_page_has_a_language_and_a_policy_that_lets_it_ask_for_nothing(figures: bool) -> None:
    made = page("", [], [Section("", "", [FIGURE])]) if figures else tables("", "", "", [TABLE])
    assert made.startswith('<!doctype html>\n<html lang="en">') and made.endswith("</html>\n")
    read = Parsed(made)
    (policy,) = (element["content"] or "" for element in read.named("meta") if "http-equiv" in element)
    assert policy.startswith("default-src 'none';")
    asked = [
        element[name] for _, element in read.elements for name in ("src", "href", "srcset", "action") if name in element
    ]
    assert {*asked} <= {"data:,", "#section-1"}

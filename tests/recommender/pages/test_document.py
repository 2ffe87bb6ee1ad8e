"""A page is one file: nothing outside it is asked for, and nothing that it shows can break out of its place."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest

from recommender.pages.document import DARK, LIGHT, Figure, Section, Table, document, drawing, encoded, page

EVIL = '</script><img src=x onerror="boom()">&\u2028<!--'
FIGURE = Figure(EVIL, EVIL, [{"type": "scatter", "x": np.arange(2), "y": [1.5, 2], "name": EVIL}], {"title": EVIL})


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio of two colours, 1 to 21."""

    def luminance(colour: str) -> float:
        channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return float(np.dot(linear, (0.2126, 0.7152, 0.0722)))

    low, high = sorted((luminance(one), luminance(other)))
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


def test_a_figure_of_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        drawing(Figure("", "", [{"y": [float("nan")]}], {}), "figure")


def test_texts_stay_texts() -> None:
    made = page(EVIL, [EVIL], [Section(EVIL, EVIL, [EVIL, Table(EVIL, [EVIL], [[EVIL]], EVIL)])])
    assert "<img" not in made


def test_a_figure_has_a_name_and_says_what_there_is_to_see() -> None:
    bare, told = drawing(FIGURE, "map"), drawing(FIGURE, "map", seen=True)
    assert "<img" not in bare + told
    assert re.search('role="img" aria-label="&lt;/script&gt;', bare) and 'aria-labelledby="map-caption"' in bare
    assert re.search('id="map-seen">&lt;/script&gt;.*role="img" .*aria-describedby="map-seen"', told)


def test_plotly_is_in_a_page_with_figures_once_and_in_none_without() -> None:
    plain, drawn = (page("", [], [Section("", "", blocks)]) for blocks in (["words"], [FIGURE, FIGURE]))
    assert len(plain) < 20_000
    assert drawn.count("* plotly.js v") == 1 and drawn.count('class="plot"') == 2


def test_the_contents_lead_to_every_section() -> None:
    made = page("", [], [Section("Why?", "Because.", []), Section("How?", "So.", [FIGURE])])
    assert re.findall('href="#([^"]+)', made) == re.findall('<section id="([^"]+)', made) == ["section-1", "section-2"]


def test_the_page_has_a_language_and_a_policy_that_lets_it_ask_for_nothing() -> None:
    made = document("title", "body", style="p{color:red}", script="look()")
    assert made.startswith('<!doctype html>\n<html lang="en">') and "default-src 'none'" in made
    assert "p{color:red}</style>" in made and made.endswith("<script>look()</script></body></html>\n")
    assert not re.search(r"(src|href)=\"?(https?:)?//", made)

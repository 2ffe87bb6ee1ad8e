"""Pictures keep what they are given: rows in order, labels that fit, and no markup out of names."""

from __future__ import annotations

import json

import numpy as np
import pytest

from recommender.pages.document import Figure
from recommender.pages.figures import Row, axis, bars, dots, grid, intervals, line, parts, plane, short
from recommender.pages.rendering import encoded

EVIL = "<b>&<a href='x'>"


def test_rows_stand_in_order_with_their_intervals() -> None:
    made = intervals("", "", "unit", [Row("one", 0.5, 0.4, 0.7), Row("other", 0.1, 0.0, 0.2)], zero=True)
    (trace,) = made.traces
    assert trace["x"] == [0.5, 0.1] and trace["y"] == ["one", "other"]
    assert trace["error_x"]["array"] == pytest.approx([0.2, 0.1])
    assert trace["error_x"]["arrayminus"] == pytest.approx([0.1, 0.1])
    assert made.layout["yaxis"]["categoryarray"] == ["one", "other"] and made.layout["shapes"]


def test_groups_have_colours_of_their_own_and_a_legend() -> None:
    made = intervals("", "", "", [Row("a", 1, 1, 1, "here"), Row("b", 1, 1, 1, "there"), Row("c", 1, 1, 1, "here")])
    assert [trace["name"] for trace in made.traces] == ["here", "there"]
    assert len({trace["marker"]["color"] for trace in made.traces}) == 2 and made.layout["showlegend"]


def test_a_long_label_has_two_lines_and_its_row_is_higher() -> None:
    label = "a label that is much too long for one line of a phone, and for two"
    low, high = (bars("", "", "", {name: 1.0}) for name in ("short", label))
    (name,) = high.layout["yaxis"]["categoryarray"]
    assert name.count("<br>") == 1 and name.endswith("…") and high.height > low.height


def test_every_row_has_room_for_the_longest_label() -> None:
    long = {f"{number} a label that takes two lines of a phone": 1.0 for number in range(4)}
    few, more = (bars("", "", "", dict(list(long.items())[:count]) | {"short": 1.0}) for count in (1, 4))
    assert (more.height - few.height) / 3 >= 2 * 16  # pixels of a line


@pytest.mark.parametrize("label", [EVIL, "x" * 500, "", "🎸" * 60])
def test_a_label_is_cut_and_no_markup(label: str) -> None:
    assert len(short(label, 20)) <= 20 and not set("<>&") & set(short(label, 20))


def test_no_name_is_markup() -> None:
    points = np.array([[0.0, 0.0], [1.0, 1.0]])
    made: list[Figure] = [
        bars("", "", "", {EVIL: 1.0}),
        intervals("", "", "", [Row(EVIL, 1, 0, 2)]),
        grid("", "", [EVIL, "other"], np.eye(2), ""),
        plane("", "", [dots([1], [1], EVIL), line([1], [1], EVIL)], axis(""), axis("")),
        Figure("", "", parts(points, np.array([0, -1]), [EVIL], [EVIL, EVIL], [1, 1]), {}),
    ]
    for figure in made:
        assert "<b>" not in json.dumps(json.loads(encoded(figure.traces)))


def test_points_of_no_named_group_are_grey_and_all_are_there() -> None:
    points = np.arange(12.0).reshape(4, 3)
    made = parts(points, np.array([0, 1, -1, 7]), ["first", "second"], list("abcd"), np.ones(4))
    assert {trace["name"]: trace["text"] for trace in made} == {
        "others": ["c", "d"],
        "first": ["a"],
        "second": ["b"],
    }
    assert all(trace["type"] == "scatter3d" for trace in made)


def test_what_is_unknown_is_left_blank() -> None:
    (trace,) = grid("", "", ["a", "b"], np.array([[np.nan, 0.5], [0.5, np.nan]]), "").traces
    assert trace["z"] == [[None, 0.5], [0.5, None]]

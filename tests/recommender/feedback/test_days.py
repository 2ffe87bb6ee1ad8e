"""Daily paths: where steps lead, and what all of them come to."""

from __future__ import annotations

from datetime import date

import pytest

from recommender.feedback import MOST_TRIES, Day, Move, Progress, Square, Step, progress
from recommender.feedback.days import figures

DAY, NEXT = date(2026, 11, 30), date(2026, 12, 1)
HOP, MISS, UNDO, END = Move
RIGHT, UNDONE, WRONG = Square
Taken = tuple[Move, int, int | None]


def steps(*taken: Taken, member: str = "a", day: date = DAY) -> list[Step]:
    return [Step(member, day, move, artist, other, "v", float(at)) for at, (move, artist, other) in enumerate(taken)]


def led(*taken: Taken) -> Progress:
    return progress(1, 9, steps(*taken))


def test_steps_lead_from_the_start_to_the_goal_and_tries_are_told_in_order() -> None:
    found = led((HOP, 1, 2), (MISS, 2, 9), (HOP, 2, 3), (UNDO, 3, None), (HOP, 2, 9))
    assert found == Progress((1, 2, 9), (RIGHT, WRONG, UNDONE, RIGHT), arrived=True, gave_up=False)
    assert (found.hops, found.misses, found.over) == (2, 1, True)


@pytest.mark.parametrize(
    "late",
    [
        (HOP, 1, 3),  # from where they are no more
        (HOP, 2, 1),  # in a circle
        (UNDO, 1, None),
        (END, 1, None),
    ],
)
def test_what_does_not_go_on_from_where_they_are_is_passed_over(late: Taken) -> None:
    assert led((HOP, 1, 2), late) == led((HOP, 1, 2))


def test_after_the_end_nothing_counts() -> None:
    assert led((END, 1, None), (HOP, 1, 9)) == Progress((1,), (), arrived=False, gave_up=True)
    assert led((HOP, 1, 9), (END, 9, None)).gave_up is False
    spent = led(*[(MISS, 1, 5)] * MOST_TRIES, (HOP, 1, 9))
    assert spent.over and not spent.arrived and not spent.gave_up


def test_figures_count_paths_by_how_they_ended_and_each_member_once_for_what_the_model_lacks() -> None:
    found = figures(
        [Day(DAY, 1, 9, 2), Day(NEXT, 1, 9, 1)],
        [
            *steps((MISS, 1, 5), (MISS, 1, 5), (HOP, 1, 2), (HOP, 2, 3), (HOP, 3, 9)),
            *steps((HOP, 1, 9), day=NEXT),
            *steps((HOP, 1, 5), (MISS, 5, 1), (END, 5, None), member="b"),
            *steps((MISS, 1, 7), member="c"),
            *steps((MISS, 1, 7), member="c", day=date(2020, 1, 1)),  # a day that is not kept
        ],
    )
    assert found is not None
    assert (found.days, found.members, found.played, found.arrived, found.gave_up) == (2, 3, 4, 2, 1)
    assert found.over == {0: 1, 1: 1} and found.misses == 1.0 and 0 < found.low < 0.5 < found.high < 1
    assert found.lacking == [(1, 5, 2), (1, 7, 1)]
    assert figures([Day(DAY, 1, 9, 2)], []) is None

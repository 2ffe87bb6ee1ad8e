"""When models are built anew, by a clock that the test sets."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, time
from typing import Any

import pytest
import structlog

from bot.errors import ChildEnded
from bot.workers.rebuilding import Rebuilding

Log = list[structlog.typing.EventDict]
FOUR = time(4)


def on(day: int, hour: int, minute: int = 0, *, year: int = 2026) -> datetime:
    """In March, on the clock of the machine."""
    return datetime(year, 3, day, hour, minute)  # noqa: DTZ001 (it knows no zone)


class Clock:
    """Says what it was last set to."""

    def __init__(self) -> None:
        self.now = on(28, 12)

    def __call__(self) -> datetime:
        return self.now


class Builds:
    """Stands for the processes that build: how often one was started, and what comes of each."""

    def __init__(self, outcome: Callable[[], bool | None] = lambda: True) -> None:
        self.started = self.ended = 0
        self.outcome = outcome

    def __call__(self) -> Any:
        self.started += 1
        return self

    def result(self) -> bool:
        return bool(self.outcome())

    def end(self) -> None:
        self.ended += 1


def fails() -> bool:
    raise ChildEnded("It was killed.")


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_model_is_built_anew_at_that_time_of_every_day_and_once_only(clock: Clock) -> None:
    builds = Builds()
    rebuilding, seen = Rebuilding(builds, FOUR, now=clock), list[int]()
    for day, hour, minute in ((28, 12, 0), (29, 3, 59), (29, 4, 0), (29, 4, 1), (29, 23, 0), (30, 4, 7), (30, 5, 0)):
        clock.now = on(day, hour, minute)
        rebuilding.tick()
        seen.append(builds.started)
    assert seen == [0, 0, 1, 1, 1, 2, 2]


def test_a_machine_that_slept_over_several_days_builds_once(clock: Clock) -> None:
    builds = Builds()
    rebuilding = Rebuilding(builds, FOUR, now=clock)
    clock.now = on(31, 9)
    rebuilding.tick()
    rebuilding.tick()
    assert builds.started == 1


def test_a_clock_that_was_years_ahead_when_the_bot_started_delays_nothing(clock: Clock) -> None:
    builds = Builds()
    clock.now = on(28, 12, year=2099)
    rebuilding = Rebuilding(builds, FOUR, now=clock)
    clock.now = on(28, 12)
    rebuilding.tick()
    clock.now = on(29, 4)
    rebuilding.tick()
    assert builds.started == 1


def test_without_a_time_nothing_is_built_but_at_once(clock: Clock) -> None:
    builds, never = Builds(), Builds()
    at_once, rebuilding = Rebuilding(builds, None, at_once=True, now=clock), Rebuilding(never, None, now=clock)
    for day in (28, 29, 30):
        clock.now = on(day, 13)
        at_once.tick()
        rebuilding.tick()
    assert builds.started == 1 and never.started == 0


def test_what_is_asked_for_is_built_at_once_and_what_is_asked_for_meanwhile_right_after(clock: Clock) -> None:
    asked, seen = threading.Event(), list[int]()
    builds = Builds(lambda: asked.set() if builds.started == 1 else None)
    rebuilding = Rebuilding(builds, FOUR, asked=asked, now=clock)
    for again in (False, True, False, False):
        if again:
            asked.set()
        rebuilding.tick()
        seen.append(builds.started)
    assert seen == [0, 1, 2, 2]
    clock.now = on(29, 4)
    rebuilding.tick()
    rebuilding.tick()
    assert builds.started == 3


@pytest.mark.parametrize(
    ("outcome", "event"), [(lambda: True, "model rebuilt"), (lambda: False, "model still fits"), (fails, None)]
)
def test_the_log_says_what_came_of_it_and_a_build_that_fails_is_tried_again_the_next_day(
    outcome: Callable[[], bool], event: str | None, clock: Clock, log: Log
) -> None:
    builds = Builds(outcome)
    rebuilding = Rebuilding(builds, FOUR, at_once=True, now=clock)
    rebuilding.tick()
    (told,) = log
    assert told["event"] == event or told["reason"] == "It was killed. The one that is there goes on being served."
    clock.now = on(29, 4)
    rebuilding.tick()
    assert builds.started == 2


def test_what_is_being_built_at_the_end_is_ended_without_a_complaint_and_nothing_more_begun(
    clock: Clock, log: Log
) -> None:
    def killed() -> bool:
        rebuilding.end()
        return fails()

    builds = Builds(killed)
    rebuilding = Rebuilding(builds, FOUR, at_once=True, now=clock)
    rebuilding.tick()
    clock.now = on(29, 4)
    rebuilding.tick()
    assert builds.started == builds.ended == 1 and not log

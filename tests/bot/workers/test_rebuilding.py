"""When models are built anew, by a clock that the test sets."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, time
from typing import Any

import pytest
import structlog

from bot.errors import ChildEnded
from bot.workers.building import Renewed
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

    def __init__(self, outcome: Callable[[], Renewed] = lambda: Renewed(built=True)) -> None:
        self.started = self.ended = 0
        self.outcome = outcome

    def __call__(self) -> Any:
        self.started += 1
        return self

    def result(self) -> Renewed:
        return self.outcome()

    def end(self) -> None:
        self.ended += 1


def fails() -> Renewed:
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

    def asked_again() -> Renewed:
        if builds.started == 1:
            asked.set()
        return Renewed(built=True)

    builds = Builds(asked_again)
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
    ("outcome", "event", "reason"),
    [
        (lambda: Renewed(True), "model rebuilt", None),
        (lambda: Renewed(False), "model still fits", None),
        (fails, "model not rebuilt", "It was killed. The one that is there goes on being served."),
    ],
)
def test_the_log_says_what_came_of_it_and_a_build_that_fails_is_tried_again_the_next_day(
    outcome: Callable[[], Renewed], event: str, reason: str | None, clock: Clock, log: Log
) -> None:
    builds = Builds(outcome)
    rebuilding = Rebuilding(builds, FOUR, at_once=True, now=clock)
    rebuilding.tick()
    (told,) = log
    assert (told["event"], told.get("reason")) == (event, reason)
    clock.now = on(29, 4)
    rebuilding.tick()
    assert builds.started == 2


def test_what_is_being_built_at_the_end_is_ended_without_a_complaint_and_nothing_more_begun(
    clock: Clock, log: Log
) -> None:
    def killed() -> Renewed:
        rebuilding.end()
        return fails()

    builds = Builds(killed)
    rebuilding = Rebuilding(builds, FOUR, at_once=True, now=clock)
    rebuilding.tick()
    clock.now = on(29, 4)
    rebuilding.tick()
    assert builds.started == builds.ended == 1 and not log


def again(log: Log) -> list[str]:
    return [event["again"] for event in log if event["event"] == "data not fetched"]


def test_what_could_not_be_fetched_is_tried_again_less_and_less_often_within_the_hour(clock: Clock, log: Log) -> None:
    builds, started = Builds(lambda: Renewed(built=False, fetched=False)), list[int]()
    rebuilding = Rebuilding(builds, FOUR, at_once=True, now=clock)
    for minute in range(60):
        clock.now = on(28, 12, minute)
        before = builds.started
        rebuilding.tick()
        started += [minute] * (builds.started - before)
    assert started == [0, 5, 15, 35]
    assert again(log) == ["2026-03-28 12:05", "2026-03-28 12:15", "2026-03-28 12:35", "2026-03-29 04:00"]
    clock.now = on(29, 4)
    rebuilding.tick()
    assert builds.started == 5 and again(log)[-1] == "2026-03-29 04:05"


def test_once_it_is_fetched_it_is_not_tried_again(clock: Clock, log: Log) -> None:
    outcomes = [Renewed(built=False, fetched=False), Renewed(built=True)]
    builds = Builds(lambda: outcomes.pop(0))
    rebuilding = Rebuilding(builds, None, at_once=True, now=clock)
    for day, hour in ((28, 12), (28, 13), (28, 14), (29, 14)):
        clock.now = on(day, hour)
        rebuilding.tick()
    assert builds.started == 2 and again(log) == ["2026-03-28 12:05"]


def test_where_nothing_is_built_daily_the_next_start_is_the_next_try(clock: Clock, log: Log) -> None:
    rebuilding = Rebuilding(Builds(lambda: Renewed(False, fetched=False)), None, at_once=True, now=clock)
    for hour in range(12, 20):
        clock.now = on(28, hour)
        rebuilding.tick()
    assert len(again(log)) == 4 and again(log)[-1] == "at the next start"


def test_what_is_due_waits_as_long_as_another_process_builds_and_what_is_asked_for_does_not(clock: Clock) -> None:
    builds, asked, here = Builds(), threading.Event(), False
    rebuilding = Rebuilding(builds, FOUR, asked=asked, now=clock, due_here=lambda: here)
    clock.now = on(29, 4)
    rebuilding.tick()
    assert builds.started == 0
    asked.set()
    rebuilding.tick()
    assert builds.started == 1
    rebuilding.tick()
    assert builds.started == 1
    here = True  # the other one is gone
    rebuilding.tick()
    rebuilding.tick()
    assert builds.started == 2

"""What is done again and again beside the loop."""

from __future__ import annotations

import threading

import structlog

from bot.workers.ticking import Ticking

Log = list[structlog.typing.EventDict]


def test_it_is_done_at_once_and_again_even_after_it_failed(log: Log) -> None:
    done, calls = threading.Event(), []

    def tick() -> None:
        calls.append(threading.get_ident())
        if len(calls) == 1:
            raise ZeroDivisionError
        done.set()

    with Ticking(tick, 0.001, name="counting"):
        assert done.wait(10)
    assert threading.get_ident() not in calls
    assert [event["work"] for event in log if event["event"] == "failed beside the loop"] == ["counting"]


def test_at_the_end_what_is_being_done_is_interrupted_and_nothing_more_begun() -> None:
    begun, interrupted, calls = threading.Event(), threading.Event(), []

    def tick() -> None:
        calls.append(1)
        begun.set()
        assert interrupted.wait(10)

    with Ticking(tick, 0.0, interrupted.set, name="waiting"):
        assert begun.wait(10)
    assert calls == [1]

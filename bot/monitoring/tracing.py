"""An interaction from its arrival to its answer: the id that all lines logged for it have, and what came of it.

What is begun for an interaction, in tasks and threads too, finds it here by its context.
"""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Literal

import structlog

from .metrics import ACKNOWLEDGEMENT_SECONDS, AUTOCOMPLETE, COMMANDS, INTERACTION_SECONDS, INTERACTIONS, OTHER

Outcome = Literal["answered", "refused", "failed", "cooldown"]

_ACKNOWLEDGED_SECONDS = 3.0  # after which Discord tells the member that the bot did not respond
_ANSWERED_SECONDS = 900.0  # … of an interaction that was deferred
_EPOCH = 1_420_070_400.0  # s since 1970 at which Discord's ids begin
_TYPED, _CLICKED, _COMPLETED, _SENT = 2, 3, 4, 5  # types of interactions
_RUNS = re.compile(r"(?:run|ask|form) ([\w-]+) ")


class Trace:
    """One interaction that is under way."""

    __slots__ = ("acknowledged", "began", "command", "deferred", "id", "outcome")

    def __init__(self, command: str, began: float) -> None:
        self.id = secrets.token_hex(6)
        """By which its lines in the log are found."""
        self.command, self.began = command, began
        """What it runs, and when it was made, by time.perf_counter."""
        self.acknowledged = self.deferred = False
        self.outcome: Outcome | None = None


_current: ContextVar[Trace | None] = ContextVar("trace", default=None)
_under_way: dict[str, Trace] = {}
"""Those without an outcome, by their ids."""


@contextmanager
def arrived(data: Mapping[str, Any]) -> Iterator[Trace]:
    """An interaction as Discord sends it: whatever is begun while the block runs is begun for it."""
    age = max(0.0, time.time() - ((int(data["id"]) >> 22) / 1000 + _EPOCH))  # below 0 one of the clocks is wrong
    trace = Trace(_command_of(data), time.perf_counter() - age)
    if INTERACTIONS.to is not None:
        _under_way[trace.id] = trace
    token = _current.set(trace)
    try:
        with structlog.contextvars.bound_contextvars(trace=trace.id):
            yield trace
    finally:
        _current.reset(token)


def reference() -> str:
    """The id of the interaction that is under way, by which its lines in the log are found; else a new one."""
    trace = _current.get()
    return secrets.token_hex(6) if trace is None else trace.id


def command() -> str:
    """The command that the interaction under way runs; "other" outside of any."""
    trace = _current.get()
    return OTHER if trace is None else trace.command


def deferred() -> None:
    """Discord was told that the answer to the interaction under way comes later."""
    if (trace := _current.get()) is not None:
        trace.deferred = True


def acknowledged() -> None:
    """Discord has taken a first reply to the interaction under way."""
    trace = _current.get()
    if trace is not None and not trace.acknowledged:
        trace.acknowledged = True
        ACKNOWLEDGEMENT_SECONDS.observe(time.perf_counter() - trace.began, command=trace.command)


def ended(outcome: Outcome) -> None:
    """What came of the interaction under way; of several outcomes the first one counts."""
    if (trace := _current.get()) is not None:
        _end(trace, outcome)


def give_up(now: float | None = None) -> None:
    """Counts as failed what Discord, by time.perf_counter's `now`, has told its member is unanswered."""
    now = time.perf_counter() if now is None else now
    for trace in [*_under_way.values()]:
        if now - trace.began > (_ANSWERED_SECONDS if trace.deferred else _ACKNOWLEDGED_SECONDS):
            _end(trace, "failed")


def _end(trace: Trace, outcome: Outcome) -> None:
    if trace.outcome is None:
        trace.outcome = outcome
        _under_way.pop(trace.id, None)
        INTERACTIONS.add(command=trace.command, outcome=outcome)
        if outcome == "answered":
            INTERACTION_SECONDS.observe(time.perf_counter() - trace.began, command=trace.command)


def _command_of(data: Mapping[str, Any]) -> str:
    """The command that an interaction runs, if it is one of ours."""
    match data["type"]:
        case 4:
            return AUTOCOMPLETE
        case 2:
            return COMMANDS.get(data["data"]["name"], OTHER)
        case _:
            found = _RUNS.match(data.get("data", {}).get("custom_id", ""))
            return COMMANDS.get(found[1], OTHER) if found else OTHER

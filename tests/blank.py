"""Executors for tests of what is around pictures: one draws blank ones at once, one never finishes any."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from typing import Any

from PIL import Image

from recommender.drawing.canvas import Picture
from recommender.drawing.space import space


class Blank(Executor):
    """Whatever is asked for, it is white. The facts must be able to go to another process, as to the real one."""

    def submit(self, draw: Callable[..., Any], /, *facts: Any, **named: Any) -> Future[Any]:
        pickle.dumps((draw, facts, named))
        made: Future[Any] = Future()
        made.set_result("<!doctype html>" if draw is space else _white())
        return made


class Hung(Executor):
    """Draws for ever; shut down, it breaks what it was asked for, as a process does that is killed."""

    def __init__(self) -> None:
        self._asked: list[Future[Any]] = []

    def submit(self, *_: object, **__: object) -> Future[Any]:
        self._asked.append(Future())
        return self._asked[-1]

    def shutdown(self, *_: object, **__: object) -> None:
        for future in self._asked:
            if not future.done():
                future.set_exception(BrokenExecutor("killed"))


def _white() -> Picture:
    out = io.BytesIO()
    Image.new("1", (8, 8), 1).save(out, "PNG")
    return Picture(out.getvalue(), 8, 8, ())

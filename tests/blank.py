"""An executor that draws blank pictures at once, for tests of what is around pictures."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from concurrent.futures import Executor, Future
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


def _white() -> Picture:
    out = io.BytesIO()
    Image.new("1", (8, 8), 1).save(out, "PNG")
    return Picture(out.getvalue(), 8, 8, ())

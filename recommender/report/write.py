"""The report on a data set: every section asked, and one page written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import SegueError
from ..folders import put
from ..pages.document import page
from .sections import discover
from .study import FOLDS

if TYPE_CHECKING:
    from ..pages.document import Section
    from .sections import Question
    from .study import Study


class ReportError(SegueError):
    """A report that cannot be written."""


def answers(study: Study, questions: Iterable[type[Question]] | None = None) -> list[Section]:
    """The sections, in order; the study is told of each as it begins."""
    study.begin()
    found = []
    for question in discover() if questions is None else questions:
        study.say(question.title)
        found.append(question().answer(study))
    return found


def steps(study: Study) -> int:
    """How many steps the study will be told of at the most."""
    return len(discover()) + study.steps


def html(study: Study) -> str:
    """The whole page."""
    sections = answers(study)
    music = study.interactions
    measured = f"Models were measured on {study.folds} of {FOLDS} folds"
    return page(
        "What the data says",
        [
            f"Data: {music.origin.label}. {len(music.catalog):,} artists, "
            f"{len(music.users):,} users, {music.plays.nnz:,} listening pairs, {len(music.tags):,} tag assignments, "
            f"{len(music.friends) // 2:,} friendships.",
            f"Every figure on this page was computed from them by `python -m recommender report`. {measured}.",
        ],
        sections,
    )


def write(text: str, out: Path) -> int:
    """Puts the page in its place, whole or not at all; returns its size in bytes. Raises ReportError."""
    whole = text.encode()
    try:
        put(out, whole)
    except OSError as error:
        raise ReportError(f"The report cannot be written to {out}: {error}.") from error
    return len(whole)

"""The report on a data set: every section asked, and one page written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ..algebra.threads import one_blas_thread
from ..errors import SegueError
from ..folders import put
from ..pages.document import page
from ..pages.explaining import Explainer
from .sections import discover
from .terms import TERMS

if TYPE_CHECKING:
    from ..pages.document import Section
    from .sections import Question
    from .study import Study


class ReportError(SegueError):
    """A report that cannot be written."""


def answers(study: Study, questions: Iterable[type[Question]] | None = None) -> list[Section]:
    """The sections, in order; the study is told of each as it begins."""
    found = []
    # Models are asked two at a time, a core each; threads that multiply for one of them would only wait for the other.
    with one_blas_thread():
        study.begin()
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
    about = [
        f"A report on {music.origin.label}: {len(music.catalog):,} artists (as published, placeholders and other "
        f"spellings included), {len(music.users):,} users, {music.plays.nnz:,} listening pairs, tags given "
        f"{len(music.tags):,} times, {len(music.friends) // 2:,} friendships. Every figure was computed from this "
        f"data by `python -m recommender report`.",
        f"Models are judged by NDCG@10: some listening is held back, they learn from the rest, the training part, and "
        f"make each user a list of ten artists. Unless it says otherwise, that was done on {study.held}. A figure "
        f"comes with its 95% interval where it may be off by chance.",
    ]
    explainer = Explainer(TERMS)
    return page("What the data says", explainer.blocks(about), explainer.sections(sections))


def write(text: str, out: Path) -> int:
    """Puts the page in its place, whole or not at all; returns its size in bytes. Raises ReportError."""
    whole = text.encode()
    try:
        put(out, whole)
    except OSError as error:
        raise ReportError(f"The report cannot be written to {out}: {error}.") from error
    return len(whole)

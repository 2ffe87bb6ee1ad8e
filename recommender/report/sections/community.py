"""What members of the bot's servers have said of its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ... import feedback
from ...pages.document import Block, Section, Table
from ...pages.figures import Row, intervals
from . import Question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...feedback import Slice
    from ..study import Study


class Community(Question):
    """The report on feedback, where an export was given."""

    position: ClassVar[int] = 8
    title: ClassVar[str] = "What does the community say?"

    def answer(self, study: Study) -> Section:
        if study.feedback is None:
            return Section(
                self.title,
                "No feedback was given to this report.",
                [
                    "`python -m bot feedback export --out FOLDER` writes what members said, and `report --feedback "
                    "FOLDER` reads it."
                ],
            )
        found = feedback.report(*study.feedback)
        low, high = found.response
        return Section(
            self.title,
            found.sentence,
            [
                f"{found.whole.answers:,} answers were shown; {found.whole.answered:,} have votes, "
                f"{found.whole.answered / found.whole.answers:.0%} (95 % interval {low:.0%} to {high:.0%}), from "
                f"{found.members:,} members.",
                *_compared(found),
                *_sliced("model", found.models),
                *_sliced("place on the list", found.ranks),
                *_sliced("popularity of the artist asked about", found.popularity),
            ],
        )


def _compared(found: feedback.Report) -> list[Block]:
    rows = [
        Row(f"{comparison.second}, not {comparison.first}", comparison.share, comparison.low, comparison.high)
        for comparison in reversed(found.comparisons)
        if comparison.share is not None
    ]
    if not rows:
        return []
    return [
        *(comparison.sentence for comparison in reversed(found.comparisons[:-1])),
        intervals(
            "Share of decided comparisons that the first-named model won; even is 0.5",
            f"Won are {', '.join(f'{row.value:.0%} ({row.label})' for row in rows)}.",
            "share won, with the interval that holds at every look",
            rows,
        ),
    ]


def _sliced(by: str, slices: Sequence[Slice]) -> list[Block]:
    """Votes by one thing, as a picture and in figures; parts without votes are in the figures only."""
    rows = [
        Row(slice_.label, slice_.tally.approval, slice_.tally.low, slice_.tally.high)
        for slice_ in slices
        if slice_.tally.approval is not None
    ]
    table = Table(
        f"Votes by {by}, in figures",
        ("", "answers", "with votes", "artists", "up", "down", "known"),
        [
            (
                slice_.label,
                *(f"{count:,}" for count in (slice_.answers, slice_.answered, slice_.artists, *_votes(slice_))),
            )
            for slice_ in slices
        ],
    )
    if not rows:
        return [table]
    alt = f"Up are {', '.join(f'{row.value:.0%} ({row.label})' for row in rows)}."
    unit = "share of votes up, of up and down"
    return [intervals(f"Votes up by {by}, with 95 % intervals", alt, unit, rows), table]


def _votes(slice_: Slice) -> tuple[int, int, int]:
    return slice_.tally.up, slice_.tally.down, slice_.tally.known

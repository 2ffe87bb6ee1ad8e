"""What members of the bot's servers have said of its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ... import feedback
from ...pages.document import Block, Section, Table
from ...pages.explaining import Explainer
from ...pages.figures import Row, intervals
from ..numbers import share
from . import Question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...feedback import Slice
    from ..study import Study


class Community(Question):
    """The report on feedback, where an export was given."""

    position: ClassVar[int] = 8
    title: ClassVar[str] = "What do members say?"

    def answer(self, study: Study) -> Section:
        if study.feedback is None:
            return Section(
                self.title,
                "This report was made without members' votes.",
                [
                    "To add them, export the bot's votes with `python -m bot feedback export --out FOLDER`, and make "
                    "this report with `--feedback FOLDER`."
                ],
            )
        found = feedback.report(*study.feedback)
        low, high = found.response
        section = Section(
            self.title,
            found.sentence,
            [
                f"{found.whole.answers:,} answers were shown{_made_up(found)}; {found.whole.answered:,} have votes, "
                f"{share(found.whole.answered / found.whole.answers)} (95% interval {share(low)} to {share(high)}), "
                f"from {found.members:,} members.",
                *_compared(found),
                *_sliced("model", found.models),
                *_sliced("rank on the list", found.ranks),
                *_sliced("popularity of the artist asked about", found.popularity),
            ],
        )
        return Explainer(feedback.TERMS).sections([section])[0]


def _made_up(found: feedback.Report) -> str:
    return f" ({found.simulated:,} of them simulated)" if found.simulated else ""


def _compared(found: feedback.Report) -> list[Block]:
    rows = [
        Row(f"{comparison.second} against {comparison.first}", comparison.share, comparison.low, comparison.high)
        for comparison in reversed(found.comparisons)
        if comparison.share is not None
    ]
    if not rows:
        return []
    return [
        *(comparison.sentence for comparison in reversed(found.comparisons[:-1])),
        intervals(
            "Win rate of the model named first",
            f"The win rate is {', '.join(f'{share(row.value)} ({row.label})' for row in rows)}. Lines through the "
            f"dots are 95% intervals, valid at every look; at 50% neither model is better.",
            "win rate",
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
        (by, "answers", "with votes", "artists", "up", "down", "known"),
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
    alt = f"Of votes up or down, up are {', '.join(f'{share(row.value)} ({row.label})' for row in rows)}."
    unit = "share of votes up"
    return [intervals(f"Votes up by {by}", f"{alt} Lines through the dots are 95% intervals.", unit, rows), table]


def _votes(slice_: Slice) -> tuple[int, int, int]:
    return slice_.tally.up, slice_.tally.down, slice_.tally.known

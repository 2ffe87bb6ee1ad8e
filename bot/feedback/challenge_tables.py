"""What challenges come to, laid out for the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recommender.feedback import ChallengeFigures, Team
from recommender.pages import Cell, Table
from recommender.stats import sequential

from .cells import interval


def challenges(figures: ChallengeFigures, names: Mapping[int, str]) -> Iterator[Table]:
    """Who leads over all challenges, and what members named that the model's list lacks."""
    series, decided = figures.series, figures.series.decided
    leads = {Team.A: "the model", Team.B: "the members", None: "not enough votes yet"}[series.ahead]
    rows: list[tuple[Cell, ...]] = [
        ("challenges asked for", f"{figures.challenges:,}"),
        ("… that came to a vote", f"{figures.drafted:,}"),
        ("members who named artists", f"{figures.namers:,}"),
        ("members who voted", f"{figures.voters:,}"),
        ("artists named, once for each challenge", f"{figures.named:,}"),
        ("… at the top of the model's list too, so that they count for neither", f"{figures.shared:,}"),
        ("… not on the model's list at all", f"{figures.lacked:,}"),
        ("won by the members", f"{series.members:,}"),
        ("won by the model", f"{series.model:,}"),
        ("as many votes for either", f"{series.ties:,}"),
    ]
    if decided:
        rows += [
            (
                "share that the members won (95% interval, valid at every look)",
                interval(series.members / decided, series.low, series.high),
            ),
            (f"e-value, valid at every look ({1 / sequential.CHALLENGED:.0f} decides)", f"{series.e_value:,.2f}"),
        ]
    rows.append(("who leads", leads))
    yield Table(
        "Challenges",
        ("", ""),
        rows,
        "Each challenge is one comparison, as all who vote in it see one list. Whoever named an artist has no say on "
        "it, nor on the model's that was drafted beside it.",
    )
    if figures.absent:
        yield Table(
            "Named by members, absent from the model's list",
            ("asked about", "named", "members"),
            [
                (
                    names.get(absence.seed, f"{absence.seed}"),
                    names.get(absence.artist, f"{absence.artist}"),
                    f"{absence.members:,}",
                )
                for absence in figures.absent
            ],
        )

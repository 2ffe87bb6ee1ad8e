"""The feedback report as tables, for a terminal and as a page that stands on its own."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from recommender import pages
from recommender.feedback import Comparison, Estimate, Report, Slice, Tally
from recommender.pages import Cell, Interval, Table
from recommender.stats import sequential

if TYPE_CHECKING:
    from recommender.trials import Proof  # what proves statistics stays out of what serves


@dataclass(frozen=True, slots=True)
class Sheet:
    """All tables, under one sentence."""

    sentence: str
    about: str
    tables: Sequence[Table] = field(default_factory=tuple)


def sheet(report: Report) -> Sheet:
    """The report, laid out."""
    whole = report.whole
    response = _interval(whole.answered / whole.answers, *report.response)
    about = (
        f"{_day(report.start)} to {_day(report.end)} (UTC): {whole.answers:,} answers with {whole.artists:,} artists; "
        f"{whole.answered:,} answers have votes, {response}, from {report.members:,} members."
    )
    return Sheet(
        report.sentence,
        about,
        (
            *(
                table
                for comparison in reversed(report.comparisons)
                for table in (_comparison(comparison), _rankings(comparison))
            ),
            _table("By model", report.models, "Votes on artists, by the model each artist was there for."),
            _table("By rank", report.ranks, "Votes per 100 artists shown tell how far down members look."),
            _table("By depth", report.depths),
            _table("By popularity of the artist asked about", report.popularity),
            _table("By place", report.places),
            _table("By command", report.commands),
        ),
    )


def text(sheet: Sheet) -> str:
    """For the terminal, as its width allows; without one for 80 columns."""
    from rich.console import Console
    from rich.text import Text

    out = io.StringIO()
    console = Console(file=out)
    console.print(Text(sheet.sentence), Text(sheet.about), sep="\n")
    for table in sheet.tables:
        console.print("", *pages.fitted(table, console.width), sep="\n")
    return out.getvalue()


def page(sheet: Sheet) -> str:
    """One HTML file that asks for no other."""
    return pages.tables("What members say", sheet.sentence, sheet.about, sheet.tables)


def _comparison(comparison: Comparison) -> Table:
    to_go = max(comparison.needed - comparison.first_wins - comparison.second_wins, 0)
    rows: list[tuple[Cell, ...]] = [
        ("answers drafted by both", f"{comparison.answers:,}"),
        (f"won by {comparison.first} {comparison.versions[0][:6]}", f"{comparison.first_wins:,}"),
        (f"won by {comparison.second} {comparison.versions[1][:6]}", f"{comparison.second_wins:,}"),
        ("votes even", f"{comparison.ties:,}"),
    ]
    if comparison.share is not None:
        rows += [
            (
                f"{comparison.second} wins, of decided (95 %, valid at every look)",
                _interval(comparison.share, comparison.low, comparison.high),
            ),
            (
                "the same, valid at one look (Wilson)",
                _interval(comparison.share, comparison.fixed_low, comparison.fixed_high),
            ),
        ]
    rows += [
        ("sign test, two-sided, valid at one look", f"p = {comparison.p_value:.2g}"),
        (f"e-value, valid at every look; {sequential.DECISIVE:.0f} decides", f"{comparison.e_value:.3g}"),
        ("decided comparisons that tell 60 from 40 %", f"{comparison.needed:,} ({to_go:,} to go)"),
    ]
    return Table(f"{comparison.first} or {comparison.second}", ("", ""), rows)


def _rankings(comparison: Comparison) -> Table:
    named = (
        ("as drafted", comparison.as_shown),
        (f"{comparison.first} alone", comparison.first_alone),
        (f"{comparison.second} alone", comparison.second_alone),
    )
    found = [(label, estimate) for label, estimate in named if estimate is not None]
    reach = max([abs(end) for _, estimate in found for end in (estimate.low, estimate.high)], default=1.0) or 1.0
    return Table(
        "What other rankings would have earned",
        ("", "votes up − down per 100 artists", "of its places", "worth so many artists"),
        [
            (
                label,
                Interval(estimate.value, estimate.low, estimate.high, _hundredfold(estimate), (-reach, reach)),
                _percent(estimate.support),
                f"{estimate.effective:,.0f}",
            )
            for label, estimate in found
        ],
        "By inverse propensity, self-normalised; of the places that a draft could fill as the ranking would.",
    )


def _table(title: str, slices: Sequence[Slice], note: str = "") -> Table:
    lists = any(slice_.lists.up + slice_.lists.down for slice_ in slices)
    header = ["", "answers", "with votes", "artists", "votes per 100", "👍", "👎", "known", "👍 of 👍 and 👎"]
    header += ["lists 👍", "lists 👎", "lists"] if lists else []
    rows = [
        [
            slice_.label,
            f"{slice_.answers:,}",
            _percent(slice_.answered / slice_.answers),
            f"{slice_.artists:,}",
            f"{100 * (slice_.tally.up + slice_.tally.down + slice_.tally.known) / slice_.artists:.1f}"
            if slice_.artists
            else "–",
            *(f"{count:,}" for count in (slice_.tally.up, slice_.tally.down, slice_.tally.known)),
            _approval(slice_.tally),
            *([f"{slice_.lists.up:,}", f"{slice_.lists.down:,}", _approval(slice_.lists)] if lists else []),
        ]
        for slice_ in slices
    ]
    return Table(title, header, rows, note)


def _approval(tally: Tally) -> Cell:
    if tally.approval is None:
        return "–"
    return _interval(tally.approval, tally.low, tally.high)


def _interval(share: float, low: float, high: float) -> Interval:
    return Interval(share, low, high, f"{_percent(share)} ({100 * low:.0f}–{100 * high:.0f})")


def _percent(share: float, digits: int = 0) -> str:
    return f"{100 * share:.{digits}f} %"


def _hundredfold(estimate: Estimate) -> str:
    return f"{100 * estimate.value:+.1f} ({100 * estimate.low:+.1f} … {100 * estimate.high:+.1f})"


def _day(at: float) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d}"


def proven(proofs: Sequence[Proof], trials: int) -> Sheet:
    """What trials show, laid out."""
    needed = sequential.needed()
    chance, _ = sequential.found(needed, sequential.PREFERENCE)
    rows: list[tuple[str, Callable[[Proof], str]]] = [
        ("votes on the first place for each on the last", lambda proof: f"{proof.top:.0f}"),
        ("equal models: one told to be better, at any look", lambda proof: _percent(proof.alarms, 1)),
        ("… up to so many decided comparisons", lambda proof: f"{proof.looked:,}"),
        ("60/40: the better wins, of decided comparisons", lambda proof: _percent(proof.share, 1)),
        (f"… told by {needed} of them", lambda proof: _percent(proof.found, 1)),
        ("… the worse told", lambda proof: _percent(proof.wrong, 1)),
        ("… told in half of the trials by", lambda proof: f"{proof.median:,}"),
        ("equal, one above the other: shares of 👍 apart", lambda proof: _percent(proof.fooled_by_position, 1)),
        ("equal, drafted: shares of 👍 apart", lambda proof: _percent(proof.fooled, 1)),
    ]
    table = Table(
        "Members …", ("", *(proof.members for proof in proofs)), [(label, *map(of, proofs)) for label, of in rows]
    )
    return Sheet(
        f"A 60/40 preference is promised to be told by {needed} decided comparisons in "
        f"{_percent(sequential.POWER)} of trials; who looks all the time is told in {_percent(chance, 1)}, exactly.",
        f"{trials:,} trials of each kind, looked at after every vote, a tenth of which are turned round or taken back.",
        (table,),
    )

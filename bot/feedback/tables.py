"""The feedback report as tables, for a terminal and as a page that stands on its own."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recommender import pages
from recommender.feedback import TERMS, Comparison, Estimate, Funnel, Report, Slice, Tally
from recommender.pages import Cell, Interval, Table
from recommender.stats import sequential

from .cells import day, e_value, interval, percent, rate
from .challenge_tables import challenges
from .daily_tables import daily
from .duel_tables import duels
from .liking_tables import foretelling, likes, missed

if TYPE_CHECKING:
    from recommender.trials import Proof, Room  # what proves statistics stays out of what serves


_STEPS = (
    "Shown, opened, voted on: artists, once for each answer. Voted on: by somebody who opened the artist there. "
    "Unopened: voted on without that, such as artists picked as known under /foryou, or by votes from before openings "
    "were recorded. Askers: of answers a week old or older whose asker is known, once for each answer; newer ones are "
    "left out, as nobody knows yet. Came back: asked for a list or a duel from an hour to a week later. Who voted: "
    "of those with a vote of their own on the answer."
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All tables, under one sentence."""

    sentence: str
    about: str
    tables: Sequence[Table] = field(default_factory=tuple)


def sheet(report: Report, names: Mapping[int, str], tests: Sheet | None = None) -> Sheet:
    """The report, laid out, with the names of artists by their ids as far as they are known.

    With tests of two models, what they came to before all else.
    """
    whole = report.whole
    response = interval(whole.answered / whole.answers, *report.response)
    made_up = f" ({report.simulated:,} of them simulated)" if report.simulated else ""
    about = (
        f"{day(report.start)} to {day(report.end)} (UTC): {whole.answers:,} answers{made_up} with "
        f"{whole.artists:,} artists; {whole.answered:,} answers have votes, {response}, from "
        f"{report.members:,} members."
    )
    return Sheet(
        " ".join(filter(None, (tests.sentence if tests else "", report.sentence))),
        about,
        (
            *(tests.tables if tests else ()),
            *(
                table
                for comparison in reversed(report.comparisons)
                for table in (_comparison(comparison), _rankings(comparison))
            ),
            likes(report.liking),
            foretelling(report.liking.foretelling),
            missed(report.misses, names),
            _funnel("From shown to voted and back, by command", report.funnels, _STEPS),
            _funnel("From shown to voted and back, by depth", report.depth_funnels),
            _funnel("From shown to voted and back, by source of the list", report.source_funnels),
            _funnel("From shown to voted and back, by model", report.model_funnels),
            _table("By model", report.models, "Votes on artists, by the model that picked the artist."),
            _table("By rank", report.ranks, "Votes per 100 artists shown tell how far down the list members look."),
            _table("By depth", report.depths),
            _table("By popularity of the artist asked about", report.popularity),
            _table("By place", report.places),
            _table("By command", report.commands),
            *([duels(report.duels)] if report.duels is not None else []),
            *(daily(report.daily, names) if report.daily is not None else []),
            *(challenges(report.challenges, names) if report.challenges is not None else []),
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
    explainer = pages.Explainer(TERMS)
    blocks = [*explainer.explain([sheet.sentence, sheet.about]), *explainer.blocks(sheet.tables)]
    return pages.tables("What members say", sheet.sentence, sheet.about, blocks)


def _comparison(comparison: Comparison) -> Table:
    to_go = max(comparison.needed - comparison.first_wins - comparison.second_wins, 0)
    rows: list[tuple[Cell, ...]] = [
        ("answers drafted by both models", f"{comparison.answers:,}"),
        (f"won by {comparison.first} {comparison.versions[0][:6]}", f"{comparison.first_wins:,}"),
        (f"won by {comparison.second} {comparison.versions[1][:6]}", f"{comparison.second_wins:,}"),
        ("as many votes for either", f"{comparison.ties:,}"),
    ]
    if comparison.share is not None:
        rows += [
            (
                f"win rate of {comparison.second} (95% interval, valid at every look)",
                interval(comparison.share, comparison.low, comparison.high),
            ),
            (
                "the same (Wilson interval, valid at one look)",
                interval(comparison.share, comparison.fixed_low, comparison.fixed_high),
            ),
        ]
    rows += [
        ("sign test, two-sided, valid at one look", _p_value(comparison.p_value)),
        (f"e-value, valid at every look ({sequential.DECISIVE:.0f} decides)", e_value(comparison.e_value)),
        ("decided comparisons it takes to find a preference of 60%", f"{comparison.needed:,} ({to_go:,} to go)"),
    ]
    return Table(f"{comparison.first} or {comparison.second}", ("", ""), rows)


def _rankings(comparison: Comparison) -> Table:
    named = (
        ("as drafted", comparison.as_shown),
        (f"{comparison.first} alone", comparison.first_alone),
        (f"{comparison.second} alone", comparison.second_alone),
        (f"{comparison.first} alone, all ranks", comparison.first_whole),
        (f"{comparison.second} alone, all ranks", comparison.second_whole),
    )
    found = [(label, estimate) for label, estimate in named if estimate is not None]
    reach = max([abs(end) for _, estimate in found for end in (estimate.low, estimate.high)], default=1.0) or 1.0
    return Table(
        "What each model would have earned alone",
        ("list", "👍 less 👎 per 100 artists", "ranks known", "worth so many artists"),
        [
            (
                label,
                Interval(estimate.value, estimate.low, estimate.high, _hundredfold(estimate), (-reach, reach)),
                percent(estimate.support),
                f"{estimate.effective:,.0f}",
            )
            for label, estimate in found
        ],
        "Estimated from the drafts by inverse propensity. A draft shows what a model alone would show only at some "
        "ranks: “ranks known” is their share, and the last column how many artists' votes the estimate is worth. “All "
        "ranks”, of first pages, fills in the others by what artists earn at each rank (doubly robust).",
    )


def _table(title: str, slices: Sequence[Slice], note: str = "") -> Table:
    lists = any(slice_.lists.up + slice_.lists.down for slice_ in slices)
    header = ["", "answers", "with votes", "artists", "votes per 100 artists", "👍", "👎", "known", "share 👍"]
    header += ["lists 👍", "lists 👎", "share 👍 of lists"] if lists else []
    rows = [
        [
            slice_.label,
            f"{slice_.answers:,}",
            percent(slice_.answered / slice_.answers),
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


def _funnel(title: str, funnels: Sequence[Funnel], note: str = "") -> Table:
    return Table(
        title,
        ("", "shown", "opened", "of shown", "voted on", "of opened", "unopened", "askers", "came back", "… who voted"),
        [
            (
                funnel.label,
                f"{funnel.shown:,}",
                f"{funnel.opened:,}",
                rate(funnel.opening),
                f"{funnel.voted:,}",
                rate(funnel.voting),
                f"{funnel.unopened:,}",
                f"{funnel.asked:,}",
                rate(funnel.returning),
                rate(funnel.returning_voters),
            )
            for funnel in funnels
        ],
        note,
    )


def _approval(tally: Tally) -> Cell:
    if tally.approval is None:
        return "–"
    return interval(tally.approval, tally.low, tally.high)


def _p_value(value: float) -> str:
    return f"p = {value:.4f}" if value >= 0.0001 else "p < 0.0001"


def _hundredfold(estimate: Estimate) -> str:
    return f"{100 * estimate.value:+.1f} ({100 * estimate.low:+.1f} … {100 * estimate.high:+.1f})"


def proven(proofs: Sequence[Proof], trials: int) -> Sheet:
    """What trials show, laid out."""
    needed = sequential.needed()
    chance, _ = sequential.found(needed, sequential.PREFERENCE)
    rows: list[tuple[str, Callable[[Proof], str]]] = [
        ("votes on the first artist for each vote on the last", lambda proof: f"{proof.top:.0f}"),
        ("equal models: one is wrongly called better, at any look", lambda proof: percent(proof.alarms, 1)),
        ("… within so many decided comparisons", lambda proof: f"{proof.looked:,}"),
        ("one preferred 60/40: win rate of the better", lambda proof: percent(proof.share, 1)),
        (f"… found within {needed} decided comparisons", lambda proof: percent(proof.found, 1)),
        ("… the worse called better", lambda proof: percent(proof.wrong, 1)),
        ("… found in half of the trials within", lambda proof: f"{proof.median:,}"),
        (
            "equal models, one listed above the other: shares of 👍 differ",
            lambda proof: percent(proof.fooled_by_position, 1),
        ),
        ("equal models, drafted: shares of 👍 differ", lambda proof: percent(proof.fooled, 1)),
    ]
    table = Table(
        "Simulated members who …",
        ("", *(proof.members for proof in proofs)),
        [(label, *map(of, proofs)) for label, of in rows],
    )
    return Sheet(
        f"We promise that {needed} decided comparisons find a preference of 60/40 in {percent(sequential.POWER)} of "
        f"cases; for whoever looks after each comparison, the exact figure is {percent(chance, 1)}.",
        f"{trials:,} simulated trials of each kind, looked at after every vote; a tenth of the votes are changed or "
        f"taken back.",
        (table,),
    )


def fair(rooms: Sequence[Room], runs: int) -> Sheet:
    """What challenges come to in simulation, laid out."""
    from recommender.trials import LOOKS

    rows = [(room.label, percent(room.share, 1), percent(room.members, 1), percent(room.model, 1)) for room in rooms]
    return Sheet(
        "Members who cannot tell whose artists are whose should not favour either list, and a better room is found.",
        f"{runs:,} simulated runs of {LOOKS} challenges, looked at after each: how often a list is ever called better.",
        (Table("Challenges", ("members' artists", "won by them", "called better", "model called better"), rows),),
    )

"""Tests of two models, and what they are worth, as tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from recommender.feedback import Ending, Estimate, Tested, promotion
from recommender.pages import Table
from recommender.stats import sequential

from .cells import day, e_value, percent
from .tables import Sheet

if TYPE_CHECKING:
    from recommender.trials import Estimated, Promoted  # what proves statistics stays out of what serves

_ENDED = {
    Ending.PREFERRED: "members prefer {0} to {1}: {0} answers alone",
    Ending.HIDDEN: "members hide artists of {1} more often: it is withdrawn, {0} answers alone",
    Ending.DISLIKED: "members vote down more artists of {1}: it is withdrawn, {0} answers alone",
    Ending.UNANSWERED: "members vote on fewer artists of {1}: it is withdrawn, {0} answers alone",
    Ending.UNDONE: "undone by whoever runs the bot",
    Ending.EXPIRED: "its first answers are no longer kept",
    None: "under way",
}
_BETTER = {
    Ending.HIDDEN: "fewer hide its artists",
    Ending.DISLIKED: "fewer 👎",
    Ending.UNANSWERED: "more votes",
    Ending.PREFERRED: "more 👍 less 👎",
}


def told(tests: Sequence[Tested], earned: Sequence[tuple[str, Estimate]] = ()) -> Sheet:
    """All tests there have been, and what each model earned, laid out."""
    rows = []
    for test in reversed(tests):
        contest = test.contest
        first, second = map(promotion.called, contest.models)
        for look in reversed(test.evidence):
            share = f"{percent(look.wins / look.decided)} of {look.decided:,}" if look.decided else "–"
            about = (f"{contest.number}", second, first, _when(contest.began), _when(contest.ended))
            rows.append((*about, _BETTER[look.ending], share, e_value(look.e_value), f"{look.enough:,.0f}"))
    columns = ("test", "second", "against", "from", "until", "second is better by", "won", "e-value", "decides from")
    told = [
        f"Test {test.contest.number}: "
        + _ENDED[test.contest.ending].format(*map(promotion.called, test.contest.in_order))
        + f"{_on(test.contest.ended)}."
        for test in tests
    ]
    note = (
        "Each artist drawn by either model in answers that both made; won: of answers in which the two differ. All "
        f"tests together find a difference where there is none in {100 * sequential.PROMOTED:.2f}% of cases at most."
    )
    columns_of_estimates = ("list", "👍 less 👎 per 100 artists", "95% interval")
    estimates = [
        (label, f"{100 * figure.value:+.1f}", f"{100 * figure.low:+.1f} … {100 * figure.high:+.1f}")
        for label, figure in earned
    ]
    tables = [Table("Tests of two models", columns, rows, note)] if rows else []
    if estimates:
        tables.append(Table("Foretold and earned", columns_of_estimates, estimates))
    return Sheet(" ".join(told), "", tables)


def safe(promotions: Sequence[Promoted]) -> Sheet:
    """What tests of models that come one after the other are worth in simulation, laid out."""
    rows = [
        (
            promotion.challengers,
            f"{promotion.tests}",
            percent(promotion.wrong, 1),
            percent(promotion.unspent, 1),
            percent(promotion.right, 1),
            f"{promotion.median:,}" if promotion.median is not None else "–",
        )
        for promotion in promotions
    ]
    columns = ("challengers", "tests", "wrong", "were nothing spent", "right", "after answers")
    return Sheet(
        f"All promotions and withdrawals should be wrong in {100 * sequential.PROMOTED:.2f}% of trials at most.",
        "Looked at after every ten answers. Wrong: ever a winner that is not better; were nothing spent: if each test, "
        "and each guard-rail, might err as often.",
        (Table("One challenger after the other", columns, rows),),
    )


def estimated(estimates: Sequence[Estimated]) -> Sheet:
    """How far what is foretold of a model is what it earns, laid out."""
    rows = [
        (
            estimate.members,
            estimate.estimator,
            f"{100 * estimate.earned:+.1f}",
            f"{100 * estimate.bias:+.2f} ± {100 * estimate.within:.2f}",
            f"{100 * estimate.spread:.2f}",
            percent(estimate.coverage),
        )
        for estimate in estimates
    ]
    columns = ("members", "estimator", "earned alone", "bias", "spread", "intervals that hold it")
    return Sheet(
        "What a model would earn alone is foretold from answers that two made together.",
        "👍 less 👎 per 100 artists of lists of ten, of the model that knows what members like a little.",
        (Table("Foretold and earned", columns, rows),),
    )


def _when(at: float | None) -> str:
    return day(at) if at else "–"


def _on(at: float | None) -> str:
    return f" since {_when(at)}" if at else ""

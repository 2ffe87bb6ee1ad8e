"""All that feedback holds, read at once: for the report and for the export."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from recommender.feedback import (
    Ballot,
    Challenge,
    Contest,
    Day,
    Duel,
    Estimate,
    Impression,
    Naming,
    Opening,
    Press,
    Step,
    Tested,
    Vote,
    ballot_rows,
    drafted_rows,
    duel_rows,
    naming_rows,
    opened_rows,
    press_rows,
    promotion,
    shown_rows,
    step_rows,
    verdict_rows,
    with_names,
)

from ..address import Address
from ..errors import StoreError
from .history import MOST_ANSWERS
from .store import Store

if TYPE_CHECKING:
    import pandas as pd


class Feedback(NamedTuple):
    """What was shown and asked, and what members did with it, each first to last."""

    impressions: list[Impression]
    votes: list[Vote]
    openings: list[Opening]
    duels: list[Duel]
    presses: list[Press]
    days: list[Day]
    steps: list[Step]
    challenges: list[Challenge]
    namings: list[Naming]
    ballots: list[Ballot]
    contests: Sequence[Contest] = ()
    since: float = 0.0
    """From when on this is all, in seconds since 1970, UTC; 0: all that is kept."""

    @property
    def records(
        self,
    ) -> tuple[Any, ...]:
        """What the report is on."""
        return self[:-2]

    def earned(self) -> list[tuple[str, Estimate]]:
        """What winners were to earn alone, and have earned."""
        return [
            found for contest in self.contests for found in promotion.foretold(contest, self.impressions, self.votes)
        ]

    def tests(self) -> list[Tested]:
        """All tests of two models, with what these answers say of each."""
        return [Tested(contest, promotion.evidence(contest, self.impressions, self.votes)) for contest in self.contests]


async def read(address: Address, since: float | None) -> Feedback:
    """All of a database from then on (s since 1970, UTC), or with None all of the latest `MOST_ANSWERS`.

    Raises StoreError, also where there are more since then than fit into memory.
    """
    async with Store.open(address) as store:
        latest = await store.history.shown_from()
        since = latest if since is None else since
        if since < latest:
            raise StoreError(
                f"More than {MOST_ANSWERS:,} answers are kept from then on, which is all that is read at once. They are"
                f" fewer from {_told(latest)} on: --since {_told(latest)}, or none, which reads the latest."
            )
        duels, presses = await store.duels.every(since)
        openings, contests = await store.openings.every(since), await store.promotions.every()
        days, steps = await store.days.every(since)
        shown, votes = await store.impressions(since), await store.votes(since)
        played = days, steps, *await store.challenges.every(since)
        return Feedback(shown, votes, openings, duels, presses, *played, contests, since)


async def has_answers(address: Address) -> bool:
    """Whether any is kept. Raises StoreError."""
    async with Store.open(address) as store:
        return await store.history.shown_from(0) > 0


def told(feedback: Feedback) -> str:
    """What is said of feedback that is not all there is."""
    return f"The latest {MOST_ANSWERS:,} answers, from {_told(feedback.since)} on (UTC); --since names another time."


def _told(at: float) -> str:
    return f"{datetime.fromtimestamp(math.ceil(at), UTC):%Y-%m-%dT%H:%M:%S}"


def frames(feedback: Feedback, artists: Mapping[int, tuple[str, str]]) -> dict[str, pd.DataFrame]:
    """The tables that are exported, with names and MBIDs of artists as far as they are known."""
    tables = {
        "exposures": shown_rows(feedback.impressions),
        "verdicts": verdict_rows(feedback.votes),
        "openings": opened_rows(feedback.openings),
        "duels": duel_rows(feedback.duels),
        "presses": press_rows(feedback.presses),
        "steps": step_rows(feedback.steps),
        "challenges": drafted_rows(feedback.challenges),
        "namings": naming_rows(feedback.namings),
        "ballots": ballot_rows(feedback.ballots),
    }
    return {name: with_names(table, artists) for name, table in tables.items()}

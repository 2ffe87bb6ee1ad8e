"""An answer of one model, one drawn from two, and votes on them."""

from __future__ import annotations

from dataclasses import replace

from recommender.feedback.records import Impression, Item, Place, Team, Verdict, Vote
from recommender.feedback.report import Report, report

ONE = Impression(
    1,
    "similar",
    (9,),
    (Item(1, 0.5), Item(2, 0.4)),
    "hybrid",
    "abcdef0123",
    "made up",
    Place.GUILD,
    "en",
    100.0,
    listeners=50,
)
DRAWN = replace(
    ONE,
    artists=(Item(1, 0.5, Team.A, (1, 2), 0.5), Item(2, 0.4, Team.B, (2, 1), 0.5)),
    rival="ease",
    rival_version="fedcba9876",
    probability=0.5,
)


def vote(impression: int, verdict: Verdict = Verdict.UP, artist: int | None = 1, member: str = "m") -> Vote:
    return Vote(member, verdict, True, 0.0, impression, artist)


def contest(losses: int, wins: int, ties: int = 0) -> Report:
    """So many answers won by either model, by votes of as many members."""
    answers = [replace(DRAWN, interaction_id=id, shown_at=id) for id in range(1, losses + wins + ties + 3)]
    votes = [vote(id, artist=1, member=str(id)) for id in range(1, losses + 1)]
    votes += [vote(id, artist=2, member=str(id)) for id in range(losses + 1, losses + wins + 1)]
    votes += [
        vote(id, artist=artist, member=str(id))
        for id in range(losses + wins + 1, len(answers) - 1)
        for artist in (1, 2)
    ]
    return report(answers, votes)

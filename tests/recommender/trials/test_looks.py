"""Whoever looks at simulated votes sees what the report counts."""

from __future__ import annotations

import numpy as np

from recommender.feedback.records import Impression, Item, Place, Team, Verdict, Vote, credit, leads, standing
from recommender.trials.clicks import Positions
from recommender.trials.looks import LATER, looks
from recommender.trials.simulated import PLACES, answers


def test_looks_see_what_the_report_counts_after_every_vote() -> None:
    random = np.random.default_rng(3)
    drafted, length = answers(0.3, 3), 40
    drawn = random.integers(0, len(drafted.liking), length)
    sides = drafted.sides[drawn]
    first = Positions(decay=0.3).votes(drafted.liking[drawn], random)
    last = np.where(random.random(first.shape) < 0.3, -first * random.integers(0, 2, first.shape, dtype=np.int8), first)
    wins, decided = looks(first[None], last[None], sides[None])

    impressions = [
        Impression(
            number,
            "similar",
            (),
            tuple(
                Item(100 * number + position, 0.5, Team.B if side > 0 else Team.A) for position, side in enumerate(row)
            ),
            *("one", "1", "made up"),
            Place.GUILD,
            "en",
            0.0,
        )
        for number, row in enumerate(sides.tolist())
    ]
    events, seen = list[Vote](), list[tuple[int, int]]()

    def say(answer: int, position: int, vote: int, *, instead_of: int = 0) -> None:
        verdict = Verdict.UP if (vote or instead_of) > 0 else Verdict.DOWN
        events.append(Vote(f"{answer}", verdict, bool(vote), 0.0, answer, 100 * answer + position))

    for answer in range(length):
        if answer >= LATER:
            past = answer - LATER
            for position in np.flatnonzero(first[past] != last[past]).tolist():
                say(past, position, int(last[past, position]), instead_of=int(first[past, position]))
        for position in range(PLACES):
            if first[answer, position]:
                say(answer, position, int(first[answer, position]))
            ahead = leads(impressions, credit(standing(events)))
            seen.append((sum(lead > 0 for lead in ahead), sum(lead != 0 for lead in ahead)))
    assert seen == list(zip(wins[0].tolist(), decided[0].tolist(), strict=True))

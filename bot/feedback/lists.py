"""What lists learn from votes, and what could mislead them, as tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from recommender import Recommender
from recommender.feedback import Corrections
from recommender.pages import Table

from .tables import Sheet

if TYPE_CHECKING:
    from recommender.trials import Abuse, Lesson  # what proves statistics stays out of what serves

    from .learned import Learned

_MOVED = 20  # artists that are shown


def moved(recommender: Recommender, learned: Learned) -> Sheet:
    """What votes moved most on the lists of a recommender that they correct, laid out."""
    corrections = learned.everywhere
    every = [
        (abs(correction.shift), seed, artist, correction)
        for seed, row in corrections.items()
        for artist, correction in row.items()
    ]
    rows = []
    for _, seed, artist, correction in sorted(every, reverse=True)[:_MOVED]:
        of = recommender.artist(seed)
        ranks = {found.artist.id: rank for rank, found in enumerate(recommender.similar(of, 10**6), 1)}
        shift = f"{correction.shift:+.2f}"
        name = recommender.artist(artist).name
        rows.append((of.name, name, f"{correction.votes:,}", shift, f"{ranks.get(artist, 0):,}"))
    pairs, votes = len(every), _votes(corrections)
    servers = [
        (server[:12], f"{len(found):,}", f"{sum(map(len, found.values())):,}", f"{_votes(found):,}")
        for server, found in learned.servers.items()
    ]
    alone = Table(
        "Servers that learn from their own votes and duels alone", ("server", "lists", "artists", "votes"), servers
    )
    return Sheet(
        f"{votes:,} votes on {pairs:,} artists of {len(corrections):,} lists.",
        "Shifts are of the logit of a score. That members like everything, or an artist everywhere, moves nothing.",
        (
            Table("What votes moved most", ("list of", "artist", "votes", "shift", "now at"), rows),
            *((alone,) if servers else ()),
        ),
    )


def _votes(corrections: Corrections) -> int:
    return sum(correction.votes for row in corrections.values() for correction in row.values())


def taught(lessons: Sequence[Lesson]) -> Sheet:
    """What lists learn from votes and duels in simulation, laid out."""
    rows = [
        (
            lesson.members,
            f"{gain.votes:,}",
            f"{gain.duels:,}",
            f"{gain.before:.3f}",
            f"{gain.after:.3f}",
            f"{gain.low:+.4f} to {gain.high:+.4f}",
        )
        for lesson in lessons
        for gain in lesson.gains
    ]
    return Sheet(
        "Lists that learn from votes should come closer to the truth. Spite should cost less than 1 %.",
        "NDCG@10 against a hidden truth, over simulated communities of 500 members who vote on 60 lists, or press in "
        "duels on them.",
        (Table("Lists before and after", ("members", "votes", "presses", "before", "after", "gain (95 %)"), rows),),
    )


def abused(abuses: Sequence[Abuse]) -> Sheet:
    """What abuse does to a list in simulation, laid out."""
    rows = [
        (
            abuse.members,
            f"{abuse.votes:,}",
            f"{abuse.honest:.3f}",
            f"{abuse.alike:.3f}",
            f"{abuse.weighed:.3f}",
            f"{abuse.low:+.4f} to {abuse.high:+.4f}",
        )
        for abuse in abuses
    ]
    columns = ("abuse", "honest votes, or presses", "without it", "all alike", "weighed", "cost (95 %)")
    return Sheet(
        "Abuse should cost the list it is aimed at less than 2 %.",
        "NDCG@10 of the list asked for most. Young accounts count less, and so do many votes or presses of one server.",
        (Table("One list under attack", columns, rows),),
    )

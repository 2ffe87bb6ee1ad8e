"""What members were told of their votes, and whether what is kept is that: by member, artist and order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.feedback.pseudonyms import Pseudonyms
from recommender.feedback import Vote

from .asked import Lapses, Span

About = tuple[int, int | None, int | None]
"""A member, and the artist that they voted on or the interaction whose list it was."""


class Told(StrEnum):
    """What a member was told of a vote."""

    PROMISED = "promised"
    """That it is kept; of a reaction, that a process which lived on had received it."""
    REFUSED = "told: not kept"
    NOTHING = "told nothing"
    """Or what is not known to be true of it: it was under way when something was killed, cut off or paused."""


@dataclass
class Cast:
    """A vote that a member gave."""

    about: About
    verdict: str
    shard: int
    at: float
    told: Told = Told.NOTHING
    ended: float = 0.0
    """When it was told, or was no longer waited for."""

    @property
    def is_reaction(self) -> bool:
        return self.about[1] is None

    @property
    def span(self) -> Span:
        return Span(self.at, self.ended)


@dataclass(frozen=True)
class Ledger:
    """What was told, held against what is kept; numbers of votes."""

    promised: int
    kept: int
    """Of those promised."""
    lost: int
    surplus: int
    """Kept twice, or although it was told that they are not, or that nobody gave."""
    out_of_order: int
    """Artists, or lists, on which a member's votes stand in another order than they were given."""
    refused: int
    nothing: int


def doubted(
    casts: Iterable[Cast], processed: float, lapses: Lapses, pauses: Sequence[Span], full: Mapping[int, Sequence[Span]]
) -> None:
    """Makes `NOTHING` of what nobody can know.

    A reaction was promised if its process had `processed` seconds to receive it, and could keep it or note it down;
    `full` is by shard. A refusal holds unless the database had the vote and could no longer say so.
    """
    for cast in casts:
        if cast.is_reaction:
            time = Span(cast.at, cast.at + processed)
            spans = (*lapses.cut[cast.shard], *lapses.killed[cast.shard], *full.get(cast.shard, ()))
            if any(span.meets(time) for span in spans):
                cast.told = Told.NOTHING
        elif cast.told is Told.REFUSED and any(cast.at <= pause.begun <= cast.ended for pause in pauses):
            cast.told = Told.NOTHING


def kept_by(votes: Iterable[Vote], users: Iterable[int], pseudonyms: Pseudonyms) -> dict[About, list[str]]:
    """The verdicts of these members, the first one first, by whose and on what they are."""
    members = {pseudonyms(user): user for user in users}
    found: dict[About, list[str]] = defaultdict(list)
    for vote in votes:
        if vote.member in members:
            impression = vote.impression if vote.artist is None else None
            found[members[vote.member], vote.artist, impression].append(vote.verdict.value)
    return found


def balance(casts: Sequence[Cast], kept: Mapping[About, Sequence[str]]) -> Ledger:
    """Holds what was told against what is kept."""
    given: dict[About, list[Cast]] = defaultdict(list)
    for cast in casts:
        given[cast.about].append(cast)
    lost = surplus = out_of_order = 0
    for about in given.keys() | kept.keys():
        there = Counter(kept.get(about, ()))
        promised = Counter(cast.verdict for cast in given[about] if cast.told is Told.PROMISED)
        perhaps = Counter(cast.verdict for cast in given[about] if cast.told is Told.NOTHING)
        gone, more = (promised - there).total(), (there - promised - perhaps).total()
        lost, surplus = lost + gone, surplus + more
        out_of_order += not (gone or more) and not _in_order(given[about], kept.get(about, ()))
    counts = Counter(cast.told for cast in casts)
    promises = counts[Told.PROMISED]
    return Ledger(promises, promises - lost, lost, surplus, out_of_order, counts[Told.REFUSED], counts[Told.NOTHING])


def _in_order(given: Sequence[Cast], kept: Sequence[str]) -> bool:
    """Whether these are all that were promised in their order, with any of those of which nothing is known between."""
    reached = {0}
    for cast in given:
        if cast.told is Told.REFUSED:
            continue
        on = {number + 1 for number in reached if number < len(kept) and kept[number] == cast.verdict}
        reached = on if cast.told is Told.PROMISED else on | reached
    return len(kept) in reached

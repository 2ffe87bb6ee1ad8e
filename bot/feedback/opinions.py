"""Feedback on this side of the recommender's records: where it was given, by whom, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from recommender.feedback import Verdict, Vote


class Outcome(StrEnum):
    """What has become of a vote by the time its member is answered."""

    KEPT = "kept"
    WAITING = "waiting"
    """The database cannot be written; the vote is in the journal, and goes there as soon as it can."""
    REFUSED = "refused"
    """The member opted out, or there is nothing that it could be about."""


REACTIONS = {"👍": Verdict.UP, "👎": Verdict.DOWN}
"""What the bot puts under its answers; each also counts in any skin tone."""

_TONES = "🏻🏼🏽🏾🏿"


def reaction(emoji: str) -> tuple[Verdict | None, bool]:
    """What a reaction with the emoji says, if it is a vote; and whether the emoji has a skin tone (Unicode TR 51)."""
    plain = emoji.rstrip(_TONES)
    return REACTIONS.get(plain), plain != emoji


@dataclass(frozen=True, slots=True)
class Opinions:
    """What a member thinks of artists now."""

    verdicts: dict[int, Verdict]
    """Up, down or known, by artist; the latest last."""
    hidden: frozenset[int]

    @classmethod
    def of(cls, votes: Iterable[Vote]) -> Opinions:
        """What remains of a member's votes on artists, in the order given: of each artist the latest counts."""
        verdicts, hidden = dict[int, Verdict](), set[int]()
        for vote in votes:
            if vote.artist is None:
                continue
            if vote.verdict is Verdict.HIDDEN:
                (hidden.add if vote.given else hidden.discard)(vote.artist)
            elif vote.given or verdicts.get(vote.artist) is vote.verdict:
                verdicts.pop(vote.artist, None)
                if vote.given:
                    verdicts[vote.artist] = vote.verdict
        return cls(verdicts, frozenset(hidden))

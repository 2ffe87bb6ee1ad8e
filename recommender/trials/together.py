"""How often all that is told, by whatever test, is told of nothing."""

from __future__ import annotations

from collections.abc import Sequence

from .promotions import Promoted
from .rooms import Room
from .simulated import Proof


def together(proofs: Sequence[Proof], promotions: Sequence[Promoted], rooms: Sequence[Room]) -> float:
    """The share of cases in which a comparison, a promotion or a challenge is told though both are equal, at any look.

    Of the kind of members whom comparisons fool most. A sum, as if no two were ever wrong at once: they may be of the
    same votes. It should be `sequential.LEVEL` at most.
    """
    alarms, equal = max((proof.alarms for proof in proofs), default=0.0), promotions[0].wrong
    return alarms + equal + sum(room.members + room.model for room in rooms if not room.better)

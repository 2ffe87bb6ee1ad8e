"""How much each vote and choice counts: less of a young account, and less the more of one server are on a pair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from .records import Age

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BY_AGE = {Age.WEEK: 0.02, Age.MONTH: 0.05, Age.YEAR: 0.5, Age.OLDER: 1.0, None: 1.0}
"""Twenty accounts made within the month count as one member's, and only waiting for a year makes them count in full.

Hardly any honest vote is from such an account (`feedback check` shows what these weights cost and spare). Votes of
before ages were kept count in full, as they did.
"""
FEW, PART = 3.0, 0.5
"""No server counts for more on a pair than so many votes, and that part of what all others say there."""


class Said(Protocol):
    """A vote, or a choice in a duel."""

    @property
    def member(self) -> str: ...

    @property
    def server(self) -> str | None: ...


def capped(said: Sequence[Said], pair: NDArray[np.intp], weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weight of each vote and choice after its server's cap, in 0…1, shape (said,).

    `pair` is what each is about, from 0, and `weight` what it counts by its member, both of the same shape. What all of
    one server weigh on a pair is capped at (3 + half of what all others weigh there) / (part of the members who are not
    in that server): a few who come together do not outvote the rest, and where there is one server alone, nobody is to
    be protected from it. Votes from no server, or from none that is known, are those of one.
    """
    import numpy as np

    numbers, members = dict[str | None, int](), dict[str, int]()
    server = np.array([numbers.setdefault(comparison.server, len(numbers)) for comparison in said])
    member = np.array([members.setdefault(comparison.member, len(members)) for comparison in said])
    first = np.unique(server * len(members) + member, return_index=True)[1]
    there = np.bincount(server[first], weight[first])
    together = np.unique(server * (int(pair.max()) + 1) + pair, return_inverse=True)[1].reshape(-1)
    crowd, everybody = np.bincount(together, weight)[together], np.bincount(pair, weight)[pair]
    most, elsewhere = FEW + PART * (everybody - crowd), 1 - there[server] / max(there.sum(), np.finfo(float).tiny)
    found: NDArray[np.float64] = weight * most / np.maximum(elsewhere * crowd, most)
    return found

"""A comparison as it stands after every vote: what somebody sees who looks at it all the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

LATER = 20
"""Answers after their own by which members have thought again about their votes."""


def looks(
    first: NDArray[np.int8], last: NDArray[np.int8], sides: NDArray[np.int8]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The second model's wins and the decided comparisons at every look, each of shape (trials, answers × positions).

    `first` holds the votes as they are given (1, −1, or 0 for none), `last` what is left of them when members have
    thought again, `sides` −1 where the first model picked the artist and 1 where the second did, each of shape
    (trials, answers, positions). Votes come position by position, answer by answer, and there is a look after each;
    `last` counts from `LATER` answers on after the vote.
    """
    trials, length, positions = first.shape
    so_far = np.sign(np.cumsum(first * sides, axis=2))
    before, after = so_far[:, :, -1], np.sign((last * sides).sum(axis=2))
    counts = []
    for running, voted, final in (
        (so_far > 0, before > 0, after > 0),
        (so_far != 0, before != 0, after != 0),
    ):
        changed = np.zeros((trials, length), dtype=np.int64)
        changed[:, LATER:] = (final.astype(np.int64) - voted)[:, : max(length - LATER, 0)]
        past = np.cumsum(voted, axis=1) - voted + np.cumsum(changed, axis=1)
        counts.append((past[:, :, None] + running).reshape(trials, length * positions))
    return counts[0], counts[1]

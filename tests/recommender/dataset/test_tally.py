"""A tally: however listens arrive, the sums are the same."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recommender.dataset.dates import PERIOD
from recommender.dataset.tally import Tally

ROWS = st.tuples(st.sampled_from("ab"), st.sampled_from("xyz"), st.integers(1, 9), st.integers(0, 3 * PERIOD))


@given(blocks=st.lists(st.lists(ROWS, min_size=1, max_size=20), min_size=1, max_size=5), least=st.integers(0, 30))
def test_sums_do_not_depend_on_when_they_are_made(blocks: list[list[tuple[str, str, int, int]]], least: int) -> None:
    tally = Tally(least)
    expected: dict[tuple[str, str, int], tuple[int, int]] = {}
    for block in blocks:
        users, artists, plays, when = zip(*block, strict=True)
        tally.add(users, artists, [""] * len(block), plays, when)
        for user, artist, count, at in block:
            before = expected.get((user, artist, at // PERIOD), (0, 0))
            expected[user, artist, at // PERIOD] = (before[0] + count, max(before[1], at))
    rows = tally.listens().rows
    columns = (rows[name].tolist() for name in ("user", "artist", "plays", "when"))
    found = {(user, artist, at // PERIOD): (count, at) for user, artist, count, at in zip(*columns, strict=True)}
    assert found == expected and len(rows) == len(expected) and tally.total == sum(map(len, blocks))


def test_plays_are_one_and_times_unknown_where_they_are_not_told() -> None:
    tally = Tally()
    tally.add(["a", "a"], ["x", "x"], ["", ""])
    [row] = tally.listens(("odd",)).rows.itertuples(index=False)
    assert (row.plays, row.when) == (2, 0) and tally.listens(("odd",)).notes == ("odd",)


def test_memory_grows_with_sums_and_not_with_listens() -> None:
    tally = Tally(least=1_000)
    held = []
    for _ in range(50):
        tally.add(["a"] * 500, ["x", "y"] * 250, [""] * 500, when=np.zeros(500))
        held.append(tally.held)
    assert max(held) <= 1_500 and tally.total == 25_000

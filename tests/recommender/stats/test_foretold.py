"""How well chances foretell, of people whose events hang together."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.stats.foretold import Ranged, brier, calibration_error, left_out, skill
from recommender.stats.intervals import wilson, wilson_of_each, wilson_of_groups

RUNS, PEOPLE, EACH = 150, 40, 12
GAPS = np.array([0.15, 0.0, -0.1])
CHANCES = np.array([0.3, 0.5, 0.7])


class Seen:
    """What people of different leniency say: of part p a share of CHANCES + gaps, on the whole, is so."""

    def __init__(self, gaps: NDArray[np.float64], chance: np.random.Generator) -> None:
        self.group = np.repeat(np.arange(PEOPLE), EACH)
        self.part = chance.integers(3, size=len(self.group))
        leniency = chance.choice([-0.15, 0.15], PEOPLE)[self.group]
        self.chances = CHANCES[self.part]
        self.happened = chance.random(len(self.group)) < self.chances + gaps[self.part] + leniency


@pytest.mark.parametrize("gaps", [GAPS, GAPS * 0])
def test_the_interval_of_the_calibration_error_holds_the_truth_whatever_people_are_like(
    gaps: NDArray[np.float64],
) -> None:
    truth, held, squares = float(np.sqrt((gaps**2).mean())), 0, []
    for run in range(RUNS):
        seen = Seen(gaps, np.random.default_rng(run))
        found = calibration_error(seen.chances, seen.happened, seen.part, seen.group)
        held += found.low <= truth <= found.high
        squares.append(found.value**2)
    assert held / RUNS > 0.92
    if gaps.any():  # where chances are right, the root stops at 0
        assert np.mean(squares) == pytest.approx(truth**2, rel=0.1)


def test_wilsons_interval_of_groups_holds_the_truth_where_that_of_single_trials_does_not() -> None:
    chance = np.random.default_rng(0)
    of_each = chance.binomial(EACH, chance.beta(2, 1, (RUNS, PEOPLE)))
    ends = np.array([wilson_of_groups(counts, np.full(PEOPLE, EACH)) for counts in of_each]).T
    alone = wilson_of_each(of_each.sum(1), np.full(RUNS, PEOPLE * EACH))
    held, held_alone = (((low <= 2 / 3) & (high >= 2 / 3)).mean() for low, high in (ends, alone))
    assert held > 0.92 > 0.85 > held_alone


def test_wilsons_interval_of_one_group_counts_it_as_one_and_of_none_says_nothing() -> None:
    assert wilson_of_groups(np.array([9, 0]), np.array([9, 0])) == pytest.approx(wilson(1, 1))
    assert wilson_of_groups(np.array([0]), np.array([0])) == (0.0, 1.0)
    assert wilson_of_groups(np.array([3, 3, 3]), np.array([3, 3, 3])) == pytest.approx(wilson(3, 3))


def test_what_one_group_alone_says_in_a_part_is_no_error() -> None:
    part, group = np.array([0, 0, 1, 1, 1, 1]), np.array([0, 0, 0, 1, 0, 1])
    happened = np.array([True, True, True, False, False, True])
    assert calibration_error(np.full(6, 0.5), happened, part, group).value == 0
    with pytest.raises(ValueError, match="fewer than two"):
        calibration_error(np.full(6, 0.5), happened, part, part * 0)


def test_nobody_foretells_by_what_they_said_themselves() -> None:
    happened = np.array([True, True, False, True])
    part, group = np.array([0, 0, 0, 1]), np.array([0, 0, 1, 1])
    assert left_out(happened, part, group).tolist() == pytest.approx([1 / 3, 1 / 3, 3 / 4, 1 / 2])


def test_skill_is_what_knowing_the_part_saves_and_none_where_parts_are_alike() -> None:
    idle, telling = list[Ranged](), list[Ranged]()
    for run in range(RUNS):
        seen = Seen(GAPS * 0, np.random.default_rng(run))
        by_lot = np.random.default_rng(RUNS + run).integers(3, size=len(seen.part))
        base = brier(left_out(seen.happened, seen.part * 0, seen.group), seen.happened)
        for parts, found in ((by_lot, idle), (seen.part, telling)):
            found.append(skill(brier(left_out(seen.happened, parts, seen.group), seen.happened), base, seen.group))
    assert np.mean([found.low > 0 for found in idle]) < 0.05 < 0.8 < np.mean([found.low > 0 for found in telling])
    truth = np.var(CHANCES) / 0.25  # of the variance of all
    assert np.mean([found.value for found in telling]) == pytest.approx(truth, abs=0.02)

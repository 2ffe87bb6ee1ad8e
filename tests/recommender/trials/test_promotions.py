"""Simulated tests of models that come one after the other, and what is foretold of a model."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.stats import sequential
from recommender.trials import estimates, promotions


def test_many_e_values_at_once_are_those_one_by_one() -> None:
    wins, decided = np.array([0, 3, 60]), np.array([0, 5, 80])
    expected = [sequential.e_value(*one) for one in zip(wins.tolist(), decided.tolist(), strict=True)]
    assert np.exp(sequential.log_e_values(wins, decided)) == pytest.approx(np.array(expected))


def test_all_promotions_together_are_seldom_wrong_and_find_the_better_model() -> None:
    """In small; `python -m bot feedback check` is the whole."""
    equal, first, sixth, hidden = promotions(seed=1, trials=40)
    assert equal.wrong <= 0.1 < equal.unspent
    assert first.right >= 0.85 and first.wrong == 0 and (first.median or 0) < (sixth.median or 0)
    assert hidden.right >= 0.85


def test_what_is_foretold_of_all_ranks_is_near_what_is_earned() -> None:
    plain, robust = (
        [one for one in estimates(1, 30) if one.estimator == name] for name in ("self-normalised", "doubly robust")
    )
    for rough, fine in zip(plain, robust, strict=True):
        assert abs(fine.bias) < 0.01 < rough.bias and fine.coverage > 0.7 > rough.coverage

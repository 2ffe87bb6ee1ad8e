"""What like-minded users play, written out densely."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.dataset.interactions import Interactions
from recommender.models.user_cosine import UserCosine


@pytest.mark.parametrize("focus", [1, 1.5, 4, 20])
def test_a_score_adds_up_what_others_play_by_how_alike_they_are_to_the_power_of_focus(
    small: Interactions, focus: float
) -> None:
    plays = small.plays.toarray().T.astype(np.float64)
    weights = np.log1p(plays)
    weights /= np.linalg.norm(weights, axis=1, keepdims=True)
    rare = weights * np.sqrt(np.log(len(plays) / small.listeners))
    rare /= np.linalg.norm(rare, axis=1, keepdims=True)
    alike = rare @ rare.T
    np.fill_diagonal(alike, 0)
    np.testing.assert_allclose(UserCosine(focus).fit(small), alike**focus @ weights, rtol=1e-4, atol=1e-6)

"""What a model of taste finds similar can be asked of a few artists, and is what the whole table says."""

from __future__ import annotations

import numpy as np

from recommender.algebra.scoring import neighbors_by_scores
from recommender.dataset.interactions import Interactions
from recommender.evaluation.similar import nearest_by_taste
from recommender.models.ridge import Ridge


def test_the_nearest_by_taste_of_some_artists_are_those_of_the_whole_table(few: Interactions) -> None:
    scores, seeds = Ridge().fit(few), np.array([3, 0, 50])
    found, whole = nearest_by_taste(seeds, scores, few.listeners), neighbors_by_scores(scores, few).first(10)
    assert (found.ids[seeds] == whole.ids[seeds]).all()
    np.testing.assert_allclose(found.scores[seeds], whole.scores[seeds], atol=1e-5)
    assert (np.delete(found.ids, seeds, axis=0) == -1).all()

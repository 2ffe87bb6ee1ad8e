"""TF-IDF against the formula, and what it says of users who play much."""

from __future__ import annotations

import dataclasses
from typing import get_args

import numpy as np
import pytest
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.algebra.weighting import Weighting, weigh
from recommender.dataset.interactions import Interactions
from recommender.models.cosine import Cosine
from recommender.models.tf_idf import TfIdf
from tests.recommender.tables import dense


def played_so(small: Interactions, plays: NDArray[np.int64]) -> Interactions:
    """The small data's artists with other users, who play them this often."""
    return dataclasses.replace(small, plays=sp.csr_array(plays), users=np.arange(1, plays.shape[1] + 1))


@pytest.mark.parametrize("damping", [0, 0.5, 10])
@pytest.mark.parametrize("shrinkage", [0, 0.5, 10])
@pytest.mark.parametrize("weighting", get_args(Weighting))
def test_every_score_is_the_formula(
    small: Interactions, weighting: Weighting, shrinkage: float, damping: float
) -> None:
    played = small.plays.toarray() > 0
    weights = weigh(small.plays, weighting).toarray().astype(np.float64) * np.log(len(played) / played.sum(axis=0))
    squares = (weights**2).sum(axis=1, keepdims=True) + damping * (weights[played] ** 2).mean()
    together = played @ played.T.astype(np.float64)
    expected = (weights @ weights.T) / np.sqrt(squares * squares.T) * together / np.maximum(together + shrinkage, 1)
    np.fill_diagonal(expected, 0)
    np.testing.assert_allclose(dense(TfIdf(weighting, shrinkage, damping).fit(small)), expected, atol=1e-6)


def test_a_user_who_plays_every_artist_changes_nothing(small: Interactions) -> None:
    plays = small.plays.toarray()
    everything = played_so(small, np.hstack([plays, np.arange(1, len(plays) + 1)[:, None]]))
    np.testing.assert_allclose(dense(TfIdf().fit(everything)), dense(TfIdf().fit(small)), rtol=1e-6)
    assert not np.allclose(dense(Cosine().fit(everything)), dense(Cosine().fit(small)))


def test_sharing_a_user_who_plays_little_says_more_than_sharing_one_who_plays_much(small: Interactions) -> None:
    plays = np.zeros(small.plays.shape, dtype=np.int64)
    plays[[0, 1], 0] = plays[[0, 2, 3, 4], 1] = plays[[1, 2], 2] = 1  # the first plays two, the second four
    data = played_so(small, plays)
    assert len(set(dense(Cosine("binary", 0, 0).fit(data))[0, 1:3])) == 1
    little, much = dense(TfIdf("binary", 0, 0).fit(data))[0, 1:3]
    assert little > much

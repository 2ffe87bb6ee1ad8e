"""Listening shrunk towards what tags let expect, written out densely."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.dataset.interactions import Interactions
from recommender.models.tag_prior import TagPrior
from tests.recommender.tables import dense


def damped_cosine(weights: NDArray[np.float64], damping: float) -> NDArray[np.float64]:
    squares = (weights**2).sum(axis=1, keepdims=True) + damping * (weights[weights > 0] ** 2).mean()
    cosine: NDArray[np.float64] = weights @ weights.T / np.sqrt(squares * squares.T)
    return cosine


@pytest.mark.parametrize("prior", [0, 0.2, 1])
@pytest.mark.parametrize("shrinkage", [1, 15])
def test_every_score_is_the_formula(small: Interactions, shrinkage: float, prior: float) -> None:
    plays = small.plays.toarray().astype(np.float64)
    together = (plays > 0).astype(np.float64) @ (plays > 0).T
    trust = together / (together + shrinkage)
    given = small.tags.given(len(small.catalog)).toarray().astype(np.float64)
    spread = (given > 0).sum(axis=0)
    tags = np.log1p(given) * np.where(spread >= 3, np.log(len(given) / np.maximum(spread, 1)), 0)
    expected = trust * damped_cosine(np.log1p(plays), 2) + (1 - trust) * prior * damped_cosine(tags, 3)
    np.fill_diagonal(expected, 0)

    found = TagPrior(shrinkage=shrinkage, damping=2, prior=prior, tag_damping=3).fit(small)
    np.testing.assert_allclose(dense(found), expected, rtol=1e-5, atol=1e-6)


def test_tags_say_the_less_the_less_common_listeners_are_shrunk(small: Interactions) -> None:
    """Radiohead and Portishead share three listeners and a tag."""
    bare = dataclasses.replace(small, tags=small.tags.where(np.zeros(len(small.tags), dtype=np.bool_)))

    def gained(shrinkage: float) -> float:
        scores = []
        for data in (small, bare):
            found = TagPrior(shrinkage=shrinkage).fit(data)
            scores.append(float(found.scores[0][found.ids[0] == 2].sum()))
        return scores[0] - scores[1]

    assert gained(100) > gained(5) > gained(0.1) > 0

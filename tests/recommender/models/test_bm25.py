"""BM25 against the formula, and its limits."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.algebra.weighting import Weighting, weigh
from recommender.dataset.interactions import Interactions
from recommender.models.bm25 import BM25
from tests.recommender.tables import dense


def formula(x: NDArray[np.float64], k1: float, b: float) -> NDArray[np.float64]:
    idf = np.log(len(x) / np.maximum((x > 0).sum(axis=0), 1))
    lengths = x.sum(axis=1, keepdims=True)
    said = x * (k1 + 1) / np.where(x, x + k1 * (1 - b + b * lengths / lengths[lengths > 0].mean()), 1) * idf
    products = said @ said.T
    shares: NDArray[np.float64] = products / np.where(lengths, np.diag(products)[:, None], 1)
    np.fill_diagonal(shares, 0)
    return shares


@pytest.mark.parametrize("b", [0, 0.75, 1])
@pytest.mark.parametrize("k1", [0, 1.2, 100])
@pytest.mark.parametrize("weighting", get_args(Weighting))
def test_every_score_is_the_formula(small: Interactions, weighting: Weighting, k1: float, b: float) -> None:
    x = weigh(small.plays, weighting).toarray().astype(np.float64)
    np.testing.assert_allclose(dense(BM25(weighting, k1, b).fit(small)), formula(x, k1, b), rtol=1e-5)


def test_artists_that_nobody_plays_do_not_shorten_the_mean_length(small: Interactions) -> None:
    heard = small.without(np.arange(len(small.catalog)) >= 8)
    x = np.log1p(heard.plays.toarray().astype(np.float64))
    np.testing.assert_allclose(dense(BM25(b=1).fit(heard)), formula(x, 1.2, 1), rtol=1e-5)


@pytest.mark.parametrize("weighting", get_args(Weighting))
def test_without_k1_only_who_plays_an_artist_counts(small: Interactions, weighting: Weighting) -> None:
    np.testing.assert_allclose(
        dense(BM25(weighting, k1=0, b=1).fit(small)), dense(BM25("binary", b=0).fit(small)), rtol=1e-5
    )


def test_without_b_and_with_binary_weights_a_score_is_the_share_of_idf_that_common_users_have(
    small: Interactions,
) -> None:
    radiohead, bjork = small.plays.toarray()[:2] > 0
    squares = np.log(len(small.catalog) / (small.plays.toarray() > 0).sum(axis=0)) ** 2
    share = squares[radiohead & bjork].sum() / squares[radiohead].sum()
    assert dense(BM25("binary", b=0).fit(small))[0, 1] == pytest.approx(share, rel=1e-6)


def test_an_artist_with_more_plays_by_others_falls_behind_the_greater_b(small: Interactions) -> None:
    radiohead, bjork, portishead = 0, 1, 2
    assert small.plays.sum(axis=1)[bjork] > small.plays.sum(axis=1)[portishead]

    def ratio(b: float) -> float:
        scores = dense(BM25("raw", k1=100, b=b).fit(small))[radiohead]
        return float(scores[bjork] / scores[portishead])

    assert ratio(0) > ratio(0.5) > ratio(1)

"""Latent tags against NumPy's singular value decomposition, on the sample's tags."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from recommender.algebra.scoring import tag_weights
from recommender.dataset.interactions import Interactions
from recommender.models.latent_tags import LatentTags
from recommender.models.tags import Tags
from tests.recommender.tables import dense

EVERY = 2000  # more neighbours than there are artists in the sample


@pytest.mark.parametrize("damping", [0, 300])
@pytest.mark.parametrize("factors", [1, 16, 100])
def test_every_score_is_the_formula(embedded: Interactions, factors: int, damping: float) -> None:
    weights = tag_weights(embedded).toarray().astype(np.float64)
    delta = damping * (weights[weights > 0] ** 2).mean()
    rows = weights / np.sqrt((weights**2).sum(axis=1, keepdims=True) + delta)
    latent = weights @ np.linalg.svd(rows, full_matrices=False)[2][:factors].T
    squares = (latent**2).sum(axis=1, keepdims=True) + delta
    expected = np.maximum(latent @ latent.T / np.sqrt(squares * squares.T), 0)
    np.fill_diagonal(expected, 0)
    np.testing.assert_allclose(dense(LatentTags(factors, damping, EVERY).fit(embedded)), expected, atol=3e-6)


@pytest.mark.parametrize("data", ["small", "embedded"])
def test_with_as_many_factors_as_tags_it_is_the_model_of_tags(data: str, request: pytest.FixtureRequest) -> None:
    tagged: Interactions = request.getfixturevalue(data)
    latent, tags = LatentTags(1000, 30, EVERY).fit(tagged), Tags(30, EVERY).fit(tagged)
    np.testing.assert_allclose(dense(latent), dense(tags), atol=3e-6)
    assert latent.counts.tolist() == tags.counts.tolist()


def test_artists_that_share_no_tag_can_be_neighbours(embedded: Interactions) -> None:
    weights = tag_weights(embedded)
    shared = (weights @ weights.T).toarray() > 0
    found = LatentTags().fit(embedded)
    rows, columns = np.nonzero(found.ids >= 0)
    assert not shared[rows, found.ids[rows, columns]].all()


def test_no_more_than_top_k_are_kept_and_they_are_the_best_ties_and_all(embedded: Interactions) -> None:
    artists = embedded.tags.artists // 3 * 3  # by threes the artists have equal tags, or none
    tags = dataclasses.replace(embedded.tags, artists=artists)
    alike = dataclasses.replace(embedded, tags=tags)
    every, few = LatentTags(top_k=EVERY).fit(alike), LatentTags(top_k=7).fit(alike)
    assert few.ids.shape == (len(embedded.catalog), 7) and (few.ids == every.ids[:, :7]).all()


def test_an_artist_without_listeners_is_left_out_however_tagged(embedded: Interactions) -> None:
    silent = np.arange(len(embedded.catalog)) < 5
    found = LatentTags().fit(dataclasses.replace(embedded, plays=embedded.without(silent).plays))
    assert not found.counts[silent].any() and not np.isin(found.ids, np.flatnonzero(silent)).any()


def test_where_nothing_is_tagged_nobody_has_neighbours(small: Interactions) -> None:
    untagged = dataclasses.replace(small, tags=small.tags.where(np.zeros(len(small.tags), dtype=np.bool_)))
    assert not LatentTags().fit(untagged).counts.any()

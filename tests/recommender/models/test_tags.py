"""Tags against the formula, on tags made up and tags of the sample."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from recommender.dataset.interactions import Interactions
from recommender.models.tags import Tags
from tests.recommender.tables import dense

LEAST = 3  # artists that a tag must stand on to count


@pytest.mark.parametrize("damping", [0, 0.5, 30, 1000])
@pytest.mark.parametrize("data", ["small", "embedded"])
def test_every_score_is_the_formula(data: str, damping: float, request: pytest.FixtureRequest) -> None:
    tagged: Interactions = request.getfixturevalue(data)
    given = tagged.tags.given(len(tagged.catalog)).toarray().astype(np.float64)
    spread = (given > 0).sum(axis=0)
    weights = np.log1p(given) * np.where(spread >= LEAST, np.log(len(given) / np.maximum(spread, 1)), 0)
    squares = (weights**2).sum(axis=1, keepdims=True) + damping * (weights[weights > 0] ** 2).mean()
    expected = weights @ weights.T / np.sqrt(np.where(squares * squares.T, squares * squares.T, 1))
    np.fill_diagonal(expected, 0)
    np.testing.assert_allclose(dense(Tags(damping, top_k=2000).fit(tagged)), expected, rtol=1e-5, atol=1e-7)


def test_an_artist_without_listeners_is_left_out_however_tagged(small: Interactions) -> None:
    radiohead = 0
    silent = dataclasses.replace(small, plays=small.without(np.arange(16) == radiohead).plays)
    assert (silent.tags.artists == radiohead).any() and (Tags().fit(small).ids == radiohead).any()
    found = Tags().fit(silent)
    assert not found.counts[radiohead] and not (found.ids == radiohead).any()


def test_how_much_anybody_plays_changes_nothing(small: Interactions) -> None:
    doubled = dataclasses.replace(small, plays=small.plays * 2)
    assert (Tags().fit(doubled).scores == Tags().fit(small).scores).all()


def test_two_artists_that_share_no_tag_are_no_neighbours(small: Interactions) -> None:
    radiohead, metallica = 0, 4
    assert metallica not in Tags().fit(small).ids[radiohead]

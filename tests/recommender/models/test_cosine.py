"""The fast cosine against the formula, and against scikit-learn on listening, simulated and real."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from recommender.algebra.weighting import Weighting
from recommender.dataset.interactions import Interactions
from recommender.models.cosine import Cosine
from recommender.models.sklearn_cosine import SklearnCosine
from tests.recommender.parts import first_users
from tests.recommender.tables import dense

WEIGHTINGS: tuple[Weighting, ...] = get_args(Weighting)
ALIKE = 1e-5  # scores nearer than this are ties: float32 sums in another order


@pytest.mark.parametrize("asymmetry", [0, 0.5, 0.8, 1])
@pytest.mark.parametrize("damping", [0, 0.5, 10])
@pytest.mark.parametrize("shrinkage", [0, 0.5, 5, 100])
@pytest.mark.parametrize("weighting", WEIGHTINGS)
def test_every_score_is_the_formula(
    small: Interactions, weighting: Weighting, shrinkage: float, damping: float, asymmetry: float
) -> None:
    plays = small.plays.toarray().astype(np.float64)
    ranks = 1 + (plays[None, :, :] > plays[:, None, :]).sum(axis=1)  # artists that the user plays more
    by_rank = np.where(plays > 0, 1 / np.sqrt(ranks), 0)
    weights = {"raw": plays, "log": np.log1p(plays), "binary": np.minimum(plays, 1), "rank": by_rank}[weighting]
    squares = (weights**2).sum(axis=1, keepdims=True) + damping * (weights[weights > 0] ** 2).mean()
    together = (plays > 0) @ (plays > 0).T.astype(np.float64)
    norms = squares**asymmetry * squares.T ** (1 - asymmetry)
    expected = (weights @ weights.T) / norms * together / np.maximum(together + shrinkage, 1)
    np.fill_diagonal(expected, 0)

    found = Cosine(weighting, shrinkage, damping, asymmetry).fit(small)
    np.testing.assert_allclose(dense(found), expected, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("weighting", WEIGHTINGS)
def test_undamped_and_unshrunk_it_equals_scikit_learn(embedded: Interactions, weighting: Weighting) -> None:
    assert equal_to_scikit_learn(embedded, weighting) > 0.9 * len(embedded.catalog)


def test_it_equals_scikit_learn_on_real_listening(hetrec: Interactions) -> None:
    """In one weighting: weights come from one function for both, and all pairs take scikit-learn 8 s."""
    assert equal_to_scikit_learn(first_users(hetrec, 600), "log") > 50_000


def equal_to_scikit_learn(interactions: Interactions, weighting: Weighting) -> int:
    """Compares the whole tables; returns for how many places there is one right artist."""
    fast = Cosine(weighting, shrinkage=0, damping=0).fit(interactions)
    reference = SklearnCosine(weighting).fit(interactions)
    assert fast.ids.shape == reference.ids.shape == (len(interactions.catalog), 100)
    np.testing.assert_allclose(fast.scores, reference.scores, rtol=0, atol=ALIKE)

    # Where a score stands apart from the one before and the one after it, there is one right artist.
    gaps = -np.diff(reference.scores, axis=1) > 2 * ALIKE
    ends = np.ones((len(gaps), 1), dtype=np.bool_)
    apart = np.hstack([ends, gaps]) & np.hstack([gaps, ~ends])
    assert (fast.ids[apart] == reference.ids[apart]).all()
    return int(apart.sum())


def test_shrinkage_halves_a_score_at_as_many_common_listeners(small: Interactions) -> None:
    radiohead, bjork, together = 0, 1, 3
    full, half = (Cosine(shrinkage=shrinkage).fit(small) for shrinkage in (0.0, float(together)))
    score = [found.scores[radiohead][found.ids[radiohead] == bjork].item() for found in (full, half)]
    assert score[1] == pytest.approx(score[0] / 2)


def test_the_more_the_asking_artists_norm_divides_the_more_listened_to_its_neighbours(hetrec: Interactions) -> None:
    def heard(asymmetry: float) -> float:
        first = Cosine(asymmetry=asymmetry).fit(hetrec).ids[:, :10]
        return float(hetrec.listeners[first[first >= 0]].mean())

    assert heard(0.3) < heard(0.5) < heard(0.7)


def test_hardly_any_artist_with_company_is_led_by_one_that_one_user_plays(hetrec: Interactions) -> None:
    def led_by_one(model: Cosine) -> int:
        first = model.fit(hetrec).ids[:, 0]
        return int(((hetrec.listeners >= 5) & (first >= 0) & (hetrec.listeners[first] == 1)).sum())

    assert led_by_one(Cosine()) <= 5
    assert led_by_one(Cosine(damping=0)) > 20 * led_by_one(Cosine())


def test_among_equal_scores_the_more_listened_to_comes_first_then_the_earlier(hetrec: Interactions) -> None:
    found = Cosine("binary", shrinkage=0, damping=0).fit(hetrec)
    equal = (np.diff(found.scores, axis=1) == 0) & (found.scores[:, 1:] > 0)
    first, second = found.ids[:, :-1][equal], found.ids[:, 1:][equal]
    fewer = hetrec.listeners[second] - hetrec.listeners[first]
    assert (fewer < 0).any() and (fewer == 0).any()
    assert ((fewer < 0) | ((fewer == 0) & (first < second))).all()


def test_no_more_than_top_k_are_kept_and_they_are_the_best(small: Interactions) -> None:
    every, few = Cosine().fit(small), Cosine(top_k=3).fit(small)
    assert few.ids.shape == (len(small.catalog), 3) and (few.ids == every.ids[:, :3]).all()

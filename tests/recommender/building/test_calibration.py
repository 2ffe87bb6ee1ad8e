"""What scores are said to mean, against lists of similar artists that people made."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.algebra.neighbors import Neighbors
from recommender.building.calibration import Calibration, calibrate, on_lists
from recommender.dataset.interactions import Interactions
from recommender.evaluation.lists import TEST, TUNING, read_lists
from recommender.models import Model, make

Lists = dict[int, frozenset[int]]


def table(scores: np.ndarray) -> Neighbors:
    """Artists whose nearest are the next ones, with these scores, shape (artists, k), falling."""
    artists, k = scores.shape
    ids = (np.arange(artists)[:, None] + np.arange(1, k + 1)) % artists
    return Neighbors(ids.astype(np.int32), scores.astype(np.float32))


def drawn(less: float) -> tuple[Neighbors, Lists]:
    """A table with scores by lot, and lists that name a pair with the score's log-odds, less so much."""
    rng = np.random.default_rng(3)
    scores = -np.sort(-rng.uniform(0.02, 0.98, (200, 25)), axis=1)
    found = table(scores)
    named = rng.random(scores.shape) < 1 / (1 + np.exp(less) * (1 / scores - 1))
    return found, {seed: frozenset(found.ids[seed, named[seed]].tolist()) for seed in range(200)}


def test_scores_that_are_probabilities_stay_as_they_are() -> None:
    found, lists = drawn(0.0)
    calibration = calibrate(found, lists)
    assert calibration is not None and calibration.odds
    np.testing.assert_allclose(calibration(found.scores), found.scores, atol=0.05)


def test_a_score_stands_for_the_share_of_pairs_that_are_listed() -> None:
    found, lists = drawn(1.0)
    calibration = calibrate(found, lists)
    assert calibration is not None
    said = calibration(found.scores).ravel()
    listed = on_lists(found, lists)[1]
    for part in np.array_split(np.argsort(said), 8):
        assert said[part].mean() == pytest.approx(listed[part].mean(), abs=0.08)


def test_a_higher_score_means_more_and_none_means_none() -> None:
    for odds in (True, False):
        shares = Calibration(odds, 1.2, -0.3)(np.linspace(0, 0.999, 500, dtype=np.float32))
        assert shares[0] == 0 and (np.diff(shares) > 0).all() and shares.max() < 1


def test_too_few_listed_pairs_say_nothing() -> None:
    found, lists = drawn(0.0)
    assert calibrate(found, {seed: lists[seed] for seed in range(5)}) is None
    assert calibrate(found, {}) is None


def test_scores_that_go_by_lot_or_against_the_lists_say_nothing() -> None:
    found, lists = drawn(0.0)
    rng = np.random.default_rng(5)
    by_lot = {seed: frozenset(rng.choice(found.ids[seed], 12, replace=False).tolist()) for seed in lists}
    against = {seed: frozenset(found.ids[seed].tolist()) - named for seed, named in lists.items()}
    assert calibrate(found, by_lot) is None and calibrate(found, against) is None


@pytest.fixture(scope="module")
def served(hetrec_served: Interactions, hetrec_merged: NDArray[np.int64]) -> tuple[Interactions, dict[str, Lists]]:
    paths = (TUNING, TEST)
    return hetrec_served, {path.stem: read_lists(path, hetrec_served.catalog, hetrec_merged) for path in paths}


@pytest.mark.parametrize("name", ["cosine", "tags"])
def test_what_half_of_the_lists_say_of_scores_the_other_half_bears_out(
    served: tuple[Interactions, dict[str, Lists]], name: str
) -> None:
    music, lists = served
    model: Model = make(name)
    found = model.neighbors(music)
    calibration = calibrate(found, lists["test"])
    assert calibration is not None
    scores, listed = on_lists(found, lists["tuning"])
    said = calibration(scores)
    for part in np.array_split(np.argsort(said), 5):
        assert said[part].mean() == pytest.approx(listed[part].mean(), abs=0.1)

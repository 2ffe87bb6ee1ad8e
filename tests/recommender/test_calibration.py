"""What scores are said to mean against what other people than those they were learned from bear out."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.calibration import Calibration, borne_out, calibrate
from recommender.interactions import Interactions
from recommender.models import Model
from recommender.models.cosine import Cosine
from recommender.models.tag_prior import TagPrior
from recommender.neighbors import Neighbors
from recommender.splits import halves


class Spoiled(Model):
    """Cosine's lists under other scores. Not a SimilarityModel, so that nobody takes it for one of the project's."""

    def neighbors(self, interactions: Interactions) -> Neighbors:
        found = Cosine(top_k=25).fit(interactions)
        scores = np.where(found.ids >= 0, self.spoiled(found.scores), 0).astype(np.float32)
        order = np.argsort(-scores, axis=1, kind="stable")
        return Neighbors(np.take_along_axis(found.ids, order, axis=1), np.take_along_axis(scores, order, axis=1))

    def spoiled(self, scores: NDArray[np.float32]) -> NDArray[np.floating]:
        raise NotImplementedError

    def tastes(self, interactions: Interactions) -> NDArray[np.float32]:
        raise NotImplementedError


class ByLot(Spoiled):
    def spoiled(self, scores: NDArray[np.float32]) -> NDArray[np.floating]:
        return np.random.default_rng(1).uniform(0.01, 1, scores.shape)


class WorstFirst(Spoiled):
    def spoiled(self, scores: NDArray[np.float32]) -> NDArray[np.floating]:
        return 2.0 - scores


@pytest.fixture(scope="module")
def music(hetrec: Interactions) -> Interactions:
    return hetrec.without(hetrec.catalog.junk)


@pytest.mark.parametrize("model", [TagPrior(), Cosine()], ids=["tag-prior", "cosine"])
def test_the_shares_predicted_are_borne_out_by_people_of_another_draw(music: Interactions, model: Model) -> None:
    calibration = calibrate(model, music, seed=0)
    assert calibration is not None
    ours, theirs = halves(music, seed=3)
    scores, borne = borne_out(model.neighbors(ours), theirs)
    predicted = calibration(scores)
    assert predicted.mean() == pytest.approx(borne.mean(), abs=0.03)
    for tenth in np.array_split(np.argsort(predicted, kind="stable"), 10):
        assert predicted[tenth].mean() == pytest.approx(borne[tenth].mean(), abs=0.04)
    best, worst = np.array_split(np.argsort(-predicted, kind="stable"), 10)[::9]
    assert borne[best].mean() > 0.8 > 0.2 > borne[worst].mean()


def test_the_curve_hardly_depends_on_who_is_asked(music: Interactions) -> None:
    one, other = (calibrate(TagPrior(), music, seed) for seed in (0, 1))
    assert one is not None and other is not None
    scores = np.linspace(0.001, 0.8, 50, dtype=np.float32)
    np.testing.assert_allclose(one(scores), other(scores), atol=0.05)


def test_a_share_lies_on_the_line_between_two_points_and_stays_level_beyond_them() -> None:
    found = Calibration((0.1, 0.3), (0.2, 0.8))(np.array([0, 1e-30, 0.1, 0.15, 0.3, 5], dtype=np.float32))
    assert found.dtype == np.float32 and found == pytest.approx([0, 0.2, 0.2, 0.35, 0.8, 0.8])


def test_a_higher_score_never_stands_for_less(music: Interactions) -> None:
    calibration = calibrate(TagPrior(), music)
    assert calibration is not None
    shares = calibration(np.linspace(1e-6, 3, 1000, dtype=np.float32))
    assert (np.diff(shares) >= 0).all() and 0 < shares[0] < 0.2 and 0.9 < shares[-1] < 1


def test_of_too_little_listening_nothing_is_said(small: Interactions) -> None:
    assert calibrate(Cosine(), small) is None


def test_of_scores_that_mean_nothing_nothing_is_said(music: Interactions) -> None:
    assert calibrate(ByLot(), music) is None


def test_where_higher_scores_are_borne_out_less_often_nothing_is_said(music: Interactions) -> None:
    assert calibrate(WorstFirst(), music) is None


def table(*pairs: tuple[int, int]) -> Neighbors:
    """A table of small's sixteen artists with one neighbour for some."""
    ids, scores = np.full((16, 1), -1, dtype=np.int32), np.zeros((16, 1), dtype=np.float32)
    for one, other in pairs:
        ids[one], scores[one] = other, (one + 1) / 16
    return Neighbors(ids, scores)


def test_a_pair_is_borne_out_by_twice_as_many_as_chance_would_have(small: Interactions) -> None:
    """Nine users. Radiohead has 5 listeners, Björk 3, Portishead 3, Metallica 4, Slayer 2, Hermit 1.

    Radiohead and Björk: 3 play both, 5/3 by chance. Björk and Portishead: 2 and 1. Slayer and Metallica:
    2 and 8/9. Hermit and Radiohead: nobody.
    """
    scores, borne = borne_out(table((0, 1), (1, 2), (5, 4), (14, 0)), small)
    assert scores.tolist() == [1 / 16, 2 / 16, 6 / 16, 15 / 16]
    assert borne.tolist() == [False, True, True, False]


def test_chance_is_reckoned_among_those_who_play_anything(small: Interactions) -> None:
    """Of users 1 to 4 alone: Björk and Portishead are played by 3 each, by 2 both; 9/4 by chance."""
    few = small.among(np.arange(9) < 4)
    assert borne_out(table((1, 2)), few)[1].tolist() == [False]


def test_an_artist_that_none_of_the_others_plays_is_passed_over(small: Interactions) -> None:
    silent = small.without(np.isin(np.arange(16), [1, 5]))
    scores, borne = borne_out(table((0, 1), (1, 2), (5, 4), (4, 6)), silent)
    assert scores.tolist() == [5 / 16] and borne.tolist() == [True]  # Metallica and AC/DC: 3, 4 × 3 / 9 by chance


def test_only_places_that_are_ever_shown_count(embedded: Interactions) -> None:
    found = Cosine().fit(embedded)
    every, first = borne_out(found, embedded), borne_out(found.first(25), embedded)
    assert (every[0] == first[0]).all() and (every[1] == first[1]).all() and len(every[0]) <= 25 * len(found.ids)

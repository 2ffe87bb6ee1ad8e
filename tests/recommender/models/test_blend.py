"""The hybrids of taste against what they are made of."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.algebra.scoring import scaled_to_best
from recommender.dataset.interactions import Interactions
from recommender.dataset.splits import Split, at_random
from recommender.models import make
from recommender.models.blend import Blend
from recommender.models.stacker import Stacker


@pytest.mark.parametrize(("ridge", "ials"), [(1.0, 1.0), (2.0, 0.0), (0.0, 0.5)])
def test_a_blend_adds_up_its_parts_on_one_level(small: Interactions, ridge: float, ials: float) -> None:
    parts = [scaled_to_best(make(name).user_scores(small), small) for name in ("ridge", "ials")]
    np.testing.assert_allclose(
        Blend(ridge=ridge, ials=ials).fit(small), ridge * parts[0] + ials * parts[1], rtol=1e-4, atol=1e-5
    )


def test_on_one_level_the_best_unseen_artists_score_one_on_average(small: Interactions) -> None:
    scores = np.random.default_rng(2).random((len(small.users), len(small.catalog))).astype(np.float32)
    levelled = scaled_to_best(scores, small, best=3)
    unseen = (small.plays.T.toarray() == 0) & (small.listeners > 0)
    for own, free in zip(levelled, unseen, strict=True):
        assert np.sort(own[free])[-3:].mean() == pytest.approx(1, abs=1e-5)
    np.testing.assert_allclose(scaled_to_best(7 * scores, small, best=3), levelled, rtol=1e-5)


def test_on_one_level_the_fifty_best_unseen_artists_count_where_nothing_else_is_said(few: Interactions) -> None:
    scores = np.random.default_rng(3).random((len(few.users), len(few.catalog))).astype(np.float32)
    np.testing.assert_array_equal(scaled_to_best(scores, few), scaled_to_best(scores, few, best=50))
    levelled, unseen = scaled_to_best(scores, few)[0], few.plays.T.toarray()[0] == 0
    assert np.sort(levelled[unseen])[-50:].mean() == pytest.approx(1, abs=1e-5)


@pytest.fixture(scope="module")
def learned(few: Interactions) -> tuple[Split, NDArray[np.float32]]:
    """A stacker's scores, learned from four fifths of the listening."""
    split = at_random(few, 0, 5, seed=9)
    return split, Stacker(candidates=20, rounds=1).fit(split.train)


def test_a_stacker_ranks_its_candidates_first_and_never_what_is_played(
    learned: tuple[Split, NDArray[np.float32]],
) -> None:
    split, scores = learned
    first = np.argsort(-scores, axis=1)[:, :20]
    played = split.train.plays.T.toarray() > 0
    assert not np.take_along_axis(played, first, axis=1).any()
    assert (np.sort(scores, axis=1)[:, -20:] >= 1).all() and (np.sort(scores, axis=1)[:, :-20] <= 0).all()


def test_a_stacker_learns_which_candidates_are_played(learned: tuple[Split, NDArray[np.float32]]) -> None:
    """Of twenty candidates the better half holds far more of what was held back than the worse."""
    split, scores = learned
    ranked = np.argsort(-scores, axis=1)[:, :20]
    found = np.take_along_axis(split.test.toarray() > 0, ranked, axis=1).sum(axis=0)
    assert found[:10].sum() > 1.3 * found[10:].sum() > 0


def test_without_enough_to_learn_from_a_stacker_is_a_blend(
    small: Interactions, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_held_back = Split(small, (small.plays * 0).T.tocsr())
    monkeypatch.setattr("recommender.models.stacker.at_random", lambda *_, **__: nothing_held_back)
    parts = [
        weight * np.clip(scaled_to_best(make(name, **settings).user_scores(small), small), -2, 6)
        for name, settings, weight in (
            ("ridge", {}, 1.0),
            ("ials", {}, 1.0),
            ("ials", {"weighting": "rank", "seed": 1}, 0.5),
        )
    ]
    for own, blend in zip(Stacker().fit(small), np.sum(parts, axis=0), strict=True):
        np.testing.assert_allclose(own - own.min(), blend - blend.min(), rtol=1e-3, atol=1e-4)


def test_a_stacker_learns_from_one_person(small: Interactions) -> None:
    alone = small.among(np.arange(len(small.users)) == 0)
    assert np.isfinite(Stacker().fit(alone)).all()

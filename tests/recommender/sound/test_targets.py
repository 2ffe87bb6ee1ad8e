"""What a network is to say, and what its mistakes cost."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from recommender.dataset.interactions import Interactions
from recommender.models.ials import Ials
from recommender.sound.targets import auc, directions, predictions

IALS = Ials(rank=3, penalty=1, rounds=4)


def test_factors_are_told_by_direction_alone(small: Interactions) -> None:
    found = directions(small, IALS)
    played = small.listeners > 0
    np.testing.assert_allclose(np.linalg.norm(found.factors[played], axis=1), 1, rtol=1e-5)
    assert found.costs is None and found.users.shape == (len(small.users), 3)


def test_a_mistake_costs_what_it_does_to_predicted_listening(small: Interactions) -> None:
    found = predictions(small, IALS)
    assert found.costs is not None
    confidences = IALS.confidences(small).toarray()
    artist = int(small.listeners.argmax())
    plays, counts = confidences[:, artist] > 0, np.where(confidences[:, artist] > 0, confidences[:, artist], 1)

    def error(factors: NDArray[np.float32]) -> float:
        return float((counts * (plays - found.users @ factors) ** 2).sum())

    best, cost = found.factors[artist], found.costs[artist]
    away = np.random.default_rng(0).normal(size=(3, 3)).astype(np.float32)
    costs = np.einsum("ni,ij,nj->n", away, cost, away)
    errors = np.array([error(best + each) - error(best) for each in away])
    np.testing.assert_allclose(errors / errors[0], costs / costs[0], rtol=1e-3)


def test_the_area_is_how_often_a_listener_is_told_from_somebody_who_is_none(small: Interactions) -> None:
    rng = np.random.default_rng(0)
    users, said = rng.normal(size=(len(small.users), 3)), rng.normal(size=(5, 3))
    plays = small.plays[np.argsort(-small.listeners)[:5]]
    by_sklearn = [roc_auc_score(row > 0, users @ each) for row, each in zip(plays.toarray(), said, strict=True)]
    assert auc(said, users, plays) == pytest.approx(np.mean(by_sklearn))
    nobody = small.plays[np.flatnonzero(small.listeners == small.listeners.max())[:1]] * 0
    nobody.eliminate_zeros()
    assert np.isnan(auc(said[:1], users, nobody))

"""From features to factors: every model learns what follows from them, by itself as much as it may trust them."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.linear_model import Ridge

from recommender.algebra.factors import unit
from recommender.sound import regression
from recommender.sound.regression import MODELS, PENALTIES, fit, solved

RANDOM = np.random.default_rng(0)
FEATURES = RANDOM.normal(size=(160, 5))
LINEAR = FEATURES @ RANDOM.normal(size=(5, 3)) + 2
BENT = np.column_stack([FEATURES[:, 0] * FEATURES[:, 1], FEATURES[:, 2] ** 2])
LEARNED, HELD = np.s_[:120], np.s_[120:]


def told(model: str, factors: NDArray[np.float64], features: NDArray[np.float64] = FEATURES) -> float:
    """Which part of held artists' variance the model tells."""
    found = fit(features[LEARNED], factors[LEARNED], model=model)(features[HELD])
    return float(1 - ((found - factors[HELD]) ** 2).sum() / ((factors[HELD] - factors[HELD].mean(axis=0)) ** 2).sum())


@pytest.mark.parametrize("model", [*MODELS, "best"])
def test_every_model_tells_what_is_linear_whatever_the_units(model: str) -> None:
    features = FEATURES * [1e-6, 1, 1e6, 100, 1] + [0, 5, 1e7, 0, 0]
    assert told(model, LINEAR, features) > 0.9
    assert fit(FEATURES, LINEAR, model=model)(FEATURES).dtype == np.float32


def test_products_and_kernels_tell_what_is_bent_and_the_best_is_told_by_itself() -> None:
    assert told("ridge", BENT) < 0.2 < 0.9 < min(told("kernel", BENT), told("quadratic", BENT))
    fitted = {model: fit(FEATURES, BENT, model=model).missed for model in MODELS}
    assert fit(FEATURES, BENT, model="best").model == min(fitted, key=lambda model: fitted[model]) != "ridge"


@pytest.mark.parametrize("model", MODELS)
def test_of_noise_nothing_is_learned(model: str) -> None:
    assert -0.1 < told(model, np.random.default_rng(1).normal(size=(160, 4))) < 0.05


def test_ridge_is_scikit_learns_with_the_penalty_that_tells_each_artist_best_from_all_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(regression, "PENALTIES", penalties := [0.1, 1.0, 10.0, 100.0])
    features, factors = FEATURES[:14], LINEAR[:14] + RANDOM.normal(scale=3, size=(14, 3))
    weights = RANDOM.uniform(0.5, 2, size=14)

    def told(penalty: float) -> NDArray[np.float64]:
        """Each artist from the 13 others."""
        every = []
        for artist in range(14):
            others = np.arange(14) != artist
            model = Ridge(alpha=penalty).fit(features[others], factors[others], weights[others])
            every.append(model.predict(features[[artist]])[0])
        return np.array(every)

    def missed(penalty: float) -> float:
        return float((weights[:, None] * (told(penalty) - factors) ** 2).sum() / weights.sum())

    found = solved(features, factors, weights)
    penalty = min(penalties, key=missed)
    reference = Ridge(alpha=penalty).fit(features, factors, weights)
    assert np.allclose(found.slopes, reference.coef_.T) and np.allclose(found.intercept, reference.intercept_)
    assert found.missed == pytest.approx(missed(penalty), rel=1e-6)
    assert np.allclose(found.others, told(penalty), atol=1e-4)


def test_more_columns_than_artists_are_solved_as_fewer_are() -> None:
    wide = RANDOM.normal(size=(30, 80))
    found = solved(wide, LINEAR[:30], np.ones(30))
    reference = min(
        (Ridge(alpha=penalty).fit(wide, LINEAR[:30]) for penalty in PENALTIES),
        key=lambda model: np.abs(model.coef_.T - found.slopes).max(),
    )
    assert np.allclose(found.slopes, reference.coef_.T)


def test_a_linear_model_is_one_matrix() -> None:
    fitted = fit(FEATURES, LINEAR)
    assert fitted.linear is not None and fitted.linear.shape == (6, 3)
    with_one = np.column_stack([FEATURES, np.ones(len(FEATURES))])
    assert np.allclose(with_one @ fitted.linear, fitted(FEATURES), atol=1e-4)
    assert fit(FEATURES, LINEAR, model="kernel").linear is None


@pytest.mark.parametrize("model", MODELS)
def test_what_is_unknown_is_as_usual_and_a_column_that_says_nothing_changes_nothing(model: str) -> None:
    features = FEATURES.copy()
    features[::7, 0] = np.nan
    beside = np.column_stack([features, np.full(len(features), 3.0), np.full(len(features), np.nan)])
    plain, more = fit(features, LINEAR, model=model)(features), fit(beside, LINEAR, model=model)(beside)
    assert np.isfinite(plain).all() and np.allclose(plain, more, atol=1e-4)
    nothing = fit(np.full((9, 2), np.nan), LINEAR[:9], model=model)(np.full((2, 2), np.nan))
    assert np.allclose(nothing, LINEAR[:9].mean(axis=0), atol=1e-5)


@pytest.mark.parametrize("model", MODELS)
def test_an_artist_that_counts_for_nothing_is_as_if_it_were_not_there(model: str) -> None:
    factors = LINEAR.copy()
    factors[120:] = 1e3
    weights = np.where(np.arange(160) < 120, 1.0, 1e-9)
    assert np.allclose(
        fit(FEATURES, factors, weights)(FEATURES), fit(FEATURES[:120], factors[:120])(FEATURES), atol=0.02
    )


def test_far_off_values_are_drawn_in_where_they_would_count_squared() -> None:
    features = FEATURES.copy()
    features[HELD][0] = 1e9
    for model in ("quadratic", "kernel"):
        found = fit(features[LEARNED], LINEAR[LEARNED], model=model)(features[HELD])
        assert np.abs(found).max() < 100


def test_of_many_artists_some_by_lot_stand_for_all_and_of_many_columns_the_first_components(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(regression, "_LANDMARKS", 40)
    monkeypatch.setattr(regression, "_QUADRATIC", 4)
    assert told("kernel", LINEAR) > 0.8 and told("quadratic", LINEAR) > 0.9
    first, second = (fit(FEATURES, LINEAR, model="kernel")(FEATURES) for _ in range(2))
    assert np.array_equal(first, second)


def test_a_unit_row_is_one_long_and_nothing_stays_nothing() -> None:
    rows = unit(np.array([[3.0, 4.0], [0.0, 0.0]]))
    assert np.allclose(rows, [[0.6, 0.8], [0.0, 0.0]]) and rows.dtype == np.float32

"""The default model: its features against their formulas, written out densely, and its lists against people's."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender import artifact
from recommender.algebra.factors import Factors
from recommender.algebra.neighbors import Neighbors
from recommender.building.build import facts_of
from recommender.dataset.interactions import Interactions
from recommender.evaluation.learning import are_listed, learn
from recommender.evaluation.lists import TEST, TUNING, read_lists
from recommender.evaluation.similar import against_lists, fame
from recommender.models.ials import Ials
from recommender.models.related import BARE_INTERCEPT, FEATURES, INTERCEPT, Examples, Related

Dense = NDArray[np.float64]


def unit(rows: Dense, damping: float) -> Dense:
    norms = np.sqrt((rows**2).sum(axis=1, keepdims=True) + damping * (rows[rows != 0] ** 2).mean())
    return np.asarray(np.divide(rows, norms, where=norms > 0, out=np.zeros_like(rows)))


def damped_cosines(embeddings: Dense, damping: float) -> Dense:
    lengths = (embeddings**2).sum(axis=1, keepdims=True)
    short = embeddings / np.sqrt(lengths + damping * lengths[lengths > 0].mean())
    return np.asarray(short @ short.T)


def features(small: Interactions) -> dict[str, Dense]:
    """Every feature of every pair as its formula has it, shape (artists, artists)."""
    artists, users = small.plays.shape
    counts = small.plays.toarray().astype(np.float64)
    plays = np.log1p(counts)
    plays /= plays.sum(axis=0) / (plays > 0).sum(axis=0)
    given = np.zeros((artists, len(small.tags.names)))
    np.add.at(given, (small.tags.artists, small.tags.tags), 1)
    spread = (given > 0).sum(axis=0)
    idf = np.where(spread >= 3, np.log(artists / np.maximum(spread, 1)), 0)
    tagger = np.zeros((artists, users))
    tagger[small.tags.artists, small.tags.users] = 1
    joint = np.hstack([unit(plays + 0.3 * tagger, 20), unit(np.log1p(given) * idf**0.75, 20)])
    tagged = unit(np.log1p(given) * idf, 10)
    played = (plays > 0).astype(np.float64)
    n = played @ played.T
    listeners, taggers, assignments = played.sum(axis=1), tagger.sum(axis=1), given.sum(axis=1)
    e = np.outer(listeners, listeners) / users
    listened = unit(plays, 30)
    alike = np.zeros((artists, artists))
    for user, tag in {*zip(small.tags.users.tolist(), small.tags.tags.tolist(), strict=True)}:
        both = small.tags.artists[(small.tags.users == user) & (small.tags.tags == tag)]
        if 2 <= len(both) <= 400:
            alike[np.ix_(both, both)] += 1 / len(both)
    near = damped_cosines(joint, 3)
    others = np.where(np.eye(artists, dtype=bool), -np.inf, near)
    best = -np.sort(-others, axis=1)[:, :20]
    surprise = np.where(n > 0, n * np.log(np.where(n > 0, n / e, 1)) - (n - e), 0)
    shape = (artists, artists)
    return {
        "joint": near,
        "joint, close up": damped_cosines(joint, 0.02),
        "factors": damped_cosines(Ials().factors(small).artists.astype(np.float64), 0.5),
        "tags": tagged @ tagged.T,
        "listeners": np.sqrt(listened @ listened.T * n / (n + 30)),
        "tagged alike": np.log1p(alike),
        "likelihood": np.log1p(surprise),
        "information": np.log((n + 0.5) / (e + 0.5)),
        "taggers": np.log((tagger @ tagger.T + 0.5) / (np.outer(taggers, taggers) / users + 0.5)),
        "b's listeners": np.broadcast_to(np.log1p(listeners), shape),
        "b's tags": np.broadcast_to(np.log1p(assignments), shape),
        "b's taggers": np.broadcast_to(np.log1p(taggers), shape),
        "b's plays": np.broadcast_to(np.log1p(counts.sum(axis=1) / listeners), shape),
        "b's hubness": np.broadcast_to(
            np.where(np.isfinite(best) & (best > 1e-6), best, 0).sum(axis=1) / best.shape[1], shape
        ),
        "fame apart": np.abs(np.subtract.outer(np.log1p(listeners), np.log1p(listeners))),
        "tags apart": np.abs(np.subtract.outer(np.log1p(assignments), np.log1p(assignments))),
    }


def test_every_feature_is_its_formula_in_standard_deviations(small: Interactions) -> None:
    seeds = np.arange(len(small.catalog))
    found = Related().examples(small, seeds)
    expected = features(small)
    assert found.names == tuple(FEATURES) and {*found.names} == {*expected, "fame of both"}
    for seed in seeds.tolist():
        near = found.candidates[found.rows == seed]
        if not len(near):
            continue
        values = {name: dense[seed, near] for name, dense in expected.items()}
        z = {name: (feature - feature.mean()) / max(feature.std(), 1e-4) for name, feature in values.items()}
        z["fame of both"] = z["b's listeners"] * (np.log1p(small.listeners[seed]) - 2.8)
        for column, name in enumerate(found.names):
            if values.get(name, np.ones(1)).std() < 1e-6 and name in values:
                continue  # all alike: what is left is rounding
            np.testing.assert_allclose(found.features[found.rows == seed, column], z[name], atol=2e-3, err_msg=name)


def test_a_score_is_the_probability_that_the_weights_give(small: Interactions) -> None:
    seeds = np.arange(len(small.catalog))
    examples = Related().examples(small, seeds)
    odds = examples.features @ np.array([feature.weight for feature in FEATURES.values()]) + INTERCEPT
    found = Related().fit(small)
    for seed in seeds.tolist():
        expected = dict(
            zip(examples.candidates[examples.rows == seed].tolist(), odds[examples.rows == seed], strict=True)
        )
        listed = found.ids[seed][found.ids[seed] >= 0]
        assert {*listed.tolist()} == {*expected}
        np.testing.assert_allclose(
            found.scores[seed, : len(listed)],
            [1 / (1 + np.exp(-expected[artist])) for artist in listed.tolist()],
            rtol=1e-5,
        )


def test_without_tags_what_needs_them_is_left_out_and_other_weights_hold(small: Interactions) -> None:
    bare = dataclasses.replace(small, tags=small.tags.where(np.zeros(len(small.tags), dtype=np.bool_)))
    examples = Related().examples(bare, np.array([0]))
    assert examples.names == tuple(name for name, feature in FEATURES.items() if feature.bare is not None)
    odds = (
        examples.features @ [feature.bare for feature in FEATURES.values() if feature.bare is not None] + BARE_INTERCEPT
    )
    assert Related().fit(bare).scores[0, 0] == pytest.approx(1 / (1 + np.exp(-odds.max())), rel=1e-5)


@pytest.fixture(scope="module")
def served(hetrec_served: Interactions, hetrec_merged: NDArray[np.int64]) -> tuple[Interactions, NDArray[np.int64]]:
    """The real data as it is served, and what is merged into what."""
    return hetrec_served, hetrec_merged


@pytest.fixture(scope="module")
def asked(served: tuple[Interactions, NDArray[np.int64]]) -> NDArray[np.int64]:
    """Of whom the tests ask: the seeds of all lists, the 500 most listened to, and every twentieth of two listeners."""
    music, into = served
    lists = [*read_lists(TUNING, music.catalog, into), *read_lists(TEST, music.catalog, into)]
    order = np.argsort(-music.listeners, kind="stable")
    heard = np.flatnonzero(music.listeners >= 2)
    return np.unique([*lists, *order[:500], *heard[::20]])


@pytest.fixture(scope="module")
def examples(
    served: tuple[Interactions, NDArray[np.int64]], asked: NDArray[np.int64], hetrec_artifact: Path
) -> Examples:
    """The candidates of those, by the factors of taste that the model of the real data holds already."""
    manifest, arrays = artifact.read(hetrec_artifact)
    assert manifest["taste"] == facts_of(Ials())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Ials, "factors", lambda *_: Factors.read(arrays))
        return Related().examples(served[0], asked)


@pytest.fixture(scope="module")
def related(served: tuple[Interactions, NDArray[np.int64]], asked: NDArray[np.int64], examples: Examples) -> Neighbors:
    """The rows of those in the model's table, whose scores are the probabilities by its weights, as is proved above."""
    odds = examples.features @ np.array([feature.weight for feature in FEATURES.values()]) + INTERCEPT
    artists = len(served[0].catalog)
    shape = len(asked), artists
    scores = sp.coo_array((1 / (1 + np.exp(-odds)), (examples.rows, examples.candidates)), shape=shape).toarray()
    ids, table = np.full((artists, 100), -1, dtype=np.int32), np.zeros((artists, 100), dtype=np.float32)
    for seed, row in zip(asked.tolist(), scores, strict=True):
        row[seed] = 0
        best = np.argsort(-row, kind="stable")[:100]
        ids[seed], table[seed] = np.where(row[best] > 0, best, -1), row[best]
    return Neighbors(ids, table)


def test_its_weights_are_those_that_the_tuning_lists_teach(
    served: tuple[Interactions, NDArray[np.int64]], asked: NDArray[np.int64], examples: Examples
) -> None:
    lists = read_lists(TUNING, served[0].catalog, served[1])
    listed = examples.where(np.isin(asked, list(lists))[examples.rows])
    found = learn(listed, are_listed(listed, asked, lists))
    assert found.intercept == pytest.approx(INTERCEPT, abs=0.05)
    np.testing.assert_allclose(found.weights, [feature.weight for feature in FEATURES.values()], atol=0.05)


def test_it_agrees_with_lists_that_it_has_not_seen(
    served: tuple[Interactions, NDArray[np.int64]], related: Neighbors
) -> None:
    music, into = served
    assert against_lists(related, read_lists(TEST, music.catalog, into), music.listeners).mean >= 0.59


def test_the_famous_are_not_answered_with_fame(
    served: tuple[Interactions, NDArray[np.int64]], related: Neighbors
) -> None:
    found = fame(related, served[0].listeners)
    assert found["1–100"]["among 100"] <= 0.5 and found["101–500"]["among 100"] <= 0.17


@pytest.mark.parametrize(
    ("seed", "first"),
    [
        ("Eminem", {"D12", "50 Cent", "Jay-Z", "Kanye West", "2Pac"}),
        ("Daft Punk", {"Justice", "The Chemical Brothers", "Digitalism", "Basement Jaxx"}),
        ("Miles Davis", {"John Coltrane", "Thelonious Monk", "Charles Mingus", "Herbie Hancock"}),
        ("Johnny Cash", {"Willie Nelson", "Hank Williams", "Bob Dylan"}),
        ("Frank Sinatra", {"Louis Armstrong", "Nat King Cole", "Dean Martin"}),
        ("The Beatles", {"John Lennon", "The Rolling Stones", "Paul McCartney", "The Who"}),
        ("Björk", {"Portishead", "Sigur Rós", "Goldfrapp"}),
    ],
)
def test_a_fan_would_sign_the_list(
    served: tuple[Interactions, NDArray[np.int64]], related: Neighbors, seed: str, first: set[str]
) -> None:
    names = served[0].catalog.names
    assert first <= {names[artist] for artist in related.ids[names.index(seed), :10].tolist()}


def test_scores_tell_the_rows_of_a_list_apart(
    served: tuple[Interactions, NDArray[np.int64]], asked: NDArray[np.int64], related: Neighbors
) -> None:
    heard = asked[served[0].listeners[asked] >= 2]
    shown = np.round(100 * related.scores[heard, :10])
    assert np.median([len(set(row)) for row in shown.tolist()]) >= 8

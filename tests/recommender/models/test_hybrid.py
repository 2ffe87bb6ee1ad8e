"""The default model of similarity against its formula, written out densely, and what it is for."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.comparison import LISTS
from recommender.evaluation import against_lists, read_lists
from recommender.interactions import Interactions
from recommender.models.cosine import Cosine
from recommender.models.hybrid import Hybrid
from recommender.neighbors import Neighbors

Dense = NDArray[np.float64]


def unit(rows: Dense, damping: float) -> Dense:
    norms = np.sqrt((rows**2).sum(axis=1, keepdims=True) + damping * (rows[rows != 0] ** 2).mean())
    divided: Dense = np.divide(rows, norms, where=norms > 0, out=np.zeros_like(rows))
    return divided


def dense(found: Neighbors) -> Dense:
    scores = np.zeros((len(found.ids),) * 2)
    rows, places = np.nonzero(found.ids >= 0)
    scores[rows, found.ids[rows, places]] = found.scores[rows, places]
    return scores


def tag_weights(small: Interactions) -> Dense:
    given = np.zeros((len(small.catalog), len(small.tags.names)))
    np.add.at(given, (small.tags.artists, small.tags.tags), 1)
    spread = (given > 0).sum(axis=0)
    return np.log1p(given) * np.where(spread >= 3, np.log(len(given) / np.maximum(spread, 1)), 0)


@pytest.mark.parametrize(
    "changed",
    [{}, {"tags": 0.0}, {"taste": 0.0}, {"listeners": 0.0}, {"fame": 0.0}, {"tagging": 0.0}, {"damping": 1.0}],
    ids=str,
)
def test_every_score_is_the_formula(small: Interactions, changed: dict[str, float]) -> None:
    model = Hybrid(**changed)  # type: ignore[arg-type] # none of the changed ones is a whole number
    plays = np.log1p(small.plays.toarray().astype(np.float64))
    plays /= plays.sum(axis=0) / (plays > 0).sum(axis=0)
    knows = np.zeros_like(plays)
    knows[small.tags.artists, small.tags.users] = model.tagging
    tagged = unit(tag_weights(small), model.damping)

    joint = np.hstack([unit(plays + knows, model.damping), tagged])
    lengths = (joint**2).sum(axis=1, keepdims=True)
    joint /= np.sqrt(lengths + lengths[lengths > 0].mean())
    taste = unit(plays, model.damping)
    listened = unit(plays, model.shrinkage)
    common = (plays > 0) @ (plays > 0).T.astype(np.float64)
    cosine = listened @ listened.T * common / (common + model.shrinkage)
    expected = (
        joint @ joint.T + model.tags * tagged @ tagged.T + model.taste * taste @ taste.T + model.listeners * cosine
    )
    expected *= np.log1p(small.listeners) ** model.fame
    np.fill_diagonal(expected, 0)
    np.testing.assert_allclose(dense(model.fit(small)), expected, atol=2e-5)


def test_two_names_for_one_tag_are_one_tag(small: Interactions) -> None:
    """Half of those who say "metal" say "Metal" instead."""
    tags = small.tags
    metal = tags.names.index("metal")
    other = np.where((tags.tags == metal) & (tags.users % 2 == 1), len(tags.names), tags.tags).astype(np.int32)
    spelled = dataclasses.replace(small, tags=dataclasses.replace(tags, names=(*tags.names, "Metal"), tags=other))
    np.testing.assert_allclose(dense(Hybrid().fit(spelled)), dense(Hybrid().fit(small)), atol=1e-5)


def test_it_agrees_with_people_more_than_listening_alone_does(hetrec: Interactions) -> None:
    music = hetrec.without(hetrec.catalog.junk)
    lists = read_lists(LISTS, music.catalog)
    ours, cosine = (against_lists(model.fit(music), lists, music.listeners).mean for model in (Hybrid(), Cosine()))
    assert len(lists) > 80 and ours > cosine + 0.08

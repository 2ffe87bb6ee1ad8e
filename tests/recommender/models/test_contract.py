"""What every model promises, of either kind. A new file in recommender/models is tested by being there."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

import numpy as np
import pytest
import scipy.sparse as sp
from pydantic import TypeAdapter, ValidationError

from recommender.algebra.neighbors import Neighbors
from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions
from recommender.dataset.tags import TagAssignments
from recommender.errors import HyperparameterError, ModelNotFound
from recommender.models import Model, SimilarityModel, TasteModel, discover, make
from tests.recommender.parts import first_users

MODELS = discover()
SIMILARITY = {name: model for name, model in MODELS.items() if issubclass(model, SimilarityModel)}
TASTE = {name: model for name, model in MODELS.items() if issubclass(model, TasteModel)}
KEYWORDS_BEYOND = {  # what JSON schema calls a bound, and how to get past it
    "minimum": -1,
    "exclusiveMinimum": 0,
    "maximum": 1,
    "exclusiveMaximum": 0,
}


@pytest.fixture(scope="module")
def fewest(few: Interactions) -> Interactions:
    """The sample's first hundred users: every model learns from them, several times."""
    return first_users(few, 100)


@pytest.fixture(params=list(MODELS.values()), ids=list(MODELS))
def model(request: pytest.FixtureRequest) -> type[Model]:
    found: type[Model] = request.param
    return found


@pytest.fixture(params=list(SIMILARITY.values()), ids=list(SIMILARITY))
def similarity(request: pytest.FixtureRequest) -> type[SimilarityModel]:
    found: type[SimilarityModel] = request.param
    return found


@pytest.fixture(params=list(TASTE.values()), ids=list(TASTE))
def taste(request: pytest.FixtureRequest) -> type[TasteModel]:
    found: type[TasteModel] = request.param
    return found


def hyperparameters(model: type[Model]) -> dict[str, dict[str, Any]]:
    """Each one's JSON schema: type, bounds, choices, default, description."""
    properties: dict[str, dict[str, Any]] = TypeAdapter(model).json_schema().get("properties", {})
    return properties


def brief(model: type[Model]) -> Model:
    """The model with one round of learning, if it learns slowly and in rounds; else as it is."""
    settings: dict[str, Any] = {"rounds": 1} if model.slow and "rounds" in hyperparameters(model) else {}
    return model(**settings)


@functools.cache
def fitted(model: type[Model], interactions: Interactions) -> Any:
    """What it learns of the data, once for all tests that only look at it."""
    return fit(brief(model), interactions)


def fit(model: Model, interactions: Interactions) -> Any:
    assert isinstance(model, SimilarityModel | TasteModel)
    return model.fit(interactions)


def alone(small: Interactions) -> Interactions:
    """One artist, two users, no tags, no friends."""
    return Interactions(
        catalog=Catalog(np.array([7]), ("Muse",), ("",)),
        users=np.array([1, 2]),
        plays=sp.csr_array(np.array([[3, 4]])),
        tags=dataclasses.replace(
            small.tags,
            **{name: getattr(small.tags, name)[:0] for name in ("users", "artists", "tags", "when", "doubtful")},
        ),
        friends=np.empty((0, 2), dtype=np.int32),
        origin=small.origin,
    )


def test_models_are_told_apart_by_name() -> None:
    kinds = SimilarityModel.__subclasses__() + TasteModel.__subclasses__()
    assert len(MODELS) == len(kinds) and all(make(name).name == name for name in MODELS)
    assert SIMILARITY and TASTE and len(MODELS) == len(SIMILARITY) + len(TASTE)


def test_an_unknown_model_is_refused_naming_those_there_are() -> None:
    with pytest.raises(ModelNotFound) as caught:
        make("nonsense")
    assert str(caught.value) == f"There is no model 'nonsense'; there are: {', '.join(MODELS)}."


def test_every_hyperparameter_has_a_sentence_and_a_default(model: type[Model]) -> None:
    for name, schema in hyperparameters(model).items():
        assert schema.get("description") and "default" in schema, name


def test_an_unknown_hyperparameter_is_refused(model: type[Model]) -> None:
    with pytest.raises(ValidationError, match="nonsense"):
        model(nonsense=1)  # type: ignore[call-arg] # that it takes no such thing is the claim


def test_a_hyperparameter_of_another_type_is_refused(model: type[Model]) -> None:
    for name in hyperparameters(model):
        for wrong in ("nonsense", None, float("nan"), float("inf")):
            with pytest.raises(ValidationError, match=name):
                model(**{name: wrong})


def test_a_hyperparameter_out_of_range_is_refused(model: type[Model]) -> None:
    for name, schema in hyperparameters(model).items():
        for keyword, step in KEYWORDS_BEYOND.items():
            if keyword in schema:
                with pytest.raises(ValidationError, match=name):
                    model(**{name: schema[keyword] + step})


def test_a_model_cannot_be_changed(model: type[Model]) -> None:
    for field in dataclasses.fields(model):  # type: ignore[arg-type] # subclasses are dataclasses, the base is not
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(model(), field.name, 1)


def test_nobody_is_their_own_neighbour(similarity: type[SimilarityModel], small: Interactions) -> None:
    for artist, others in enumerate(similarity().fit(small).ids.tolist()):
        assert artist not in others


def test_a_neighbour_is_listed_once(similarity: type[SimilarityModel], small: Interactions) -> None:
    for others in similarity().fit(small).ids.tolist():
        listed = [other for other in others if other >= 0]
        assert len(set(listed)) == len(listed)


def test_scores_fall_and_stay_above_zero(similarity: type[SimilarityModel], small: Interactions) -> None:
    found = similarity().fit(small)
    assert (np.diff(found.scores, axis=1) <= 0).all() and (found.scores[found.ids >= 0] > 0).all()


def test_somebody_has_neighbours(similarity: type[SimilarityModel], small: Interactions) -> None:
    assert similarity().fit(small).counts[0] > 0


def test_two_fits_are_equal_to_the_byte(similarity: type[SimilarityModel], fewest: Interactions) -> None:
    first, second = fitted(similarity, fewest), fit(brief(similarity), fewest)
    assert first.ids.tobytes() == second.ids.tobytes() and first.scores.tobytes() == second.scores.tobytes()


def test_a_model_says_whether_it_reads_tags(model: type[Model], small: Interactions) -> None:
    bare = dataclasses.replace(small, tags=small.tags.where(np.zeros(len(small.tags), dtype=np.bool_)))
    before, after = fit(model(), small), fit(model(), bare)
    if isinstance(before, Neighbors):
        before, after = before.scores, after.scores
    assert model.reads_tags != np.array_equal(before, after)


def test_fitting_leaves_the_data_as_it_was(model: type[Model], small: Interactions) -> None:
    def parts() -> list[bytes]:
        plays, tags = small.plays, small.tags
        return [part.tobytes() for part in (plays.data, plays.indices, plays.indptr, tags.tags, small.friends)]

    before = parts()
    fit(model(), small)
    assert before == parts()


def test_an_artist_without_listeners_has_no_list_and_is_in_none(
    similarity: type[SimilarityModel], small: Interactions
) -> None:
    silent = np.isin(np.arange(len(small.catalog)), [1, 4, 13])
    found = similarity().fit(small.without(silent))
    assert not found.counts[silent].any() and not np.isin(found.ids, np.flatnonzero(silent)).any()
    assert found.counts.any()


def test_one_artist_alone_has_no_neighbours(similarity: type[SimilarityModel], small: Interactions) -> None:
    assert similarity().fit(alone(small)).counts.tolist() == [0]


def test_tastes_are_finite_and_of_every_artist_for_every_user(taste: type[TasteModel], small: Interactions) -> None:
    scores = taste().fit(small)
    assert scores.dtype == np.float32 and scores.shape == (len(small.users), len(small.catalog))
    assert np.isfinite(scores).all()


def test_two_tastes_are_equal_to_the_byte(taste: type[TasteModel], fewest: Interactions) -> None:
    assert fitted(taste, fewest).tobytes() == fit(brief(taste), fewest).tobytes()


def test_taste_needs_neither_friends_nor_tags_nor_a_second_artist(taste: type[TasteModel], small: Interactions) -> None:
    bare = dataclasses.replace(small, tags=small.tags.where(np.zeros(len(small.tags), dtype=np.bool_)))
    for data in (bare, dataclasses.replace(bare, friends=small.friends[:0]), alone(small)):
        assert np.isfinite(taste().fit(data)).all()


def test_an_artist_that_nobody_plays_is_nobodys_taste(taste: type[TasteModel], small: Interactions) -> None:
    silent = np.isin(np.arange(len(small.catalog)), [0, 4, 13])
    scores = taste().fit(small.without(silent))
    assert np.isfinite(scores).all() and (scores[:, silent] <= scores.max(axis=1, keepdims=True)).all()


def test_ids_tell_nothing(model: type[Model], fewest: Interactions) -> None:
    """In HetRec artists' ids follow the crawl and so tell who brought an artist in: a leak, if used."""
    order = np.random.default_rng(4).permutation(len(fewest.catalog))
    catalog = Catalog(
        np.arange(len(order)),
        tuple(fewest.catalog.names[index] for index in order),
        tuple(fewest.catalog.urls[index] for index in order),
    )
    tags = fewest.tags
    moved = TagAssignments(
        tags.names, tags.users, np.argsort(order)[tags.artists].astype(np.int32), tags.tags, tags.when, tags.doubtful
    )
    other = dataclasses.replace(fewest, catalog=catalog, plays=fewest.plays[order], tags=moved)
    before, after = fitted(model, fewest), fit(brief(model), other)
    if isinstance(before, Neighbors) and isinstance(after, Neighbors):
        moved_back = np.where(after.ids >= 0, order[after.ids], -1)
        shared = [len({*left[:10]} & {*right[:10]}) for left, right in zip(moved_back, before.ids[order], strict=True)]
        assert np.mean(shared) > 0.85 * np.mean(np.minimum(before.counts, 10))
    else:
        assert np.corrcoef(after.ravel(), before[:, order].ravel())[0, 1] > 0.99


@pytest.mark.parametrize("wrong", [{"top_k": "many"}, {"top_k": "0"}, {"nonsense": "1"}], ids=str)
@pytest.mark.parametrize("name", SIMILARITY)
def test_a_hyperparameter_that_does_not_fit_is_explained(name: str, wrong: dict[str, str]) -> None:
    with pytest.raises(HyperparameterError, match=f"{name}.*{next(iter(wrong))}"):
        make(name, **wrong)


@pytest.mark.parametrize("name", SIMILARITY)
def test_hyperparameters_may_come_as_text(name: str) -> None:
    assert make(name, top_k="7") == make(name, top_k=7)


def test_a_summary_is_half_a_sentence_that_needs_no_formulas(model: type[Model]) -> None:
    assert model.summary and not model.summary.endswith(".")
    assert not set("=Σ‖^→") & set(model.summary)

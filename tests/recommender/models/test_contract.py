"""What every similarity model promises. A new file in recommender/models is tested by being there."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest
import scipy.sparse as sp
from pydantic import TypeAdapter, ValidationError

from recommender import SegueError
from recommender.catalog import Catalog
from recommender.interactions import Interactions
from recommender.models import SimilarityModel, discover, make

MODELS = discover()
KEYWORDS_BEYOND = {  # what JSON schema calls a bound, and how to get past it
    "minimum": -1,
    "exclusiveMinimum": 0,
    "maximum": 1,
    "exclusiveMaximum": 0,
}


@pytest.fixture(params=list(MODELS.values()), ids=list(MODELS))
def model(request: pytest.FixtureRequest) -> type[SimilarityModel]:
    found: type[SimilarityModel] = request.param
    return found


def hyperparameters(model: type[SimilarityModel]) -> dict[str, dict[str, Any]]:
    """Each one's JSON schema: type, bounds, choices, default, description."""
    properties: dict[str, dict[str, Any]] = TypeAdapter(model).json_schema().get("properties", {})
    return properties


def test_models_are_told_apart_by_name() -> None:
    assert len(MODELS) == len(SimilarityModel.__subclasses__()) and all(make(name).name == name for name in MODELS)


def test_an_unknown_model_is_refused_naming_those_there_are() -> None:
    with pytest.raises(SegueError) as caught:
        make("nonsense")
    assert str(caught.value) == f"There is no model 'nonsense'; there are: {', '.join(MODELS)}."


def test_every_hyperparameter_has_a_sentence_and_a_default(model: type[SimilarityModel]) -> None:
    for name, schema in hyperparameters(model).items():
        assert schema.get("description") and "default" in schema, name


def test_an_unknown_hyperparameter_is_refused(model: type[SimilarityModel]) -> None:
    with pytest.raises(ValidationError, match="nonsense"):
        model(nonsense=1)  # type: ignore[call-arg] # that it takes no such thing is the claim


def test_a_hyperparameter_of_another_type_is_refused(model: type[SimilarityModel]) -> None:
    for name in hyperparameters(model):
        for wrong in ("nonsense", None, float("nan"), float("inf")):
            with pytest.raises(ValidationError, match=name):
                model(**{name: wrong})


def test_a_hyperparameter_out_of_range_is_refused(model: type[SimilarityModel]) -> None:
    for name, schema in hyperparameters(model).items():
        for keyword, step in KEYWORDS_BEYOND.items():
            if keyword in schema:
                with pytest.raises(ValidationError, match=name):
                    model(**{name: schema[keyword] + step})


def test_a_model_cannot_be_changed(model: type[SimilarityModel]) -> None:
    for field in dataclasses.fields(model):  # type: ignore[arg-type] # subclasses are dataclasses, the base is not
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(model(), field.name, 1)


def test_nobody_is_their_own_neighbour(model: type[SimilarityModel], small: Interactions) -> None:
    for one, others in enumerate(model().fit(small).ids.tolist()):
        assert one not in others


def test_a_neighbour_is_listed_once(model: type[SimilarityModel], small: Interactions) -> None:
    for others in model().fit(small).ids.tolist():
        listed = [other for other in others if other >= 0]
        assert len(set(listed)) == len(listed)


def test_scores_fall_and_stay_above_zero(model: type[SimilarityModel], small: Interactions) -> None:
    found = model().fit(small)
    assert (np.diff(found.scores, axis=1) <= 0).all() and (found.scores[found.ids >= 0] > 0).all()


def test_somebody_has_neighbours(model: type[SimilarityModel], small: Interactions) -> None:
    assert model().fit(small).counts[0] > 0


def test_two_fits_are_equal_to_the_byte(model: type[SimilarityModel], embedded: Interactions) -> None:
    one, other = model().fit(embedded), model().fit(embedded)
    assert one.ids.tobytes() == other.ids.tobytes() and one.scores.tobytes() == other.scores.tobytes()


def test_fitting_leaves_the_data_as_it_was(model: type[SimilarityModel], small: Interactions) -> None:
    before = small.plays.data.tobytes(), small.plays.indices.tobytes(), small.plays.indptr.tobytes()
    model().fit(small)
    assert before == (small.plays.data.tobytes(), small.plays.indices.tobytes(), small.plays.indptr.tobytes())


def test_an_artist_without_listeners_has_no_list_and_is_in_none(
    model: type[SimilarityModel], small: Interactions
) -> None:
    silent = np.isin(np.arange(len(small.catalog)), [0, 4, 13])
    found = model().fit(small.without(silent))
    assert not found.counts[silent].any() and not np.isin(found.ids, np.flatnonzero(silent)).any()
    assert found.counts[1] > 0


def test_one_artist_alone_has_no_neighbours(model: type[SimilarityModel], small: Interactions) -> None:
    alone = Interactions(
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
    assert model().fit(alone).counts.tolist() == [0]


@pytest.mark.parametrize("wrong", [{"top_k": "many"}, {"top_k": "0"}, {"nonsense": "1"}], ids=str)
@pytest.mark.parametrize("name", MODELS)
def test_a_hyperparameter_that_does_not_fit_is_explained(name: str, wrong: dict[str, str]) -> None:
    with pytest.raises(SegueError, match=f"{name}.*{next(iter(wrong))}"):
        make(name, **wrong)


@pytest.mark.parametrize("name", MODELS)
def test_hyperparameters_may_come_as_text(name: str) -> None:
    assert make(name, top_k="7") == make(name, top_k=7)

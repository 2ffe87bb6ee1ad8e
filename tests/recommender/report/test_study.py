"""What sections share is worked out once, says what it does, and is what the evaluation says."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.dataset.interactions import Interactions
from recommender.evaluation.contenders import DEFAULT_MODEL, REFERENCE
from recommender.evaluation.users import offers
from recommender.models import discover, parse
from recommender.models.cosine import Cosine
from recommender.report.study import FOLDS, MAPPED, Study

QUICK = frozenset({"cosine", "popularity"})


def test_equal_models_learn_once_whatever_they_are_called(small: Interactions, monkeypatch: pytest.MonkeyPatch) -> None:
    learned: list[Cosine] = []

    def user_scores(model: Cosine, data: Interactions) -> NDArray[np.float32]:
        learned.append(model)
        return np.zeros(data.plays.shape[::-1], dtype=np.float32)

    monkeypatch.setattr(Cosine, "user_scores", user_scores)
    study = Study(small, only=QUICK)
    for text in ("cosine", "cosine:weighting=log", "cosine:shrinkage=10.0"):
        study.offered(parse(text))
    assert len(learned) == 1


def test_offers_and_their_worth_are_the_evaluations(embedded: Interactions) -> None:
    study = Study(embedded, folds=2, only=QUICK)
    found = study.offered(parse("popularity"))
    for split, offered in zip(study.splits, found, strict=True):
        assert (offered.artists == offers(parse("popularity").user_scores(split.train), split).artists).all()
    score = study.score(parse("popularity"))
    assert score.low < score.mean < score.high
    assert score.mean == pytest.approx(np.mean([offered.ndcg.mean() for offered in found]), abs=1e-3)


def test_the_default_model_is_offered_as_if_it_had_learned_by_itself(small: Interactions) -> None:
    study = Study(small, folds=2)
    model = DEFAULT_MODEL()
    for split, offered in zip(study.splits, study.offered(model), strict=True):
        assert (offered.artists == offers(model.user_scores(split.train), split).artists).all()


def test_slow_models_wait_to_be_asked_for(small: Interactions) -> None:
    slow = {name for name, model in discover().items() if model.slow}
    assert Study(small).left_out == slow
    assert Study(small, thorough=True).left_out == {REFERENCE}
    assert set(Study(small, only=QUICK).models) == QUICK


def test_a_change_from_a_model_to_itself_is_none(small: Interactions) -> None:
    study = Study(small, only=QUICK)
    found = study.offered(parse("popularity"))
    change = study.change(found, found)
    assert (change.low, change.mean, change.high) == (0, 0, 0)


def test_the_best_model_is_the_one_with_the_highest_mean(embedded: Interactions) -> None:
    study = Study(embedded, only=QUICK)
    assert study.best == max(QUICK, key=lambda name: study.score(parse(name)).mean) == "cosine"


def test_no_more_steps_are_said_than_promised(small: Interactions) -> None:
    said: list[str] = []
    study = Study(small, only=QUICK, say=said.append)
    for shared in ("best", "merges", "map", "neighbors", "artist_communities"):
        getattr(study, shared)
    for model in study.ablation.values():
        study.offered(model)
    assert 0 < len(said) <= study.steps


def test_the_map_holds_artists_with_enough_listeners_and_is_the_same_again(few: Interactions) -> None:
    fewer = dataclasses.replace(few, plays=few.plays.multiply(few.plays > 400).tocsr())
    artists, points = Study(fewer).map
    assert len(artists) == len(points) >= 8 and (fewer.listeners[artists] >= MAPPED).all()
    assert (Study(fewer).map[1] == points).all()


def test_a_few_artists_have_no_map(small: Interactions) -> None:
    artists, points = Study(small).map
    assert len(artists) == 0 and points.shape == (0, 2)


def test_communities_are_called_by_their_tags(few: Interactions) -> None:
    study = Study(few)
    assert study.community_names and all(
        name in study.tags.names for names in study.community_names for name in names.split(", ")
    )


def test_folds_are_those_of_the_evaluation(small: Interactions) -> None:
    assert sum(split.test.nnz for split in Study(small, folds=FOLDS).splits) == small.plays.nnz


def test_all_folds_are_the_folds_of_the_study_and_the_rest(embedded: Interactions) -> None:
    study, whole = Study(embedded, folds=2, only=QUICK), Study(embedded, folds=FOLDS, only=QUICK)
    found = study.offered_on_all_folds(parse("popularity"))
    assert len(found) == FOLDS and len(study.offered(parse("popularity"))) == 2
    for own, other in zip(found, whole.offered(parse("popularity")), strict=True):
        assert (own.artists == other.artists).all()
    assert whole.offered_on_all_folds(parse("popularity")) is whole.offered(parse("popularity"))


def test_more_of_peoples_lists_is_found_by_listening_than_by_popularity(few: Interactions) -> None:
    study = Study(few, only=QUICK)
    alike, popular = (study.listed(parse(name)) for name in ("user-cosine", "popularity"))
    assert alike is not None and popular is not None and alike > popular >= 0


def test_data_that_no_list_asks_about_has_no_share_of_lists(small: Interactions) -> None:
    assert Study(small, only=QUICK).listed(parse("popularity")) is None

"""What sound tells of who plays an artist, of whose listening nothing is known, or a little."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from recommender import DataError
from recommender.algebra.factors import Factors
from recommender.dataset.interactions import Interactions
from recommender.evaluation import sound
from recommender.evaluation.likeness import Served
from recommender.evaluation.sound import FAME, NOBODY, Compared, Matched, Part, compare, thinned
from recommender.models.ials import Ials
from recommender.sound.table import Sounds
from tests.recommender.heard import sounds_of

MODEL = Ials(rank=16, rounds=4, penalty=20)


@pytest.fixture(scope="module")
def served(few: Interactions) -> Served:
    return Served(few, np.arange(len(few.catalog)))


@pytest.fixture(scope="module")
def sounds(few: Interactions) -> Sounds:
    """Of the 120 most played artists, by their tags, and of one that the data does not have."""
    return sounds_of(few, np.sort(np.argsort(-few.listeners, kind="stable")[:120]), ("Nobody Has Heard Of Us",))


@pytest.fixture(scope="module")
def matched(served: Served, sounds: Sounds) -> Matched:
    years = np.column_stack([sounds.features, np.arange(len(sounds))])
    dated = dataclasses.replace(sounds, features=years, columns=(*sounds.columns, "year"))
    return Matched.of(served, sounds, dated, 2)


@pytest.fixture(scope="module")
def compared(matched: Matched) -> Compared:
    return compare(matched, MODEL, lambda _: None)


@pytest.fixture(scope="module")
def part(matched: Matched) -> Part:
    return next(matched.parts(MODEL, lambda _: None))


def test_artists_are_matched_by_name_and_each_is_held_back_once(matched: Matched, few: Interactions) -> None:
    names = [few.catalog.names[artist] for artist in matched.artists]
    assert len(set(names)) == len(names) == 120 and "Nobody Has Heard Of Us" not in names
    assert np.bincount(matched.part).tolist() == [60, 60]
    assert matched.dated is not None and matched.dated.shape[1] == matched.features.shape[1] + 1


def test_factors_have_seen_nothing_of_the_artists_that_are_held_back(
    part: Part, matched: Matched, few: Interactions
) -> None:
    hidden = np.isin(np.arange(len(few.catalog)), matched.artists[part.held])
    seen = MODEL.factors(few.without(hidden))
    assert np.array_equal(part.factors, seen.artists[matched.artists[part.taught]])
    assert not (part.taught & part.held).any() and not seen.artists[hidden].any()
    assert np.array_equal(part.heard, few.plays[matched.artists[part.held]].toarray() > 0)


def test_sound_that_follows_from_tags_tells_who_plays_an_artist_and_sound_by_lot_does_not(
    compared: Compared, matched: Matched, part: Part
) -> None:
    rows = compared.models
    assert rows["kernel"]["centred"] > 0.6 > rows[NOBODY]["centred"] and rows["kernel"]["per user"] > 0.6
    assert rows["ridge"]["per artist ±"] > 0 and "per artist, difference" in rows["kernel"]
    by_lot, _ = part.learned(np.random.default_rng(0).permutation(matched.features), "kernel")
    assert abs(np.nanmean(part.judged(by_lot @ part.users.T)["centred"]) - 0.5) < 0.07


def test_fame_tells_users_artists_and_of_artists_nothing(compared: Compared) -> None:
    fame = compared.models[FAME]
    assert fame["per artist"] == fame["centred"] == 0.5 < 0.6 < fame["per user"]
    assert compared.models[NOBODY]["per user"] == 0.5


def test_what_is_compared_beside_models_is_said(compared: Compared) -> None:
    assert {"best, with years", "best, half of the artists"} < compared.models.keys()
    assert compared.facts["artists"] == 120 and len(compared.facts["chosen"]) == 2
    assert compared.tracks == {"1 track": compared.tracks["1 track"]} and compared.tracks["1 track"]["artists"] == 120
    assert compared.facts["stand_in"] in sound.STAND_INS


def test_of_few_listeners_sound_helps_and_of_many_it_hardly_does(compared: Compared) -> None:
    one, many = compared.kept["1"], compared.kept["20"]
    assert one["gained"] > max(many["gained"], 0) and one["listening"] < many["listening"]
    assert one["artists"] >= many["artists"] and "listening" not in compared.kept["0"]


def test_listeners_that_are_known_are_not_asked_about() -> None:
    users = np.array([[1.0, 0], [0, 1], [0.6, 0.8], [0, -1]], dtype=np.float32)
    heard = np.array([[True, True, False, False], [True, False, False, False]])
    part = Part(
        taught=np.zeros(2, dtype=np.bool_),
        held=np.ones(2, dtype=np.bool_),
        factors=users[:0],
        users=users,
        listening=Factors(users, np.eye(2, dtype=np.float32), 10.0),
        heard=heard,
    )
    by_sound = np.array([[0, 1], [1, 0]], dtype=np.float32)
    assert thinned(part, by_sound, 0)["sound"].tolist() == [0.75, 1]
    known = thinned(part, by_sound, 1)  # the second has no other listener
    kept = np.random.default_rng(1).permutation(2)[0]  # the other one is told by sound, or it is not
    assert known["sound"].tolist() == [0.5 if kept == 1 else 1] and len(known["listening"]) == 1
    assert len(thinned(part, by_sound, 2)["sound"]) == 0


def test_too_few_artists_for_so_many_parts_are_refused(served: Served, sounds: Sounds) -> None:
    with pytest.raises(DataError, match="Of 121 artists whose sound is known 120 are in the listening data; 25 parts"):
        Matched.of(served, sounds, None, 25)
    strangers = dataclasses.replace(sounds, names=tuple(f"Nobody {number}" for number in range(len(sounds))))
    with pytest.raises(DataError, match="known 0 are in the listening data"):
        Matched.of(served, strangers, None, 2)


def test_of_more_users_some_by_lot_are_asked_about(
    matched: Matched, few: Interactions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound, "_USERS", 50)
    part = next(matched.parts(MODEL, lambda _: None))
    assert part.users.shape == (50, 16) and part.heard.shape == (60, 50) and np.abs(part.users).sum(axis=1).all()

"""Users whom a model has not seen: nothing of what is held back is known, and the more is known, the better."""

from __future__ import annotations

import dataclasses
from functools import partial

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.algebra.factors import Factors
from recommender.dataset.interactions import Interactions
from recommender.evaluation.listening import Row, Unseen, compare, tune, unseen
from recommender.models.ials import Ials

MODEL = Ials(rank=8, rounds=3, penalty=5, fold_in_penalty=10)
COUNTS = (3, 10, 40)
silent = partial(print, end="")


@pytest.fixture(scope="module")
def asked(few: Interactions) -> NDArray[np.bool_]:
    fifth: NDArray[np.bool_] = np.arange(len(few.users)) % 5 == 0
    return fifth


@pytest.fixture(scope="module")
def parts(few: Interactions, asked: NDArray[np.bool_]) -> list[Unseen]:
    return list(unseen(few, MODEL, ~asked, asked))


@pytest.fixture(scope="module")
def rows(few: Interactions) -> dict[str, Row]:
    return compare(few, MODEL, 0, silent, COUNTS)


def test_what_is_known_and_what_is_held_back_is_all_that_a_user_plays(few: Interactions, parts: list[Unseen]) -> None:
    plays = few.plays.T.tocsr()
    held = []
    for part in parts:
        for user, (artists, counts) in part.known.items():
            back = part.split.test[[user]].indices
            held.append(len(back))
            assert sorted([*artists.tolist(), *back.tolist()]) == sorted(plays[[user]].indices.tolist())
            np.testing.assert_array_equal(plays[[user]].toarray()[0, artists], counts)
    assert len(held) > 100 and min(held) >= 1


def test_each_artist_of_a_user_is_held_back_once(few: Interactions, parts: list[Unseen]) -> None:
    back = sum((part.split.test.astype(np.int64) for part in parts[1:]), parts[0].split.test.astype(np.int64))
    users = sorted(parts[0].known)
    np.testing.assert_array_equal(back[users].toarray(), few.plays.T.tocsr()[users].toarray() > 0)


def test_the_model_learns_nothing_of_the_users_it_is_asked_about(few: Interactions, asked: NDArray[np.bool_]) -> None:
    class Watching(Ials):
        def factors(self, interactions: Interactions) -> Factors:
            assert not np.isin(interactions.plays.indices, np.flatnonzero(asked)).any()
            assert not asked[interactions.tags.users].any() and not asked[interactions.friends].any()
            return super().factors(interactions)

    pair = np.array([[0, 1], [1, 0], [1, 2], [2, 1]], dtype=np.int32)
    befriended = dataclasses.replace(few, friends=np.concatenate((few.friends, pair)))
    assert next(unseen(befriended, Watching(rank=2, rounds=1), ~asked, asked)).heard.max() > 0


def test_nobody_is_offered_what_they_are_known_to_play(parts: list[Unseen]) -> None:
    offered = parts[0].folded_in(3, 2)
    for user, artists in zip(offered.users.tolist(), offered.artists, strict=True):
        assert not {*artists.tolist()} & {*parts[0].known[user][0].tolist()}


def test_the_more_artists_are_known_the_more_of_the_others_is_found(rows: dict[str, Row]) -> None:
    for how in ("as votes", "by plays"):
        assert rows[f"3 {how}"]["NDCG@10"] < rows[f"10 {how}"]["NDCG@10"] < rows[f"40 {how}"]["NDCG@10"]
    assert rows["the most popular"]["NDCG@10"] < rows["40 by plays"]["NDCG@10"]


def test_gains_are_those_of_the_figures_beside_them(rows: dict[str, Row]) -> None:
    for known in COUNTS:
        counted, voted, plain = (rows[f"{known} {how}"]["NDCG@10"] for how in ("by plays", "as votes", "as a set"))
        row = rows[f"{known} by plays"]
        assert row["over votes"] == pytest.approx(counted - voted, abs=2e-4)
        assert row["over a set"] == pytest.approx(counted - plain, abs=2e-4)
        low, high = row["over votes, difference"]
        assert low <= row["over votes"] <= high


def test_weights_are_compared_on_users_who_are_not_tested_on(few: Interactions, rows: dict[str, Row]) -> None:
    tuned = tune(few, MODEL, 0, silent, [40])
    assert len(tuned) == 16 and all(0 < row["40 known"] < 1 for row in tuned.values())
    assert tuned["1 each"]["40 known"] != rows["40 as votes"]["NDCG@10"]
    assert tuned["1/√rank, 40 in all, 4 each at most"] != tuned["equal, 40 in all, 4 each at most"]

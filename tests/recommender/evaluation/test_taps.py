"""Taps compared on users whom a model has not seen: they answer as they play, and never by what is held back."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from recommender.dataset.interactions import Interactions
from recommender.evaluation import taps
from recommender.evaluation.listening import unseen
from recommender.evaluation.taps import Asked, compare, ways
from recommender.models.ials import Ials

MODEL = Ials(rank=8, rounds=3, penalty=5, fold_in_penalty=10)


@pytest.fixture(scope="module", autouse=True)
def small() -> object:
    """A small pool, as all of it takes long."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(taps, "POOL", 60)
        patched.setattr(taps, "PEOPLE", 80)
        yield


@pytest.fixture(scope="module")
def asked(few: Interactions) -> Asked:
    some = np.arange(len(few.users)) % 5 == 0
    return Asked(few, next(unseen(few, MODEL, ~some, some)))


def test_users_like_what_they_play_and_do_not_know_what_is_held_back(asked: Asked) -> None:
    for user, (played, _) in asked.part.known.items():
        answers, held = asked.answers[user], asked.part.split.test[[user]].indices
        assert set(answers[np.isin(asked.pool, played)]) <= {1} and set(answers[np.isin(asked.pool, held)]) <= {0}
        assert set(answers[~np.isin(asked.pool, [*played, *held])]) <= {0, -1}
    said = np.concatenate([*asked.answers.values()])
    assert all((said == answer).mean() > 0.05 for answer in (-1, 0, 1))


def test_what_is_disliked_is_farther_from_what_a_user_plays_than_what_they_do_not_know_or_say(asked: Asked) -> None:
    farther = []
    for user, (played, _) in asked.part.known.items():
        near, answers = asked.factors.near(played)[:, asked.pool].sum(axis=0), asked.answers[user]
        farther.append(near[answers == 0].mean() - near[answers == -1].mean())
    assert np.mean(farther) > 0


def test_every_way_asks_about_nobody_twice_and_goes_by_the_answers(asked: Asked) -> None:
    user = next(iter(asked.part.known))
    for name, choose in ways(asked).items():
        [said] = asked.taps(user, choose, [20])
        assert len({*said.asked}) == len(said.asked) == 20, name
        assert all(asked.answers[user][place] == 1 for place in said.liked)
        assert all(asked.answers[user][place] == -1 for place in said.unliked)


def test_gains_and_shares_are_those_of_the_figures_beside_them(few: Interactions) -> None:
    rows = compare(few, MODEL, 0, partial(print, end=""), counts=(1, 8))
    whole = rows.pop("all they play")
    assert whole["share"] == 1 and len(rows) == 10
    assert all(
        row["liked"] < rows[label.replace("1 by", "8 by")]["liked"] for label, row in rows.items() if label[0] == "1"
    )
    row, other = rows[f"8 by {taps.SERVED}"], rows[f"8 by {taps.BASELINE}"]
    assert row["over most heard"] == pytest.approx(row["NDCG@10"] - other["NDCG@10"], abs=2e-4)
    low, high = row["over most heard, difference"]
    assert low <= row["over most heard"] <= high and row["liked"] > other["liked"]

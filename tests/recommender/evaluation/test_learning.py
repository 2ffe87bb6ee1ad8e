"""Weights learned from lists move towards what members prefer, and not by what they say by lot."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.dataset.interactions import Interactions
from recommender.evaluation import weights
from recommender.evaluation.learning import Beside, held_out, learn, learn_beside
from recommender.evaluation.likeness import Served
from recommender.evaluation.lists import TEST
from recommender.evaluation.preferences import Preference, Preferences, as_rows, preferences
from recommender.evaluation.weights import Row
from recommender.feedback.records import Age, Duel, Held, Impression, Item, Pick, Place, Press, Verdict, Vote
from recommender.models.related import Examples

LISTED = np.array([0.8, 0.0, -0.4])
HIDDEN = np.array([0.2, 0.6, -0.4])
"""What members go by: less by the first feature than lists do, and by the second."""


@pytest.fixture(scope="module")
def examples() -> Examples:
    random = np.random.default_rng(0)
    rows = np.repeat(np.arange(60), 40)
    return Examples(("a", "b", "c"), rows, np.arange(2400), random.normal(size=(2400, 3)))


@pytest.fixture(scope="module")
def listed(examples: Examples) -> np.ndarray:
    return np.asarray(np.random.default_rng(1).random(2400) < 1 / (1 + np.exp(2.0 - examples.features @ LISTED)))


def said(examples: Examples, weights: np.ndarray, number: int = 1500, members: int = 50, seed: int = 2) -> Preferences:
    """Choices of members with a probit and a leaning of their own, between candidates of one seed."""
    random = np.random.default_rng(seed)
    first = random.integers(2400, size=number)
    other = 40 * (first // 40) + (first + random.integers(1, 40, size=number)) % 40
    own = weights + (0.2 if weights.any() else 0.0) * random.normal(size=(members, 3))
    member = random.integers(members, size=number)
    apart = examples.features[first] - examples.features[other]
    ahead = (apart * own[member]).sum(axis=1) + 1.5 * random.normal(size=number)
    return Preferences(np.sign(ahead)[:, None] * apart, np.ones(number), member)


def beside(
    examples: Examples, listed: np.ndarray, preferred: Preferences, weight: float = 4.0
) -> tuple[np.ndarray, Beside]:
    alone = learn(examples, listed)
    return alone.weights, learn_beside(alone, examples, listed, preferred, weight)


def apart(weights: np.ndarray) -> float:
    """How far the direction of weights is from members', as 1 less the cosine."""
    return float(1 - weights @ HIDDEN / np.linalg.norm(weights) / np.linalg.norm(HIDDEN))


def test_members_with_weights_of_their_own_move_the_weights_towards_these(
    examples: Examples, listed: np.ndarray
) -> None:
    preferred = said(examples, HIDDEN)
    alone, (learned, spread) = beside(examples, listed, preferred)
    moved = learned.weights - alone
    assert moved[0] < -3 * spread[0] and moved[1] > 3 * spread[1]
    assert apart(learned.weights) < 0.1 < 0.3 < apart(alone)
    before, after, low, high = held_out(learn(examples, listed), examples, listed, preferred, 4.0)
    assert after > before + 0.03 and 0 < low < after - before < high


def test_what_is_said_by_lot_moves_weights_within_the_interval_of_nothing(
    examples: Examples, listed: np.ndarray
) -> None:
    alone, within = learn(examples, listed), list[np.ndarray]()
    every = [said(examples, np.zeros(3), 600, seed=seed) for seed in range(8)]
    for noise in every:
        learned, spread = learn_beside(alone, examples, listed, noise, 4.0)
        within.append(abs(learned.weights - alone.weights) < 1.96 * spread + 0.005)
    assert np.mean(within) > 0.85
    assert held_out(alone, examples, listed, every[0], 4.0).low <= 0


def test_without_preferences_weights_are_those_of_the_lists(examples: Examples, listed: np.ndarray) -> None:
    alone, (learned, spread) = beside(examples, listed, said(examples, HIDDEN, 0))
    assert learned.weights == pytest.approx(alone, abs=2e-3) and (spread == 0).all()


def test_lists_hold_weights_the_less_the_more_a_preference_counts(examples: Examples, listed: np.ndarray) -> None:
    preferred = said(examples, HIDDEN, 300)
    moves = [beside(examples, listed, preferred, weight) for weight in (0.25, 1.0, 4.0)]
    assert np.all(np.diff([learned.weights[1] - alone[1] for alone, (learned, _) in moves]) > 0)


DUELS = [Duel(1, 10, 20, 30, 0.0, "d", Held("m", "v", (None, None), (None, None)))]
SHOWN = [
    Impression(5, "similar", (10,), tuple(Item(id, 0.5) for id in (20, 30, 40)), "m", "v", "d", Place.DM, "en", 0.0)
]


def test_a_choice_in_a_duel_and_each_vote_up_over_each_down_on_a_list_are_preferences() -> None:
    presses = [Press("a", 1, Pick.RIGHT, 4.0, 0.0, "s", Age.OLDER), Press("b", 1, Pick.UNSURE, 4.0, 0.0)]
    votes = [
        Vote("c", verdict, True, 0.0, 5, artist, "s", age)
        for artist, verdict, age in (
            (20, Verdict.UP, Age.OLDER), (30, Verdict.DOWN, Age.OLDER), (40, Verdict.DOWN, Age.YEAR)
        )
    ]  # fmt: skip
    assert preferences(SHOWN, [*votes, Vote("d", Verdict.UP, True, 0.0, 5, 20)], DUELS, presses) == [
        Preference("a", "s", 10, 30, 20, 1.0),
        # Three votes, which are two preferences however they are paired; the second is of a younger account.
        Preference("c", "s", 10, 20, 30, 1.0),
        Preference("c", "s", 10, 20, 40, 0.5),
    ]


def test_rows_are_of_preferences_between_candidates_of_their_seed() -> None:
    examples = Examples(("a",), np.array([0, 0, 1, 1]), np.array([3, 2, 0, 2]), np.array([[1.0], [2.0], [4.0], [8.0]]))
    ids, seeds = np.array([7, 8, 9, 11]), np.array([0, 1])
    made = [
        Preference("a", None, 7, 9, 11, 1.0),
        Preference("b", None, 8, 7, 9, 0.5),
        *(Preference("c", None, *other, 1.0) for other in ((8, 7, 11), (7, 9, 10), (9, 7, 9), (5, 9, 11), (99, 9, 11))),
    ]
    rows = as_rows(made, examples, seeds, ids)
    assert (
        rows.features.tolist() == [[1.0], [-4.0]]
        and rows.weight.tolist() == [1, 0.5]
        and rows.member.tolist() == [0, 1]
    )
    assert len(as_rows([], examples, seeds, ids).weight) == 0


class Drawn:
    """Stands for the default model: 20 candidates for each seed, with features by lot."""

    def examples(self, music: Interactions, seeds: np.ndarray) -> Examples:
        rows = np.repeat(np.arange(len(seeds)), 20)
        found = [np.random.default_rng(seed).choice(len(music.catalog), 20, replace=False) for seed in seeds]
        features = [np.random.default_rng(100 + seed).normal(size=(20, 3)) for seed in seeds]
        return Examples(("a", "b", "c"), rows, np.concatenate(found), np.concatenate(features))


@pytest.mark.parametrize("members", [5, 30])
def test_weights_are_learned_of_lists_and_beside_these_of_preferences_where_there_are_enough(
    few: Interactions, monkeypatch: pytest.MonkeyPatch, members: int
) -> None:
    monkeypatch.setattr(weights, "Related", Drawn)
    seeds = np.flatnonzero(few.listeners > 0)[:36]
    every, ids = Drawn().examples(few, seeds), few.catalog.ids
    likely = every.features @ LISTED
    listed = [20 * n + np.argsort(-likely[20 * n : 20 * n + 20])[:5] for n in range(36)]
    every_list = [
        (seed, frozenset(every.candidates[at].tolist())) for seed, at in zip(seeds.tolist(), listed, strict=True)
    ]
    lists = [dict(every_list[:18]), dict(every_list[18:])]
    served = Served(few, np.arange(len(ids)))
    monkeypatch.setattr(Served, "lists", lambda _, path: lists[path == TEST])
    random, made = np.random.default_rng(4), []
    for member in range(members):
        for row in random.integers(len(seeds), size=8).tolist():
            one, other = (20 * row + random.choice(20, 2, replace=False)).tolist()
            if every.features[one] @ HIDDEN < every.features[other] @ HIDDEN:
                one, other = other, one
            better, worse = (int(ids[every.candidates[place]]) for place in (one, other))
            made.append(Preference(f"m{member}", None, int(ids[seeds[row]]), better, worse, 1.0))
    learned, figures = weights.learned_again(served, made)
    assert learned["a"]["with tags"] > 0.5 and figures["with tags"]["preferences"] == 8 * members
    assert ("with tags, and preferences" in figures) == (members == 30) and "test lists" in figures["without"]
    if members < 30:
        assert "too few" in weights.verdict(figures)
        return
    assert learned["b"]["with tags, and preferences"] > learned["b"]["with tags"] + 0.1
    low, high = learned["b"]["with tags, and preferences, difference"]
    assert 0 < low < high and "To serve these" in weights.verdict(figures)


@pytest.mark.parametrize(
    ("held_out", "tuning", "sentence"),
    [
        (None, None, "too few to change anything: it takes 10 members"),
        ([-0.01, 0.03], [-0.01, 0.01], "too few, or too much at odds"),
        ([0.01, 0.03], [-0.03, -0.01], "say other than lists do"),
        ([0.01, 0.03], [-0.01, 0.01], "+1.0% to +3.0% more often. To serve these weights, put them into FEATURES"),
    ],
)
def test_the_verdict_keeps_what_is_served_unless_other_members_are_surely_told_better(
    held_out: list[float] | None, tuning: list[float] | None, sentence: str
) -> None:
    figures: dict[str, Row] = {"with tags": {"preferences": 1234, "members": 56}}
    if held_out is not None:
        figures["with tags, and preferences"] = {
            "held-out preferences, difference": held_out, "tuning lists, cross-validated, difference": tuning
        }  # fmt: skip
    said = weights.verdict(figures)
    assert said.startswith("1,234 preferences of 56 members") and sentence in said

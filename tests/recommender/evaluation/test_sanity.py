"""The checks of the report tell a bug when there is one: each is shown one here."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import scipy.sparse as sp

from recommender.algebra.neighbors import Neighbors
from recommender.dataset.interactions import Interactions
from recommender.dataset.splits import Split, by_row
from recommender.evaluation.sanity import (
    asymmetry,
    at_random,
    doubled,
    leak,
    relabelled,
    shuffled,
    times_held,
    twins_found,
)
from recommender.evaluation.users import offers
from recommender.models import parse


def test_a_fold_leaks_nothing(small: Interactions) -> None:
    for fold in range(5):
        found = leak(by_row(small, fold))
        assert found.held > 0 and found.seen == found.tagged == 0


def test_pairs_and_tags_that_were_left_in_are_found(small: Interactions) -> None:
    split = by_row(small, 0)
    careless = leak(Split(small, split.test))
    users, artists = split.test.nonzero()
    held = set(zip(users.tolist(), artists.tolist(), strict=True))
    tags = zip(small.tags.users.tolist(), small.tags.artists.tolist(), strict=True)
    assert careless == (len(held), len(held), sum(pair in held for pair in tags))
    assert careless.tagged > 0


def test_each_pair_is_held_back_once(small: Interactions) -> None:
    splits = [by_row(small, fold) for fold in range(5)]
    assert len(times_held(splits)) == small.plays.nnz and times_held(splits).max() == 1
    assert times_held([*splits, splits[0]]).max() == 2


def test_shuffled_listening_keeps_users_and_artists_busy_and_tastes_not(embedded: Interactions) -> None:
    dealt = shuffled(embedded)
    assert dealt.plays.sum() == embedded.plays.sum()
    assert dealt.plays.nnz > 0.8 * embedded.plays.nnz
    assert np.corrcoef(dealt.listeners, embedded.listeners)[0, 1] > 0.95
    assert dealt.plays.multiply(embedded.plays > 0).nnz < 0.5 * embedded.plays.nnz
    assert not len(dealt.tags) and not len(dealt.friends)


def test_relabelled_answers_are_worth_no_more_than_a_lot(embedded: Interactions) -> None:
    split = by_row(embedded, 0)
    found = offers(parse("cosine").user_scores(split.train), split)
    lots = offers(at_random(split), split).ndcg.mean()
    assert relabelled(found).ndcg.mean() < 3 * lots < found.ndcg.mean()
    assert (relabelled(found).artists == found.artists).all()


def test_a_twin_is_alike_in_everything(small: Interactions) -> None:
    made, originals = doubled(small)
    assert originals.tolist() == [0]  # the only one with five listeners
    assert made.catalog.names[-1] == "Radiohead (twin)"
    assert (made.plays[[-1]] - made.plays[[0]]).nnz == 0
    given = made.tags.given(len(made.catalog))
    assert (given[[-1]] - given[[0]]).nnz == 0 and given[[-1]].nnz > 0


def test_twins_are_each_others_first_neighbours_for_a_model_without_a_bug(embedded: Interactions) -> None:
    made, originals = doubled(embedded)
    assert len(originals) == 20
    near = parse("cosine").neighbors(made)
    assert twins_found(near, originals) == 20
    assert twins_found(near, originals[::-1]) == 0


def test_nobody_has_a_twin_where_nobody_is_heard_enough(small: Interactions) -> None:
    few = dataclasses.replace(small, plays=sp.csr_array(small.plays.multiply(small.plays > 400)))
    made, originals = doubled(few)
    assert len(originals) == 0 and len(made.catalog) == len(small.catalog)


@pytest.mark.parametrize(("back", "apart"), [(0.5, 0.0), (0.25, 0.5)])
def test_scores_that_differ_by_side_are_seen(back: float, apart: float) -> None:
    scores = np.array([[0.5], [back], [0.1]], dtype=np.float32)
    table = Neighbors(np.array([[1], [0], [0]], dtype=np.int32), scores)
    assert asymmetry(table) == (apart, 1)


def test_a_table_without_mutual_pairs_is_not_asymmetric() -> None:
    empty = Neighbors(np.full((2, 1), -1, dtype=np.int32), np.zeros((2, 1), dtype=np.float32))
    assert asymmetry(empty) == (0.0, 0)

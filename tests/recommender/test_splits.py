"""What is held back is not seen, by whatever way."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from recommender import DataError
from recommender.interactions import Interactions
from recommender.splits import Split, at_random, by_row

SPLITS: list[Callable[[Interactions], Split]] = [lambda data: by_row(data, 1, 3), at_random]


@pytest.mark.parametrize("split", SPLITS, ids=["by row", "at random"])
def test_every_pair_is_either_seen_or_held_back(small: Interactions, split: Callable[[Interactions], Split]) -> None:
    parts = split(small)
    held, train = parts.held.T.toarray() > 0, parts.train.plays.toarray() > 0
    assert held.any() and not (held & train).any()
    assert ((held | train) == (small.plays.toarray() > 0)).all()


@pytest.mark.parametrize("split", SPLITS, ids=["by row", "at random"])
def test_no_tag_tells_of_a_pair_that_is_held_back(small: Interactions, split: Callable[[Interactions], Split]) -> None:
    parts = split(small)
    tags = parts.train.tags
    assert 0 < len(tags) < len(small.tags)
    assert not parts.held.toarray()[tags.users, tags.artists].any()


def test_folds_are_disjoint_and_together_everything(small: Interactions) -> None:
    held = np.sum([by_row(small, fold, 4).held.toarray() for fold in range(4)], axis=0)
    assert (held == (small.plays.toarray().T > 0)).all()


def test_folds_are_those_of_the_rows_in_hetrecs_file(hetrec: Interactions, hetrec_folder: object) -> None:
    rows = pd.read_csv(f"{hetrec_folder}/user_artists.dat", sep="\t")
    users = np.searchsorted(hetrec.users, rows["userID"])
    artists = hetrec.catalog.index(rows["artistID"].to_numpy())
    held = by_row(hetrec, 3).held
    assert held.nnz == len(range(3, len(rows), 5))
    assert (np.asarray(held[users, artists]).ravel() == (np.arange(len(rows)) % 5 == 3)).all()


def test_data_without_tags_can_be_split(small: Interactions) -> None:
    bare = dataclasses.replace(small, tags=small.tags.where(np.zeros(len(small.tags), dtype=np.bool_)))
    assert len(by_row(bare, 0).train.tags) == 0


def test_a_split_that_cannot_be_is_refused(small: Interactions) -> None:
    with pytest.raises(DataError, match="no fold 5 of 5"):
        by_row(small, 5)
    with pytest.raises(DataError, match="between 0 and 1"):
        at_random(small, 1.0)

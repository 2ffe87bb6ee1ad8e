"""What is held back is not seen, by whatever way."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from recommender import DataError
from recommender.dataset.interactions import Interactions
from recommender.dataset.splits import Split, at_random, by_row, from_files

SPLITS: dict[str, Callable[[Interactions], Split]] = {
    "by row": lambda data: by_row(data, 1, 3),
    "at random": lambda data: at_random(data, 1, 3),
}


@pytest.mark.parametrize("split", SPLITS.values(), ids=list(SPLITS))
def test_every_pair_is_either_seen_or_held_back(small: Interactions, split: Callable[[Interactions], Split]) -> None:
    parts = split(small)
    held, train = parts.test.T.toarray() > 0, parts.train.plays.toarray() > 0
    assert held.any() and not (held & train).any()
    assert ((held | train) == (small.plays.toarray() > 0)).all()


@pytest.mark.parametrize("split", SPLITS.values(), ids=list(SPLITS))
def test_no_tag_tells_of_a_pair_that_is_held_back(small: Interactions, split: Callable[[Interactions], Split]) -> None:
    parts = split(small)
    tags = parts.train.tags
    assert 0 < len(tags) < len(small.tags)
    assert not parts.test.toarray()[tags.users, tags.artists].any()


@pytest.mark.parametrize("split", [by_row, at_random])
def test_folds_are_disjoint_and_together_everything(
    small: Interactions, split: Callable[[Interactions, int, int], Split]
) -> None:
    held = np.sum([split(small, fold, 4).test.toarray() for fold in range(4)], axis=0)
    assert (held == (small.plays.toarray().T > 0)).all()


def test_folds_are_those_of_the_rows_in_hetrecs_file(hetrec: Interactions, hetrec_folder: object) -> None:
    rows = pd.read_csv(f"{hetrec_folder}/user_artists.dat", sep="\t")
    users = np.searchsorted(hetrec.users, rows["userID"])
    artists = hetrec.catalog.index(rows["artistID"].to_numpy())
    held = by_row(hetrec, 3).test
    assert held.nnz == len(range(3, len(rows), 5))
    assert (np.asarray(held[users, artists]).ravel() == (np.arange(len(rows)) % 5 == 3)).all()


def test_data_without_tags_can_be_split(small: Interactions) -> None:
    bare = dataclasses.replace(small, tags=small.tags.where(np.zeros(len(small.tags), dtype=np.bool_)))
    assert len(by_row(bare, 0).train.tags) == 0


def test_a_split_that_cannot_be_is_refused(small: Interactions) -> None:
    for split in (by_row, at_random):
        with pytest.raises(DataError, match="no fold 5 of 5"):
            split(small, 5)


def test_another_seed_holds_back_other_pairs(small: Interactions) -> None:
    first, again, other = (at_random(small, 0, seed=seed).test.toarray() for seed in (1, 1, 2))
    assert (first == again).all() and (first != other).any()


def files(folder: Path, train: str, test: str) -> tuple[Path, Path]:
    (folder / "train.tsv").write_text(train)
    (folder / "test.tsv").write_text(test)
    return folder / "train.tsv", folder / "test.tsv"


def test_a_split_from_files_holds_their_pairs_and_the_datas_counts(small: Interactions, tmp_path: Path) -> None:
    """User 1 plays artist 100 five hundred times; pairs that the data lacks count once."""
    paths = files(tmp_path, "user\tartist\n1\t100\t9\n1\t104\n2\t101\n", "1\t101\n2\t100\n")
    parts = from_files(small, *paths)
    seen, held = parts.train.plays.toarray(), parts.test.toarray()
    assert [seen[0, 0], seen[4, 0], seen[1, 1]] == [500, 1, 200] and np.count_nonzero(seen) == 3
    assert held[0, 1] and held[1, 0] and np.count_nonzero(held) == 2
    assert not parts.test.toarray()[parts.train.tags.users, parts.train.tags.artists].any()


@pytest.mark.parametrize(
    ("train", "test", "sentence"),
    [
        ("1\t100\n", "1\t100\n1\t101\n", "1 pairs are in train.tsv and test.tsv, first user 1, artist 100."),
        ("1\t100\nnonsense\n", "1\t101\n", "train.tsv line 2: 'nonsense' is not two ids with a tab between them."),
        ("1\t100\n", "1\t999\n", "test.tsv names artist 999, whom the data does not know."),
        ("77\t100\n", "1\t101\n", "train.tsv names user 77, whom the data does not know."),
        ("", "1\t101\n", "holds no pair of ids."),
    ],
)
def test_a_split_from_files_that_cannot_be_is_refused(
    small: Interactions, tmp_path: Path, train: str, test: str, sentence: str
) -> None:
    with pytest.raises(DataError) as caught:
        from_files(small, *files(tmp_path, train, test))
    assert str(caught.value).endswith(sentence)


def test_a_missing_file_of_pairs_is_named(small: Interactions, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"nowhere\.tsv cannot be read"):
        from_files(small, tmp_path / "nowhere.tsv", tmp_path / "nowhere.tsv")

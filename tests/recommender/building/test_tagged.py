"""The table of neighbours by tags that every model of tagged data has beside its own."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender import artifact
from recommender.algebra.scoring import shared_listeners
from recommender.building.tagged import by_tags
from recommender.dataset.carried import carried
from recommender.dataset.interactions import Interactions
from recommender.models.tags import Tags


def own_tags(music: Interactions) -> list[list[int]]:
    return carried(music.tags.merged, music.catalog.names).lists(len(music.catalog))


def table_of(music: Interactions, width: int = 100, heads: NDArray[np.int32] | None = None) -> dict[str, Any]:
    heads = np.arange(len(music.catalog), dtype=np.int32) if heads is None else heads
    return by_tags(music, own_tags(music), heads, width)


def test_it_is_the_model_of_tags_without_those_who_carry_no_tag_of_the_artists(few: Interactions) -> None:
    table, near, own = table_of(few, 30), Tags(top_k=30).neighbors(few), list(map(set, own_tags(few)))
    left_out = 0
    for index in range(len(own)):
        told = [
            (other, score)
            for other, score in zip(near.ids[index].tolist(), near.scores[index].tolist(), strict=True)
            if other >= 0 and own[index] & own[other]
        ]
        count = table["tags_near_counts"][index]
        assert count == len(told) and (table["tags_near_ids"][index, count:] == -1).all()
        assert told == list(
            zip(table["tags_near_ids"][index, :count].tolist(), table["tags_near_scores"][index].tolist(), strict=False)
        )
        left_out += int(near.counts[index]) - len(told)
    assert left_out > 0
    shared = shared_listeners(
        few, dataclasses.replace(near, ids=table["tags_near_ids"], scores=table["tags_near_scores"])
    )
    assert np.array_equal(table["tags_near_shared"], shared)


def test_acts_that_are_one_stand_in_a_row_once(small: Interactions) -> None:
    portishead, national = 2, 11
    heads = np.arange(len(small.catalog), dtype=np.int32)
    assert table_of(small)["tags_near_ids"][0, :2].tolist() == [portishead, national]
    heads[national] = portishead
    table = table_of(small, heads=heads)
    assert table["tags_near_ids"][0, :2].tolist() == [portishead, -1]
    assert table["tags_near_ids"][portishead, :2].tolist() == [0, -1] and table["tags_near_counts"][national] == 1


def test_without_tags_there_is_no_table(small: Interactions) -> None:
    bare = dataclasses.replace(small, tags=small.tags.where(np.zeros(len(small.tags), dtype=np.bool_)))
    assert table_of(bare) == {}


def test_a_built_model_has_it_as_wide_as_its_own(small_artifact: Path) -> None:
    _, arrays = artifact.read(small_artifact)
    assert arrays["tags_near_ids"].shape == arrays["neighbor_ids"].shape
    assert {other for other in arrays["tags_near_ids"][0].tolist() if other >= 0} == {2, 11}  # alternative

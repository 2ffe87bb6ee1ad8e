"""The table of neighbours by tags that every model of tagged data has beside its own."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender import artifact
from recommender.algebra.neighbors import Neighbors
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


@pytest.fixture
def seen_live(small: Interactions) -> Interactions:
    """The small data, whose members also say of Radiohead and three others where they saw them: no kind of music."""
    tags, seen = small.tags, np.array([0, 4, 5, 8], dtype=np.int32)
    given = dataclasses.replace(
        tags,
        names=(*tags.names, "seen live"),
        users=np.append(tags.users, np.zeros_like(seen)),
        artists=np.append(tags.artists, seen),
        tags=np.append(tags.tags, np.full_like(seen, len(tags.names))),
        when=np.append(tags.when, tags.when[:4]),
        doubtful=np.append(tags.doubtful, tags.doubtful[:4]),
    )
    return dataclasses.replace(small, tags=given)


def test_it_is_the_model_of_tags_without_those_who_carry_no_tag_of_the_artists(seen_live: Interactions) -> None:
    table, near = table_of(seen_live, 15), Tags(top_k=15).neighbors(seen_live)
    own, left_out = list(map(set, own_tags(seen_live))), 0
    for index, count in enumerate(table["tags_near_counts"].tolist()):
        rows = near.ids[index].tolist(), near.scores[index].tolist()
        told = [(id, score) for id, score in zip(*rows, strict=True) if id >= 0 and own[index] & own[id]]
        ids, scores = table["tags_near_ids"][index].tolist(), table["tags_near_scores"][index].tolist()
        assert told == list(zip(ids[:count], scores[:count], strict=True)) and {*ids[count:]} <= {-1}
        left_out += int(near.counts[index]) - count
    assert left_out == 10  # of Radiohead and "אביב גפן" with each of the other three of the four, and back
    shared = shared_listeners(seen_live, Neighbors(table["tags_near_ids"], table["tags_near_scores"]))
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

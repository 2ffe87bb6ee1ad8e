"""Of artists who go by one text, which is meant."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import scipy.sparse as sp

from recommender import AmbiguousArtist, Recommender
from recommender.building.build import build
from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions
from recommender.models.cosine import Cosine

# Names with a namesake, and how many users play either.
PAIRS = {
    "Sun": ("The Sun", 3, 59),
    "Moon": ("The Moon", 3, 60),
}


@pytest.fixture(scope="module")
def recommender(small: Interactions, tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    listeners = dict[str, int]()
    for name, (namesake, few, many) in PAIRS.items():
        listeners |= {name: few, namesake: many}
    users = max(listeners.values())
    heard = np.arange(users) < np.array(list(listeners.values()))[:, None]
    nobody = np.zeros(len(small.tags), dtype=np.bool_)
    data = dataclasses.replace(
        small,
        catalog=Catalog(np.arange(len(listeners)), tuple(listeners), ("",) * len(listeners)),
        users=np.arange(users),
        plays=sp.csr_array(heard.astype(np.int64)),
        tags=small.tags.where(nobody),
        friends=small.friends[:0],
    )
    folder = tmp_path_factory.mktemp("namesakes") / "model"
    build(data, Cosine(), folder)
    return Recommender.load(folder)


def asked(recommender: Recommender, text: str) -> set[str]:
    with pytest.raises(AmbiguousArtist) as question:
        recommender.resolve(text)
    return {artist.name for artist in question.value.candidates}


@pytest.mark.parametrize("name", ["Sun", "The Sun", "The Moon"])
@pytest.mark.parametrize("typed", [str, str.lower, str.upper])
def test_a_whole_name_is_meant_in_any_case(recommender: Recommender, name: str, typed: type[str]) -> None:
    assert recommender.resolve(typed(name)).name == name


@pytest.mark.parametrize("text", ["Moon", "moon"])
def test_a_namesake_with_twenty_times_the_listeners_is_asked_about(recommender: Recommender, text: str) -> None:
    assert asked(recommender, text) == {"Moon", "The Moon"}

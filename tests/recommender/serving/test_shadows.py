"""Of names that fit a text, how many times better known one must be to put another in doubt."""

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

# Names of one word, each beside one of two words that ends like it, and how many users play either.
PAIRS = {
    "Sun": ("Black Sun", 3, 59),
    "Moon": ("Red Moon", 3, 60),
    "Rain": ("Purple Rain", 1, 99),
    "Snow": ("Winter Snow", 1, 100),
}


@pytest.fixture(scope="module")
def recommender(small: Interactions, tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    listeners = {
        artist: count for name, (longer, few, many) in PAIRS.items() for artist, count in ((name, few), (longer, many))
    }
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
    folder = tmp_path_factory.mktemp("shadows") / "model"
    build(data, Cosine(), folder)
    return Recommender.load(folder)


def test_who_goes_by_the_text_is_meant_unless_another_has_twenty_times_the_listeners(recommender: Recommender) -> None:
    assert recommender.resolve("sun").name == "Sun"
    with pytest.raises(AmbiguousArtist) as asked:
        recommender.resolve("moon")
    assert {candidate.name for candidate in asked.value.candidates} == {"Moon", "Red Moon"}


def test_spelled_to_the_letter_it_takes_a_hundred_times_the_listeners(recommender: Recommender) -> None:
    assert recommender.resolve("Moon").name == "Moon"
    assert recommender.resolve("Rain").name == "Rain"
    with pytest.raises(AmbiguousArtist) as asked:
        recommender.resolve("Snow")
    assert {candidate.name for candidate in asked.value.candidates} == {"Snow", "Winter Snow"}

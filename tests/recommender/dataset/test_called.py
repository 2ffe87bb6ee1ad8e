"""Artists that other files speak of: found in the data, or put beside it."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from recommender.dataset.called import called, with_artists
from recommender.dataset.interactions import Interactions
from recommender.dataset.ledger import FIRST_FREE, Ledger

MBID, OTHER = "a74b1b7f-71a5-4011-9441-d0b5e4122711", "b10bbbfc-cf9e-42e0-be17-e2c3e1d2600d"


def index(music: Interactions, name: str) -> int:
    return music.catalog.names.index(name)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Sigur Rós", "Sigur Rós"),
        ("sigur rós", "Sigur Rós"),
        ("Sigur  Ros", "Sigur Rós"),
        ("ACDC", "AC/DC"),
        ("The Portishead", "Portishead"),
    ],
)
def test_an_artist_is_met_in_any_spelling_of_the_name(small: Interactions, written: str, name: str) -> None:
    assert called(small, [written]).tolist() == [index(small, name)]


def test_whoever_has_another_mbid_is_another_artist(small: Interactions) -> None:
    mbids = tuple(MBID if name == "Portishead" else "" for name in small.catalog.names)
    music = dataclasses.replace(small, catalog=dataclasses.replace(small.catalog, mbids=mbids))
    found = called(music, ["Somebody", "Portishead", "PORTIS-HEAD", "Portis-Head"], [MBID, OTHER, OTHER, ""])
    own = index(small, "Portishead")
    assert found.tolist() == [own, -1, -1, own]


def test_placeholders_are_nobody(small: Interactions) -> None:
    assert called(small, ["[unknown]", "Nobody Here"]).tolist() == [-1, -1]


def test_artists_that_the_data_lacks_stand_beside_it_with_nobody_who_listens(small: Interactions) -> None:
    ledger = Ledger(
        {(id, "", name): None for id, name in zip(small.catalog.ids.tolist(), small.catalog.names, strict=True)}
    )
    more = with_artists(small, ["Zed", "Portishead", "zed", "[unknown]", "Abba"], (), ledger)
    assert [name for name in more.catalog.names if name not in small.catalog.names] == ["Abba", "Zed"]
    new = [index(more, "Abba"), index(more, "Zed")]
    assert more.catalog.ids[new].tolist() == [FIRST_FREE, FIRST_FREE + 1] and not more.listeners[new].any()
    assert (ledger.find("abba", ""), ledger.find("zed", "")) == (FIRST_FREE, FIRST_FREE + 1)
    kept = ~np.isin(np.arange(len(more.catalog)), new)
    back = more.only(kept)
    assert not abs(back.plays - small.plays).sum() and np.array_equal(back.tags.artists, small.tags.artists)
    assert with_artists(more, ["Zed"], (), ledger) is more


def test_artists_keep_the_ids_that_a_ledger_has_for_them_wherever_these_stand(small: Interactions) -> None:
    more = with_artists(small, ["Abba"], (), Ledger({(3, "", "ABBA"): None}))
    assert more.catalog.ids[0] == 3 and more.catalog.names[1:] == small.catalog.names
    for name in small.catalog.names:
        before, after = small.plays[[index(small, name)]], more.plays[[index(more, name)]]
        assert np.array_equal(before.indices, after.indices) and np.array_equal(before.data, after.data)
    tagged = sorted(
        (more.catalog.names[artist], tag) for artist, tag in zip(more.tags.artists, more.tags.tags, strict=True)
    )
    own = sorted(
        (small.catalog.names[artist], tag) for artist, tag in zip(small.tags.artists, small.tags.tags, strict=True)
    )
    assert tagged == own

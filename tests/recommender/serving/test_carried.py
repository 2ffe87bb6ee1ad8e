"""Who artists of other data are here: by MBID, else by name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from recommender import Recommender
from recommender.building.build import build
from recommender.dataset.interactions import Interactions
from recommender.models.cosine import Cosine

MBID, OTHER = "a74b1b7f-71a5-4011-9441-d0b5e4122711", "b10bbbfc-cf9e-42e0-be17-e2c3e1d2600d"


@pytest.fixture
def served(small: Interactions, tmp_path: Path) -> Recommender:
    """The small data, Radiohead's MBID known."""
    mbids = tuple(MBID if name == "Radiohead" else "" for name in small.catalog.names)
    build(replace(small, catalog=replace(small.catalog, mbids=mbids)), Cosine(), tmp_path / "model")
    return Recommender.load(tmp_path / "model")


def test_an_artist_has_its_mbid(served: Recommender, small_recommender: Recommender) -> None:
    assert (served.resolve("Radiohead").mbid, served.resolve("Björk").mbid) == (MBID, "")
    assert small_recommender.resolve("Radiohead").mbid == ""


@pytest.mark.parametrize(
    ("name", "mbid", "found"),
    [
        ("Radiohead", MBID, "Radiohead"),
        ("On a Friday", MBID, "Radiohead"),
        ("Radiohead", "", "Radiohead"),
        ("radiohead ", "", "Radiohead"),
        ("Radiohead", OTHER, None),
        ("Björk", OTHER, "Björk"),
        ("Phoebe Bridgers", "", None),
        ("[unknown]", "", None),
    ],
)
def test_an_unknown_id_is_who_has_its_mbid_else_its_name(
    name: str, mbid: str, found: str | None, served: Recommender
) -> None:
    assert served.carried([(20_000, name, mbid)]) == ({} if found is None else {20_000: served.resolve(found).id})


def test_an_id_that_is_known_stays_what_it_is(served: Recommender) -> None:
    assert served.carried([(served.resolve("Björk").id, "Radiohead", MBID)]) == {}

"""Which artists names and MBIDs of other data surely are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recommender import Recommender, SegueError
from recommender.building.build import build
from recommender.dataset.interactions import Interactions
from recommender.models.cosine import Cosine

MBID, OTHER = "a74b1b7f-71a5-4011-9441-d0b5e4122711", "a74b1b7f-cf9e-42e0-be17-e2c3e1d2600d"


@pytest.fixture(scope="module")
def served(small: Interactions, tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    """The small data, Radiohead's MBID known, and one that begins alike."""
    mbids = tuple({"Radiohead": MBID, "Slayer": OTHER}.get(name, "") for name in small.catalog.names)
    folder = tmp_path_factory.mktemp("matched") / "model"
    build(replace(small, catalog=replace(small.catalog, mbids=mbids)), Cosine(), folder)
    return Recommender.load(folder)


@pytest.mark.parametrize(
    ("name", "mbid", "found"),
    [
        ("On a Friday", MBID, "Radiohead"),
        ("", MBID, "Radiohead"),
        ("Radiohead", OTHER, "Slayer"),
        ("radiohead ", "", "Radiohead"),
        ("Radiohead", MBID.replace("a", "b"), None),
        ("Björk", MBID.replace("a", "b"), "Björk"),
        ("Björk", "no MBID", "Björk"),
        ("bjork", "", "Björk"),
        ("the acdc", "", "AC/DC"),
        ("אביב גפן", "", "אביב גפן"),
        ("Radiohaed", "", None),
        ("Radiohead - Creep", "", None),
        ("[unknown]", "", None),
        ("", "", None),
        ("\ud800", "", None),
    ],
)
def test_an_artist_is_matched_by_mbid_else_by_its_name_spelled_right(
    name: str, mbid: str, found: str | None, served: Recommender
) -> None:
    [artist] = served.matched([(name, mbid)])
    assert (artist and artist.name) == found


def test_each_name_has_its_answer_in_the_order_asked(served: Recommender) -> None:
    found = served.matched([("Slayer", ""), ("Nobody There", ""), ("Slayer", ""), ("Metallica", "")])
    assert [artist and artist.name for artist in found] == ["Slayer", None, "Slayer", "Metallica"]


def test_a_name_is_never_matched_to_somebody_else_than_whoever_types_it_gets(hetrec_recommender: Recommender) -> None:
    names = [artist.name for artist in hetrec_recommender.top(n=17_000)[::150]]
    names += [name.lower() for name in names] + ["Prodigy", "Rasmus", "Mia.", "ESG", "LYS", "nii", "NIN", "rhcp", "amu"]
    matched = hetrec_recommender.matched((name, "") for name in names)
    for name, artist in zip(names, matched, strict=True):
        if artist is not None:
            assert hetrec_recommender.resolve(name) == artist
        else:
            with pytest.raises(SegueError):
                hetrec_recommender.resolve(name)

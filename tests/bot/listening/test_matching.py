"""What somebody plays by others' names, counted by artists that are here."""

from __future__ import annotations

import pytest

from bot.feedback.accounts import Unlisted
from bot.listening.matching import Play, match
from recommender import Recommender

MBID = "b10bbbfc-cf9e-42e0-be17-e2c3e1d2600d"


def by_name(recommender: Recommender, *plays: tuple[str, int]) -> tuple[dict[str, int], dict[str, int]]:
    heard = match(recommender, [Play(name, "", count) for name, count in plays])
    known = {recommender.artist(id).name: count for id, count in heard.known.items()}
    return known, {artist.name: count for artist, count in heard.unlisted.items()}


def test_several_names_of_one_artist_add_up(small_recommender: Recommender) -> None:
    known, unlisted = by_name(small_recommender, ("Björk", 5), ("bjork", 2), ("BJÖRK", 1), ("Hermit", 4))
    assert (known, unlisted) == ({"Björk": 8, "Hermit": 4}, {})


def test_who_is_not_here_is_kept_by_name_and_mbid(small_recommender: Recommender) -> None:
    plays = [Play("Phoebe  Bridgers", MBID.upper(), 3), Play("Phoebe Bridgers", MBID, 4), Play("SZA", "no MBID", 1)]
    heard = match(small_recommender, plays)
    assert heard.unlisted == {Unlisted("Phoebe Bridgers", MBID): 7, Unlisted("SZA", ""): 1}


@pytest.mark.parametrize(
    ("names", "known", "unlisted"),
    [
        (["Björk feat. Rosalía"], {"Björk": 1}, {}),
        (["Björk, Radiohead", "Björk", "Radiohead"], {"Björk": 2, "Radiohead": 1}, {}),
        (["Rosalía feat. Björk"], {}, {"Rosalía": 1}),
        (["Tyler, The Creator"], {}, {"Tyler, The Creator": 1}),
        (["SZA, Kendrick Lamar", "SZA", "Kendrick Lamar"], {}, {"SZA": 2, "Kendrick Lamar": 1}),
    ],
)
def test_a_credit_is_the_first_named_s(
    names: list[str], known: dict[str, int], unlisted: dict[str, int], small_recommender: Recommender
) -> None:
    assert by_name(small_recommender, *((name, 1) for name in names)) == (known, unlisted)


@pytest.mark.parametrize("name", ["Various Artists", "[unknown]", "Track 01", "", " \t", "\x00", "\ud800"])
def test_a_name_of_nobody_is_left_out(name: str, small_recommender: Recommender) -> None:
    assert by_name(small_recommender, (name, 5)) == ({}, {})


def test_what_is_kept_of_a_name_is_one_line_of_bounded_length(small_recommender: Recommender) -> None:
    _, unlisted = by_name(small_recommender, ("Nobody\x00 \x1b[31m\nHere\ud800", 1), ("Long " * 10_000, 2))
    long, odd = unlisted
    assert odd == "Nobody [31m Here" and len(long) <= 200


def test_the_most_played_are_kept_and_what_is_not_played_is_not(small_recommender: Recommender) -> None:
    plays = [Play("Hermit", "", 0), Play("Slayer", "", -3), *(Play(f"Band {n}", "", 10 + n) for n in range(5))]
    heard = match(small_recommender, [*plays, Play("Radiohead", "", 12), Play("Metallica", "", 1)], most=4)
    assert [artist.name for artist in heard.unlisted] == ["Band 4", "Band 3", "Band 2"]
    assert [small_recommender.artist(id).name for id in heard.known] == ["Radiohead"]


def test_a_number_of_plays_fits_into_the_database(small_recommender: Recommender) -> None:
    assert max(match(small_recommender, [Play("Radiohead", "", 10**30)]).known.values()) < 2**53

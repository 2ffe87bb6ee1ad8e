"""Names of artists that somebody pastes."""

from __future__ import annotations

import pytest

from bot.listening.names import find_named, joined, split
from recommender import Recommender


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Radiohead, Björk;Slayer、Hermit", ["Radiohead", "Björk", "Slayer", "Hermit"]),
        ("Radiohead\n\n  Björk \r\nSlayer", ["Radiohead", "Björk", "Slayer"]),
        ("- Radiohead\n2. Björk\n3) 311\n* Slayer", ["Radiohead", "Björk", "311", "Slayer"]),
        ("Radiohead, radiohead, RADIOHEAD", ["Radiohead"]),
        ("Various Artists, , ,\n[unknown]", []),
        ("", []),
    ],
)
def test_names_stand_on_lines_or_between_commas(text: str, names: list[str], small_recommender: Recommender) -> None:
    assert split(small_recommender, text) == names


def test_a_name_with_a_comma_stays_whole_where_the_data_has_it(hetrec_recommender: Recommender) -> None:
    text = "Earth, Wind & Fire\nMuse, Crosby, Stills & Nash, Blur"
    assert split(hetrec_recommender, text) == ["Earth, Wind & Fire", "Muse", "Crosby, Stills & Nash", "Blur"]


def test_a_name_like_tyler_the_creator_stays_whole_where_neither_part_is_somebody(
    small_recommender: Recommender,
) -> None:
    text = "Tyler, The Creator, Radiohead, The Kinks, Wet Leg, The National"
    assert split(small_recommender, text) == ["Tyler, The Creator", "Radiohead", "The Kinks", "Wet Leg", "The National"]


def test_each_name_is_an_artist_or_a_question_or_unknown(small_recommender: Recommender) -> None:
    found = find_named(small_recommender, ["bjork", "Metalica", "Slay", "Nobody There At All"])
    assert [artist.name for artist in found.artists] == ["Björk", "Metallica"]
    assert [(one.text, [artist.name for artist in one.artists]) for one in found.unclear] == [("Slay", ["Slayer"])]
    assert found.unknown == ("Nobody There At All",)


def test_parts_of_a_list_are_joined_in_order(small_recommender: Recommender) -> None:
    names = ["Slayer", "Nobody There At All", "Björk"]
    parts = [find_named(small_recommender, [name]) for name in names]
    assert joined(parts) == find_named(small_recommender, names)

"""What a text may stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.search.readings import decoded, readings, relaid


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("01 - Radiohead", "Radiohead"),
        ("01. Radiohead.mp3", "Radiohead"),
        ("03_the_cure-lullaby.mp3", "the cure"),
        ("Radiohead feat. X", "Radiohead"),
        ("Radiohead (feat. X) [Live]", "Radiohead"),
        ("Radiohead (live)", "Radiohead"),
        ("Radiohead live 2003", "Radiohead"),
        ("Radiohead - Creep", "Radiohead"),
        ("Creep by Radiohead", "Radiohead"),
        ("Radiohead | Official Video", "Radiohead"),
        ("Radiohead official video", "Radiohead"),
        ("songs like Radiohead", "Radiohead"),
        ("Cash, Johnny", "Johnny Cash"),
        ("Мумий Тролль", "mumiy troll"),
        ("sh4k1r4", "shakira"),
        ("RadioheadVEVO", "Radiohead"),
    ],
)
def test_what_surrounds_a_name_is_taken_away(text: str, name: str) -> None:
    assert name in [reading.text for reading in readings(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Guns+N%27+Roses", "Guns N' Roses"),
        ("Sigur%20R%C3%B3s", "Sigur Rós"),
        ("Simon &amp; Garfunkel", "Simon & Garfunkel"),
        ("Guns N&#39; Roses", "Guns N' Roses"),
        ("https://www.last.fm/music/Sigur+R%C3%B3s", "Sigur Rós"),
        ("https://www.last.fm/de/music/Autechre/+albums", "Autechre"),
        ("https://en.wikipedia.org/wiki/Nick_Drake", "Nick Drake"),
        ("https://www.youtube.com/results?search_query=nick+drake", "nick drake"),
    ],
)
def test_web_encodings_are_undone(text: str, name: str) -> None:
    assert decoded(text) == readings(text)[0].text == name


@pytest.mark.parametrize(
    "text", ["!!!", "+/-", "+44", "AC/DC", "N.W.A.", "100% Vodka", "A + B", "- - -", "65daysofstatic"]
)
def test_a_name_with_signs_is_first_read_as_it_stands(text: str) -> None:
    assert readings(text)[0] == (text, 0, True)


def test_another_keyboard_layout_gives_what_was_meant() -> None:
    assert "radiohead" in relaid("кфвшщруфв") and "ария" in relaid("fhbz") and "royksopp" in relaid("rozksopp")


@given(st.text())
def test_every_reading_says_something_and_none_is_said_twice(text: str) -> None:
    found = [reading.text for reading in readings(text)]
    assert len(set(found)) == len(found) and all(found[1:])
    assert all(reading.doubt >= 0 for reading in readings(text))
    relaid(text)

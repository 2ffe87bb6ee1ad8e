"""From what is typed to what is meant, against the obvious way of looking."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.search import Match, SearchIndex, index
from recommender.text import compact, normalize

ARTISTS = (  # most important first
    "The Beatles",
    "Radiohead",
    "Muse",
    "Massive Attack",
    "Radio Dept.",
    "AC/DC",
    "Sigur Rós",
    "Beat Happening",
    "Attack Attack!",
    "!!!",
    "musE",
)


def searching(names: Sequence[str]) -> SearchIndex:
    return SearchIndex(index("x", names), "x")


def found(text: str, n: int = 3) -> list[str]:
    return [ARTISTS[match.entry] for match in searching(ARTISTS).matches(text, n)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("radiohead", "Radiohead"),
        ("BEATLES", "The Beatles"),
        ("the beatles", "The Beatles"),
        ("acdc", "AC/DC"),
        ("ac dc", "AC/DC"),
        ("sigur ros", "Sigur Rós"),
        ("sigurros", "Sigur Rós"),
        ("happening", "Beat Happening"),
        ("raidohead", "Radiohead"),
        ("masive atack", "Massive Attack"),
        ("attack massive", "Massive Attack"),
        ("!!!", "!!!"),
    ],
)
def test_what_is_typed_finds_what_is_meant(text: str, first: str) -> None:
    assert found(text)[0] == first


def test_a_short_prefix_gives_the_most_important_first() -> None:
    assert found("a") == ["Massive Attack", "AC/DC", "Attack Attack!"]


def test_an_equal_name_comes_before_more_important_ones_that_begin_with_it() -> None:
    names = ("Lovers", "Love Battery", "Love")
    assert [names[match.entry] for match in searching(names).matches("love", 3)] == ["Love", "Lovers", "Love Battery"]


def test_equal_names_come_most_important_first() -> None:
    assert found("muse") == ["Muse", "musE"]


def test_no_text_gives_the_most_important() -> None:
    assert found("", 2) == found("  ", 2) == ["The Beatles", "Radiohead"]


def test_text_like_nothing_finds_nothing() -> None:
    assert found("zzzzqqq") == [] and found("☃") == []


def test_an_index_of_nothing_finds_nothing() -> None:
    empty = searching(())
    assert len(empty) == 0 and empty.matches("muse", 5) == empty.matches("", 5) == []


NAMES = st.lists(st.text("aAbBc é/!.", min_size=1, max_size=6).filter(str.strip) | st.text(min_size=1), max_size=12)
TEXTS = st.text("abcé /!", max_size=5) | st.text() | st.sampled_from(["the a", "the the a"])


@settings(deadline=None, max_examples=300)
@given(NAMES, TEXTS, st.integers(1, 30))
def test_matches_are_few_enough_unlike_and_within_0_to_100(names: list[str], text: str, n: int) -> None:
    matches = searching(names).matches(text, n)
    assert len(matches) <= n and len({match.entry for match in matches}) == len(matches)
    assert all(0 <= match.likeness <= 100 for match in matches)


@settings(deadline=None, max_examples=300)
@given(NAMES, TEXTS)
def test_equal_names_and_beginnings_are_those_that_comparing_every_name_finds(names: list[str], text: str) -> None:
    key = normalize(text)
    keys = [normalize(name) for name in names]
    equal = [entry for entry, other in enumerate(keys) if compact(other) == compact(key)]
    beginning = [
        entry
        for entry, other in enumerate(keys)
        if compact(other).startswith(key) or any(other[start:].startswith(key) for start in word_starts(other))
    ]
    matches = searching(names).matches(text, len(names) + 1)
    if key:
        assert [match.entry for match in matches if match.likeness == 100] == searching(names).equal(text) == equal
        assert [match.entry for match in matches if match.prefix] == equal + [b for b in beginning if b not in equal]
    else:
        assert searching(names).equal(text) == []
        assert matches == [Match(entry, 0, True) for entry in range(len(names))]


def word_starts(key: str) -> list[int]:
    return [0, *(place + 1 for place, letter in enumerate(key) if letter == " ")]

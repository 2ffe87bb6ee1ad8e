"""From what is typed to what is meant."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.search.index import Index, index
from recommender.search.matches import How
from recommender.search.search import SearchIndex
from recommender.text import compact, normalize

ARTISTS = (  # most important first
    "The Beatles",
    "Radiohead",
    "Muse",
    "Massive Attack",
    "Radio Dept.",
    "AC/DC",
    "Red Hot Chili Peppers",
    "Johnny Cash",
    "Sigur Rós",
    "Guns N' Roses",
    "Ленинград",
    "Beat Happening",
    "Attack Attack!",
    "!!!",
    "The The",
    "Lynyrd Skynyrd",
    "musE",
    "+/-",
    "多",
    "M",
)


def searching(names: Sequence[str]) -> SearchIndex:
    return SearchIndex(Index(index("x", names), "x"))


ALL = searching(ARTISTS)


def found(text: str, n: int = 3) -> list[str]:
    return [ARTISTS[match.entry] for match in ALL.matches(text, n)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("radiohead", "Radiohead"),
        ("BEATLES", "The Beatles"),
        ("the beatles", "The Beatles"),
        ("the radiohead", "Radiohead"),
        ("acdc", "AC/DC"),
        ("ac dc", "AC/DC"),
        ("sigur ros", "Sigur Rós"),
        ("sigurros", "Sigur Rós"),
        ("guns and roses", "Guns N' Roses"),
        ("happening", "Beat Happening"),
        ("raidohead", "Radiohead"),
        ("radoh", "Radiohead"),
        ("tha beetles", "The Beatles"),
        ("masive atack", "Massive Attack"),
        ("attack massive", "Massive Attack"),
        ("Cash, Johnny", "Johnny Cash"),
        ("leonard skinnerd", "Lynyrd Skynyrd"),
        ("rhcp", "Red Hot Chili Peppers"),
        ("R.H.C.P.", "Red Hot Chili Peppers"),
        ("leningrad", "Ленинград"),
        ("ktybyuhfl", "Ленинград"),
        ("кфвшщруфв", "Radiohead"),
        ("Radiohead - Creep", "Radiohead"),
        ("radiohead creep", "Radiohead"),
        ("01 - Radiohed.mp3", "Radiohead"),
        ("Sigur+R%C3%B3s", "Sigur Rós"),
        ("the the", "The The"),
        ("!!!", "!!!"),
        ("+/-", "+/-"),
        ("多", "多"),
    ],
)
def test_what_is_typed_finds_what_is_meant(text: str, first: str) -> None:
    assert found(text)[0] == first


def test_a_short_prefix_gives_the_most_important_first() -> None:
    names = ("Bad Religion", "Abba", "Beck")
    assert [names[match.entry] for match in searching(names).matches("b", 3)] == ["Bad Religion", "Beck"]


def test_whoever_types_an_article_means_a_name_that_has_one() -> None:
    names = ("Coldplay", "The Cure")
    assert [names[match.entry] for match in searching(names).matches("the c", 3)] == ["The Cure", "Coldplay"]


def test_an_equal_name_comes_before_more_important_ones_that_begin_with_it() -> None:
    names = ("Lovers", "Love Battery", "Love")
    assert [names[match.entry] for match in searching(names).matches("love", 3)] == ["Love", "Lovers", "Love Battery"]


def test_equal_names_come_most_important_first() -> None:
    assert found("muse", 2) == ["Muse", "musE"]


def test_no_text_gives_the_most_important() -> None:
    assert found("", 2) == found("  ", 2) == ["The Beatles", "Radiohead"]


@pytest.mark.parametrize("text", ["zzzzqqq", "☃"])
def test_text_like_nothing_finds_nothing(text: str) -> None:
    assert found(text) == [] and ALL.meant(text) == (None, [])


def test_an_index_of_nothing_finds_nothing() -> None:
    empty = searching(())
    assert len(empty) == 0 and empty.matches("muse", 5) == empty.matches("", 5) == []
    assert empty.called("muse") is None and Index(index("x", ()), "x").going_by("muse") == []


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("beatles", How.EQUAL),
        ("beetles", How.SPELLED),
        ("beatl", How.BEGUN),
        ("rhcp", How.INITIALS),
        ("radiohead creep", How.AMONG),
        ("кфвшщруфв", How.RELAID),
    ],
)
def test_a_match_says_how_it_fits(text: str, how: How) -> None:
    assert ALL.matches(text, 1)[0].how is how


@pytest.mark.parametrize("text", ["radiohead", "radiohaed", "the beatles", "massive atack"])
def test_a_name_that_is_typed_or_only_misspelled_is_meant(text: str) -> None:
    meant, matches = ALL.meant(text)
    assert meant is matches[0]


@pytest.mark.parametrize("text", ["radio", "sigur", "muse", "attack", "mse", "zzz"])
def test_nobody_is_meant_by_a_part_of_a_name_or_what_several_are_called(text: str) -> None:
    assert ALL.meant(text)[0] is None


NAMES = st.lists(st.text("aAbBc é/!.", min_size=1, max_size=6).filter(str.strip) | st.text(min_size=1), max_size=12)
TEXTS = st.text("abcé /!", max_size=5) | st.text() | st.sampled_from(["the a", "the the a", "a - b", "%C3%", "&amp;"])


@given(NAMES, TEXTS, st.integers(1, 30))
def test_matches_are_few_enough_unlike_in_order_and_within_0_to_100(names: list[str], text: str, n: int) -> None:
    matches = searching(names).matches(text, n)
    assert len(matches) <= n and len({match.entry for match in matches}) == len(matches)
    assert all(0 <= match.likeness <= 100 for match in matches)
    assert matches == sorted(matches, key=lambda match: (-match.score, match.entry))


@given(NAMES, TEXTS)
def test_every_equal_name_is_among_the_matches(names: list[str], text: str) -> None:
    indexed, letters = Index(index("x", names), "x"), compact(normalize(text))
    equal = [entry for entry, name in enumerate(names) if compact(normalize(name)) == letters]
    if letters:
        assert set(equal) <= set(indexed.going_by(text))

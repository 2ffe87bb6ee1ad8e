"""Which names have something in common with a text, against looking at every one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.search.index import Index, index
from recommender.text import compact, normalize, plain

NAMES = st.lists(st.text("aAbBc é/!.", min_size=1, max_size=6).filter(str.strip) | st.text(min_size=1), max_size=12)
TEXTS = st.text("abcé /!", max_size=5) | st.text() | st.sampled_from(["the a", "the the a"])


def indexing(names: Sequence[str], aliases: Sequence[Sequence[str]] = ()) -> Index:
    return Index(index("x", names, aliases), "x")


def entries(indexed: Index, forms: Sequence[int]) -> set[int]:
    return set(map(indexed.entry, forms))


@given(NAMES, TEXTS)
def test_equal_names_are_those_that_comparing_every_name_finds(names: list[str], text: str) -> None:
    indexed, letters = indexing(names), compact(normalize(text))
    equal = {entry for entry, name in enumerate(names) if compact(normalize(name)) == letters}
    assert equal <= entries(indexed, indexed.equal(letters, 99))  # names in our letters may be equal as well
    assert all(indexed.form(form).letters == letters for form in indexed.equal(letters, 99))


@given(NAMES, TEXTS)
def test_beginnings_are_those_that_comparing_every_word_finds(names: list[str], text: str) -> None:
    indexed, key = indexing(names), plain(text)
    if key:
        beginning = {
            entry
            for entry, name in enumerate(names)
            if any(f" {word}".startswith(f" {key}") for word in tails(plain(name)))
            or compact(normalize(name)).startswith(key)
        }
        found = indexed.beginning(key, 99)
        assert beginning <= entries(indexed, found) and found == sorted(set(found))


def tails(key: str) -> list[str]:
    return [key, *(key[position + 1 :] for position, letter in enumerate(key) if letter == " ")]


def test_of_many_beginnings_the_most_important_are_read() -> None:
    names = [f"ab ab {number}" for number in range(1000)]
    assert indexing(names).beginning("ab", 5) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("text", ["radiohaed", "radioheda", "rdiohead", "theradiohead", "radio"])
def test_names_that_share_trigrams_are_alike(text: str) -> None:
    names = ("Muse", "Radiohead", "Beatles")
    assert indexing(names).alike(text) == [1]


def test_of_many_names_that_are_alike_the_likest_and_most_important_are_read() -> None:
    names = ["abcde", *(f"abcde{number}fghijklmnop" for number in range(200))]
    found = indexing(names).alike("abcde")
    assert 0 in found and len(found) == 40


def test_an_alias_leads_to_its_entry() -> None:
    indexed = indexing(("Radiohead", "Muse"), ((), ("Mewz", "Мюз")))
    assert entries(indexed, indexed.equal("mewz", 9)) == entries(indexed, indexed.equal("myuz", 9)) == {1}


def test_initials_lead_to_the_name() -> None:
    indexed = indexing(("Nirvana", "Nine Inch Nails"))
    assert entries(indexed, indexed.abbreviated("nin", 9)) == {1}


def test_a_name_in_another_script_is_found_in_ours() -> None:
    indexed = indexing(("Ленинград",))
    assert entries(indexed, indexed.beginning("lenin")) == entries(indexed, indexed.beginning("ленин")) == {0}


def test_an_index_of_nothing_proposes_nothing() -> None:
    empty = indexing(())
    assert len(empty) == 0
    assert empty.equal("a", 9) == empty.beginning("a") == empty.alike("abc") == empty.abbreviated("ab", 9) == []


def test_equal_names_give_equal_arrays() -> None:
    first, second = index("x", ("Ab", "Cd")), index("x", ("Ab", "Cd"))
    assert all(np.array_equal(first[name], second[name]) for name in first)

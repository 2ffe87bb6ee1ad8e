"""The keys that names are filed under."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from recommender.search.spelling import deletions, filed, hashed, initials, sorted_words, sound, trigrams

LETTERS = st.text("abc é", min_size=1, max_size=7)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("red hot chili peppers", "rhcp"),
        ("nine inch nails", "nin"),
        ("30 seconds to mars", "30stm"),
        ("30 seconds to mars", "3stm"),
        ("queens of the stone age", "qotsa"),
    ],
)
def test_a_name_of_several_words_is_filed_under_its_initials(name: str, short: str) -> None:
    assert short in initials(name) and hashed("i", short) in filed(name)


def test_a_name_of_one_word_has_no_initials() -> None:
    assert initials("radiohead") == set()


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("lynyrd skynyrd", "leonard skinnerd"),
        ("rammstein", "ramshtayn"),
        ("placebo", "plassebo"),
        ("phil collins", "fil kolins"),
    ],
)
def test_names_that_sound_alike_are_filed_under_one_sound(name: str, heard: str) -> None:
    assert sound(name) == sound(heard) and hashed("s", sound(name)) in filed(name) & filed(heard)


def test_a_sound_that_tells_nobody_apart_is_none() -> None:
    assert sound("u2") == sound("io") == ""


def test_the_order_of_words_makes_no_difference_to_their_key() -> None:
    assert sorted_words("cash johnny") == sorted_words("johnny cash")


def test_kinds_of_keys_are_told_apart() -> None:
    assert len({hashed(kind, "nin") for kind in "=iwsd"}) == 5


@given(LETTERS, LETTERS)
def test_texts_one_slip_apart_have_a_deletion_in_common(text: str, other: str) -> None:
    shared = set(deletions(text, 1)) & set(deletions(other, 1))
    if OSA.distance(text, other) <= 1 and min(len(text), len(other)) > 1:
        assert shared


@given(LETTERS, st.integers(0, 2))
def test_deletions_begin_with_the_text_and_leave_out_so_many_letters_at_the_most(letters: str, count: int) -> None:
    found = list(deletions(letters, count))
    assert found[0] == letters
    assert {len(letters) - len(text) for text in found} == set(range(min(count, len(letters) - 1) + 1))


@given(st.lists(LETTERS, max_size=5))
def test_trigrams_are_those_that_writing_them_out_finds(texts: list[str]) -> None:
    grams, owners = trigrams(texts)
    expected = set()
    for owner, text in enumerate(texts):
        marked = f"\x02{text}\x02"
        for a, b, c in zip(marked, marked[1:], marked[2:], strict=False):
            expected.add((ord(a) << 42 | ord(b) << 21 | ord(c), owner))
    assert list(zip(grams.tolist(), owners.tolist(), strict=True)) == sorted(expected)

"""Whether what was typed is surely a name: what fingers and ears get wrong is, another word is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.search.certainty import is_line_up, is_misspelled, is_said_by


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("radiohaed", "radiohead"),
        ("led zepelin", "led zeppelin"),
        ("taylor swfit", "taylor swift"),
        ("queens of the stoneage", "queens of the stone age"),
        ("bjoerk", "bjork"),
        ("roxete", "roxette"),
        ("mettalica", "metallica"),
        ("伊藤由奈", "伊藤由奈"),
    ],
)
def test_slips_leave_a_name_what_it_is(typed: str, name: str) -> None:
    assert is_misspelled(typed, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("matthew sweet", "matthew west"),
        ("chris connelly", "chris cornell"),
        ("dread zeppelin", "led zeppelin"),
        ("johnny nash", "johnny cash"),
        ("robert ashley", "ashley roberts"),
        ("beats international", "international beat"),
        ("whodini", "houdini"),
        ("justin bieber", "justin timberlake"),
        ("radiohead live", "radiohead"),
        ("wednesday", "wednesday 13"),
        ("jackson", "jacksons"),
        ("paul mccartney and", "paul mccartney"),
        ("kings", "kinks"),
        ("rain", "rail"),
        ("伊藤久男", "伊藤由奈"),
        ("相原隆行", "平原綾香"),
    ],
)
@pytest.mark.parametrize("famous", [False, True])
def test_another_word_is_another_name(typed: str, name: str, famous: bool) -> None:
    for text, other in ((typed, name), (name, typed)):
        assert not is_misspelled(text, other, famous=famous) and not is_said_by(text, other)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("cash johnny", "johnny cash"),
        ("brian eno david byrne", "brian eno and david byrne"),
        ("florence the machine", "florence and the machine"),
    ],
)
def test_a_name_is_said_by_its_words(typed: str, name: str) -> None:
    assert is_said_by(typed, name) and is_said_by(name, typed)


@pytest.mark.parametrize(("typed", "name"), [("britny speers", "britney spears"), ("ritney spears", "britney spears")])
def test_more_is_forgiven_who_types_a_famous_name(typed: str, name: str) -> None:
    assert is_misspelled(typed, name, famous=True) and not is_misspelled(typed, name)


@given(st.text("abc 字", min_size=1).map(str.split).filter(bool).map(" ".join))
def test_a_name_is_its_own_spelling(name: str) -> None:
    assert is_misspelled(name, name) and is_said_by(name, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("dave matthews", "dave matthews band"),
        ("bruce springsteen", "bruce springsteen and the e street band"),
        ("bob wills", "bob wills and his texas playboys"),
        ("bill evans", "bill evans trio"),
    ],
)
def test_a_line_up_is_whose_name_it_bears(typed: str, name: str) -> None:
    assert is_line_up(typed, name) and not is_line_up(name, typed)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("master p", "masterplan"),
        ("simian", "simian mobile disco"),
        ("tavares", "sara tavares"),
        ("voltaire", "cabaret voltaire"),
        ("pete", "pete and the pirates"),
        ("little big", "little big town"),
    ],
)
def test_a_name_that_goes_on_is_another(typed: str, name: str) -> None:
    assert not is_line_up(typed, name)

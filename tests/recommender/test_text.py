"""Normalising names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.text import compact, normalize


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Beatles", "beatles"),
        ("Sigur Rós", "sigur ros"),
        ("MOTÖRHEAD", "motorhead"),
        ("Røyksopp", "royksopp"),
        ("AC/DC", "ac dc"),
        ("P!nk", "pink"),
        ("Ke$ha", "kesha"),
        ("M.I.A.", "mia"),
        ("Guns N’ Roses", "guns n roses"),
        ("Simon & Garfunkel", "simon and garfunkel"),
        ("  System\tof a   Down ", "system of a down"),
        ("ＲＡＤＩＯＨＥＡＤ", "radiohead"),
        ("𝐑𝐚𝐝𝐢𝐨𝐡𝐞𝐚𝐝", "radiohead"),
        ("Straße", "strasse"),
    ],
)
def test_spellings_of_one_name_share_a_key(name: str, key: str) -> None:
    assert normalize(name) == key


def test_letters_of_every_script_stay() -> None:
    assert (
        normalize("Кино") == "кино" and normalize("雅-MIYAVI-") == "雅 miyavi" and normalize("אביב גפן") == "אביב גפן"
    )


@pytest.mark.parametrize("name", ["!!!", "+/-", "🎸"])
def test_names_made_of_signs_keep_them(name: str) -> None:
    assert normalize(name) == name


def test_a_name_of_nothing_but_articles_stays() -> None:
    assert normalize("The") == "the" and normalize("The The") == "the the"


def test_half_a_surrogate_pair_stands_for_nothing() -> None:
    assert normalize("Muse\ud83c") == "muse" and normalize("\ud83c") == ""


@given(st.text())
def test_only_blank_text_normalises_to_nothing(text: str) -> None:
    assert bool(normalize(text)) == bool(text.strip())


@given(st.text())
def test_case_makes_no_difference(text: str) -> None:
    assert normalize(text.casefold()) == normalize(text)


@given(st.text())
def test_a_key_never_begins_or_ends_with_a_space(text: str) -> None:
    assert normalize(text) == normalize(text).strip()


def test_a_compact_key_has_no_spaces() -> None:
    assert compact(normalize("AC/DC")) == compact(normalize("acdc")) == "acdc"

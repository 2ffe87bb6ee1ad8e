"""What a name may be another way of writing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.duplicates.variants import (
    Reason,
    abbreviated,
    bilingual,
    correctable,
    deletions,
    difference,
    initials,
    parties,
    readings,
    releases,
    relettered,
    repaired,
    romanized,
    unbracketed,
    uncredited,
    undecorated,
    unnumbered,
    words,
)

WAYS = (repaired, relettered, undecorated, uncredited, unnumbered, unbracketed)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Korn | www.arcannos.net", "Korn"),
        ("Demi Lovato-MuSiCaCeNtRaL.CoM & ReLoADeD69.NeT", "Demi Lovato"),
        ("Kanye West feat. Pusha T MpTri.Net", "Kanye West"),
        ("The-Dream f. Kanye West", "The-Dream"),
        ("Lindsay Lohan/Lindsay Lohan/Lindsay Lohan", "Lindsay Lohan"),
        ("Nx ZeroȀ", "Nx Zero"),
        ("KoЯn", "KoRn"),
        ("“V–е", "天門"),
        ("Earth, Wind &amp; Fire", "Earth, Wind & Fire"),
    ],
)
def test_a_dressed_up_name_is_read_as_the_artists(name: str, meant: str) -> None:
    assert meant in {text for once in readings(name, *WAYS) for text in (once, *readings(once, *WAYS))}


@pytest.mark.parametrize("name", ["Little Feat", "Sigur Rós", "16 Horsepower", "Prozac+", "Atom™", "A Band"])
def test_a_plain_name_has_no_reading_with_a_credit_or_without_its_end(name: str) -> None:
    assert list(readings(name, uncredited, undecorated, unnumbered)) == []


@given(st.text(max_size=40))
def test_any_text_can_be_read(name: str) -> None:
    assert all(text and text != name for text in readings(name, *WAYS))
    for form in (parties, words, romanized, bilingual):
        form(name)
    assert all(before and rest for before, rest, _ in releases(name))


def test_names_of_one_key_differ_in_case_in_the_article_in_signs_or_in_a_stray_letter() -> None:
    assert difference("Rihannà", "Rihanna") is Reason.CASE
    assert difference("The Ramones", "Ramones") is Reason.THE
    assert difference("A.F.I.", "AFI") is Reason.SPACING
    assert difference("Britney Spears⊼", "Britney Spears") is Reason.DECORATION


def test_any_and_in_any_order_joins_the_same_parties() -> None:
    assert parties("João Bosco & Vinícius") == parties("João Bosco e Vinícius") == parties("Vinicius, Joao Bosco")
    assert parties("Muse") is None


def test_words_are_the_same_in_any_order_but_not_in_a_credit() -> None:
    assert words("Mendes, Sergio") == words("Sérgio Mendes")
    assert words("The Cast Of Buffy") == words("Buffy Cast") != words("Buffy")
    assert words("Six-Fo feat. $lick") is None is words("Muse")


def test_transcriptions_agree() -> None:
    assert romanized("Ласковый Май") == romanized("Laskoviy May")
    assert romanized("Биопсихоз") == romanized("BiopsyhoZ")


def test_a_name_in_two_scripts_is_two_names() -> None:
    assert bilingual("샤이니 (SHINee)") == ("샤이니", "SHINee")
    assert bilingual("钟茌 Zhongchi") == ("Zhongchi",)
    assert bilingual("Gas (Mat Jarvis)") == bilingual("Muse") == ()


def test_what_follows_a_dash_may_be_a_release_and_sometimes_says_so() -> None:
    assert ("Rush", "Signals", False) in releases("Rush - Signals")
    assert ("Nightwish", "Helsinki 2007", True) in releases("Nightwish - Helsinki 2007")
    assert not list(releases("Kanye West, Beyoncé & Charlie Wilson"))


def test_corrections_are_shorter_fuller_or_misspelled_names() -> None:
    assert abbreviated("Matt Pokora", "M. Pokora") and abbreviated("Tiësto", "DJ Tiësto")
    assert not abbreviated("Matt Pokora", "M. Ward") and not abbreviated("Cage 9", "Cage")
    assert correctable("CSS", "Cansei de Ser Sexy") and correctable("Wanessa Camargo", "Wanessa")
    assert not correctable("Cage 9", "Cage") and not correctable("Andromeda (60s)", "Andromeda")
    assert "bwo" in initials("Bodies Without Organs") and not initials("Muse")


@given(st.text("abc", min_size=1, max_size=8), st.integers(0, 7), st.sampled_from("abc"))
def test_two_texts_a_slip_apart_share_a_deletion(text: str, position: int, letter: str) -> None:
    position %= len(text)
    for slip in (text[:position] + letter + text[position:], text[:position] + letter + text[position + 1 :]):
        assert deletions(text) & deletions(slip)

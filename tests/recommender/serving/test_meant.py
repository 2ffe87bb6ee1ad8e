"""Names as people type them, among seventeen thousand: answered if surely meant, asked about or not found if not."""

from __future__ import annotations

from datetime import date

import pytest

from recommender import AmbiguousArtist, ArtistNotFound, Recommender

from .asking import answered

ABSENT = {  # names of artists that are not in the data
    "begun like another": ["Master P", "Simian", "Tavares", "Voltaire", "avril"],
    "near another": [
        *("Matthew Sweet", "Chris Connelly", "Dread Zeppelin", "Whodini", "Robert Ashley", "Beats International"),
        *("Johnny Nash", "Daniel Caesar", "BLACKPINK", "Lizzo", "Propagandhy"),
    ],
    "in ideographs": ["伊藤久男", "相原隆行"],
    "like an alias or a name in our letters": ["Leslie West", "Muleskinner", "LYS", "kala", "nii", "amu", "B12"],
    "with a word of another": [
        *("The Verve Pipe", "Dweezil Zappa", "The Prince of Egypt", "Radiohead creep"),
        "Nelly / Timbaland / B.o.B / Rihanna / Akon / Pitbull",
    ],
    "cleaned away": [
        *("Cake Like", "Sunshine Band", "DJ Placebo", "Lady Gaga vs. Someone"),
        *("Nirvana (tribute band)", "Muse (Japan)", "Wire (jazz band)"),
    ],
    "short, with other signs": ["Mia.", "ESG", "elp"],
    "on another keyboard, or initials": ["TOMY", "QFX", "SNL"],
    "with a namesake": ["Prodigy", "Rasmus"],
}


@pytest.mark.parametrize("text", [text for texts in ABSENT.values() for text in texts])
def test_what_is_not_surely_meant_is_not_answered(hetrec_recommender: Recommender, text: str) -> None:
    with pytest.raises((AmbiguousArtist, ArtistNotFound)):
        hetrec_recommender.resolve(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *((name.lower(), name) for name in ("The Prodigy", "Cher", "Creed", "Selena Gomez", "T.I.", "The The", "Jet")),
        ("Brian Eno - David Byrne", "Brian Eno & David Byrne"),
        ("Brian Eno", "Brian Eno"),
        ("Radiohead - Creep", "Radiohead"),
        ("Radiohead - Official Video", "Radiohead"),
        ("Radiohead feat. Somebody", "Radiohead"),
        ("songs by Radiohead", "Radiohead"),
        ("Tyrannosaurus Rex", "T. Rex"),
        ("NIN", "Nine Inch Nails"),
        ("rhcp", "Red Hot Chili Peppers"),
        ("кфвшщруфв", "Radiohead"),
        ("thekooks", "The Kooks"),
        ("bjoerk", "Björk"),
        ("guns n roses", "Guns N' Roses"),
        *((text, "M.I.A.") for text in ("mia", "M.I.A", "M I A")),
        *((text, "Nas") for text in ("nas?", "Nas!", "NAS")),
        ("R.E.M", "R.E.M."),
        ("Radiohead (live)", "Radiohead"),
        ("MuseVEVO", "Muse"),
        ("perl jam", "Pearl Jam"),
        ("katie perry", "Katy Perry"),
        ("led zeplin", "Led Zeppelin"),
        ("The London Suede", "Suede"),
        ("Dune", "Dune"),
        ("Dúné", "Dúné"),
    ],
)
def test_what_is_surely_meant_is_answered(hetrec_recommender: Recommender, text: str, name: str) -> None:
    assert hetrec_recommender.resolve(text).name == name


def test_a_whole_name_but_for_case_is_the_answer(hetrec_recommender: Recommender) -> None:
    """But for namesakes that twenty times as many play, and names that differ by case alone themselves."""
    asked = 0
    for artist in hetrec_recommender.top(n=6000):
        found = answered(hetrec_recommender, artist.name.lower())
        assert artist in found
        asked += len(found) > 1
    assert asked <= 3


@pytest.mark.parametrize("text", ["BTS", "Billie Eilish", "asdkjhqwe", "The 1975", "IDLES", "Cardi B", "Ice-T"])
def test_who_is_close_to_nobody_is_not_found_and_nobody_is_offered(hetrec_recommender: Recommender, text: str) -> None:
    with pytest.raises(ArtistNotFound) as caught:
        hetrec_recommender.resolve(text)
    assert caught.value.nearest == () and caught.value.until == hetrec_recommender.until == date(2011, 5, 1)
    assert str(caught.value) == f"{text!r} isn't in this data, which ends in May 2011."


@pytest.mark.parametrize("text", ["", " ", "\t"])
def test_no_name_at_all_is_told_to_be_none(hetrec_recommender: Recommender, text: str) -> None:
    with pytest.raises(ArtistNotFound, match="nothing was typed"):
        hetrec_recommender.resolve(text)

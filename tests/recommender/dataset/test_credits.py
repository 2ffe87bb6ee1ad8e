"""Of a credit of several the first named counts, and one artist's name with a comma stays whole."""

from __future__ import annotations

import pytest

from recommender.dataset.credits import first_named


@pytest.mark.parametrize(
    ("credit", "others", "whose"),
    [
        ("Björk feat. Rosalía", [], "Björk"),
        ("Björk (ft. Rosalía & Sega Bodega)", [], "Björk"),
        ("Björk Featuring Rosalía", [], "Björk"),
        ("Ofenbach, Svea", ["Ofenbach", "Svea"], "Ofenbach"),
        ("Drake, Future & Young Thug", ["Drake", "Future", "Young Thug"], "Drake"),
        ("Ofenbach, Svea feat. Lena", ["Ofenbach", "Svea"], "Ofenbach"),
        ("Ofenbach, Svea", ["Ofenbach"], "Ofenbach, Svea"),
        ("Tyler, The Creator", ["Tyler"], "Tyler, The Creator"),
        ("Earth, Wind & Fire", ["Earth", "Fire"], "Earth, Wind & Fire"),
        ("Simon & Garfunkel", ["Simon", "Garfunkel"], "Simon & Garfunkel"),
        ("10,000 Maniacs", ["10", "000 Maniacs"], "10,000 Maniacs"),
        ("Little Feat", [], "Little Feat"),
        ("feat. Nobody", [], "feat. Nobody"),
    ],
)
def test_whose_a_credit_is(credit: str, others: list[str], whose: str) -> None:
    assert first_named([credit, *others])[credit] == whose

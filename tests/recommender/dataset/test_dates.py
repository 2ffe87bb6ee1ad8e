"""From when until when data goes: dates that cannot be right do not count."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.dataset.dates import EARLIEST, Period, period, sound

MAY_2011, MARCH_2005 = 1_305_000_000, 1_110_000_000


def of(*when: int) -> Period:
    return period("Last.fm", np.array(when, dtype=np.int64))


def test_data_goes_from_its_first_month_to_its_last() -> None:
    assert of(MAY_2011, MARCH_2005, MAY_2011) == Period("Last.fm", "2005-03", "2011-05")


@pytest.mark.parametrize("wrong", [0, -1, 86_400, EARLIEST - 1, 4_000_000_000, 2**40])
def test_what_cannot_be_a_date_of_a_listen_does_not_count(wrong: int) -> None:
    assert not sound(np.array([wrong]))[0]
    assert of(MAY_2011, MARCH_2005, wrong) == of(MAY_2011, MARCH_2005)
    assert of(wrong) == Period("Last.fm")


def test_a_few_clocks_set_wrong_do_not_make_the_data_older_or_newer() -> None:
    right = [MAY_2011] * 5000
    assert of(MARCH_2005, *right, MAY_2011 + 2 * 365 * 86_400) == Period("Last.fm", "2011-05", "2011-05")


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2005-03", "2011-05", "2005 to May 2011"),
        ("2011-03", "2011-05", "March 2011 to May 2011"),
        ("2011-05", "2011-05", "May 2011"),
        ("", "2011-05", "to May 2011"),
        ("", "", ""),
    ],
)
def test_months_are_told_in_words(first: str, last: str, words: str) -> None:
    assert Period("Last.fm", first, last).words() == words

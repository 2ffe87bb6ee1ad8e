"""What two members are told of how alike they are."""

from __future__ import annotations

import re

import pytest

from bot.replies import languages
from bot.replies.tastes import taste
from recommender import Compatibility, Recommender


@pytest.mark.parametrize(
    ("shared", "chance", "told"),
    [
        (
            12,
            2.44,
            "4.9 times as many as by chance: if each of you had picked as many artists .* about 2.4",
        ),
        (15, 12.6, "about as many as by chance: .* you would have about 13 in common"),
        (3, 9.0, "fewer than by chance: .* about 9 in common"),
        (3, 0.02, "more than by chance: .* most likely have none in common"),
        (2, 0.02, "too little to compare"),
        (0, 0.0, "no artist in common.*\n.*too little to compare"),
    ],
)
def test_the_figure_against_chance_says_what_it_means_and_nothing_of_too_few(
    small_recommender: Recommender, shared: int, chance: float, told: str
) -> None:
    found = Compatibility(tuple(small_recommender.top(n=1) * shared), chance, None, ())
    reply = taste(languages.of("en"), "ben", found, ({}, {}), 1, "")
    assert re.search(told, reply.text)

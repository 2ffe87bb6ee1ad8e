"""What tells artists apart whose names look alike."""

from __future__ import annotations

import pytest

from bot.replies import details, languages
from bot.replies.problems import problem
from bot.replies.reply import Asked
from bot.replies.wording import MAX_CHOICE, choice, told_apart
from recommender import AmbiguousArtist, Artist

SAY = languages.of("en")


def artist(id: int, name: str, listeners: int = 1, *tags: str, several: bool = False) -> Artist:
    return Artist(id, name, "", listeners, 10 * listeners, id, tags, several=several)


def test_names_that_look_alike_carry_their_listeners() -> None:
    artists = [artist(1, "Dune", 3), artist(2, "Dúné", 1), artist(3, "Radiohead", 400)]
    assert told_apart(SAY, artists) == [" · 3 listeners", " · 1 listener", ""]


def test_or_a_tag_where_they_have_as_many() -> None:
    artists = [artist(1, "Dune", 2, "rock"), artist(2, "Dúné", 2, "rave"), artist(3, "DUNE", 2)]
    assert told_apart(SAY, artists) == [" · rock", " · rave", " · 2 listeners"]


@pytest.mark.parametrize("name", ["Dune", "N" * 200, "🎸" * 60])
def test_a_choice_keeps_what_tells_it_apart(name: str) -> None:
    shown = choice(name, " · 3 listeners")
    assert shown.endswith(" · 3 listeners") and len(shown.encode("utf-16-le")) // 2 <= MAX_CHOICE


def test_a_question_between_names_that_look_alike_tells_them_apart() -> None:
    dunes = [artist(1, "Dune", 3), artist(2, "Dúné", 1)]
    question = problem(AmbiguousArtist("dune", dunes), SAY, Asked("similar", {"artist": "dune"}), "")
    assert [button.label for button in question.buttons] == ["Dune · 3 listeners", "Dúné · 1 listener"]


def test_a_name_that_several_acts_share_says_so() -> None:
    mono, radiohead = artist(1, "Mono", several=True), artist(2, "Radiohead")
    assert "Several acts are called Mono" in details.artist(SAY, mono, [], 2, 1, "").text
    assert "Several acts" not in details.artist(SAY, radiohead, [], 2, 1, "").text

"""What is said of how artists sound."""

from __future__ import annotations

import math

import pytest

from bot.replies import languages
from bot.replies.languages import Language
from bot.replies.sounds import alike, sounding
from recommender import Sounding, Traits

SAY = languages.of("en")
SLOW = Sounding(Traits(71.6, -21.0, 900.0, 0.1), Traits(-1.0, -1.0, -1.0, -1.0))
FAST = Sounding(Traits(160.2, -6.0, 3600.0, 0.6), Traits(2.0, 2.0, 2.0, 2.0))


def test_what_stands_out_is_said_in_words_with_the_tempo() -> None:
    assert sounding(SAY, SLOW) == "slow (72 BPM), quiet, dark, little percussion"
    assert sounding(SAY, FAST) == "fast (160 BPM), loud, bright, lots of percussion"
    assert sounding(SAY, SLOW._replace(places=Traits(0.5, math.nan, 0.0, 1.0))) == ""


def test_two_are_told_what_stands_out_in_both_and_a_tempo_that_they_share_once() -> None:
    other = SLOW._replace(traits=SLOW.traits._replace(tempo=76.2))
    assert alike(SAY, SLOW, other) == "both: slow (72 and 76 BPM), quiet, dark, little percussion"
    assert alike(SAY, SLOW, SLOW).startswith("both: slow (72 BPM), ")
    bright = other._replace(places=Traits(0.5, 0.5, 2.0, -0.1))
    assert alike(SAY, SLOW, bright) == "both: little percussion"


@pytest.mark.parametrize(
    ("trait", "told"),
    [
        ("tempo", "similar tempo (72 and 160 BPM)"),
        ("loudness", "similar loudness (-21 and -6 dB)"),
        ("brightness", "similar brightness (900 and 3,600 Hz)"),
        ("percussion", "similar amount of percussion (10% and 60%)"),
    ],
)
def test_two_that_share_nothing_outstanding_are_told_in_what_they_are_nearest(trait: str, told: str) -> None:
    one = SLOW._replace(places=Traits(0.1, 0.1, 0.1, 0.1))
    other = FAST._replace(places=Traits(0.9, 0.9, 0.9, 0.9)._replace(**{trait: 0.5}))
    assert alike(SAY, one, other) == told


def test_two_that_are_near_in_nothing_are_alike_as_a_whole() -> None:
    assert alike(SAY, SLOW, FAST) == "alike as a whole"


@pytest.mark.parametrize("say", languages.every().values(), ids=languages.every())
def test_every_language_has_a_word_for_each(say: Language) -> None:
    words = [*sounding(say, SLOW).split(say("list-comma")), *sounding(say, FAST).split(say("list-comma"))]
    assert len({*words}) == 8 and len({say("view", by=by) for by in ("listeners", "tags", "sound")}) == 3


@pytest.mark.parametrize("say", languages.every().values(), ids=languages.every())
@pytest.mark.parametrize(("trait", "unit"), [("tempo", "BPM"), ("loudness", "dB"), ("brightness", "Hz")])
def test_a_trait_has_one_unit_of_a_recording_and_of_two_that_are_near(say: Language, trait: str, unit: str) -> None:
    own = [say(f"recording-{trait}", level=level, value=12) for level in ("low", "mid", "high")]
    assert all(f" {unit}" in told for told in (*own, say("sound-near", trait=trait, figures="12")))

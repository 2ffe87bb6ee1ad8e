"""Figures of sounds whose figures are known."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.sound.spectrogram import log_mel, quantised
from recommender.sound.traits import brightness, loudness, percussion, tempo

from .recordings import Samples, sine, strokes


def levels(samples: Samples) -> NDArray[np.uint8]:
    return quantised(log_mel(samples.astype(np.float32)))


NOISE = np.random.default_rng(5).normal(0, 0.1, 20 * 22_050)
SILENCE = np.zeros((300, 128), dtype=np.uint8)


@pytest.mark.parametrize("a_minute", [70, 90, 110, 140, 160])
def test_strokes_are_heard_at_their_tempo_alone_and_under_a_tone_and_noise(a_minute: float) -> None:
    struck = strokes(20, a_minute)
    for samples in (struck, struck + sine(20, 330, 0.1) + NOISE / 20):
        assert tempo(levels(samples)) == pytest.approx(a_minute, rel=0.01)


def test_of_a_tempo_and_its_half_the_usual_one_is_heard() -> None:
    assert tempo(levels(strokes(20, 240))) == pytest.approx(120, rel=0.01)


def test_what_does_not_beat_or_is_too_short_has_no_tempo() -> None:
    for samples in (sine(10), NOISE, strokes(3, 120), sine(0.01)):
        assert math.isnan(tempo(levels(samples)))


@pytest.mark.parametrize("below", [3, 23, 33, 60])
def test_a_tone_of_1_kilohertz_is_as_loud_as_it_is_below_full_scale(below: float) -> None:
    """EBU Tech 3341, the first test signals: from both of two speakers."""
    assert loudness(levels(sine(5, 1000, 10 ** (-below / 20)))) == pytest.approx(-below, abs=0.15)


def test_quiet_passages_are_not_counted() -> None:
    """As EBU Tech 3341 has it, test signals 3 and 5, in less time; counted, they would take it to -26."""
    quiet, loud = sine(4, 1000, 10 ** (-36 / 20)), sine(8, 1000, 10 ** (-23 / 20))
    assert loudness(levels(np.concatenate([quiet, loud, quiet]))) == pytest.approx(-23, abs=0.3)
    steps = [sine(8, 1000, 10 ** (level / 20)) for level in (-26, -20, -26)]
    assert loudness(levels(np.concatenate(steps))) == pytest.approx(-23, abs=0.15)


def test_what_is_high_is_louder_and_what_is_very_low_is_less() -> None:
    """The two filters of BS.1770 come to -1.1 dB at 100 Hz, 0.7 at 1 kHz and 4.0 at 8 kHz."""
    low, middle, high = (loudness(levels(sine(3, hertz, 0.1))) for hertz in (100, 1000, 8000))
    assert high - middle == pytest.approx(3.3, abs=0.3) and low - middle == pytest.approx(-1.8, abs=0.3)


@pytest.mark.parametrize("hertz", [200, 1000, 4000])
def test_the_centre_of_a_tone_is_the_tone(hertz: float) -> None:
    assert brightness(levels(sine(2, hertz, 0.3))) == pytest.approx(hertz, rel=0.01)


def test_the_centre_of_two_tones_is_between_them_that_of_noise_in_the_middle_and_silence_has_none() -> None:
    low, high = (brightness(levels(sine(1, 1000, 0.3) + sine(1, 4000, share * 0.3))) for share in (0.1, 0.5))
    assert 1100 < low < high - 500 < 2500
    assert brightness(levels(NOISE)) == pytest.approx(22_050 / 4, rel=0.02)
    assert brightness(levels(np.concatenate([sine(2, 500), np.zeros(99_999)]))) == pytest.approx(500, rel=0.03)


@pytest.mark.parametrize("gain", [0.1, 0.5, 1, 3])
def test_strokes_over_a_tone_are_as_much_of_the_energy_as_they_are(gain: float) -> None:
    tone, struck = sine(10, 440, 0.1), gain * strokes(10, 120)
    share = (struck**2).mean() / ((struck**2).mean() + (tone**2).mean())
    assert percussion(levels(tone + struck)[None]) == pytest.approx(share, abs=0.02)


def test_a_tone_is_not_struck_strokes_are_and_noise_is_half() -> None:
    assert percussion(levels(sine(3))[None]) < 0.01 and percussion(levels(strokes(3, 120))[None]) > 0.99
    assert percussion(levels(NOISE[:66_150])[None]) == pytest.approx(0.5, abs=0.05)


def test_silence_has_no_figures() -> None:
    assert all(math.isnan(of) for of in (tempo(SILENCE), loudness(SILENCE), brightness(SILENCE)))
    assert math.isnan(percussion(SILENCE[None]))

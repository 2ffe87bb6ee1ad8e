"""Bands over time, and what they are worth."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.sound.audio import RATE
from recommender.sound.spectrogram import (
    BANDS,
    FLOOR,
    HOP,
    centres,
    decibels,
    log_mel,
    log_mels,
    quantised,
    widths,
)

from .recordings import sine


@pytest.mark.parametrize("hertz", [100, 440, 1000, 5000])
def test_a_tone_at_full_scale_has_all_its_power_in_the_bands_around_it(hertz: float) -> None:
    frame = log_mel(sine(1, hertz, 1).astype(np.float32))[20]
    power = 10 ** (frame / 10)
    assert power.sum() == pytest.approx(1, abs=1e-3)
    assert power @ centres() == pytest.approx(hertz, rel=0.01)
    assert log_mel(sine(1, hertz, 0.1).astype(np.float32))[20].max() == pytest.approx(frame.max() - 20, abs=1e-3)


def test_there_is_a_frame_every_hop_from_the_start_to_the_end_and_its_time_is_its_middle() -> None:
    for samples in (0, 1, 511, 512, 5000):
        assert log_mel(np.ones(samples, np.float32)).shape == (samples // HOP + 1, BANDS)
    click = np.zeros(RATE, np.float32)
    click[20 * HOP] = 1
    assert np.argmax(log_mel(click).sum(axis=1)) == 20


def test_silence_is_at_the_floor_and_nothing_is_above_full_scale() -> None:
    assert (log_mel(np.zeros(4000, np.float32)) == FLOOR).all()
    assert log_mel(sine(0.5, 1000, 8).astype(np.float32)).max() == 0


def test_samples_in_blocks_of_any_size_give_the_same_as_at_once() -> None:
    samples = np.random.default_rng(0).normal(0, 0.1, 9000).astype(np.float32)
    parts = [samples[:3], samples[3:700], samples[700:700], samples[700:5000], samples[5000:]]
    assert np.allclose(np.concatenate([*log_mels(parts)]), log_mel(samples), atol=1e-3)


def test_bands_are_as_wide_as_each_other_in_hertz_up_to_1_kilohertz_and_then_in_octaves() -> None:
    low, high = centres()[centres() < 950], np.log2(centres()[centres() > 1050])
    assert np.diff(low) == pytest.approx(np.diff(low)[0], rel=1e-3)
    assert np.diff(high) == pytest.approx(np.diff(high)[0], rel=1e-3)
    assert 2 ** np.diff(high)[0] == pytest.approx(1 + np.diff(low)[0] / 1000, rel=2e-3)


def test_bands_share_out_all_frequencies_between_the_first_middle_and_the_last() -> None:
    assert (np.diff(centres()) > 0).all() and (widths() > 0).all()
    assert widths().sum() == pytest.approx((centres()[-1] - centres()[0]) / (RATE / 2048), rel=0.02)


def test_a_level_as_a_byte_is_within_a_sixth_of_a_decibel() -> None:
    levels = np.linspace(FLOOR, 0, 1001, dtype=np.float32)
    assert np.abs(decibels(quantised(levels)) - levels).max() <= 80 / 255 / 2 + 1e-4
    assert np.array_equal(quantised(decibels(np.arange(256, dtype=np.uint8))), np.arange(256))

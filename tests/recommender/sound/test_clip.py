"""What is heard of one recording."""

from __future__ import annotations

import importlib
import runpy
import sys

import numpy as np
import pytest

from recommender.errors import AudioError
from recommender.sound import hear
from recommender.sound.audio import RATE
from recommender.sound.clip import FRAMES
from recommender.sound.spectrogram import HOP, log_mel, quantised

from .recordings import Samples, sine, sixteen, strokes, wav

pytestmark = pytest.mark.usefixtures("decoder")

WINDOW = FRAMES * HOP / RATE


def recorded(samples: Samples) -> bytes:
    return wav(sixteen(samples), RATE)


SONG = strokes(12, 110) + sine(12, 500, 0.1)


def test_all_of_it_is_heard_a_window_after_the_other_with_its_traits() -> None:
    clip = hear(recorded(SONG))
    assert clip.seconds == pytest.approx(12)
    assert clip.windows.shape == (4, 128, 128) and clip.windows.dtype == np.uint8
    assert clip.starts == pytest.approx(np.arange(4) * WINDOW)
    whole = quantised(log_mel((sixteen(SONG) / 32_768).astype(np.float32)))
    assert np.abs(clip.windows.reshape(-1, 128).astype(int) - whole[: 4 * 128]).max() <= 1
    assert clip.traits.tempo == pytest.approx(110, rel=0.01) and clip.traits.brightness > 500
    assert clip.traits.loudness == pytest.approx(-20, abs=1) and 0 < clip.traits.percussion < 0.9


def test_so_many_windows_as_asked_for_are_spread_over_it_and_do_not_overlap() -> None:
    clip, all_of_it = hear(recorded(SONG), windows=3), hear(recorded(SONG))
    assert clip.starts + WINDOW / 2 == pytest.approx([2, 6, 10], abs=0.02)
    assert clip.traits == all_of_it.traits
    assert (np.diff(hear(recorded(SONG), windows=1000).starts) > 0.99 * WINDOW).all()
    whole = quantised(log_mel((sixteen(SONG) / 32_768).astype(np.float32)))
    for start, window in zip(np.rint(clip.starts * RATE / HOP).astype(int), clip.windows, strict=True):
        assert np.abs(window.astype(int) - whole[start : start + FRAMES]).max() <= 1


def test_no_more_is_heard_than_was_asked_for() -> None:
    clip = hear(recorded(SONG), most_seconds=9)
    assert clip.seconds == 9 and clip.starts[-1] + WINDOW < 9


def test_a_second_is_a_window_with_silence_after_it() -> None:
    clip = hear(recorded(sine(1)), windows=10)
    assert (clip.seconds, clip.windows.shape) == (1, (1, 128, 128))
    assert clip.windows[0, :40].any(axis=1).all() and not clip.windows[0, 50:].any()
    assert np.isnan(clip.traits.tempo) and clip.traits.brightness == pytest.approx(1000, rel=0.02)


@pytest.mark.parametrize(
    ("samples", "sentence"),
    [
        (np.zeros(3 * RATE), "It is silent throughout."),
        (np.full(3 * RATE, 1e-9), "It is silent throughout."),
        (sine(0.1), "It is 0.10 seconds long, too short to be heard."),
    ],
    ids=["silence", "as good as", "a tenth of a second"],
)
def test_what_cannot_be_judged_is_refused_in_a_sentence(samples: Samples, sentence: str) -> None:
    with pytest.raises(AudioError, match=sentence):
        hear(recorded(samples))


def test_clipped_sound_is_heard() -> None:
    assert hear(recorded(np.clip(sine(4, amplitude=9), -1, 1))).traits.loudness == pytest.approx(3, abs=0.5)


@pytest.mark.filterwarnings("ignore:.*found in sys.modules")
def test_the_decoder_is_imported_when_something_is_heard_and_not_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("av")
    runpy.run_module("recommender.sound.audio")  # nothing else imports it

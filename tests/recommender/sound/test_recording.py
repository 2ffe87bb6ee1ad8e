"""A recording as a network hears it."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.errors import LongAudio, ShortAudio, SilentAudio
from recommender.sound import Network, hear, heard
from tests.networked import tone
from tests.recommender.sound.networks import network

pytestmark = pytest.mark.usefixtures("decoder")


@pytest.fixture(scope="module")
def ears() -> Network:
    return network()


def test_all_windows_are_heard_one_after_the_other(ears: Network) -> None:
    content = tone(10)
    clip, recording = hear(content), heard(content, ears)
    assert recording.seconds == 10
    np.testing.assert_equal(recording.traits, clip.traits)
    np.testing.assert_array_equal(recording.embeddings, ears(clip.windows))
    assert recording.starts.tolist() == pytest.approx([0, 2.972, 5.944], abs=0.001)


def test_from_a_second_to_ten_minutes_is_heard_and_nothing_is_cut(ears: Network) -> None:
    assert heard(tone(1), ears).seconds == 1
    assert heard(tone(3), ears, most=3).seconds == 3
    with pytest.raises(ShortAudio):
        heard(tone(0.95), ears)
    with pytest.raises(LongAudio):
        heard(tone(3.05), ears, most=3)


def test_silence_is_told_from_what_is_damaged(ears: Network) -> None:
    with pytest.raises(SilentAudio):
        heard(tone(2, loud=0), ears)

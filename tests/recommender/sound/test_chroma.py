"""Pitch classes: what no change of key changes stands beside them."""

from __future__ import annotations

import numpy as np

from recommender.sound.chroma import shapes

STRENGTHS = np.random.default_rng(0).random((5, 12))


def test_a_song_in_another_key_has_the_same_shape() -> None:
    one, other = (
        shapes({f"pitch_{place}": strengths[:, place] for place in range(12)})
        for strengths in (STRENGTHS, np.roll(STRENGTHS, 5, axis=1))
    )
    assert list(one) == [f"pitch wave {number}" for number in range(1, 7)]
    assert np.allclose([*one.values()], [*other.values()])


def test_a_whole_tone_scale_has_the_last_wave_alone() -> None:
    found = shapes({f"Chroma{place}": np.array([float(place % 2)]) for place in range(1, 13)})
    assert np.allclose(np.ravel([*found.values()]), [0, 0, 0, 0, 0, 6])


def test_what_is_no_octave_of_pitch_classes_has_no_shape() -> None:
    assert shapes({f"pitch_{place}": STRENGTHS[:, place] for place in range(11)}) == {}
    assert shapes({f"timbre_{place}": STRENGTHS[:, place] for place in range(12)}) == {}

"""`python -m recommender similar --by`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from recommender import Sounding, Traits
from recommender.cli.printing import sounding_like
from tests.sounding import standing_in, with_sound

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def heard_artifact(small_artifact: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_sound(small_artifact, tmp_path_factory.mktemp("sound") / "model")


def test_by_sound_it_tells_what_is_alike_in_words(run: Run, heard_artifact: Path) -> None:
    status, out, _ = run("similar", "Radiohead", "--by", "sound", "--artifact", heard_artifact)
    assert status == 0 and "by sound: slow (72 BPM), quiet, dark, little percussion" in out
    assert "both: slow (72 and 76 BPM), quiet, dark" in out and "alike as a whole" in out and "%" not in out


def test_by_tags_it_tells_the_tags_that_both_carry(run: Run, small_artifact: Path) -> None:
    status, out, _ = run("similar", "Radiohead", "--by", "tags", "--artifact", small_artifact)
    assert status == 0 and "by tags" in out and out.count("alternative") == 2


def test_json_says_what_the_list_goes_by_and_how_both_sound(run: Run, heard_artifact: Path) -> None:
    said = {
        by: json.loads(run("similar", "Sigur Rós", "--json", "--by", by, "--artifact", heard_artifact)[1])
        for by in ("listeners", "tags", "sound")
        if by != "tags"
    }
    assert {by: found["by"] for by, found in said.items()} == {"listeners": "listeners", "sound": "sound"}
    assert said["sound"]["artist"]["traits"] == {
        "tempo": 121.0,
        "loudness": -12.5,
        "brightness": 1950.0,
        "percussion": None,
    }
    assert all(found["traits"]["tempo"] for found in said["sound"]["results"])
    assert "traits" not in said["listeners"]["artist"]


def test_a_list_in_which_sound_stands_in_for_listeners_says_so(run: Run, heard_artifact: Path, tmp_path: Path) -> None:
    model = standing_in(heard_artifact, tmp_path / "model", 14, [0, 6])  # of Hermit: Radiohead, and AC/DC
    _, out, _ = run("similar", "Hermit", "--artifact", model)
    assert "(1 listener) by listeners and sound: slow (70 BPM), quiet, dark, little percussion" in out
    assert "both: slow (70 and 72 BPM)" in out and "played by those who play what" in out and "nobody" not in out
    said = json.loads(run("similar", "Hermit", "--json", "--artifact", model)[1])
    assert said["sound_stands_in"] and said["artist"]["traits"]["tempo"] == 70.0
    usual = json.loads(run("similar", "Björk", "--json", "--artifact", model)[1])
    assert not usual["sound_stands_in"] and "traits" not in usual["artist"]


@pytest.mark.parametrize(
    ("name", "by", "sentence"),
    [
        ("AC/DC", "sound", "How AC/DC sounds is not known"),
        ("Hermit", "tags", "Hermit has no tags in the data that others have"),
    ],
)
def test_an_artist_without_any_is_told_in_a_sentence(
    name: str, by: str, sentence: str, run: Run, heard_artifact: Path
) -> None:
    status, out, err = run("similar", name, "--by", by, "--artifact", heard_artifact)
    assert (status, out) == (2, "") and sentence in err


def test_a_model_without_sound_says_how_to_build_one_with_it(run: Run, small_artifact: Path) -> None:
    status, _, err = run("similar", "Radiohead", "--by", "sound", "--artifact", small_artifact)
    assert status == 2 and "python -m recommender build --sound" in err


def sounding(*traits: float) -> Sounding:
    return Sounding(Traits(*traits), Traits(0.5, 0.5, 0.5, 0.5))


@pytest.mark.parametrize(
    ("places", "told"),
    [
        ((0.5, 1.9, 1.9, 1.9), "similar tempo (122 and 118 BPM)"),
        ((1.9, 0.5, 1.9, 1.9), "similar loudness (-12 dB)"),
        ((1.9, 1.9, 0.5, 1.9), "similar brightness (1,900 and 2,000 Hz)"),
        ((1.9, 1.9, 1.9, 0.5), "similar percussion (30 and 31%)"),
        ((9.0, 9.0, 9.0, 9.0), ""),
    ],
)
def test_two_that_share_nothing_outstanding_are_told_what_is_nearest(places: tuple[float, ...], told: str) -> None:
    one = sounding(122.0, -12.1, 1900.0, 0.30)
    other = Sounding(Traits(118.0, -11.9, 2000.0, 0.31), Traits(*places))
    assert sounding_like(one, other) == told

"""Lists of similar artists that go by tags or by sound."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from recommender import ArtifactError, Artist, Depth, NothingInView, Recommender, Sounding, Traits, View, ViewMissing
from recommender import artifact as artifacts
from recommender.feedback import Correction
from tests.sounding import HEARD, with_sound, without


@pytest.fixture(scope="module")
def heard_artifact(small_artifact: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_sound(small_artifact, tmp_path_factory.mktemp("sound") / "model")


@pytest.fixture(scope="module")
def heard(heard_artifact: Path) -> Recommender:
    return Recommender.load(heard_artifact)


def names(recommender: Recommender, artist: Artist, depth: Depth = Depth.BALANCED) -> list[str]:
    return [found.artist.name for found in recommender.similar(artist, 50, depth=depth)]


def test_a_list_goes_by_the_table_of_its_view(heard: Recommender, heard_artifact: Path) -> None:
    _, arrays = artifacts.read(heard_artifact)
    for view, name in ((View.TAGS, "tags_near"), (View.SOUND, "sound_near")):
        for index, id in enumerate(arrays["ids"].tolist()):
            if arrays["rank"][index]:
                found = heard.by(view).similar(heard.artist(id), 50)
                ids = arrays[f"{name}_ids"][index, : arrays[f"{name}_counts"][index]]
                assert [heard.artist(one.artist.id).id for one in found] == arrays["ids"][ids].tolist()
                assert [one.score for one in found] == arrays[f"{name}_scores"][index, : len(found)].tolist()


def test_artists_by_tags_share_one_at_least(small_recommender: Recommender) -> None:
    found = small_recommender.by(View.TAGS).similar(small_recommender.artist(100))
    assert [one.artist.name for one in found] == ["Portishead", "The National"]
    assert all(one.because[0].tags == ("alternative",) for one in found)


def test_an_artist_that_nobody_plays_beside_others_is_near_those_that_sound_like_it(heard: Recommender) -> None:
    hermit = heard.artist(114)
    assert names(heard, hermit) == [] and names(heard.by(View.SOUND), hermit)[:2] == ["Radiohead", "Björk"]
    assert heard.views(hermit) == (View.SOUND,)
    assert heard.views(heard.artist(100)) == heard.views() == (View.LISTENERS, View.TAGS, View.SOUND)


def test_it_tells_no_match_and_no_model_of_similarity(heard: Recommender) -> None:
    heard.calibrated = True
    try:
        for view in (View.TAGS, View.SOUND):
            own = heard.by(view)
            assert own.model == f"by {view}" and not own.knows_match(heard.artist(100))
        assert heard.model == "cosine" and heard.knows_match(heard.artist(100))
        assert heard.by(View.LISTENERS) is heard
    finally:
        heard.calibrated = False


def test_votes_move_the_listeners_lists_alone(heard: Recommender) -> None:
    radiohead = heard.artist(100)
    national = 111  # the last by tags
    corrected = heard.with_corrections({100: {national: Correction(3.0, 9)}})
    assert names(corrected, radiohead) != names(heard, radiohead)
    for view in (View.TAGS, View.SOUND):
        found = corrected.by(view).similar(radiohead, 50)
        assert found == heard.by(view).similar(radiohead, 50) and not any(one.votes for one in found)


def test_neither_listeners_nor_tags_have_a_say_in_a_list_by_sound_of_any_depth(
    small_artifact: Path, tmp_path: Path
) -> None:
    """Not even for Slayer, who is thin: two play it, and it shares a tag with Metallica."""
    radiohead, metallica, sigur_ros = Traits(159, -6.1, 2990, 0.5), Traits(135, -10, 2300, 0.3), Traits(60, -20, 500, 0)
    heard = {0: radiohead, 3: sigur_ros, 4: metallica, 5: Traits(160, -6, 3000, 0.5)}
    by_sound = Recommender.load(with_sound(small_artifact, tmp_path / "model", heard)).by(View.SOUND)
    slayer = by_sound.artist(105)
    assert slayer.thin
    found = by_sound.similar(slayer, 50)
    for depth, power in ((Depth.BALANCED, 0.0), (Depth.FAMILIAR, -0.5), (Depth.DEEP, 1.0)):
        worth = [-math.log(one.score) + power * math.log(one.artist.listeners + 20) for one in found]
        expected = [found[place].artist.name for place in np.argsort(worth, kind="stable")]
        assert names(by_sound, slayer, depth) == expected == ["Radiohead", "Metallica"]


def test_pages_and_who_is_left_out_are_as_in_any_list(heard: Recommender) -> None:
    by_sound, radiohead = heard.by(View.SOUND), heard.artist(100)
    every = by_sound.similar(radiohead, 50)
    assert by_sound.similar(radiohead, 2, skip=1) == every[1:3] and by_sound.count_similar(radiohead) == len(every)
    assert by_sound.similar(radiohead, 50, without={every[0].artist.id}) == every[1:]


def test_what_a_model_lacks_is_said_with_what_to_run(
    small_recommender: Recommender, small_artifact: Path, tmp_path: Path
) -> None:
    with pytest.raises(ViewMissing, match=r"how artists sound.* build --sound") as missing:
        small_recommender.by(View.SOUND)
    assert missing.value.others == (View.LISTENERS, View.TAGS)
    before = Recommender.load(without(small_artifact, tmp_path / "before", "tags_near"))
    with pytest.raises(ViewMissing, match=r"built before .*Build it anew: python -m recommender build$"):
        before.by(View.TAGS)
    assert before.views() == (View.LISTENERS,) and names(before, before.artist(100))


def test_a_model_that_holds_a_part_of_a_view_is_refused(heard_artifact: Path, tmp_path: Path) -> None:
    torn = without(heard_artifact, tmp_path / "torn", "sound_near_counts")
    with pytest.raises(ArtifactError, match="incomplete"):
        Recommender.load(torn)


def test_how_artists_sound_is_known_of_those_that_were_heard(
    heard: Recommender, small_recommender: Recommender
) -> None:
    for index, traits in HEARD.items():
        sounding = heard.sounding(heard.artist(100 + index))
        assert sounding is not None and sounding.traits == pytest.approx(traits, rel=1e-6, nan_ok=True)
    assert heard.sounding(heard.artist(106)) is None and small_recommender.sounding(heard.artist(100)) is None


def sounding(*places: float) -> Sounding:
    return Sounding(Traits(*places), Traits(*places))


def test_what_stands_out_is_in_the_lowest_or_in_the_highest_third() -> None:
    assert sounding(-0.1, 1.1, 0.0, 1.0).extremes == {"tempo": False, "loudness": True}
    assert sounding(math.nan, -math.inf, math.nan, 0.5).extremes == {"loudness": False}


def test_two_share_what_stands_out_in_both_the_same_way() -> None:
    one, other = sounding(-0.1, 1.1, -3.0, 1.5), sounding(-2.0, -0.1, 0.5, 1.2)
    assert one.shares(other) == other.shares(one) == {"tempo": False, "percussion": True}


def test_two_are_nearest_where_they_are_least_far_apart_if_that_is_no_more_than_half_a_third() -> None:
    one = sounding(0.1, 0.2, math.nan, 3.0)
    assert one.nearest(sounding(0.5, 0.4, 0.1, 1.1)) == "loudness"
    assert one.nearest(sounding(0.7, 0.8, 0.1, 1.1)) is None
    assert sounding(*[math.nan] * 4).nearest(one) is None


def test_an_artist_of_whom_nothing_is_known_is_told_so() -> None:
    artist = Artist(1, "Low", "", 3, 9, 1, ())
    assert "How Low sounds is not known" in str(NothingInView(View.SOUND, artist, ()))
    assert "Low has no tags" in str(NothingInView(View.TAGS, artist, ()))

"""Caps: a user keeps what they play most, an artist too few listen to is left out, and by default nothing is."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import scipy.sparse as sp

from recommender import DataError, Recommender
from recommender.building.build import build
from recommender.dataset.caps import Caps
from recommender.dataset.interactions import Interactions
from recommender.models.cosine import Cosine
from tests.recommender.conftest import Run


def kept(data: Interactions, user: int) -> dict[str, int]:
    column = data.plays.toarray()[:, user]
    return {data.catalog.names[artist]: int(column[artist]) for artist in np.flatnonzero(column)}


def test_by_default_nothing_is_left_out(small: Interactions) -> None:
    music, enough = Caps().apply(small)
    assert music is small and enough.all() and not Caps().chosen()


def test_a_user_keeps_the_artists_played_most(small: Interactions) -> None:
    music, _ = Caps(max_artists_per_user=2).apply(small)
    assert kept(music, 0) == {"Radiohead": 500, "Björk": 90}
    assert kept(music, 8) == {"Hermit": 12}


def test_of_equally_played_artists_a_user_keeps_the_better_known(small: Interactions) -> None:
    # User 2 plays Björk and The National 60 times each, of three and two listeners; user 7 has two played 10 times.
    assert kept(Caps(max_artists_per_user=2).apply(small)[0], 2) == {"Sigur Rós": 400, "Björk": 60}


def test_of_equally_played_and_equally_known_artists_a_user_keeps_the_lower_id(small: Interactions) -> None:
    plays = sp.csr_array(np.ones((16, 9), dtype=np.int64))
    music, _ = Caps(max_artists_per_user=3).apply(dataclasses.replace(small, plays=plays))
    assert np.flatnonzero(music.listeners).tolist() == [0, 1, 2]


def test_artists_whom_too_few_play_are_left_out_with_their_tags(small: Interactions) -> None:
    music, enough = Caps(min_listeners=4).apply(small)
    assert enough.tolist() == (small.listeners >= 4).tolist()
    assert music.listeners.tolist() == np.where(enough, small.listeners, 0).tolist()
    assert enough[music.tags.artists].all()


def test_what_is_left_out_is_said(small: Interactions) -> None:
    music, _ = Caps(max_artists_per_user=4, min_listeners=2).apply(small)
    pairs, _, few = music.notes[-2].partition(": ")
    assert pairs == "At most 4 artists per user are kept" and few.startswith(
        f"{(np.diff(small.plays.T.tocsr().indptr) - 4).clip(0).sum()} of"
    )
    assert "have fewer than 2 listeners" in music.notes[-1]


def test_a_cap_that_leaves_nobody_is_refused(small: Interactions) -> None:
    with pytest.raises(DataError, match=r"No artist has 9 listeners; the best known has 5\."):
        Caps(min_listeners=9).apply(small)


@pytest.mark.parametrize("number", [0, -1])
def test_a_cap_below_one_is_none(number: int) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        Caps(max_artists_per_user=number)


def test_a_model_within_caps_says_so_and_knows_nobody_else(small: Interactions, tmp_path: Path) -> None:
    capped = build(small, Cosine(), tmp_path / "capped", caps=Caps(min_listeners=3))
    whole = build(small, Cosine(), tmp_path / "whole")
    assert capped["caps"] == {"min_listeners": 3} and "caps" not in whole
    assert capped["version"] != whole["version"]
    recommender = Recommender.load(tmp_path / "capped")
    assert {artist.name for artist in recommender.top(n=20)} == {
        name for name, listeners in zip(small.catalog.names, small.listeners, strict=True) if listeners >= 3
    }
    assert recommender.resolve("Radiohead").id == 100


def test_a_variant_goes_where_its_artist_goes(small: Interactions, tmp_path: Path) -> None:
    names = list(small.catalog.names)
    names[14] = "Sigur Ros"  # with one listener
    data = dataclasses.replace(small, catalog=dataclasses.replace(small.catalog, names=tuple(names)))
    build(data, Cosine(), tmp_path / "model", caps=Caps(min_listeners=3))
    assert Recommender.load(tmp_path / "model").resolve("Sigur Ros").listeners == 3


@pytest.mark.parametrize("option", ["--max-artists-per-user", "--min-listeners"])
@pytest.mark.parametrize("value", ["0", "-3", "many"])
def test_a_cap_that_is_no_number_from_one_is_one_sentence(run: Run, option: str, value: str) -> None:
    status, _, told = run("build", option, value)
    assert status == 2 and f"'{option}'" in told

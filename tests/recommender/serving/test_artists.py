"""Artists of an artifact: read when asked for, and let go of when they are many."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender import ArtistNotFound, Depth, Recommender
from recommender.serving import artists


def test_answers_are_the_same_where_memory_holds_hardly_any_artists(
    small_artifact: Path, small_recommender: Recommender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(artists, "KEPT", 2)
    frugal = Recommender.load(small_artifact)
    everybody = small_recommender.top(n=len(small_recommender))
    assert frugal.top(n=len(frugal)) == everybody
    for artist in everybody:
        assert frugal.artist(artist.id) == artist
        for depth in Depth:
            assert frugal.similar(artist, depth=depth) == small_recommender.similar(artist, depth=depth)


@pytest.mark.parametrize("id", [0, 10**12])
def test_an_id_below_or_beyond_all_others_is_not_found(id: int, small_recommender: Recommender) -> None:
    with pytest.raises(ArtistNotFound):
        small_recommender.artist(id)
    assert small_recommender.similar(small_recommender.resolve("Radiohead"), without={id})

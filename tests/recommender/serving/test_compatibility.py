"""What two people have in common, against what popularity alone would give them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender import Artist, Compatibility, Recommender
from recommender.algebra.factors import FLOOR
from recommender.serving.popularity import Popularity

USERS = 500
LISTENERS = np.minimum(400 // np.arange(1, 301), USERS)


def chosen(sizes: tuple[int, int], trials: int) -> NDArray[np.int64]:
    """How many two people share who choose one artist after the other by popularity, none twice, in each trial.

    The first to ring of exponential clocks, as Efraimidis and Spirakis 2006 draw weighted samples.
    """
    random = np.random.default_rng(7)
    rates = -np.log1p(-LISTENERS / USERS)
    picks = [np.argsort(random.exponential(size=(trials, len(rates))) / rates, axis=1)[:, :size] for size in sizes]
    has = [np.zeros((trials, len(rates)), dtype=np.bool_) for _ in picks]
    for own, pick in zip(has, picks, strict=True):
        np.put_along_axis(own, pick, True, axis=1)
    shared: NDArray[np.int64] = (has[0] & has[1]).sum(axis=1)
    return shared


@pytest.mark.parametrize("sizes", [(5, 5), (20, 60), (150, 40)])
def test_chance_is_what_people_share_who_choose_by_popularity_alone(sizes: tuple[int, int]) -> None:
    simulated = chosen(sizes, 2000)
    error = simulated.std() / np.sqrt(len(simulated))
    assert Popularity(LISTENERS, USERS).chance(*sizes) == pytest.approx(simulated.mean(), rel=0.02, abs=3 * error)


def test_who_plays_everything_shares_all_that_the_other_plays_by_chance() -> None:
    popularity = Popularity(LISTENERS, USERS)
    assert popularity.chance(300, 25) == popularity.chance(25, 900) == pytest.approx(25)
    assert popularity.chance(0, 25) == 0


def of(recommender: Recommender, *names: str, plays: int = 10) -> dict[Artist, int]:
    return {recommender.resolve(name): plays for name in names}


def names(artists: Iterable[Artist]) -> list[str]:
    return [artist.name for artist in artists]


@pytest.fixture(scope="module")
def trip_hop(hetrec_recommender: Recommender) -> dict[Artist, int]:
    return of(hetrec_recommender, "Portishead", "Massive Attack", "Tricky", "Morcheeba", "Lamb")


def test_what_both_play_most_comes_first_and_what_one_hardly_plays_last(hetrec_recommender: Recommender) -> None:
    one = of(hetrec_recommender, "Muse", plays=90) | of(hetrec_recommender, "Placebo", plays=50)
    other = of(hetrec_recommender, "Placebo", plays=8) | of(hetrec_recommender, "Muse", plays=2)
    liked = of(hetrec_recommender, "Radiohead", plays=0)
    found = hetrec_recommender.compatibility(one | liked, other | liked)
    assert names(found.shared) == ["Placebo", "Muse", "Radiohead"]


def test_a_bridge_is_what_one_plays_and_the_artists_of_the_other_support(
    hetrec_recommender: Recommender, trip_hop: dict[Artist, int]
) -> None:
    other = of(hetrec_recommender, "Metallica", "Slayer", "Megadeth", "Air")
    bridge = hetrec_recommender.compatibility(trip_hop, other).bridge
    assert bridge is not None and bridge.found.artist.name == "Air" and not bridge.first
    assert {*bridge.found.seeds} <= {*trip_hop} and all(shared.supported for shared in bridge.found.because)
    turned = hetrec_recommender.compatibility(other, trip_hop).bridge
    assert turned is not None and turned.first and turned.found == bridge.found


def test_what_both_have_bridges_nothing_where_something_else_does(
    hetrec_recommender: Recommender, trip_hop: dict[Artist, int]
) -> None:
    both = of(hetrec_recommender, "Portishead", "Massive Attack", "Tricky", plays=500)
    other = of(hetrec_recommender, "Metallica", "Slayer", "Megadeth", "Air") | both
    bridge = hetrec_recommender.compatibility(trip_hop | both, other).bridge
    assert bridge is not None and bridge.found.seeds and not {*bridge.found.seeds} & {*both}


def test_the_new_are_of_neither_and_are_supported_by_an_artist_of_each(
    hetrec_recommender: Recommender, trip_hop: dict[Artist, int]
) -> None:
    other = of(hetrec_recommender, "Radiohead", "Sigur Rós", "Björk", "Air")
    new = hetrec_recommender.compatibility(trip_hop, other, 3).new
    assert len(new) == 3 and not {item.artist for item in new} & {*trip_hop, *other}
    for item in new:
        first, second = item.seeds
        assert first in trip_hop and second in other and all(shared.supported for shared in item.because)
    without = {new[0].artist.id}
    assert new[0].artist not in [
        item.artist for item in hetrec_recommender.compatibility(trip_hop, other, 3, without=without).new
    ]


def test_the_new_score_as_a_blend_does_by_what_each_would_play_beside_their_best(
    embedded_recommender: Recommender,
) -> None:
    famous = embedded_recommender.top(n=6)
    one, other = dict.fromkeys(famous[:3], 10), dict.fromkeys(famous[3:], 10)
    found = embedded_recommender.compatibility(one, other, 5).new
    parts = []
    for plays in (one, other):
        scores = {item.artist: item.score for item in embedded_recommender.recommend([], 20_000, plays=plays)}
        parts.append([scores[item.artist] / max(scores.values()) for item in found])
    expected = np.sqrt(np.prod(np.add(parts, FLOOR), axis=0)) - FLOOR
    assert [item.score for item in found] == pytest.approx(expected.tolist(), rel=1e-4) and len(found) == 5


def test_of_somebody_who_plays_nothing_there_is_nothing_to_say(
    hetrec_recommender: Recommender, trip_hop: dict[Artist, int]
) -> None:
    found = hetrec_recommender.compatibility(trip_hop, {})
    assert found == Compatibility((), 0.0, None, ()) and found.times is None and not found.telling


@pytest.mark.parametrize(
    ("shared", "chance", "times", "fewer", "telling"),
    [
        (12, 3.0, 4.0, False, True),
        (12, 0.5, 24.0, False, True),
        (5, 4.5, None, False, True),
        (2, 0.01, None, False, False),
        (1, 0.01, None, False, False),
        (1, 6.0, None, True, True),
    ],
)
def test_what_is_told_of_chance_is_clear_of_it_by_more_than_one_artist(
    small_recommender: Recommender, shared: int, chance: float, times: float | None, fewer: bool, telling: bool
) -> None:
    found = Compatibility(tuple(small_recommender.top(n=shared)), chance, None, ())
    assert (found.times, found.fewer, found.telling) == (times, fewer, telling)

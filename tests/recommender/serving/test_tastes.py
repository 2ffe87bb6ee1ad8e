"""Recommendations by what somebody plays, beside what they vote for."""

from __future__ import annotations

import pytest

from recommender import Artist, Depth, Recommender


@pytest.fixture(scope="session")
def metal(hetrec_recommender: Recommender) -> Artist:
    return hetrec_recommender.resolve("Metallica")


@pytest.fixture(scope="session")
def pop(hetrec_recommender: Recommender) -> Artist:
    return hetrec_recommender.resolve("Lady Gaga")


def test_no_plays_leave_recommendations_as_they_are(hetrec_recommender: Recommender, metal: Artist) -> None:
    assert hetrec_recommender.recommend([metal], plays={}) == hetrec_recommender.recommend([metal])


@pytest.mark.parametrize("depth", Depth)
def test_nobody_is_recommended_what_they_play(
    hetrec_recommender: Recommender, metal: Artist, pop: Artist, depth: Depth
) -> None:
    liked = hetrec_recommender.recommend([metal], 10, depth=depth)
    plays = {item.artist: 3 for item in liked} | {pop: 5}
    found = hetrec_recommender.recommend([metal], 30, plays=plays, depth=depth)
    assert len(found) == 30 and not {metal, *plays} & {item.artist for item in found}


def test_what_is_played_more_says_more(hetrec_recommender: Recommender, metal: Artist, pop: Artist) -> None:
    near = {item.artist for item in hetrec_recommender.similar(metal, 100)}

    def alike(plays: dict[Artist, int]) -> int:
        return len(near & {item.artist for item in hetrec_recommender.recommend([], 30, plays=plays)})

    assert alike({metal: 900, pop: 30}) > alike({metal: 30, pop: 900}) > 0


def test_what_accounts_for_most_of_a_score_is_named_first(
    hetrec_recommender: Recommender, metal: Artist, pop: Artist
) -> None:
    slayer = hetrec_recommender.resolve("Slayer")
    found = hetrec_recommender.recommend([pop], 2000, plays={metal: 90, slayer: 40})
    megadeth, rihanna = (next(item for item in found if item.artist.name == name) for name in ("Megadeth", "Rihanna"))
    assert megadeth.seeds[0] in (metal, slayer) and rihanna.seeds[0] == pop


def test_votes_count_beside_what_is_played(hetrec_recommender: Recommender, metal: Artist, pop: Artist) -> None:
    played = {item.artist: 10 for item in hetrec_recommender.similar(metal, 20)}
    near = {item.artist for item in hetrec_recommender.similar(pop, 100)}
    votes = sorted(near, key=lambda artist: artist.rank)[:20]

    def alike(liked: list[Artist]) -> int:
        return len(near & {item.artist for item in hetrec_recommender.recommend(liked, 30, plays=played)})

    assert alike(votes) > alike([])


def test_playing_an_artist_says_nothing_for_it_if_it_is_disliked(
    hetrec_recommender: Recommender, metal: Artist, pop: Artist
) -> None:
    found = hetrec_recommender.recommend([metal], plays={pop: 900}, unlike=[pop])
    assert found == hetrec_recommender.recommend([metal], unlike=[pop])
    assert hetrec_recommender.recommend([], plays={pop: 900}, unlike=[pop]) == []


def test_artists_played_beyond_the_first_hundred_are_left_out_and_say_nothing(hetrec_recommender: Recommender) -> None:
    ranked = hetrec_recommender.top(n=130)
    plays = {artist: 1000 - place for place, artist in enumerate(ranked)}
    first = {artist: plays[artist] for artist in ranked[:100]}
    others = {artist.id for artist in ranked[100:]}
    assert hetrec_recommender.recommend([], plays=plays) == hetrec_recommender.recommend(
        [], plays=first, without=others
    )


def test_ten_artists_at_most_are_named_for_one(hetrec_recommender: Recommender) -> None:
    found = hetrec_recommender.recommend(hetrec_recommender.top(n=40))
    assert all(len(item.seeds) == len(item.together) == 10 for item in found)

"""Servers simulated: what members share is found, by a model that has not seen them."""

from __future__ import annotations

import dataclasses
from functools import partial

import numpy as np
import pytest
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.algebra.neighbors import Neighbors
from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions
from recommender.errors import DataError
from recommender.evaluation.members import FOLDS, Server, by_friendship, by_lot
from recommender.evaluation.mixing import mixed
from recommender.evaluation.servers import Local, Outside, Row, compare, in_steps
from recommender.models.cosine import Cosine

SERVERS, MEMBERS, GENRES, GENRE, SCENE = 8, 20, 4, 30, 8
USERS = SERVERS * MEMBERS
SEED = GENRES * GENRE  # the first artist of the first server's scene
LISTS = {SEED: frozenset({SEED + 1, SEED + 2, SEED + 3})}
silent = partial(print, end="")


def made_up(small: Interactions, scenes: bool) -> Interactions:
    """Everybody plays ten artists of each of two genres; where there are scenes, also most of their server's."""
    rng = np.random.default_rng(0)
    plays = np.zeros((GENRES * GENRE + SERVERS * SCENE, USERS), dtype=np.int64)
    for user in range(USERS):
        for genre in rng.permutation(GENRES)[:2]:
            plays[genre * GENRE + rng.permutation(GENRE)[:10], user] = 1
        if scenes:
            plays[SEED + user // MEMBERS * SCENE + rng.permutation(SCENE)[:6], user] = 1
            plays[SEED + rng.permutation(SERVERS * SCENE)[:4], user] = 1
    names = tuple(map(str, range(len(plays))))
    server = np.arange(USERS) // MEMBERS
    friends = np.argwhere((server[:, None] == server) & ~np.eye(USERS, dtype=np.bool_)).astype(np.int32)
    return dataclasses.replace(
        small,
        catalog=Catalog(np.arange(len(plays)), names, names),
        users=np.arange(USERS),
        plays=sp.csr_array(plays),
        tags=small.tags.where(np.zeros(len(small.tags), dtype=np.bool_)),
        friends=friends,
    )


def found(data: Interactions) -> tuple[dict[str, list[Server]], NDArray[np.int64]]:
    """The servers of the data's friends, of those bands that have any, and each user's fold."""
    servers, folds = by_friendship(data)
    return {name: band for name, band in servers.items() if band}, folds


def rows(data: Interactions) -> dict[str, Row]:
    servers, folds = found(data)
    return compare(data, Cosine(), servers, folds, LISTS, silent)[0]


@pytest.fixture(scope="module")
def with_scenes(small: Interactions) -> Interactions:
    return made_up(small, scenes=True)


@pytest.fixture(scope="module")
def gained(with_scenes: Interactions) -> dict[str, Row]:
    return rows(with_scenes)


def test_servers_with_a_taste_of_their_own_gain_more_than_those_by_lot_and_than_fame_does(
    gained: dict[str, Row],
) -> None:
    own, lot = (gained[f"20–49, {kind}, in steps of five"] for kind in ("friends", "by lot"))
    assert own["servers"] == lot["servers"] == SERVERS and own["members"] == USERS
    for figure in (
        "NDCG@10, gain",
        "NDCG@10, beyond lot",
        "NDCG@10, beyond fame",
        "rare hits, gain",
        "Recall@10, gain",
    ):
        assert own[f"{figure}, difference"][0] > 0, figure
    assert own["people's lists, gain"] > 0
    assert lot["NDCG@10, gain, difference"][1] > -0.005


def test_servers_without_a_taste_of_their_own_do_not_lose(small: Interactions) -> None:
    for row in rows(made_up(small, scenes=False)).values():
        assert row["NDCG@10, gain, difference"][1] > -0.005
        assert abs(row.get("NDCG@10, beyond lot", 0)) < 0.01


def test_communities_of_friends_are_servers_and_those_by_lot_are_as_large(with_scenes: Interactions) -> None:
    servers, folds = found(with_scenes)
    assert list(servers) == ["20–49"]
    made = servers["20–49"]
    whole = np.arange(USERS).reshape(SERVERS, MEMBERS).tolist()
    assert sorted(server.members.tolist() for server in made) == whole
    drawn = by_lot(made, folds)
    assert sorted(np.concatenate([server.members for server in drawn])) == [*range(USERS)]
    for server, other in zip(made, drawn, strict=True):
        assert len(server.members) == len(other.members) and server.fold == other.fold
        assert (folds[server.members] == server.fold).all() and (folds[other.members] == server.fold).all()


def test_the_model_learns_nothing_of_the_servers_it_is_tested_on(with_scenes: Interactions) -> None:
    servers, folds = found(with_scenes)
    seen = []

    class Watching(Cosine):
        def fit(self, interactions: Interactions) -> Neighbors:
            seen.append({*interactions.plays.indices.tolist(), *interactions.friends.ravel().tolist()})
            return super().fit(interactions)

    for fold in range(FOLDS):
        Outside.of(with_scenes, Watching(), folds, fold)
    for server in servers["20–49"]:
        assert seen[server.fold].isdisjoint(server.members.tolist())


def test_without_friends_there_are_no_servers_to_simulate(small: Interactions) -> None:
    servers, folds = by_friendship(small)
    with pytest.raises(DataError, match="nine listeners, made up has too few friends"):
        compare(small, Cosine(), servers, folds, {}, silent)


def local(outside: Outside, plays: list[list[int]], told: bool) -> Local:
    """A server of as many members as there are rows, who play the artists of each."""
    members = np.arange(len(plays))
    return Local(Server(members, 0), sp.csr_array(np.array(plays)), outside, told)


def test_fewer_than_five_members_who_play_both_change_nothing_and_five_do() -> None:
    table = Neighbors(np.array([[1], [-1], [-1]], np.int32), np.array([[0.1], [0], [0]], np.float32))
    outside = Outside(table, np.array([9, 9, 9]), np.zeros(3, np.bool_))
    for members, told, first in ((4, True, 1), (4, False, 2), (5, True, 2)):
        (own,) = local(outside, [[1, 0, 1]] * members, told).own(0, [1.0])
        assert own[0] == first
    # Of five members one is held out: four are left, who are not told.
    (own,) = local(outside, [[1, 0, 1]] * 5, True).own(0, [1.0], without=2)
    assert own.tolist() == [1]
    assert in_steps(np.array([0, 4, 5, 9, 14])).tolist() == [0, 0, 5, 5, 10]


def test_a_mixed_score_is_the_mean_of_both_weighed_by_shared_members_and_trust() -> None:
    ids, scores = mixed(
        np.array([7, 3], np.int32),
        np.array([0.8, 0.5], np.float32),
        np.array([3, 9]),
        np.array([5, 10]),
        np.array([0.9, 0.4]),
        15.0,
    )
    assert ids.tolist() == [7, 3, 9]
    np.testing.assert_allclose(scores, [0.8, (15 * 0.5 + 5 * 0.9) / 20, 10 * 0.4 / 25])
    none = np.zeros(0, dtype=np.int64)
    assert mixed(ids[:1].astype(np.int32), np.ones(1, np.float32), none, none, np.zeros(0), 15.0)[0].tolist() == [7]

"""The questions are fair: what is known to be bad scores badly, what is planted is found."""

from __future__ import annotations

import dataclasses
from math import log2
from pathlib import Path

import numpy as np
import pytest
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender import DataError
from recommender.algebra.neighbors import Neighbors
from recommender.algebra.scoring import item_based_scores, neighbors_by_scores
from recommender.dataset.interactions import Interactions
from recommender.dataset.splits import Split, by_row
from recommender.evaluation.lists import read_lists
from recommender.evaluation.similar import against_lists, co_listening, together
from recommender.evaluation.users import Offers, offers
from recommender.models import Model, TasteModel, discover, make
from recommender.models.cosine import Cosine
from recommender.models.popularity import Popularity
from recommender.models.ridge import Ridge
from recommender.models.tag_prior import TagPrior
from tests.recommender.parts import first_users
from tests.recommender.tables import dense

MODELS = discover()


@pytest.fixture(scope="module")
def music(hetrec: Interactions) -> Interactions:
    """A third of the real listeners."""
    return first_users(hetrec.without(hetrec.catalog.junk), 600)


def at_chance(artists: int, k: int = 10) -> Neighbors:
    """Each artist's neighbours drawn by lot."""
    random = np.random.default_rng(5)
    ids = np.array([random.choice(artists - 1, k, replace=False) for _ in range(artists)])
    ids += ids >= np.arange(artists)[:, None]
    return Neighbors(ids.astype(np.int32), np.tile(np.linspace(1, 0.1, k, dtype=np.float32), (artists, 1)))


def shuffled(interactions: Interactions) -> Interactions:
    """The same counts under other artists' names, user by user: nothing is left to learn."""
    random = np.random.default_rng(7)
    pairs = interactions.plays.T.tocsr()
    popular = random.permutation(np.repeat(np.arange(pairs.shape[1]), interactions.listeners))
    rows = np.repeat(np.arange(pairs.shape[0]), np.diff(pairs.indptr))
    plays = sp.coo_array((np.ones(len(rows), dtype=np.int64), (popular, rows)), shape=interactions.plays.shape).tocsr()
    plays.sum_duplicates()
    return dataclasses.replace(interactions, plays=plays)


def test_models_are_far_above_chance_and_shuffled_listening_falls_towards_it(music: Interactions) -> None:
    split = by_row(music, 0)
    learned = co_listening(Cosine().fit(split.train), split).mean
    lot = co_listening(at_chance(len(music.catalog)), split).mean
    nothing = co_listening(Cosine().fit(shuffled(split.train)), split).mean
    assert lot < 0.005
    assert learned > 2 * nothing and learned > 20 * lot


def test_tags_help_seeds_that_few_play_and_do_not_hurt_the_others(music: Interactions) -> None:
    split = by_row(music, 4)
    with_tags, without = (co_listening(model.fit(split.train), split) for model in (TagPrior(), Cosine()))
    assert with_tags.mean > without.mean
    assert with_tags.stratum("2–4").mean > 1.25 * without.stratum("2–4").mean
    assert with_tags.stratum("20+").mean > 0.97 * without.stratum("20+").mean


@pytest.mark.parametrize("name", ["cosine", "tag-prior", "sklearn-cosine"])
def test_a_planted_twin_is_its_artists_first_neighbour(small: Interactions, name: str) -> None:
    radiohead, twin = 0, 9
    plays = small.plays.toarray()
    plays[twin] = plays[radiohead]
    planted = dataclasses.replace(small, plays=sp.csr_array(plays))
    assert make(name).neighbors(planted).ids[radiohead, 0] == twin


def test_every_model_is_asked_the_same_questions(small: Interactions) -> None:
    split = by_row(small, 0, 3)
    cosine, tag_prior = (co_listening(make(name).neighbors(split.train), split) for name in ("cosine", "tag-prior"))
    assert len(cosine.values) and cosine.listeners.tolist() == tag_prior.listeners.tolist()
    assert len(together([cosine, tag_prior]).values) == 2 * len(cosine.values)


def test_lists_are_matched_by_name_and_short_ones_left_out(small: Interactions, tmp_path: Path) -> None:
    path = tmp_path / "truth.tsv"
    path.write_text(
        "RADIOHEAD\tbjork\nRadiohead\tPortishead\nradiohead\tsigur ros\nSlayer\tMetallica\nNobody\tSlayer\n"
    )
    lists = read_lists(path, small.catalog)
    assert lists == {0: frozenset({1, 2, 3})}
    found = against_lists(Cosine().fit(small), lists, small.listeners)
    assert found.values.tolist() == [1.0] and found.listeners.tolist() == [5]


@pytest.mark.parametrize("text", ["Radiohead\n", "a\tb\tc\n"])
def test_a_list_that_is_no_pairs_of_names_is_refused(small: Interactions, tmp_path: Path, text: str) -> None:
    (tmp_path / "truth.tsv").write_text(text)
    with pytest.raises(DataError, match=r"truth.tsv line 1: .* is not two names"):
        read_lists(tmp_path / "truth.tsv", small.catalog)


# What is offered to users.


def holding(interactions: Interactions, pairs: dict[int, list[int]], silent: list[int] | None = None) -> Split:
    """Holds those artists back from each of those users; the silent artists are in neither part."""
    plays = interactions.plays.toarray()
    plays[silent or []] = 0
    held = np.zeros_like(plays.T)
    for user, artists in pairs.items():
        held[user, artists] = plays[artists, user] = np.maximum(plays[artists, user], 1)
        plays[artists, user] = 0
    return Split(dataclasses.replace(interactions, plays=sp.csr_array(plays)), sp.csr_array(np.minimum(held, 1)))


def drawn(interactions: Interactions) -> NDArray[np.float32]:
    """Scores by lot."""
    return np.random.default_rng(9).random(interactions.plays.shape[::-1], dtype=np.float32)


def test_the_ten_best_are_offered_of_what_occurs_in_training_but_not_at_the_user(small: Interactions) -> None:
    split, scores = holding(small, {0: [1, 3], 7: [10], 8: [14]}), drawn(small) - 0.5
    train = split.train.plays.toarray()
    found = offers(scores, split)
    assert found.users.tolist() == [0, 7, 8] and found.relevant.tolist() == [2, 1, 1]
    for row, user in enumerate(found.users.tolist()):
        open_to = [artist for artist in range(16) if train[artist].any() and not train[artist, user]]
        best = sorted(open_to, key=lambda artist: -scores[user, artist])[:10]
        assert found.artists[row].tolist() == best and 14 not in best  # nobody is left who plays Hermit
        assert found.hits[row].tolist() == [bool(split.test[user, artist]) for artist in best]


@pytest.mark.parametrize("scale", [1, 1e30, -1e30])
def test_offers_go_by_the_order_of_scores_however_large_or_far_below_zero(small: Interactions, scale: float) -> None:
    split, scores = holding(small, {0: [1, 3]}), drawn(small)
    order = np.argsort(np.argsort(np.float32(scale) * scores, axis=1), axis=1).astype(np.float32)
    assert (offers(np.float32(scale) * scores, split).artists == offers(order, split).artists).all()


def test_offers_leave_the_scores_as_they_were(small: Interactions) -> None:
    scores = drawn(small)
    before = scores.copy()
    offers(scores, by_row(small, 0))
    assert (scores == before).all()


def test_where_fewer_than_ten_can_be_offered_the_other_places_are_empty(small: Interactions) -> None:
    split = holding(small, {0: [1]}, silent=[6, 7, 8, 9, 10, 12, 13, 14, 15])
    found = offers(drawn(small), split)
    assert sorted(found.artists[0, :3].tolist()) == [1, 4, 5] and found.artists[0, 3:].tolist() == [-1] * 7
    assert found.hits.sum() == 1 and not found.hits[0, 3:].any()


def test_equal_scores_go_by_listeners(music: Interactions) -> None:
    split = by_row(music, 0)
    flat = np.zeros(split.test.shape, dtype=np.float32)
    found = offers(flat, split)
    heard = split.train.listeners[found.artists]
    assert (np.diff(heard, axis=1) <= 0).all()
    assert (found.artists == offers(Popularity().fit(split.train), split).artists).all()


def test_equal_scores_and_listeners_go_by_lot_and_not_by_id(embedded: Interactions) -> None:
    """In HetRec ids follow the crawl, and so would tell who brought an artist in."""
    diagonal = dataclasses.replace(embedded, plays=sp.csr_array(np.eye(1199, 1892, dtype=np.int64)))
    found = offers(np.zeros((1892, 1199), dtype=np.float32), holding(diagonal, {1500: [3], 1600: [4]}))
    assert sorted(found.artists[0].tolist()) != list(range(10)) and (np.diff(found.artists[0]) < 0).any()
    assert (found.artists[0] == found.artists[1]).all()  # a lot that is the same every time


def played(*counts: list[int], small: Interactions) -> Interactions:
    """Those counts, artists × users, in place of the first of small's, whose others nobody plays."""
    plays = np.zeros(small.plays.shape, dtype=np.int64)
    table = np.array(counts)
    plays[: len(table), : table.shape[1]] = table
    return dataclasses.replace(small, plays=sp.csr_array(plays))


def asked(
    split: Split, users: list[int], shown: list[list[int]], right: list[list[int]], relevant: list[int]
) -> Offers:
    artists = np.full((len(users), 10), -1, dtype=np.int32)
    hits = np.zeros((len(users), 10), dtype=np.bool_)
    for row, (offered, ranks) in enumerate(zip(shown, right, strict=True)):
        artists[row, : len(offered)] = offered
        hits[row, ranks] = True
    return Offers(split, np.array(users), artists, hits, np.array(relevant))


def test_the_figures_are_those_worked_out_by_hand(small: Interactions) -> None:
    """Four users play: artist 0 all of them, 1 two, 2 one, 3 one. User 0 is offered 1 and 2, user 1 only 2."""
    train = played([5, 5, 5, 5], [0, 0, 2, 2], [0, 0, 0, 1], [0, 0, 1, 0], small=small)
    found = asked(Split(train, sp.csr_array((9, 16))), [0, 1], [[1, 2], [2]], [[1], []], [2, 1])
    assert found.ndcg == pytest.approx([1 / log2(3) / (1 + 1 / log2(3)), 0])
    assert found.figures() == pytest.approx(
        {
            "Recall@10": 1 / 4,  # 1 of 2, and 0 of 1
            "Precision@10": 1 / 20,
            "coverage": 2 / 4,
            "novelty": (1 + 2 + 2) / 3,  # bits: half of the users, a quarter, a quarter
            "Gini": (2 * (0 + 0 + 1 * 3 + 2 * 4) - 5 * 3) / (4 * 3),
            "heard by < 20": 1,
        }
    )


def test_popular_artists_are_not_counted_as_little_heard(music: Interactions) -> None:
    split = by_row(music, 0)
    assert offers(Popularity().fit(split.train), split).figures()["heard by < 20"] == 0
    lot = offers(drawn(music), split).figures()
    share = (split.train.listeners[split.train.listeners > 0] < 20).mean()
    assert lot["heard by < 20"] == pytest.approx(share, abs=0.02)
    assert lot["coverage"] > 0.6 and lot["novelty"] > 7 and lot["Gini"] < 0.6


def test_quarters_of_users_are_by_what_they_play(small: Interactions) -> None:
    """Users 0 to 7 play 8, 7, … 1 times; of each two neighbours in activity one is answered right."""
    train = played([8, 7, 6, 5, 4, 3, 2, 1], small=small)
    right = [[0], [], [1], [], [0], [], [1], []]
    found = asked(Split(train, sp.csr_array((9, 16))), [*range(8)], [[1, 2]] * 8, right, [1] * 8)
    second = 1 / log2(3)
    assert found.by_activity() == pytest.approx(
        {
            "least quarter": second / 2,
            "second quarter": 1 / 2,
            "third quarter": second / 2,
            "most quarter": 1 / 2,
            "< 20 artists": (1 + second) / 4,
        }
    )


def test_users_with_twenty_artists_are_not_those_with_few(embedded: Interactions) -> None:
    plays = np.zeros((1199, 1892), dtype=np.int64)
    plays[:20, 0] = plays[:19, 1] = 1
    train = dataclasses.replace(embedded, plays=sp.csr_array(plays))
    split = Split(train, sp.csr_array((1892, 1199)))
    found = asked(split, [0, 1], [[30], [30]], [[0], []], [1, 1])
    assert found.by_activity()["< 20 artists"] == 0
    assert np.isnan(asked(split, [0], [[30]], [[0]], [1]).by_activity()["< 20 artists"])


def test_what_learns_nothing_is_near_zero_and_what_learns_taste_far_above_popularity(music: Interactions) -> None:
    split = by_row(music, 0)

    def right(scores: NDArray[np.float32]) -> float:
        return float(offers(scores, split).ndcg.mean())

    popularity, ridge = right(Popularity().fit(split.train)), right(Ridge().fit(split.train))
    assert right(drawn(music)) < 0.003
    assert popularity == pytest.approx(0.098, abs=0.005)
    assert 2 * popularity < right(Cosine().user_scores(split.train)) < ridge
    assert ridge > 2.5 * popularity
    nothing = dataclasses.replace(shuffled(split.train), friends=music.friends[:0])
    assert right(Ridge().fit(nothing)) < 1.05 * popularity


UNLISTENING = {"popularity", "friends", "tags", "latent-tags"}  # models that do not learn who plays alike


@pytest.mark.parametrize("name", sorted(MODELS.keys() - UNLISTENING))
def test_what_is_held_back_from_a_planted_twin_is_found(small: Interactions, name: str) -> None:
    """The last four users become twins, who alone play four artists: two of these are held back from one of them."""
    plays = small.plays.toarray()
    plays[:, 5:] = plays[12:] = 0
    plays[12:, 5:] = 20
    split = holding(dataclasses.replace(small, plays=sp.csr_array(plays)), {8: [13, 15]})
    found = offers(make(name).user_scores(split.train), split)
    assert set(found.artists[0, :2].tolist()) == {13, 15} and found.ndcg == pytest.approx([1])


# Either question, asked of every model.


@pytest.mark.parametrize("model", MODELS.values(), ids=list(MODELS))
def test_every_model_has_offers_for_users(model: type[Model], small: Interactions) -> None:
    split = by_row(small, 0, 3)
    found = offers(model().user_scores(split.train), split)
    played = split.train.plays.toarray() > 0
    for user, offered in zip(found.users.tolist(), found.artists.tolist(), strict=True):
        shown = [artist for artist in offered if artist >= 0]
        assert len(shown) == min(10, (played.any(axis=1) & ~played[:, user]).sum())
        assert len(set(shown)) == len(shown) and not played[shown, user].any()
    assert all(np.isfinite(value) for value in found.figures().values())


@pytest.mark.parametrize("model", MODELS.values(), ids=list(MODELS))
def test_every_model_has_neighbors_of_artists(model: type[Model], small: Interactions) -> None:
    silent = np.isin(np.arange(16), [1, 4])
    found = model().neighbors(small.without(silent))  # a table checks itself
    assert found.ids.shape[0] == 16 and not found.counts[silent].any()
    assert not np.isin(found.ids, np.flatnonzero(silent)).any()


@pytest.mark.parametrize("name", [name for name, model in MODELS.items() if issubclass(model, TasteModel)])
def test_neighbors_by_taste_are_equal_to_the_byte(name: str, small: Interactions) -> None:
    first, second = make(name).neighbors(small), make(name).neighbors(small)
    assert first.ids.tobytes() == second.ids.tobytes() and first.scores.tobytes() == second.scores.tobytes()


def test_neighbors_by_taste_are_the_cosine_of_centred_scores(small: Interactions) -> None:
    scores, silent = drawn(small), np.isin(np.arange(16), [2, 7])
    centred = scores - scores.mean(axis=1, keepdims=True)
    unit = centred / np.linalg.norm(centred, axis=0)
    expected = np.maximum(unit.T @ unit, 0)
    np.fill_diagonal(expected, 0)
    expected[silent] = expected[:, silent] = 0
    np.testing.assert_allclose(dense(neighbors_by_scores(scores, small.without(silent))), expected, atol=1e-6)


def test_taste_by_neighbors_is_the_scores_with_what_a_user_plays_added_up(small: Interactions) -> None:
    found = Cosine(top_k=4).fit(small)
    expected = (small.plays.toarray().T > 0) @ dense(found)
    np.testing.assert_allclose(item_based_scores(found, small), expected, rtol=1e-5)


def test_a_rare_hit_weighs_as_much_as_its_artist_is_little_heard(small: Interactions) -> None:
    split = by_row(small, 0)
    users = np.flatnonzero(np.diff(split.test.indptr))
    scores = np.full((len(small.users), len(small.catalog)), -np.inf, dtype=np.float32)
    for user in users.tolist():
        scores[user, split.test.indices[split.test.indptr[user] : split.test.indptr[user + 1]]] = 1
    found = offers(scores, split)
    heard = split.train.listeners
    for row in range(len(found.users)):
        expected = sum(100 / heard[artist] for artist in found.artists[row][found.hits[row]].tolist())
        assert found.rare_hits[row] == pytest.approx(expected)
    assert found.hits.any() and (found.rare_hits[~found.hits.any(axis=1)] == 0).all()

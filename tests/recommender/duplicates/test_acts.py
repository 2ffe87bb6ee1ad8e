"""Acts that are one: which names are, and that no list shows two of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import Depth, Recommendation, Recommender
from recommender.algebra.neighbors import Neighbors
from recommender.artifact import folder as artifact
from recommender.dataset.interactions import Interactions
from recommender.duplicates.acts import acts, collapsed, known_acts, leaders
from recommender.errors import DataError
from recommender.serving.networks import network

Grouped = Callable[..., set[frozenset[str]]]
FEW, MANY = 14, 0  # artists with one listener and with five, who have none in common


@pytest.fixture
def grouped(small: Interactions) -> Grouped:
    """Which acts are one if some artists of the small data, by index, are called so."""

    def group(called: dict[int, str]) -> set[frozenset[str]]:
        names = tuple(called.get(index, name) for index, name in enumerate(small.catalog.names))
        catalog = dataclasses.replace(small.catalog, names=names)
        heads = acts(dataclasses.replace(small, catalog=catalog)).tolist()
        groups = (frozenset(names[index] for index, own in enumerate(heads) if own == head) for head in set(heads))
        return {group for group in groups if len(group) > 1}

    return group


# Names.


@pytest.mark.parametrize(
    ("act", "artist"),
    [
        ("Miles Davis Quintet", "Miles Davis"),
        ("The Ahmad Jamal Trio", "Ahmad Jamal"),
        ("Ben Folds Five", "Ben Folds"),
        ("The Jimi Hendrix Experience", "Jimi Hendrix"),
        ("Peter Green Splinter Group", "Peter Green"),
        ("Shawn Lee's Ping Pong Orchestra", "Shawn Lee"),
        ("Lucas Souza Banda", "Lucas Souza"),
        ("Quarteto de Egberto Gismonti", "Egberto Gismonti"),
        ("El Grupo Nuevo de Omar Rodriguez Lopez", "Omar Rodríguez López"),
        ("Cast of Camp Rock", "Camp Rock"),
        ("Bob Marley & The Wailers", "Bob Marley"),
        ("Selena Gomez + the Scene", "Selena Gomez"),
        ("Louis Jordan and His Tympany Five", "Louis Jordan"),
        ("Andrés Calamaro y los Rodríguez", "Andrés Calamaro"),
        ("Oliver Shanti & Friends", "Oliver Shanti"),
        ("Жанна Агузарова и Оркестр", "Жанна Агузарова"),
        ("Stevie Ray Vaughan and Double Trouble", "Stevie Ray Vaughan"),  # listed
        ("Crosby, Stills, Nash & Young", "Crosby, Stills & Nash"),  # listed
    ],
)
def test_an_artists_line_ups_and_bands_are_one_act_with_it(act: str, artist: str, grouped: Grouped) -> None:
    assert grouped({FEW: act, MANY: artist}) == grouped({FEW: artist, MANY: act}) == {frozenset((act, artist))}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Kanye West & Jay-Z", "Kanye West"),
        ("Robert Plant & Alison Krauss", "Robert Plant"),
        ("Emerson, Lake & Powell", "Emerson, Lake & Palmer"),
        ("Simian Mobile Disco", "Simian"),
        ("Hank Williams Jr.", "Hank Williams"),
        ("Iron & Wine and Calexico", "Iron & Wine"),
        ("Los Angeles Guitar Quartet", "Los Angeles Philharmonic Orchestra"),
        ("Band of Horses", "Horses"),
        ("Evil Dead Original Cast", "Evildead"),
        ("Kronos Quartet", "Kronos"),  # of one word, and with other listeners
        ("Slaughter and the Dogs", "Slaughter"),
        ("The James Taylor Quartet", "James Taylor"),  # listed
        ("Miss Kittin & The Hacker", "Miss Kittin"),  # listed
    ],
)
def test_namesakes_and_those_who_play_together_are_two_acts(name: str, other: str, grouped: Grouped) -> None:
    assert grouped({FEW: name, MANY: other}) == grouped({FEW: other, MANY: name}) == set()


def test_those_who_are_known_each_are_two_and_what_they_do_together_is_neithers(grouped: Grouped) -> None:
    assert grouped({0: "Bob Dylan", 1: "The Band", FEW: "Bob Dylan and The Band"}) == set()
    assert grouped({0: "Frank Sinatra", 1: "Count Basie", FEW: "Frank Sinatra & Count Basie Orchestra"}) == set()
    heartbreakers = "Tom Petty and the Heartbreakers"
    assert grouped({0: heartbreakers, 1: "Tom Petty", FEW: "The Heartbreakers"}) == {
        frozenset((heartbreakers, "Tom Petty"))
    }


def test_a_name_of_one_word_needs_the_same_listeners_or_tags(grouped: Grouped) -> None:
    together = {frozenset(("Prince", "Prince & The Revolution"))}
    assert grouped({11: "Prince", 2: "Prince & The Revolution"}) == together
    assert grouped({4: "Prince", 2: "Prince & The Revolution"}) == set()


def test_a_band_that_is_known_alone_is_one_with_its_leaders_name_before_it(grouped: Grouped) -> None:
    together = {frozenset(("The Animals", "Eric Burdon & The Animals"))}
    assert grouped({11: "The Animals", 2: "Eric Burdon & The Animals"}) == together
    assert grouped({4: "The Animals", 2: "Eric Burdon & The Animals"}) == set()
    assert grouped({4: "NEWS", 2: "Huey Lewis & The News"}) == set()


def test_line_ups_of_one_who_is_not_here_alone_are_one_act(grouped: Grouped) -> None:
    both = "Oscar Peterson Trio", "The Oscar Peterson Quartet"
    assert grouped({FEW: both[0], MANY: both[1]}) == {frozenset(both)}


def test_the_most_heard_stands_for_all(small: Interactions, lined_up: Interactions) -> None:
    assert (acts(small) == np.arange(len(small.catalog))).all()
    names, heads = lined_up.catalog.names, acts(lined_up)
    assert {names[index]: names[heads[index]] for index in np.flatnonzero(heads != np.arange(len(names)))} == {
        "Miles Davis Quintet": "Miles Davis",
        "Bob Marley": "Bob Marley & The Wailers",
    }


@given(st.text(min_size=1).filter(str.strip))
def test_a_leader_is_part_of_the_name(name: str) -> None:
    assert all(leader.name in name and leader.name != name and leader.band in name for leader in leaders(name))


@pytest.mark.parametrize("line", ["a\tb\tperhaps", "a\tb", "a\tb\tyes\tmore"])
def test_a_malformed_line_of_the_list_is_named(line: str, tmp_path: Path) -> None:
    path = tmp_path / "acts.tsv"
    path.write_text(f"act\tartist\tsame\n{line}\n", "utf-8")
    with pytest.raises(DataError, match=r"acts\.tsv line 2"):
        known_acts(path)
    assert known_acts(tmp_path / "none.tsv") == {}


# The table.


@st.composite
def tables(draw: st.DrawFn) -> tuple[Neighbors, np.ndarray[tuple[int], np.dtype[np.int32]]]:
    """A table of few artists, and the head of each, which is its own."""
    size = draw(st.integers(2, 8))
    heads = np.array([draw(st.integers(0, index)) for index in range(size)], dtype=np.int32)
    while (heads[heads] != heads).any():
        heads = heads[heads]
    ids = np.full((size, size), -1, dtype=np.int32)
    for index in range(size):
        near = draw(st.permutations([other for other in range(size) if other != index]))
        near = near[: draw(st.integers(0, size - 1))]
        ids[index, : len(near)] = near
    scores = np.where(ids >= 0, np.arange(size, 0, -1), 0).astype(np.float32)
    return Neighbors(ids, scores), heads


@given(tables())
def test_a_row_keeps_the_best_placed_of_each_act_and_none_of_its_own(
    table: tuple[Neighbors, np.ndarray[tuple[int], np.dtype[np.int32]]],
) -> None:
    neighbors, heads = table
    found = collapsed(neighbors, heads)
    for index, count in enumerate(found.counts):
        seen, kept = {heads[index]}, []
        for other, score in zip(neighbors.ids[index], neighbors.scores[index], strict=True):
            if other >= 0 and heads[other] not in seen:
                seen.add(heads[other])
                kept.append((other, score))
        assert list(zip(found.ids[index, :count], found.scores[index, :count], strict=True)) == kept


def test_no_row_of_a_real_table_holds_an_act_twice(hetrec_artifact: Path) -> None:
    _, arrays = artifact.read(hetrec_artifact)
    heads, ids = np.asarray(arrays["acts"]), np.asarray(arrays["neighbor_ids"])
    assert 60 < (heads != np.arange(len(heads))).sum() < 150
    named = np.where(ids >= 0, heads[ids], -1 - np.arange(ids.shape[1]))
    assert not (named == heads[:, None]).any()
    named.sort(axis=1)
    assert not (np.diff(named, axis=1) == 0).any()


# Answers.


def alone(recommender: Recommender, found: list[Recommendation], *seeds: str) -> bool:
    """Whether there are no two of one act among those found and the seeds."""
    shown = [recommender.act(item.artist) for item in found]
    return bool(shown) and len(set(shown)) == len(shown) and not {named(recommender, name) for name in seeds} & {*shown}


def named(recommender: Recommender, name: str) -> int:
    return recommender.act(recommender.resolve(name))


def test_miles_davis_and_his_quintet_stand_once_in_every_list(hetrec_recommender: Recommender) -> None:
    miles = hetrec_recommender.resolve("Miles Davis")
    assert miles.also == ("Miles Davis Quintet",)
    quintet = hetrec_recommender.resolve("Miles Davis Quintet")
    assert quintet.also == ("Miles Davis",) and quintet.id != miles.id
    assert hetrec_recommender.act(quintet) == hetrec_recommender.act(miles) == miles.id
    for seed in hetrec_recommender.top(n=2000):
        assert alone(hetrec_recommender, hetrec_recommender.similar(seed), seed.name)


@pytest.mark.parametrize("depth", Depth)
def test_all_there_is_of_a_list_has_no_act_twice(depth: Depth, lined_up_recommender: Recommender) -> None:
    for seed in lined_up_recommender.top(n=20):
        total = lined_up_recommender.count_similar(seed)
        found = lined_up_recommender.similar(seed, 20, depth=depth)
        assert len(found) == total and (not found or alone(lined_up_recommender, found, seed.name))


def test_whoever_leaves_out_an_artist_is_shown_none_that_is_one_with_it(lined_up_recommender: Recommender) -> None:
    for seed in lined_up_recommender.top(n=20):
        for name in ("Miles Davis", "Miles Davis Quintet"):
            without = [lined_up_recommender.resolve(name).id]
            shown = lined_up_recommender.similar(seed, 20, without=without)
            shown += lined_up_recommender.recommend([seed], 20, without=without)
            assert not [item for item in shown if "Miles Davis" in item.artist.name]


def test_recommendations_have_no_act_twice_and_none_of_those_named(lined_up_recommender: Recommender) -> None:
    everybody = [artist.name for artist in lined_up_recommender.top(n=20)]
    blends = 0
    for names in combinations(everybody, 2):
        first, second = map(lined_up_recommender.resolve, names)
        assert alone(lined_up_recommender, lined_up_recommender.recommend([first, second], 20), *names)
        assert alone(lined_up_recommender, lined_up_recommender.recommend([first], 20, unlike=[second]), *names)
        if blended := lined_up_recommender.blend([first, second], 20):
            assert alone(lined_up_recommender, blended, *names)
            blends += 1
    assert blends == 9


def test_of_acts_that_are_one_the_better_is_recommended(
    lined_up_recommender: Recommender, small_recommender: Recommender
) -> None:
    """The same listening under other names: what is left out is all that differs."""
    seed = "Radiohead"
    every = small_recommender.recommend([small_recommender.resolve(seed)], 20)
    kept = lined_up_recommender.recommend([lined_up_recommender.resolve(seed)], 20)
    best: dict[int, int] = {}
    for item in every:
        best.setdefault(lined_up_recommender.act(lined_up_recommender.artist(item.artist.id)), item.artist.id)
    assert [item.artist.id for item in kept] == list(best.values()) and len(kept) < len(every)


def test_a_real_recommendation_has_no_act_twice(hetrec_recommender: Recommender) -> None:
    for names in (("Cream", "Led Zeppelin"), ("Buddy Guy", "B.B. King"), ("Miley Cyrus", "Demi Lovato")):
        seeds = [hetrec_recommender.resolve(name) for name in names]
        assert alone(hetrec_recommender, hetrec_recommender.recommend(seeds, 100), *names)
        assert alone(hetrec_recommender, hetrec_recommender.blend(seeds, 100), *names)


def test_no_map_has_an_act_twice(hetrec_recommender: Recommender) -> None:
    for name in ("Miles Davis", "Jimi Hendrix", "Buddy Guy"):
        shown = [
            hetrec_recommender.act(node.artist)
            for node in network(hetrec_recommender, hetrec_recommender.resolve(name), 2).nodes
        ]
        assert len(set(shown)) == len(shown)

"""The page of a network: names that look like code stay names, in its list as in its script."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from typing import Any

import numpy as np
import pytest

from recommender import Recommender
from recommender.drawing.space import Words, english, space
from recommender.serving.answers import Community
from recommender.serving.networks import Network, network

EVIL = '</script><img src=x onerror="boom()">{{ title }}'


@pytest.fixture
def around(small_recommender: Recommender) -> Network:
    """The network around Metallica, which is called something worse, and so is its tag."""
    found = network(small_recommender, small_recommender.resolve("Metallica"), 2)
    first, *others = found.nodes
    return replace(
        found, nodes=(replace(first, artist=replace(first.artist, name=EVIL), community=Community(3, EVIL)), *others)
    )


def facts(page: str) -> Any:
    """What the script is told."""
    [told] = re.findall('id="facts">(.*?)</script>', page)
    return json.loads(told)


def test_no_name_and_no_word_breaks_out_of_its_place(around: Network) -> None:
    lines = [(EVIL, EVIL)] * len(around.nodes)
    made = space(around, Words(EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, (EVIL,), lines))
    assert "<img" not in made
    names = [unescape(name) for name in re.findall('<option value="([^"]*)">', made)]
    assert names == [node.artist.name for node in around.nodes] and names[0] == EVIL
    assert facts(made)["artists"][0]["name"] == facts(made)["found"][0] == EVIL


def test_the_page_is_in_the_readers_language_and_puts_no_sentence_together(around: Network) -> None:
    lines = [(f"{number} Hörer",) for number, _ in enumerate(around.nodes)]
    made = space(around, Words("Titel", "Netz", "de", "Legende", "Maus", "Finger", "Suche", ("nichts",), lines))
    assert '<html lang="de">' in made
    for said in ("Titel", "Netz", "Legende", "Maus", "Finger", "Suche"):
        assert said in made
    assert [artist["details"] for artist in facts(made)["artists"]] == [list(line) for line in lines]
    assert facts(made)["found"] == ["nichts"]


def test_a_page_in_english_tells_of_every_artist(around: Network) -> None:
    words = english(around)
    assert words.found[1] == "1 found" and len(words.found) == len(around.nodes) + 1
    assert [line[0].split()[0] for line in words.details] == [str(node.artist.listeners) for node in around.nodes]


def test_details_of_fewer_artists_than_there_are_are_refused(around: Network) -> None:
    with pytest.raises(ValueError, match="details of 1 artists"):
        space(around, Words("title", "alt", details=[("one",)]))


def test_equal_networks_make_equal_pages_and_all_places_are_within_reach(around: Network) -> None:
    made = space(around, english(around))
    assert made == space(around, english(around))
    places = np.array([artist["at"] for artist in facts(made)["artists"]])
    assert np.abs(places).max() <= 1
    assert (np.ptp(places, axis=0)[0] >= np.ptp(places, axis=0)[1:]).all()


def test_the_legend_names_the_kinds_in_the_colours_of_their_artists(around: Network) -> None:
    made = space(around, english(around))
    told = {unescape(tag): colour for colour, tag in re.findall(r'--kind:var\(--(\w+)\)">([^<]*)</li>', made)}
    for node, artist in zip(around.nodes, facts(made)["artists"], strict=True):
        assert artist["colour"] == (told[node.community.tag] if node.community else "faint")

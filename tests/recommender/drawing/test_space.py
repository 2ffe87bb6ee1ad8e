"""The page of a network: names that look like code stay names, in its list as in its script."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from recommender import Recommender
from recommender.drawing.space import Words, space
from recommender.serving.networks import Network, network

EVIL = '</script><img src=x onerror="boom()">{{ title }}'


@pytest.fixture
def around(small_recommender: Recommender) -> Network:
    """The network around Metallica, which is called something worse."""
    found = network(small_recommender, small_recommender.resolve("Metallica"), 2)
    first, *others = found.nodes
    return replace(found, nodes=(replace(first, artist=replace(first.artist, name=EVIL)), *others))


def test_no_name_and_no_word_breaks_out_of_its_place(around: Network) -> None:
    made = space(around, Words(EVIL, EVIL, hint=EVIL, search=EVIL, found=EVIL))
    assert "<img" not in made
    names = [unescape(name) for name in re.findall('<option value="([^"]*)">', made)]
    assert names == [node.artist.name for node in around.nodes] and names[0] == EVIL


def test_the_script_is_told_the_names_and_the_word_after_a_number(around: Network) -> None:
    made = space(around, Words("title", "alt", found="gefunden"))
    (told,) = re.findall('id="searched">(.*?)</script>', made)
    facts = json.loads(told)
    assert facts["found"] == "gefunden" and facts["names"][0] == EVIL
    assert not set("<>&") & set(facts["shown"][0])

"""What listeners and tags say of two names."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from recommender.dataset.interactions import Interactions
from recommender.duplicates.evidence import Evidence, Witnesses

RADIOHEAD, BJORK, PORTISHEAD, METALLICA, SLAYER, HERMIT = 0, 1, 2, 4, 5, 14


@pytest.fixture(scope="module")
def witnesses(small: Interactions) -> Witnesses:
    return Witnesses(small)


def test_listeners_of_one_scene_are_more_alike_than_those_of_two(witnesses: Witnesses) -> None:
    near, far = witnesses.of(BJORK, PORTISHEAD), witnesses.of(SLAYER, PORTISHEAD)
    assert near.likeness > far.likeness and near.lift > 1 > far.lift >= 0
    assert near.shared == 2 and far.shared == 0 and not near.alone


def test_the_artists_only_listener_tells_nothing_of_likeness(witnesses: Witnesses) -> None:
    assert witnesses.of(HERMIT, HERMIT).alone and witnesses.of(HERMIT, HERMIT).likeness == 0
    assert not witnesses.of(RADIOHEAD, HERMIT).alone


def test_tags_clash_if_both_have_some_and_none_in_common(witnesses: Witnesses) -> None:
    assert witnesses.of(METALLICA, PORTISHEAD).clash and witnesses.of(METALLICA, PORTISHEAD).tags == 0
    assert not witnesses.of(HERMIT, PORTISHEAD).clash  # never tagged


def test_a_clash_outweighs_everything() -> None:
    alike = Evidence(shared=3, alone=False, likeness=1, lift=9, tags=0, clash=False)
    assert alike.strong and alike.fair
    assert not alike._replace(clash=True).strong and not alike._replace(clash=True).fair
    assert not Evidence(0, False, 0.8, 9, 0, False).strong and Evidence(0, False, 0.8, 9, 0, False).fair


def test_of_more_users_than_that_some_stand_for_everybody(few: Interactions) -> None:
    whole, some = Witnesses(few), Witnesses(few, everybody=len(few.users) // 2)
    famous = np.argsort(-few.listeners)[:12].tolist()
    pairs = [(whole.of(one, other), some.of(one, other)) for one, other in itertools.permutations(famous, 2)]
    assert max(abs(exact.likeness - drawn.likeness) for exact, drawn in pairs) < 0.05
    assert any(exact.likeness != drawn.likeness for exact, drawn in pairs)
    assert {(exact.shared, exact.tags) == (drawn.shared, drawn.tags) for exact, drawn in pairs} == {True}

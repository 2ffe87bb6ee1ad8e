"""Which two artists to ask about beside a third, and what speaks for either."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from recommender import Artist, Recommendation, Recommender, Shared, name_key
from recommender.feedback import Duel, Held, Press, choices_of, choose, trust

from .artists import find, find_all
from .lists import by_id, by_our_ids

_LISTED = 100  # artists of a list that are ranked
_PLAUSIBLE = 12  # of them, at its top
_KNOWN = 12  # of both lists' tops, those with most listeners: members know more of them
_SEEDS = 200  # artists with most listeners, of whom a seed is drawn


class Pair(NamedTuple):
    """Two artists, the left one first, and what each model holds of them."""

    left: Artist
    right: Artist
    held: Held
    rival: Held | None


def find_seed(recommender: Recommender, text: str | None, draw: int) -> Artist:
    """The artist that was picked or typed, else a well-known one by the number of the draw.

    Raises what `find` raises.
    """
    if text is not None:
        return find(recommender, text)
    seeds = recommender.top(n=_SEEDS)
    random.Random(draw).shuffle(seeds)
    return next((seed for seed in seeds if recommender.count_similar(seed) > 1), seeds[0])


def find_pair(
    recommender: Recommender,
    seed: Artist,
    asked: tuple[Sequence[Duel], Sequence[Press]],
    recent: Collection[tuple[int, int]],
    *,
    rival: Recommender | None = None,
    draw: int = 0,
) -> Pair | None:
    """Two artists like the seed, of which the answer would tell most; None where there are no two, or none but recent.

    Both are at the top of the list of one of the models, and among the best known there. `asked` is all that was asked
    of the seed, first to last.
    """
    lists = [by_id(recommender.similar(seed, _LISTED))]
    if rival is not None:
        twin = rival.artist(seed.id)
        lists.append(by_our_ids(recommender, lists[0].values(), rival, rival.similar(twin, _LISTED)))
    artists = _candidates(seed, lists)
    said = choices_of(*asked)
    won = [(choice.chosen, choice.other, trusted) for choice, trusted in zip(said, trust(said), strict=True)]
    scores = [{id: found.score for id, found in listed.items() if id in artists} for listed in lists]
    question = choose(scores, won, recent, draw=draw)
    if question is None:
        return None
    both = question.left, question.right
    held = [
        _held(model, listed, both)
        for model, listed in zip((recommender, rival), lists, strict=False)
        if model is not None
    ]
    return Pair(artists[question.left], artists[question.right], held[0], held[1] if len(held) > 1 else None)


def _candidates(seed: Artist, lists: Sequence[Mapping[int, Recommendation]]) -> dict[int, Artist]:
    """The best known of the artists on the lists, none of them spelled as another or as the seed."""
    names, found = {name_key(seed.name)}, dict[int, Artist]()
    tops = [list(listed.items())[:_PLAUSIBLE] for listed in reversed(lists)]
    every = {id: recommendation.artist for top in tops for id, recommendation in top}
    for id, artist in sorted(every.items(), key=lambda pair: (-pair[1].listeners, pair[0])):
        if (key := name_key(artist.name)) not in names and len(found) < _KNOWN:
            names.add(key)
            found[id] = artist
    return found


def _held(model: Recommender, listed: Mapping[int, Recommendation], both: tuple[int, int]) -> Held:
    ranks = {id: rank for rank, id in enumerate(listed, 1)}
    left, right = (round(listed[id].score, 6) if id in listed else None for id in both)
    return Held(model.model, model.version, (left, right), (ranks.get(both[0]), ranks.get(both[1])))


def find_evidence(recommender: Recommender, seed: int, both: tuple[int, int]) -> tuple[Shared, ...]:
    """What a seed has in common with each of two artists, all by id; nothing where the data has them no more."""
    found = find_all(recommender, (seed, *both))
    return tuple(recommender.shared(found[0], artist) for artist in found[1:]) if len(found) == 3 else ()

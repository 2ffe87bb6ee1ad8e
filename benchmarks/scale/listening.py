"""Made-up listening in the shape of a service's: a few artists whom many play, very many whom few play, and scenes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import scipy.sparse as sp

from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions, Origin
from recommender.dataset.tags import TagAssignments

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Size(NamedTuple):
    """How much listening there is, about."""

    users: int
    artists: int
    pairs: int


LASTFM_360K = Size(359_347, 160_168, 17_600_000)
LARGE = Size(1_225_000, 585_000, 60_000_000)
SIZES = {"360k": LASTFM_360K, "large": LARGE, "small": Size(4_000, 3_000, 120_000)}

_EXPONENT, _SHIFT = 1.35, 40.0  # of popularity by rank, (rank + shift)^-exponent, as the listeners of Last.fm 360K fall
_SCENES, _GENRES = 2_000, 100
_OWN, _GENRE = 0.5, 0.3  # of a user's listening in its scenes and their genres; the rest is what everybody plays
_TASTES = 3  # scenes of a user
_TAGGED = 12_000  # artists with tags
_TAGS, _TAGGERS = 15, 1_900
_BLOCK = 50_000  # users drawn together
_SYLLABLES = [first + vowel + last for first in "bdfgklmnprstvz" for vowel in "aeiou" for last in ("", "n", "r", "x")]


def listening(size: Size, seed: int = 0) -> Interactions:
    """Listening of so many users, drawn from a fixed seed: equal sizes give equal data.

    Each user has three of 2,000 scenes. Half of what somebody plays is of these, three tenths of the genres that they
    belong to, the rest of all, always by popularity. Play counts are log-normal. The 12,000 best known have tags.
    """
    rng = np.random.default_rng(seed)
    scene = rng.integers(_SCENES, size=size.artists)
    order = np.argsort(scene, kind="stable")  # so that a scene's artists are neighbours, and a genre's are
    popularity = (rng.permutation(size.artists) + _SHIFT) ** -_EXPONENT
    total = np.concatenate([[0.0], np.cumsum(popularity[order])])
    ends = total[np.searchsorted(scene[order], np.arange(_SCENES + 1))]
    blocks = [
        _drawn(rng, min(_BLOCK, size.users - start), size.pairs / size.users, total, ends)
        for start in range(0, size.users, _BLOCK)
    ]
    plays: sp.csr_array = sp.csr_array(sp.vstack(blocks, format="csr")[:, np.argsort(order)].T.tocsr())
    plays.sort_indices()
    none = np.empty(0, dtype=np.int32)
    return Interactions(
        Catalog(np.arange(1, size.artists + 1), tuple(_names(size.artists, rng)), ("",) * size.artists),
        np.arange(1, size.users + 1),
        plays,
        _tags(rng, np.argsort(-popularity)[:_TAGGED], scene, min(_TAGGERS, size.users)),
        none.reshape(0, 2),
        Origin("generated", f"generated, {size.pairs:,} pairs", simulated=True, digest=f"{size} {seed}"),
    )


def _drawn(
    rng: np.random.Generator, users: int, mean: float, total: NDArray[np.float64], ends: NDArray[np.float64]
) -> sp.csr_array:
    """Play counts of some users, users × artists in order of scenes. `total` adds popularity up, `ends` by scene."""
    wanted = np.maximum(1, rng.normal(mean, mean / 5, users)).astype(np.int64)
    drawn = (wanted * 2).astype(np.int64)  # whom somebody draws twice counts once
    user = np.repeat(np.arange(users), drawn)
    scenes = np.minimum((rng.random((users, _TASTES)) ** 1.5 * _SCENES).astype(np.int64), _SCENES - 1)
    chosen = scenes[user, rng.integers(_TASTES, size=len(user))]
    kind = rng.random(len(user))
    first = np.where(kind < _OWN, chosen, np.where(kind < _OWN + _GENRE, chosen - chosen % (_SCENES // _GENRES), 0))
    width = np.where(kind < _OWN, 1, np.where(kind < _OWN + _GENRE, _SCENES // _GENRES, _SCENES))
    low, high = ends[first], ends[first + width]
    artist = np.searchsorted(total, low + rng.random(len(user)) * (high - low), side="right") - 1
    pairs = np.unique(user << 32 | np.minimum(artist, len(total) - 2))
    user, artist = pairs >> 32, pairs & 0xFFFFFFFF
    shuffled = rng.permutation(len(pairs))
    order = shuffled[np.argsort(user[shuffled], kind="stable")]
    starts = np.searchsorted(user, np.arange(users))
    kept = order[np.arange(len(order)) - starts[user] < wanted[user]]
    plays = rng.lognormal(4, 1.2, len(kept)).astype(np.int64) + 1
    return sp.coo_array((plays, (user[kept], artist[kept])), shape=(users, len(total) - 1)).tocsr()


def _tags(rng: np.random.Generator, artists: NDArray[np.int64], scene: NDArray[np.int64], users: int) -> TagAssignments:
    """Tags of these artists: mostly what their scene and its genre are called."""
    artist = np.repeat(artists, _TAGS)
    kind = rng.random(len(artist))
    genre = _SCENES + scene[artist] // (_SCENES // _GENRES)
    tag = np.where(kind < 0.4, scene[artist], np.where(kind < 0.8, genre, rng.integers(_SCENES, size=len(artist))))
    user = (rng.random(len(artist)) ** 2 * users).astype(np.int64)
    rows = np.unique(np.stack([user, artist, tag]), axis=1).astype(np.int32)
    names = tuple(itertools.islice((f"{word} music" for word in _words()), _SCENES + _GENRES))
    when = np.full(rows.shape[1], 1_280_000_000_000, dtype=np.int64)
    given_by, given_to, given = rows
    return TagAssignments(names, given_by, given_to, given, when, np.zeros(len(given), dtype=np.bool_))


def _names(count: int, rng: np.random.Generator) -> list[str]:
    """So many different names: one word to three, some with an article."""
    found: dict[str, None] = {}
    while len(found) < count:
        words = rng.choice(_SYLLABLES, (count, 7))
        sizes, articles = rng.integers(2, 7, count).tolist(), (rng.random(count) < 0.15).tolist()
        for word, size, article in zip(words.tolist(), sizes, articles, strict=True):
            parts = ("".join(word[start : start + 3]).capitalize() for start in range(0, size, 3))
            found["The " * article + " ".join(parts)] = None
    return list(found)[:count]


def _words() -> Iterator[str]:
    return map("".join, itertools.product(_SYLLABLES, repeat=2))

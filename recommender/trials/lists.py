"""What lists learn from votes, simulated: members with a hidden mind of their own, noise, position bias, and spite."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..feedback.learning import learn, logit
from ..feedback.records import Impression, Item, Place, Verdict, Vote

_LISTED = 40  # artists of a list
_SHOWN = 20  # of them, of which those at the top are looked at most
_PLACES = 10
_SLOPE = 0.8  # by which likeness rises with the logit of a score
_SEED = 10**6  # where the ids of seeds begin


@dataclass(frozen=True)
class Community:
    """Members who vote on lists, and what is alike in truth, which their votes tell of in another way than is learned.

    Somebody likes an artist on a list by how alike it is, by its appeal to everybody, by their own taste and leniency,
    and less the lower it stands, through a probit; the learner fits a logit without their tastes.
    """

    members: int = 500
    seeds: int = 60
    artists: int = 600
    surprise: float = 0.8
    """By how much likeness differs from what the model has, in logits; at 0 the model is right."""
    spiteful: float = 0.0
    """Which part of the members votes for what is least alike, and against the rest."""


@dataclass(frozen=True)
class Gain:
    """What votes did to lists, by NDCG@10 of what is alike in truth; seeds count as often as they are asked for."""

    votes: int
    before: float
    after: float
    low: float
    """95 % interval of the gain, over simulated communities."""
    high: float


def gain(community: Community, votes: int, runs: int = 5, seed: int = 0) -> Gain:
    """What so many votes do, over several communities; equal seeds give equal figures."""
    found = np.array([_run(community, votes, np.random.default_rng([seed, run])) for run in range(runs)])
    gains = found[:, 1] - found[:, 0]
    spread = 1.96 * float(gains.std(ddof=1)) / math.sqrt(runs)
    before, after = found.mean(axis=0).tolist()
    return Gain(votes, before, after, after - before - spread, after - before + spread)


@dataclass(frozen=True)
class Lesson:
    """What members of one kind teach lists."""

    members: str
    gains: tuple[Gain, ...]
    """By ever more votes."""


COMMUNITIES = {
    "honest": Community(),
    "one of twenty spiteful": Community(spiteful=0.05),
    "honest, and the model is right": Community(surprise=0.0),
}
_VOTES = (500, 2_000, 8_000, 32_000)
_SPITE, _DRIFT = 0.01, 0.005  # of NDCG@10, that spite and chance may cost


def lessons(seed: int = 0, votes: tuple[int, ...] = _VOTES) -> list[Lesson]:
    """What members of every kind in `COMMUNITIES` teach, in its order; equal seeds give equal figures."""
    return [
        Lesson(members, tuple(gain(community, count, seed=seed) for count in votes))
        for members, community in COMMUNITIES.items()
    ]


def is_sound(lessons: list[Lesson]) -> bool:
    """Whether votes help, spite costs less than 1 % of NDCG@10, and lists that are right stay so but for 0.5 %."""
    honest, spiteful, right = (lesson.gains for lesson in lessons)
    return (
        honest[-1].low > 0
        and all(one.after > (1 - _SPITE) * other.after for one, other in zip(spiteful, honest, strict=True))
        and all(gain.after > (1 - _DRIFT) * gain.before for gain in right)
    )


def _run(community: Community, votes: int, random: np.random.Generator) -> tuple[float, float]:
    """NDCG@10 of a community's lists before so many votes and after them."""
    shape = community.seeds, _LISTED
    artists = np.array([random.choice(community.artists, _LISTED, replace=False) for _ in range(community.seeds)])
    scores = np.sort(random.normal(-0.5, 1.0, shape))[:, ::-1]
    alike = _SLOPE * scores + community.surprise * random.normal(size=shape)
    appeal = random.normal(0, 0.8, community.artists)
    taste = random.normal(0, 0.7, (community.members, community.artists))
    leniency = random.normal(0.4, 0.8, community.members)
    spiteful = random.random(community.members) < community.spiteful
    asked = 1 / np.arange(1, community.seeds + 1) ** 0.8
    asked /= asked.sum()
    looked = np.where(np.arange(_LISTED) < _SHOWN, 1 / np.arange(1, _LISTED + 1) ** 0.7, 0)
    at = (
        random.choice(community.seeds, votes, p=asked),
        random.choice(_LISTED, votes, p=looked / looked.sum()),
    )
    member, chosen = random.integers(community.members, size=votes), artists[at]
    liking = alike[at] + appeal[chosen] + taste[member, chosen] + leniency[member] - 0.02 * at[1]
    up = liking + 1.3 * random.normal(size=votes) > 0
    up = np.where(spiteful[member], alike[at] < np.median(alike, axis=1)[at[0]], up)
    shares = 1 / (1 + np.exp(-scores))
    impressions = [_shown(seed, artists[seed].tolist(), shares[seed].tolist()) for seed in range(community.seeds)]
    said = [
        Vote(f"m{who}", Verdict.UP if likes else Verdict.DOWN, True, 0.0, seed + 1, artist)
        for who, likes, seed, artist in zip(member.tolist(), up.tolist(), at[0].tolist(), chosen.tolist(), strict=True)
    ]
    lists = {
        _SEED + seed: dict(zip(artists[seed].tolist(), shares[seed].tolist(), strict=True))
        for seed in range(len(artists))
    }
    corrections = learn(impressions, said, lists.__getitem__)
    learned = np.array(
        [
            [logit(share) + corrections.get(seed, {}).get(artist, (0.0, 0))[0] for artist, share in row.items()]
            for seed, row in lists.items()
        ]
    )
    return float(_ndcg(alike, scores) @ asked), float(_ndcg(alike, learned) @ asked)


def _shown(seed: int, artists: list[int], shares: list[float]) -> Impression:
    items = tuple(map(Item, artists[:_SHOWN], shares[:_SHOWN]))
    return Impression(seed + 1, "similar", (_SEED + seed,), items, "m", "v", "simulated", Place.GUILD, "en-US", 0.0)


def _ndcg(alike: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """NDCG@10 of each list, where an artist is worth the logistic of how alike it is."""
    worth, discount = 1 / (1 + np.exp(-alike)), 1 / np.log2(np.arange(2, _PLACES + 2))
    order = np.argsort(-scores, axis=1, kind="stable")[:, :_PLACES]
    best = -np.sort(-worth, axis=1)[:, :_PLACES]
    return (np.take_along_axis(worth, order, 1) @ discount) / (best @ discount)

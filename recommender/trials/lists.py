"""What lists learn from votes, simulated: members with a hidden mind of their own, noise, position bias, and spite."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from ..feedback.learning import learn, logit
from ..feedback.records import Age, Impression, Item, Place, Verdict, Vote

_LISTED = 40  # artists of a list
SHOWN = 20
"""Of them, of which those at the top are looked at most."""
_PLACES = 10
_SLOPE = 0.8  # by which likeness rises with the logit of a score
_SEED = 10**6  # where the ids of seeds begin, and of what was shown for each
_PUBLIC = 0.9  # which part of votes is given in servers
AGES = ((Age.WEEK, 0.01), (Age.MONTH, 0.02), (Age.YEAR, 0.12), (Age.OLDER, 0.85))
"""How old members' accounts are."""


@dataclass(frozen=True)
class Community:
    """Members who vote on lists, and what is alike in truth, which their votes tell of in another way than is learned.

    Somebody likes an artist on a list by how alike it is, to all and in their server, by its appeal to everybody, by
    their own taste and leniency, and less the lower it stands, through a probit; the learner fits a logit without
    their tastes.
    """

    members: int = 500
    seeds: int = 60
    artists: int = 600
    surprise: float = 0.8
    """By how much likeness differs from what the model has, in logits; at 0 the model is right."""
    servers: int = 10
    """That members are in, one each; about a fifth of them in the largest."""
    local: float = 0.5
    """By how much likeness differs between servers."""
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
    world = simulated(community, votes, random)
    return float(world.ndcg(world.scores) @ world.asked), float(world.ndcg(world.learned(world.votes)) @ world.asked)


@dataclass(frozen=True)
class World:
    """A community and what it said of lists; arrays of shape (seeds, listed), best first by the model, but for one."""

    artists: np.ndarray
    """Their ids."""
    scores: np.ndarray
    """Logits of the model's."""
    alike: np.ndarray
    """How alike each is in truth."""
    asked: np.ndarray
    """How often each seed is asked for, shape (seeds,), of sum 1."""
    votes: list[Vote]

    def learned(self, votes: Iterable[Vote]) -> np.ndarray:
        """The logits of scores after these votes."""
        shares = 1 / (1 + np.exp(-self.scores))
        lists = {
            _SEED + seed: dict(zip(artists.tolist(), row.tolist(), strict=True))
            for seed, (artists, row) in enumerate(zip(self.artists, shares, strict=True))
        }
        shown = [_shown(seed, row) for seed, row in lists.items()]
        found = learn(shown, votes, lists.__getitem__)
        return np.array(
            [
                [logit(share) + found.get(seed, {}).get(artist, (0.0, 0))[0] for artist, share in row.items()]
                for seed, row in lists.items()
            ]
        )

    def ndcg(self, scores: np.ndarray) -> np.ndarray:
        """NDCG@10 of each list ordered by these scores, where an artist is worth the logistic of how alike it is."""
        worth, discount = 1 / (1 + np.exp(-self.alike)), 1 / np.log2(np.arange(2, _PLACES + 2))
        order = np.argsort(-scores, axis=1, kind="stable")[:, :_PLACES]
        best = -np.sort(-worth, axis=1)[:, :_PLACES]
        found: np.ndarray = (np.take_along_axis(worth, order, 1) @ discount) / (best @ discount)
        return found


def simulated(community: Community, votes: int, random: np.random.Generator) -> World:
    """A community that has voted so often."""
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
    looked = np.where(np.arange(_LISTED) < SHOWN, 1 / np.arange(1, _LISTED + 1) ** 0.7, 0)
    at = (
        random.choice(community.seeds, votes, p=asked),
        random.choice(_LISTED, votes, p=looked / looked.sum()),
    )
    member, chosen = random.integers(community.members, size=votes), artists[at]
    [origins] = random.spawn(1)  # what is drawn of it moves nothing else
    home = np.minimum(origins.geometric(2 / community.servers, community.members), community.servers) - 1
    ages = origins.choice(len(AGES), community.members, p=[share for _, share in AGES])
    local = community.local * origins.normal(size=(community.servers, *shape))
    liking = alike[at] + local[(home[member], *at)] + appeal[chosen] + taste[member, chosen] + leniency[member]
    up = liking - 0.02 * at[1] + 1.3 * random.normal(size=votes) > 0
    up = np.where(spiteful[member], alike[at] < np.median(alike, axis=1)[at[0]], up)
    said = [
        vote(f"m{who}", seed, artist, likes, f"s{home[who]}" if public else None, AGES[ages[who]][0])
        for who, likes, seed, artist, public in zip(
            member.tolist(),
            up.tolist(),
            at[0].tolist(),
            chosen.tolist(),
            (origins.random(votes) < _PUBLIC).tolist(),
            strict=True,
        )
    ]
    return World(artists, scores, alike, asked, said)


def vote(member: str, seed: int, artist: int, up: bool, server: str | None, age: Age) -> Vote:
    """A vote on an artist on the list of a seed, from 0."""
    return Vote(member, Verdict.UP if up else Verdict.DOWN, True, 0.0, _SEED + seed, artist, server, age)


def _shown(seed: int, scores: Mapping[int, float]) -> Impression:
    items = tuple(Item(*item) for item in [*scores.items()][:SHOWN])
    return Impression(seed, "similar", (seed,), items, "m", "v", "simulated", Place.GUILD, "en-US", 0.0)

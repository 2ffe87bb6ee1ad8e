"""What lists learn from votes and duels, simulated: members with a hidden mind, noise, position bias, and spite."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from ..feedback.learning import learn, logit
from ..feedback.records import SIMULATED, Age, Duel, Held, Impression, Item, Pick, Place, Press, Verdict, Vote

_LISTED = 40  # artists of a list
SHOWN = 20
"""Of them, of which those at the top are looked at most."""
_PLACES = 10
_SLOPE = 0.8  # by which likeness rises with the logit of a score
_SEED = 10**6  # where the ids of seeds begin, and of what was shown for each
_PUBLIC = 0.9  # which part of votes and presses is given in servers
AGES = ((Age.WEEK, 0.01), (Age.MONTH, 0.02), (Age.YEAR, 0.12), (Age.OLDER, 0.85))
"""How old members' accounts are."""
_DUELLED = 15  # of a list, at its top
_PRESSING = 4  # members in a duel


@dataclass(frozen=True)
class Community:
    """Members who vote on lists, and what is alike in truth, which their votes tell of in another way than is learned.

    Somebody likes an artist on a list by how alike it is, to all and in their server, by its appeal to everybody, by
    their own taste and leniency, and less the lower it stands, through a probit; the learner fits a logit without
    their tastes. In a duel they choose by the same, but by half the appeal and alike in all servers, and lean a little
    to the left.
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
    hasty: float = 0.0
    """Which part of the members presses one button or the other in duels, whatever is asked, within a second."""


@dataclass(frozen=True)
class Gain:
    """What votes did to lists, by NDCG@10 of what is alike in truth; seeds count as often as they are asked for."""

    votes: int
    before: float
    after: float
    low: float
    """95 % interval of the gain, over simulated communities."""
    high: float
    duels: int = 0
    """Presses in duels."""


def gain(community: Community, votes: int, runs: int = 5, seed: int = 0, *, duels: int = 0) -> Gain:
    """What so many votes and presses in duels do, over several communities; equal seeds give equal figures."""
    found = np.array([_run(community, votes, duels, np.random.default_rng([seed, run])) for run in range(runs)])
    gains = found[:, 1] - found[:, 0]
    spread = 1.96 * float(gains.std(ddof=1)) / math.sqrt(runs)
    before, after = found.mean(axis=0).tolist()
    return Gain(votes, before, after, after - before - spread, after - before + spread, duels)


@dataclass(frozen=True)
class Lesson:
    """What members of one kind teach lists."""

    members: str
    gains: tuple[Gain, ...]
    """By ever more votes, or presses in duels."""


COMMUNITIES = {
    "honest": Community(),
    "one of twenty spiteful": Community(spiteful=0.05),
    "honest, and the model is right": Community(surprise=0.0),
}
DUELISTS = {
    "duels: honest": Community(),
    "duels: one of twenty spiteful, one of ten hasty": Community(spiteful=0.05, hasty=0.1),
    "duels: honest, and the model is right": Community(surprise=0.0),
}
_VOTES, _PRESSES = (500, 2_000, 8_000, 32_000), (500, 2_000, 8_000)
_SPITE, _DRIFT = 0.01, 0.005  # of NDCG@10, that spite and chance may cost


def lessons(seed: int = 0, votes: tuple[int, ...] = _VOTES, presses: tuple[int, ...] = _PRESSES) -> list[Lesson]:
    """What members of every kind in `COMMUNITIES` teach by votes, then those in `DUELISTS`, in their orders.

    By presses in duels alone, and then by the most of them and as many votes. Equal seeds give equal figures.
    """
    voting = [
        Lesson(members, tuple(gain(community, count, seed=seed) for count in votes))
        for members, community in COMMUNITIES.items()
    ]
    amounts = [*((0, count) for count in presses), *((count, count) for count in presses[-1:])]
    duelling = [
        Lesson(members, tuple(gain(community, count, seed=seed, duels=pressed) for count, pressed in amounts))
        for members, community in DUELISTS.items()
    ]
    return [*voting, *(duelling if amounts else ())]


def is_sound(lessons: list[Lesson]) -> bool:
    """Whether votes help, spite costs less than 1 % of NDCG@10, and lists that are right stay so but for 0.5 %.

    The same of duels. Lessons come by threes: of honest members, of some that are not, and where the model is right.
    """
    gains = [lesson.gains for lesson in lessons]
    return all(
        honest[-1].low > 0
        and all(one.after > (1 - _SPITE) * other.after for one, other in zip(spiteful, honest, strict=True))
        and all(gain.after > (1 - _DRIFT) * gain.before for gain in right)
        for honest, spiteful, right in zip(gains[::3], gains[1::3], gains[2::3], strict=True)
    )


def _run(community: Community, votes: int, duels: int, random: np.random.Generator) -> tuple[float, float]:
    """NDCG@10 of a community's lists before so many votes and presses and after them."""
    world = simulated(community, votes, random, duels)
    return float(world.ndcg(world.scores) @ world.asked), float(world.ndcg(world.learned()) @ world.asked)


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
    duels: list[Duel]
    presses: list[Press]

    def learned(self) -> np.ndarray:
        """The logits of scores after the votes and presses."""
        shares = 1 / (1 + np.exp(-self.scores))
        lists = {
            _SEED + seed: dict(zip(artists.tolist(), row.tolist(), strict=True))
            for seed, (artists, row) in enumerate(zip(self.artists, shares, strict=True))
        }
        shown = [_shown(seed, row) for seed, row in lists.items()]
        found = learn(shown, self.votes, lists.__getitem__, duels=self.duels, presses=self.presses)
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


def simulated(community: Community, votes: int, random: np.random.Generator, presses: int = 0) -> World:
    """A community that has voted so often, and pressed so often in duels."""
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
    origins, duelling = random.spawn(2)  # what is drawn of them moves nothing else
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
    likings = alike[..., None] + 0.5 * appeal[artists][..., None] + taste.T[artists]
    duels, pressed = _duels(community, likings, artists, spiteful, asked, presses, duelling)
    at_home = (origins.random(len(pressed)) < _PUBLIC).tolist()
    pressed = [
        replace(press, server=f"s{home[who]}" if public else None, age=AGES[ages[who]][0])
        for press, who, public in zip(pressed, (int(press.member[1:]) for press in pressed), at_home, strict=True)
    ]
    return World(artists, scores, alike, asked, said, duels, pressed)


def vote(member: str, seed: int, artist: int, up: bool, server: str | None, age: Age) -> Vote:
    """A vote on an artist on the list of a seed, from 0."""
    return Vote(member, Verdict.UP if up else Verdict.DOWN, True, 0.0, _SEED + seed, artist, server, age)


def duel(id: int, seed: int, left: int, right: int) -> Duel:
    """A duel of two artists beside a seed, from 0."""
    return Duel(id, _SEED + seed, left, right, 0.0, SIMULATED, Held("m", "v", (None, None), (None, None)))


def _duels(
    community: Community,
    likings: np.ndarray,
    artists: np.ndarray,
    spiteful: np.ndarray,
    asked: np.ndarray,
    number: int,
    random: np.random.Generator,
) -> tuple[list[Duel], list[Press]]:
    """So many presses of members on pairs from the tops of lists; `likings`: by list, artist of it, and member."""
    duels, presses = list[Duel](), list[Press]()
    hasty = random.random(community.members) < community.hasty
    for id in range(1, number // _PRESSING + 1):
        seed = int(random.choice(community.seeds, p=asked))
        left, right = random.choice(_DUELLED, 2, replace=False).tolist()
        duels.append(duel(id, seed, int(artists[seed, left]), int(artists[seed, right])))
        for member in random.choice(community.members, _PRESSING, replace=False).tolist():
            ahead = likings[seed, left, member] - likings[seed, right, member] + 0.2 + 1.3 * random.normal()
            if spiteful[member]:
                ahead = likings[seed, right, member] - likings[seed, left, member]
            seconds = float(random.lognormal(2.0, 0.5))
            if hasty[member]:
                ahead, seconds = random.normal() + 0.5, float(random.uniform(0.4, 1.0))
            presses.append(Press(f"m{member}", id, Pick.LEFT if ahead > 0 else Pick.RIGHT, seconds, 0.0))
    return duels, presses


def _shown(seed: int, scores: Mapping[int, float]) -> Impression:
    items = tuple(Item(*item) for item in [*scores.items()][:SHOWN])
    return Impression(seed, "similar", (seed,), items, "m", "v", "simulated", Place.GUILD, "en-US", 0.0)

"""Whether a few can move a list for all, simulated: what abuse costs, with votes weighed and with all alike."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from ..feedback.records import Age, Vote
from .lists import SHOWN, Community, World, simulated, vote

_VOTES = (500, 2_000)  # honest ones
_ALTS, _BRIGADE = 20, 50
_COST = 0.02  # of NDCG@10, that abuse may cost the list it is aimed at


@dataclass(frozen=True)
class Abuse:
    """What abuse did to the list that is asked for most, by NDCG@10 of what is alike in truth."""

    members: str
    votes: int
    """Honest ones, on all lists."""
    honest: float
    """After these alone."""
    alike: float
    """After the abuse, were all votes to count alike."""
    weighed: float
    low: float
    """95 % interval of what it costs with votes weighed, over simulated communities."""
    high: float


def _alts(world: World) -> list[Vote]:
    """A member and the accounts made for it in every server press on each artist shown, against what is alike."""
    best = world.artists[0, np.argsort(-world.alike[0, :SHOWN])].tolist()
    return [
        vote(f"alt {number}", 0, artist, rank >= SHOWN // 2, f"s{number}", Age.WEEK if number else Age.OLDER)
        for number in range(_ALTS + 1)
        for rank, artist in enumerate(best)
    ]


def _brigade(world: World) -> list[Vote]:
    """Members of one more server, with accounts as old as any, press against the artist that is most alike."""
    target = int(world.artists[0, np.argmax(world.alike[0, :SHOWN])])
    return [vote(f"brigade {number}", 0, target, False, "brigade", Age.OLDER) for number in range(_BRIGADE)]


KINDS: dict[str, Callable[[World], list[Vote]]] = {
    f"one member with {_ALTS} new accounts, against the whole list": _alts,
    f"{_BRIGADE} members of one server, against the best artist": _brigade,
}


def abuses(
    seed: int = 0, votes: tuple[int, ...] = _VOTES, runs: int = 12, community: Community | None = None
) -> list[Abuse]:
    """What abuse of each of `KINDS` does, after ever more honest votes; equal seeds give equal figures."""
    return [found for count in votes for found in _after(community or Community(), count, runs, seed)]


def is_withstood(abuses: Iterable[Abuse]) -> bool:
    """Whether abuse costs the list it is aimed at less than 2 % of NDCG@10, and less than with all votes alike."""
    return all(abuse.weighed > max((1 - _COST) * abuse.honest, abuse.alike) for abuse in abuses)


def _after(community: Community, votes: int, runs: int, seed: int) -> list[Abuse]:
    found = np.array([_run(community, votes, np.random.default_rng([seed, run])) for run in range(runs)])
    costs = found[:, :1] - found[:, 2::2]
    spread = 1.96 * costs.std(axis=0, ddof=1) / math.sqrt(runs)
    honest, *rest = found.mean(axis=0).tolist()
    return [
        Abuse(kind, votes, honest, rest[2 * n], rest[2 * n + 1], cost - by, cost + by)
        for n, (kind, cost, by) in enumerate(zip(KINDS, costs.mean(axis=0).tolist(), spread.tolist(), strict=True))
    ]


def _run(community: Community, votes: int, random: np.random.Generator) -> list[float]:
    """NDCG@10 of the first list after honest votes; then of each kind of abuse with votes alike, and weighed."""
    world = simulated(community, votes, random)

    def first(votes: Iterable[Vote]) -> float:
        return float(world.ndcg(world.learned(votes))[0])

    every = [world.votes + abuse(world) for abuse in KINDS.values()]
    after = [result for said in every for result in (first(_alike(said)), first(said))]
    return [first(world.votes), *after]


def _alike(votes: Iterable[Vote]) -> list[Vote]:
    return [replace(one, server=None, age=None) for one in votes]

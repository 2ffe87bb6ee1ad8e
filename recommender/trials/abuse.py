"""Whether a few can move a list for all, simulated: what abuse costs, with what is said weighed and all of it alike."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from ..feedback.records import Age, Pick, Press
from .lists import SHOWN, Community, World, duel, simulated, vote

_VOTES = (500, 2_000)  # honest ones, or presses
_ALTS, _BRIGADE = 20, 50
_SHIFTS = 2  # artists less alike, that each of the others meets in a duel: as many presses as votes
_COST = 0.02  # of NDCG@10, that abuse may cost the list it is aimed at


@dataclass(frozen=True)
class Abuse:
    """What abuse did to the list that is asked for most, by NDCG@10 of what is alike in truth."""

    members: str
    votes: int
    """Honest ones on all lists; where the abuse is of duels, honest presses."""
    honest: float
    """After these alone."""
    alike: float
    """After the abuse, were all to count alike."""
    weighed: float
    low: float
    """95 % interval of what it costs with all weighed, over simulated communities."""
    high: float


_ACCOUNTS = [(f"alt {number}", f"s{number}", Age.WEEK if number else Age.OLDER) for number in range(_ALTS + 1)]
_CROWD = [(f"brigade {number}", "brigade", Age.OLDER) for number in range(_BRIGADE)]


def _alts(world: World) -> World:
    """A member and the accounts made for it in every server vote on each artist shown, against what is alike."""
    votes = [
        vote(member, 0, artist, rank >= SHOWN // 2, server, age)
        for member, server, age in _ACCOUNTS
        for rank, artist in enumerate(_best(world))
    ]
    return replace(world, votes=world.votes + votes)


def _brigade(world: World) -> World:
    """Members of one more server, with accounts as old as any, vote against the artist that is most alike."""
    votes = [vote(member, 0, _best(world)[0], False, server, age) for member, server, age in _CROWD]
    return replace(world, votes=world.votes + votes)


def _dueling_alts(world: World) -> World:
    """The same accounts press in duels between what is more alike and what is less, for the latter."""
    half = SHOWN // 2
    best = _best(world)
    pairs = [(best[n], best[half + (n + shift) % half]) for n in range(half) for shift in range(_SHIFTS)]
    return _pressed(world, pairs, _ACCOUNTS)


def _dueling_brigade(world: World) -> World:
    """The same members press in duels of the artist that is most alike with those that are least, for these."""
    target, *others = _best(world)
    return _pressed(world, [(target, other) for other in others[-SHOWN // 2 :]], _CROWD)


def _best(world: World) -> list[int]:
    """What is shown of the first list, what is most alike first."""
    found: list[int] = world.artists[0, np.argsort(-world.alike[0, :SHOWN])].tolist()
    return found


def _pressed(world: World, pairs: list[tuple[int, int]], accounts: list[tuple[str, str, Age]]) -> World:
    """The world in which these accounts have pressed for the second of each pair, on either side in turn."""
    first = len(world.duels) + 1
    duels = [duel(id, 0, *(pair if id % 2 else pair[::-1])) for id, pair in enumerate(pairs, first)]
    presses = [
        Press(member, duel.id, Pick.RIGHT if duel.id % 2 else Pick.LEFT, 7.0, 0.0, server, age)
        for duel in duels
        for member, server, age in accounts
    ]
    return replace(world, duels=world.duels + duels, presses=world.presses + presses)


Kinds = dict[str, Callable[[World], World]]
VOTING: Kinds = {
    f"one member with {_ALTS} new accounts, against the whole list": _alts,
    f"{_BRIGADE} members of one server, against the best artist": _brigade,
}
DUELING: Kinds = {
    f"duels: one member with {_ALTS} new accounts, against the whole list": _dueling_alts,
    f"duels: {_BRIGADE} members of one server, against the best artist": _dueling_brigade,
}


def abuses(
    seed: int = 0, votes: tuple[int, ...] = _VOTES, runs: int = 12, community: Community | None = None
) -> list[Abuse]:
    """What abuse of each kind in `VOTING` does after ever more honest votes, then that in `DUELING` after presses.

    Equal seeds give equal figures.
    """
    return [
        found
        for kinds in (VOTING, DUELING)
        for count in votes
        for found in _after(community or Community(), kinds, count, runs, seed)
    ]


def is_withstood(abuses: Iterable[Abuse]) -> bool:
    """Whether abuse costs the list it is aimed at less than 2 % of NDCG@10, and less than with all counting alike."""
    return all(abuse.weighed > max((1 - _COST) * abuse.honest, abuse.alike) for abuse in abuses)


def _after(community: Community, kinds: Kinds, count: int, runs: int, seed: int) -> list[Abuse]:
    found = np.array([_run(community, kinds, count, np.random.default_rng([seed, run])) for run in range(runs)])
    costs = found[:, :1] - found[:, 2::2]
    spread = 1.96 * costs.std(axis=0, ddof=1) / math.sqrt(runs)
    honest, *rest = found.mean(axis=0).tolist()
    return [
        Abuse(kind, count, honest, rest[2 * n], rest[2 * n + 1], cost - by, cost + by)
        for n, (kind, cost, by) in enumerate(zip(kinds, costs.mean(axis=0).tolist(), spread.tolist(), strict=True))
    ]


def _run(community: Community, kinds: Kinds, count: int, random: np.random.Generator) -> list[float]:
    """NDCG@10 of the first list after what is honest; then of each kind of abuse with all alike, and weighed."""
    said = (count, 0) if kinds is VOTING else (0, count)
    world = simulated(community, said[0], random, said[1])

    def first(world: World) -> float:
        return float(world.ndcg(world.learned())[0])

    after = [first(seen) for abuse in kinds.values() for seen in (_alike(abuse(world)), abuse(world))]
    return [first(world), *after]


def _alike(world: World) -> World:
    votes = [replace(vote, server=None, age=None) for vote in world.votes]
    return replace(world, votes=votes, presses=[replace(press, server=None, age=None) for press in world.presses])

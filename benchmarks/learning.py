"""`python -m benchmarks.learning`: what lists learn in a night, from a million votes and from as many presses."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from rich.console import Console

from recommender.feedback import Age, Duel, Held, Impression, Item, Pick, Place, Press, Verdict, Vote, learn

from .measuring.machine import kib
from .measuring.rows import Rows, Value

_LISTED = 40
_ARTISTS = 5_000
_SERVERS = 500
_PRESSING = 4  # members in a duel
_AGES = [*Age]


def main(
    votes: Annotated[int, typer.Option(min=1, help="Votes; and presses in duels.")] = 1_000_000,
    members: Annotated[int, typer.Option(min=1, help="Whose they are.")] = 20_000,
    lists: Annotated[int, typer.Option(min=1, help="That they are on.")] = 2_000,
) -> None:
    """Learn from made-up votes, then from presses in duels, then from both, and say what that takes."""
    random = np.random.default_rng(0)
    scores = {seed: _scores(random) for seed in range(1, lists + 1)}
    shown = [_shown(seed, row) for seed, row in scores.items()]
    voted = _votes(scores, votes, members, random)
    duels, presses = _duels(scores, votes, members, random)
    rows = [
        {"of": f"{len(voted):,} votes", **_night(shown, voted, scores)},
        {"of": f"{len(presses):,} presses in duels", **_night(shown, [], scores, duels, presses)},
    ]
    title = f"What lists learn from what {members:,} members say of {lists:,} lists"
    Console().print(Rows(title, rows).rich())


def _night(
    shown: Sequence[Impression],
    votes: Sequence[Vote],
    scores: Mapping[int, Mapping[int, float]],
    duels: Sequence[Duel] = (),
    presses: Sequence[Press] = (),
) -> dict[str, Value]:
    Path("/proc/self/clear_refs").write_text("5")  # the peak counts from now on
    before, began = kib("VmRSS"), time.process_time()
    found = learn(shown, votes, scores.__getitem__, duels=duels, presses=presses)
    spent, most = time.process_time() - began, kib("VmHWM")
    pairs = sum(map(len, found.values()))
    return {"artists on lists": pairs, "processor s": round(spent, 1), "MiB beside": (most - before) // 1024}


def _scores(random: np.random.Generator) -> dict[int, float]:
    artists = random.choice(_ARTISTS, _LISTED, replace=False).tolist()
    return dict(zip(artists, np.linspace(0.9, 0.1, _LISTED).tolist(), strict=True))


def _shown(seed: int, scores: Mapping[int, float]) -> Impression:
    items = tuple(Item(*item) for item in scores.items())
    return Impression(seed, "similar", (seed,), items, "m", "v", "d", Place.GUILD, "en-US", 0.0)


def _drawn(
    scores: Mapping[int, Mapping[int, float]], number: int, members: int, random: np.random.Generator
) -> Iterator[tuple[str, int, tuple[int, int], bool, str, Age]]:
    """Of each event a member, a seed, two artists on its list, a coin, a server, and an age."""
    lists = [[*row] for row in scores.values()]
    at = random.integers(len(lists), size=number)
    first, other = random.integers(_LISTED, size=number), random.integers(1, _LISTED, size=number)
    who, coin = random.integers(members, size=number), random.random(number) < 0.6
    for seed, one, more, member, up in zip(*(part.tolist() for part in (at, first, other, who, coin)), strict=True):
        both = lists[seed][one], lists[seed][(one + more) % _LISTED]
        yield f"{member:064x}", seed + 1, both, up, f"s{member % _SERVERS}", _AGES[-1 if member % 10 else 0]


def _votes(
    scores: Mapping[int, Mapping[int, float]], number: int, members: int, random: np.random.Generator
) -> list[Vote]:
    return [
        Vote(member, Verdict.UP if up else Verdict.DOWN, True, 0.0, seed, both[0], server, age)
        for member, seed, both, up, server, age in _drawn(scores, number, members, random)
    ]


def _duels(
    scores: Mapping[int, Mapping[int, float]], number: int, members: int, random: np.random.Generator
) -> tuple[list[Duel], list[Press]]:
    held, duels, presses = Held("m", "v", (None, None), (None, None)), list[Duel](), list[Press]()
    for id, (member, seed, both, up, server, age) in enumerate(_drawn(scores, number, members, random)):
        if id % _PRESSING == 0:
            duels.append(Duel(id, seed, *both, 0.0, "d", held))
        presses.append(Press(member, duels[-1].id, Pick.LEFT if up else Pick.RIGHT, 5.0, 0.0, server, age))
    return duels, presses


if __name__ == "__main__":
    typer.run(main)

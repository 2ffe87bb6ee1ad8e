"""What members chose in duels: one choice for each member and pair, how far each is trusted, and all in figures."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from ..stats.intervals import wilson
from .funnels import Rate
from .records import Age, Duel, Pick, Press
from .weights import BY_AGE

_SURE = 10.0  # choices that nothing but what all do is known for: so few say little of a member
_HASTY = 0.25  # of the median time, below which a choice was hasty


class Choice(NamedTuple):
    """That a member holds one artist to be more like a seed than another."""

    member: str
    seed: int
    chosen: int
    other: int
    on_left: bool
    """Whether the chosen one's button was on the left."""
    seconds: float
    """From when it was asked."""
    server: str | None = None
    """In which it was made, by its keyed hash."""
    age: Age | None = None
    """That of the member's account."""

    @property
    def pair(self) -> tuple[int, int, int]:
        """The seed and the two, whichever was chosen."""
        return self.seed, min(self.chosen, self.other), max(self.chosen, self.other)


class Agreement(NamedTuple):
    """How often choices are those of others on the same pair."""

    agreeing: float
    compared: float
    """Choices on pairs that others chose on too."""

    def rate(self, usual: float) -> float:
        """The share that agrees, drawn towards the usual one the fewer there are."""
        return (self.agreeing + _SURE * usual) / (self.compared + _SURE)


def last_words(duels: Iterable[Duel], presses: Iterable[Press]) -> list[Press]:
    """Of presses in the order they happened the latest of each member on each pair, whatever the duel.

    Presses on duels that are not given are left out.
    """
    asked = {duel.id: duel for duel in duels}
    latest = dict[tuple[str, tuple[int, int, int]], Press]()
    for press in presses:
        if press.duel in asked:
            about = (press.member, asked[press.duel].pair)
            latest.pop(about, None)
            latest[about] = press
    return [*latest.values()]


def choices_of(duels: Sequence[Duel], presses: Iterable[Press]) -> list[Choice]:
    """One choice for each member and pair, of presses in the order they happened: by their last word.

    Whoever was unsure at last has chosen nothing.
    """
    asked, found = {duel.id: duel for duel in duels}, []
    for press in last_words(duels, presses):
        duel, on_left = asked[press.duel], press.pick is Pick.LEFT
        both = (duel.left, duel.right) if on_left else (duel.right, duel.left)
        if press.pick is not Pick.UNSURE:
            found.append(Choice(press.member, duel.seed, *both, on_left, press.seconds, press.server, press.age))
    return found


def trust(chosen: Sequence[Choice]) -> list[float]:
    """How much each choice counts, from 0 to 1: less where its member agrees less with others than members do.

    A member who agrees no more than by lot counts for nothing once that is sure, nor does one who chooses against all.
    Choices made in less than a quarter of the median time count by how those of all members who were as hasty agree.
    Those of young accounts count less, and it counts as little whether others agree with them.
    """
    ages, agreeing = [BY_AGE[choice.age] for choice in chosen], _agreeing(chosen)
    usual = _together(agreeing).rate(0.5)
    if usual <= 0.5:  # nobody agrees with anybody
        return ages

    def weight(agreements: Iterable[Agreement]) -> float:
        return min(max((_together(agreements).rate(usual) - 0.5) / (usual - 0.5), 0.0), 1.0)

    members = dict[str, list[Agreement]]()
    for choice, agreement in zip(chosen, agreeing, strict=True):
        members.setdefault(choice.member, []).append(agreement)
    weights = {member: weight(agreements) for member, agreements in members.items()}
    hasty = _hasty(chosen)
    hurried = weight(agreement for agreement, is_hasty in zip(agreeing, hasty, strict=True) if is_hasty)
    return [
        age * weights[choice.member] * (hurried if is_hasty else 1.0)
        for choice, age, is_hasty in zip(chosen, ages, hasty, strict=True)
    ]


def _agreeing(chosen: Sequence[Choice]) -> list[Agreement]:
    """For each choice, how others on the same pair agree with it: once at most, and less if all there are young."""
    sides = defaultdict[tuple[int, int, int], float](float)
    for choice in chosen:
        sides[choice.seed, choice.chosen, choice.other] += BY_AGE[choice.age]
    found = list[Agreement]()
    for choice in chosen:
        own = BY_AGE[choice.age]
        same = round(sides[choice.seed, choice.chosen, choice.other] - own, 6)  # a sum is never exact
        others = same + sides.get((choice.seed, choice.other, choice.chosen), 0.0)
        known = own * min(others, 1.0)
        found.append(Agreement(known * same / others if others else 0.0, known))
    return found


def _together(agreements: Iterable[Agreement]) -> Agreement:
    every = [*agreements]
    return Agreement(math.fsum(part.agreeing for part in every), math.fsum(part.compared for part in every))


def _hasty(chosen: Sequence[Choice]) -> list[bool]:
    usual = median(choice.seconds for choice in chosen) if chosen else 0.0
    return [choice.seconds < _HASTY * usual for choice in chosen]


@dataclass(frozen=True, slots=True)
class Sided:
    """How decided duels go with what a model held."""

    model: str
    decided: int
    """Duels on which more members chose one than the other, and the model held one nearer."""
    agreed: int
    """Of these, where both are the same."""
    low: float
    """95 % interval of their share."""
    high: float


@dataclass(frozen=True, slots=True)
class DuelFigures:
    """What all duels come to."""

    duels: int
    pressed: int
    """Duels that somebody pressed on."""
    members: int
    choices: int
    """One for each member and pair."""
    unsure: int
    """Members' last presses in a duel that chose neither."""
    on_left: int
    """Choices whose button was on the left."""
    low: float
    """95 % interval of their share; choices between the same two hang together."""
    high: float
    seconds: float | None
    """The median time to a choice."""
    trusted: float
    """As how many choices they count (`trust`)."""
    hasty: int
    sides: tuple[Sided, ...]
    """By model."""


def figures(duels: Sequence[Duel], presses: Sequence[Press]) -> DuelFigures | None:
    """The figures of duels and of the presses on them, in the order they happened; None without a duel."""
    if not duels:
        return None
    known = {duel.id for duel in duels}
    last = {(press.duel, press.member): press.pick for press in presses if press.duel in known}
    chosen = choices_of(duels, presses)
    asked = [f"{choice.seed} {sorted((choice.chosen, choice.other))}" for choice in chosen]
    on_left = Rate.of_members([choice.on_left for choice in chosen], asked)
    return DuelFigures(
        duels=len(duels),
        pressed=len({duel for duel, _ in last}),
        members=len({member for _, member in last}),
        choices=len(chosen),
        unsure=sum(pick is Pick.UNSURE for pick in last.values()),
        on_left=sum(choice.on_left for choice in chosen),
        low=on_left.low,
        high=on_left.high,
        seconds=median(choice.seconds for choice in chosen) if chosen else None,
        trusted=math.fsum(trust(chosen)),
        hasty=sum(_hasty(chosen)),
        sides=_sides(duels, last),
    )


def _sides(duels: Iterable[Duel], last: Mapping[tuple[int, str], Pick]) -> tuple[Sided, ...]:
    ahead = Counter[int]()
    for (id, _), pick in last.items():
        ahead[id] += {Pick.LEFT: 1, Pick.RIGHT: -1}.get(pick, 0)
    decided, agreed = Counter[str](), Counter[str]()
    for duel in duels:
        for held in filter(None, (duel.held, duel.rival)):
            if ahead[duel.id] and held.nearer is not None:
                name = f"{held.model} {held.version[:6]}"
                decided[name] += 1
                agreed[name] += (ahead[duel.id] > 0) == (held.nearer is Pick.LEFT)
    return tuple(Sided(name, decided[name], agreed[name], *wilson(agreed[name], decided[name])) for name in decided)

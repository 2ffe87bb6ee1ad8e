"""Whose listeners are told best, of artists that nothing was learned from: bags, networks, and the answer itself."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from recommender.sound import bags, targets
from recommender.sound.regression import fit
from recommender.sound.training import SETTINGS, Lesson, Settings, averaged, learn

from .generator import World, world
from .hearing import shuffled, windows
from .synthesis import STEADY

if TYPE_CHECKING:
    from numpy.typing import NDArray

LINEAR, PERCEPTRON, LINEAR_SHUFFLED = "bags, linear", "bags, MLP", "bags, linear, shuffled"
MSE, WPE, SHUFFLED = "network, MSE", "network, WPE", "network, MSE, shuffled"
UNORDERED, ORACLE, BEST = "the answer without order", "the answer", "what listeners like"
_STOPPING = 8  # one in so many artists tells a network when to end

Regression = Callable[["NDArray[np.floating]", "NDArray[np.floating]"], Callable[..., "NDArray[np.floating]"]]


best = partial(fit, model="best")
"""Linear, quadratic or by a kernel, as it suits."""


class Size(NamedTuple):
    """How much of everything there is."""

    artists: int = 500
    users: int = 2000
    tracks: int = 2
    windows: int = 5
    """Of each track."""
    curve: tuple[int, ...] = (100, 200)
    """Artists that are learned from in the learning curve; its last point is all."""
    settings: Settings = SETTINGS


class Outcome(NamedTuple):
    """What came of one world."""

    aucs: dict[str, float]
    """By who told them."""
    curve: dict[int, tuple[float, float]]
    """By how many artists were learned from: bags by linear regression, and the network by MSE."""
    seconds: dict[str, tuple[float, float]]
    """What each network took to learn, of the wall clock and of processors."""


def outcome(seed: int, size: Size) -> Outcome:
    """One world, a quarter of whose artists are held out: nothing learns from how they sound or who plays them."""
    started = time.perf_counter()
    made = world(size.artists, size.users, seed)
    sound = windows(made, size.tracks, size.windows)
    say(seed, f"{size.artists} artists heard in {time.perf_counter() - started:.0f} s")
    order = np.random.default_rng(seed).permutation(size.artists)
    held, others = order[: size.artists // 4], order[size.artists // 4 :]
    trial = Trial(made, held, size.settings)
    unordered, words = shuffled(sound, seed), bagged(others, held, sound)
    aucs = {
        LINEAR: trial.by(fit, others, words),
        PERCEPTRON: trial.by(bags.perceptron, others, words),
        MSE: trial.by_network(MSE, others, sound),
        WPE: trial.by_network(WPE, others, sound),
        LINEAR_SHUFFLED: trial.by(fit, others, bagged(others, held, unordered)),
        SHUFFLED: trial.by_network(SHUFFLED, others, unordered),
        UNORDERED: trial.by(best, others, made.figures[:, : len(STEADY)]),
        ORACLE: trial.by(best, others, made.figures),
        BEST: targets.auc(np.eye(len(held)), made.liking[held].T, trial.plays),
    }
    curve = {
        number: (
            trial.by(fit, others[:number], bagged(others[:number], held, sound)),
            trial.by_network(f"{MSE}, {number} artists", others[:number], sound),
        )
        for number in size.curve
    }
    found = Outcome(aucs, {**curve, len(others): (aucs[LINEAR], aucs[MSE])}, trial.seconds)
    say(seed, str(found))
    return found


@dataclass
class Trial:
    """A world and those of its artists that are held out. Each way to tell of them gives the mean AUC of theirs."""

    world: World
    held: NDArray[np.int64]
    settings: Settings
    seconds: dict[str, tuple[float, float]] = field(default_factory=dict[str, tuple[float, float]])

    def __post_init__(self) -> None:
        unheard = np.zeros(len(self.world.figures), dtype=np.bool_)
        unheard[self.held] = True
        self.plays = self.world.interactions.plays[self.held]
        known = self.world.interactions.without(unheard)
        self.directions, self.predictions = targets.directions(known), targets.predictions(known)

    def by(self, regression: Regression, others: NDArray[np.int64], columns: NDArray[np.floating]) -> float:
        """By regression of factors on columns, shape (artists, columns)."""
        says = regression(columns[others], self.directions.factors[others])
        return self._auc(says(columns[self.held]), self.directions)

    def by_network(self, name: str, others: NDArray[np.int64], sound: NDArray[np.uint8]) -> float:
        """By a network that learned from others, one in eight of whom told when to end."""
        aims = self.predictions if name == WPE else self.directions
        flat, owners = _flat(sound[others])
        costs = None if aims.costs is None else aims.costs[others]
        stopping = np.arange(len(others)) % _STOPPING == 0
        spent = time.process_time()
        learned = learn(
            Lesson(flat, owners, aims.factors[others], costs, stopping), self.settings, seed=self.world.seed
        )
        self.seconds[name] = learned.seconds, time.process_time() - spent
        flat, owners = _flat(sound[self.held])
        found = self._auc(averaged(learned.network, flat, owners, np.ones(len(self.held), dtype=np.bool_)), aims)
        say(
            self.world.seed,
            f"{name}: {found:.4f}, {len(learned.losses)} epochs, {learned.windows} windows, {learned.seconds:.0f} s",
        )
        return found

    def _auc(self, said: NDArray[np.floating], aims: targets.Targets) -> float:
        return targets.auc(said, aims.users, self.plays)


def bagged(others: NDArray[np.int64], held: NDArray[np.int64], sound: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Bags of others, whose words they are of, and of those held out; shape (artists, words), 0 of anybody else."""
    chosen = np.concatenate([others, held])
    flat, owners = _flat(sound[chosen])
    found = bags.bags(flat, owners, np.arange(len(chosen)) < len(others))
    every = np.zeros((len(sound), found.shape[1]), dtype=np.float32)
    every[chosen] = found
    return every


def say(seed: int, line: str) -> None:
    """Tells how far a seed has come."""
    print(f"seed {seed}: {line}", file=sys.stderr, flush=True)


def closed(aucs: dict[str, float], name: str) -> float:
    """The share of the way from linear regression on bags to the answer that somebody has gone."""
    return (aucs[name] - aucs[LINEAR]) / (aucs[ORACLE] - aucs[LINEAR])


def _flat(sound: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Windows one after the other, and the artist of each."""
    return sound.reshape(-1, *sound.shape[2:]), np.repeat(np.arange(len(sound)), sound.shape[1])

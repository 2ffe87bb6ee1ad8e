"""How a network learns from windows: the only module that needs JAX and Optax."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
from jax import lax

from .network import POOLS, TINY, Network
from .spectrogram import BANDS, FLOOR

if TYPE_CHECKING:
    from numpy.typing import NDArray

Weights = dict[str, Any]
_SAMPLE = 1000  # windows by which bands are standardised
_BLOCK = 128  # windows heard at a time
_RISING = 0.3  # of learning, in which its rate rises


class Settings(NamedTuple):
    """How large the network is, and how it learns."""

    features: tuple[int, int, int] = (32, 64, 128)
    """Of each convolution."""
    width: int = 4
    """Frames that a filter spans."""
    hidden: int = 128
    epochs: int = 18
    """At most."""
    patience: int = 6
    """Epochs without anything better on held-out artists, after which it ends."""
    together: int = 5
    """Windows of an artist whose mean is to say the factors, as it will when it is asked."""
    batch: int = 24
    """Such groups that are learned from at once."""
    each: int = 24
    """Windows of an artist in an epoch, at most, lest who has most tracks counts most."""
    rate: float = 2e-3
    """Of learning at its height: it rises for three tenths of the epochs and then falls to 0, along half cosines."""
    decay: float = 1e-3
    """Of weights (AdamW)."""
    dropout: float = 0.3
    """Of what is pooled, and of the hidden layer."""
    louder: float = 6.0
    """Decibels by which a window is made louder or quieter, at most, each time that it is heard."""

    transposed: int = 4
    """Bands by which it is made higher or lower."""


SETTINGS = Settings()


class Lesson(NamedTuple):
    """Windows, whose they are, and what is to be said of them."""

    windows: NDArray[np.uint8]
    """Shape (windows, frames, bands)."""
    owners: NDArray[np.int64]
    """The artist of each window, shape (windows,), an index into what follows; −1 where it is passed over."""
    factors: NDArray[np.float32]
    """Shape (artists, rank)."""
    costs: NDArray[np.float32] | None
    """Shape (artists, rank, rank), as in `Targets`; None: squared errors."""
    held: NDArray[np.bool_]
    """The artists that are not learned from, by whom it is told when to end; shape (artists,)."""


class Batch(NamedTuple):
    """What one step learns from: groups of windows of one artist."""

    windows: Any
    """Standardised, shape (groups, together, frames, bands)."""
    factors: Any
    costs: Any
    kept: Any
    """As in `heard`."""


class Learned(NamedTuple):
    """A network, and how it went."""

    network: Network
    losses: tuple[float, ...]
    """Of held-out artists after each epoch, over that of saying the mean of the others of everybody."""
    windows: int
    """That were gone through."""
    seconds: float


def learn(
    lesson: Lesson,
    settings: Settings = SETTINGS,
    *,
    seed: int = 0,
    told: Callable[[int, float], object] = lambda *_: None,
) -> Learned:
    """The network that was best on the held-out artists, the same each time on one machine.

    `told` is called with the epoch and its loss.
    """
    started = time.perf_counter()
    rng = np.random.default_rng(seed)
    learning = ~lesson.held
    scale = float(np.sqrt((lesson.factors[learning] ** 2).mean())) or 1.0
    factors = lesson.factors / np.float32(scale)
    costs = np.broadcast_to(np.eye(factors.shape[1], dtype=np.float32), (*factors.shape, factors.shape[1]))
    if lesson.costs is not None:
        costs = lesson.costs
    mean, deviation = _bands(lesson, rng)
    weights = _first(settings, factors[learning].mean(axis=0), rng)
    batches = -(-len(_epoch(lesson, settings, rng)) // settings.batch)
    state = _begun(weights)
    aims = factors[lesson.held], costs[lesson.held]
    blank = _cost(factors[learning].mean(axis=0), *aims)
    best, found, losses, seen = np.inf, weights, list[float](), 0
    for epoch in range(settings.epochs):
        order = _epoch(lesson, settings, rng)
        for start in range(0, batches * settings.batch, settings.batch):
            # A batch is always full, so that it is compiled once.
            chosen = np.take(order, range(start, start + settings.batch), axis=0, mode="wrap")
            owners = lesson.owners[chosen[:, 0]]
            rate = settings.rate * _height((epoch + start / batches / settings.batch) / settings.epochs)
            batch = Batch(
                (_transposed(lesson.windows[chosen], settings.transposed, rng) + _louder(chosen, settings, rng) - mean)
                / deviation,
                factors[owners],
                costs[owners],
                _kept(chosen, settings, rng),
            )
            weights, state = _step(weights, state, batch, rate, settings.decay)
            seen += chosen.size
        hears = partial(_by_jax, weights, mean, deviation)
        said = averaged(hears, lesson.windows, lesson.owners, lesson.held)[lesson.held]
        loss = _cost(said, *aims) / blank
        losses.append(loss)
        told(epoch, loss)
        if loss < best:
            best, found = loss, weights
        if len(losses) - 1 - int(np.argmin(losses)) >= settings.patience:
            break
    found = {**found, "out": found["out"] * scale, "out_shifts": found["out_shifts"] * scale}
    return Learned(_network(found, mean, deviation), tuple(losses), seen, time.perf_counter() - started)


def averaged(
    hears: Callable[[NDArray[np.uint8]], NDArray[np.float32]],
    windows: NDArray[np.uint8],
    owners: NDArray[np.int64],
    artists: NDArray[np.bool_],
) -> NDArray[np.float32]:
    """The mean of what a network says of the windows of each masked artist, shape (artists, rank); 0 of others."""
    chosen = np.flatnonzero((owners >= 0) & artists[owners])
    said = [hears(windows[chosen[start : start + _BLOCK]]) for start in range(0, max(len(chosen), 1), _BLOCK)]
    summed = np.zeros((len(artists), said[0].shape[1]), dtype=np.float32)
    np.add.at(summed, owners[chosen], np.concatenate(said))
    counts = np.maximum(np.bincount(owners[chosen], minlength=len(artists)), 1)
    return np.asarray(summed / counts[:, None], dtype=np.float32)


def _epoch(lesson: Lesson, settings: Settings, rng: np.random.Generator) -> NDArray[np.int64]:
    """The windows of an epoch, in groups of one artist's that are heard together: shape (groups, together)."""
    order = rng.permutation(_learned_from(lesson))
    by_owner = order[np.argsort(lesson.owners[order], kind="stable")]
    _, first, counts = np.unique(lesson.owners[by_owner], return_index=True, return_counts=True)
    groups = -(-np.minimum(counts, settings.each) // settings.together)
    whose = np.repeat(np.arange(len(first)), groups)
    nth = np.arange(len(whose)) - np.repeat(np.cumsum(groups) - groups, groups)
    places = (nth[:, None] * settings.together + np.arange(settings.together)) % counts[whose, None]
    groups_of: NDArray[np.int64] = by_owner[first[whose, None] + places]
    return rng.permutation(groups_of)


def _transposed(windows: NDArray[np.uint8], most: int, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Each group of windows higher or lower by up to so many bands."""
    bands = np.clip(np.arange(BANDS) + rng.integers(-most, most + 1, len(windows))[:, None], 0, BANDS - 1)
    return np.stack([group[..., each] for group, each in zip(windows, bands, strict=True)])


def _louder(chosen: NDArray[np.int64], settings: Settings, rng: np.random.Generator) -> NDArray[np.float32]:
    """By how much each window is made louder, in the steps that it is of."""
    drawn = rng.uniform(-settings.louder, settings.louder, (*chosen.shape, 1, 1))
    return np.asarray(drawn * 255 / -FLOOR, dtype=np.float32)


def _kept(chosen: NDArray[np.int64], settings: Settings, rng: np.random.Generator) -> list[NDArray[np.float32]]:
    """What dropout multiplies by: what is pooled, and the hidden layer."""
    wide = (3 * settings.features[-1], settings.hidden)
    left = np.float32(1 / (1 - settings.dropout))
    return [(rng.random((chosen.size, width), dtype=np.float32) >= settings.dropout) * left for width in wide]


def _height(done: float) -> float:
    """How high the rate is, of its height, when so much of learning is done."""
    return 0.5 - 0.5 * math.cos(math.pi * (done / _RISING if done < _RISING else 1 + (done - _RISING) / (1 - _RISING)))


def _learned_from(lesson: Lesson) -> NDArray[np.int64]:
    """The windows that are."""
    return np.flatnonzero((lesson.owners >= 0) & ~lesson.held[lesson.owners])


def _bands(lesson: Lesson, rng: np.random.Generator) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Mean and deviation of each band."""
    some = np.sort(rng.permutation(_learned_from(lesson))[:_SAMPLE])
    some = lesson.windows[some].reshape(-1, BANDS).astype(np.float32)
    return some.mean(axis=0), np.maximum(some.std(axis=0), 1)


def _first(settings: Settings, mean: NDArray[np.float32], rng: np.random.Generator) -> Weights:
    """Weights to begin with: He, Zhang, Ren and Sun, "Delving deep into rectifiers" (2015); it says the mean."""

    def drawn(*shape: int) -> NDArray[np.float32]:
        deviation = np.sqrt(2 / np.prod(shape[:-1]))
        return np.asarray(rng.standard_normal(shape, dtype=np.float32) * deviation, dtype=np.float32)

    weights, below = Weights(), BANDS
    for number, features in enumerate(settings.features, 1):
        weights[f"filters_{number}"] = drawn(settings.width, below, features)
        weights[f"shifts_{number}"] = np.zeros(features, dtype=np.float32)
        below = features
    weights["hidden"] = drawn(3 * below, settings.hidden)
    weights["hidden_shifts"] = np.zeros(settings.hidden, dtype=np.float32)
    weights["out"] = drawn(settings.hidden, len(mean)) / 10
    weights["out_shifts"] = mean.astype(np.float32)
    return weights


def heard(weights: Weights, layer: jax.Array, kept: Sequence[Any] = (1.0, 1.0)) -> jax.Array:
    """What `Network` says, of windows that are standardised already; `kept` is what dropout multiplies by."""
    for number, pool in enumerate(POOLS, 1):
        layer = lax.conv_general_dilated(  # several times as fast as products of matrices, as `Network` has them
            layer, weights[f"filters_{number}"], (1,), "VALID", dimension_numbers=("NWC", "WIO", "NWC")
        )
        whole = layer.shape[1] // pool * pool
        layer = (layer + weights[f"shifts_{number}"])[:, :whole].reshape(len(layer), -1, pool, layer.shape[2])
        layer = jax.nn.relu(layer.max(axis=2))
    square = jnp.sqrt((layer**2).mean(axis=1) + TINY)
    pooled = jnp.concatenate([layer.mean(axis=1), layer.max(axis=1), square], axis=1)
    hidden = jax.nn.relu(pooled * kept[0] @ weights["hidden"] + weights["hidden_shifts"])
    return hidden * kept[1] @ weights["out"] + weights["out_shifts"]


def _loss(weights: Weights, batch: Batch) -> jax.Array:
    said = heard(weights, batch.windows.reshape(-1, *batch.windows.shape[2:]), batch.kept)
    missed = said.reshape(*batch.windows.shape[:2], -1).mean(axis=1) - batch.factors
    return jnp.einsum("ni,nij,nj->n", missed, batch.costs, missed).mean() / missed.shape[1]


def _stepped(weights: Weights, state: Any, batch: Batch, rate: float, decay: float) -> tuple[Weights, Any]:
    """Weights after one step of Adam with decay of weights (Loshchilov and Hutter, ICLR 2019)."""
    updates, state = _ADAM.update(jax.grad(_loss)(weights, batch), state)
    return {name: each - rate * (updates[name] + decay * each) for name, each in weights.items()}, state


def _by_jax(
    weights: Weights, mean: NDArray[np.float32], deviation: NDArray[np.float32], windows: NDArray[np.uint8]
) -> NDArray[np.float32]:
    """What `Network` says, several times as fast while there is JAX."""
    layer = np.zeros((_BLOCK, *windows.shape[1:]), dtype=np.float32)  # always full, so that it is compiled once
    layer[: len(windows)] = (windows - mean) / deviation
    return np.asarray(_heard(weights, layer))[: len(windows)]


_ADAM = optax.scale_by_adam()
# Compiled once for each size of a network.
_begun, _step, _heard = jax.jit(_ADAM.init), jax.jit(_stepped), jax.jit(heard)


def _network(weights: Weights, mean: NDArray[np.float32], deviation: NDArray[np.float32]) -> Network:
    return Network(mean, deviation, **{name: np.asarray(array) for name, array in weights.items()})


def _cost(said: NDArray[np.float32], factors: NDArray[np.float32], costs: NDArray[np.float32]) -> float:
    """What it costs to say this of these artists, on average."""
    missed = said - factors
    return float(np.einsum("ni,nij,nj->n", missed, costs, missed).mean() / factors.shape[1])

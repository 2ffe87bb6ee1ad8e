"""`python -m benchmarks.sound.runtimes`: the same network learning in each library that is installed, on one thread.

Needs nothing but NumPy and the library, so that each may stand in an environment of its own.
"""

from __future__ import annotations

import itertools
import os
import re
import time
from collections.abc import Callable, Iterator
from importlib import import_module, metadata
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WIDTHS, _SPAN, _POOLS, _HIDDEN, _RANK = (128, 32, 64, 128), 4, (4, 2, 1), 128, 32  # as `train` has it
_BATCH, _FRAMES = 120, 128
_ONE_THREAD = {
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
    "OMP_NUM_THREADS": "1",
}
Step = Callable[[], float]


def jax() -> Step:
    """By `lax.conv_general_dilated` and `jit`."""
    jax, jnp, optax = map(import_module, ("jax", "jax.numpy", "optax"))

    def loss(weights: list[Any], layer: Any, aims: Any) -> Any:
        for filters, pool in zip(weights[:3], _POOLS, strict=True):
            order = ("NWC", "WIO", "NWC")
            layer = jax.lax.conv_general_dilated(layer, filters, (1,), "VALID", dimension_numbers=order)
            whole = layer.shape[1] // pool * pool
            layer = jax.nn.relu(layer[:, :whole].reshape(len(layer), -1, pool, layer.shape[2]).max(axis=2))
        square = jnp.sqrt((layer**2).mean(axis=1) + 1e-6)
        pooled = jnp.concatenate([layer.mean(axis=1), layer.max(axis=1), square], axis=1)
        return ((jax.nn.relu(pooled @ weights[3]) @ weights[4] - aims) ** 2).mean()

    adam = optax.adamw(1e-3)
    weights, windows, aims = [*map(jnp.asarray, _weights())], *map(jnp.asarray, _batch())
    state = adam.init(weights)

    @jax.jit  # type: ignore[untyped-decorator]
    def learned(weights: list[Any], state: Any) -> Any:
        found, slopes = jax.value_and_grad(loss)(weights, windows, aims)
        updates, state = adam.update(slopes, state, weights)
        return optax.apply_updates(weights, updates), state, found

    def step() -> float:
        nonlocal weights, state
        weights, state, found = learned(weights, state)
        return float(found)

    return step


def torch() -> Step:
    """As it comes, layer by layer."""
    torch = import_module("torch")
    torch.set_num_threads(1)
    nn = torch.nn.functional
    weights = [torch.tensor(array, requires_grad=True) for array in _weights()]
    windows, aims = map(torch.tensor, _batch())
    adam = torch.optim.AdamW(weights, 1e-3)

    def step() -> float:
        layer = windows.transpose(1, 2)
        for filters, pool in zip(weights[:3], _POOLS, strict=True):
            layer = nn.relu(nn.max_pool1d(nn.conv1d(layer, filters.permute(2, 1, 0)), pool))
        pooled = torch.cat([layer.mean(2), layer.amax(2), ((layer**2).mean(2) + 1e-6).sqrt()], 1)
        loss = ((nn.relu(pooled @ weights[3]) @ weights[4] - aims) ** 2).mean()
        adam.zero_grad()
        loss.backward()
        adam.step()
        return float(loss.item())

    return step


def tinygrad() -> Step:
    """One sum, by which it shows whether it can compute here at all: it calls clang on what it writes."""
    tensor = import_module("tinygrad").Tensor
    ones = tensor(np.ones(3, np.float32))
    return lambda: float(ones.sum().item())


LIBRARIES = {"jax": jax, "torch": torch, "tinygrad": tinygrad}
_BESIDE = ("numpy", "scipy", "setuptools")  # which others need as well


def main(steps: int = 12) -> None:
    """Prints for each library its version, its megabytes with what it needs, and windows a second of a processor."""
    os.environ |= _ONE_THREAD
    for name, made in LIBRARIES.items():
        if find_spec(name) is None:
            print(f"{name}: not installed")
            continue
        try:
            step = made()
            losses, spent = [], []
            for _ in range(steps):
                started = time.process_time()
                losses.append(step())
                spent.append(time.process_time() - started)
        except Exception as error:  # what a library lacks here is what is asked
            print(f"{name} {metadata.version(name)}: {type(error).__name__}: {error}"[:200])
            continue
        size = sum(map(_bytes, {name, *(("optax",) if name == "jax" else ()), *_needs(name)})) / 1e6
        speed = _BATCH / min(spent[3:])
        print(f"{name} {metadata.version(name)}: {size:.0f} MB, {speed:.0f} windows/s, first step {spent[0]:.1f} s, "
              f"loss {losses[0]:.3f} to {losses[-1]:.3f}")  # fmt: skip


def _weights() -> list[NDArray[np.float32]]:
    rng = np.random.default_rng(0)
    shapes: list[tuple[int, ...]] = [(_SPAN, below, above) for below, above in itertools.pairwise(_WIDTHS)]
    shapes += [(3 * _WIDTHS[-1], _HIDDEN), (_HIDDEN, _RANK)]
    return [(rng.standard_normal(shape) * np.sqrt(2 / np.prod(shape[:-1]))).astype(np.float32) for shape in shapes]


def _batch() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    rng = np.random.default_rng(1)
    windows = rng.standard_normal((_BATCH, _FRAMES, _WIDTHS[0]), dtype=np.float32)
    return windows, rng.standard_normal((_BATCH, _RANK), dtype=np.float32)


def _needs(name: str) -> Iterator[str]:
    """What a distribution needs, extras aside, and what that needs in turn."""
    for needed in metadata.requires(name) or ():
        called = re.match(r"[\w.-]+", needed)
        if called and "extra ==" not in needed and called[0] not in _BESIDE and _installed(called[0]):
            yield called[0]
            yield from _needs(called[0])


def _installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _bytes(name: str) -> int:
    files = metadata.files(name) or ()
    return sum(path.stat().st_size for file in files if (path := file.locate()).is_file())  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()

"""`python -m benchmarks.sound`: the experiment on made-up music. Takes about half an hour."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from scipy.stats import t

from ..measuring.machine import machine
from ..measuring.printing import printed
from ..measuring.rows import Rows, Value
from .experiment import LINEAR, MSE, Outcome, Size, closed, outcome

LIBRARIES = ("jax", "optax", "numpy", "scikit-learn")


def main(
    seeds: Annotated[int, typer.Option(min=2, help="How many worlds are made up.")] = 5,
    artists: Annotated[int, typer.Option(min=300, help="Artists of each, a quarter of whom are held out.")] = 500,
    processes: Annotated[int, typer.Option(min=1, help="Worlds at a time.")] = 2,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Tell by sound who plays artists that nothing was learned from."""
    # A thread each: what stands between the steps of learning takes one core at most.
    os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
    os.environ["OMP_NUM_THREADS"] = "1"
    started = time.perf_counter()
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        found = [*pool.map(partial(outcome, size=Size(artists=artists)), range(seeds))]
    print(f"{time.perf_counter() - started:.0f} s in all", file=sys.stderr)
    printed(machine(Path("made up"), LIBRARIES), [contenders(found), curve(found)], as_json=as_json)


def contenders(found: Sequence[Outcome]) -> Rows:
    """Who tells listeners how well, and what share of the way from bags to the answer that is."""
    rows: list[dict[str, Value]] = [
        {
            "by": name,
            "AUC": f"{np.mean([each.aucs[name] for each in found]):.4f}",
            "± over seeds": f"{_half([each.aucs[name] for each in found]):.4f}",
            "of the gap, %": f"{100 * np.mean([closed(each.aucs, name) for each in found]):.0f}",
            "interval": _interval([100 * closed(each.aucs, name) for each in found]),
            **_seconds([each.seconds.get(name) for each in found]),
        }
        for name in found[0].aucs
    ]
    return Rows(
        f"Listeners of held-out artists told by sound, {len(found)} seeds",
        rows,
        notes=[
            f"The gap: from “{LINEAR}” to “the answer”, on the same artists. Intervals: 95 %, Student's t over seeds."
        ],
    )


def curve(found: Sequence[Outcome]) -> Rows:
    """What each learns from so many artists."""
    rows: list[dict[str, Value]] = []
    for number in found[0].curve:
        bags, network = np.array([each.curve[number] for each in found]).T
        rows.append(
            {
                "artists": number,
                LINEAR: f"{bags.mean():.4f}",
                MSE: f"{network.mean():.4f}",
                "more": f"{(network - bags).mean():+.4f}",
                "interval": _interval((network - bags).tolist(), "+.4f"),
            }
        )
    return Rows("AUC by how many artists were learned from", rows)


def _seconds(spent: Sequence[tuple[float, float] | None]) -> dict[str, str]:
    """What learning took on average, if it is known."""
    known = [each for each in spent if each]
    means = zip(("s to learn", "CPU s"), np.mean(known, axis=0).tolist(), strict=True) if known else ()
    return {title: f"{mean:.0f}" for title, mean in means}


def _half(values: Sequence[float]) -> float:
    """Half the width of the 95 % interval of the mean by Student's t."""
    return float(t.ppf(0.975, len(values) - 1) * np.std(values, ddof=1) / np.sqrt(len(values)))


def _interval(values: Sequence[float], digits: str = ".0f") -> str:
    mean, half = float(np.mean(values)), _half(values)
    return f"{mean - half:{digits}} … {mean + half:{digits}}"


if __name__ == "__main__":
    typer.run(main)

"""`python -m benchmarks`: all questions in one run, Segue beside its peers. Takes some minutes."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from recommender.dataset.choose import sample

from .measuring.data import HETREC, Data
from .measuring.machine import machine
from .measuring.printing import printed
from .similarity import building, starting

LIBRARIES = ("numpy", "scipy", "scikit-learn", "implicit", "sparse-dot-topn")


def main(
    data: Data = HETREC,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Time Segue beside named peers: serving, fitting, starting, building."""
    if not data.is_dir():
        _say(f"There is no {data}: timing on the embedded sample, which is small; the targets are set for HetRec.")
        data = sample().path
    data = data.resolve()
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _say("Building …")
        tables = [building.table(data, folder / "model")]
        # Only now, that this process was small while the builds' memory was counted (see building.table).
        from .similarity import fitting, peers, serving

        _say("Starting …")
        peers.save(data, folder)
        tables.insert(0, starting.table(folder))
        _say("Fitting …")
        tables.insert(0, fitting.table(data))
        _say("Serving …")
        tables.insert(0, serving.table(data, folder / "model"))
    facts = machine(data, LIBRARIES)
    printed(facts, tables, as_json=as_json)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


if __name__ == "__main__":
    typer.run(main)

"""Changes a sample of spots in the code, one at a time, and prints which of them no test notices."""

from __future__ import annotations

import random
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Annotated

import typer

from .changes import Change, changes
from .trials import NEAREST, ROOT, House, package_of


def sample(number: int, seed: int, packages: list[str]) -> list[Change]:
    """So many changes in those packages, equal for equal code and seed, in order."""
    paths = [path.relative_to(ROOT) for package in packages for path in sorted((ROOT / package).glob("*.py"))]
    every = [change for path in paths for change in changes(path, ROOT)]
    return sorted(random.Random(seed).sample(every, min(number, len(every))))


def main(
    number: Annotated[int, typer.Option(min=1, help="How many changes are tried.")] = 400,
    seed: Annotated[int, typer.Option(help="Equal seeds try the same changes of the same code.")] = 0,
    package: Annotated[list[str] | None, typer.Option(help="Only there; may be given again.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="How many are tried at once.")] = 2,
) -> None:
    """Change a sample of spots in the code, one at a time, and print which of them no test notices."""
    tried = sample(number, seed, package or list(NEAREST))
    unnoticed = list[Change]()
    with tempfile.TemporaryDirectory() as folder:
        every = [House(Path(folder) / str(job)) for job in range(jobs)]
        covered = {name: every[0].covered(name) for name in sorted({package_of(change.path) for change in tried})}
        houses = SimpleQueue[House]()
        for house in every:
            houses.put(house)

        def trial(change: Change) -> None:
            house = houses.get()
            try:
                noticed = house.notices(change, covered[package_of(change.path)])
            finally:
                houses.put(house)
            if not noticed:
                unnoticed.append(change)
            print(f"{'noticed  ' if noticed else 'UNNOTICED'} {change}", flush=True)

        with ThreadPoolExecutor(jobs) as pool:
            list(pool.map(trial, tried))
    print(f"\nOf {len(tried)} changes {len(tried) - len(unnoticed)} were noticed, {len(unnoticed)} were not:")
    for change in sorted(unnoticed):
        print(f"  {change}")


if __name__ == "__main__":
    typer.run(main)

"""How late autocompletes make the bot's loop, and how many of them one process holds.

`python -m benchmarks.bot.stalls --artifact MODEL` runs these questions alone.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import typer
from rich.console import Console

from loopback.schema import locate

from ..measuring.rows import Rows, Value
from ..measuring.table import Target
from ..measuring.timing import Cost, run
from .keystrokes import BOUND, Pace
from .waves import DIRECT, EMPTY, OURS, WAVE

_WITHIN = 5.0  # ms beyond the empty handler

_COLLECTING = """
import gc, json, sys, time
from pathlib import Path
import bot.__main__
from bot import commands
import recommender.building.build
from recommender import Recommender
kept = commands.discover(), Recommender.load(Path(sys.argv[1]), verify=False)

def collected():
    begun = time.perf_counter()
    gc.collect()
    return 1e3 * (time.perf_counter() - begun)

gc.collect()
before, objects = sorted(collected() for _ in range(5)), len(gc.get_objects())
gc.freeze()
after = sorted(collected() for _ in range(5))
print(json.dumps([{"": name, "objects gone through": count, "median": times[2], "longest": times[4]}
    for name, count, times in (("as loaded", objects, before), ("frozen", len(gc.get_objects()), after))]))
"""


def tables(artifact: Path) -> Iterator[Rows]:
    """The questions one after the other, each asked in fresh processes. Takes a good minute."""
    yield _waves(artifact)
    yield _collections(artifact)
    yield _keystrokes(artifact)


def _waves(artifact: Path) -> Rows:
    measured = {
        name: [Cost(*figures) for figures in rounds]
        for name, rounds in _asked("benchmarks.bot.waves", artifact).items()
    }
    rows: list[dict[str, Value]] = [
        {
            "": name,
            "longest, median": median(_longest(costs)),
            "longest, worst": max(_longest(costs)),
            "90 % of ticks": median(cost.parts["p90"] for cost in costs),
            "all answered": median(cost.wall for cost in costs) * 1e3,
            "CPU": median(cost.cpu for cost in costs) * 1e3,
            "rounds": len(costs),
        }
        for name, costs in measured.items()
    ]
    ours, empty = _longest(measured[OURS]), _longest(measured[EMPTY])
    beyond = {
        "median of rounds": median(lag - baseline for lag, baseline in zip(ours, empty, strict=True)),
        "worst by worst": max(ours) - max(empty),
    }
    return Rows(
        f"The loop's lag while {WAVE} autocompletes come at once (ms)",
        rows,
        [Target(f"ms that “{OURS}”, as the bot does it, stalls the loop beyond an {EMPTY}", _WITHIN, beyond, False)],
        [
            "A tick of 1 ms shows the lag. CPU: of this process, without the one it asks.",
            f"The machine was {_busy(measured[DIRECT])}.",
        ],
    )


def _busy(costs: Sequence[Cost]) -> str:
    """Whether something else took the processor from what needs nothing but it."""
    share = median(cost.cpu / cost.wall for cost in costs)
    if share > 0.9:
        return "free for this"
    return f"busy with something else: this had {share:.0%} of a core where it wanted one; lags are the longer for it"


def _longest(costs: Sequence[Cost]) -> list[float]:
    return [cost.parts["longest"] for cost in costs]


def _collections(artifact: Path) -> Rows:
    rows: list[dict[str, Value]] = json.loads(run("-c", _COLLECTING, str(artifact))[0])
    return Rows("A full garbage collection in the bot's process, which stops it (ms)", rows)


def _keystrokes(artifact: Path) -> Rows:
    title = "Autocompletes end to end over the loopback, from INTERACTION_CREATE to the answer's POST (ms)"
    try:
        locate(os.environ)
    except FileNotFoundError as missing:
        return Rows(title, [], notes=[f"Not measured: {missing}."])
    asked = _asked("benchmarks.bot.keystrokes", artifact)
    paces = {name: [Pace(**rate) for rate in rates] for name, rates in asked.items()}
    rows: list[dict[str, Value]] = [
        {
            "": name,
            "a second": pace.rate,
            "p50": pace.p50 * 1e3,
            "p99": pace.p99 * 1e3,
            "unanswered": pace.unanswered,
            "bot's CPU": pace.bot_cpu * 1e3,
            "its core, %": 100 * pace.bot_cpu * pace.rate,
            "generator's CPU": pace.generator_cpu * 1e3,
            "tries": pace.tries,
        }
        for name, rates in paces.items()
        for pace in rates
    ]
    notes = [f"Held with p99 < {BOUND * 1e3:g} ms: {_held(paces)}. CPU: for one autocomplete."]
    return Rows(title, rows, notes=notes)


def _held(paces: Mapping[str, Sequence[Pace]]) -> str:
    """The highest rate before the first that was not held."""
    highest = {name: max((pace.rate for pace in rates if pace.holds), default=0) for name, rates in paces.items()}
    more = {name: "" if not rates[-1].holds else " or more" for name, rates in paces.items()}
    return "; ".join(f"{name} {rate} a second{more[name]}" for name, rate in highest.items())


def _asked(module: str, artifact: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("-m", module, str(artifact.resolve()))[0])
    return found


def main(
    artifact: Annotated[Path, typer.Option(help="A built model.")] = Path("data/model"),
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Measure the loop's stalls and the answers over a loopback Discord."""
    found = list(tables(artifact.resolve()))
    if as_json:
        print(json.dumps([table.json() for table in found], ensure_ascii=False, indent=1))
        return
    console = Console(width=None if sys.stdout.isatty() else 160, highlight=False)
    for table in found:
        console.print(table.rich())


if __name__ == "__main__":
    typer.run(main)

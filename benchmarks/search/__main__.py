"""`python -m benchmarks.search`: the name search's quality and speed beside its peers. Takes some minutes."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console

from ..bot import stalls
from ..measuring.data import HETREC, Data
from ..measuring.machine import machine
from ..measuring.rows import Rows
from ..typing import names, typed
from . import open_world, peers, quality, resolving, speed, starting
from .setting import MANY, Setting

LIBRARIES = ("numpy", "rapidfuzz")
SIZES = (17_632, 1_000_000)  # of the first, those that stand for nobody are left out


class Part(StrEnum):
    """What can be run alone."""

    quality = "quality"
    speed = "speed"
    start = "start"
    resolve = "resolve"
    open_world = "open-world"
    stalls = "stalls"


def main(
    data: Data = HETREC,
    part: Annotated[list[Part] | None, typer.Option(help="Run this part only; may be given again.")] = None,
    size: Annotated[
        list[int] | None, typer.Option("--names", help="How many names, beyond the data's made up; may be given again.")
    ] = None,
    per_category: Annotated[int, typer.Option(help="Cases drawn for each way to type a name.")] = 100,
    category: Annotated[str, typer.Option(help="Only categories whose names hold this.")] = "",
    with_peers: Annotated[
        bool | None, typer.Option("--peers/--no-peers", help="Ask the peers too; by default if no part is named.")
    ] = None,
    artifact: Annotated[
        Path | None, typer.Option(help="resolve, open-world, stalls: a built model of the data; else one is built.")
    ] = None,
    absent: Annotated[
        list[Path] | None,
        typer.Option(help="open-world: names of artists, a line each or in a column `artist`; may be given again."),
    ] = None,
    misses: Annotated[int, typer.Option(help="How many of the worst misses to show.")] = 10,
    seed: Annotated[int, typer.Option(help="What the cases are drawn by.")] = 1,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Measure the name search: what people type, generated and written by hand, on real and a million names."""
    parts = part or list(Part)
    sizes = size or (SIZES if part is None else SIZES[:1])
    beside = part is None if with_peers is None else with_peers
    console = Console(width=None if sys.stdout.isatty() else 190, highlight=False)
    facts = machine(data, LIBRARIES)
    tables: list[Rows] = []
    if not as_json:
        console.print(*(f"{fact}: {value}" for fact, value in facts.items()), sep="\n")
    real = names.real(data)
    if strangers := typed.strangers(real.names):
        _say(f"Hand-written cases of artists that {data.name} has not are left out: {', '.join(strangers[:5])} …")
    with TemporaryDirectory() as scratch:
        for count in sizes:
            searched = names.many(real, count, seed) if count > MANY else real
            setting = Setting(searched, Path(scratch) / str(count), seed, per_category, category)
            lists = absent if absent is not None else [path for path in [open_world.SONGS] if path.is_file()]
            model = _of_the_model(setting, parts, misses, artifact, data, lists) if not setting.many else ()
            for table in chain(_of_the_names(setting, parts, beside, misses), model):
                tables.append(table)
                if not as_json:
                    console.print(table.rich())
    if as_json:
        print(json.dumps(facts | {"tables": [table.json() for table in tables]}, ensure_ascii=False, indent=1))


def _of_the_names(setting: Setting, parts: list[Part], beside: bool, misses: int) -> Iterator[Rows]:
    """What the index finds, how fast, and how fast it starts."""
    started = time.perf_counter()
    peers.write(setting.names.names, setting.folder)
    built = time.perf_counter() - started
    _say(f"Indexed {len(setting.names):,} names in {built:.1f} s.")
    if Part.start in parts:
        yield starting.table(setting, built)
    if Part.quality in parts or Part.speed in parts:
        makers = peers.others(setting.names.names) if beside else {}
        contenders = {peers.SEGUE: peers.segue(setting.folder), **{name: make() for name, make in makers.items()}}
        if Part.quality in parts:
            _say("Asking …")
            yield from quality.tables(setting, contenders, misses)
        if Part.speed in parts:
            _say("Timing …")
            yield speed.table(setting, contenders)


def _of_the_model(
    setting: Setting, parts: list[Part], misses: int, artifact: Path | None, data: Path, lists: list[Path]
) -> Iterator[Rows]:
    """What a model built of the data answers for sure, and how the bot's loop fares meanwhile."""
    if not {Part.resolve, Part.open_world, Part.stalls} & {*parts}:
        return
    if artifact is None:
        _say("Building …")
        artifact = setting.folder.with_name("model")
        resolving.build(data, artifact)
    if Part.resolve in parts:
        yield from resolving.tables(setting, artifact, misses)
    if Part.open_world in parts:
        yield from open_world.tables(artifact, setting.seed, lists, misses)
    if Part.stalls in parts:
        _say("Serving …")
        yield from stalls.tables(artifact)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


if __name__ == "__main__":
    typer.run(main)

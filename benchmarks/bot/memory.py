"""`python -m benchmarks.bot.memory`: the memory and the disk that the bot takes, building and answering. Linux."""

from __future__ import annotations

import asyncio
import contextlib
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import psutil
import typer

from loopback.server import Loopback
from loopback.world import User
from recommender import Artist, Recommender

from ..measuring.data import HETREC, Data
from ..measuring.machine import machine
from ..measuring.printing import printed
from ..measuring.rows import Rows, Value
from .programs import lines, program

_PATIENCE = 900.0  # seconds: a busy machine takes minutes to build
_TICK = 0.2
_SETTLING = 5.0  # seconds until what draws has loaded what it needs
_AT_ONCE = 5
_LIBRARIES = ("numpy", "discord.py", "matplotlib")
_MB = 1e6
# Of 100 that are done in a round, so many are of each command; what is typed comes on top.
_MIX: Mapping[str, int] = {"similar": 50, "artist": 20, "top": 20, "map": 10}


def main(
    data: Data = HETREC,
    commands: Annotated[int, typer.Option(min=100, help="Commands a round.")] = 500,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds, all of the same commands.")] = 4,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Start the bot where there is no model yet, then give it the same commands again and again."""
    tables = asyncio.run(_measure(data.resolve(), commands, rounds))
    printed(machine(data, _LIBRARIES), tables, as_json=as_json)


async def _measure(data: Path, commands: int, rounds: int) -> list[Rows]:
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        model = folder / "model"
        async with Loopback(patience=_PATIENCE, judging=False) as side:
            async with _bot(side, folder, model, data) as bot:
                highest = await _ready(side, bot)
                rows = [_row("at the first start, which builds the model", bot, highest)]
            async with _bot(side, folder, model, data) as bot:
                highest = await _ready(side, bot)
                rows.append(_row("at any other start", bot, highest))
                artists = Recommender.load(model, verify=False).top(n=commands)
                for number in range(1, rounds + 1):
                    await _round(side, artists)
                    rows.append(_row(f"after {number * commands:,} commands, as many keystrokes", bot))
        sizes = _sizes([data, *_inside(folder)])
    notes = [
        "Own: the process's alone. Of files: the model and the libraries, as far as they were read; the system takes",
        "these pages back when it needs them. Children: what draws, and while one is built what builds the model.",
    ]
    return [Rows("Memory (MB)", rows, notes=notes), Rows("On the disk", sizes)]


@asynccontextmanager
async def _bot(side: Loopback, folder: Path, model: Path, data: Path) -> AsyncIterator[Process]:
    """The bot as a program, whose log is read and thrown away."""
    before = f"import os; os.environ['SEGUE_DATA'] = {str(data)!r}"
    async with program(folder, model, side, before=before) as bot:
        reading = asyncio.create_task(_read(bot))
        yield bot
        bot.terminate()
        await bot.wait()
        await reading


async def _read(bot: Process) -> None:
    async for _ in lines(bot):
        pass


async def _ready(side: Loopback, bot: Process) -> float:
    """Waits until the bot is connected and what draws is loaded; the most memory of it and its children meanwhile."""
    before, highest = side.identifies, 0.0
    async with asyncio.timeout(_PATIENCE):
        while side.identifies == before or not side.registered:
            if bot.returncode is not None:
                raise RuntimeError(f"The bot ended with status {bot.returncode}.")
            highest = max(highest, _resident(bot.pid))
            await asyncio.sleep(_TICK)
    await asyncio.sleep(_SETTLING)
    return max(highest, _resident(bot.pid))


async def _round(side: Loopback, artists: Sequence[Artist]) -> None:
    """As many commands as there are artists, one of each; as many keystrokes."""
    turns = asyncio.Semaphore(_AT_ONCE)

    async def ask(name: str, number: int) -> None:
        options = {"chart": True, "page": 1 + number % 9} if name == "top" else {"artist": f"id:{artists[number].id}"}
        async with turns:
            await side.slash(name, options, user=User(f"member {number}"))

    mix = [name for name, share in _MIX.items() for _ in range(share)]
    await asyncio.gather(*(ask(mix[number % len(mix)], number) for number in range(len(artists))))
    await side.settle()
    typed = [artist.name[: 1 + number % 6] for number, artist in enumerate(artists)]
    await side.keystrokes("similar", "artist", typed, rate=50, users=[User(f"typist {n}") for n in range(100)])
    await side.settle()


def _row(when: str, bot: Process, highest: float | None = None) -> dict[str, Value]:
    own, files = _parts(bot.pid)
    drawers = sum(_parts(child)[0] for child in _children(bot.pid))
    row: dict[str, Value] = {"": when, "own": round(own), "of files": round(files), "children, own": round(drawers)}
    return row | {"highest, all together": None if highest is None else round(highest)}


def _resident(pid: int) -> float:
    """Of a process and its children; pages of files count once."""
    parts = [_parts(one) for one in (pid, *_children(pid))]
    return sum(own for own, _ in parts) + max(files for _, files in parts)


def _children(pid: int) -> list[int]:
    return [child.pid for child in psutil.Process(pid).children(recursive=True)]


def _parts(pid: int) -> tuple[float, float]:
    """Megabytes in memory that are a process's own, and that are pages of files."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # it may have ended
        status = Path(f"/proc/{pid}/status").read_text()
        fields = dict(line.split(":", 1) for line in status.splitlines())
        if "RssAnon" in fields:
            own, files = (int(fields[name].split()[0]) * 1024 / _MB for name in ("RssAnon", "RssFile"))
            return own, files
    return 0.0, 0.0


def _inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def _sizes(paths: Sequence[Path]) -> list[dict[str, Value]]:
    """What each file takes, or folder with all that is in it, where that is not nothing."""
    rows: list[dict[str, Value]] = []
    for path in paths:
        files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
        if total := sum(file.stat().st_size for file in files):
            rows.append({"": path.name, "MB": round(total / _MB, 2)})
    return rows


if __name__ == "__main__":
    typer.run(main)

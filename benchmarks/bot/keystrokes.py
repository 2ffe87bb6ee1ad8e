"""Autocompletes end to end, over a loopback Discord: `python -m benchmarks.bot.keystrokes MODEL`.

The bot is a process of its own, as `python -m bot run` starts it. This one plays Discord and the members:
it sends INTERACTION_CREATE over the websocket at a fixed rate, whether or not those before are answered,
and takes the time until the answer's POST arrives. Prints JSON: for each bot, what each rate showed.
"""

from __future__ import annotations

import asyncio
import dataclasses
import gc
import json
import os
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Annotated

import psutil
import typer

from loopback.interaction import Answer
from loopback.rest import PREFIX
from loopback.server import Loopback
from loopback.world import User
from recommender import Recommender

from ..measuring.timing import ROOT
from .waves import EMPTY, texts

SEGUE, BOUND = "Segue", 0.05
_RATES = (50, 100, 200, 300, 400, 500, 600, 800)  # keystrokes a second
_SECONDS, _PATIENCE = 2.0, 60.0
_TRIES = 3  # for a rate: what else the machine does can only make it look worse
_TEXTS = 400
_MEMBERS = [User(f"member {number}") for number in range(1000)]  # of one who types on only the newest is looked up

_PROGRAM = """
import os, sys, discord, yarl
discord.http.Route.BASE, gateway, empty = sys.argv[1:]
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
if empty == "True":
    from bot.client import autocomplete
    async def nothing(interaction, current):
        return []
    autocomplete.artists = nothing
from bot.__main__ import app
app(["run"])
"""


@dataclass(frozen=True)
class Pace:
    """What one rate showed; times in seconds."""

    rate: int
    p50: float
    p99: float
    unanswered: int
    """How many had no answer within Discord's 3 s."""
    bot_cpu: float
    """Of the bot, for each keystroke; from 1 / rate on it cannot keep up."""
    generator_cpu: float
    tries: int = 1

    @property
    def holds(self) -> bool:
        return not self.unanswered and self.p99 < BOUND


async def measure(folder: Path) -> dict[str, list[Pace]]:
    """Both bots at growing rates, each until there is one that it holds in none of some tries."""
    typed = texts(Recommender.load(folder, verify=False), _TEXTS)
    return {name: await _bot(folder, typed, name == EMPTY) for name in (SEGUE, EMPTY)}


async def _bot(folder: Path, typed: Sequence[str], empty: bool) -> list[Pace]:
    async with Loopback(patience=_PATIENCE, judging=False) as side, _running(side, folder, empty) as bot:
        await side.keystrokes("similar", "artist", typed[:50], 50)  # what is imported and compiled at the first
        gc.collect()
        gc.freeze()
        paces: list[Pace] = []
        for rate in _RATES:
            tries: list[Pace] = []
            while len(tries) < _TRIES and not (tries and tries[-1].holds):
                tries.append(await _pace(side, bot, typed, rate))
            best = min(tries, key=lambda pace: pace.p99)
            paces.append(dataclasses.replace(best, tries=len(tries)))
            if not best.holds:
                break
        return paces


async def _pace(side: Loopback, bot: psutil.Process, typed: Sequence[str], rate: int) -> Pace:
    count = int(rate * _SECONDS)
    before, ours = bot.cpu_times(), time.process_time()
    strokes = [typed[n % len(typed)] for n in range(count)]
    answers = await side.keystrokes("similar", "artist", strokes, rate, _MEMBERS)
    after = bot.cpu_times()
    took = sorted(map(_took, answers))
    return Pace(
        rate=rate,
        p50=median(took),
        p99=took[int(0.99 * count)],
        unanswered=sum(answer.type is None for answer in answers),
        bot_cpu=(after.user + after.system - before.user - before.system) / count,
        generator_cpu=(time.process_time() - ours) / count,
    )


def _took(answer: Answer) -> float:
    return float("inf") if answer.latency is None else answer.latency


@asynccontextmanager
async def _running(side: Loopback, artifact: Path, empty: bool) -> AsyncIterator[psutil.Process]:
    """The bot in a process of its own, ready, until the block ends."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        settings = {
            "DISCORD_TOKEN": side.token,
            "SEGUE_ARTIFACT": artifact,
            "SEGUE_DATABASE": folder / "segue.sqlite3",
            "SEGUE_DOWNLOADS": folder / "data",
            "SEGUE_KEY_FILE": folder / "segue.key",
            "SEGUE_READY_FILE": folder / "ready",
            "PYTHONPATH": ROOT,
        }
        others = {name: value for name, value in os.environ.items() if not name.startswith("SEGUE_")}
        arguments = (f"http://127.0.0.1:{side.port}{PREFIX}", f"ws://127.0.0.1:{side.port}/", str(empty))
        log = folder / "log"
        environment = others | {name: str(value) for name, value in settings.items()}
        with log.open("w") as lines:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-c", _PROGRAM, *arguments, cwd=folder, env=environment, stderr=lines
            )
        try:
            async with asyncio.timeout(_PATIENCE):
                while not (folder / "ready").exists():
                    if process.returncode is not None:
                        raise RuntimeError(f"The bot did not start:\n{log.read_text()}")
                    await asyncio.sleep(0.1)
            yield psutil.Process(process.pid)
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()


def main(artifact: Annotated[Path, typer.Argument(help="A built model.")]) -> None:
    """Measure how many keystrokes a second the bot answers in time, and print JSON."""
    measured = asyncio.run(measure(artifact.resolve()))
    print(json.dumps({name: list(map(dataclasses.asdict, paces)) for name, paces in measured.items()}))


if __name__ == "__main__":
    typer.run(main)

"""The gate to what draws."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import NoReturn

import psutil
import pytest
from matplotlib import font_manager

from bot.errors import DrawingFailed
from bot.workers import drawings
from bot.workers.drawings import Drawings
from recommender import Recommender
from recommender.drawing import written
from recommender.drawing.pictures import map as maps
from recommender.serving.networks import network

ROOT = Path(__file__).resolve().parents[3]


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


async def test_it_draws_in_another_process_and_in_a_new_one_should_that_die() -> None:
    with Drawings() as draw:
        first = await draw(os.getpid)
        assert first != os.getpid()
        with pytest.raises(DrawingFailed):
            await draw(die)
        second = await draw(os.getpid)
        assert second not in (first, os.getpid())
        with pytest.raises(ZeroDivisionError):
            await draw(divmod, 1, 0)
        assert await draw(os.getpid) == second
    assert not psutil.pid_exists(second)


async def test_what_is_drawn_there_is_what_would_be_drawn_here(small_recommender: Recommender) -> None:
    around = network(small_recommender, small_recommender.resolve("Radiohead"), 2)
    with Drawings() as draw:
        assert await draw(maps.draw, around) == maps.draw(around)


def written_without_fonts() -> str:
    """A text as it would be drawn, if the fonts are not to be looked at any more."""

    def gone(*_: object) -> NoReturn:
        raise FileNotFoundError("no fonts")

    pytest.MonkeyPatch().setattr(font_manager, "get_font", gone)  # this process draws nothing else
    return written("Segue")


def test_what_draws_has_its_letters_before_it_is_asked() -> None:
    with drawings.process() as process:
        assert process.submit(written_without_fonts).result(60) == "Segue"


async def test_all_who_had_asked_what_died_share_one_new_process() -> None:
    started = 0

    def start() -> Executor:
        nonlocal started
        started += 1
        return drawings.process()

    with Drawings(start) as draw:
        lost = await asyncio.gather(draw(die), *(draw(os.getpid) for _ in range(3)), return_exceptions=True)
        assert all(isinstance(error, DrawingFailed) for error in lost)
        assert await draw(os.getpid) != os.getpid() and started == 2


def test_the_process_ends_with_its_parent_however_that_ends() -> None:
    program = """
import asyncio, os
from bot.workers.drawings import Drawings

async def main():
    with Drawings() as draw:
        print(await draw(os.getpid), flush=True)
        await asyncio.Event().wait()

if __name__ == "__main__":
    asyncio.run(main())
"""
    with subprocess.Popen(
        (sys.executable, "-c", program), cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
    ) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
        psutil.wait_procs([child], timeout=20)
        assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE


async def test_of_too_many_the_last_are_told_so_at_once() -> None:
    go = threading.Event()
    with Drawings(lambda: ThreadPoolExecutor(1)) as draw:
        asked = [asyncio.create_task(draw(go.wait)) for _ in range(100)]
        await asyncio.sleep(0)
        refused = [task.done() for task in asked]
        go.set()
        drawn = await asyncio.gather(*asked, return_exceptions=True)
        assert [isinstance(picture, DrawingFailed) for picture in drawn] == refused == sorted(refused)
        assert 2 < refused.count(False) < 50
        with pytest.raises(DrawingFailed, match="Too many"):
            await asked[-1]
        assert await draw(go.wait)


async def test_what_takes_too_long_is_given_up() -> None:
    go = threading.Event()
    with Drawings(lambda: ThreadPoolExecutor(1), patience=0.01) as draw:
        with pytest.raises(DrawingFailed, match="in time"):
            await draw(go.wait)
        go.set()

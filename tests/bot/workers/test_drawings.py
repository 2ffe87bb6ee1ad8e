"""The gate to what draws."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
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
from recommender.drawing import Picture, written
from recommender.drawing.pictures import map as maps
from recommender.serving.networks import network
from tests.blank import Blank, Hung

ROOT = Path(__file__).resolve().parents[3]


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hang() -> None:
    while True:
        time.sleep(3600)


def ended(pid: int) -> bool:
    """Whether the process is gone, or going and gone soon."""
    try:
        process = psutil.Process(pid)
    except psutil.NoSuchProcess:
        return True
    psutil.wait_procs([process], timeout=20)
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


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
    assert ended(second)


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


async def test_who_waits_while_another_picture_kills_what_draws_gets_theirs_from_the_next() -> None:
    started = 0

    def start() -> Executor:
        nonlocal started
        started += 1
        return drawings.process()

    with Drawings(start) as draw:
        lost, *kept = await asyncio.gather(draw(die), *(draw(os.getpid) for _ in range(3)), return_exceptions=True)
        assert isinstance(lost, DrawingFailed)
        assert len({*kept}) == 1 and kept[0] == await draw(os.getpid) and started == 2


async def test_what_hangs_is_killed_and_another_process_draws_on() -> None:
    with Drawings() as draw:
        first, longest = await draw(os.getpid), draw.longest
        draw.longest = 0.05
        with pytest.raises(DrawingFailed, match="in time"):
            await draw(hang)
        draw.longest = longest
        assert ended(first)
        assert await draw(os.getpid) not in (first, os.getpid())


async def test_who_waits_while_a_picture_hangs_gets_theirs_from_the_next() -> None:
    executors = iter((Hung(), Blank()))
    with Drawings(lambda: next(executors), longest=0.05) as draw:
        lost, *kept = await asyncio.gather(draw(print), draw(print), draw(print), return_exceptions=True)
    assert isinstance(lost, DrawingFailed) and all(isinstance(picture, Picture) for picture in kept)


async def test_a_picture_that_nobody_waits_for_any_more_keeps_nobody_waiting() -> None:
    executors = iter((Hung(), Blank()))
    with Drawings(lambda: next(executors)) as draw:
        under_way = asyncio.create_task(draw(print))
        await asyncio.sleep(0)
        under_way.cancel()
        assert isinstance(await draw(print), Picture)
        assert under_way.cancelled()


async def test_at_the_end_what_hangs_is_killed_at_once_and_whoever_waits_is_told() -> None:
    with Drawings() as draw:
        pid = await draw(os.getpid)
        under_way = [asyncio.create_task(draw(hang)), asyncio.create_task(draw(os.getpid))]
        await asyncio.sleep(0)
    lost = await asyncio.gather(*under_way, return_exceptions=True)
    assert all(isinstance(error, DrawingFailed) for error in lost) and ended(pid)


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
        child = int(parent.stdout.readline())
        parent.kill()
        assert ended(child)


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


async def test_whoever_waits_too_long_for_their_turn_is_told_so() -> None:
    go = threading.Event()
    with Drawings(lambda: ThreadPoolExecutor(1), patience=0.01) as draw:
        under_way = asyncio.create_task(draw(go.wait))
        await asyncio.sleep(0)
        with pytest.raises(DrawingFailed, match="in time"):
            await draw(go.wait)
        go.set()
        assert await under_way

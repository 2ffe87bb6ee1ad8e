"""Work done in a process of its own."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import psutil
import pytest

from bot.errors import ChildEnded
from bot.workers import child
from recommender.errors import ArtifactError


def refuse(problem: str) -> None:
    raise ArtifactError(problem, "Build it anew.")


def end(how: str) -> None:
    if how == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if how == "left":
        sys.exit(3)
    raise ZeroDivisionError


def fill(folder: Path) -> None:
    """Begins something that is to be whole or not there, and does not come to an end."""
    try:
        (folder / "half").touch()
        (folder / str(os.getpid())).touch()
        while True:
            time.sleep(3600)
    finally:
        (folder / "half").unlink()


def test_what_comes_of_the_work_is_handed_back_from_another_process_that_has_ended() -> None:
    before = psutil.Process().children()
    assert child.run(pow, 2, 10) == 1024
    assert child.run(os.getpid) != os.getpid()
    assert {*psutil.Process().children()} - {*before} <= {*filter(_tracks, psutil.Process().children())}


def _tracks(process: psutil.Process) -> bool:
    """Whether it is Python's own, which cleans up after others as long as the program runs."""
    return "resource_tracker" in " ".join(process.cmdline())


def test_one_that_is_ended_from_another_thread_leaves_nothing_half_done_and_is_no_longer_waited_for(
    tmp_path: Path,
) -> None:
    work = child.Child(fill, tmp_path)

    def end() -> None:
        while len([*tmp_path.iterdir()]) < 2:
            threading.Event().wait(0.01)
        work.end()

    thread = threading.Thread(target=end)
    thread.start()
    with pytest.raises(ChildEnded):
        work.result()
    thread.join()
    (pid,) = (int(path.name) for path in tmp_path.iterdir())
    assert not psutil.pid_exists(pid)


@pytest.mark.skipif(not hasattr(psutil.Process, "num_fds"), reason="Windows has handles instead")
@pytest.mark.parametrize("work", [partial(child.Child, pow, 2, 10), partial(child.Child, end, "left")])
def test_of_several_nothing_stays_open_to_one_that_has_ended(work: Callable[[], child.Child[object]]) -> None:
    child.run(pow, 2, 10)  # starts what cleans up after others, to which there is a pipe
    before = psutil.Process().num_fds()
    several = child.Children(work)
    with suppress(ChildEnded):
        several.result()
    assert psutil.Process().num_fds() == before


def test_an_expected_error_is_raised_as_it_was_there() -> None:
    with pytest.raises(ArtifactError, match=r"^It is torn\. Build it anew\.$"):
        child.run(refuse, "It is torn.")


@pytest.mark.parametrize(("how", "said"), [("killed", "signal 9"), ("left", "status 3"), ("failed", "status 1")])
def test_a_process_that_ends_before_its_work_is_told_in_a_sentence(how: str, said: str) -> None:
    with pytest.raises(ChildEnded, match=said):
        child.run(end, how)


def test_what_interrupts_the_wait_ends_the_process_which_leaves_nothing_half_done(tmp_path: Path) -> None:
    def interrupt() -> None:
        while len([*tmp_path.iterdir()]) < 2:
            threading.Event().wait(0.01)
        os.kill(os.getpid(), signal.SIGUSR1)

    def stop(number: int, _: object) -> None:
        raise SystemExit(number)

    before = signal.signal(signal.SIGUSR1, stop)
    thread = threading.Thread(target=interrupt)
    thread.start()
    try:
        with pytest.raises(SystemExit):
            child.run(fill, tmp_path)
    finally:
        signal.signal(signal.SIGUSR1, before)
        thread.join()
    (pid,) = (int(path.name) for path in tmp_path.iterdir())
    assert not psutil.pid_exists(pid)

"""Processes that the bot starts: what each does first, and work done in one that takes its memory along."""

from __future__ import annotations

import multiprocessing
import multiprocessing.process
import os
import signal
import threading
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Generic, NoReturn, ParamSpec, TypeVar

from recommender import SegueError

from ..errors import ChildEnded

P = ParamSpec("P")
T = TypeVar("T")

NICENESS = 10
"""By which a process counts for a tenth of one that answers, and still comes to an end on a busy machine."""
_CLEARING_SECONDS = 5.0  # that a process has to remove what it left half done


class Child(Generic[T]):
    """`work(*args, **kwargs)` in a process of its own, begun at once; all of its memory is free again when it ends.

    The work, its arguments and what comes of it must be able to go to another process.
    """

    def __init__(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> None:
        context = multiprocessing.get_context("spawn")  # a fork would take over locks that threads hold
        self._receiver, sender = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(sender, work, args, kwargs))
        self._process.start()
        sender.close()  # the process has its own: once that is closed too, nothing more is received

    def result(self) -> T:
        """What comes of the work, waited for.

        Raises the SegueError that the work raises, and ChildEnded where the process fails otherwise or is killed.
        """
        try:
            result, error = self._receiver.recv()
        except EOFError as ended:
            self._process.join()
            raise _ended(self._process.exitcode) from ended
        self._process.join()
        if error is not None:
            raise error
        done: T = result
        return done

    def end(self) -> None:
        """Ends it, if it has not ended, when it has removed what it left half done."""
        self._process.terminate()
        self._process.join(_CLEARING_SECONDS)
        self._process.kill()


def run(work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """What comes of the work in a `Child`; raises what its `result` raises.

    Whatever is raised here meanwhile, as by the handler of a signal, ends the process first.
    """
    child = Child(work, *args, **kwargs)
    try:
        return child.result()
    except BaseException:
        child.end()
        raise


class Children(Generic[T]):
    """Processes that `start` starts, one after the other, until there are to be no more."""

    def __init__(self, start: Callable[[], Child[T]]) -> None:
        self._start = start
        self._guard = threading.Lock()
        self._child: Child[T] | None = None
        self._ended = False

    def result(self) -> T | None:
        """What comes of the next one, waited for; None where it is ended, or was not begun any more.

        Raises what `Child.result` raises.
        """
        with self._guard:
            if self._ended:
                return None
            self._child = self._start()
        try:
            return self._child.result()
        except SegueError:
            if self._ended:
                return None
            raise
        finally:
            with self._guard:
                self._child = None  # and with it the pipes to it, which are open as long as it is known

    def end(self) -> None:
        """Ends the one that is under way, which leaves nothing half done, and begins no other."""
        with self._guard:
            self._ended = True
            if self._child is not None:
                self._child.end()


def begin() -> None:
    """In the process: Ctrl-C is its parent's business, and it ends when its parent does, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def give_way(niceness: int = NICENESS) -> None:
    """In the process: lets others on this machine go first, with all threads; those of libraries have been started."""
    if hasattr(os, "setpriority"):
        threads = Path("/proc/self/task")
        for thread in [int(path.name) for path in threads.iterdir()] if threads.is_dir() else [0]:
            os.setpriority(os.PRIO_PROCESS, thread, niceness)


def _end_with(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _ended(status: int | None) -> ChildEnded:
    how = f"killed by signal {-status}" if status and status < 0 else f"status {status}"
    return ChildEnded(
        f"A process of the bot ended before it was done ({how}). If it was building the model and ran out of memory, "
        "build the model on a larger machine and copy it here."
    )


def _work(sender: Connection, work: Callable[..., object], args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
    begin()
    signal.signal(signal.SIGTERM, _stop)
    try:
        sender.send((work(*args, **kwargs), None))
    except SegueError as error:
        sender.send((None, error))


def _stop(number: int, _: object) -> NoReturn:
    raise SystemExit(128 + number)

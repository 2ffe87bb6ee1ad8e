"""A process that hears files, one after the other: should a decoder crash or hang, it costs one file.

A file may come from anybody, and decoders have had holes. So the process is killed when it takes too long, can take
only so much memory, writes no files, and says what it heard in JSON and plain bytes, no pickle.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from ..errors import AudioError
from ..traits import Traits
from .audio import tags
from .clip import FRAMES, Clip, hear
from .library import Names, named
from .spectrogram import BANDS

_NICENESS = 10
_MOST_MEMORY = 2**30  # bytes, beside what it takes before it hears anything
_MOST_TOLD = 2**26  # bytes of an answer
_TAKEN = Path("/proc/self/statm")  # pages of memory, first of all; Linux alone has it


class Hearer:
    """A process that is started when it is first needed, and again where it ended."""

    def __init__(self, folder: Path, windows: int) -> None:
        self._folder, self._windows = folder, windows
        self._guard = threading.Lock()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._ended = False

    def hear(self, path: str, seconds: float) -> tuple[Names, Clip]:
        """What a file of the folder is called, and so many windows of it.

        Raises AudioError, also where hearing it ended the process, or took longer than `seconds`.
        """
        connection = self._started()
        try:
            connection.send_bytes(json.dumps(path).encode())
            if not connection.poll(seconds):
                raise TimeoutError
            facts, _, mel = connection.recv_bytes(_MOST_TOLD).partition(b"\n")
            told = json.loads(facts)
            if "refused" in told:
                raise AudioError(str(told["refused"]))
            return Names(*map(str, told["names"])), _clip(told, mel)
        except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
            self._stop()
            if isinstance(error, TimeoutError):
                raise AudioError(f"It took more than {seconds:g} seconds.") from error
            raise AudioError("Decoding it crashed.") from error

    def end(self) -> None:
        """Kills the process, whatever it does, for good. It may be called while another thread hears a file."""
        with self._guard:
            self._ended = True
            if self._process is not None:
                self._process.kill()

    def _started(self) -> Connection:
        with self._guard:
            if self._ended:
                raise AudioError("It was not heard.")
            if self._connection is None:
                context = multiprocessing.get_context("spawn")  # a fork would take over locks that threads hold
                self._connection, theirs = context.Pipe()
                self._process = context.Process(target=_work, args=(theirs, self._folder, self._windows), daemon=True)
                with _no_ctrl_c():
                    self._process.start()
                theirs.close()  # else it would not be noticed when the process ends
            return self._connection

    def _stop(self) -> None:
        with self._guard:
            if self._process is not None and self._connection is not None:
                self._process.kill()
                self._process.join()
                self._connection.close()
            self._process = self._connection = None


@contextmanager
def _no_ctrl_c() -> Iterator[None]:
    """A process that is started meanwhile leaves Ctrl-C to its parent, from its very beginning."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _clip(told: dict[str, Any], mel: bytes) -> Clip:
    return Clip(
        float(told["seconds"]),
        Traits(*map(float, told["traits"])),
        np.frombuffer(mel, np.uint8).reshape(-1, FRAMES, BANDS),
        np.array(told["starts"], np.float32),
    )


def _work(connection: Connection, folder: Path, windows: int) -> None:
    """In the process: hears each file that it is named, until nobody is there any more."""
    _give_way()
    with threadpool_limits(1), suppress(EOFError, OSError):
        while True:
            connection.send_bytes(_answer(folder, json.loads(connection.recv_bytes()), windows))


def _answer(folder: Path, path: str, windows: int) -> bytes:
    """A line of JSON, and the windows that were heard."""
    try:
        names = named(path, tags(folder / path))
        clip = hear(folder / path, windows=windows)
    except AudioError as error:
        return json.dumps({"refused": str(error)}).encode()
    facts = {"names": names, "seconds": clip.seconds, "traits": clip.traits, "starts": clip.starts.tolist()}
    return json.dumps(facts).encode() + b"\n" + clip.windows.tobytes()


def _give_way() -> None:
    """Lets others go first, and takes no more memory, nor writes files, than it needs to; what a system can of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what decoders complain of
    with suppress(AttributeError, OSError):
        os.nice(_NICENESS)
    with suppress(ImportError):
        import resource

        bounds = {resource.RLIMIT_CORE: 0, resource.RLIMIT_FSIZE: 0}
        with suppress(OSError):
            taken = int(_TAKEN.read_text("ascii").split()[0]) * resource.getpagesize()
            bounds[resource.RLIMIT_AS] = taken + _MOST_MEMORY
        for kind, most in bounds.items():
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))

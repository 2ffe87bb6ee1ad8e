"""A process that hears files: whatever one of them does to it costs that file only."""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import psutil
import pytest

from recommender.errors import AudioError
from recommender.sound import hearer as hearing
from recommender.sound.clip import hear
from recommender.sound.hearer import Hearer

from .recordings import sine, sixteen, wav

pytestmark = [
    pytest.mark.usefixtures("decoder"),
    pytest.mark.skipif(sys.platform != "linux", reason="its pipes and processes are Linux's"),
]


@pytest.fixture
def music(tmp_path: Path) -> Path:
    folder = tmp_path / "Artist" / "Album"
    folder.mkdir(parents=True)
    (folder / "Song.wav").write_bytes(wav(sixteen(sine(4)), 22_050))
    os.mkfifo(folder / "endless.mp3")
    return tmp_path


@pytest.fixture
def hearer(music: Path) -> Iterator[Hearer]:
    made = Hearer(music, windows=10)
    yield made
    made.end()


def child() -> psutil.Process:
    """The process that hears: the other one that Python starts has no arguments of ours."""
    (found,) = (p for p in psutil.Process().children() if "spawn_main" in " ".join(p.cmdline()))
    return found


def test_a_decoder_that_crashes_or_hangs_costs_one_file(hearer: Hearer, music: Path) -> None:
    endless = music / "Artist" / "Album" / "endless.mp3"
    with ThreadPoolExecutor(1) as thread:
        hearing = thread.submit(hearer.hear, "Artist/Album/endless.mp3", 60)
        with endless.open("wb"):  # waits for it to be opened, which is when it is heard
            process = child()
            assert process.nice() == min(psutil.Process().nice() + 10, 19)
            assert process.rlimit(psutil.RLIMIT_CORE) == (0, 0)
            assert process.rlimit(psutil.RLIMIT_FSIZE) == (0, 0) and 0 < process.rlimit(psutil.RLIMIT_AS)[1] < 2**33
            process.send_signal(signal.SIGINT)  # as Ctrl-C does: that is for its parent to act on
            assert not hearing.done()
            process.send_signal(signal.SIGSEGV)
            with pytest.raises(AudioError, match=r"^Decoding it crashed\.$"):
                hearing.result()
    with pytest.raises(AudioError, match=r"^It took more than 0\.05 seconds\.$"):
        hearer.hear("Artist/Album/endless.mp3", 0.05)
    names, clip = hearer.hear("Artist/Album/Song.wav", 60)
    assert names == ("Artist", "Album", "Song")
    here = hear(music / "Artist" / "Album" / "Song.wav", windows=10)
    assert clip[:1] == here[:1] and np.array_equal(clip.windows, here.windows) and clip.starts == here.starts
    assert clip.traits == pytest.approx(here.traits, nan_ok=True)
    with pytest.raises(AudioError, match=r"^It cannot be read: No such file or directory\.$"):
        hearer.hear("Artist/Album/none.mp3", 60)
    process = child()
    hearer.end()
    assert not psutil.pid_exists(process.pid) or process.wait(10) is not None
    with pytest.raises(AudioError, match="It was not heard"):
        hearer.hear("Artist/Album/Song.wav", 60)


def test_what_a_system_cannot_bound_leaves_the_other_bounds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bounds = dict[int, tuple[int, int]]()

    def bound(kind: int, most: tuple[int, int]) -> None:
        if kind == refused:
            raise ValueError("not here")
        bounds[kind] = most

    monkeypatch.setattr(resource, "setrlimit", bound)
    for name in ("nice", "dup2", "open"):
        monkeypatch.setattr(os, name, lambda *_: 0)
    for refused in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE, resource.RLIMIT_AS):
        bounds.clear()
        hearing._give_way()
        assert {*bounds} == {resource.RLIMIT_CORE, resource.RLIMIT_FSIZE, resource.RLIMIT_AS} - {refused}
    monkeypatch.setattr(hearing, "_TAKEN", tmp_path / "none")
    refused = -1
    bounds.clear()
    hearing._give_way()
    assert bounds == {resource.RLIMIT_CORE: (0, 0), resource.RLIMIT_FSIZE: (0, 0)}

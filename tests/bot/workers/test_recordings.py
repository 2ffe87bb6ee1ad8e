"""Members' recordings, heard in a process of their own."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from bot.errors import RecordingRefused, Refusal
from bot.workers import hearing, recordings
from bot.workers.recordings import Recordings, lacks
from recommender import Recommender
from recommender.errors import AudioError, LongAudio, NoAudio, ShortAudio, SilentAudio
from recommender.sound import heard
from tests.networked import sounding, tone
from tests.recommender.sound.networks import network

OPENS = """
import socket
from bot.workers import hearing
hearing.main()
for opening in (lambda: open("/dev/null"), socket.socket):
    try: print("opened", opening())
    except OSError: pass
"""


decoded = pytest.mark.usefixtures("decoder")


@decoded
async def test_a_recording_is_heard_in_the_process_as_it_is_here_and_nothing_else_can_be_opened_there() -> None:
    """One process for both, as it takes a second to start."""
    content, ears = tone(7.5), network()
    found = await Recordings([sys.executable, "-c", OPENS]).hear(ears.arrays(), content)
    here = heard(content, ears)
    assert found.seconds == 7.5
    np.testing.assert_equal(found.traits, here.traits)
    assert found.starts == here.starts.tolist() and len(found.starts) == 2
    np.testing.assert_allclose(found.embeddings, here.embeddings, rtol=1e-5)


@pytest.mark.parametrize(
    ("does", "longest"),
    [
        ("from bot.bounded import limit; limit(5, 2**28); bytearray(2**29)", 20),
        ("import time; time.sleep(60)", 0.1),
        ("import sys; sys.stdin.read(); sys.stdout.write('[' + '0,' * 2**23 + '0]')", 20),
        ("import sys; [sys.stdout.write('[' * 2**20) for _ in iter(int, 1)]", 0.1),
    ],
)
async def test_a_process_that_takes_or_says_too_much_is_refused(does: str, longest: float) -> None:
    with pytest.raises(RecordingRefused) as refusal:
        await Recordings([sys.executable, "-c", does], longest).hear({}, bytes(2**20))
    assert refusal.value.why is Refusal.HEAVY


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (NoAudio("none"), Refusal.FORMAT),
        (SilentAudio("silent"), Refusal.SILENT),
        (ShortAudio("short"), Refusal.SHORT),
        (LongAudio("long"), Refusal.LONG),
        (AudioError("damaged"), Refusal.DAMAGED),
        (MemoryError(), Refusal.HEAVY),
    ],
    ids=lambda given: type(given).__name__,
)
def test_what_cannot_be_heard_is_refused_with_its_reason(
    error: Exception, why: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(hearing, "heard", fail)
    assert hearing.answer(b"", network()) == {"refused": why}


def test_memory_that_a_decoder_lacks_is_no_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AudioError("it takes more memory than there is") from MemoryError()

    monkeypatch.setattr(hearing, "heard", fail)
    assert hearing.answer(b"", network()) == {"refused": Refusal.HEAVY}


@decoded
def test_a_file_that_is_no_recording_is_told_from_one_that_is_silent() -> None:
    ears = network()
    assert hearing.answer(b"no recording", ears) == {"refused": Refusal.FORMAT}
    assert hearing.answer(tone(2, loud=0), ears) == {"refused": Refusal.SILENT}
    assert hearing.answer(tone(0.5), ears) == {"refused": Refusal.SHORT}
    assert hearing.answer(tone(0), ears)["refused"] in (Refusal.SHORT, Refusal.FORMAT)


def test_recordings_take_a_network_and_what_decodes(
    small_artifact: Path, small_recommender: Recommender, monkeypatch: pytest.MonkeyPatch
) -> None:
    able = sounding(small_artifact, network().arrays())
    monkeypatch.setattr(recordings, "find_spec", lambda name: name)
    assert lacks(able) is None
    lack = lacks(small_recommender)
    assert lack is not None and lack.why is Refusal.UNTRAINED
    monkeypatch.setattr(recordings, "find_spec", lambda _: None)
    lack = lacks(able)
    assert lack is not None and lack.why is Refusal.UNABLE

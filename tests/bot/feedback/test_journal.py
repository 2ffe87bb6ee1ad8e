"""The file that votes wait in."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from structlog.typing import EventDict

from bot.feedback.journal import Event, Journal
from recommender.feedback.records import Age, Verdict

ORIGIN: Any = {"impression": 7, "server": "5e", "age": Age.WEEK}
FIRST = Event(id=2**63 - 1, member="m", verdict=Verdict.HIDDEN, given=True, at=1.25, artist=100, **ORIGIN)
SECOND = Event(id=2, member="n", verdict=Verdict.UP, given=False, at=2.5, message=2**60, own=True)
THIRD = Event(id=3, member="m", verdict=Verdict.KNOWN, given=True, at=3.0, artist=101)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal"


@pytest.fixture
def journal(path: Path) -> Journal:
    """A journal of three events."""
    found = Journal(path)
    for event in (FIRST, SECOND, THIRD):
        found.append(event)
    return found


def unread(log: list[EventDict]) -> list[int]:
    return [event["line"] for event in log if event["event"] == "line of the journal not read"]


def test_events_are_read_as_they_were_written_in_their_order(journal: Journal) -> None:
    assert journal.events() == [FIRST, SECOND, THIRD]


def test_what_was_written_before_votes_told_where_they_come_from_is_read(path: Path) -> None:
    line = '{"id":3,"member":"m","verdict":"known","given":true,"at":3.0,"impression":null,"artist":101}'
    path.write_text(f"{line}\n")
    assert Journal(path).events() == [THIRD]


def test_a_journal_that_is_not_there_is_empty_and_not_made_by_reading(path: Path) -> None:
    journal = Journal(path)
    journal.remove(lambda _: True)
    assert journal.is_empty() and journal.events() == [] and not path.exists()


def test_a_journal_is_its_owners_only(journal: Journal, path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_removed_is_no_longer_in_the_file_and_the_rest_is(journal: Journal, path: Path) -> None:
    journal.remove(lambda event: event.member == "n")
    assert journal.events() == [FIRST, THIRD] and b'"n"' not in path.read_bytes()
    journal.append(SECOND)
    assert journal.events() == [FIRST, THIRD, SECOND]


def test_a_journal_of_which_all_is_removed_is_empty(journal: Journal, path: Path) -> None:
    journal.remove(lambda event: event.member == "n")
    journal.remove(lambda event: event.member == "m")
    assert journal.is_empty() and path.read_bytes() == b""


@pytest.mark.parametrize(
    "tail", [b'{"id":4,"member":"m","ver', b"\0" * 80, b"\xff\xfe", b'{"id":4}', b"null", b"9" * 99]
)
def test_a_torn_last_line_is_passed_over_and_logged_and_what_comes_after_is_read(
    tail: bytes, journal: Journal, path: Path, log: list[EventDict]
) -> None:
    with path.open("ab") as file:
        file.write(tail)
    assert journal.events() == [FIRST, SECOND, THIRD] and unread(log) == [4]
    late = Event(id=5, member="m", verdict=Verdict.UP, given=True, at=4.0, artist=100)
    journal.append(late)
    assert journal.events() == [FIRST, SECOND, THIRD, late]
    journal.remove(lambda event: event.id != 5)
    log.clear()
    assert journal.events() == [late] and unread(log) == []


@pytest.mark.parametrize("cut", range(1, 12))
def test_wherever_a_line_is_torn_the_lines_before_it_are_read(cut: int, journal: Journal, path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: -cut * 10])
    found = journal.events()
    assert found == [FIRST, SECOND, THIRD][: len(found)] and len(found) in (1, 2)


def full(write: Callable[..., int]) -> Callable[..., int]:
    """A disk that takes ten bytes more and is full then."""
    return lambda file, data, place: write(file, data[:10], place)


def test_what_the_disk_does_not_take_whole_is_an_error_and_leaves_nothing(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, "pwrite", full(os.pwrite))
        with pytest.raises(OSError, match="10 bytes"):
            journal.append(THIRD)
    assert path.read_bytes() == before


def test_an_event_is_durable_before_it_counts_as_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced, sync = list[tuple[str, int]](), os.fsync

    def record(file: int) -> None:
        synced.append((str(Path(f"/proc/self/fd/{file}").readlink()), os.fstat(file).st_size))
        sync(file)

    monkeypatch.setattr(os, "fsync", record)
    Journal(path).append(FIRST)
    assert synced[0] == (str(path), path.stat().st_size) and synced[1][0] == str(path.parent)


def test_a_journal_in_a_folder_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        Journal(tmp_path / "gone" / "journal").append(FIRST)


def test_two_programs_write_to_one_journal(journal: Journal, path: Path) -> None:
    other = Journal(path)
    late = Event(id=9, member="o", verdict=Verdict.UP, given=True, at=4.0, artist=1)
    other.append(late)
    journal.remove(lambda event: event.member == "m")
    assert other.events() == journal.events() == [SECOND, late]

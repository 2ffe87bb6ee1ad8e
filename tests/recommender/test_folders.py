"""Putting a finished folder in the place of another: both renames or neither, and nothing left beside."""

from __future__ import annotations

import errno
import fcntl
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE

import pytest

from recommender.folders import beside, in_turn, swap, sweep

ROOT = Path(__file__).resolve().parents[2]


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "file").write_text(text)
    return path


def test_a_folder_beside_is_gone_afterwards(tmp_path: Path) -> None:
    with beside(tmp_path / "on" / "the" / "way") as aside:
        folder(aside / "new", "new")
        assert aside.parent == tmp_path / "on" / "the"
    assert not list((tmp_path / "on" / "the").iterdir())


def test_a_folder_beside_is_gone_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), beside(tmp_path / "place"):
        raise KeyboardInterrupt
    assert not list(tmp_path.iterdir())


def aside(path: Path) -> Path:
    (path / "aside").mkdir()
    return path / "aside"


def test_the_new_folder_takes_the_place_of_the_old_one_and_the_other_way_round(tmp_path: Path) -> None:
    place, new = folder(tmp_path / "place", "old"), folder(aside(tmp_path) / "new", "new")
    swap(new, place)
    assert (place / "file").read_text() == "new" and (new / "file").read_text() == "old"


def test_an_empty_place_is_taken(tmp_path: Path) -> None:
    swap(folder(tmp_path / "new", "new"), tmp_path / "place")
    assert [path.name for path in tmp_path.iterdir()] == ["place"]


def test_where_the_new_folder_cannot_come_the_old_one_stays(tmp_path: Path) -> None:
    place = folder(tmp_path / "place", "old")
    with pytest.raises(FileNotFoundError):
        swap(aside(tmp_path) / "nowhere", place)
    assert (place / "file").read_text() == "old" and not list((tmp_path / "aside").iterdir())


# What killed processes leave.


FILLING = """
import sys
from pathlib import Path
from recommender.folders import beside
with beside(Path(sys.argv[1])) as aside:
    (aside / "new").mkdir()
    print(aside, flush=True)
    sys.stdin.read()
"""


@contextmanager
def filling(place: Path) -> Iterator[Path]:
    """Another process that fills a folder beside, until it is killed at the end."""
    command = (sys.executable, "-c", FILLING, str(place))
    with subprocess.Popen(command, cwd=ROOT, stdin=PIPE, stdout=PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        yield Path(process.stdout.readline().strip())
        process.kill()


def test_what_a_killed_process_left_is_swept_by_the_next_and_not_while_it_lives(tmp_path: Path) -> None:
    with filling(tmp_path / "place") as left, beside(tmp_path / "place") as own:
        sweep(tmp_path / "place")
        assert left.exists() and own.exists()
    assert left.exists()
    with beside(tmp_path / "place") as own:
        assert [path for path in tmp_path.iterdir() if path.is_dir()] == [own]


def test_what_earlier_versions_left_without_a_lock_is_swept(tmp_path: Path) -> None:
    for name, inner in ((".place-abcdefg_", "new"), (".place-01234567", "old"), (".place-hhhhhhhh", "archive.zip")):
        folder(tmp_path / name, "").joinpath("file").rename(tmp_path / name / inner)
    (tmp_path / "place").mkdir()
    sweep(tmp_path / "place")
    assert [path.name for path in tmp_path.iterdir()] == ["place"]


@pytest.mark.parametrize(
    "name", [".place-backup01", ".place-1", ".place-other-abcdefgh", ".elsewhere-abcdefgh", "place"]
)
def test_what_is_somebody_elses_is_not_swept(name: str, tmp_path: Path) -> None:
    own = folder(tmp_path / name, "mine")
    (own / "new").mkdir()
    sweep(tmp_path / "place")
    assert (own / "file").read_text() == "mine"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "else" / "where" / "new").mkdir(parents=True)
    (tmp_path / ".place-abcdefgh").symlink_to(tmp_path / "else" / "where")
    sweep(tmp_path / "place")
    assert (tmp_path / "else" / "where" / "new").is_dir()


def test_what_was_moved_away_by_a_process_killed_before_the_new_one_came_is_put_back(tmp_path: Path) -> None:
    left = tmp_path / ".place-abcdefgh"
    left.mkdir()
    folder(left / "old", "old")
    folder(left / "new", "new")
    sweep(tmp_path / "place")
    assert (tmp_path / "place" / "file").read_text() == "old" and list(tmp_path.iterdir()) == [tmp_path / "place"]


@pytest.mark.parametrize("moment", ["flock", "mkdtemp"])
def test_a_folder_that_is_swept_before_it_is_locked_is_made_again(
    moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = {"flock": fcntl, "mkdtemp": tempfile}[moment]
    real, swept = getattr(module, moment), list[bool]()

    def swept_meanwhile(*args: object, **named: object) -> object:
        made = real(*args, **named) if moment == "mkdtemp" else None
        if not swept:
            swept.append(True)
            sweep(tmp_path / "place")
        return made if moment == "mkdtemp" else real(*args, **named)

    monkeypatch.setattr(module, moment, swept_meanwhile)
    with beside(tmp_path / "place") as own:
        assert swept and list(tmp_path.iterdir()) == [own]
        sweep(tmp_path / "place")
        assert own.exists()


def test_where_files_cannot_be_locked_folders_are_filled_and_none_is_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuses)
    with beside(tmp_path / "place") as own, beside(tmp_path / "place") as other:
        assert own.exists() and other.exists()
    assert not list(tmp_path.iterdir())


def test_one_at_a_time_has_its_turn_and_the_next_when_it_was_killed(tmp_path: Path) -> None:
    place, waited = tmp_path / "place", list[bool]()
    code = f"""
from pathlib import Path
from recommender.folders import in_turn
with in_turn(Path({str(place)!r})):
    print("mine", flush=True)
    input()
"""
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdin=PIPE, stdout=PIPE, encoding="utf-8") as other:
        assert other.stdout is not None and other.stdout.readline() == "mine\n"

        def wait() -> None:
            waited.append(True)
            other.kill()

        with in_turn(place, wait):
            assert waited
        with in_turn(place, lambda: waited.append(True)):
            assert waited == [True]
    assert list(tmp_path.iterdir()) == []


def test_whoever_waited_for_a_turn_that_was_taken_away_waits_for_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, turn = tmp_path / "place", tmp_path / ".place-turn"
    lock = fcntl.flock

    def removed(file: object, how: int) -> None:  # by whoever had it before, between opening and locking
        monkeypatch.setattr(fcntl, "flock", lock)
        turn.unlink()

    monkeypatch.setattr(fcntl, "flock", removed)
    with in_turn(place), turn.open("ab") as file, pytest.raises(BlockingIOError):
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_where_files_cannot_be_locked_nobody_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recommender.folders.fcntl", None)
    place, waited = tmp_path / "place", list[bool]()
    with in_turn(place), in_turn(place, lambda: waited.append(True)):
        assert not waited and not list(tmp_path.iterdir())

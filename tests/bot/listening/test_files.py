"""Members' files, read in a process of their own."""

from __future__ import annotations

import asyncio
import io
import json
import sys
import zipfile
from collections.abc import Mapping

import pytest

from bot.errors import FileRefused, Refusal
from bot.listening import reading
from bot.listening.files import Files, Sent
from bot.listening.matching import Play
from recommender.dataset.exports import FORMATS, InMemory
from tests.recommender.dataset.exports.examples import EXAMPLES


def packed(files: Mapping[str, bytes | str]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return whole.getvalue()


def refused(name: str, content: bytes) -> Refusal | None:
    return reading.answer([InMemory(name, content)]).get("refused")


SPOTIFY = EXAMPLES["Spotify extended history"][1]()


async def test_files_of_every_format_are_read_in_the_process_each_service_by_itself() -> None:
    """One process reads them all, as it takes a second to start."""
    exports = await Files().read([Sent(name, content()) for name, content in EXAMPLES.values()])
    assert {export.service for export in exports} == {kind.service for kind in FORMATS}
    assert {name for export in exports for name in export.formats} == {kind.name for kind in FORMATS}
    for export in exports:
        assert max(export.plays, key=lambda play: play.plays).name == "Björk" and export.artists == 3


def test_an_export_says_how_many_listens_of_whom_from_when_until_when() -> None:
    [export] = reading.read([InMemory("my_spotify_data.zip", packed({"a/x.json": SPOTIFY, "read me.txt": "hello"}))])
    assert (export["service"], export["formats"], export["listens"]) == ("Spotify", ["Spotify extended history"], 4)
    assert export["since"] < export["until"] and export["plays"][0] == ["Björk", "", 2]


def listens(*artists: str, at: object = 1_700_000_000) -> bytes:
    rows = [{"listened_at": at, "track_metadata": {"artist_name": artist}} for artist in artists]
    return "\n".join(map(json.dumps, rows)).encode()


@pytest.mark.parametrize("at", [1.7e18, 10**25, 1e300, "9" * 30, 99_999_999_999_999_999])
def test_a_time_that_no_calendar_has_is_none(at: object) -> None:
    [export] = reading.read([InMemory("1.jsonl", listens("Björk", at=at))])
    assert (export["listens"], export["since"], export["until"]) == (1, 0, 0)


def test_a_name_with_half_a_character_keeps_no_other_from_being_read() -> None:
    [export] = reading.read([InMemory("1.jsonl", listens("Björk", "Half \ud800", "Björk"))])
    assert export["plays"] == [["Björk", "", 2], ["Half \ufffd", "", 1]]


def test_a_name_as_long_as_a_file_is_cut() -> None:
    [export] = reading.read([InMemory("1.jsonl", listens("x" * 3_000_000))])
    assert len(json.dumps(export)) < 2 * reading.MOST_CHARACTERS


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.json", b"", Refusal.FORMAT),
        ("text.txt", SPOTIFY, Refusal.FORMAT),
        ("video.json", b"\x00\x00\x00\x20ftypisom" + bytes(range(256)) * 400, Refusal.FORMAT),
        ("utf-16.csv", "Track Description,Play Count\nA - B,1\n".encode("utf-16"), Refusal.FORMAT),
        ("torn.zip", packed({"x.json": SPOTIFY})[:-30], Refusal.DAMAGED),
        ("torn.json", SPOTIFY[:-20], Refusal.DAMAGED),
        ("deep.json", SPOTIFY[:-1] + b"," + b"[" * 1_000_000, Refusal.DAMAGED),
        ("outside.zip", packed({"/etc/passwd.json": SPOTIFY}), Refusal.UNSAFE),
        ("above.zip", packed({"../x.json": SPOTIFY}), Refusal.UNSAFE),
        ("silent.json", json.dumps([{**json.loads(SPOTIFY)[0], "ms_played": 5}]).encode(), Refusal.NOTHING),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_reason(name: str, content: bytes, why: Refusal) -> None:
    assert refused(name, content) is why


def test_a_zip_that_unpacks_to_too_much_and_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_UNPACKED", 1_000_000)
    assert refused("bomb.zip", packed({"x.json": bytes(2_000_000)})) is Refusal.BOMB
    monkeypatch.setattr(reading, "MOST_ROWS", 3)
    assert refused("long.json", SPOTIFY) is Refusal.BOMB


def program(does: str) -> Files:
    return Files([sys.executable, "-c", does], longest=60)


@pytest.mark.parametrize(
    ("does", "longest"),
    [
        ("import resource as r; r.setrlimit(r.RLIMIT_AS, (2**29, 2**29)); bytearray(2**30)", 20),
        ("import time; time.sleep(60)", 0.1),
    ],
)
async def test_a_process_that_runs_out_of_memory_or_time_is_refused(does: str, longest: float) -> None:
    with pytest.raises(FileRefused) as refusal:
        await Files([sys.executable, "-c", does], longest).read([Sent("x", bytes(2**20))])
    assert refusal.value.why is Refusal.HEAVY


async def test_the_process_can_open_nothing_once_it_reads() -> None:
    does = (
        "from bot.listening import reading; reading.main()\n"
        "try: open('/dev/null'), print('opened a file')\n"
        "except OSError: pass\n"
    )
    [export] = await program(does).read([Sent("x.json", SPOTIFY)])
    assert export.listens == 4


async def test_a_file_that_takes_more_memory_than_there_is_for_one_is_refused() -> None:
    does = "from bot.listening import reading; reading.MOST_MEMORY = 2**30; reading.main()"
    with pytest.raises(FileRefused) as refusal:
        await program(does).read([Sent("x.json", SPOTIFY[:-1] + b",[]" * 15_000_000 + b"]")])
    assert refusal.value.why is Refusal.HEAVY


async def test_the_process_has_no_secrets_in_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEGUE_SECRET", "hush")
    does = (
        "import json, os; facts = dict(service='x', formats=[], listens=1, since=0, until=0, artists=1);"
        "print(json.dumps({'exports': [{**facts, 'plays': [[name, '', 1] for name in os.environ]}]}))"
    )
    [export] = await program(does).read([Sent("x", b"")])
    names = {play.name for play in export.plays}
    assert "PYTHONPATH" in names and not {name for name in names if name.startswith("SEGUE")}
    assert isinstance(export.plays[0], Play)


async def test_stopping_ends_what_is_read_and_whoever_waits_is_told() -> None:
    files = program("import time; time.sleep(60)")

    async def one() -> None:
        async with files.turn():
            await files.read([Sent("x", b"")])

    tasks = [asyncio.create_task(one()) for _ in range(3)]
    await asyncio.wait(tasks, timeout=0.05)  # the first has its turn
    files.stop()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    assert [isinstance(end, FileRefused) and end.why for end in ends] == [Refusal.STOPPING] * 3


async def test_whoever_comes_when_many_wait_is_told_that_it_is_busy() -> None:
    files, entered, leave = Files(), asyncio.Event(), asyncio.Event()

    async def one() -> None:
        async with files.turn():
            entered.set()
            await leave.wait()

    tasks = [asyncio.create_task(one()) for _ in range(5)]
    await entered.wait()
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    [error] = [task.exception() for task in done]
    assert isinstance(error, FileRefused) and error.why is Refusal.BUSY
    leave.set()
    assert sum(end is None for end in await asyncio.gather(*tasks, return_exceptions=True)) == 4

"""What the chaos run finds: that promises are kept, and where they are not, that it says so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import typer

from benchmarks.bot.chaos.__main__ import main
from benchmarks.bot.chaos.cases import CASES
from benchmarks.bot.chaos.scene import Scene

pytestmark = [pytest.mark.timeout(100), pytest.mark.usefixtures("openapi")]


def test_votes_that_were_promised_are_kept(small_artifact: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = ["database locked for long", "kill -9 while votes wait", "SIGTERM while votes wait"]
    main(small_artifact, 1.0, cases)
    said = capsys.readouterr().out
    assert all(case in said for case in cases) and "FAILED" not in said


async def one_is_lost(scene: Scene) -> str:
    async with scene.bot() as bot:
        await scene.members.vote(2)
        with closing(sqlite3.connect(scene.database)) as connection, connection:
            connection.execute("DELETE FROM verdict WHERE id = 1")
        return await bot.stop()


async def one_counts_twice(scene: Scene) -> str:
    async with scene.bot() as bot:
        await scene.members.vote(2)
        with closing(sqlite3.connect(scene.database)) as connection, connection:
            columns = "artist_id, member, verdict, given, at"
            connection.execute(f"INSERT INTO verdict ({columns}) SELECT {columns} FROM verdict WHERE id = 1")
        return await bot.stop()


async def one_is_kept_that_must_not_be(scene: Scene) -> str:
    async with scene.bot() as bot:
        await scene.members.vote(1)
        scene.members.withdraw(await scene.members.vote(1))
        return await bot.stop()


BROKEN = [one_is_lost, one_counts_twice, one_is_kept_that_must_not_be]


def test_what_goes_wrong_is_found(
    small_artifact: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for case in BROKEN:
        monkeypatch.setitem(CASES, case.__name__, case)
    with pytest.raises(typer.Exit) as raised:
        main(small_artifact, 1.0, [case.__name__ for case in BROKEN])
    assert raised.value.exit_code == 1 and capsys.readouterr().out.count("FAILED") == len(BROKEN)

"""The preview, started again on what it kept the last time."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import discord
import pytest

from bot.workers.drawings import Drawings
from tests.blank import Blank

ROOT = Path(__file__).parents[2]
PROCESS = """
import asyncio, json, sys
from pathlib import Path
from bot import commands
from bot.client.client import Segue
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.listening.vault import Vault, derived_key
from bot.preview import opened
from bot.workers.drawings import Drawings
from bot.workers.lookups import Lookups
from recommender import Recommender
from tests.blank import Blank
from tests.bot.seen import body, title

folder, artifact, artist = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]

async def main():
    async with Store.open(folder / "preview.sqlite3") as store:
        with Lookups(Recommender.load(artifact)) as lookups, Drawings(Blank) as drawings:
            key, vault = Pseudonyms(b"a key for the tests"), Vault([derived_key(b"a key for the tests")])
            client = Segue(lookups, drawings, store, key, vault, folder / "ready", sync="always", shard_count=1)
            for command in commands.discover():
                client.tree.add_command(command)
            async with opened(client, 0) as (env, preview):
                begun = preview.capture_time
                there = [env.guild.id, *env.guild.member_ids()]
                carl = env.guild.add_member(env.create_user("carl"))
                answer = (await carl.slash(env.guild.channels["music"], "similar", artist=artist)).response
                await carl.react(answer, "👍")
                told = body((await carl.slash(env.guild.channels["music"], "help")).response)
                for _ in range(1000):
                    if preview.capture_time > begun:
                        break
                    await asyncio.sleep(0.01)
                behind = (env.now() - preview.capture_time).total_seconds()
                clock = {"moves": preview.capture_time > begun, "behind": behind}
                seen = {"help": told, "there": there, "message": answer.id, "title": title(answer)}
                print(json.dumps({**seen, "clock": clock, "waits": env.settle_timeout}))

asyncio.run(main())
"""


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory, small_artifact: Path) -> tuple[Path, list[dict[str, Any]]]:
    """Two processes, one after the other, on one database; what each says of itself."""
    folder = tmp_path_factory.mktemp("preview")
    said = [
        subprocess.run(
            [sys.executable, "-c", PROCESS, str(folder), str(small_artifact), artist],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for artist in ("Radiohead", "Portishead")
    ]
    return folder / "preview.sqlite3", [json.loads(output.splitlines()[-1]) for output in said]


def test_each_process_records_its_own_answers_and_votes_are_on_those(
    runs: tuple[Path, list[dict[str, Any]]],
) -> None:
    database, (first, second) = runs
    assert (first["title"], second["title"]) == ("Similar to Radiohead", "Similar to Portishead")
    with closing(sqlite3.connect(database)) as connection:
        shown = connection.execute(
            "SELECT message_id, seeds, given FROM verdict JOIN delivery USING (message_id)"
            " JOIN exposure ON exposure.interaction_id = delivery.interaction_id ORDER BY verdict.id"
        ).fetchall()
    assert shown == [(first["message"], "[100]", 1), (second["message"], "[102]", 1)]


def test_messages_are_of_today(runs: tuple[Path, list[dict[str, Any]]]) -> None:
    for run in runs[1]:
        assert abs(discord.utils.snowflake_time(run["message"]).timestamp() - time.time()) < 600


def test_the_server_and_its_members_stay_the_same(runs: tuple[Path, list[dict[str, Any]]]) -> None:
    first, second = runs[1]
    assert first["there"] == second["there"]


def test_help_names_commands_as_the_page_can_draw_them(runs: tuple[Path, list[dict[str, Any]]]) -> None:
    for said in runs[1]:
        assert "/similar" in said["help"] and "</" not in said["help"]


def test_the_page_tells_how_long_ago_something_was_by_the_time_of_day(runs: tuple[Path, list[dict[str, Any]]]) -> None:
    for run in runs[1]:
        assert run["clock"]["moves"] and 0 <= run["clock"]["behind"] < 5


def test_the_page_waits_longer_for_an_answer_than_anything_is_drawn(runs: tuple[Path, list[dict[str, Any]]]) -> None:
    with Drawings(Blank) as drawings:
        assert all(run["waits"] > drawings.longest for run in runs[1])

"""Starting and stopping the program."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from discord.http import Route
from typer.testing import CliRunner, Result

import bot
from bot.__main__ import app
from bot.address import beside
from bot.feedback.accounts import Heard
from bot.feedback.journal import Event, Journal
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.listening.vault import Owner, Vault
from bot.settings import Settings
from recommender import Recommender
from recommender.building.build import build
from recommender.dataset.sources import recognize
from recommender.feedback import Verdict, Vote
from recommender.models.cosine import Cosine

ROOT = Path(__file__).parents[2]
TOKEN = "MTIz.the-token.of-the-bot"  # not one

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def environment(tmp_path: Path, small_artifact: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Nothing set but where the small model is; every file in a folder of the test's own."""
    for variable in Settings.variables().values():
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEGUE_ARTIFACT", str(small_artifact))
    monkeypatch.setenv("SEGUE_LISTENBRAINZ", "http://127.0.0.1:9/")  # nobody listens there
    return {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Start]:
    """Starts `python -m bot`; whatever runs at the end is killed."""
    started: list[subprocess.Popen[str]] = []

    def begin(*arguments: str, **settings: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "bot", *arguments]
        process = subprocess.Popen(command, env=environment | settings, stderr=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def said(process: subprocess.Popen[str], until: str) -> str:
    """What the program says up to a line that begins so."""
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(line)
        if line.startswith(until):
            break
    return "".join(lines)


@pytest.mark.parametrize(
    ("command", "token", "number"),
    [("run", "", signal.SIGTERM), ("preview", TOKEN, signal.SIGINT)],
)
def test_the_page_is_served_by_a_process_that_loads_nothing_that_learns_or_draws_until_a_signal_ends_it(
    command: str, token: str, number: signal.Signals, start: Start, tmp_path: Path
) -> None:
    process = start(
        command, "--port", "0", DISCORD_TOKEN=token, SEGUE_MONITORING="127.0.0.1:0", SEGUE_LOG_FORMAT="json"
    )
    output = said(process, "Open ")
    watched = re.search(r'"address": "(127\.0\.0\.1:\d+)", "event": "monitoring"', output)
    assert watched is not None
    for path in ("livez", "readyz"):
        with urllib.request.urlopen(f"http://{watched[1]}/{path}", timeout=30) as answer:
            assert answer.status == 200
    assert ("DISCORD_TOKEN is not set" in output) is (command == "run")
    assert "nine listeners, made up" in output
    address = re.search(r"^Open (http://127\.0\.0\.1:\d+/\S*)$", output, re.MULTILINE)
    assert address is not None
    with urllib.request.urlopen(address[1], timeout=30) as page:
        assert page.status == 200 and b"<html" in page.read().lower()
    assert (tmp_path / "data" / "ready").exists()
    if sys.platform == "linux":  # which tells what a process has loaded
        loaded = "\n".join(area.path for area in psutil.Process(process.pid).memory_maps())
        assert "/numpy/" in loaded
        assert not [name for name in ("scipy", "pandas", "sklearn", "matplotlib") if f"/{name}/" in loaded]
    process.send_signal(number)
    assert process.stderr is not None
    output += process.stderr.read()
    assert process.wait(30) == 0
    assert not (tmp_path / "data" / "ready").exists()
    assert (tmp_path / "data" / "preview.sqlite3").exists() and not (tmp_path / "data" / "segue.sqlite3").exists()
    assert "Traceback" not in output and TOKEN not in output


def damaged(model: Path) -> Path:
    content = (model / "names.npy").read_bytes()
    (model / "names.npy").write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    return model


def test_a_damaged_model_is_built_anew_once_it_is_noticed(start: Start, tmp_path: Path) -> None:
    table = tmp_path / "plays.csv"
    table.write_text("user,artist\nann,Muse\nann,Phoebe Bridgers\nben,Phoebe Bridgers\n")
    build(recognize(table).load(), Cosine(), tmp_path / "model")
    model, data = str(damaged(tmp_path / "model")), str(table)
    process = start("preview", "--port", "0", SEGUE_ARTIFACT=model, SEGUE_DATA=data, SEGUE_MODELS="cosine")
    assert "model damaged" in said(process, f"The model in {model} is damaged: names.npy")
    said(process, "Open ")
    assert Recommender.load(model).resolve("muse").name == "Muse"
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0


def test_a_damaged_model_that_cannot_be_built_anew_ends_the_program_with_a_sentence(
    start: Start, small_artifact: Path, tmp_path: Path
) -> None:
    model = damaged(shutil.copytree(small_artifact, tmp_path / "model"))
    process = start("preview", "--port", "0", SEGUE_ARTIFACT=str(model), SEGUE_DATA=str(tmp_path / "gone.csv"))
    _, output = process.communicate(timeout=60)
    assert process.returncode == 2 and "Traceback" not in output
    assert f"{model} is damaged: names.npy" in output and "gone.csv is not there" in output.splitlines()[-1]
    assert not (tmp_path / "data" / "ready").exists()


def test_a_taken_port_is_said_in_a_sentence(environment: dict[str, str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = CliRunner().invoke(app, ["run", "--port", str(taken.getsockname()[1])])
    assert result.exit_code == 2
    assert "could not be opened" in result.stderr and "--port" in result.stderr and "Traceback" not in result.output


def test_a_taken_port_to_watch_it_at_is_said_in_a_sentence_before_anything_else(environment: dict[str, str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = "127.0.0.1:{1}".format(*taken.getsockname())
        assert_refused(run(DISCORD_TOKEN=TOKEN, SEGUE_MONITORING=address), "SEGUE_MONITORING", "Set another port")


def run(**settings: str) -> Result:
    """The command `run`, in this process."""
    return CliRunner().invoke(app, ["run"], env=settings)


def assert_refused(result: Result, *words: str) -> None:
    assert result.exit_code == 2
    assert all(word in result.stderr for word in words)
    assert len(result.stderr.strip().splitlines()) == 1
    assert TOKEN not in result.output


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SEGUE_PORT", "radio"),
        ("SEGUE_LOG_LEVEL", "loud"),
        ("SEGUE_SECRET", "short"),
        ("SEGUE_REBUILD", "daily@25:00"),
        ("SEGUE_FETCH", "hetrec"),
        ("SEGUE_MONITORING", "nine thousand"),
        ("SEGUE_SHARDS", "4/4"),
    ],
)
def test_a_setting_that_is_wrong_is_named_in_one_sentence(
    variable: str, value: str, environment: dict[str, str]
) -> None:
    assert_refused(run(DISCORD_TOKEN=TOKEN, **{variable: value}), variable, ".env.example")


def test_every_setting_that_is_wrong_is_named(environment: dict[str, str]) -> None:
    assert_refused(run(SEGUE_PORT="radio", SEGUE_LOG_LEVEL="loud"), "SEGUE_PORT", "SEGUE_LOG_LEVEL")


def test_a_wrong_secret_is_not_repeated(environment: dict[str, str]) -> None:
    assert "too-short" not in run(SEGUE_SECRET="too-short").output


def test_a_file_of_settings_that_is_not_utf_8_is_said_in_a_sentence(environment: dict[str, str]) -> None:
    Path(".env").write_text("SEGUE_DATA=données", encoding="latin-1")
    assert_refused(run(DISCORD_TOKEN=TOKEN), ".env.example")


def test_a_discord_out_of_reach_is_said_in_a_sentence(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Route, "BASE", "http://127.0.0.1:1/api/v10")
    result = run(DISCORD_TOKEN=TOKEN)
    assert result.exit_code == 2 and "Discord cannot be reached" in result.stderr
    assert TOKEN not in result.output


def test_without_a_model_a_data_folder_without_data_is_said_in_a_sentence(
    environment: dict[str, str], tmp_path: Path
) -> None:
    nowhere = str(tmp_path / "model")
    result = run(SEGUE_DATA=str(tmp_path), SEGUE_ARTIFACT=nowhere, SEGUE_PORT="0")
    assert result.exit_code == 2
    assert f"{tmp_path} holds no data set" in result.stderr.splitlines()[-1]


@pytest.fixture
def unbuilt(environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a model would be built from the sample, which takes a while."""
    nowhere = tmp_path / "unbuilt" / "model"
    monkeypatch.setenv("SEGUE_ARTIFACT", str(nowhere))
    environment["SEGUE_ARTIFACT"] = str(nowhere)
    return nowhere


def assert_refused_before_building(result: Result, unbuilt: Path, *words: str) -> None:
    assert_refused(result, *words)
    assert not unbuilt.parent.exists()


def test_without_the_preview_extra_and_without_a_token_nothing_is_built(
    unbuilt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "bot.preview", raising=False)
    monkeypatch.delattr(bot, "preview", raising=False)
    monkeypatch.setitem(sys.modules, "simcord", None)
    result = CliRunner().invoke(app, ["preview"])
    assert_refused_before_building(result, unbuilt, "preview extra", "DISCORD_TOKEN")


def test_with_a_taken_port_nothing_is_built(unbuilt: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = CliRunner().invoke(app, ["preview", "--port", str(taken.getsockname()[1])])
    assert_refused_before_building(result, unbuilt, "could not be opened", "--port")


def test_with_a_database_that_is_none_nothing_is_built(unbuilt: Path, tmp_path: Path) -> None:
    (tmp_path / "votes").write_text("none" * 1000)
    result = run(SEGUE_DATABASE=str(tmp_path / "votes"), DISCORD_TOKEN=TOKEN)
    assert_refused_before_building(result, unbuilt, str(tmp_path / "votes"))


def test_with_a_key_that_is_none_nothing_is_built(unbuilt: Path, tmp_path: Path) -> None:
    (tmp_path / "key").touch()
    result = run(SEGUE_KEY_FILE=str(tmp_path / "key"), DISCORD_TOKEN=TOKEN)
    assert_refused_before_building(result, unbuilt, "holds no key")


def test_with_a_second_model_that_there_is_not_nothing_is_built(unbuilt: Path) -> None:
    assert_refused_before_building(run(SEGUE_MODELS="cosine,magic", DISCORD_TOKEN=TOKEN), unbuilt, "'magic'")


def test_several_processes_on_a_file_are_refused_before_anything_is_built(unbuilt: Path) -> None:
    result = run(SEGUE_SHARDS="0-1/4", DISCORD_TOKEN=TOKEN)
    assert_refused_before_building(result, unbuilt, "one of several processes, with the shards 0-1/4", "PostgreSQL")


def test_with_a_discord_out_of_reach_nothing_is_built(unbuilt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Route, "BASE", "http://127.0.0.1:1/api/v10")
    result = run(DISCORD_TOKEN=TOKEN)
    assert result.exit_code == 2 and "Discord cannot be reached" in result.stderr and not unbuilt.parent.exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_a_build_and_leaves_nothing_half_built(
    number: signal.Signals, start: Start, unbuilt: Path
) -> None:
    process = start("run", "--port", "0")
    said(process, "There is no model")
    process.send_signal(number)
    _, output = process.communicate(timeout=30)
    assert process.returncode == 128 + number and "never awaited" not in output and "Traceback" not in output
    assert list(unbuilt.parent.glob("*")) == []


def test_a_key_file_without_a_key_is_said_in_a_sentence(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "key").touch()
    result = run(SEGUE_KEY_FILE=str(tmp_path / "key"), DISCORD_TOKEN=TOKEN)
    assert result.exit_code == 2 and "holds no key" in result.stderr and TOKEN not in result.output


def test_a_key_that_is_gone_is_said_in_a_sentence(environment: dict[str, str], tmp_path: Path) -> None:
    async def vote() -> None:
        async with Store.open(tmp_path / "votes") as store:
            await store.add_vote(Vote("m", Verdict.UP, True, 1.0, None, 100))

    asyncio.run(vote())
    result = run(SEGUE_DATABASE=str(tmp_path / "votes"), SEGUE_KEY_FILE=str(tmp_path / "key"), DISCORD_TOKEN=TOKEN)
    assert result.exit_code == 2 and "is gone. Restore it from its backup" in result.stderr
    assert not (tmp_path / "key").exists()


def test_a_key_that_linked_accounts_are_not_encrypted_with_is_refused_in_a_sentence(
    environment: dict[str, str], tmp_path: Path
) -> None:
    vault = Vault.of(None, tmp_path / "accounts")

    async def link() -> None:
        async with Store.open(tmp_path / "votes") as store:
            await Pseudonyms.of(store, tmp_path / "key")
            await store.accounts.link("m", "lastfm", vault.seal(Owner(1, "x")), Heard({}, {}), at=0.0, due_at=None)

    asyncio.run(link())
    settings = {"SEGUE_DATABASE": str(tmp_path / "votes"), "SEGUE_KEY_FILE": str(tmp_path / "key")}
    settings |= {"SEGUE_ACCOUNTS_KEY_FILE": str(tmp_path / "accounts"), "DISCORD_TOKEN": TOKEN}
    (tmp_path / "accounts").unlink()
    assert_refused(run(**settings), "linked accounts", "is gone. Restore it from its backup", "accounts new-key")
    assert not (tmp_path / "accounts").exists()
    Vault.of(None, tmp_path / "accounts")
    assert_refused(run(**settings), "encrypted with another key")


def one_that_waits(database: Path) -> Path:
    """A journal beside the database, in which a vote waits."""
    journal = beside(database)
    Journal(journal).append(Event(id=1, member="m", verdict=Verdict.UP, given=True, at=1.0, artist=100))
    return journal


def test_votes_that_wait_are_not_written_under_another_key(environment: dict[str, str], tmp_path: Path) -> None:
    database = tmp_path / "votes"

    async def vote() -> None:
        async with Store.open(database) as store:
            member = (await Pseudonyms.of(store, b"the key of the members"))(1)
            await store.add_vote(Vote(member, Verdict.UP, True, 1.0, None, 100))

    asyncio.run(vote())
    journal = one_that_waits(database)
    waiting = journal.read_bytes()
    refused = run(SEGUE_DATABASE=str(database), SEGUE_SECRET="not the key of the members", DISCORD_TOKEN=TOKEN)
    assert_refused(refused, "another key")
    assert journal.read_bytes() == waiting
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT count(*) FROM verdict").fetchone() == (1,)


def test_no_key_is_made_beside_votes_that_wait_under_one(environment: dict[str, str], tmp_path: Path) -> None:
    one_that_waits(tmp_path / "votes")
    result = run(SEGUE_DATABASE=str(tmp_path / "votes"), SEGUE_KEY_FILE=str(tmp_path / "key"), DISCORD_TOKEN=TOKEN)
    assert_refused(result, "is gone. Restore it from its backup")
    assert not (tmp_path / "key").exists()


def test_a_database_is_backed_up_and_restored_by_command(environment: dict[str, str], tmp_path: Path) -> None:
    async def vote() -> None:
        async with Store.open(tmp_path / "votes") as store:
            member = (await Pseudonyms.of(store, tmp_path / "key"))(1)
            await store.add_vote(Vote(member, Verdict.UP, True, 1.0, None, 100))

    asyncio.run(vote())
    settings = {"SEGUE_DATABASE": str(tmp_path / "votes"), "SEGUE_KEY_FILE": str(tmp_path / "key")}

    def bot(*arguments: str) -> Result:
        return CliRunner().invoke(app, arguments, env=settings)

    assert bot("backup", "copy").exit_code == 0
    refused = bot("restore", "copy")
    assert refused.exit_code == 2 and "--replace" in refused.stderr and "Traceback" not in refused.output
    for name in ("votes", "key"):
        (tmp_path / name).unlink()
    restored = bot("restore", "copy")
    assert restored.exit_code == 0 and str(tmp_path / "votes") in restored.stderr
    assert (tmp_path / "votes").exists() and (tmp_path / "key").exists()


def test_a_database_that_is_none_is_said_in_a_sentence(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "votes").write_text("none" * 1000)
    result = run(SEGUE_DATABASE=str(tmp_path / "votes"), DISCORD_TOKEN=TOKEN)
    assert result.exit_code == 2 and str(tmp_path / "votes") in result.stderr and TOKEN not in result.output

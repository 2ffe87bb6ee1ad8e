"""Logs: one line an event, and nothing in them that should not be."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Any

import pytest
import structlog
from simcord import ChannelHandle, Env, MemberActor

from bot import logs

TOKEN = "MTIz.the-token.of-the-bot"  # not one
MEMBER = 123_456_789_012_345_678

Lines = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Lines:
    """What was written, line by line."""
    return lambda: [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def fail() -> None:
    secrets = {"token": TOKEN, "member": MEMBER}
    raise RuntimeError(f"{len(secrets)} things are wrong")


def test_an_event_is_one_line_of_json(lines: Lines) -> None:
    logs.configure("DEBUG", "json")
    structlog.stdlib.get_logger("segue").info("answered", command="similar\n", name="Sigur Rós")
    [line] = lines()
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "answered",
        "level": "info",
        "logger": "segue",
        "command": "similar\n",
        "name": "Sigur Rós",
    }


def test_what_libraries_log_has_the_same_form(lines: Lines) -> None:
    logs.configure("DEBUG", "json")
    logging.getLogger("discord.gateway").warning("Shard ID %s has stopped", 3)
    [line] = lines()
    assert (line["event"], line["level"], line["logger"]) == ("Shard ID 3 has stopped", "warning", "discord.gateway")


@pytest.mark.parametrize("logger", ["segue", "discord.client"])
def test_an_error_is_one_line_without_the_frames_variables(logger: str, lines: Lines) -> None:
    logs.configure("DEBUG", "json")
    log = structlog.stdlib.get_logger(logger) if logger == "segue" else logging.getLogger(logger)
    try:
        fail()
    except RuntimeError:
        log.exception("failed")
    [line] = lines()
    text = json.dumps(line)
    assert "2 things are wrong" in text and "fail" in text
    assert TOKEN not in text and str(MEMBER) not in text


def test_libraries_never_print_payloads(lines: Lines) -> None:
    logs.configure("DEBUG", "json")
    for library in ("discord.gateway", "discord.http", "aiosqlite", "httpx"):
        logging.getLogger(library).debug("For Shard ID 0: WebSocket Event: %s", {"user": {"id": MEMBER}})
    assert lines() == []


def test_the_level_is_kept_to(lines: Lines) -> None:
    logs.configure("ERROR", "json")
    structlog.stdlib.get_logger("segue").warning("no reactions added")
    logging.getLogger("discord").warning("rate limited")
    assert lines() == []


def test_people_read_text(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO", "text")
    structlog.stdlib.get_logger("segue").info("answered", command="similar")
    written = capsys.readouterr().err
    assert "answered" in written and "similar" in written and "{" not in written


def test_an_error_as_text_has_no_variables_either(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO", "text")
    try:
        fail()
    except RuntimeError as error:
        structlog.stdlib.get_logger("segue").error("failed", exc_info=error)
    written = capsys.readouterr().err
    assert "2 things are wrong" in written and TOKEN not in written and str(MEMBER) not in written


async def test_a_completion_that_comes_too_late_names_nobody(
    env: Env, ada: MemberActor, channel: ChannelHandle, lines: Lines
) -> None:
    logs.configure("DEBUG", "json")
    env.inject_error("POST", "/interactions/*/callback", status=404, code=10062, message="Unknown interaction")
    assert await ada.autocomplete(channel, "similar", "artist", "rad") == []
    [line] = [line for line in lines() if line["level"] == "error"]
    assert "autocomplete" in line["event"] and str(ada.id) not in json.dumps(line)


async def test_a_whole_conversation_names_nobody(
    env: Env, ada: MemberActor, channel: ChannelHandle, lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    logs.configure("DEBUG", "json")
    answer = (await ada.slash(channel, "similar", artist="Radiohead")).response
    assert answer is not None
    await ada.react(answer, "👍")
    await ada.slash(channel, "similar", artist="s")
    env.inject_error("POST", "/interactions/*/callback", status=500, times=None)
    await ada.slash(channel, "artist", artist="Radiohead")
    written = lines()
    assert {"answered", "vote", "refused", "failed", "not answered"} <= {line["event"] for line in written}
    assert str(ada.id) not in json.dumps(written)
    assert len(env.errors) == 1

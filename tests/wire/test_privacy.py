"""A member of whom a great deal is kept sees, exports and deletes it, over the wire."""

from __future__ import annotations

import asyncio
import io
import json
import sqlite3
import zipfile
from contextlib import closing
from inspect import signature
from pathlib import Path
from typing import Any

import pytest

from bot.feedback.personal_data import PersonalData
from bot.feedback.pseudonyms import Pseudonyms
from loopback.interaction import DEFERRED_MESSAGE, DEFERRED_UPDATE, MESSAGE, Answer
from loopback.server import Loopback
from recommender import Recommender
from tests.plenty import fill

from .bots import KEY, running

pytestmark = pytest.mark.timeout(110)

PART = 1 << 19  # bytes from which on a file gets no more rows here; as it is, sixteen times as many
LARGEST = 10 << 20  # bytes that Discord takes as one file


def button(answer: Answer, label: str) -> str:
    """The custom id of the button that says so."""
    assert answer.message is not None
    [custom_id] = [id for id, button in answer.message.buttons.items() if button["label"] == label]
    return custom_id


def said(answer: Answer) -> str:
    assert answer.message is not None
    return answer.message.text


def rows(files: list[bytes], name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for file in files:
        with zipfile.ZipFile(io.BytesIO(file)) as archive:
            found += json.loads(archive.read(name)) if name in archive.namelist() else []
    return found


async def test_a_member_with_6000_answers_exports_them_in_files_that_discord_takes(
    side: Loopback, small_recommender: Recommender, tmp_path: Path
) -> None:
    ada, _, _ = side.members
    side.patience = 90
    async with running(side, small_recommender, tmp_path) as client:
        client.personal_data = PersonalData(client.store, client.vault.open, PART)
        fill(tmp_path / "segue.sqlite3", Pseudonyms(KEY)(ada.id), 6_000, range(100, 20_000))
        panel = await side.slash("privacy", user=ada)
        export = await side.click(panel, button(panel, "Export"), user=ada)
        assert export.type == DEFERRED_MESSAGE and export.ephemeral
        await side.settle()
    assert export.message is not None
    messages = [export.message, *export.followups]
    files = [content for message in messages for content in message.files.values()]
    assert len(files) == len(messages) > 1 and all(message.audience == ada for message in messages)
    page = max(map(len, files)) - PART  # by so much a file grows beyond
    assert signature(PersonalData).parameters["largest"].default + 5 * page < LARGEST
    answers = rows(files, "answers.json")
    assert len(answers) == len(rows(files, "votes.json")) == 6_000
    assert answers[3]["seeds"][0]["name"] and answers[3]["shown_at"] == "1970-01-01T00:00:01+00:00"


async def test_a_member_with_20000_answers_sees_and_deletes_them_while_another_votes(
    side: Loopback, small_recommender: Recommender, tmp_path: Path
) -> None:
    ada, ben, _ = side.members
    side.patience = 90
    async with running(side, small_recommender, tmp_path):
        fill(tmp_path / "segue.sqlite3", Pseudonyms(KEY)(ada.id), 20_000, range(100, 20_000))
        panel = await side.slash("privacy", user=ada)
        assert panel.type == MESSAGE and "20,000 answers" in said(panel) and "20,000 votes" in said(panel)
        asked = await side.click(panel, button(panel, "Delete …"), user=ada)
        deleted, voted = await asyncio.gather(
            side.click(asked, button(asked, "Delete everything"), user=ada),
            side.slash("rate", {"artist": "Radiohead", "vote": "up"}, user=ben),
        )
        assert deleted.type == DEFERRED_UPDATE and voted.latency is not None and voted.latency < 2
        await side.settle()
        assert "Everything has been deleted" in said(deleted) and "no answers" in said(deleted)
    with closing(sqlite3.connect(tmp_path / "segue.sqlite3")) as connection:
        for table, left in (("exposure", 0), ("delivery", 0), ("verdict", 1)):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (left,)

"""Files that members send with /import, over the wire: fetched from the CDN, read in a process, or given up."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands

from bot.client.attachments import fetched
from bot.client.client import Segue
from bot.errors import FileRefused, Refusal
from bot.listening.files import Files
from loopback.interaction import Answer
from loopback.server import Loopback
from recommender import Recommender
from tests.recommender.dataset.exports.examples import EXAMPLES

from .bots import running

NAME, CONTENT = "x.json", EXAMPLES["Spotify extended history"][1]()


async def test_a_file_is_fetched_and_read_and_what_it_says_told(bot: Segue, side: Loopback) -> None:
    answer = await side.slash("import", {"file": side.upload(NAME, CONTENT)})
    await side.settle()
    assert answer.message is not None and answer.ephemeral
    assert "Spotify extended history" in answer.message.text and "1 of 3 artists" in answer.message.text


def told(answer: Answer) -> str:
    """All that the asker is told."""
    return "\n".join(message.text for message in (answer.message, *answer.followups) if message is not None)


async def test_a_file_that_cannot_be_fetched_is_told_to_be_so_and_nothing_is_kept(bot: Segue, side: Loopback) -> None:
    answer = await side.slash("import", {"file": side.upload(NAME, CONTENT, 503)})
    await side.settle()
    assert "could not be fetched from Discord" in told(answer)
    assert await bot.store.accounts.of(bot.pseudonyms(answer.user.id)) == []


@pytest.mark.parametrize("status", [200, 404, 403, 503, None])
async def test_a_file_that_the_cdn_does_not_hand_out_in_time_is_refused(
    status: int | None, side: Loopback, small_recommender: Recommender, tmp_path: Path
) -> None:
    ends: list[Any] = []

    @app_commands.command(description="Fetches a file")
    async def fetch(interaction: discord.Interaction[Segue], file: discord.Attachment) -> None:
        await interaction.response.send_message("fetching")
        try:
            ends.extend(await fetched([file], patience=0.5))
        except FileRefused as refusal:
            ends.append(refusal.why)

    async with running(side, small_recommender, tmp_path, fetch):
        await side.slash("fetch", {"file": side.upload(NAME, CONTENT, status)})
        await side.settle()
    assert ends == ([(NAME, CONTENT)] if status == 200 else [Refusal.UNREACHED])


async def test_a_bot_that_is_stopped_gives_the_file_up_and_says_so(bot: Segue, side: Loopback) -> None:
    """Four of the eight seconds that it has are waited for the file."""
    bot.files = Files([sys.executable, "-c", "import time; time.sleep(60)"])
    answer = await side.slash("import", {"file": side.upload(NAME, CONTENT)})
    await bot.drain()
    await side.settle()
    assert "being restarted" in told(answer)

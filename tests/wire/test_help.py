"""/help over the wire."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from loopback.server import Loopback
from recommender import Recommender

from .bots import running

SUBCOMMAND = 1
pytestmark = pytest.mark.timeout(60)


def groups(command: dict[str, Any]) -> list[list[str]]:
    """What follows the name of a command: nothing, or of a group each of those in it."""
    inside = [[option["name"]] for option in command.get("options", []) if option["type"] == SUBCOMMAND]
    return inside or [[]]


async def test_help_names_the_commands_by_the_ids_that_discord_gave_them_also_when_they_are_not_put_again(
    side: Loopback, small_recommender: Recommender, tmp_path: Path
) -> None:
    for _ in range(2):
        async with running(side, small_recommender, tmp_path):
            answer = await side.slash("help", locale="ja")
            assert answer.ephemeral and answer.message is not None
            told = answer.message.text
            mentions = [
                f"</{' '.join([command['name'], *within])}:{command['id']}>"
                for command in side.registered
                if command.get("type", 1) == 1
                for within in groups(command)
            ]
            assert len(mentions) > 10 and all(mention in told for mention in mentions)
            assert "同じ人たちが聴いている" in told
    assert sum(request.method == "PUT" and "/commands" in request.path for request in side.requests) == 1

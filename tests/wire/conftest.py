"""Fixtures of the wire tests: a loopback to which discord.py is pointed for the length of one test."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.client.client import Segue
from loopback.schema import locate
from loopback.server import Loopback
from recommender import Recommender

from .bots import running


@pytest.fixture(scope="session")
def openapi() -> None:
    """Skips where Discord's OpenAPI file is missing, except in CI, where it must be there."""
    try:
        locate(os.environ)
    except FileNotFoundError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest_asyncio.fixture
async def side(openapi: None, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Loopback]:
    """Discord's side of the wire, where discord.py connects to for the length of the test."""
    async with Loopback() as loopback:
        loopback.use(monkeypatch)
        yield loopback


@pytest_asyncio.fixture
async def bot(side: Loopback, small_recommender: Recommender, tmp_path: Path) -> AsyncIterator[Segue]:
    """The bot as the program makes it, connected when the test begins."""
    async with running(side, small_recommender, tmp_path) as client:
        yield client

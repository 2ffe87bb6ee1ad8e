"""Metrics are counted in every test here, from before the bot is made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from bot import commands

from .counted import Counts, require_client

if TYPE_CHECKING:
    from bot.monitoring.exposition import Exposition


@pytest.fixture(autouse=True)
def exposition() -> Iterator[Exposition]:
    require_client()
    from bot.monitoring.exposition import Exposition

    opened = Exposition(commands.names())
    yield opened
    opened.close()


@pytest.fixture
def counts(exposition: Exposition) -> Counts:
    return Counts(exposition)

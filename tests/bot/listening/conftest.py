"""What tests of members' listening stand on: a store, and each service with an account "ada" there."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.feedback.store import Store
from bot.listening.services import every
from tests.bot.listening.faked import Faked


@pytest.fixture
async def store(database: Path) -> AsyncIterator[Store]:
    async with Store.open(database) as opened:
        yield opened


@pytest.fixture(params=sorted(every()))
def faked(request: pytest.FixtureRequest) -> Iterator[Faked]:
    made = Faked(request.param)
    yield made
    made.service.queue.close()

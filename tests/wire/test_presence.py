"""Who left a server is a member there no more, found out over the wire without a privileged intent."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from loopback.server import Loopback
from recommender import Recommender

from .bots import running

pytestmark = pytest.mark.timeout(60)

DAY = 86_400.0


async def test_a_member_who_left_is_asked_for_once_and_no_longer_joined(
    side: Loopback, small_recommender: Recommender, tmp_path: Path
) -> None:
    ada, grace, _ = side.members
    async with running(side, small_recommender, tmp_path) as bot:
        for user in (ada, grace):
            await side.slash("join", {"named": True}, user=user)
        await side.leave(ada)
        await bot.presence.look(time.time() + DAY + 1)
        [left] = await bot.store.memberships.there(side.guild.guild_id)
        assert left.member == bot.pseudonyms(grace.id)
        guild = bot.get_guild(side.guild.guild_id)
        assert guild is not None
        found = await bot.presence.find(guild, left)
        assert found is not None and found.id == grace.id

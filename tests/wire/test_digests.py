"""The weekly digest over the wire: as Discord takes it, and once, whatever becomes of Discord's answers."""

from __future__ import annotations

import time

import pytest

from bot.client.client import Segue
from bot.feedback.accounts import Heard
from bot.feedback.digests import Schedule
from loopback.server import Loopback
from loopback.world import Message

pytestmark = pytest.mark.timeout(60)

MINUTE = 60.0


async def set_up(bot: Segue, side: Loopback) -> float:
    """Has five members of the server hear the same, and a digest set; returns when one is due."""
    guild, store = side.guild.guild_id, bot.store
    for number in range(5):
        await store.accounts.link(f"m{number}", "lastfm", b"-", Heard({100: 9, 104: 9}, {}), at=0.0, due_at=None)
        await store.memberships.join(guild, f"m{number}", b"-", named=False, at=0.0)
    await store.together.renew(guild, 0.0)
    # Due just now, as the messages that Discord makes have the time of this machine.
    hour = time.gmtime(time.time())
    schedule = Schedule(side.guild.channel_id, hour.tm_wday, hour.tm_hour, "en")
    await store.digests.set(guild, schedule)
    return time.time()


def posted(side: Loopback) -> list[Message]:
    return [message for message in side.messages if "New for" in message.text]


async def test_discord_takes_it_and_its_votes(bot: Segue, side: Loopback) -> None:
    await bot.digesting.look(await set_up(bot, side))
    [message] = posted(side)
    assert message.pictures and {*message.reactions} == {"👍", "👎"}
    rate = next(id for id in message.buttons if id.startswith("run rate"))
    panel = await side.click(message, rate)
    assert panel.message is not None
    up = next(id for id in panel.message.buttons if '"verdict":"up"' in id)
    await side.click(panel, up)
    [vote] = await bot.store.votes()
    [shown] = await bot.store.impressions()
    assert vote.impression == shown.interaction_id and shown.command == "digest"
    assert side.violations == []


@pytest.mark.parametrize("status", [502, None])
async def test_of_one_whose_answer_was_lost_there_is_no_second(status: int | None, bot: Segue, side: Loopback) -> None:
    now = await set_up(bot, side)
    side.fail("POST", "/channels/*/messages", status, after=True)
    await bot.digesting.look(now)
    for minutes in (2, 4):
        await bot.digesting.look(now + minutes * MINUTE)
    assert len(posted(side)) == 1
    assert await bot.store.deliveries.is_answer(posted(side)[0].id) and side.violations == []

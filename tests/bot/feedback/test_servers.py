"""Servers' settings: kept, read once, and defaults wherever there are none."""

from __future__ import annotations

import pytest

from bot.address import Address
from bot.errors import StoreError
from bot.feedback.servers import Learns, Server, Servers
from bot.feedback.store import Store
from bot.shards import Shards
from recommender import Depth

CHANGED = Server(count=5, depth=Depth.DEEP, channels=(7, 8), reactions=False, private=True, learns=Learns.HERE)


async def test_where_nothing_is_set_the_defaults_hold(store: Store) -> None:
    assert await Servers(store).of(1) == await Servers(store).of(None) == Server()


async def test_what_is_set_holds_at_once_and_after_another_start(store: Store) -> None:
    servers = Servers(store)
    assert await servers.of(1) == Server()
    await servers.set(1, CHANGED)
    assert await servers.of(1) == await Servers(store).of(1) == CHANGED
    assert await servers.of(2) == Server()


async def test_settings_of_another_version_are_left_out(store: Store) -> None:
    await store.guilds.set(1, {"count": 5, "colour": "green", "depth": "abyssal", "learns": "nobody"})
    assert await Servers(store).of(1) == Server(count=5)


async def test_servers_are_found_by_what_is_set_there_until_the_bot_has_left(store: Store) -> None:
    servers = Servers(store)
    for guild in (1, 2, 3):
        await servers.set(guild, Server(learns=Learns.NOTHING if guild == 2 else Learns.HERE))
    await servers.left(3, 1.0)
    assert await store.guilds.having("learns", Learns.HERE) == [1]


async def test_without_the_database_the_defaults_hold(address: Address) -> None:
    async with Store.open(address) as store:
        servers = Servers(store)
    assert await servers.of(1) == Server()
    with pytest.raises(StoreError):
        await servers.set(1, CHANGED)


@pytest.mark.parametrize(
    ("server", "channel", "public"),
    [
        (Server(), 7, True),
        (Server(private=True), 7, False),
        (Server(channels=(7,)), 7, True),
        (Server(channels=(7,)), 8, False),
        (Server(channels=(7,), private=True), 7, False),
    ],
)
def test_answers_are_public_where_they_may_be(server: Server, channel: int, public: bool) -> None:
    assert server.shows(channel) is public


DAYS = 86_400.0


async def test_what_was_set_where_the_bot_is_no_more_is_deleted_after_30_days_and_nothing_else(store: Store) -> None:
    servers = Servers(store)
    for guild in (1, 2, 3):
        await servers.set(guild, CHANGED)
    await servers.left(1, 0.0)
    await servers.forget_left([2, 3], 30 * DAYS)
    assert await servers.of(1) == CHANGED
    await servers.forget_left([3], 31 * DAYS)  # when 2 is found to be gone
    assert await servers.of(1) == await Servers(store).of(1) == Server()
    assert await servers.of(2) == await servers.of(3) == CHANGED
    await servers.forget_left([3], 62 * DAYS)
    assert await servers.of(2) == Server() and await servers.of(3) == CHANGED


async def test_who_joined_where_the_bot_is_no_more_is_forgotten_after_30_days_also_where_nothing_was_set(
    store: Store,
) -> None:
    servers = Servers(store)
    for guild in (1, 2):
        await store.memberships.join(guild, "m", b"sealed", named=True, at=0.0)
    await servers.left(1, 0.0)
    await servers.forget_left([2], 30 * DAYS)
    assert [found.guild for found in await store.memberships.of("m")] == [1, 2]
    await servers.forget_left([2], 31 * DAYS)
    assert [found.guild for found in await store.memberships.of("m")] == [2]


async def test_who_comes_back_or_is_set_anew_was_not_left(store: Store) -> None:
    servers = Servers(store)
    for guild in (1, 2, 3):
        await servers.set(guild, CHANGED)
        await servers.left(guild, 0.0)
    await servers.left(1, None)
    await servers.set(2, CHANGED)
    await servers.forget_left([1, 2, 3], 31 * DAYS)
    assert await Servers(store).of(1) == await Servers(store).of(2) == await Servers(store).of(3) == CHANGED


async def test_without_the_database_nothing_is_deleted_and_nothing_breaks(address: Address) -> None:
    async with Store.open(address) as store:
        servers = Servers(store)
        await servers.set(1, CHANGED)
    await servers.left(1, 0.0)
    await servers.forget_left([], 62 * DAYS)
    assert await servers.of(1) == CHANGED


async def test_only_servers_of_its_own_shards_can_be_left_for_what_a_process_knows(store: Store) -> None:
    servers, guilds = Servers(store, Shards(2, 3, 4)), {shard: (4 * 7 + shard) << 22 for shard in range(4)}
    gone = guilds[3] + (4 << 22)
    for guild in (*guilds.values(), gone):
        await servers.set(guild, Server(learns=Learns.HERE))
    await servers.forget_left([guilds[2], guilds[3]], 1.0)
    assert await store.guilds.having("learns", Learns.HERE) == sorted(guilds.values())

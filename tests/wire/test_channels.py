"""Where answers are public, in every kind of channel, over the wire."""

from __future__ import annotations

import pytest

from bot.client.client import Segue
from loopback import world
from loopback.interaction import Answer
from loopback.server import Loopback
from loopback.world import Place

pytestmark = pytest.mark.timeout(60)

RADIOHEAD = {"artist": "Radiohead"}
KINDS = [
    world.TEXT_CHANNEL,
    world.VOICE_CHANNEL,
    world.STAGE_CHANNEL,
    world.FORUM_CHANNEL,
    world.CATEGORY,
    world.PUBLIC_THREAD,
    world.PRIVATE_THREAD,
]


async def is_public(side: Loopback, place: Place) -> bool:
    """Whether an answer there is one that everybody sees."""
    answer = await side.slash("similar", RADIOHEAD, place=place)
    assert answer.message is not None
    return not answer.ephemeral


@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_of_channel_can_be_allowed_and_disallowed(side: Loopback, bot: Segue, kind: int) -> None:
    place = await side.open(kind, "lounge", side.guild if kind in world.THREADS else None)
    await side.settle()
    for option, expected in (("allow", (place.channel_id,)), ("disallow", ())):
        answer = await side.slash("settings", {option: place})
        assert answer.message is not None and "Server settings" in answer.message.text
        assert (await bot.servers.of(side.guild.guild_id)).channels == expected


async def test_a_category_makes_answers_public_in_all_that_it_holds(side: Loopback, bot: Segue) -> None:
    category = await side.open(world.CATEGORY, "Music")
    inside = [
        await side.open(kind, "inside", category)
        for kind in (world.TEXT_CHANNEL, world.VOICE_CHANNEL, world.STAGE_CHANNEL)
    ]
    forum = await side.open(world.FORUM_CHANNEL, "threads", category)
    inside += [
        await side.open(world.PUBLIC_THREAD, "in a channel", inside[0]),
        await side.open(world.PUBLIC_THREAD, "a post", forum),
        await side.open(world.PRIVATE_THREAD, "not in the cache", inside[0], seen=False),
    ]
    outside = [await side.open(world.TEXT_CHANNEL, "outside"), await side.open(world.VOICE_CHANNEL, "outside")]
    await side.settle()
    await side.slash("settings", {"allow": category})
    assert [await is_public(side, place) for place in inside] == [True] * 6
    assert [await is_public(side, place) for place in outside] == [False] * 2


async def test_a_forum_makes_answers_public_in_its_posts_alone(side: Loopback, bot: Segue) -> None:
    forum, other = [await side.open(world.FORUM_CHANNEL, name) for name in ("music", "films")]
    await side.settle()
    await side.slash("settings", {"allow": forum})
    for seen in (True, False):
        assert await is_public(side, await side.open(world.PUBLIC_THREAD, "a post", forum, seen=seen))
        assert not await is_public(side, await side.open(world.PUBLIC_THREAD, "a post", other, seen=seen))


async def test_where_the_bot_itself_is_not_a_category_holds_what_is_named_with_it(side: Loopback, bot: Segue) -> None:
    guild = Place(world.GUILD, guild_name="Strangers", bot_is_here=False)
    category = guild.opened(world.CATEGORY, "Music")
    channel = guild.opened(world.TEXT_CHANNEL, "talk", category)
    thread = guild.opened(world.PUBLIC_THREAD, "a thread", channel)
    await side.slash("settings", {"allow": category}, place=guild)
    assert await is_public(side, channel) and not await is_public(side, thread)
    await side.slash("settings", {"allow": channel}, place=guild)
    assert await is_public(side, thread)


# What a private answer says, and in which language


def said(answer: Answer) -> str:
    assert answer.message is not None
    return answer.message.text


async def test_a_private_answer_says_where_it_would_be_public_also_when_it_is_turned(
    side: Loopback, bot: Segue
) -> None:
    channel = await side.open(world.TEXT_CHANNEL, "music")
    await side.settle()
    await side.slash("settings", {"allow": channel, "count": 4})
    answer = await side.slash("similar", RADIOHEAD)
    assert answer.ephemeral and f"They are public in <#{channel.channel_id}>." in said(answer)
    assert answer.message is not None
    await side.click(answer, next(id for id, button in answer.message.buttons.items() if "More" in button["label"]))
    assert f"They are public in <#{channel.channel_id}>." in said(answer)
    for command, options in (("rate", RADIOHEAD), ("similar", {"artist": "qjqj"})):
        assert "Only you can see" not in said(await side.slash(command, options))
    assert "Only you can see" not in said(await side.slash("similar", RADIOHEAD, place=channel))
    await side.slash("settings", {"answers": "private"})
    drawn = await side.slash("map", RADIOHEAD, place=channel)
    await side.settle()
    assert "answers in this server are private" in said(drawn)


async def test_where_the_bot_itself_is_not_the_channels_are_named_as_they_were_set(side: Loopback, bot: Segue) -> None:
    guild = Place(world.GUILD, guild_name="Strangers", bot_is_here=False)
    channel = guild.opened(world.TEXT_CHANNEL, "talk")
    await side.slash("settings", {"allow": channel}, place=guild)
    assert f"<#{channel.channel_id}>" in said(await side.slash("top", place=guild))


async def test_public_answers_are_in_the_servers_language_and_private_ones_in_the_askers(
    side: Loopback, bot: Segue
) -> None:
    elsewhere = await side.open(world.TEXT_CHANNEL, "elsewhere")
    await side.settle()
    await side.slash("settings", {"language": "ja", "allow": side.guild})
    [settings] = [command for command in side.registered if command["name"] == "settings"]
    [option] = [option for option in settings["options"] if option["name"] == "language"]
    assert {"name": "Deutsch", "value": "de", "name_localizations": {}} in [
        {**choice, "name_localizations": choice.get("name_localizations") or {}} for choice in option["choices"]
    ]
    assert "に似たアーティスト" in said(await side.slash("similar", RADIOHEAD, locale="fr"))
    assert "Similaires à" in said(await side.slash("similar", RADIOHEAD, locale="fr", place=elsewhere))
    assert "Visible uniquement" in said(await side.slash("similar", RADIOHEAD, locale="fr", place=elsewhere))
    assert "Visible" not in said(await side.slash("rate", RADIOHEAD, locale="fr"))

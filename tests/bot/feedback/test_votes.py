"""From a member's 👍 or 👎 to a row."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, ResponseMessage

from bot.client.client import Segue
from bot.feedback.pseudonyms import Pseudonyms

MakeBot = Callable[[], Awaitable[Segue]]
Query = Callable[[str], list[tuple[Any, ...]]]

VERDICTS = "SELECT verdict, given FROM verdict ORDER BY id"


def reactions(message: ResponseMessage | discord.Message) -> list[str]:
    found = message.message if isinstance(message, ResponseMessage) else message
    return [str(reaction.emoji) for reaction in found.reactions]


@pytest.fixture
async def answer(ada: MemberActor, channel: ChannelHandle) -> ResponseMessage:
    """An answer that members can vote on."""
    result = await ada.slash(channel, "similar", artist="Radiohead")
    assert result.response is not None
    return result.response


async def test_the_bot_offers_both_votes(answer: ResponseMessage) -> None:
    assert reactions(answer) == ["👍", "👎"]


async def test_the_bots_own_reactions_are_no_votes(answer: ResponseMessage, query: Query) -> None:
    assert query(VERDICTS) == []


@pytest.mark.parametrize(("emoji", "verdict"), [("👍", "up"), ("👎", "down")])
async def test_a_reaction_is_a_row(
    emoji: str, verdict: str, ben: MemberActor, answer: ResponseMessage, query: Query, pseudonyms: Pseudonyms
) -> None:
    await ben.react(answer, emoji)
    assert query("SELECT message_id, artist_id, member, verdict, given FROM verdict") == [
        (answer.id, None, pseudonyms(ben.id), verdict, 1)
    ]


async def test_taking_a_reaction_back_is_another_row(ben: MemberActor, answer: ResponseMessage, query: Query) -> None:
    await ben.react(answer, "👍")
    await ben.unreact(answer, "👍")
    assert query(VERDICTS) == [("up", 1), ("up", 0)]


async def test_a_changed_mind_is_a_later_row(ben: MemberActor, answer: ResponseMessage, query: Query) -> None:
    await ben.react(answer, "👍")
    await ben.react(answer, "👎")
    assert query(VERDICTS) == [("up", 1), ("down", 1)]


async def test_each_member_votes(ada: MemberActor, ben: MemberActor, answer: ResponseMessage, query: Query) -> None:
    await ada.react(answer, "👍")
    await ben.react(answer, "👍")
    assert query("SELECT count(DISTINCT member) FROM verdict") == [(2,)]


async def test_a_vote_leads_to_what_was_shown(ben: MemberActor, answer: ResponseMessage, query: Query) -> None:
    await ben.react(answer, "👍")
    joined = (
        "verdict JOIN delivery USING (message_id) JOIN exposure ON exposure.interaction_id = delivery.interaction_id"
    )
    assert query(f"SELECT seeds, verdict, at >= shown_at FROM {joined}") == [("[100]", "up", 1)]


@pytest.mark.parametrize("emoji", ["❤️", "👍🏽", "🎸"])
async def test_another_emoji_is_no_vote(emoji: str, ben: MemberActor, answer: ResponseMessage, query: Query) -> None:
    await ben.react(answer, emoji)
    await ben.unreact(answer, emoji)
    assert query(VERDICTS) == []


async def test_another_bots_reaction_is_no_vote(
    env: Env, guild: GuildHandle, answer: ResponseMessage, query: Query
) -> None:
    robot = guild.add_member(env.create_user("robot", bot=True))
    await robot.react(answer, "👍")
    assert query(VERDICTS) == []


async def test_a_reaction_to_somebody_elses_message_is_no_vote(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    message = await ada.send(channel, "Radiohead, anyone?")
    await ben.react(message, "👍")
    await ben.unreact(message, "👍")
    assert query(VERDICTS) == []


async def test_a_vote_after_a_restart_counts(
    env: Env, ben: MemberActor, answer: ResponseMessage, query: Query, make_bot: MakeBot
) -> None:
    await env.restart_bot(await make_bot())
    await ben.react(answer, "👎")
    assert query(VERDICTS) == [("down", 1)]


async def test_a_vote_in_a_direct_message_is_a_row(env: Env, query: Query) -> None:
    user = env.create_user("carl")
    answer = (await user.slash("similar", artist="Radiohead")).response
    assert answer is not None and reactions(answer) == ["👍", "👎"]
    await user.set_reaction(answer, "👍", reacted=True)
    await user.set_reaction(answer, "👍", reacted=False)
    assert query(VERDICTS) == [("up", 1), ("up", 0)]


async def test_an_answer_without_artists_offers_no_vote(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = (await ada.slash(channel, "similar", artist="Hermit")).response
    assert answer is not None and reactions(answer) == []


@pytest.mark.parametrize("options", [{"command": "top"}, {"command": "artist", "artist": "Radiohead"}])
async def test_only_recommendations_offer_votes(
    options: dict[str, str], ada: MemberActor, channel: ChannelHandle
) -> None:
    options = dict(options)
    answer = (await ada.slash(channel, options.pop("command"), **options)).response
    assert answer is not None and reactions(answer) == []


@pytest.mark.parametrize("missing", ["add_reactions", "read_message_history"])
async def test_where_the_bot_may_not_react_the_answer_comes_without(
    missing: str, env: Env, guild: GuildHandle, ada: MemberActor, query: Query
) -> None:
    assert guild.me is not None
    quiet = guild.create_text_channel("quiet", overwrites={guild.me: discord.PermissionOverwrite(**{missing: False})})
    answer = (await ada.slash(quiet, "similar", artist="Radiohead")).response
    assert answer is not None and not answer.ephemeral and reactions(answer) == []
    assert not [request for request in env.http_requests if "/reactions/" in request.path]
    assert query("SELECT count(*) FROM exposure JOIN delivery USING (interaction_id)") == [(1,)]


async def arrives(env: Env, message: ResponseMessage, user_id: int, author_id: int) -> None:
    """A reaction as Discord sends it: with the author of the message, which the simulation leaves out."""
    emoji = {"id": None, "name": "👍"}
    ids = {
        "channel_id": message.channel_id,
        "message_id": message.id,
        "user_id": user_id,
        "message_author_id": author_id,
    }
    env.backend.emit("MESSAGE_REACTION_ADD", {"emoji": emoji, **ids, "burst": False, "type": 0})
    await env.settle()


async def test_a_reaction_on_the_bots_own_message_that_is_no_answer_is_no_vote(
    env: Env, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    page = (await ada.slash(channel, "top")).response
    assert page is not None and env.bot.user is not None
    await arrives(env, page, ben.id, env.bot.user.id)
    assert query(VERDICTS) == []


async def test_what_discord_says_is_another_authors_message_gets_no_vote(
    env: Env, ada: MemberActor, ben: MemberActor, answer: ResponseMessage, query: Query
) -> None:
    await arrives(env, answer, ben.id, ada.id)
    assert query(VERDICTS) == []


GROUP_DM = 2
SOMEWHERE_ELSE = 1


MEMBER = {
    "roles": [],
    "joined_at": "2020-01-01T00:00:00+00:00",
    "deaf": False,
    "mute": False,
    "flags": 0,
    "permissions": "0",
}


@pytest.mark.parametrize("elsewhere", [{"context": GROUP_DM}, {"context": 0, "guild_id": str(SOMEWHERE_ELSE)}])
async def test_where_the_bot_itself_is_not_the_answer_comes_without_votes(
    elsewhere: dict[str, Any], env: Env, query: Query
) -> None:
    def move(event: str, payload: Any) -> None:
        if event == "INTERACTION_CREATE":
            payload.update(elsewhere)
            if "guild_id" in elsewhere:
                payload["member"] = {"user": payload.pop("user"), **MEMBER}

    env.backend.subscribers.insert(0, move)  # a user install is nothing the simulation knows
    answer = (await env.create_user("carl").slash("similar", artist="Radiohead")).response
    assert answer is not None and not answer.ephemeral and reactions(answer) == []
    assert query("SELECT place FROM exposure") == [("user_install",)]

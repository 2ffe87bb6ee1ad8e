"""From a member's 👍 or 👎 to a row."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, ResponseMessage

from bot.client.client import Segue
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.votes import age_of
from tests.bot.seen import press, shown

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


async def test_a_vote_carries_a_hash_of_its_server_and_how_old_the_account_is_unless_it_is_taken_back(
    ben: MemberActor, answer: ResponseMessage, guild: GuildHandle, query: Query, pseudonyms: Pseudonyms
) -> None:
    panel = shown(await press(ben, answer, "Björk"))
    for label in ("👍", "Remove vote"):
        await ben.click(panel, label=label)
    await ben.react(answer, "👍")
    await ben.unreact(answer, "👍")
    origin = (pseudonyms.server(guild.id), age_of(ben.id, time.time()).value)
    assert query("SELECT server, age FROM verdict ORDER BY id") == [origin, (None, None)] * 2
    assert pseudonyms.server(guild.id) not in (pseudonyms(guild.id), pseudonyms.server(guild.id + 1))


async def test_a_vote_outside_of_servers_carries_none(env: Env, query: Query) -> None:
    carl = env.create_user("carl")
    answer = (await carl.slash("similar", artist="Radiohead")).response
    assert answer is not None
    await carl.click(shown(await press(carl, answer, "Björk")), label="👍")
    await carl.set_reaction(answer, "👍", reacted=True)
    assert query("SELECT server, age IS NULL FROM verdict") == [(None, 0), (None, 0)]


@pytest.mark.parametrize(
    ("days", "age"),
    [(0, "week"), (6.9, "week"), (7.1, "month"), (29, "month"), (31, "year"), (364, "year"), (366, "older")],
)
def test_how_old_an_account_is_is_told_by_its_id_and_coarsely(days: float, age: str) -> None:
    now = datetime(2026, 6, 1, tzinfo=UTC)
    assert age_of(discord.utils.time_snowflake(now - timedelta(days=days)), now.timestamp()) == age


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


TONES = ["🏻", "🏼", "🏽", "🏾", "🏿"]


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize(("emoji", "verdict"), [("👍", "up"), ("👎", "down")])
async def test_a_reaction_in_any_skin_tone_is_a_row_and_so_is_its_taking_back(
    emoji: str, verdict: str, tone: str, ben: MemberActor, answer: ResponseMessage, query: Query
) -> None:
    await ben.react(answer, emoji + tone)
    await ben.unreact(answer, emoji + tone)
    assert query(VERDICTS) == [(verdict, 1), (verdict, 0)]


async def test_no_row_says_which_skin_tone_it_was(
    ben: MemberActor, answer: ResponseMessage, channel: ChannelHandle, query: Query, ada: MemberActor
) -> None:
    other = (await ada.slash(channel, "similar", artist="Björk")).response
    assert other is not None
    await ben.react(answer, "👍🏽")
    await ben.react(other, "👍🏽")
    [(first,), (second,)] = query("SELECT tone FROM verdict")
    assert first != second and not set("🏽") & set(first + second)


async def standing(client: Segue) -> list[str]:
    """What members' votes on lists come to."""
    found = {(vote.member, vote.verdict): vote.given for vote in await client.store.votes() if vote.artist is None}
    return sorted(verdict.value for (_, verdict), given in found.items() if given)


async def test_of_two_skin_tones_one_can_go_and_the_vote_stays(
    env: Env, ben: MemberActor, answer: ResponseMessage, make_bot: MakeBot
) -> None:
    await ben.react(answer, "👍")
    await ben.react(answer, "👍🏾")
    await ben.unreact(answer, "👍")
    restarted = await make_bot()
    assert await standing(restarted) == ["up"]
    await env.restart_bot(restarted)
    await ben.unreact(answer, "👍🏾")
    assert await standing(restarted) == []


# Reactions that somebody clears


async def cleared(env: Env, answer: ResponseMessage, emoji: str | None = None) -> None:
    if emoji is None:
        env.backend.clear_reactions(answer.channel_id, answer.id)
    else:
        env.backend.clear_reaction(answer.channel_id, answer.id, emoji)
    await env.settle()


async def test_cleared_reactions_take_back_everybodys_votes_on_that_answer_alone(
    env: Env,
    simcord_bot: Segue,
    ada: MemberActor,
    ben: MemberActor,
    channel: ChannelHandle,
    answer: ResponseMessage,
    query: Query,
) -> None:
    other = (await ada.slash(channel, "similar", artist="Björk")).response
    assert other is not None
    await ada.react(answer, "👍")
    await ben.react(answer, "👎🏿")
    await ben.react(other, "👍")
    await ben.slash(channel, "rate", artist="Björk", vote="up")
    await cleared(env, answer)
    taken_back = query("SELECT message_id, artist_id, verdict FROM verdict WHERE NOT given")
    assert sorted(taken_back) == [(answer.id, None, "down"), (answer.id, None, "up")]
    assert await standing(simcord_bot) == ["up"]


async def test_a_cleared_emoji_takes_back_the_votes_by_that_emoji(
    env: Env, simcord_bot: Segue, ada: MemberActor, ben: MemberActor, answer: ResponseMessage
) -> None:
    for member, emoji in ((ada, "👍"), (ada, "👎"), (ben, "👍"), (ben, "👍🏽")):
        await member.react(answer, emoji)
    await cleared(env, answer, "🎸")
    await cleared(env, answer, "👍🏻")
    assert await standing(simcord_bot) == ["down", "up", "up"]
    await cleared(env, answer, "👍")
    assert await standing(simcord_bot) == ["down", "up"]  # ben's other one stays
    await cleared(env, answer, "👍🏽")
    assert await standing(simcord_bot) == ["down"]


async def test_a_vote_after_all_were_cleared_counts(
    env: Env, simcord_bot: Segue, ben: MemberActor, answer: ResponseMessage
) -> None:
    await ben.react(answer, "👍")
    await cleared(env, answer)
    await cleared(env, answer)
    await ben.react(answer, "👎")
    assert await standing(simcord_bot) == ["down"]


async def test_cleared_reactions_also_take_back_what_members_gave_who_opted_out_since(
    env: Env, simcord_bot: Segue, ben: MemberActor, answer: ResponseMessage, pseudonyms: Pseudonyms
) -> None:
    await ben.react(answer, "👍")
    await simcord_bot.store.set_silent(pseudonyms(ben.id), True)
    await cleared(env, answer)
    assert await standing(simcord_bot) == []


@pytest.mark.parametrize("emoji", ["❤️", "🎸", "👌🏽"])
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
    carl = env.create_user("carl")
    answer = (await carl.slash("similar", artist="Radiohead")).response
    assert answer is not None and not answer.ephemeral and reactions(answer) == []
    assert query("SELECT place FROM exposure") == [("user_install",)]
    await carl.slash("rate", artist="Radiohead", vote="up")
    assert query("SELECT artist_id, server FROM verdict") == [(100, None)]

"""What a server's members play and like together, as they see it: /who, counts beside artists, and fans to ask."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Segue
from bot.feedback.accounts import Heard
from bot.listening.vault import Owner
from tests.bot.seen import labels, press, shown, text

Query = Callable[[str], list[tuple[Any, ...]]]
Join = Callable[..., Awaitable[MemberActor]]
BJORK = 101


@pytest.fixture
def join(env: Env, guild: GuildHandle, simcord_bot: Segue) -> Join:
    """Has a new member join the server who plays Björk, or others."""

    async def joined(
        name: str, *, named: bool = False, plays: int = 3, artists: Iterable[int] = (BJORK,)
    ) -> MemberActor:
        actor = guild.add_member(env.create_user(name))
        pseudonym, sealed = simcord_bot.pseudonyms(actor.id), simcord_bot.vault.seal(Owner(actor.id, name))
        heard = Heard(dict.fromkeys(artists, plays), {})
        await simcord_bot.store.accounts.link(pseudonym, "lastfm", sealed, heard, at=1e9, due_at=2e9)
        await simcord_bot.store.memberships.join(guild.id, pseudonym, sealed, named=named, at=1e9)
        return actor

    return joined


async def count(simcord_bot: Segue) -> None:
    await simcord_bot.counting.look(time.time())


async def test_who_names_those_who_agreed_and_counts_the_others_in_fives(
    ada: MemberActor, channel: ChannelHandle, join: Join, simcord_bot: Segue
) -> None:
    members = [await join(f"m{number}", named=number < 2, plays=number + 1) for number in range(7)]
    await count(simcord_bot)
    answer = shown(await ada.slash(channel, "who", artist="Björk"))
    assert not answer.ephemeral and "**5+ members here**" in text(answer)
    first, second, *others = (f"<@{member.id}>" for member in members)
    assert f"1. {second}\n2. {first}" in text(answer) and not any(other in text(answer) for other in others)


async def test_of_fewer_than_five_nothing_is_told_but_the_names_of_those_who_agreed(
    ada: MemberActor, channel: ChannelHandle, join: Join, simcord_bot: Segue
) -> None:
    nobody = text(shown(await ada.slash(channel, "who", artist="Björk")))
    for number in range(4):
        await join(f"m{number}")
    await count(simcord_bot)
    assert text(shown(await ada.slash(channel, "who", artist="Björk"))) == nobody
    fan = await join("fan", named=True)
    answer = text(shown(await ada.slash(channel, "who", artist="Björk")))
    assert f"1. <@{fan.id}>" in answer and "+" not in answer


async def test_who_has_left_the_server_is_not_named_and_their_membership_ends(
    ada: MemberActor, channel: ChannelHandle, guild: GuildHandle, join: Join, query: Query, env: Env
) -> None:
    fan = await join("fan", named=True)
    env.backend.remove_member(guild.id, fan.id)
    answer = text(shown(await ada.slash(channel, "who", artist="Björk")))
    assert "<@" not in answer and query("SELECT * FROM membership") == []


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("similar", {"artist": "Radiohead"}),
        ("blend", {"artist": "Sigur Rós", "artist2": "Björk"}),
    ],
)
async def test_lists_say_how_many_here_like_an_artist(
    command: str, options: dict[str, str], ada: MemberActor, channel: ChannelHandle, join: Join, simcord_bot: Segue
) -> None:
    for number in range(5):
        await join(f"m{number}", artists=range(100, 120))
    before = text(shown(await ada.slash(channel, command, **options)))
    await count(simcord_bot)
    after = text(shown(await ada.slash(channel, command, **options)))
    assert "here like it" not in before and after.count(" · 5+ here like it") == after.count("\n-# ") > 0
    assert after.replace(" · 5+ here like it", "") == before


async def test_a_panel_leads_to_fans_who_may_be_named_and_to_nobody_else(
    ada: MemberActor, channel: ChannelHandle, join: Join
) -> None:
    await join("shy")
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    panel = shown(await press(ada, answer, "Björk"))
    assert "Ask a fan here" not in labels(panel)
    fan = await join("fan", named=True)
    panel = shown(await press(ada, answer, "Björk"))
    await ada.click(panel, label="Ask a fan here")
    assert panel.ephemeral and f"1. <@{fan.id}>" in text(panel)
    own = shown(await fan.slash(channel, "rate", artist="Björk"))
    assert "Ask a fan here" not in labels(own)


async def test_where_the_bot_is_not_a_member_nothing_of_the_server_is_told_and_nobody_joins_it(
    ada: MemberActor, channel: ChannelHandle, simcord_bot: Segue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simcord_bot, "get_guild", lambda _: None)  # as where a member alone has installed it
    for command, options in (("who", {"artist": "Björk"}), ("server top", {}), ("join", {})):
        answer = shown(await ada.slash(channel, command, **options))
        assert answer.ephemeral and "The bot is not a member of this server" in text(answer)
    assert not await simcord_bot.store.memberships.of(simcord_bot.pseudonyms(ada.id))

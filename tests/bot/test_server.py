"""/server: what the members of a server who joined it play and like together, as they see it."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterable

import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Segue
from bot.feedback.accounts import Heard
from bot.listening.vault import Owner
from tests.bot.seen import GALLERY, components, labels, shown, text

Members = Callable[..., Awaitable[None]]
RADIOHEAD, BJORK, SIGUR_ROS = 100, 101, 103
DAY = 86_400.0


@pytest.fixture
def members(guild: GuildHandle, simcord_bot: Segue) -> Members:
    """Has members of these numbers join the server who play some artists, and counts them, some days ago."""

    async def joined(numbers: Iterable[int], artists: Iterable[int], days: float = 0.0) -> None:
        store, at = simcord_bot.store, time.time() - days * DAY
        for number in numbers:
            heard = Heard(dict.fromkeys(artists, 1), {})
            await store.accounts.link(f"m{number}", "lastfm", b"", heard, at=at, due_at=None)
            await store.memberships.join(guild.id, f"m{number}", b"", named=False, at=at)
        await store.together.renew(guild.id, at)

    return joined


async def test_top_tells_in_steps_and_within_a_step_the_better_known_first(
    ada: MemberActor, channel: ChannelHandle, members: Members
) -> None:
    await members(range(7), [SIGUR_ROS])
    await members(range(7, 12), [BJORK, SIGUR_ROS])
    await members(range(12, 17), [RADIOHEAD])
    answer = text(shown(await ada.slash(channel, "server top")))
    order = [answer.index(name) for name in ("Sigur Rós", "Radiohead", "Björk")]
    assert order == sorted(order)
    assert answer.count("· 10+ members") == 1 and answer.count("· 5+ members") == 2


@pytest.mark.parametrize("view", ["top", "newcomers", "blind-spots"])
async def test_fewer_than_five_are_told_what_is_missing_and_how_to_join(
    view: str, ada: MemberActor, channel: ChannelHandle, members: Members
) -> None:
    await members(range(4), [BJORK])
    answer = shown(await ada.slash(channel, f"server {view}"))
    assert "at least five members" in text(answer) and "Björk" not in text(answer)
    await ada.click(answer, label="Join")


async def test_similar_to_lists_what_is_heard_here_alone(
    ada: MemberActor, channel: ChannelHandle, members: Members
) -> None:
    await members(range(5), [BJORK])
    answer = text(shown(await ada.slash(channel, "server similar-to", artist="Radiohead")))
    assert "Björk" in answer and "Sigur Rós" not in answer
    await members(range(5), [SIGUR_ROS])
    assert "Björk" not in text(shown(await ada.slash(channel, "server similar-to", artist="Radiohead")))


async def test_newcomers_reached_five_lately_in_a_server_counted_before(
    ada: MemberActor, channel: ChannelHandle, members: Members
) -> None:
    await members(range(5), [BJORK], days=40)
    await members(range(5, 10), [RADIOHEAD], days=2)
    answer = text(shown(await ada.slash(channel, "server newcomers")))
    assert "Radiohead" in answer and "Björk" not in answer and "first counted" not in answer


async def test_a_server_counted_lately_has_no_newcomers_of_its_first_day(
    ada: MemberActor, channel: ChannelHandle, members: Members
) -> None:
    await members(range(5), [BJORK], days=2)
    answer = text(shown(await ada.slash(channel, "server newcomers")))
    assert "first counted" in answer and "Björk" not in answer


async def test_blind_spots_are_what_fewer_than_five_play_each_with_its_reason(
    ada: MemberActor, channel: ChannelHandle, members: Members
) -> None:
    await members(range(5), [RADIOHEAD, BJORK])
    answer = shown(await ada.slash(channel, "server blind-spots"))
    because = [line for line in text(answer).splitlines() if "because of" in line]
    assert because and all("Radiohead" in line or "Björk" in line for line in because)
    assert not any(line.startswith(("**1. Radiohead", "**1. Björk")) for line in text(answer).splitlines())
    await ada.click(answer, label="Most played")
    assert "5+ members" in text(answer) and {"Newcomers", "Blind spots"} <= {*labels(answer)}


async def test_the_map_has_members_who_agreed_and_are_there_and_takes_three_of_them(
    ada: MemberActor, channel: ChannelHandle, guild: GuildHandle, simcord_bot: Segue, env: Env
) -> None:
    async def join(name: str, *, named: bool = True) -> MemberActor:
        actor, store = guild.add_member(env.create_user(name)), simcord_bot.store
        pseudonym, sealed = simcord_bot.pseudonyms(actor.id), simcord_bot.vault.seal(Owner(actor.id))
        await store.accounts.link(pseudonym, "lastfm", sealed, Heard({BJORK: 3}, {}), at=0.0, due_at=None)
        await store.memberships.join(guild.id, pseudonym, sealed, named=named, at=0.0)
        return actor

    _, _, gone = [await join(name) for name in ("cleo", "dora", "gone")]
    await join("shy", named=False)
    env.backend.remove_member(guild.id, gone.id)
    few = shown(await ada.slash(channel, "server map"))
    assert "at least three members" in text(few) and "cleo" not in text(few)
    await join("emil")
    drawn = shown(await ada.slash(channel, "server map"))
    (picture,) = [part for part in components(drawn) if part["type"] == GALLERY]
    alt = picture["items"][0]["description"]
    assert all(name in alt for name in ("cleo", "dora", "emil", "Björk")) and "shy" not in alt and "gone" not in alt

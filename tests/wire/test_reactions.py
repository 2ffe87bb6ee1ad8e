"""Reactions over the wire that are more than one member's plain 👍: skin tones, and those that somebody clears."""

from __future__ import annotations

import asyncio

import pytest
import pytest_asyncio

from bot.client.client import Segue
from bot.client.reactions import BURST
from bot.feedback.pseudonyms import Pseudonyms
from loopback.interaction import Answer
from loopback.server import Loopback

from .bots import KEY, held_deliveries

pytestmark = pytest.mark.timeout(60)

RADIOHEAD = {"artist": "Radiohead"}


@pytest_asyncio.fixture
async def answer(side: Loopback, bot: Segue) -> Answer:
    """An answer that can be voted on."""
    asked = await side.slash("similar", RADIOHEAD)
    await side.settle()
    return asked


async def standing(bot: Segue) -> set[tuple[str, str]]:
    """What members' votes on lists come to: the member under their pseudonym, and the vote."""
    found = {(vote.member, vote.verdict.value): vote.given for vote in await bot.store.votes() if vote.artist is None}
    return {vote for vote, given in found.items() if given}


async def test_a_vote_in_two_skin_tones_stands_until_both_are_taken_back(
    side: Loopback, bot: Segue, answer: Answer
) -> None:
    ada, grace, _ = side.members
    await side.react(answer, "👍🏿", user=ada)
    await side.react(answer, "👍🏻", user=ada)
    await side.react(answer, "👎🏽", user=grace)
    await side.unreact(answer, "👍🏿", user=ada)
    await side.settle()
    name = Pseudonyms(KEY)
    assert await standing(bot) == {(name(ada.id), "up"), (name(grace.id), "down")}
    await side.unreact(answer, "👍🏻", user=ada)
    await side.settle()
    assert await standing(bot) == {(name(grace.id), "down")}


@pytest.mark.parametrize(("emoji", "left"), [(None, set()), ("👍", {"down"}), ("👎🏾", {"up"}), ("🎸", {"up", "down"})])
async def test_cleared_reactions_take_votes_back(
    side: Loopback, bot: Segue, answer: Answer, emoji: str | None, left: set[str]
) -> None:
    await side.react(answer, "👍", user=side.members[0])
    await side.react(answer, "👎🏾", user=side.members[1])
    await side.react(answer, "🎸", user=side.members[2])
    await side.clear(answer, emoji)
    await side.settle()
    assert {verdict for _, verdict in await standing(bot)} == left


async def test_a_vote_that_came_just_before_all_were_cleared_is_taken_back_and_one_just_after_stands(
    side: Loopback, bot: Segue, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold = held_deliveries(bot.store, monkeypatch)
    answer = await side.slash("similar", RADIOHEAD)
    await side.react(answer, "👍", user=side.members[0])
    await side.clear(answer)
    await side.react(answer, "👎", user=side.members[1])
    hold.set()
    await side.settle()
    assert await standing(bot) == {(Pseudonyms(KEY)(side.members[1].id), "down")}


async def test_what_is_held_of_a_member_who_toggles_a_lot_is_cleared_too(
    side: Loopback, bot: Segue, answer: Answer
) -> None:
    for _ in range(int(BURST)):
        await side.react(answer, "👍")
        await side.unreact(answer, "👍")
    await side.react(answer, "👎")
    await side.clear(answer)
    await asyncio.gather(bot.drain(), side.settle())
    assert await standing(bot) == set()


async def test_a_vote_whose_answer_is_recorded_while_the_store_is_asked_is_kept(
    side: Loopback, bot: Segue, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, is_answer = list[int](), bot.store.deliveries.is_answer

    async def as_it_was_before(message_id: int) -> bool:
        asked.append(message_id)
        return len(asked) > 1 and await is_answer(message_id)

    monkeypatch.setattr(bot.store.deliveries, "is_answer", as_it_was_before)
    await side.react(answer, "👍")
    await side.settle()
    assert [verdict for _, verdict in await standing(bot)] == ["up"]

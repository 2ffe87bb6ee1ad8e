"""Going on from an answer: deeper, back, further down the list, between artists and away from them, and why."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Segue
from bot.errors import LookupsBusy
from bot.feedback.servers import Server
from bot.workers.lookups import Lookups
from recommender import Depth, Recommender
from tests.bot.seen import choose, enabled, menu, names, shown, text

MakeBot = Callable[[], Awaitable[Segue]]
Query = Callable[[str], list[tuple[Any, ...]]]


# Digging


async def test_digging_deeper_asks_again_in_place_and_back_leads_back(ada: MemberActor, channel: ChannelHandle) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    first = text(page)
    await choose(ada, page, "similar", "Björk")
    assert text(page).startswith("Similar to Björk\nRadiohead › Björk\n") and len(channel.history()) == 1
    await choose(ada, page, "similar", "Sigur Rós")
    assert "Radiohead › Björk › Sigur Rós" in text(page) and "‹ Björk" in enabled(page)
    await ada.click(page, label="‹ Björk")
    assert text(page).startswith("Similar to Björk\nRadiohead › Björk\n")
    await ada.click(page, label="‹ Radiohead")
    assert text(page) == first


async def test_digging_does_not_bring_back_whom_one_came_from(ada: MemberActor, channel: ChannelHandle) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Björk", count=25))
    assert "Radiohead" in names(page)
    await choose(ada, page, "similar", "Radiohead")
    found = names(page)
    assert found and "Björk" not in found and "More ›" not in enabled(page)


async def test_back_leads_to_the_page_that_one_came_from(ada: MemberActor, channel: ChannelHandle) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead", count=3))
    await ada.click(page, label="More ›")
    second = text(page)
    first_hop = names(page)[0]
    await choose(ada, page, "similar", first_hop)
    second_hop = names(page)[0]
    await choose(ada, page, "similar", second_hop)
    await ada.click(page, label=f"‹ {first_hop}")
    await ada.click(page, label="‹ Radiohead")
    assert text(page) == second


async def test_digging_goes_on_after_a_restart(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot
) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    await choose(ada, page, "similar", "Björk")
    await env.restart_bot(await make_bot())
    await choose(ada, page, "similar", "Sigur Rós")
    await env.restart_bot(await make_bot())
    await ada.click(page, label="‹ Björk")
    assert text(page).startswith("Similar to Björk\nRadiohead › Björk\n")


async def test_somebody_else_digs_in_private(ada: MemberActor, ben: MemberActor, channel: ChannelHandle) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    first = text(page)
    own = shown(await choose(ben, page, "similar", "Björk"))
    assert own.ephemeral and "Radiohead › Björk" in text(own) and text(page) == first
    await ben.click(own, label="‹ Radiohead")
    assert text(own) == first and len(channel.history()) == 1


async def test_each_step_is_an_exposure_of_its_own(ada: MemberActor, channel: ChannelHandle, query: Query) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead", count=5))
    await choose(ada, page, "similar", "Björk")
    rows = query("SELECT seeds, first FROM exposure JOIN delivery USING (interaction_id) ORDER BY shown_at")
    assert rows == [("[100]", 1), ("[101]", 1)]
    assert query("SELECT DISTINCT message_id FROM delivery") == [(page.id,)]


# Pages


async def test_more_leads_through_the_whole_list_and_back(
    ada: MemberActor, channel: ChannelHandle, small_recommender: Recommender, query: Query
) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead", count=4))
    first, found = text(page), names(page)
    assert "‹ Previous" not in enabled(page)
    while "More ›" in enabled(page):
        await ada.click(page, label="More ›")
        found += names(page)
    radiohead = small_recommender.resolve("Radiohead")
    assert len(found) == len(set(found)) == small_recommender.count_similar(radiohead) > 8
    assert [row[0] for row in query("SELECT first FROM exposure ORDER BY shown_at")][:3] == [1, 5, 9]
    while "‹ Previous" in enabled(page):
        await ada.click(page, label="‹ Previous")
    assert text(page) == first


# Depth


async def test_depth_is_turned_in_place_and_kept_while_going_on(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead", depth="deep", count=4))
    assert "lesser-known artists first" in text(page) and {"Familiar", "Balanced"} <= set(enabled(page))
    await ada.click(page, label="Familiar")
    assert "well-known artists first" in text(page)
    await ada.click(page, label="Deep")
    await ada.click(page, label="More ›")
    assert "lesser-known artists first" in text(page)
    depths = [row[0] for row in query("SELECT depth FROM exposure ORDER BY shown_at")]
    assert depths == ["deep", "familiar", "deep", "deep"]


# /blend


async def test_a_blend_says_of_each_artist_who_vouches_for_it(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "blend", artist="Sigur Rós", artist2="Björk"))
    assert text(answer).startswith(
        "Between Sigur Rós and Björk\nThese hardly blend: only 1 artist in the data lies between"
    )
    assert names(answer) == ["The National"] and "1 with Sigur Rós" not in text(answer)
    assert re.search(r"\d with Sigur Rós, \d with Björk", text(answer))


async def test_artists_that_do_not_blend_are_said_not_to(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "blend", artist="Björk", artist2="Slayer"))
    assert "These two do not blend: no artist in the data goes with both." in text(answer) and not names(answer)
    assert "Deep" not in enabled(answer) and not answer.ephemeral


async def test_depth_of_a_blend_is_turned_in_place_and_kept_on_the_next_page(
    ada: MemberActor, guild: GuildHandle, channel: ChannelHandle, simcord_bot: Segue, query: Query
) -> None:
    await simcord_bot.servers.set(guild.id, Server(count=1, depth=Depth.FAMILIAR))
    page = shown(await ada.slash(channel, "blend", artist="AC/DC", artist2="Hermit", avoid="Björk"))
    assert "well-known artists first" in text(page)
    await ada.click(page, label="Deep")
    first = names(page)
    assert "lesser-known artists first" in text(page) and "avoiding Björk" in text(page)
    await ada.click(page, label="More ›")
    assert "lesser-known artists first" in text(page) and names(page) != first
    await ada.click(page, label="Balanced")
    assert "artists first" not in text(page) and len(channel.history()) == 1
    rows = query("SELECT depth, first FROM exposure ORDER BY shown_at")
    assert rows == [("familiar", 1), ("deep", 1), ("deep", 2), ("balanced", 1)]


async def test_a_question_about_a_name_keeps_the_depth_of_the_blend(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    question = shown(await ada.slash(channel, "blend", artist="Björk", artist2="s", depth="deep"))
    await ada.click(question, label="Sigur Rós")
    assert query("SELECT depth FROM exposure") == [("deep",)]


async def test_a_blend_takes_five_and_stays_away_from_another(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    given = {"artist": "Radiohead", "artist2": "Björk", "artist3": "Slayer", "artist4": "!!!", "artist5": "311"}
    answer = shown(await ada.slash(channel, "blend", **given, avoid="Metallica"))
    assert "avoiding Metallica" in text(answer) and "Metallica" not in names(answer)
    [(command, seeds)] = query("SELECT command, seeds FROM exposure")
    assert command == "blend" and json.loads(seeds) == [100, 101, 105, 109, 115]


async def test_one_unclear_name_of_a_blend_is_asked_about_and_a_click_mends_it(
    ada: MemberActor, channel: ChannelHandle
) -> None:
    question = shown(await ada.slash(channel, "blend", artist="Radiohead", artist2="s"))
    assert question.ephemeral
    answer = shown(await ada.click(question, label="Sigur Rós"))
    assert not answer.ephemeral and "Between Radiohead and Sigur Rós" in text(answer)


async def test_one_unclear_name_of_five_is_asked_about_and_a_click_mends_it(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    picked = {"artist": "id:100", "artist2": "id:101", "artist4": "id:109", "artist5": "id:115", "avoid": "id:104"}
    question = shown(await ada.slash(channel, "blend", **picked, artist3="s"))
    answer = shown(await ada.click(question, label="Sigur Rós"))
    assert not answer.ephemeral and "avoiding Metallica" in text(answer)
    [(seeds,)] = query("SELECT seeds FROM exposure")
    assert sorted(json.loads(seeds)) == [100, 101, 103, 109, 115]


@pytest.mark.parametrize(
    ("command", "named"), [("blend", {"artist": "AC/DC", "artist2": "Hermit"}), ("similar", {"artist": "Radiohead"})]
)
async def test_a_page_that_took_too_long_is_asked_for_again(
    command: str,
    named: dict[str, str],
    ada: MemberActor,
    guild: GuildHandle,
    channel: ChannelHandle,
    simcord_bot: Segue,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def busy(*_: object, **__: object) -> None:
        raise LookupsBusy

    await simcord_bot.servers.set(guild.id, Server(count=2))
    page = shown(await ada.slash(channel, command, **named))
    with monkeypatch.context() as patched:
        patched.setattr(Lookups, "ask", busy)
        trouble = shown(await ada.click(page, label="More ›"))
    await ada.click(trouble, label="Try again")
    assert trouble.ephemeral and "**3. " in text(trouble)


# /why and /path


async def test_why_gives_listeners_chance_and_tags(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "why", artist="Radiohead", other="Portishead"))
    assert "3 play both" in text(answer) and "of the 3 who play Portishead" in text(answer)
    assert not answer.ephemeral


async def test_where_nobody_plays_both_why_shows_the_way(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "why", artist="Björk", other="Slayer"))
    assert "Nobody in the data plays both" in text(answer) and "→ **" in text(answer)


async def test_where_fewer_play_both_than_by_chance_why_shows_the_way_too(
    ada: MemberActor, channel: ChannelHandle
) -> None:
    answer = shown(await ada.slash(channel, "why", artist="Radiohead", other="Metallica"))
    assert "1 plays both" in text(answer) and "of the " in text(answer)
    assert "too few listeners to mean much" in text(answer) and "→ **" in text(answer)
    answer = shown(await ada.slash(channel, "why", artist="Radiohead", other="Portishead"))
    assert "→ **" not in text(answer)


async def test_where_there_is_no_evidence_why_says_so(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "why", artist="Björk", other="Hermit"))
    assert "Nobody in the data plays both" in text(answer) and "No chain of up to 6" in text(answer)


async def test_a_path_leads_from_one_to_the_other(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "path", artist="Björk", other="Slayer"))
    hops = re.findall(r"^(.+) → \*\*\[(.+)\]\(.*\)\*\*$", text(answer), re.MULTILINE)
    assert hops[0][0] == "Björk" and hops[-1][1] == "Slayer"
    assert all(hop[1] == following[0] for hop, following in itertools.pairwise(hops))


async def test_two_artists_compared_lead_on_to_either_and_to_what_is_between_them(
    ada: MemberActor, channel: ChannelHandle
) -> None:
    answer = shown(await ada.slash(channel, "why", artist="Radiohead", other="Portishead"))
    for label, title in (
        ("Similar to Radiohead", "Similar to Radiohead"),
        ("Similar to Portishead", "Similar to Portishead"),
        ("Blend both", "Between Radiohead and Portishead"),
    ):
        assert text(shown(await ada.click(answer, label=label))).startswith(f"{title}\n")
    assert text(answer).startswith("Radiohead and Portishead\n") and len(channel.history()) == 4


@pytest.mark.parametrize(
    ("command", "named"),
    [
        ("path", {"artist": "Björk", "other": "Slayer"}),
        ("blend", {"artist": "Sigur Rós", "artist2": "Björk"}),
        ("top", {}),
    ],
)
async def test_every_artist_of_an_answer_leads_on_to_those_like_it(
    command: str, named: dict[str, str], ada: MemberActor, channel: ChannelHandle
) -> None:
    answer = shown(await ada.slash(channel, command, **named))
    for option in menu(answer, "similar")["options"][:3]:
        onward = shown(await choose(ada, answer, "similar", option["label"]))
        assert onward.id != answer.id and text(onward).startswith(f"Similar to {option['label']}\n")


@pytest.mark.parametrize(
    ("command", "named"),
    [("why", {"other": "bjork"}), ("path", {"other": "Björk"}), ("blend", {"artist2": "Björk", "artist3": "bjork"})],
)
async def test_an_artist_beside_itself_is_refused_with_a_sentence(
    command: str, named: dict[str, str], ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    answer = shown(await ada.slash(channel, command, artist="Björk", **named))
    assert answer.ephemeral and "You only named Björk." in text(answer)
    assert query("SELECT * FROM exposure") == []


async def test_a_blend_away_from_one_of_its_own_is_refused_with_a_sentence(
    ada: MemberActor, channel: ChannelHandle
) -> None:
    answer = shown(await ada.slash(channel, "blend", artist="Radiohead", artist2="Björk", avoid="bjork"))
    assert answer.ephemeral and "Björk cannot be both liked and avoided" in text(answer)

"""Two models that answer together, as whoever runs the bot sees it afterwards."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor
from structlog.typing import EventDict

from bot.client.announcing import Announcing
from bot.client.client import Segue
from bot.shards import Shards
from bot.workers.lookups import Lookups
from recommender import Recommender, models
from recommender.building.build import build
from recommender.dataset.interactions import Interactions
from recommender.feedback import Contest, Ending
from tests.bot.conftest import MakeBot
from tests.bot.seen import choose, enabled, footer, menu, names, press, shown, text

Query = Callable[[str], list[tuple[Any, ...]]]


@pytest.fixture
def lookups(small: Interactions, small_recommender: Recommender, tmp_path: Path) -> Iterator[Lookups]:
    """The small recommender beside another model of the same data."""
    build(small, models.make("rp3beta"), tmp_path / "rival")
    with Lookups(small_recommender, Recommender.load(tmp_path / "rival")) as opened:
        yield opened


async def test_the_draw_is_recorded_and_goes_on_over_pages(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead", count=4))
    found = names(page)
    while "More ›" in enabled(page):
        await ada.click(page, label="More ›")
        found += names(page)
    assert len(found) == len(set(found)) > 8
    rows = query("SELECT model, rival, probability, artists FROM exposure ORDER BY shown_at")
    assert {row[:2] for row in rows} == {("cosine", "rp3beta")} and all(0 < row[2] <= 1 for row in rows)
    teams = {team for *_, artists in rows for _, _, team, *_ in json.loads(artists)}
    assert {"a", "b"} <= teams <= {"a", "b", None}


async def test_both_models_are_in_the_log_of_an_answer_and_not_in_the_answer(
    ada: MemberActor, channel: ChannelHandle, lookups: Lookups, log: list[EventDict]
) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    await ada.slash(channel, "path", artist="Radiohead", other="Slayer")
    assert lookups.models.rival is not None
    versions = {"version": lookups.models.recommender.version, "rival_version": lookups.models.rival.version}
    answered = [event for event in log if event["event"] == "answered"]
    told = [{name: event.get(name) for name in ("model", "rival", *versions)} for event in answered]
    assert told == [{"model": "cosine", "rival": "rp3beta", **versions}, dict.fromkeys(told[0])]
    everything = text(page) + footer(page)
    assert not any(word in everything for word in ("cosine", "rp3beta", *(text[:6] for text in versions.values())))


async def test_an_answer_that_is_not_drafted_is_the_first_models_alone_page_by_page(
    ada: MemberActor, channel: ChannelHandle, lookups: Lookups, query: Query
) -> None:
    lookups.share = 1e-9
    page = shown(await ada.slash(channel, "similar", artist="Radiohead", count=4))
    lookups.share = 1.0
    await ada.click(page, label="More ›")
    assert (
        query("SELECT model, model_settings, rival, rival_settings FROM exposure")
        == [("cosine", lookups.models.recommender.settings, None, None)] * 2
    )


async def test_managers_see_in_settings_which_model_answers_alone_and_why(
    env: Env, guild: GuildHandle, channel: ChannelHandle, lookups: Lookups
) -> None:
    role = guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    owner = guild.add_member(env.create_user("olga"), roles=[role])
    assert "rp3beta" not in text(shown(await owner.slash(channel, "settings")))
    won = Contest(1, "cosine 1", "rp3beta 2", 0.0, 1e9, Ending.PREFERRED, 1)
    for ending, said in ((Ending.PREFERRED, "members preferred it to cosine"), (Ending.HIDDEN, "cosine was withdrawn")):
        lookups.promoted = replace(won, ending=ending)
        page = text(shown(await owner.slash(channel, "settings")))
        assert f"rp3beta: {said}" in page and "<t:1000000000:D>" in page


async def test_managers_are_told_once_where_discord_tells_moderators_also_after_a_restart(
    env: Env, guild: GuildHandle, channel: ChannelHandle, lookups: Lookups, simcord_bot: Segue, make_bot: MakeBot
) -> None:
    elsewhere = env.create_guild()
    closed = discord.PermissionOverwrite(send_messages=False)
    quiet = elsewhere.create_text_channel("quiet", overwrites={elsewhere.default_role: closed})
    for server, where in ((guild, channel), (elsewhere, quiet)):
        env.backend.edit_guild(server.id, {"public_updates_channel_id": where.id})
    await simcord_bot.announcing.look()
    assert channel.history() == []
    lookups.promoted = Contest(1, "cosine 1", "rp3beta 2", 0.0, 1e9, Ending.PREFERRED, 1)
    for _ in range(2):
        await simcord_bot.announcing.look()
    await env.restart_bot(again := await make_bot())
    await again.announcing.look()
    [told] = channel.history()
    assert "Similar artists by" in text(told) and "members preferred it to cosine" in text(told)
    assert quiet.history() == []
    lookups.promoted = replace(lookups.promoted, number=2)
    await again.announcing.look()
    assert len(channel.history()) == 2


async def test_each_of_several_processes_tells_its_own_servers(
    env: Env, guild: GuildHandle, channel: ChannelHandle, lookups: Lookups, simcord_bot: Segue
) -> None:
    env.backend.edit_guild(guild.id, {"public_updates_channel_id": channel.id})
    lookups.promoted = Contest(1, "cosine 1", "rp3beta 2", 0.0, 1e9, Ending.PREFERRED, 1)
    of = simcord_bot.store, lookups, simcord_bot.answers, simcord_bot.servers
    others, own = Announcing(*of, list, Shards(0, 0, 2)), Announcing(*of, lambda: simcord_bot.guilds, Shards(1, 1, 2))
    for announcing in (others, own, own):
        await announcing.look()
    assert len(channel.history()) == 1


async def test_hiding_an_artist_in_its_panel_is_kept_with_the_answer_it_was_in(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    panel = await press(ada, page, names(page)[0])
    await ada.click(shown(panel), label="Hide")
    assert query("SELECT verdict, interaction_id FROM verdict") == query(
        "SELECT 'hidden', interaction_id FROM exposure"
    )


async def test_whoever_comes_back_to_a_list_finds_it_as_it_was(ada: MemberActor, channel: ChannelHandle) -> None:
    page = shown(await ada.slash(channel, "similar", artist="Radiohead", count=4))
    first = text(page)
    await ada.click(page, label="More ›")
    await ada.click(page, label="‹ Previous")
    assert text(page) == first
    await ada.click(page, label="Deep")
    await ada.click(page, label="More ›")
    await ada.click(page, label="Balanced")
    assert text(page) == first
    for _ in range(2):
        await choose(ada, page, "similar", menu(page, "similar")["options"][-1]["label"])
    for _ in range(2):
        await ada.click(page, label=enabled(page)[0])
    assert text(page) == first

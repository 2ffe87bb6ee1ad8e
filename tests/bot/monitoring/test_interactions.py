"""What is counted of interactions, over SimCord: each once, by the command it runs and by what came of it."""

from __future__ import annotations

import time
from typing import Any

import discord
import pytest
import structlog
from discord import app_commands
from simcord import ChannelHandle, Env, GuildHandle, MemberActor
from structlog.typing import EventDict

from bot import commands
from bot.client.client import Segue
from bot.client.cooldowns import Cooldowns
from bot.monitoring import tracing
from recommender import Recommender
from tests.bot.seen import choose, names, press, shown
from tests.bot.typed import runnable

from .counted import Counts

CALLBACK = "/interactions/*/callback"
INTERACTIONS = "segue_interactions_total"
GIVEN = {"artist": "Radiohead", "artist2": "Björk", "other": "Björk", "service": "listenbrainz"}


def outcome(command: str, outcome: str) -> dict[str, float]:
    return {f'{{command="{command}",outcome="{outcome}"}}': 1.0}


def broken(*_: object, **__: object) -> None:
    raise RuntimeError("on fire")


async def test_every_command_that_answers_is_counted_as_answered(
    env: Env, guild: GuildHandle, ben: MemberActor, channel: ChannelHandle, counts: Counts, simcord_bot: Segue
) -> None:
    manages = guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    manager = guild.add_member(env.create_user("ada"), roles=[manages])
    simcord_bot._cooldowns = Cooldowns(burst=100)
    ran = set()
    for command in simcord_bot.tree.get_commands(type=discord.AppCommandType.chat_input):
        assert isinstance(command, app_commands.Command | app_commands.Group)
        for one in runnable(command):
            given: dict[str, Any] = {
                option.name: ben if option.type is discord.AppCommandOptionType.user else GIVEN[option.name]
                for option in one.parameters
                if option.required
            }
            await manager.slash(channel, one.qualified_name, **given)
            [(labels, _)] = counts.risen(INTERACTIONS).items()
            assert f'command="{command.name}"' in labels and "failed" not in labels, one.qualified_name
            ran.add(command.name)
    assert ran == {command.name for command in commands.slash()} - {"sounds-like"}  # which this model cannot answer


async def test_an_entry_of_a_menu_is_counted_as_its_command(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, counts: Counts
) -> None:
    await ada.context_menu(channel, "Compare taste", ben)
    assert counts.risen(INTERACTIONS) == outcome("taste", "answered")


async def test_what_is_expected_to_go_wrong_is_refused(
    ada: MemberActor, channel: ChannelHandle, counts: Counts
) -> None:
    await ada.slash(channel, "similar", artist="nobody is called that")
    assert counts.risen(INTERACTIONS) == outcome("similar", "refused")
    assert "segue_interaction_seconds" not in str(counts.risen("segue_interaction_seconds_count"))


async def test_a_bug_is_failed(
    env: Env, ada: MemberActor, channel: ChannelHandle, counts: Counts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Recommender, "similar", broken)
    await ada.slash(channel, "similar", artist="Radiohead")
    assert counts.risen(INTERACTIONS) == outcome("similar", "failed")
    assert len(env.errors) == 1


async def test_what_discord_refuses_is_failed(
    env: Env, ada: MemberActor, channel: ChannelHandle, counts: Counts
) -> None:
    env.inject_error("POST", CALLBACK, status=500, times=None)
    await ada.slash(channel, "similar", artist="Radiohead")
    assert counts.risen(INTERACTIONS) == outcome("similar", "failed")
    assert len(env.errors) == 1


async def test_whoever_asks_too_often_is_counted_so(
    ada: MemberActor, channel: ChannelHandle, counts: Counts, simcord_bot: Segue
) -> None:
    simcord_bot._cooldowns = Cooldowns(burst=1, rate=1e-6)
    await ada.slash(channel, "top")
    assert counts.risen(INTERACTIONS) == outcome("top", "answered")
    await ada.slash(channel, "top")
    assert counts.risen(INTERACTIONS) == outcome("top", "cooldown")


async def test_a_button_and_a_menu_are_counted_as_the_command_they_run(
    ada: MemberActor, channel: ChannelHandle, counts: Counts
) -> None:
    page = shown(await ada.slash(channel, "top"))
    counts.risen(INTERACTIONS)
    await ada.click(page, label="Next ›")
    assert counts.risen(INTERACTIONS) == outcome("top", "answered")
    similar = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    counts.risen(INTERACTIONS)
    await press(ada, similar, "Björk")
    assert counts.risen(INTERACTIONS) == outcome("rate", "answered")


async def test_a_form_is_answered_when_it_opens_and_counted_again_when_it_is_sent(
    ada: MemberActor, channel: ChannelHandle, counts: Counts
) -> None:
    panel = shown(await ada.slash(channel, "import"))
    counts.risen(INTERACTIONS)
    opened = await ada.click(panel, label="Import …")
    assert counts.risen(INTERACTIONS) == outcome("import", "answered")
    await ada.submit_modal(opened, {"files": [], "names": "Slayer\nRadiohead"})
    assert counts.risen(INTERACTIONS) == outcome("import", "answered")


async def test_keystrokes_are_counted_apart_from_commands(
    env: Env, ada: MemberActor, channel: ChannelHandle, counts: Counts, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ada.autocomplete(channel, "similar", "artist", "rad")
    assert counts.risen(INTERACTIONS) == outcome("autocomplete", "answered")
    with monkeypatch.context() as patch:
        patch.setattr(Recommender, "search", broken)
        await ada.autocomplete(channel, "similar", "artist", "rad")
    assert counts.risen(INTERACTIONS) == outcome("autocomplete", "failed")
    env.inject_error("POST", CALLBACK, status=404, code=10062, message="Unknown interaction")
    await ada.autocomplete(channel, "similar", "artist", "rad")
    assert counts.risen(INTERACTIONS) == {}
    tracing.give_up(time.perf_counter() + 3.1)
    assert counts.risen(INTERACTIONS) == outcome("autocomplete", "failed")


@pytest.mark.parametrize(
    ("deferred", "seconds", "failed"), [(False, 2.9, False), (False, 3.1, True), (True, 899, False), (True, 901, True)]
)
def test_what_nobody_answers_is_failed_when_discord_says_so(
    deferred: bool, seconds: float, failed: bool, counts: Counts
) -> None:
    made = (int(time.time() * 1000) - 1_420_070_400_000) << 22
    with tracing.arrived({"id": made, "type": 3, "data": {"custom_id": "run gone {}"}}):
        if deferred:
            tracing.deferred()
    tracing.give_up(time.perf_counter() + seconds)
    assert counts.risen(INTERACTIONS) == (outcome("other", "failed") if failed else {})
    tracing.give_up(time.perf_counter() + 1000)


async def test_votes_are_counted_by_how_they_were_given(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, counts: Counts
) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    panel = shown(await press(ben, answer, "Björk"))
    await ben.click(panel, label="👍")
    assert counts.risen("segue_votes_total") == {'{kind="button",verdict="up"}': 1.0}
    await ben.click(panel, label="Remove vote")
    assert counts.risen("segue_votes_total") == {}
    await ben.react(answer, "👎")
    assert counts.risen("segue_votes_total") == {'{kind="reaction",verdict="down"}': 1.0}
    await ben.slash(channel, "hide", artist="Slayer")
    assert counts.risen("segue_votes_total") == {'{kind="command",verdict="hidden"}': 1.0}
    asked = shown(await ada.slash(channel, "foryou"))
    await ada.click(asked, label="👍")
    assert counts.risen("segue_votes_total") == {'{kind="tap",verdict="up"}': 1.0}
    await ada.click(asked, label="Show my list")
    await choose(ada, asked, "foryou", names(asked)[0])
    assert counts.risen("segue_votes_total") == {'{kind="menu",verdict="known"}': 1.0}


async def test_all_that_is_logged_for_an_interaction_has_its_trace(
    env: Env, ada: MemberActor, channel: ChannelHandle, log: list[EventDict], monkeypatch: pytest.MonkeyPatch
) -> None:
    await ada.slash(channel, "similar", artist="Radiohead")
    [answered] = [event for event in log if event["event"] == "answered"]
    monkeypatch.setattr(Recommender, "similar", broken)
    await ada.slash(channel, "similar", artist="Radiohead")
    [failed] = [event for event in log if event["event"] == "failed"]
    assert len(answered["trace"]) == 12 and answered["trace"] != failed["trace"] == failed["reference"]
    assert len(env.errors) == 1 and str(ada.id) not in str(log)


async def test_the_thread_that_looks_up_has_the_trace_too(simcord_bot: Segue) -> None:
    with tracing.arrived({"id": 1 << 62, "type": 4}) as trace:
        bound = await simcord_bot.lookups(lambda _: (structlog.contextvars.get_contextvars(), tracing.command()))
    assert bound == ({"trace": trace.id}, "autocomplete") and structlog.contextvars.get_contextvars() == {}


async def test_how_it_stands_is_measured_when_it_is_asked_for(
    ada: MemberActor, channel: ChannelHandle, counts: Counts, simcord_bot: Segue
) -> None:
    from bot.client.gauges import measure

    await ada.slash(channel, "map", artist="Radiohead")
    await measure(simcord_bot)
    now, recommender = counts.now(), simcord_bot.lookups.models.recommender
    assert now["segue_database_up"] == now['segue_shard_connected{shard="0"}'] == now["segue_shards_wanted"] == 1
    model = f'model="{recommender.model}",version="{recommender.version}"'
    assert [value for name, value in now.items() if name.startswith("segue_model_info{") and model in name] == [1]
    assert now['segue_drawings_total{outcome="drawn"}'] == 1
    assert now["segue_votes_waiting"] == now["segue_lookups_waiting"] == 0
    assert now['segue_database_seconds_count{kind="read"}'] > 0 < now['segue_database_seconds_count{kind="write"}']
    assert now['segue_lookup_seconds_count{command="map"}'] > 0

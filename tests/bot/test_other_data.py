"""The data changes, and with it the ids of artists: what members voted on stays what it was."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Segue
from bot.workers.lookups import Lookups, Models
from recommender import Artist, Recommender, models
from recommender.building.build import build
from recommender.building.lasting import load
from recommender.dataset.choose import present
from tests.bot.seen import choose, names, shown, text, title

MakeBot = Callable[[], Awaitable[Segue]]
Query = Callable[[str], list[tuple[Any, ...]]]
MBID = "a74b1b7f-71a5-4011-9441-d0b5e4122711"


@pytest.fixture
def other(tmp_path: Path) -> Recommender:
    """A model of other data with some of the same artists, built where no ids of earlier builds are known."""
    heard = [*zip(["Radiohead", "Björk", "Portishead", "Phoebe Bridgers"], [MBID, "", "", ""], strict=True)]
    rows = [f"fan {fan},{name},{mbid}\n" for fan in range(5) for name, mbid in heard]
    (tmp_path / "other.csv").write_text("user,artist,mbid\n" + "".join(rows))
    data = present([tmp_path / "other.csv"], tmp_path)
    assert data is not None
    build(load(data, tmp_path / "other" / "model"), models.make("cosine"), tmp_path / "other" / "model")
    return Recommender.load(tmp_path / "other" / "model")


async def test_votes_count_for_the_same_artists_under_their_new_ids(
    env: Env,
    ada: MemberActor,
    channel: ChannelHandle,
    make_bot: MakeBot,
    lookups: Lookups,
    other: Recommender,
    query: Query,
) -> None:
    before = lookups.models
    for artist in ("Radiohead", "Björk"):
        await ada.slash(channel, "rate", artist=artist, vote="up")
    await ada.slash(channel, "hide", artist="Portishead")
    assert query("SELECT id, name, mbid, goes_by FROM artist WHERE name = 'Radiohead'") == [
        (100, "Radiohead", None, None)
    ]
    lookups.models = Models(other)
    await env.restart_bot(await make_bot())
    page = shown(await ada.slash(channel, "foryou"))
    assert names(page) == ["Phoebe Bridgers"] and "based on 2 artists" in text(page)
    assert "Portishead" in text(shown(await ada.slash(channel, "hide")))
    await ada.slash(channel, "rate", artist="Björk", vote="none")
    assert "based on 1 artist " in text(shown(await ada.slash(channel, "foryou")))
    lookups.models = before
    await env.restart_bot(await make_bot())
    assert "Your vote" in text(shown(await ada.slash(channel, "rate", artist="Radiohead")))
    assert "have not rated" in text(shown(await ada.slash(channel, "rate", artist="Björk")))


async def test_buttons_and_menus_from_before_lead_to_the_same_artists(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot, lookups: Lookups, other: Recommender
) -> None:
    whole = shown(await ada.slash(channel, "similar", artist="Björk"))
    dug = shown(await ada.slash(channel, "similar", artist="Björk"))
    await choose(ada, dug, "similar", "Radiohead")
    lookups.models = Models(other)
    await env.restart_bot(await make_bot())
    await ada.click(dug, label="‹ Björk")
    await choose(ada, whole, "similar", "Radiohead")
    assert [title(page) for page in (dug, whole)] == ["Similar to Björk", "Similar to Radiohead"]
    assert "Phoebe Bridgers" in names(whole) and "Phoebe Bridgers" in names(dug)


async def test_whoever_opted_out_can_take_back_what_was_carried_over(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot, lookups: Lookups, other: Recommender
) -> None:
    await ada.slash(channel, "rate", artist="Björk", vote="up")
    await ada.click(shown(await ada.slash(channel, "privacy")), label="Opt out")
    lookups.models = Models(other)
    await env.restart_bot(await make_bot())
    assert "Your vote" in text(shown(await ada.slash(channel, "rate", artist="Björk")))
    await ada.slash(channel, "rate", artist="Björk", vote="none")
    assert "have not rated" in text(shown(await ada.slash(channel, "rate", artist="Björk")))


async def test_whom_answers_show_is_known_by_name(ada: MemberActor, channel: ChannelHandle, query: Query) -> None:
    await ada.slash(channel, "similar", artist="Radiohead")
    unknown = "SELECT count(*) FROM exposure, json_each(artists) AS shown WHERE shown.value ->> 0 NOT IN {}"
    assert query(unknown.format("()")) > query(unknown.format("(SELECT id FROM artist)")) == [(0,)]
    assert ("Radiohead",) in query("SELECT name FROM artist")


async def test_no_artist_is_looked_up_on_the_loop(
    ada: MemberActor, channel: ChannelHandle, query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads, look_up = set[threading.Thread](), Recommender.artist

    def artist(recommender: Recommender, id: int) -> Artist:
        threads.add(threading.current_thread())
        return look_up(recommender, id)

    monkeypatch.setattr(Recommender, "artist", artist)
    await ada.slash(channel, "similar", artist="Radiohead")
    assert threads and threading.current_thread() not in threads


async def test_votes_from_before_names_were_kept_get_them_at_the_next_start(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot, query: Query, database: Path
) -> None:
    await ada.slash(channel, "rate", artist="Radiohead", vote="up")
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("DELETE FROM artist")
    await env.restart_bot(await make_bot())
    assert query("SELECT id, name FROM artist") == [(100, "Radiohead")]


async def test_votes_count_for_them_as_soon_as_a_running_bot_serves_the_other_data(
    ada: MemberActor, channel: ChannelHandle, lookups: Lookups, other: Recommender
) -> None:
    await ada.slash(channel, "rate", artist="Radiohead", vote="up")
    lookups.models = Models(other)
    met = lookups.changed()
    assert isinstance(met, Future)
    await asyncio.wrap_future(met)
    assert "Your vote" in text(shown(await ada.slash(channel, "rate", artist="Radiohead")))

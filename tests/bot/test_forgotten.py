"""What is left of a member who used everything, once they have deleted it or opted out: nothing, in no file."""

from __future__ import annotations

import asyncio
import contextlib
import re
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from simcord import ChannelHandle, GuildHandle, MemberActor

from bot.address import Address
from bot.client.client import Segue
from bot.errors import KeyRefused
from bot.feedback.accounts import Heard
from bot.feedback.backups import back_up
from bot.feedback.learned import learned
from bot.listening.vault import Owner
from tests.bot.seen import labels, names, press, shown

Query = Callable[[str], list[tuple[Any, ...]]]
PLAYED = {100: 60, 101: 30, 106: 10}
TABLES = (
    "exposure verdict opened account listening membership contributor recommended blocked duel pressed challenge named"
    " ballot daily_step"
)


@pytest.fixture
async def others(simcord_bot: Segue, guild: GuildHandle, ben: MemberActor, channel: ChannelHandle) -> None:
    """Ben may be named and takes recommendations, and four more have joined."""
    for number, member in enumerate((simcord_bot.pseudonyms(ben.id), *"abcd")):
        await simcord_bot.store.accounts.link(
            member, "lastfm", f"other {number}".encode(), Heard(dict(PLAYED), {}), at=1e9, due_at=None
        )
        await simcord_bot.store.memberships.join(guild.id, member, b"-", named=False, at=0.0)
    await ben.slash(channel, "join", named=True, recommendations=True)


async def use(bot: Segue, guild: GuildHandle, ada: MemberActor, ben: MemberActor, channel: ChannelHandle) -> None:
    """Has Ada do all that leaves something of her."""
    pseudonym = bot.pseudonyms(ada.id)
    sealed = bot.vault.seal(Owner(ada.id, "ada's account"))
    await bot.store.accounts.link(pseudonym, "lastfm", sealed, Heard({100: 6, 105: 9}, {}), at=1e9, due_at=2e9)
    await ada.slash(channel, "join", named=True, recommendations=True)
    listed = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    panel = shown(await press(ada, listed, names(listed)[0]))
    await ada.click(panel, label="👍")
    await ada.slash(channel, "radio", prompt="artist:(Björk)")
    await ada.slash(channel, "save")
    asked = shown(await ada.slash(channel, "duel", artist="Björk"))
    await ada.click(asked, label=labels(asked)[0])
    await ada.click(shown(await ada.slash(channel, "daily")), label="Give up")
    asked = shown(await ada.slash(channel, "challenge", artist="Björk"))
    for member in (ada, ben):
        form = await member.click(asked, label="Name an artist")
        assert form.modal is not None
        await member.submit_modal(form, {form.modal["components"][0]["component"]["custom_id"]: "Slayer"})
    await ada.click(asked, label="Begin the vote")
    await ada.select(channel.history()[-1], ["id:100"])
    await ada.slash(channel, "who", artist="Radiohead")
    await ada.slash(channel, "taste", member=ben)
    await ada.slash(channel, "recommend", member=ben, artist="Slayer", note="a note")
    await ben.slash(channel, "recommend", member=ada, artist="Slayer")
    for message in ada.user.dm_channel.history()[:1]:
        for label in ("👍", "Thanks", "Block who sent this"):
            await ada.user.click(message, label=label)
    await bot.store.together.renew(guild.id, time.time())


def left(folder: Path, bot: Segue, member: int) -> list[str]:
    """Where the member's pseudonym stands in a file of the folder, or what is encrypted of them."""
    found = []
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        if bot.pseudonyms(member).encode() in content:
            found.append(path.name)
        for token in set(re.findall(rb"gAAAAA[\w=-]+", content)):
            with contextlib.suppress(KeyRefused):
                found += [f"{path.name}: sealed"] if bot.vault.open(token).user == member else []
    return found


@pytest.mark.usefixtures("others")
async def test_of_who_deletes_everything_no_file_keeps_anything(
    simcord_bot: Segue,
    guild: GuildHandle,
    ada: MemberActor,
    ben: MemberActor,
    channel: ChannelHandle,
    small_artifact: Path,
    database: Path,
    tmp_path: Path,
    query: Query,
) -> None:
    await use(simcord_bot, guild, ada, ben, channel)
    kept = {table: str(query(f"SELECT * FROM {table}")) for table in TABLES.split()}
    assert [table for table, rows in kept.items() if simcord_bot.pseudonyms(ada.id) not in rows] == ["contributor"]
    assert left(tmp_path, simcord_bot, ada.id)
    page = shown(await ada.slash(channel, "privacy"))
    await ada.click(page, label="Delete …")
    await ada.click(page, label="Delete everything")
    await asyncio.to_thread(learned, Address.of(database), small_artifact, tmp_path / "learned.csv", b"a key")
    await asyncio.to_thread(back_up, database, b"a key", tmp_path / "backup.zip")
    zipfile.ZipFile(tmp_path / "backup.zip").extractall(tmp_path / "backup")
    assert left(tmp_path, simcord_bot, ada.id) == []


@pytest.mark.usefixtures("others")
async def test_of_who_opted_out_nothing_is_kept_by_anything_they_use(
    simcord_bot: Segue, guild: GuildHandle, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    page = shown(await ada.slash(channel, "privacy"))
    await ada.click(page, label="Opt out")
    await use(simcord_bot, guild, ada, ben, channel)
    kept = {table: str(query(f"SELECT * FROM {table}")) for table in TABLES.split()}
    assert [table for table, rows in kept.items() if simcord_bot.pseudonyms(ada.id) in rows] == []

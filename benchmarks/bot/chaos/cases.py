"""What is done to the bot. A case says how the bot ended, and raises AssertionError unless that is as it must be.

What members are promised meanwhile is held against the database afterwards, by whoever runs the case.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Awaitable, Callable

from bot.feedback.backups import back_up, restore
from loopback.interaction import DEFERRED_MESSAGE, Answer
from loopback.world import User

from .scene import Scene, until

Case = Callable[[Scene], Awaitable[str]]

_WAL_HEADER = 32 + 24 + 4096  # bytes of a write-ahead log with one page; less than any vote needs
_NO_JSON = "no JSON"


async def locked(scene: Scene) -> str:
    """Another program holds the database for long, while members vote."""
    members = scene.members
    async with scene.bot() as bot:
        await members.show_a_list()
        with scene.locked():
            end = time.monotonic() + scene.lasting
            while time.monotonic() < end:
                await members.vote(3)
                await members.react(1)
                await asyncio.sleep(scene.lasting / 10)
        await until(scene.nothing_waits)
        await members.vote(2)
        return await bot.stop()


async def full(scene: Scene) -> str:
    """The database cannot grow; what stands beside it can."""
    members = scene.members
    async with scene.bot() as bot:
        await members.show_a_list()
        bot.limit_files(_WAL_HEADER)
        await members.vote(5)
        await members.react(3)
        bot.limit_files(-1)
        await members.vote(2)
        return await bot.stop()


async def all_full(scene: Scene) -> str:
    """Nothing at all can be written: then nothing is promised."""
    members = scene.members
    async with scene.bot() as bot:
        await members.vote(2)
        bot.limit_files(0)
        await members.vote(5)
        assert len(members.refused) == 5, f"{len(members.refused)} of 5 were told"
        bot.limit_files(-1)
        await members.vote(2)
        return await bot.stop()


async def moved(scene: Scene) -> str:
    """Somebody moves the database away, and back again."""
    members, elsewhere = scene.members, scene.folder / "elsewhere.sqlite3"
    async with scene.bot() as bot:
        await members.show_a_list()
        await members.vote(2)
        scene.database.rename(elsewhere)
        await members.vote(3)
        await members.react(2)
        elsewhere.rename(scene.database)
        await until(scene.nothing_waits)
        await members.vote(2)
        return await bot.stop()


async def damaged(scene: Scene) -> str:
    """The database is overwritten under a bot that runs, and then restored."""
    members, backup = scene.members, scene.folder / "backup"
    async with scene.bot() as bot:
        await members.show_a_list()
        await members.vote(3)
        await asyncio.to_thread(back_up, scene.database, scene.key, backup)
        with scene.database.open("r+b") as file:
            file.write(b"\xee" * scene.database.stat().st_size)
        await members.vote(3)
        await members.react(2)
        ended = await bot.stop()
    async with scene.bot(connects=False) as bot:
        await bot.refuses()
    await asyncio.to_thread(restore, backup, scene.database, scene.key, replace=True)
    return ended


async def damaged_in_the_middle(scene: Scene) -> str:
    """Pages in the middle of the database are overwritten while no bot runs; the next one finds that at its start."""
    members, backup = scene.members, scene.folder / "backup"
    async with scene.bot() as bot:
        await members.vote(3)
        await bot.stop()
    await asyncio.to_thread(back_up, scene.database, scene.key, backup)
    with scene.database.open("r+b") as file:
        file.seek(scene.database.stat().st_size // 2)
        file.write(b"\xee" * 8192)
    async with scene.bot(connects=False) as bot:
        ended = await bot.refuses()
    await asyncio.to_thread(restore, backup, scene.database, scene.key, replace=True)
    return ended


async def killed(scene: Scene) -> str:
    """kill -9 in the middle of votes."""
    async with scene.bot() as bot:
        voting = [asyncio.create_task(_keep_voting(scene)) for _ in range(8)]
        await until(lambda: len(scene.members.promised) > 40)
        await bot.kill()
        for task in voting:
            task.cancel()
        await asyncio.wait(voting)
    return "killed"


async def _keep_voting(scene: Scene) -> None:
    while True:
        await scene.members.vote(1)


async def killed_while_votes_wait(scene: Scene) -> str:
    """kill -9 while the database is locked."""
    async with scene.bot() as bot:
        await scene.members.show_a_list()
        with scene.locked():
            await scene.members.vote(5)
            await scene.members.react(3)
            promised = len(scene.members.promised)
            await until(lambda: scene.journal.exists() and scene.journal.read_bytes().count(b"\n") >= promised)
            await bot.kill()
    return "killed"


async def stopped_while_votes_wait(scene: Scene) -> str:
    """SIGTERM while the database is locked."""
    async with scene.bot() as bot:
        await scene.members.show_a_list()
        with scene.locked():
            await scene.members.vote(5)
            await scene.members.react(3)
            return await bot.stop()


async def bad_events(scene: Scene) -> str:
    """Events that cannot be parsed, and a frame that is not JSON, while votes wait."""
    members, side = scene.members, scene.side
    async with scene.bot() as bot:
        await members.show_a_list()
        with scene.locked():
            await members.react(3)
            await members.vote(3)
            await side.dispatch("MESSAGE_REACTION_ADD", {})
            await side.dispatch("CHANNEL_CREATE", {"id": "5", "type": 0, "guild_id": str(side.guild.guild_id)})
            await members.react(2)
            identifies = side.identifies
            await side.send_frame(_NO_JSON)
            await until(lambda: side.identifies > identifies)
        await members.vote(2)
        return await bot.stop()


def closed(code: int) -> Case:
    """Discord closes the connection for good, with that code, while votes wait."""

    async def case(scene: Scene) -> str:
        async with scene.bot() as bot:
            await scene.members.show_a_list()
            with scene.locked():
                await scene.members.vote(3)
                await scene.members.react(2)
                await scene.side.drop_connection(code)
                return await bot.refuses()

    return case


async def hung_drawer(scene: Scene) -> str:
    """The process that draws hangs, somebody waits for a picture, and the bot is to stop."""
    async with scene.bot() as bot:
        assert bot.hang_drawer() == 1
        picture = await scene.side.slash("map", {"artist": "id:" + str(scene.members.artist)})
        assert picture.type == DEFERRED_MESSAGE
        await scene.members.vote(5)
        return await bot.stop()


async def opted_out(scene: Scene) -> str:
    """Members whose votes wait delete all and opt out; then an old journal comes back, and the key is gone."""
    members, old = scene.members, scene.folder / "old"
    async with scene.bot() as bot:
        with scene.locked():
            leaving = await members.vote(3)
            await members.vote(2)
            shutil.copyfile(scene.journal, old)
        await until(scene.nothing_waits)
        for user in leaving:
            panel = await scene.side.slash("privacy", user=user)
            await _click(scene, panel, "Opt out", user, "Opted out.")
            await _click(scene, panel, "Delete …", user, "cannot be undone")
            await _click(scene, panel, "Delete everything", user, "Everything has been deleted.")
        members.withdraw(leaving)
        await bot.kill()
    shutil.copyfile(old, scene.journal)
    scene.key.rename(scene.folder / "key")
    async with scene.bot(connects=False) as bot:
        ended = await bot.refuses()
    (scene.folder / "key").rename(scene.key)
    return ended


async def _click(scene: Scene, panel: Answer, label: str, user: User, told: str) -> None:
    """The member clicks the button that says so, and waits until the panel says what was done."""
    assert panel.message is not None
    message = panel.message
    button = next(id for id, button in message.buttons.items() if button["label"] == label)
    await scene.side.click(panel, button, user=user)
    await until(lambda: told in message.text)


CASES: dict[str, Case] = {
    "database locked for long": locked,
    "disk full": full,
    "disk full, for the journal too": all_full,
    "database moved away, and back": moved,
    "database damaged under the bot": damaged,
    "database damaged in the middle": damaged_in_the_middle,
    "kill -9": killed,
    "kill -9 while votes wait": killed_while_votes_wait,
    "SIGTERM while votes wait": stopped_while_votes_wait,
    "bad events while votes wait": bad_events,
    "close code 4004 while votes wait": closed(4004),
    "close code 4011 while votes wait": closed(4011),
    "close code 4014 while votes wait": closed(4014),
    "hung drawer": hung_drawer,
    "opted out, old journal back, key gone": opted_out,
}

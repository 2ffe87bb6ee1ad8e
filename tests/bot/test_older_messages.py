"""Messages from before layouts, with an embed: what is clicked under them works, and they become layouts."""

from __future__ import annotations

import discord
import pytest
from discord import ui
from simcord import ChannelHandle, MemberActor, ResponseMessage

from bot.client import messages
from bot.client.components import RunButton, RunMenu
from bot.replies.reply import Reply
from tests.bot.seen import choose, labels, names, pictures, shown, title


class Older(ui.View):
    """What stood below an embed."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(timeout=None)
        for menu in reply.menus:
            self.add_item(RunMenu(menu))
        for button in reply.buttons:
            self.add_item(RunButton(button))
        self.stop()


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The bot answers as it did, until this is undone."""

    async def send(_: object, interaction: discord.Interaction, reply: Reply, private: bool) -> object:
        embed = discord.Embed(title=reply.title, description=reply.text)
        sent = await interaction.response.send_message(embed=embed, view=Older(reply), ephemeral=private)
        return sent.resource

    monkeypatch.setattr(messages.Messages, "_send", send)
    return monkeypatch


async def ask(
    ada: MemberActor, channel: ChannelHandle, older: pytest.MonkeyPatch, command: str, **options: object
) -> ResponseMessage:
    message = shown(await ada.slash(channel, command, **options))
    older.undo()
    assert message.embeds and not message.flags.components_v2
    return message


async def test_an_older_list_is_dug_into_in_its_place_and_has_nothing_left_of_its_embed(
    ada: MemberActor, channel: ChannelHandle, older: pytest.MonkeyPatch
) -> None:
    message = await ask(ada, channel, older, "similar", artist="Radiohead", count=10)
    await choose(ada, message, "similar", "Björk")
    assert title(message) == "Similar to Björk" and names(message)
    assert message.embeds == [] and message.flags.components_v2 and len(channel.history()) == 1
    await ada.click(message, label="‹ Radiohead")
    assert title(message) == "Similar to Radiohead" and len(names(message)) == 10


async def test_an_older_list_opens_the_panel_of_an_artist(
    ben: MemberActor, ada: MemberActor, channel: ChannelHandle, older: pytest.MonkeyPatch
) -> None:
    message = await ask(ada, channel, older, "similar", artist="Radiohead", count=10)
    panel = shown(await choose(ben, message, "rate", "Björk"))
    assert panel.ephemeral and title(panel) == "Björk" and message.embeds


async def test_an_older_panel_changes_in_its_place(
    ada: MemberActor, channel: ChannelHandle, older: pytest.MonkeyPatch
) -> None:
    panel = await ask(ada, channel, older, "rate", artist="Björk")
    await ada.click(panel, label="👍")
    assert panel.ephemeral and panel.embeds == [] and title(panel) == "Björk"


async def test_an_older_answer_that_waits_for_its_picture_is_replaced_by_it(
    ada: MemberActor, channel: ChannelHandle, older: pytest.MonkeyPatch
) -> None:
    message = await ask(ada, channel, older, "top")
    await ada.click(message, label="Show chart")
    assert message.embeds == [] and len(pictures(message)) == 1 and "Hide chart" in labels(message)

"""What holds for every slash command, those of tomorrow included."""

from __future__ import annotations

import pkgutil
from typing import Any

import pytest
from discord import AppCommandType, app_commands

from bot import commands
from bot.client.client import Segue

AnyCommand = app_commands.Command[Any, ..., Any]
GUILD, DM, PRIVATE = 0, 1, 2
OF_SERVERS = {"join", "leave", "server", "settings", "who"}  # what makes no sense elsewhere
ARTISTS_AND_TAGS = {"artist", "artist2", "artist3", "artist4", "artist5", "other", "avoid", "tag"}
GUILD_INSTALL, USER_INSTALL = 0, 1

every_command = pytest.mark.parametrize("command", commands.discover(), ids=lambda command: str(command.name))
every_runnable = pytest.mark.parametrize(
    "command",
    [found for command in commands.discover() for found in commands.runnable(command)],
    ids=lambda command: str(command.qualified_name),
)


def test_each_file_is_the_command_of_its_name() -> None:
    files = {module.name for module in pkgutil.iter_modules(commands.__path__)}
    assert {command.name for command in commands.discover()} == files
    assert files >= {"similar", "artist", "top"}


@every_runnable
def test_it_says_what_it_does(command: AnyCommand) -> None:
    assert len(command.description) > 10


@every_runnable
def test_every_option_says_what_it_is(command: AnyCommand) -> None:
    assert all(len(str(option.description)) > 1 for option in command.parameters)


@every_runnable
def test_every_artist_and_tag_is_completed_while_typing(command: AnyCommand) -> None:
    assert all(option.autocomplete for option in command.parameters if option.name in ARTISTS_AND_TAGS)


@every_command
async def test_it_is_there_for_guilds_dms_and_user_installs(
    command: AnyCommand | app_commands.Group, simcord_bot: Segue
) -> None:
    registered = simcord_bot.tree.get_command(command.name, type=AppCommandType.chat_input)
    assert registered is command
    payload = command.to_dict(simcord_bot.tree)
    assert payload["contexts"] == ([GUILD] if command.name in OF_SERVERS else [GUILD, DM, PRIVATE])
    assert payload["integration_types"] == [GUILD_INSTALL, USER_INSTALL]

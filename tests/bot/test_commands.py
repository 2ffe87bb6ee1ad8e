"""What holds for every slash command, those of tomorrow included."""

from __future__ import annotations

import pkgutil

import pytest
from discord import AppCommandType, app_commands

from bot import commands
from bot.client.client import Segue
from tests.bot.typed import AnyCommand, runnable

MENUS = [found for found in commands.discover() if isinstance(found, app_commands.ContextMenu)]
GUILD, DM, PRIVATE = 0, 1, 2
OF_SERVERS = {
    "digest",
    "join",
    "leave",
    "recommend",
    "server",
    "settings",
    "taste",
    "who",
}  # what makes no sense elsewhere
ARTISTS_AND_TAGS = {"artist", "artist2", "artist3", "artist4", "artist5", "other", "avoid", "tag"}
GUILD_INSTALL, USER_INSTALL = 0, 1

every_command = pytest.mark.parametrize("command", commands.slash(), ids=lambda command: str(command.name))
every_runnable = pytest.mark.parametrize(
    "command",
    [found for command in commands.slash() for found in runnable(command)],
    ids=lambda command: str(command.qualified_name),
)


def test_each_file_is_the_command_of_its_name() -> None:
    files = {module.name for module in pkgutil.iter_modules(commands.__path__)}
    assert {command.name for command in commands.slash()} == files
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


@pytest.mark.parametrize("menu", MENUS, ids=lambda menu: str(menu.name))
async def test_an_entry_of_a_context_menu_is_there_in_servers(
    menu: app_commands.ContextMenu, simcord_bot: Segue
) -> None:
    assert simcord_bot.tree.get_command(menu.name, type=menu.type) is menu
    assert menu.to_dict(simcord_bot.tree)["contexts"] == [GUILD]

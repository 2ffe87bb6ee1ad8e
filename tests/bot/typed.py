"""What can be run of the commands that are typed."""

from __future__ import annotations

from typing import Any

from discord import app_commands

from bot.commands import Typed

AnyCommand = app_commands.Command[Any, ..., Any]


def runnable(command: Typed) -> list[AnyCommand]:
    """The command itself, or those of the group."""
    if isinstance(command, app_commands.Command):
        return [command]
    return [found for found in command.walk_commands() if isinstance(found, app_commands.Command)]

"""The slash commands, one file each. A new file here that defines a command is found by itself."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

from discord import app_commands

AnyCommand = app_commands.Command[Any, ..., Any]


def discover() -> list[AnyCommand | app_commands.Group]:
    """Every command of this folder; of a group of them the group."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    return [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, app_commands.Command | app_commands.Group) and value.parent is None
    ]


def runnable(command: AnyCommand | app_commands.Group) -> list[AnyCommand]:
    """What can be run: the command itself, or those of the group."""
    if isinstance(command, app_commands.Command):
        return [command]
    return [found for found in command.walk_commands() if isinstance(found, app_commands.Command)]

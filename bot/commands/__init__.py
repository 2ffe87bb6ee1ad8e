"""The slash commands, one file each, some with an entry in the context menu of a member. Found by themselves."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

from discord import app_commands

SlashCommand = app_commands.Command[Any, ..., Any]


def discover() -> list[SlashCommand | app_commands.ContextMenu]:
    """Every command of this folder, and every entry of a context menu."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    kinds = (app_commands.Command, app_commands.ContextMenu)
    return [value for module in modules for value in vars(module).values() if isinstance(value, kinds)]


def slash() -> list[SlashCommand]:
    """Those of them that are typed."""
    return [command for command in discover() if isinstance(command, app_commands.Command)]

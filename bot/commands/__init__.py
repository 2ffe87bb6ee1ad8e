"""The slash commands, one file each, some with an entry in the context menu of a member. Found by themselves."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

from discord import app_commands

Typed = app_commands.Command[Any, ..., Any] | app_commands.Group


def discover() -> list[Typed | app_commands.ContextMenu]:
    """Every command of this folder, or the group of several, and every entry of a context menu."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    kinds = (app_commands.Command, app_commands.Group, app_commands.ContextMenu)
    found = [value for module in modules for value in vars(module).values() if isinstance(value, kinds)]
    return [value for value in found if isinstance(value, app_commands.ContextMenu) or value.parent is None]


def names() -> dict[str, str]:
    """Of each of them, by what Discord calls it, which command it is: the name of its file."""
    return {found.name: (found.module or "").rpartition(".")[2] for found in discover()}


def slash() -> list[Typed]:
    """Those of them that are typed."""
    return [found for found in discover() if not isinstance(found, app_commands.ContextMenu)]

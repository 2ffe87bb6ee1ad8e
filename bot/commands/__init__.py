"""The slash commands, one file each. A new file here that defines a command is found by itself."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

from discord import app_commands


def discover() -> list[app_commands.Command[Any, ..., Any]]:
    """Every command of this folder."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    return [value for module in modules for value in vars(module).values() if isinstance(value, app_commands.Command)]

"""Finding what the files of a folder define, so that a new file needs no edit elsewhere."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable


def modules(package: str, path: Iterable[str]) -> list[str]:
    """The dotted names of the package's modules; nothing is imported."""
    return [f"{package}.{module.name}" for module in pkgutil.iter_modules(path)]


def classes(module: str) -> list[type]:
    """The classes that a module defines itself, those it imports aside."""
    values = vars(importlib.import_module(module)).values()
    return [value for value in values if isinstance(value, type) and value.__module__ == module]

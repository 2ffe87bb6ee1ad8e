"""The bot's modules as they are written, and which of them have to do with languages."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import bot
from bot.replies.languages import Language

BOT = Path(bot.__file__).parent


@cache
def sources() -> Mapping[str, ast.Module]:
    """The bot's modules by their files, read by the worker that runs a test of them, not by all that collect it."""
    paths = sorted(BOT.rglob("*.py"))
    return MappingProxyType({path.relative_to(BOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in paths})


@cache
def speaking() -> Mapping[str, ast.Module]:
    """Those that are given a language."""
    return MappingProxyType({file: tree for file, tree in sources().items() if given_a_language(tree)})


def given_a_language(tree: ast.Module) -> bool:
    """Whether a function of the module is told in which language to speak."""
    return any(
        isinstance(node, ast.arg) and node.annotation is not None and ast.unparse(node.annotation) == Language.__name__
        for node in ast.walk(tree)
    )


def has_a_language(tree: ast.Module) -> bool:
    """Whether the module has to do with languages at all; elsewhere `say` may be something else."""
    return given_a_language(tree) or any(
        isinstance(node, ast.Attribute) and node.attr == "say" for node in ast.walk(tree)
    )

"""What a reply is made of: an embed, buttons, menus, files."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import discord

from recommender.drawing import Picture

from .names import width


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that comes with a message."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Drawing:
    """A file to be, made elsewhere from plain facts when its reply goes out."""

    name: str
    draw: Callable[..., Picture | str]
    facts: tuple[Any, ...]
    """What `draw` takes."""
    alt: str
    """What it shows, for those who cannot see it."""
    missing: str = ""
    """Said in its place, should there be none. With it the reply waits for the drawing; without, it goes ahead."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A message to be: what it shows and what can be clicked."""

    embed: discord.Embed
    buttons: tuple[Button, ...] = ()
    menus: tuple[Menu, ...] = ()
    file: Attachment | None = None
    drawing: Drawing | None = None
    private: bool = False
    """Whether only the asker sees it, wherever it is shown."""
    turns: bool = False
    """Whether it takes the place of the answer whose button asked for it, like a page turned."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The command somebody ran and its options, so that an answer can offer to run it again, mended."""

    command: str
    options: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is shown, and whether in place of another part."""

    count: int
    number: int = 1
    turns: bool = False

    @property
    def first(self) -> int:
        """The rank of its first line."""
        return (self.number - 1) * self.count + 1


MAX_CUSTOM_ID = 100


MAX_LABEL = 80


MAX_CHOICES = 25


MAX_CHOICE_LABEL = 100


def _state(verb: str, options: dict[str, Any]) -> str:
    return f"{verb} {json.dumps(options, ensure_ascii=False, separators=(',', ':'))}"


@dataclass(frozen=True, slots=True)
class Button:
    """A button as replies describe it: a label, and the command and options that a click runs."""

    label: str
    command: str
    options: dict[str, Any] = field(default_factory=dict)
    enabled: bool = True
    dangerous: bool = False

    @property
    def custom_id(self) -> str:
        return _state(f"run {self.command}", self.options)

    @property
    def fits(self) -> bool:
        """Whether Discord can carry the state."""
        return width(self.custom_id) <= MAX_CUSTOM_ID


class Choice(NamedTuple):
    """What can be chosen in a menu."""

    label: str
    value: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu as replies describe it: what is chosen becomes the named option of the command."""

    label: str
    command: str
    option: str
    choices: tuple[Choice, ...]
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def custom_id(self) -> str:
        return _state(f"ask {self.command} {self.option}", self.options)

    @property
    def fits(self) -> bool:
        """Whether Discord can carry the state, and there is something to choose."""
        return width(self.custom_id) <= MAX_CUSTOM_ID and bool(self.choices)

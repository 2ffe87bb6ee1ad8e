"""What a reply is made of: plain facts, buttons, menus, files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from recommender.drawing import Picture

from .names import address, width

COLOUR = 0x1DB6A4
MAX_CHARACTERS = 3_500
"""Of the 4,000 that Discord takes in a message: the rest is for what is said of a picture that is missing, and of an
answer that is private."""
MAX_BYTES = 8_700
"""In UTF-8. Discord documents no limit, and fails with status 500 at about 10,170."""
MAX_URL = 300


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
class Row:
    """A line of a list: what it says, smaller what speaks for it, and a button beside it, if any."""

    text: str
    small: str = ""
    button: Button | None = None

    @property
    def markdown(self) -> str:
        return f"{self.text}\n-# {self.small}" if self.small else self.text


@dataclass(frozen=True, slots=True)
class Reply:
    """A message to be: what it says, from top to bottom, in Discord's markdown, and what can be clicked."""

    title: str = ""
    url: str | None = None
    """The page that the title leads to; left out where Discord would refuse it."""
    text: str = ""
    rows: tuple[Row, ...] = ()
    footer: str = ""
    """Shown small, below everything that is said."""
    colour: int = COLOUR
    buttons: tuple[Button, ...] = ()
    menus: tuple[Menu, ...] = ()
    links: tuple[Link, ...] = ()
    file: Attachment | None = None
    drawing: Drawing | None = None
    private: bool = False
    """Whether only the asker sees it, wherever it is shown."""
    turns: bool = False
    """Whether it takes the place of the answer whose button asked for it, like a page turned."""

    @property
    def heading(self) -> str:
        """The title and the text under it, as markdown."""
        page = address(self.url or "", MAX_URL)
        title = f"[{self.title}]({page})" if page and "://" not in self.title else self.title
        return "\n".join(filter(None, (f"### {title}" if title else "", self.text)))

    @property
    def small_print(self) -> str:
        """The footer as markdown."""
        return "\n".join(f"-# {line}" for line in self.footer.splitlines())

    @property
    def fits(self) -> bool:
        """Whether Discord takes all that it says in one message."""
        texts = (self.heading, *(row.markdown for row in self.rows), self.small_print)
        said = "\n".join(filter(None, texts))
        return width(said) <= MAX_CHARACTERS and len(said.encode()) <= MAX_BYTES


def richest(forms: Iterable[Reply]) -> Reply:
    """The first of the forms of a reply that fits, else the last."""
    form = Reply()
    for form in forms:
        if form.fits:
            break
    return form


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


class Link(NamedTuple):
    """A button that leads to a page."""

    label: str
    address: str


class Choice(NamedTuple):
    """What can be chosen in a menu."""

    label: str
    value: str
    detail: str = ""
    chosen: bool = False
    """Whether it is chosen already."""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu as replies describe it: what is chosen becomes the named option of the command, several with commas."""

    label: str
    command: str
    option: str
    choices: tuple[Choice, ...]
    options: dict[str, Any] = field(default_factory=dict)
    most: int = 1
    """How many can be chosen at once."""
    none: bool = False
    """Whether nothing at all can be chosen."""

    @property
    def custom_id(self) -> str:
        return _state(f"ask {self.command} {self.option}", self.options)

    @property
    def fits(self) -> bool:
        """Whether Discord can carry the state, and there is something to choose."""
        return width(self.custom_id) <= MAX_CUSTOM_ID and bool(self.choices)

"""Documents that stand on their own: one HTML file with its figures, which opens from disk and asks for nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .rendering import rendered

_HERE = __name__.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that plotly draws: traces and a layout, in which a colour `@name` is one of `themes`."""

    caption: str
    """What it shows, with units; a heading above it."""
    alt: str
    """What there is to see in it, for readers who cannot see it, or not at once."""
    traces: Sequence[Mapping[str, Any]]
    layout: Mapping[str, Any]
    height: int = 380
    """In pixels."""
    explore: bool = False
    """Whether it may be zoomed and moved; otherwise a finger on it scrolls the page."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A value with its interval, drawn beside its text on a scale of which the ends are given."""

    value: float
    low: float
    high: float
    text: str
    scale: tuple[float, float] = (0.0, 1.0)

    def percent(self, value: float) -> float:
        """Where a value lies on the scale, in per cent of its length; values beyond an end lie on it."""
        least, most = self.scale
        return 100 * min(max((value - least) / (most - least), 0.0), 1.0)

    def __str__(self) -> str:
        return self.text


Cell = str | Interval


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a heading; columns but the first are set to the right."""

    caption: str
    header: Sequence[str]
    """What the columns are called; where all names are empty, no header is shown."""
    rows: Sequence[Sequence[Cell]]
    note: str = ""
    """What is to be known of it, under the heading."""
    prose: bool = False
    """Whether all columns hold words: set to the left, and broken."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """Words and what they mean, a sentence each."""

    entries: Mapping[str, str]
    caption: str = ""
    """A heading above them; without one they are notes on what stands before them."""


Block = str | Table | Figure | Glossary
"""A string is a paragraph."""


@dataclass(frozen=True, slots=True)
class Section:
    """A question, its answer in a sentence, and what the answer stands on."""

    title: str
    answer: str
    blocks: Sequence[Block]


def page(title: str, about: Sequence[str | Glossary], sections: Sequence[Section]) -> str:
    """The sections as one HTML file, numbered, under their contents; `about` stands above them.

    In paragraphs, answers, notes and glossaries what stands between backticks is code. Raises ValueError where a figure
    holds NaN or infinity.
    """
    figures = any(isinstance(block, Figure) for section in sections for block in section.blocks)
    return rendered(_HERE, "page.html.j2", title=title, about=about, sections=sections, figures=figures)


def tables(title: str, heading: str, about: str, blocks: Sequence[Table | Glossary]) -> str:
    """Tables as one HTML file, wider than a text, under a heading and a paragraph; `title` is the window's."""
    return rendered(_HERE, "tables.html.j2", title=title, heading=heading, about=about, shown=blocks, figures=False)


def plain(text: str) -> str:
    """The text without what plotly would take for its markup."""
    return text.replace("<", "‹").replace(">", "›").replace("&", "＆")

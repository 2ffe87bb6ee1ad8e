"""An artist as its listeners know it: what they call it, how often each plays it, and when it was tagged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ... import Profile
from ..canvas import COLOURS, GROUND, LINE, SMALL, SOFT, Picture, bars, font, panel, picture, sheet

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HEIGHT = 720
LOW = 360
"""Height where there is one chart alone."""
_TAGS = 6
_YEAR = 12  # months
_FIRST_YEAR = 1970
_MOST_BINS = 12
_LEAST_YEARS = 5  # else one year would be a wall


@dataclass(frozen=True, slots=True)
class Titles:
    """The charts' titles, in the reader's language."""

    tags: str
    """Of tags, by how many users gave them."""
    plays: str
    """Of listeners, by how often they played the artist."""
    tagged: str
    """Of tags, by the year in which they were given."""


def draw(profile: Profile, titles: Titles) -> Picture:
    """The profile as a picture of three charts, 1080 × 720 pixels.

    Two where it is not known when it was tagged, and one, 360 pixels high, where it has no tags.
    """
    figure = sheet(HEIGHT if profile.tags else LOW)
    if profile.tags:
        _tags(panel(figure, 30, 110, 470, 590, titles.tags), profile)
        _plays(panel(figure, 600, 110, 450, 190 if profile.tagged else 548, titles.plays), profile)
    else:
        _plays(panel(figure, 100, 110, 950, 190, titles.plays), profile)
    if profile.tags and profile.tagged:
        _tagged(panel(figure, 600, 468, 450, 190, titles.tagged), profile)
    return picture(figure)


def _tags(axes: Axes, profile: Profile) -> None:
    values = [(tag, float(users), str(users)) for tag, users in profile.tags[:_TAGS]]
    bars(axes, values, COLOURS[0], room=_TAGS)


def _plays(axes: Axes, profile: Profile) -> None:
    """How many listeners played it how often, on a scale of tens."""
    plays = np.array(profile.plays)
    top = 10 ** np.ceil(np.log10(max(plays.max(initial=1), 2)))
    edges = np.geomspace(1, top, min(_MOST_BINS, 2 * len(plays) + 1) + 1)
    axes.hist(plays, edges.tolist(), color=COLOURS[1], edgecolor=GROUND, linewidth=2)
    axes.set_xscale("log")
    powers = range(int(np.log10(top)) + 1)
    axes.set_xticks(
        [10**power for power in powers],
        [f"{10**power}" if power < 4 else f"{10 ** (power - 3)}k" for power in powers],
    )
    axes.minorticks_off()
    _counts(axes)


def _tagged(axes: Axes, profile: Profile) -> None:
    """How many tags it was given in each year."""
    years = _FIRST_YEAR + np.array(profile.tagged, dtype=np.int64) // _YEAR
    span = np.arange(years.min(), years.max() + 1)
    axes.bar(span, [np.count_nonzero(years == year) for year in span], 0.8, color=COLOURS[4])
    step = -(-len(span) // 5)
    axes.set_xticks(span[::step], [str(year) for year in span[::step]])
    beside = 0.6 + max(_LEAST_YEARS - len(span), 0) / 2
    axes.set_xlim(span[0] - beside, span[-1] + beside)
    _counts(axes)


def _counts(axes: Axes) -> None:
    """An axis of a few whole numbers."""
    from matplotlib.ticker import MaxNLocator

    _, most = axes.get_ylim()
    axes.set_yticks([tick for tick in MaxNLocator(3, integer=True).tick_values(0, most) if 0 <= tick <= most])
    axes.grid(axis="y", color=LINE, linewidth=0.8)
    axes.set_axisbelow(True)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontproperties(font(SMALL))
        label.set_color(SOFT)

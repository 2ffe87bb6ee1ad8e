"""Who is rising at the end of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ...building.rising import Rise, rise
from ...pages.document import Section, Table
from ...pages.figures import bars
from . import Question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...pages.document import Figure
    from ..study import Study

_SHOWN = 15


class Rising(Question):
    """Artists with a surely larger share of listeners in the last three months than in the three before."""

    position: ClassVar[int] = 9
    title: ClassVar[str] = "Which artists are rising?"

    def answer(self, study: Study) -> Section:
        music = study.interactions.without(study.interactions.catalog.junk)
        found = rise(music)
        if found is None:
            why = "of its listening only one stretch is dated" if music.timed else "its listening has no dates"
            return Section(self.title, f"This data does not say who is rising: {why}.", [])
        rising = np.flatnonzero(found.ratios.more)
        first = rising[np.argsort(-found.ratios.low[rising], kind="stable")][:_SHOWN].tolist()
        names = music.catalog.names
        how = (
            f"Compared are the last three months of the data, in which {found.listening[0]:,} users listened to "
            f"anybody, and the three before, in which {found.listening[1]:,} did. An artist is rising if the share of "
            f"these users who listened to it has grown by more than chance: of all artists called so, at most one in "
            f"twenty is expected to be a false alarm (an exact binomial test, by the method of Benjamini and Hochberg)."
        )
        if not first:
            return Section(self.title, "No artist is surely rising at the end of this data.", [how])
        best = first[0]
        return Section(
            self.title,
            f"At the end of this data {len(rising):,} {'artist is' if len(rising) == 1 else 'artists are'} rising; "
            f"most surely {names[best]}, with {found.latest[best]:,} listeners in the last three months and "
            f"{found.before[best]:,} in the three before.",
            [how, _picture(found, first, names), _table(found, first, names)],
        )


def _picture(found: Rise, first: Sequence[int], names: Sequence[str]) -> Figure:
    low = {names[artist]: round(float(found.ratios.low[artist]), 2) for artist in first}
    told = ", ".join(f"{value:.1f} ({name})" for name, value in low.items())
    return bars(
        "How many times as large a share of listeners as before, at the least",
        f"They are {told}. Bars end at the lower end of the 95% interval.",
        "times the share before, at the least",
        low,
    )


def _table(found: Rise, first: Sequence[int], names: Sequence[str]) -> Table:
    rows = [
        (
            names[artist],
            f"{found.latest[artist]:,}",
            f"{found.before[artist]:,}",
            f"{found.ratios.ratio[artist]:.1f}" if found.before[artist] else "new",
            f"{found.ratios.low[artist]:.1f}",
        )
        for artist in first
    ]
    header = ("artist", "listeners lately", "listeners before", "times the share", "at the least")
    return Table("Rising artists, most surely first", header, rows)

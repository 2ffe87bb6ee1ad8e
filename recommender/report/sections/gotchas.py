"""What the data holds, and what in it leads astray."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ...evaluation.metrics import gini
from ...pages.document import Block, Figure, Section, Table
from ...pages.figures import COLOURS, axis, bars, dots, line, plane
from ...stats.powerlaw import PowerLaw, fit
from ..numbers import share
from . import Question

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..study import Study

_HEAVY = 5  # of the players with most plays, so many are in the table
_SHOWN = 8  # examples of names
_FIRST = 1.0  # per cent of artists that are called the most famous


class Gotchas(Question):
    """Popularity, what is cut, junk, duplicates, heavy players, dates and spelling."""

    position: ClassVar[int] = 1
    title: ClassVar[str] = "What is in the data, and what is odd about it?"

    def answer(self, study: Study) -> Section:
        music = study.interactions
        listeners = np.sort(music.listeners[music.listeners > 0])[::-1]
        famous = max(round(len(listeners) * _FIRST / 100), 1)
        held, alone = float(listeners[:famous].sum() / listeners.sum()), float((listeners == 1).mean())
        return Section(
            self.title,
            f"Listening is uneven: the {famous:,} most listened-to of {len(listeners):,} artists ({_FIRST:g}%) have "
            f"{share(held)} of all listening pairs, and {share(alone)} of artists have a single listener. A "
            f"recommender that only counts listeners recommends what everybody knows already.",
            [*_skew(listeners), *_cut(study), *_names(study), *_plays(study), *_tags(study), *_notes(study)],
        )


def _skew(listeners: NDArray[np.int64]) -> list[Block]:
    law = fit(listeners)
    unequal = gini(listeners)
    said = f"The Gini coefficient of artists' listeners is {unequal:.3f}: a few artists have most of the listeners."
    if law is None:
        return [said, _by_rank(listeners, None)]
    zipf = (
        f"A power law fits the {law.counts:,} artists with {law.least} listeners or more: its exponent is "
        f"{law.exponent:.2f} ± {law.error:.2f} (by maximum likelihood, with the standard error), or "
        f"{law.zipf:.2f} ± {law.zipf_error:.2f} by rank, which is known as Zipf's law. The shares of artists above any "
        f"number of listeners differ from it by {law.distance:.3f} at most. At the top it does not hold: by this law "
        f"{law.counts * law.above(listeners[:1])[0]:,.0f} artists would have as many listeners as the first one has."
    )
    return [said, zipf, _by_rank(listeners, law)]


def _by_rank(listeners: NDArray[np.int64], law: PowerLaw | None) -> Figure:
    ranks = np.arange(1, len(listeners) + 1)
    drawn = np.unique(np.round(np.geomspace(1, len(listeners), 400)).astype(np.int64)) - 1
    traces = [dots(ranks[drawn], listeners[drawn], "artists")]
    if law is not None:
        counts = np.unique(np.geomspace(law.least, listeners[0], 60).astype(np.int64))
        fitted = law.above(counts) * law.counts
        seen = fitted >= 1
        traces.append(line(fitted[seen], counts[seen], "power law", COLOURS[1]))
    return plane(
        "Listeners of each artist, by rank",
        f"Listeners fall from {listeners[0]:,} for the first artist to {listeners[-1]:,} for the last of "
        f"{len(listeners):,}. On logarithmic axes, as here, a power law is a straight line.",
        traces,
        axis("rank among artists", log=True),
        axis("listeners", log=True),
    )


def _cut(study: Study) -> list[Block]:
    """How many artists each user has: a crawl that stops at so many shows as a wall."""
    sizes = np.bincount(study.interactions.plays.indices, minlength=len(study.interactions.users))
    sizes = sizes[sizes > 0]
    most = int(sizes.max())
    full = float((sizes == most).mean())
    counts = np.bincount(sizes)
    figure = plane(
        "How many artists users play",
        f"{share(full)} of {len(sizes):,} users have {most} artists, which is the most that anybody has.",
        [{"type": "bar", "x": np.arange(len(counts)), "y": counts, "marker": {"color": COLOURS[0]}}],
        axis("artists of a user"),
        axis("users", log=True),
        height=300,
    )
    if full > 0.5:
        said = (
            f"Each user's list is cut off: {share(full)} of {len(sizes):,} users have exactly {most} artists, and "
            f"nobody has more. An artist that is not on a list may be unknown to the user or just number {most + 1}, "
            f"so its absence does not mean dislike."
        )
    else:
        said = f"Users have between {sizes.min()} and {most} artists each; the median is {np.median(sizes):.0f}."
    return [said, figure]


def _names(study: Study) -> list[Block]:
    catalog, listeners = study.interactions.catalog, study.interactions.listeners
    junk = np.flatnonzero(catalog.junk)
    said = (
        f"Of {len(catalog):,} names in the data {len(junk):,} are placeholders, and {len(study.merges):,} are another "
        f"spelling of an artist that is in the data as well. The bot hides placeholders and merges spellings, which "
        f"leaves {len(catalog) - len(junk) - len(study.merges):,} artists. In this report, spellings are never merged, "
        f"so that its figures compare with published ones; where placeholders are left out, it says so."
        if len(junk) or study.merges
        else f"None of the {len(catalog):,} names in the data is a placeholder or another spelling of an artist."
    )
    rows = [
        ("placeholder", catalog.names[artist], f"{listeners[artist]:,}", "")
        for artist in junk[np.argsort(-listeners[junk], kind="stable")[:_SHOWN]].tolist()
    ]
    merges = sorted(study.merges, key=lambda merge: (-int(listeners[merge.variant]), merge.variant))
    rows += [
        (merge.reason.value, catalog.names[merge.variant], f"{listeners[merge.variant]:,}", catalog.names[merge.artist])
        for merge in merges[:_SHOWN]
    ]
    table = Table(
        "Names that are not artists of their own",
        ("why", "name", "listeners", "belongs to"),
        rows,
        f"The {_SHOWN} placeholders and the {_SHOWN} other spellings with the most listeners.",
        prose=True,
    )
    return [said, *([table] if rows else [])]


def _plays(study: Study) -> list[Block]:
    music = study.interactions
    plays = music.plays.tocsc()
    totals = np.sort(np.asarray(plays.sum(axis=0)).ravel())[::-1]
    first = max(round(len(totals) / 100), 1)
    at = int(music.plays.data.argmax())
    artist = int(np.searchsorted(music.plays.indptr, at, side="right")) - 1
    median = float(np.median(music.plays.data))
    heavy = {f"number {rank}": float(total) for rank, total in enumerate(totals[:_HEAVY].tolist(), 1)}
    heaviest = float(totals[:first].sum() / totals.sum())
    return [
        f"Some users play a great deal: the {first:,} who play most, of {len(totals):,}, made {share(heaviest)} of all "
        f"plays. One user played {music.catalog.names[artist]} {music.plays.data[at]:,} times, while the median of all "
        f"play counts is {median:,.0f}. A model that simply adds up plays would mostly hear these few.",
        bars(
            f"Plays of the {len(heavy)} users who play most, and of the median user",
            f"The user who plays most has {totals[0]:,} plays, the median user {np.median(totals):,.0f}.",
            "plays",
            {**heavy, "median": float(np.median(totals))},
        ),
    ]


def _tags(study: Study) -> list[Block]:
    tags = study.interactions.tags
    if not len(tags):
        return ["There are no tags in this data."]
    odd = [name for name in tags.names if not name.isascii()]
    spellings = len(np.unique(tags.tags)) - len(np.unique(tags.merged.tags))
    used = np.bincount(tags.tags, minlength=len(tags.names))
    single = int((used[used > 0] == 1).sum())
    examples = f" ({', '.join(odd[:3])}, …)" if odd else ""
    return [
        f"Users gave tags {len(tags):,} times; {int(tags.doubtful.sum()):,} of these are dated before the service "
        f"existed, which cannot be right. There are {len(tags.names):,} different tags. Of these {len(odd):,} have "
        f"accented or non-Latin letters{examples}, which come out garbled if the file is read in the wrong encoding; "
        f"{spellings:,} are other spellings of another tag, and {single:,} were given only once."
    ]


def _notes(study: Study) -> list[Block]:
    """What the source itself found odd."""
    return list(study.interactions.notes)

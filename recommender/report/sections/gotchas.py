"""Why the problem is worth a recommender, and what in the data leads astray."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ...evaluation.metrics import gini
from ...pages.document import Block, Figure, Section, Table
from ...pages.figures import COLOURS, axis, bars, dots, line, plane
from ...stats.powerlaw import PowerLaw, fit
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
    title: ClassVar[str] = "Why this problem, and what are the gotchas?"

    def answer(self, study: Study) -> Section:
        music = study.interactions
        listeners = np.sort(music.listeners[music.listeners > 0])[::-1]
        famous = max(round(len(listeners) * _FIRST / 100), 1)
        share, alone = listeners[:famous].sum() / listeners.sum(), (listeners == 1).mean()
        return Section(
            self.title,
            f"Listening is uneven: {famous:,} of {len(listeners):,} artists ({_FIRST:g} %) hold "
            f"{share:.0%} of the listening, and {alone:.0%} have a single listener. Whoever only counts recommends "
            f"what everybody knows.",
            [*_skew(listeners), *_cut(study), *_names(study), *_plays(study), *_tags(study), *_notes(study)],
        )


def _skew(listeners: NDArray[np.int64]) -> list[Block]:
    law = fit(listeners)
    unequal = gini(listeners)
    said = (
        f"The Gini coefficient of listeners is {unequal:.3f}: 0 would mean that all artists have as many, 1 that one "
        f"has them all."
    )
    if law is None:
        return [said, _by_rank(listeners, None, unequal)]
    zipf = (
        f"From {law.least} listeners on ({law.counts:,} artists) a power law fits best, with the exponent "
        f"{law.exponent:.2f} ± {law.error:.2f} (maximum likelihood and its standard error; the distribution functions "
        f"differ by {law.distance:.3f} at most). By rank that is Zipf's law with the exponent {law.zipf:.2f} ± "
        f"{law.zipf_error:.2f}. The law would have {law.counts * law.above(listeners[:1])[0]:.0f} artists with as many "
        f"listeners as the first has."
    )
    return [said, zipf, _by_rank(listeners, law, unequal)]


def _by_rank(listeners: NDArray[np.int64], law: PowerLaw | None, unequal: float) -> Figure:
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
        f"{len(listeners):,}, nearly along a straight line on logarithmic axes; Gini {unequal:.3f}.",
        traces,
        axis("rank among artists", log=True),
        axis("listeners", log=True),
    )


def _cut(study: Study) -> list[Block]:
    """How many artists each user has: a crawl that stops at so many shows as a wall."""
    sizes = np.bincount(study.interactions.plays.indices, minlength=len(study.interactions.users))
    sizes = sizes[sizes > 0]
    most = int(sizes.max())
    full = (sizes == most).mean()
    counts = np.bincount(sizes)
    figure = plane(
        "Artists that each user plays",
        f"Of {len(sizes):,} users {full:.0%} have {most} artists, the most that anybody has.",
        [{"type": "bar", "x": np.arange(len(counts)), "y": counts, "marker": {"color": COLOURS[0]}}],
        axis("artists of a user"),
        axis("users (logarithmic)", log=True),
        height=300,
    )
    if full > 0.5:
        said = (
            f"Each user's list is cut: {full:.1%} of {len(sizes):,} users have exactly {most} artists and nobody has "
            f"more. What is not on a list may be unheard or just number {most + 1}, so an absent pair is no dislike."
        )
    else:
        said = f"Users have between {sizes.min()} and {most} artists, {np.median(sizes):.0f} in the middle."
    return [said, figure]


def _names(study: Study) -> list[Block]:
    catalog, listeners = study.interactions.catalog, study.interactions.listeners
    junk = np.flatnonzero(catalog.junk)
    said = (
        f"{len(junk):,} names stand for nobody (such as a placeholder for an unknown artist), and "
        f"{len(study.merges):,} are another way of writing an artist that is there as well; a build hides the former "
        f"and merges the latter. Figures below keep them all, so that they compare with those of others."
    )
    rows = [
        ("stands for nobody", catalog.names[artist], f"{listeners[artist]:,}", "")
        for artist in junk[np.argsort(-listeners[junk], kind="stable")[:_SHOWN]].tolist()
    ]
    merges = sorted(study.merges, key=lambda merge: (-int(listeners[merge.variant]), merge.variant))
    rows += [
        (merge.reason.value, catalog.names[merge.variant], f"{listeners[merge.variant]:,}", catalog.names[merge.artist])
        for merge in merges[:_SHOWN]
    ]
    table = Table(
        "Names that are no artist of their own",
        ("why", "name", "listeners", "belongs to"),
        rows,
        f"The {_SHOWN} of either kind with the most listeners.",
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
    share = totals[:first].sum() / totals.sum()
    return [
        f"Some play a great deal: the first {first:,} of {len(totals):,} users made {share:.0%} of all plays. "
        f"One user played {music.catalog.names[artist]} {music.plays.data[at]:,} times; half of all "
        f"counts are {median:,.0f} or less. Raw counts let such users speak for everybody.",
        bars(
            "Plays of the heaviest players, and of the one in the middle",
            f"The heaviest player has {totals[0]:,} plays, the one in the middle {np.median(totals):,.0f}.",
            "plays",
            {**heavy, "in the middle": float(np.median(totals))},
        ),
    ]


def _tags(study: Study) -> list[Block]:
    tags = study.interactions.tags
    if not len(tags):
        return ["Nobody gave a tag in this data."]
    odd = [name for name in tags.names if not name.isascii()]
    spellings = len(np.unique(tags.tags)) - len(np.unique(tags.merged.tags))
    used = np.bincount(tags.tags, minlength=len(tags.names))
    single = int((used[used > 0] == 1).sum())
    examples = f" ({', '.join(odd[:3])}, …)" if odd else ""
    return [
        f"Of {len(tags):,} tag assignments {int(tags.doubtful.sum()):,} bear a date that cannot be right, before the "
        f"service was there. {len(odd):,} of {len(tags.names):,} tags have letters beyond ASCII{examples}, which come "
        f"out garbled if the file is read in another encoding than it was written in. {spellings:,} tags are other "
        f"spellings of one that is there, and {single:,} were given a single time."
    ]


def _notes(study: Study) -> list[Block]:
    """What the source itself found odd."""
    return list(study.interactions.notes)

"""Pictures of listening, tags, friends and artists."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
import scipy.sparse as sp

from ...evaluation.contenders import DEFAULT_MODEL
from ...pages.document import Block, Figure, Section
from ...pages.figures import COLOURS, axis, dots, grid, line, plane, short
from ...stats.intervals import interval
from .. import atlas
from ..friendship import Alikeness, alikeness, clustering
from ..numbers import share, signed
from . import Question, explained

if TYPE_CHECKING:
    from ..study import Study

_TOGETHER = 20  # tags in the picture of tags given together
_LINES = 6  # tags whose share is drawn over time
_HALF_DAY = 43_200_000  # milliseconds
_EARLY = 0.002  # share of assignments before and after which the picture over time is cut
_POINTS = 4_000  # artists drawn one by one beside the most listened to


class Pictures(Question):
    """Listeners and plays, the long tail, tags, friends, the network of artists and their map."""

    position: ClassVar[int] = 3
    title: ClassVar[str] = "What does the data look like?"

    def answer(self, study: Study) -> Section:
        tail, half = _long_tail(study)
        return Section(
            self.title,
            f"{half:,} of {int((study.music.listeners > 0).sum()):,} artists have half of all listening pairs. "
            f"{_grouped(study)}",
            [
                *_left_out(study),
                _listeners_and_plays(study),
                tail,
                *_tags_together(study),
                *_over_time(study),
                *_friends(study),
                atlas.network(study),
                explained([DEFAULT_MODEL.name]),
                atlas.plan(study),
            ],
        )


def _left_out(study: Study) -> list[Block]:
    junk = int(study.interactions.catalog.junk.sum())
    said = f"In this section {junk:,} placeholders are left out, so there are fewer artists than in section 1."
    return [said] if junk else []


def _grouped(study: Study) -> str:
    names, groups = study.community_names, study.artist_communities
    if not names:
        return "Too few artists have several tags to sort tags into groups."
    large = share(float((groups[groups >= 0] < len(names)).mean()))
    return (
        f"Tags that tend to stand on the same artists form groups; the {len(names)} largest groups hold {large} of the "
        f"artists that have tags."
    )


def _listeners_and_plays(study: Study) -> Figure:
    music = study.music
    plays, heard = np.asarray(music.plays.sum(axis=1)).ravel(), music.listeners
    drawn = np.argsort(-heard, kind="stable")[:_POINTS]
    drawn = drawn[heard[drawn] > 0]
    known = (heard > 0) & (plays > 0)
    agree = float(np.corrcoef(np.log(heard[known]), np.log(plays[known]))[0, 1]) if known.sum() > 2 else float("nan")
    names = music.catalog.names
    text = [
        f"{short(names[artist], 40)}: {heard[artist]:,} listeners, {plays[artist]:,} plays" for artist in drawn.tolist()
    ]
    trace = dots(heard[drawn], plays[drawn], text=text, hovertemplate="%{text}<extra></extra>")
    return plane(
        f"Listeners and plays of the {len(drawn):,} artists with the most listeners",
        f"The more listeners an artist has, the more plays: the correlation of their logarithms, over all artists, is "
        f"{agree:.2f}. Dots far above the rest are artists that a few people play a great deal.",
        [trace],
        axis("listeners", log=True),
        axis("plays", log=True),
    )


def _long_tail(study: Study) -> tuple[Figure, int]:
    """Listening by artists, most listened to first, and how many artists have half of it."""
    heard = np.sort(study.music.listeners[study.music.listeners > 0])[::-1]
    whole = np.cumsum(heard) / heard.sum()
    half = int(np.searchsorted(whole, 0.5)) + 1
    drawn = np.unique(np.linspace(0, len(heard) - 1, 300).astype(np.int64))
    figure = plane(
        "The long tail: how much of the listening goes to the most listened-to artists",
        f"The first {half:,} artists, {share(half / len(heard))} of all, have half of all listening pairs.",
        [
            line((drawn + 1) / len(heard), np.round(whole[drawn], 4), "listening"),
            line([0, 1], [0, 1], "if all artists had the same", "@soft", line={"width": 1, "dash": "dot"}),
        ],
        axis("share of artists, most listened to first", tickformat=".0%"),
        axis("share of listening pairs", tickformat=".0%"),
        height=340,
    )
    return figure, half


def _carried(study: Study) -> sp.csr_array:
    """1 where an artist carries a tag, shape (tags, artists)."""
    tags = np.fromiter((tag for own in study.carried for tag in own), dtype=np.int64)
    artists = np.repeat(np.arange(len(study.carried)), [len(own) for own in study.carried])
    shape = (len(study.tags.names), len(study.carried))
    return sp.csr_array((np.ones(len(tags)), (tags, artists)), shape=shape)


def _tags_together(study: Study) -> list[Block]:
    carried = _carried(study)
    counts = np.asarray(carried.sum(axis=1)).ravel()
    often = np.argsort(-counts, kind="stable")[:_TOGETHER]
    often = often[counts[often] > 1]
    if len(often) < 3:
        return ["Too few artists have tags for a picture of which tags go together."]
    often = often[np.lexsort((-counts[often], study.tag_communities[often]))]
    both = (carried[often] @ carried[often].T).toarray()
    alike = both / (counts[often][:, None] + counts[often] - both)
    np.fill_diagonal(alike, np.nan)
    names = [study.tags.names[tag] for tag in often.tolist()]
    first, second = np.unravel_index(int(np.nanargmax(alike)), alike.shape)
    return [
        grid(
            "Which tags go together: artists with both tags, as a share of artists with either",
            f"The {len(names)} tags that most artists have, those of one group side by side. The closest are "
            f"{names[first]} and {names[second]}: of the artists with either, {share(float(alike[first, second]))} "
            f"have both.",
            names,
            alike,
            "share",
        )
    ]


def _over_time(study: Study) -> list[Block]:
    """Assignments by month, and the shares of the most given tags by year."""
    tags = study.tags.where(~study.tags.doubtful)
    if not len(tags):
        return ["No tag has a plausible date, so there is no picture over time."]
    # Dates are local midnights of a zone that is not known; half a day on they are the same day in any.
    when = (tags.when + _HALF_DAY).astype("datetime64[ms]")
    month = when.astype("datetime64[M]").astype(np.int64)
    first, last = (int(np.quantile(month, share)) for share in (_EARLY, 1 - _EARLY))
    kept = (month >= first) & (month <= last)
    counts = np.bincount(month[kept] - first)
    dates = np.arange(first, last + 1).astype("datetime64[M]").astype(str).tolist()
    busiest = int(counts.argmax())
    figures: list[Block] = [
        plane(
            "Tags given, by month",
            f"From {dates[0]} to {dates[-1]}. In the busiest month, {dates[busiest]}, {counts[busiest]:,} were given.",
            [{"type": "bar", "x": dates, "y": counts, "marker": {"color": COLOURS[0]}}],
            axis("month", type="date"),
            axis("tags given"),
            height=300,
        )
    ]
    given = when.astype("datetime64[Y]").astype(np.int64) + 1970
    years = np.unique(given[kept])
    if len(years) > 1:
        totals = np.array([(kept & (given == year)).sum() for year in years])
        often = np.argsort(-np.bincount(tags.tags[kept]), kind="stable")[:_LINES].tolist()
        shares = {
            tag: np.array([(kept & (given == year) & (tags.tags == tag)).sum() for year in years]) / totals
            for tag in often
        }
        most = max(often, key=lambda tag: abs(shares[tag][-1] - shares[tag][0]))
        traces = [
            line(years, np.round(shares[tag], 4), tags.names[tag], colour, mode="lines+markers")
            for tag, colour in zip(often, COLOURS, strict=False)
        ]
        figures.append(
            plane(
                f"The {len(often)} most given tags, as a share of each year's tags",
                f"The tag “{tags.names[most]}” changed most, from {share(float(shares[most][0]))} in {years[0]} to "
                f"{share(float(shares[most][-1]))} in {years[-1]}.",
                traces,
                axis("year", dtick=1),
                axis("share of the year's tags", tickformat=".0%", rangemode="tozero"),
            )
        )
    return figures


def _friends(study: Study) -> list[Block]:
    found = alikeness(study.music)
    if found is None:
        return ["In this data nobody has friends, or all users are friends, so there is nothing to compare."]
    music = study.interactions
    degrees = np.bincount(music.friends[:, 0], minlength=len(music.users))
    degrees = degrees[degrees > 0]
    closed = clustering(music)
    chance = degrees.sum() / (len(degrees) * max(len(degrees) - 1, 1))
    counts = np.bincount(degrees)
    said = (
        f"{'All' if len(degrees) == len(music.users) else f'{len(degrees):,} of'} {len(music.users):,} users have "
        f"friends among the others: {degrees.mean():.1f} each on average, with a median of {np.median(degrees):.0f} "
        f"and {degrees.max()} at most."
    )
    if len(closed):
        said += (
            f" Two friends of the same user are friends of each other in {share(float(closed.mean()))} of cases; any "
            f"two users in {share(float(chance))}."
        )
    return [
        said,
        plane(
            "How many users have how many friends",
            f"Half of the users have {np.median(degrees):.0f} friends or fewer; one has {degrees.max()}.",
            [dots(np.flatnonzero(counts), counts[counts > 0], marker={"size": 6})],
            axis("friends", log=True),
            axis("users", log=True),
            height=320,
        ),
        *_alike(found),
    ]


def _alike(found: Alikeness) -> list[Block]:
    friends, strangers = found.artists
    low, high = interval(friends - strangers)
    own, others = found.means
    low_d, high_d = found.interval()
    told = "more" if low > 0 else "fewer" if high < 0 else "neither clearly more nor clearly fewer"
    edges = np.linspace(0, max(float(np.quantile(found.means, 0.995)), 0.01), 41)
    parts = [np.histogram(np.clip(values, None, edges[-1]), edges)[0] / len(values) for values in (own, others)]
    middles = np.round((edges[:-1] + edges[1:]) / 2, 4)
    return [
        f"Friends have {told} artists in common than strangers: {friends.mean():.1f} on average, against "
        f"{strangers.mean():.1f} in pairs of strangers drawn so that everybody is in as many pairs as they have "
        f"friends. The difference is {signed(float(friends.mean() - strangers.mean()), 1)} artists (95% interval "
        f"{signed(low, 1)} to {signed(high, 1)}, by the bootstrap over users).",
        plane(
            "How much users have in common with their friends, and with strangers",
            f"The mean Jaccard index is {own.mean():.3f} with friends and {others.mean():.3f} with strangers. As an "
            f"effect size, that is a Cohen's d of {signed(found.effect, 2)} (95% interval {signed(low_d, 2)} to "
            f"{signed(high_d, 2)}).",
            [
                line(middles, np.round(part, 4), name, colour, line={"shape": "hvh"}, fill="tozeroy")
                for part, name, colour in zip(parts, ("friends", "strangers"), COLOURS, strict=False)
            ],
            axis("a user's mean Jaccard index"),
            axis("share of users", tickformat=".0%"),
            height=340,
        ),
    ]

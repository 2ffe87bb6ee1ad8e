"""Whom and what the lists serve badly."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ...evaluation.contenders import DEFAULT_MODEL
from ...evaluation.metrics import K
from ...evaluation.similar import tag_agreements
from ...evaluation.users import QUARTERS, quarters
from ...pages.document import Block, Section, Table
from ...pages.figures import Row, bars, intervals
from ...stats.intervals import interval, wilson
from ..numbers import share
from . import Question, explained

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...evaluation.users import Offers
    from ..study import Study

_BANDS = (1, 2, 5, 20, 50, 100, 200)
"""Where bands of listeners in the training part begin; 0 is a band of its own."""
_SUPPORT = 50  # pairs held back that a tag's figure stands on at the least
_TAGS = 10
_HEARD = 20  # listeners from which a list is expected to be good
_LISTS = 6
_FAMOUS = 100  # artists that everybody knows


class Weaknesses(Question):
    """Errors by popularity, by activity and by tag, and bad lists."""

    position: ClassVar[int] = 7
    title: ClassVar[str] = "Where are the recommendations weak?"

    def answer(self, study: Study) -> Section:
        found = study.offered(study.models[study.best])
        pairs = _Pairs(found)
        bands = pairs.by_band()
        heard = bands[1:] if len(bands) > 1 and bands[0].label == _band(0) else bands
        worst, best = (pick(heard, key=lambda row: row.value) for pick in (min, max))
        return Section(
            self.title,
            f"Little-known artists are hardly ever found: of held-back listening to artists with {worst.label} in the "
            f"training part, {study.best} finds {share(worst.value)}, and of that to artists with {best.label} "
            f"{share(best.value)}.",
            [
                f"This section looks at the most accurate model, {study.best}, on {study.held}, and at the end at "
                f"lists of similar artists by {DEFAULT_MODEL.name}.",
                explained([study.best, DEFAULT_MODEL.name]),
                intervals(
                    f"Held-back listening that is found among the first {K}, by how many listeners the artist has",
                    f"Found are {', '.join(f'{share(row.value)} ({row.label})' for row in bands)}. Lines through the "
                    f"dots are 95% intervals.",
                    "share found",
                    bands,
                ),
                *_by_activity(study, found),
                *_by_tag(study, pairs),
                *_bad_lists(study),
            ],
        )


class _Pairs:
    """Every pair that was held back: its artist, its listeners in the training part, and whether it was found."""

    def __init__(self, found: list[Offers]) -> None:
        artists, hit, heard = [], [], []
        for offers in found:
            held = offers.split.test
            users = np.repeat(np.arange(held.shape[0]), np.diff(held.indptr))
            row = np.full(held.shape[0], -1)
            row[offers.users] = np.arange(len(offers.users))
            offered = offers.artists[row[users]]
            artists.append(held.indices.astype(np.int64))
            hit.append((offered == held.indices[:, None]).any(axis=1))
            heard.append(offers.split.train.listeners[held.indices])
        self.artists, self.hit, self.heard = np.concatenate(artists), np.concatenate(hit), np.concatenate(heard)
        self.band = np.searchsorted(_BANDS, self.heard, side="right")

    def by_band(self) -> list[Row]:
        """The share found in each band of listeners that anything falls in."""
        rows = []
        for band in np.unique(self.band).tolist():
            hit = self.hit[self.band == band]
            rows.append(Row(_band(band), float(hit.mean()), *wilson(int(hit.sum()), len(hit))))
        return rows

    def expected(self) -> NDArray[np.float64]:
        """For each pair the share found in its band: what popularity alone tells of it."""
        shares: NDArray[np.float64] = np.bincount(self.band, weights=self.hit) / np.maximum(np.bincount(self.band), 1)
        return shares[self.band]


def _band(band: int) -> str:
    if band == 0:
        return "no listeners"
    low = _BANDS[band - 1]
    if band == len(_BANDS):
        return f"{low}+ listeners"
    high = _BANDS[band] - 1
    return f"{low} listener{'' if low == 1 else 's'}" if low == high else f"{low}–{high} listeners"


def _by_activity(study: Study, found: list[Offers]) -> list[Block]:
    """NDCG of users in quarters by their plays in the training part."""
    plays = np.concatenate([offers.activity for offers in found])
    values, quarter = np.concatenate([offers.ndcg for offers in found]), quarters(plays)
    rows = []
    for number, name in enumerate(QUARTERS):
        own, made = values[quarter == number], plays[quarter == number]
        if len(own):
            label = f"{name}: {_short(made.min())}–{_short(made.max())} plays"
            rows.append(Row(label, float(own.mean()), *interval(own)))
    said = (
        f"Users who play least are served worst: their NDCG@10 is {rows[0].value:.4f}, that of users who play most "
        f"{rows[-1].value:.4f}."
        if rows[0].high < rows[-1].low
        else f"Users who play least are served about as well as those who play most: their NDCG@10 is "
        f"{rows[0].value:.4f}, that of the others {rows[-1].value:.4f}."
    )
    return [
        said,
        intervals(
            f"NDCG@10 of {study.best} by how much users play",
            f"By quarters of users: {', '.join(f'{row.value:.4f} ({row.label})' for row in rows)}. Lines through the "
            f"dots are 95% intervals.",
            "NDCG@10",
            rows,
        ),
    ]


def _by_tag(study: Study, pairs: _Pairs) -> list[Block]:
    """Tags whose artists are found less often than artists as popular as they are."""
    expected = pairs.expected()
    artists = len(study.carried)
    found, due, held = (
        np.bincount(pairs.artists, weights=weights, minlength=artists)
        for weights in (pairs.hit, expected, np.ones(len(expected)))
    )
    sums = {tag: np.zeros(3) for own in study.carried for tag in own}
    for artist, own in enumerate(study.carried):
        for tag in own:
            sums[tag] += (found[artist], due[artist], held[artist])
    able = {tag: total for tag, total in sums.items() if total[2] >= _SUPPORT}
    if not able:
        return [f"No tag has artists that were held back {_SUPPORT} times or more, too few to compare tags."]
    worst = sorted(able, key=lambda tag: ((able[tag][0] - able[tag][1]) / able[tag][2], tag))[:_TAGS]
    names = study.tags.names
    return [
        bars(
            "Tags whose artists are found less often than others that are as popular",
            f"The worst is {names[worst[0]]}: {share(able[worst[0]][0] / able[worst[0]][2])} of held-back listening to "
            f"its artists is found, against {share(able[worst[0]][1] / able[worst[0]][2])} for artists as popular.",
            "percentage points below expected",
            {names[tag]: round(100 * float(able[tag][1] - able[tag][0]) / able[tag][2], 2) for tag in worst},
        ),
        Table(
            "These tags in figures",
            ("tag", "held back", "found", "expected"),
            [
                (names[tag], f"{able[tag][2]:,.0f}", *(share(able[tag][column] / able[tag][2]) for column in (0, 1)))
                for tag in worst
            ],
            f"The worst {len(worst)} of {len(able):,} tags whose artists were held back {_SUPPORT} times or more. "
            f"Expected is what is found of artists with about as many listeners.",
        ),
    ]


def _bad_lists(study: Study) -> list[Block]:
    """Lists of similar artists that look wrong by their tags, and lists of nobody but the famous."""
    train = study.splits[0].train
    heard, near = np.where(train.catalog.junk, 0, train.listeners), study.neighbors.first(K)
    full = (near.ids >= 0).all(axis=1) if near.ids.shape[1] == K else np.zeros(len(heard), dtype=np.bool_)
    agreed = tag_agreements(near, train)
    able = np.flatnonzero((heard >= _HEARD) & full & np.isfinite(agreed))
    blocks: list[Block] = [
        f"The last two tables look for lists of similar artists that may be wrong. The lists are by "
        f"{DEFAULT_MODEL.name}, which learned from the training part of one fold."
    ]
    if len(able):
        order = able[np.argsort(agreed[able], kind="stable")][:_LISTS]
        note = (
            f"Of {len(able):,} artists with {_HEARD} listeners or more, the {len(order)} with the lowest tag "
            f"similarity to the artists on their list; the median is {np.median(agreed[able]):.2f}. Beside each name "
            f"are its listeners and its most telling tags."
        )
        rows = [_row(study, artist, f"{agreed[artist]:.2f}") for artist in order.tolist()]
        blocks.append(
            Table("Lists whose tags do not fit", ("artist", "tag similarity", "its list"), rows, note, prose=True)
        )
    rank = np.empty(len(heard), dtype=np.int64)
    rank[np.argsort(-heard, kind="stable")] = np.arange(len(heard))
    small = np.flatnonzero(full & (heard >= 2) & (heard < _HEARD))
    if len(small):
        famous = (rank[near.ids[small]] < _FAMOUS).mean(axis=1)
        whole = int((famous == 1).sum())
        order = small[np.lexsort((-heard[small], -famous))][:_LISTS]
        shares = dict(zip(small.tolist(), famous.tolist(), strict=True))
        note = (
            f"Of {len(small):,} artists with 2 to {_HEARD - 1} listeners, {whole or 'none'} "
            f"{'has' if whole < 2 else 'have'} a list made up entirely of the {_FAMOUS} most listened-to artists. "
            f"These are the {len(order)} with the largest share of them."
        )
        rows = [_row(study, artist, share(shares[artist])) for artist in order.tolist()]
        blocks.append(
            Table("Lists of famous artists only", ("artist", "share famous", "its list"), rows, note, prose=True)
        )
    return blocks


def _row(study: Study, artist: int, figure: str) -> tuple[str, str, str]:
    names, heard = study.music.catalog.names, study.splits[0].train.listeners
    own = ", ".join(study.tags.names[tag] for tag in study.carried[artist][:3])
    near = [names[neighbor] for neighbor in study.neighbors.ids[artist, :K].tolist()]
    return f"{names[artist]} ({heard[artist]:,}{'; ' + own if own else ''})", figure, ", ".join(near)


def _short(count: float) -> str:
    """A large count in three digits."""
    return f"{count:,.0f}" if count < 10_000 else f"{count / 1000:,.0f}k"

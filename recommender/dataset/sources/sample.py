"""The embedded sample: real artists written down as facts, listeners simulated from them.

It stands in when no data set is at hand, so that everything can be tried. What its listeners "play"
is made up: each has a few tastes (artists whose tags are alike), plays more of what is popular, and
most of one or two favourites, in the proportions HetRec 2011 shows.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

import numpy as np
import scipy.sparse as sp

from ...errors import DataError
from ..catalog import Catalog
from ..interactions import Interactions, Origin
from ..tags import TagAssignments
from . import Files

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

COLUMNS = ("name", "country", "since", "reach", "tags")
SEED = 2011
USERS = 1_892
ARTISTS_PER_USER = 50
MAX_TASTES = 4
FOCUS = 6.0  # how strongly a taste prefers artists whose tags are alike
REACH_STEP = 2.6  # how many times more listeners each step of `reach` brings
PLAYS = (5.4, 1.2)  # mean and deviation of log play counts, as in HetRec 2011
TAGGING_SHARE = 0.15  # of an artist's listeners, how many give it its first tag
EPOCH = 1_262_304_000_000  # 1 January 2010, UTC
FRIENDS_PER_USER = 7


class Sample(Files):
    """`artists.tsv`: name, country (ISO 3166), first year, reach 1–5 (a guess), tags. Ids are line numbers."""

    name = "sample"
    title = "sample data, simulated listeners"
    simulated = True
    files = ("artists.tsv",)

    def load(self, _: float | None = None, /) -> Interactions:
        digest = self.digest()
        table = self._table()
        names = tuple(table["name"])
        tag_lists = [tags.split(",") for tags in table["tags"]]
        common = sorted(
            Counter(tag for tags in tag_lists for tag in tags).items(), key=lambda item: (-item[1], item[0])
        )
        tag_names = tuple(tag for tag, _ in common)
        number = {tag: position for position, tag in enumerate(tag_names)}
        tags = [[number[tag] for tag in dict.fromkeys(tag_list)] for tag_list in tag_lists]

        random = np.random.default_rng(SEED)
        affinity = _tag_affinity(tags, len(tag_names))
        popularity = REACH_STEP ** table["reach"].to_numpy(dtype=np.float64)
        plays, tastes = _simulate_listening(random, affinity, popularity)
        return Interactions(
            catalog=Catalog(
                np.arange(1, len(names) + 1), names, tuple(f"https://www.last.fm/music/{quote_plus(n)}" for n in names)
            ),
            users=np.arange(1, USERS + 1),
            plays=plays,
            tags=_simulate_tagging(random, plays, tags, tag_names),
            friends=_simulate_friends(random, tastes, affinity),
            origin=Origin(self.name, self.title, True, digest),
            notes=(f"{len(names):,} real artists; the {USERS:,} listeners are simulated.",),
        )

    def _table(self) -> pd.DataFrame:
        import pandas as pd

        path = self.path / self.files[0]
        try:
            table = pd.read_csv(path, sep="\t", keep_default_na=False, quoting=3, dtype={"tags": str, "name": str})
        except (ValueError, OSError) as error:
            raise DataError(f"{path} cannot be read: {str(error).strip()}.") from error
        if tuple(table.columns) != COLUMNS or table.empty:
            raise DataError(f"{path} needs the columns {', '.join(COLUMNS)} and at least one artist.")
        for column, wrong in (
            ("reach", ~pd.to_numeric(table["reach"], errors="coerce").between(1, 5)),
            ("name", (table["name"].str.strip() == "") | table["name"].duplicated()),
            ("tags", table["tags"].str.strip() == ""),
        ):
            if wrong.any():
                row = int(np.flatnonzero(wrong)[0])
                raise DataError(f"{path.name} line {row + 2}: {column} {str(table[column].iloc[row])!r} is malformed.")
        return table


def _tag_affinity(tags: list[list[int]], vocabulary: int) -> NDArray[np.float64]:
    """Cosine of TF-IDF tag vectors, artists × artists; an artist's first tags weigh most."""
    rows = np.repeat(np.arange(len(tags)), [len(t) for t in tags])
    columns = np.array([tag for t in tags for tag in t])
    strength = np.array([1 / (1 + rank) ** 0.5 for t in tags for rank in range(len(t))])
    idf = np.log(len(tags) / np.bincount(columns, minlength=vocabulary))
    vectors = sp.csr_array((strength * idf[columns], (rows, columns)), shape=(len(tags), vocabulary))
    dense = vectors.toarray()
    dense /= np.maximum(np.linalg.norm(dense, axis=1, keepdims=True), 1e-12)
    return dense @ dense.T


def _simulate_listening(
    random: np.random.Generator, affinity: NDArray[np.float64], popularity: NDArray[np.float64]
) -> tuple[sp.csr_array, NDArray[np.int64]]:
    """Play counts (artists × users) and each user's first taste, an artist index."""
    artists = len(popularity)
    size = min(ARTISTS_PER_USER, artists)
    favourites = random.choice(artists, size=(USERS, MAX_TASTES), p=np.sqrt(popularity) / np.sqrt(popularity).sum())
    tastes = random.integers(1, MAX_TASTES + 1, size=USERS)
    played = np.empty((USERS, size), dtype=np.int64)
    for user in range(USERS):
        near = affinity[favourites[user, : tastes[user]]].max(axis=0)
        # The Gumbel-max trick draws without replacement, in proportion to the weights.
        keys = np.log(popularity) + FOCUS * near + random.gumbel(size=artists)
        played[user] = np.argsort(-keys)[:size]
    counts = np.maximum(1, np.exp(random.normal(*PLAYS, size=played.shape)).astype(np.int64))
    counts = -np.sort(-counts, axis=1)  # what was drawn first is liked best
    plays = sp.coo_array(
        (counts.ravel(), (played.ravel(), np.repeat(np.arange(USERS), size))), shape=(artists, USERS)
    ).tocsr()
    plays.sort_indices()
    return plays, favourites[:, 0]


def _simulate_tagging(
    random: np.random.Generator, plays: sp.csr_array, tags: list[list[int]], names: tuple[str, ...]
) -> TagAssignments:
    """Each artist's tags, given by some of its listeners: the first by most, each later one by fewer."""
    given: list[tuple[int, int, NDArray[np.int32]]] = []
    for artist, artist_tags in enumerate(tags):
        listeners = plays.indices[plays.indptr[artist] : plays.indptr[artist + 1]]
        for position, tag in enumerate(artist_tags):
            givers = min(len(listeners), max(2, round(TAGGING_SHARE * len(listeners) / (1 + position / 2))))
            given.append((artist, tag, random.choice(listeners, size=givers, replace=False)))
    artists, tagged, users = zip(*given, strict=True)
    sizes = [len(some) for some in users]
    when = EPOCH + random.integers(0, 365 * 24 * 3600, size=sum(sizes)) * 1000
    return TagAssignments(
        names,
        np.concatenate(users).astype(np.int32),
        np.repeat(np.array(artists, dtype=np.int32), sizes),
        np.repeat(np.array(tagged, dtype=np.int32), sizes),
        when,
        np.zeros(len(when), dtype=np.bool_),
    )


def _simulate_friends(
    random: np.random.Generator, tastes: NDArray[np.int64], affinity: NDArray[np.float64]
) -> NDArray[np.int32]:
    """Friendships, more likely between users of like first taste; each once in each direction."""
    pairs = set()
    for user in range(USERS):
        keys = 3 * affinity[tastes[user], tastes] + random.gumbel(size=USERS)
        keys[user] = -np.inf
        pairs |= {(min(user, int(f)), max(user, int(f))) for f in np.argsort(-keys)[: FRIENDS_PER_USER // 2 + 1]}
    one_way = np.array(sorted(pairs), dtype=np.int32)
    return np.concatenate([one_way, one_way[:, ::-1]])

"""Who is asked: Segue, and what others would use. Each answers up to n positions in the list of names."""

from __future__ import annotations

import heapq
import sqlite3
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from rapidfuzz import fuzz, process, utils

from recommender.artifact import folder as artifact
from recommender.search.index import Index, index
from recommender.search.search import SearchIndex
from recommender.text import normalize

Search = Callable[[str, int], list[int]]
SEGUE, WRATIO, FTS5, PREFIX = "Segue", "RapidFuzz WRatio", "SQLite FTS5 trigram", "prefix bisect"
FIELD = "search"
_LAST = "\U0010ffff"


def write(names: Sequence[str], folder: Path) -> None:
    """Segue's index on disk, as a build writes it."""
    artifact.write(folder, index(FIELD, names), {})


def segue(folder: Path) -> Search:
    """Segue's index, mapped."""
    found = SearchIndex(Index(artifact.read(folder, verify=False)[1], FIELD))
    return lambda text, n: [match.entry for match in found.matches(text, n)]


def others(names: Sequence[str]) -> Mapping[str, Callable[[], Search]]:
    """What makes each peer ready over the names. Each is given what helps it: names without accents and signs."""
    return {WRATIO: partial(wratio, names), FTS5: partial(fts5, names), PREFIX: partial(prefix, names)}


def wratio(names: Sequence[str]) -> Search:
    """RapidFuzz's usual scorer over all names; of equal scores the more popular name first."""
    keys = [_plain(name) for name in names]

    def search(text: str, n: int) -> list[int]:
        return [position for _, _, position in process.extract(_plain(text), keys, scorer=fuzz.WRatio, limit=n)]

    return search


def fts5(names: Sequence[str]) -> Search:
    """SQLite's trigram index: any of the text's trigrams, best by bm25; shorter texts as prefixes."""
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE trigrams USING fts5(name, tokenize = 'trigram', content = '', detail = full)"
    )
    database.execute("CREATE TABLE prefixes (name TEXT, position INTEGER)")
    rows = [(position, _plain(name)) for position, name in enumerate(names)]
    database.executemany("INSERT INTO trigrams (rowid, name) VALUES (?, ?)", rows)
    database.executemany("INSERT INTO prefixes (position, name) VALUES (?, ?)", rows)
    database.execute("INSERT INTO trigrams (trigrams) VALUES ('optimize')")
    database.execute("CREATE INDEX by_name ON prefixes (name, position)")

    def search(text: str, n: int) -> list[int]:
        key = _plain(text)
        if len(key) < 3:
            found = database.execute(
                "SELECT position FROM prefixes WHERE name >= ? AND name < ? ORDER BY position LIMIT ?",
                (key, key + _LAST, n),
            )
        else:
            trigrams = dict.fromkeys(key[i : i + 3].replace('"', '""') for i in range(len(key) - 2))
            query = " OR ".join(f'"{trigram}"' for trigram in trigrams)
            found = database.execute(
                "SELECT rowid FROM trigrams WHERE trigrams MATCH ? ORDER BY rank, rowid LIMIT ?", (query, n)
            )
        return [position for (position,) in found]

    return search


def prefix(names: Sequence[str]) -> Search:
    """The most popular names that begin with the text, looked up among all names in order."""
    keys = sorted((normalize(name), position) for position, name in enumerate(names))
    positions = [position for _, position in keys]

    def search(text: str, n: int) -> list[int]:
        key = normalize(text)
        first, last = bisect_left(keys, (key, -1)), bisect_left(keys, (key + _LAST, -1))
        return heapq.nsmallest(n, positions[first:last])

    return search


def _plain(text: str) -> str:
    """Lower case, no accents, spaces for signs; the text itself where nothing is left."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return utils.default_process(bare) or bare

"""From what is typed to what is meant: an index of names, by the words' first letters and by letter pairs.

Names are entries in order of importance, so that an entry's number is also its popularity rank. The index
is a handful of arrays (see `index`), mapped like the rest of the artifact and never read whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Any

import numpy as np
from rapidfuzz import fuzz

from .artifact import Ragged, Strings, pack, ragged
from .catalog import dense
from .text import compact, normalize

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .artifact import Arrays

_CANDIDATES = 150  # entries sharing the most letter pairs, which are then compared in full
_PRIOR = 2.0  # points of likeness that ten times the popularity is worth
_MIN_LIKENESS = 60.0  # below this two names have little to do with each other
_EXACT = 100.0


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that fits the text. `likeness` is 0–100: 100 when equal up to normalisation."""

    entry: int
    likeness: float
    prefix: bool
    """Whether a word of the name begins with the text."""


def index(prefix: str, names: Sequence[str]) -> dict[str, NDArray[Any]]:
    """The arrays of an index over `names`, most important first, their keys starting with `prefix`."""
    keys = [normalize(name) for name in names]
    lines = [key if " " not in key else f"{key}\n{compact(key)}" for key in keys]
    starts = sorted(
        (line[offset:].encode(), entry, len(line[:offset].encode()))
        for entry, line in enumerate(lines)
        for offset in (0, *(i + 1 for i, c in enumerate(line) if c in " \n"))
    )
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for entry, key in enumerate(keys):
        for pair in letter_pairs(key):
            postings[pair].append(entry)
    pairs = sorted(postings)
    return {
        **pack(f"{prefix}_lines", lines),
        f"{prefix}_start_entries": np.array([entry for _, entry, _ in starts], dtype=np.int32),
        f"{prefix}_start_offsets": np.array([offset for *_, offset in starts], dtype=np.int32),
        f"{prefix}_pairs": np.array(pairs, dtype=np.int64),
        f"{prefix}_pair_counts": np.array([len(letter_pairs(key)) for key in keys], dtype=np.int32),
        **ragged(f"{prefix}_pair_entries", [postings[pair] for pair in pairs]),
    }


def letter_pairs(key: str) -> set[int]:
    """The pairs of adjacent characters, with both ends marked, each packed into one integer."""
    return {ord(a) << 21 | ord(b) for a, b in pairwise(f"\x02{compact(key)}\x03")}


class SearchIndex:
    """Answers from the arrays that `index` made."""

    def __init__(self, arrays: Arrays, prefix: str) -> None:
        self._lines = Strings(arrays, f"{prefix}_lines")
        self._line_bytes = arrays[f"{prefix}_lines"].data
        self._line_ends = arrays[f"{prefix}_lines_ends"].data
        self._start_entries = arrays[f"{prefix}_start_entries"]
        self._start_offsets = arrays[f"{prefix}_start_offsets"].data
        self._entries_view = self._start_entries.data
        self._pairs = arrays[f"{prefix}_pairs"]
        self._pair_counts = arrays[f"{prefix}_pair_counts"]
        self._pair_entries = Ragged(arrays, f"{prefix}_pair_entries")

    def __len__(self) -> int:
        return len(self._lines)

    def matches(self, text: str, n: int) -> list[Match]:
        """Up to n entries that fit the text: equal names, then words that begin with it, then likenesses."""
        key = normalize(text)
        if not key:
            return [Match(entry, 0.0, True) for entry in range(min(n, len(self)))]
        found = {entry: Match(entry, _EXACT, True) for entry in self._equal(key)}
        for entry in self._beginning(key, n + len(found)):
            found.setdefault(entry, Match(entry, fuzz.ratio(key, self._key(entry)), True))
        if len(found) < n and len(key) > 1:
            for match in self._alike(key):
                found.setdefault(match.entry, match)
        return list(found.values())[:n]

    def equal(self, text: str) -> list[int]:
        """Every entry that goes by the text, up to normalisation and spaces, most important first."""
        key = normalize(text)
        return self._equal(key) if key else []

    def _key(self, entry: int) -> str:
        return str(self._lines[entry]).partition("\n")[0]

    def _equal(self, key: str) -> list[int]:
        """Entries whose name is the key, spaces aside, most important first."""
        joined = compact(key).encode()
        first, last = self._range(joined)
        # Within the range, lines that end here sort before those that go on.
        ended = takewhile(
            lambda start: self._tail(start, len(joined) + 1) in {joined, joined + b"\n"}, range(first, last)
        )
        entries = {self._entries_view[start] for start in ended}
        return sorted(entry for entry in entries if compact(self._key(entry)).encode() == joined)

    def _beginning(self, key: str, n: int) -> list[int]:
        """Entries with a word that begins with the key, most important first."""
        first, last = self._range(key.encode())
        entries = np.sort(self._start_entries[first:last])  # np.unique imports numpy.ma at its first call: 10 ms
        unique: list[int] = entries[np.diff(entries, prepend=-1) > 0][:n].tolist()
        return unique

    def _alike(self, key: str) -> list[Match]:
        """Entries that share many letter pairs with the key, likest first."""
        wanted = np.fromiter(letter_pairs(key), dtype=np.int64)
        places = dense(wanted, self._pairs)
        lists = [self._pair_entries[place] for place in places[places >= 0].tolist()]
        if not lists:
            return []
        shared = np.bincount(np.concatenate(lists), minlength=len(self))
        jaccard = shared / (len(wanted) + self._pair_counts - shared)
        nearest = np.argpartition(-jaccard, min(_CANDIDATES, len(self) - 1))[:_CANDIDATES]
        scored = []
        for entry in np.sort(nearest[shared[nearest] > 0]).tolist():
            name = self._key(entry)
            likeness = max(fuzz.ratio(key, name), fuzz.token_sort_ratio(key, name) - 1)
            if likeness >= _MIN_LIKENESS:
                scored.append((likeness - _PRIOR * np.log10(entry + 1), -entry, likeness))
        return [Match(-entry, likeness, False) for _, entry, likeness in sorted(scored, reverse=True)]

    def _range(self, prefix: bytes) -> tuple[int, int]:
        """The stretch of word starts that begin with the prefix."""
        return self._bisect(prefix, after=False), self._bisect(prefix, after=True)

    def _bisect(self, prefix: bytes, *, after: bool) -> int:
        low, high, size = 0, len(self._start_entries), len(prefix)
        while low < high:
            middle = (low + high) // 2
            tail = self._tail(middle, size)
            if tail < prefix or (after and tail == prefix):
                low = middle + 1
            else:
                high = middle
        return low

    def _tail(self, start: int, size: int) -> bytes:
        """Up to `size` bytes of the line from the word start on."""
        entry = self._entries_view[start]
        begin = self._line_ends[entry] + self._start_offsets[start]
        return bytes(self._line_bytes[begin : min(begin + size, self._line_ends[entry + 1])])

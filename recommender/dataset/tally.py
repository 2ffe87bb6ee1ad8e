"""A tally of listens that arrive a block at a time and are too many to keep one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from .dates import PERIOD
from .listens import Listens, listens_of

_NAMES = ("user", "artist", "mbid")
LEAST = 2**20
"""Rows: fewer are not worth adding up."""


class Tally:
    """Sums plays by user, artist, MBID and stretch of time (`PERIOD`).

    Memory grows with the sums and the different names, not with the listens.
    """

    def __init__(self, least: int = LEAST) -> None:
        """`least` is how many rows are kept at most before they are added up."""
        self._least = least
        self.total = 0
        """Rows seen so far."""
        self._codes: dict[str, dict[str, int]] = {name: {} for name in _NAMES}
        self._blocks: list[pd.DataFrame] = []
        self._summed = 0

    @property
    def held(self) -> int:
        """Rows held in memory."""
        return sum(map(len, self._blocks))

    def add(
        self, users: Sequence[str], artists: Sequence[str], mbids: Sequence[str], plays: Any = None, when: Any = None
    ) -> None:
        """Columns of one length; `plays` (≥ 1) are 1 where not given, `when` (seconds since 1970) 0, unknown."""
        rows = len(users)
        columns = {name: self._coded(name, texts) for name, texts in zip(_NAMES, (users, artists, mbids), strict=True)}
        columns["plays"] = np.ones(rows, dtype=np.int64) if plays is None else np.asarray(plays, dtype=np.int64)
        columns["when"] = np.zeros(rows, dtype=np.int64) if when is None else np.asarray(when, dtype=np.int64)
        self._blocks.append(pd.DataFrame(columns))
        self.total += rows
        # Only once as much again has come, so that each row is added up a few times at most.
        if self.held > 2 * self._summed + self._least:
            self._sum()

    def listens(self, notes: tuple[str, ...] = ()) -> Listens:
        """Everything that was added; `when` is the latest time of what a row sums up."""
        self._sum()
        rows = self._blocks[0]
        users, artists, mbids = (
            pd.Categorical.from_codes(rows[name].to_numpy(), pd.Index(list(codes), dtype=object))
            for name, codes in self._codes.items()
        )
        return listens_of(users, artists, mbids, rows["plays"].to_numpy(), rows["when"].to_numpy(), notes)

    def _coded(self, name: str, texts: Sequence[str]) -> Any:
        known = self._codes[name]
        codes, different = pd.factorize(np.asarray(texts, dtype=object))
        return np.array([known.setdefault(text, len(known)) for text in different], dtype=np.int32)[codes]

    def _sum(self) -> None:
        whole = pd.concat(self._blocks, ignore_index=True)
        keys = [*(whole[name] for name in _NAMES), (whole["when"] // PERIOD).rename("period")]
        summed = whole.groupby(keys, sort=False).agg({"plays": "sum", "when": "max"}).reset_index()
        self._blocks = [summed.drop(columns="period")]
        self._summed = len(summed)

"""All that was shown and voted, read a page at a time: others get their turn between two, and rows are soon let go."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from recommender.feedback import Impression, Vote

from .database import Database
from .rows import IMPRESSION, VOTE, Joined, impression_of, impressions_of, lean

MOST_ANSWERS = 250_000
"""Answers that a report is on, in some 1.5 GB."""
MOST_VOTES = 1_000_000
"""Votes that are learned from, and that decide tests, in some 1.3 GB with their answers."""

_PAGE = 5_000
_ANSWERS = f"""
    SELECT {", ".join(IMPRESSION)} FROM exposure
    WHERE (shown_at, interaction_id) > (:at, :id) ORDER BY shown_at, interaction_id LIMIT :most
    """
_THESE = f"""
    SELECT {", ".join(IMPRESSION)} FROM exposure
    WHERE interaction_id IN (SELECT id FROM each(:ids, id BIGINT) AS these) ORDER BY interaction_id
    """
# What is on a message is about what was said there before, too.
_VOTES = f"""
    SELECT id, message_id, tone, {VOTE} FROM verdict
    WHERE id > :id AND (at >= :since OR message_id IS NOT NULL) ORDER BY id LIMIT :most
    """
_DELIVERED = """
    SELECT message_id, shown_at, interaction_id FROM delivery JOIN exposure USING (interaction_id)
    WHERE message_id IN (SELECT message_id FROM verdict WHERE message_id IS NOT NULL AND at >= ?) ORDER BY shown_at
    """


class Packed:
    """Answers as their rows hold them, in a quarter of the memory: each is unpacked as often as it is come to."""

    def __init__(self) -> None:
        self._rows = list[Sequence[Any]]()

    def add(self, rows: Iterable[Sequence[Any]]) -> None:
        self._rows.extend(map(lean, rows))

    def __iter__(self) -> Iterator[Impression]:
        return map(impression_of, self._rows)


class History:
    """What was shown and voted, in order. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def shown_from(self, most: int = MOST_ANSWERS) -> float:
        """From when on no more answers than that were shown, in seconds since 1970, UTC; 0 if no more are kept."""
        rows = await self._database.rows(
            "SELECT shown_at FROM exposure ORDER BY shown_at DESC LIMIT 1 OFFSET ?", most, patient=True
        )
        return math.nextafter(rows[0][0], math.inf) if rows else 0.0

    async def voted_from(self, most: int = MOST_VOTES) -> float:
        """The same of votes."""
        rows = await self._database.rows("SELECT at FROM verdict ORDER BY id DESC LIMIT 1 OFFSET ?", most, patient=True)
        return math.nextafter(rows[0][0], math.inf) if rows else 0.0

    async def impressions(self, since: float) -> list[Impression]:
        """Everything shown from then on, first to last."""
        found, last = list[Impression](), {"at": since, "id": -1}
        while rows := await self._database.rows(_ANSWERS, **last, most=_PAGE, patient=True):
            found += impressions_of(map(lean, rows))
            last = {"at": found[-1].shown_at, "id": found[-1].interaction_id}
        return found

    async def these(self, ids: Iterable[int]) -> Packed:
        """The answers to these interactions, as far as they are kept."""
        ordered, found = sorted(ids), Packed()
        for first in range(0, len(ordered), _PAGE):
            found.add(await self._database.rows(_THESE, ids=ordered[first : first + _PAGE], patient=True))
        return found

    async def votes(self, since: float) -> list[Vote]:
        """Every vote from then on, first to last, each joined to the answer it is about."""
        join = Joined(await self._database.rows(_DELIVERED, since, patient=True))
        found, last = list[Vote](), 0
        while rows := await self._database.rows(_VOTES, id=last, since=since, most=_PAGE, patient=True):
            found += [vote for vote in join(row[1:] for row in rows) if vote.at >= since]
            last = rows[-1][0]
        return found

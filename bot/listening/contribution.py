"""What members let enter builds, as a table beside the model that is written anew whenever one of them withdraws."""

from __future__ import annotations

import asyncio
import csv
import io
import itertools
import random
import threading
from array import array
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import structlog

from recommender import Artist, Recommender

from ..errors import StoreError
from ..feedback.accounts import Unlisted
from ..feedback.store import Store
from ..questions import find_all
from .vault import remove, write_for_owner

log = structlog.stdlib.get_logger("segue")

ENOUGH = 5
"""How many contributing members must play an artist for it to be in the table."""
_AT_ONCE = 10_000  # artists counted in some 2 ms, in which Python runs no other thread
_LINES = 1000  # of the table, made in a millisecond
_Put = tuple[set[str], tuple[Artist, ...]]
"""Members, and artists that the data has."""
_ROLES = ("user", "artist", "mbid", "plays")


@dataclass
class Loss:
    """What a member's withdrawal comes to."""

    rebuilds: bool = False
    """Whether models are built anew, without their listening."""


class Contribution:
    """Writes the table, if there is to be one: users numbered afresh each time, artists that at least five play.

    `recommender` gives what is served now, by which artists are named. `columns` is what the columns of tables are
    called by role, where whoever runs the bot has set that. `asked` is set when models are to be built anew. In what
    `alone` gives, no other process is that writes the same table.
    """

    def __init__(
        self,
        store: Store,
        recommender: Callable[[], Recommender],
        table: Path | None = None,
        columns: Mapping[str, str] | None = None,
        asked: threading.Event | None = None,
        alone: Callable[[], AbstractAsyncContextManager[None]] = nullcontext,
    ) -> None:
        self._store = store
        self._recommender = recommender
        self._table = table
        self._columns = {**dict.fromkeys(_ROLES), **(columns or {})}
        self._asked = asked or threading.Event()
        self._alone = alone
        self._turn = asyncio.Lock()

    @property
    def enabled(self) -> bool:
        """Whether whoever runs the bot lets members' listening enter builds."""
        return self._table is not None

    async def write(self) -> None:
        """Writes the table, or removes it where it would be empty. What fails is logged, and removes it as well."""
        try:
            async with self._turn, self._alone():
                await self._write()
        except StoreError as error:
            log.error("members' listening not written", error=str(error))

    @asynccontextmanager
    async def losing(self, member: str) -> AsyncIterator[Loss]:
        """While the block withdraws or deletes what is a member's, keeps the table from being written.

        Afterwards it is written without them, if they were in it, and models are built anew. Raises StoreError.
        """
        async with self._turn, self._alone():
            loss = Loss(self.enabled and await self._store.contributors.counts(member))
            try:
                yield loss
            finally:
                if loss.rebuilds:
                    await self._write()
                    self._asked.set()

    async def _write(self) -> None:
        if self._table is None:
            return
        try:
            heard, unlisted = await self._heard(), await self._store.accounts.unlisted()
            written, named = await asyncio.to_thread(self._put, self._table, heard, unlisted)
            await self._store.contributors.set_counted(written)
            await self._store.artists.add(named)  # those that only members play are in no data once too few do
        except (StoreError, OSError) as error:
            log.error("members' listening not written", error=str(error))
            await discard(self._store, self._table)

    async def _heard(self) -> _Heard:
        """What all contributors play, asked for one by one, so that others may use the database in between."""
        contributors = self._store.contributors
        members = await contributors.members()
        random.SystemRandom().shuffle(members)
        heard = _Heard(members)
        for number, member in enumerate(members):
            for artist, plays in await contributors.listening(member):
                heard.add(number, artist, plays)
        return heard

    def _put(self, table: Path, heard: _Heard, unlisted: Mapping[int, Unlisted]) -> _Put:
        """Puts the table in place, or removes it where it would be empty; returns who and what is in it."""
        enough = heard.played_by_enough()
        listed = find_all(self._recommender(), {artist for artist in enough if artist >= 0})
        names = {artist.id: (artist.name, artist.mbid) for artist in listed}
        names |= {-id: artist for id, artist in unlisted.items() if -id in enough}
        if not names:
            table.unlink(missing_ok=True)
            return set(), ()
        write_for_owner(table, self._lines(heard, names))
        return {heard.members[number] for number, artist, _ in heard.rows() if artist in names}, listed

    def _lines(self, heard: _Heard, names: Mapping[int, tuple[str, str]]) -> Iterator[bytes]:
        """The table as CSV, many lines at a time."""
        yield _csv([[name or role for role, name in self._columns.items()]])
        # A column that members' listening has nothing for is left empty.
        places = [_ROLES.index(role) if role in _ROLES else -1 for role in self._columns]
        rows = ((number + 1, *names[artist], plays, "") for number, artist, plays in heard.rows() if artist in names)
        lines = ([row[place] for place in places] for row in rows)
        while some := _csv(itertools.islice(lines, _LINES)):
            yield some


class _Heard:
    """Who plays whom, in as little memory as that takes: a thousand artists each of thousands of members."""

    def __init__(self, members: list[str]) -> None:
        self.members = members
        self._numbers, self._artists, self._plays = array("i"), array("q"), array("q")

    def add(self, number: int, artist: int, plays: int) -> None:
        self._numbers.append(number)
        self._artists.append(artist)
        self._plays.append(plays)

    def rows(self) -> Iterator[tuple[int, int, int]]:
        """The member's place in `members`, the artist's id, and how often it was played."""
        return zip(self._numbers, self._artists, self._plays, strict=True)

    def played_by_enough(self) -> set[int]:
        played = Counter[int]()
        for start in range(0, len(self._artists), _AT_ONCE):
            played.update(self._artists[start : start + _AT_ONCE])
        return {artist for artist, members in played.items() if members >= ENOUGH}


def _csv(rows: Iterable[Iterable[object]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


async def discard(store: Store, table: Path) -> None:
    """Removes the table, if there is one; where that cannot be, the log says so."""
    try:
        await asyncio.to_thread(remove, table)
        await store.contributors.set_counted(set())
    except (OSError, StoreError) as error:
        log.error("members' listening not removed", file=str(table), error=str(error))

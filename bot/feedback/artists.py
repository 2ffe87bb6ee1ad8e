"""Who the artists are that answers and votes name by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from .database import Database

if TYPE_CHECKING:
    from recommender import Artist

# The data that is served knows the artist by this id, which so is its own again.
_ADD = """
    INSERT INTO artist (id, name, mbid)
    SELECT id, name, nullif(mbid, '')
    FROM each(:artists, id BIGINT, name TEXT, mbid TEXT) AS told WHERE TRUE
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, mbid = coalesce(excluded.mbid, artist.mbid), goes_by = NULL
    """
# From one artist to the next by the index, as there are many more votes than artists.
_NAMELESS = """
    WITH RECURSIVE voted (id) AS (
        SELECT min(artist_id) FROM verdict
        UNION ALL
        SELECT (SELECT min(artist_id) FROM verdict WHERE artist_id > voted.id) FROM voted WHERE voted.id IS NOT NULL
    )
    SELECT id FROM voted WHERE id IS NOT NULL AND id NOT IN (SELECT id FROM artist)
    """
_NAMES = "SELECT id, name FROM artist WHERE id IN (SELECT id FROM each(:ids, id BIGINT) AS these)"
_AS_IT_IS = "UPDATE artist SET goes_by = NULL WHERE goes_by IS NOT NULL"
_CARRY = """
    UPDATE artist SET goes_by = carried.now FROM each(:ids, id BIGINT, now BIGINT) AS carried
    WHERE artist.id = carried.id
    """


class Known(NamedTuple):
    """An artist as it was known when it was shown or voted on."""

    id: int
    name: str
    mbid: str
    """MusicBrainz' id; "" where that is not known."""


class Artists:
    """Names and MBIDs beside ids, by which votes outlast the data. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._added = set[int]()
        self.goes_by: Mapping[int, int] = {}
        """The ids that artists have in the data served now, by those that other data had for them."""

    async def add(self, artists: Iterable[Artist | Known]) -> None:
        """Records who these artists are, each under the id that the data served now has for it."""
        new = {artist.id: (artist.id, artist.name, artist.mbid) for artist in artists if artist.id not in self._added}
        if new:
            await self._database.run(_ADD, artists=[*new.values()])
            self._added.update(new)

    async def every(self) -> dict[int, Known]:
        """All artists that are known, by the ids they were recorded under."""
        rows = await self._database.rows("SELECT id, name, coalesce(mbid, '') FROM artist ORDER BY id", patient=True)
        return {id: Known(id, name, mbid) for id, name, mbid in rows}

    async def names(self, ids: Iterable[int]) -> dict[int, str]:
        """The names of those of the ids that are known."""
        rows = await self._database.rows(_NAMES, ids=[*ids])
        return {row[0]: row[1] for row in rows}

    async def nameless(self) -> set[int]:
        """The ids that were voted on before names were kept."""
        return {id for (id,) in await self._database.rows(_NAMELESS, patient=True)}

    async def carry(self, ids: Mapping[int, int]) -> None:
        """From now on votes on these ids count for the artists that have the others; for none but these."""
        self._added.clear()
        self.goes_by = ids
        await self._database.run(_AS_IT_IS)
        if ids:
            await self._database.run(_CARRY, ids=[*ids.items()])

"""Which artists of an answer members had a closer look at: the step between shown and voted."""

from __future__ import annotations

from recommender.feedback import Opening

from .database import Database

# Neither of members who opted out, nor of answers that are not kept.
_ADD = """
    INSERT INTO opened (member, interaction_id, artist_id, at)
    SELECT :member, :impression, :artist, :at
    WHERE NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
        AND EXISTS (SELECT 1 FROM exposure WHERE interaction_id = :impression)
    ON CONFLICT (member, interaction_id, artist_id) DO NOTHING
    """


class Openings:
    """Appends who opened which artist of which answer, each once. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, opening: Opening) -> None:
        """Records it, if it is the member's first of that artist in that answer and may be kept."""
        await self._database.run(
            _ADD, member=opening.member, impression=opening.impression, artist=opening.artist, at=opening.at
        )

    async def every(self, since: float = 0.0) -> list[Opening]:
        """All from then on, first to last."""
        rows = await self._database.rows(
            "SELECT member, at, interaction_id, artist_id FROM opened WHERE at >= ? ORDER BY at, member, artist_id",
            since,
            patient=True,
        )
        return [Opening(*row) for row in rows]

    async def count(self, member: str) -> int:
        """How many are kept of a member."""
        [(found,)] = await self._database.rows("SELECT count(*) FROM opened WHERE member = ?", member)
        return int(found)

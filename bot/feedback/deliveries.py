"""Which messages carry which answers."""

from __future__ import annotations

from .database import Database


class Deliveries:
    """Appends which message carries an answer. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, message_id: int, interaction_id: int) -> None:
        """Records which message carries an answer."""
        await self._database.run(
            "INSERT OR IGNORE INTO delivery (message_id, interaction_id) VALUES (?, ?)", message_id, interaction_id
        )

    async def is_answer(self, message_id: int) -> bool:
        """Whether a message carries an answer that was recorded."""
        return bool(await self._database.rows("SELECT 1 FROM delivery WHERE message_id = ? LIMIT 1", message_id))

    async def showing(self, message_id: int, artist: int) -> int | None:
        """The interaction of the last answer on a message that showed the artist; None where none is known."""
        rows = await self._database.rows(
            "SELECT interaction_id FROM delivery JOIN exposure USING (interaction_id), json_each(artists) AS item"
            " WHERE message_id = ? AND item.value ->> 0 = ? ORDER BY shown_at DESC LIMIT 1",
            message_id,
            artist,
        )
        return rows[0][0] if rows else None

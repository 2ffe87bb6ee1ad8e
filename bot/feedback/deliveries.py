"""Which messages carry which answers."""

from __future__ import annotations

from .database import Database
from .rows import unpacked

_MESSAGES = """
    SELECT interaction_id, message_id FROM delivery
    WHERE interaction_id IN (SELECT id FROM each(:answers, id BIGINT) AS these) ORDER BY message_id
    """


class Deliveries:
    """Appends which message carries an answer. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, message_id: int, interaction_id: int) -> None:
        """Records which message carries an answer."""
        await self._database.run(
            "INSERT INTO delivery (message_id, interaction_id) VALUES (?, ?)"
            " ON CONFLICT (interaction_id, message_id) DO NOTHING",
            message_id,
            interaction_id,
        )

    async def messages(self, answers: list[int]) -> dict[int, list[int]]:
        """Which messages carry these answers, by the answers' interactions."""
        carried: dict[int, list[int]] = {}
        for answer, message in await self._database.rows(_MESSAGES, answers=answers):
            carried.setdefault(answer, []).append(message)
        return carried

    async def is_answer(self, message_id: int) -> bool:
        """Whether a message carries an answer that was recorded."""
        return bool(await self._database.rows("SELECT 1 FROM delivery WHERE message_id = ? LIMIT 1", message_id))

    async def showing(self, message_id: int, artist: int) -> int | None:
        """The interaction of the last answer on a message that showed the artist; None where none is known."""
        rows = await self._database.rows(
            "SELECT interaction_id, artists FROM delivery JOIN exposure USING (interaction_id)"
            " WHERE message_id = ? ORDER BY shown_at DESC",
            message_id,
        )
        return next((id for id, artists in rows if any(item.artist == artist for item in unpacked(artists))), None)

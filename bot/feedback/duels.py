"""Which of two artists is more like a third: duels that were asked, and what members pressed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from recommender.feedback import Age, Duel, Held, Pick, Press

from .database import Database

RESTED = 30 * 86_400.0
"""Seconds in which a member who asked for a duel or pressed in it is asked about no pair of its again."""
_DUEL = "duel.id, seed_id, left_id, right_id, asked_at, data, held, duel.member"
_PRESS = "pressed.member, duel_id, pick, seconds, at, server, age"
_ASK = """
    INSERT INTO duel (id, member, seed_id, left_id, right_id, held, data, language, asked_at, ends_at, channel_id)
    SELECT :id, CASE WHEN NOT EXISTS (SELECT 1 FROM silent WHERE member = :member) THEN :member END, :seed, :left,
        :right, :held, :data, :language, :asked_at, :ends_at, :channel
    """
# Where the bot stopped before it knew which message asks, whoever presses tells.
_PLACED = """
    UPDATE duel SET message_id = :message WHERE id = :id AND channel_id IS NOT NULL AND message_id IS NULL
    """
_PRESSED = """
    INSERT INTO pressed (duel_id, member, pick, seconds, at, server, age)
    SELECT :duel, :member, :pick, :seconds, :at, :server, :age
    WHERE EXISTS (SELECT 1 FROM duel WHERE id = :duel AND open = 1 AND (ends_at IS NULL OR ends_at > :at))
        AND NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
    """
_CLOSED = "UPDATE duel SET open = 0 WHERE id = :id"
_SETTLED = "UPDATE duel SET channel_id = NULL, message_id = NULL WHERE id = :id"
_DUE = """
    SELECT id, channel_id, message_id, ends_at FROM duel WHERE channel_id IS NOT NULL AND ends_at <= ? ORDER BY ends_at
    """
# By each member's last word.
_PICKS = """
    SELECT pick, count(*) FROM pressed
    WHERE id IN (SELECT max(id) FROM pressed WHERE duel_id = ? GROUP BY member) GROUP BY pick
    """
# Of the same seed: pairs that the member has had to do with lately, and those on which the minute runs.
_RECENT = """
    SELECT left_id, right_id FROM duel
    WHERE seed_id = :seed AND asked_at > :since AND (channel_id IS NOT NULL OR member = :member
        OR EXISTS (SELECT 1 FROM pressed WHERE duel_id = duel.id AND pressed.member = :member))
    """


class Asked(NamedTuple):
    """A duel as it stands."""

    duel: Duel
    language: str
    ends_at: float | None
    """Until when everybody may press, in seconds since 1970, UTC; None: the first press ends it."""
    open: bool
    picks: dict[Pick, int]
    """How many members' last press was which."""


class Due(NamedTuple):
    """A round whose time is over, and whose message does not show it."""

    id: int
    channel: int
    message: int | None
    """None where the bot stopped before it knew."""
    ends_at: float
    """Seconds since 1970, UTC."""


class Duels:
    """Duels, and what members pressed in them. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ask(self, duel: Duel, language: str, ends_at: float | None, channel: int | None) -> None:
        """Records a duel that is about to be asked; with a `channel`, its result is to be shown there after its end."""
        held = [list(held) for held in (duel.held, duel.rival) if held is not None]
        values = {
            "id": duel.id,
            "member": duel.member,
            "seed": duel.seed,
            "left": duel.left,
            "right": duel.right,
            "held": json.dumps(held),
            "data": duel.data,
            "language": language,
            "asked_at": duel.asked_at,
            "ends_at": ends_at,
            "channel": channel,
        }
        await self._do(_ASK, values)

    async def placed(self, id: int, message: int) -> None:
        """Records which message asks it."""
        await self._do(_PLACED, {"id": id, "message": message})

    async def press(self, press: Press) -> bool:
        """Appends a press; says whether it is kept: in time, and of a member who has not opted out."""
        values = {
            "duel": press.duel,
            "member": press.member,
            "pick": press.pick.value,
            "seconds": press.seconds,
            "at": press.at,
            "server": press.server,
            "age": press.age,
        }
        return bool(await self._do(_PRESSED, values))

    async def of(self, id: int) -> Asked | None:
        """A duel as it stands; None where it is not kept."""
        rows: list[Any] = await self._database.rows(
            f"SELECT language, ends_at, open, {_DUEL} FROM duel WHERE id = ?", id
        )
        if not rows:
            return None
        [(language, ends_at, is_open, *duel)] = rows
        counts = await self._database.rows(_PICKS, id)
        return Asked(_duel(duel), language, ends_at, bool(is_open), {Pick(pick): count for pick, count in counts})

    async def due(self, now: float) -> list[Due]:
        """Those whose minute was over by then and whose result is to be shown."""
        return [Due(*row) for row in await self._database.rows(_DUE, now)]

    async def close(self, id: int) -> None:
        """Takes no more presses: what its result is made of changes no more."""
        await self._do(_CLOSED, {"id": id})

    async def settle(self, id: int) -> None:
        """Forgets where it was asked, as its result is shown there or cannot be."""
        await self._do(_SETTLED, {"id": id})

    async def recent(self, seed: int, member: str, now: float) -> set[tuple[int, int]]:
        """The pairs, lower id first, that a member is not to be asked about now beside a seed."""
        rows: list[Any] = await self._database.rows(_RECENT, seed=seed, member=member, since=now - RESTED)
        return {(min(pair), max(pair)) for pair in rows}

    async def beside(self, seed: int) -> tuple[list[Duel], list[Press]]:
        """All on a seed, first to last."""
        duels = await self._database.rows(f"SELECT {_DUEL} FROM duel WHERE seed_id = ? ORDER BY asked_at, id", seed)
        presses = await self._database.rows(
            f"SELECT {_PRESS} FROM pressed JOIN duel ON duel.id = duel_id WHERE seed_id = ? ORDER BY pressed.id", seed
        )
        return list(map(_duel, duels)), list(map(_press, presses))

    async def every(self, since: float = 0.0) -> tuple[list[Duel], list[Press]]:
        """All from then on, first to last."""
        duels = await self._database.rows(
            f"SELECT {_DUEL} FROM duel WHERE asked_at >= ? ORDER BY asked_at, id", since, patient=True
        )
        presses = await self._database.rows(
            f"SELECT {_PRESS} FROM pressed WHERE at >= ? ORDER BY id", since, patient=True
        )
        return list(map(_duel, duels)), list(map(_press, presses))

    async def count(self, member: str) -> int:
        """How many duels are kept that a member asked for or pressed in."""
        [(found,)] = await self._database.rows(
            "SELECT count(*) FROM (SELECT id FROM duel WHERE member = ?1"
            " UNION SELECT duel_id FROM pressed WHERE member = ?1) AS every",
            member,
        )
        return int(found)

    async def _do(self, statement: str, values: dict[str, Any]) -> int:
        return await self._database.write(statement, values)


def _duel(row: Sequence[Any]) -> Duel:
    id, seed, left, right, asked_at, data, held, member = row
    models = [
        Held(model, version, (scores[0], scores[1]), (ranks[0], ranks[1]))
        for model, version, scores, ranks in json.loads(held)
    ]
    return Duel(id, seed, left, right, asked_at, data, models[0], models[1] if len(models) > 1 else None, member)


def _press(row: Sequence[Any]) -> Press:
    member, duel, pick, seconds, at, server, age = row
    return Press(member, duel, Pick(pick), seconds, at, server, age and Age(age))

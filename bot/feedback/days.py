"""Daily paths: the two artists of each day, and what members tried between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import structlog

from recommender.feedback import Day, Move, Progress, Step, progress

from ..errors import StoreError
from .database import Database

log = structlog.stdlib.get_logger("segue")

_DAY = "day, start_id, goal_id, fewest"
_STEP = "member, day, move, artist_id, other_id, version, at, server"
_TAKEN = """
    INSERT INTO daily_step (member, day, move, artist_id, other_id, version, at, server)
    SELECT :member, :day, :move, :artist, :other, :version, :at, :server
    WHERE NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
    """
# Whoever arrived came to the goal by a step, which is their last.
_ARRIVED = "SELECT count(DISTINCT member) FROM daily_step WHERE day = :day AND move = 'hop' AND other_id = :goal"
_IN_SERVER = f"""
    SELECT {_STEP} FROM daily_step WHERE day = :day AND server = :server
        AND NOT EXISTS (SELECT 1 FROM silent WHERE silent.member = daily_step.member)
    ORDER BY id
    """


class Days:
    """Daily paths. Every method raises StoreError where it reads.

    Of members who opted out nothing is kept: their steps are in memory alone, till the day after, as are those that the
    database does not take.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._unkept = dict[tuple[str, date], list[Step]]()

    async def of(self, day: date) -> Day | None:
        """The two artists of a day, by the ids they had then; None where nobody asked for them."""
        found = await self._database.rows(f"SELECT {_DAY} FROM daily_pair WHERE day = ?", day.isoformat())
        return _day(found[0]) if found else None

    async def ask(self, day: Day) -> None:
        """Records the two artists of a day, if that has not been done; without them the day is drawn again."""
        try:
            await self._database.run(
                f"INSERT INTO daily_pair ({_DAY}) VALUES (?, ?, ?, ?) ON CONFLICT (day) DO NOTHING",
                day.day.isoformat(),
                *day[1:],
            )
        except StoreError as error:
            log.error("daily path not recorded", error=str(error))

    async def take(self, step: Step) -> bool:
        """Appends a step; says whether it is kept: of a member who has not opted out."""
        values = {name: getattr(step, name) for name in ("member", "artist", "other", "version", "at", "server")}
        try:
            kept = await self._database.write(_TAKEN, {**values, "day": step.day.isoformat(), "move": step.move.value})
        except StoreError as error:
            log.error("step of a daily path not recorded", error=str(error))
            kept = 0
        if not kept:
            self._unkept.setdefault((step.member, step.day), []).append(step)
        return bool(kept)

    async def steps(self, member: str, day: date) -> list[Step]:
        """A member's steps of a day, first to last, those in memory included."""
        rows = await self._database.rows(
            f"SELECT {_STEP} FROM daily_step WHERE member = ? AND day = ? ORDER BY id", member, day.isoformat()
        )
        return sorted([*map(_step, rows), *self._unkept.get((member, day), ())], key=lambda step: step.at)

    async def best(self, day: Day, server: str) -> Progress | None:
        """The path of those who came to the goal in a server, start to end: the fewest steps, then the fewest misses.

        None where nobody did there. Of members who have opted out since, none.
        """
        paths = dict[str, list[Step]]()
        for row in await self._database.rows(_IN_SERVER, day=day.day.isoformat(), server=server):
            paths.setdefault(row[0], []).append(_step(row))
        ends = [(progress(day.start, day.goal, steps), steps[-1].at) for steps in paths.values()]
        arrived = [(end.hops, end.misses, at, end) for end, at in ends if end.arrived]
        return min(arrived, key=lambda path: path[:3])[-1] if arrived else None

    async def arrived(self, day: Day) -> int:
        """How many members came to the goal."""
        [(found,)] = await self._database.rows(_ARRIVED, day=day.day.isoformat(), goal=day.goal)
        return int(found)

    async def every(self, since: float) -> tuple[list[Day], list[Step]]:
        """All days, and all steps from then on (s since 1970, UTC), first to last."""
        days = await self._database.rows(f"SELECT {_DAY} FROM daily_pair ORDER BY day", patient=True)
        steps = await self._database.rows(
            f"SELECT {_STEP} FROM daily_step WHERE at >= ? ORDER BY id", since, patient=True
        )
        return list(map(_day, days)), list(map(_step, steps))

    async def count(self, member: str) -> int:
        """On how many days a member played."""
        [(found,)] = await self._database.rows("SELECT count(DISTINCT day) FROM daily_step WHERE member = ?", member)
        return int(found)

    def prune(self, now: float) -> None:
        """Drops what is in memory of days before yesterday, as it is now (s since 1970, UTC)."""
        yesterday = datetime.fromtimestamp(now, UTC).date() - timedelta(1)
        self._unkept = {key: steps for key, steps in self._unkept.items() if key[1] >= yesterday}

    def forget(self, member: str) -> None:
        """Drops what is in memory of a member."""
        self._unkept = {key: steps for key, steps in self._unkept.items() if key[0] != member}


def _day(row: Sequence[Any]) -> Day:
    day, *rest = row
    return Day(date.fromisoformat(day), *rest)


def _step(row: Sequence[Any]) -> Step:
    member, day, move, *rest = row
    return Step(member, date.fromisoformat(day), Move(move), *rest)

"""Members' artists against a model's list: challenges, what was named in them, and who voted for whom."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from recommender.feedback import MOST_NAMED, Ballot, Challenge, Naming, Team

from .database import Database
from .duels import Due

_CHALLENGE = "challenge.id, seed_id, listed, model, version, data, asked_at, server, drafted, challenge.member"
_NAMING = "challenge_id, member, artist_id, at"
_BALLOT = "challenge_id, member, artists, at"
_ASK = """
    INSERT INTO challenge
        (id, member, server, seed_id, listed, model, version, data, language, asked_at, ends_at, channel_id)
    SELECT :id, CASE WHEN NOT EXISTS (SELECT 1 FROM silent WHERE member = :member) THEN :member END, :server, :seed,
        :listed, :model, :version, :data, :language, :asked_at, :ends_at, :channel
    """
# Where the bot stopped before it knew which message asks, whoever presses tells.
_PLACED = """
    UPDATE challenge SET message_id = :message WHERE id = :id AND channel_id IS NOT NULL AND message_id IS NULL
    """
_NAMED = f"""
    INSERT INTO named (challenge_id, member, artist_id, at)
    SELECT :challenge, :member, :artist, :at
    WHERE EXISTS (SELECT 1 FROM challenge WHERE id = :challenge AND stage = 'naming' AND ends_at > :at)
        AND NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
        AND (SELECT count(*) FROM named WHERE challenge_id = :challenge AND member = :member) < {MOST_NAMED}
    ON CONFLICT (challenge_id, member, artist_id) DO NOTHING
    """
_VOTED = """
    INSERT INTO ballot (challenge_id, member, artists, at)
    SELECT :challenge, :member, :artists, :at
    WHERE EXISTS (SELECT 1 FROM challenge WHERE id = :challenge AND stage = 'voting' AND ends_at > :at)
        AND NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
    """
_HASTENED = "UPDATE challenge SET ends_at = :at WHERE id = :id AND stage = 'naming' AND ends_at > :at"
_DRAFTED = """
    UPDATE challenge SET stage = :stage, drafted = :drafted, ends_at = :ends_at, told = 0
    WHERE id = :id AND stage = 'naming'
    """
_CLOSED = "UPDATE challenge SET stage = 'over', told = 0 WHERE id = :id AND stage = 'voting'"
_TOLD = "UPDATE challenge SET told = 1 WHERE id = :id AND stage = :stage"
_SETTLED = "UPDATE challenge SET told = 1, channel_id = NULL, message_id = NULL WHERE id = :id"
_DUE = """
    SELECT id, channel_id, message_id, ends_at FROM challenge
    WHERE channel_id IS NOT NULL AND (ends_at <= ? OR told = 0) ORDER BY ends_at
    """


_OVER = "asked_at >= ?1 AND stage = 'over' AND (?2 IS NULL OR server = ?2)"


class Stage(StrEnum):
    """How far a challenge is."""

    NAMING = "naming"
    VOTING = "voting"
    OVER = "over"


class Round(NamedTuple):
    """A challenge as it stands."""

    challenge: Challenge
    language: str
    stage: Stage
    ends_at: float
    """When the stage ends, in seconds since 1970, UTC."""
    channel: int | None
    message: int | None
    """Where it is shown, until its result is; the message is None where the bot stopped before it knew."""
    namings: list[Naming]
    ballots: list[Ballot]

    def named_by(self, member: str) -> set[int]:
        """The artists that a member named."""
        return {naming.artist for naming in self.namings if naming.member == member}


class Challenges:
    """Challenges, and what members did in them. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ask(self, challenge: Challenge, language: str, ends_at: float, channel: int) -> None:
        """Records a challenge that is about to be shown in a channel; artists may be named until then."""
        values = {
            "id": challenge.id,
            "member": challenge.member,
            "server": challenge.server,
            "seed": challenge.seed,
            "listed": json.dumps(challenge.listed),
            "model": challenge.model,
            "version": challenge.version,
            "data": challenge.data,
            "language": language,
            "asked_at": challenge.asked_at,
            "ends_at": ends_at,
            "channel": channel,
        }
        await self._do(_ASK, values)

    async def placed(self, id: int, message: int) -> None:
        """Records which message shows it."""
        await self._do(_PLACED, {"id": id, "message": message})

    async def name(self, naming: Naming) -> bool:
        """Keeps that a member named an artist; says whether it is kept.

        In time, not named by them yet, of a member who may name another, and who has not opted out.
        """
        values = {"challenge": naming.challenge, "member": naming.member, "artist": naming.artist, "at": naming.at}
        return bool(await self._do(_NAMED, values))

    async def vote(self, ballot: Ballot) -> bool:
        """Appends a ballot; says whether it is kept: in time, and of a member who has not opted out."""
        artists = json.dumps(ballot.artists)
        values = {"challenge": ballot.challenge, "member": ballot.member, "artists": artists, "at": ballot.at}
        return bool(await self._do(_VOTED, values))

    async def of(self, id: int) -> Round | None:
        """A challenge as it stands; None where it is not kept."""
        rows: list[Any] = await self._database.rows(
            f"SELECT language, stage, ends_at, channel_id, message_id, {_CHALLENGE} FROM challenge WHERE id = ?", id
        )
        if not rows:
            return None
        [(language, stage, ends_at, channel, message, *challenge)] = rows
        namings = await self._database.rows(f"SELECT {_NAMING} FROM named WHERE challenge_id = ? ORDER BY id", id)
        ballots = await self._database.rows(f"SELECT {_BALLOT} FROM ballot WHERE challenge_id = ? ORDER BY id", id)
        named, voted = [Naming(*row) for row in namings], list(map(_ballot, ballots))
        return Round(_challenge(challenge), language, Stage(stage), ends_at, channel, message, named, voted)

    async def due(self, now: float) -> list[Due]:
        """Those with a stage that was over by then, or whose message does not show theirs yet."""
        return [Due(*row) for row in await self._database.rows(_DUE, now)]

    async def hasten(self, id: int, at: float) -> None:
        """Takes no more names from then on."""
        await self._do(_HASTENED, {"id": id, "at": at})

    async def draft(self, id: int, drafted: Sequence[tuple[int, Team]], ends_at: float) -> None:
        """Has it voted on until then, if artists may still be named; without any to vote on it is over."""
        stage = Stage.VOTING if drafted else Stage.OVER
        values = {"id": id, "stage": stage.value, "drafted": json.dumps(drafted), "ends_at": ends_at}
        await self._do(_DRAFTED, values)

    async def close(self, id: int) -> None:
        """Takes no more ballots: what its result is made of changes no more."""
        await self._do(_CLOSED, {"id": id})

    async def tell(self, id: int, stage: Stage) -> None:
        """Records that its message shows the stage; of the last one, also forgets where that is."""
        if stage is Stage.OVER:
            await self.settle(id)
        else:
            await self._do(_TOLD, {"id": id, "stage": stage.value})

    async def settle(self, id: int) -> None:
        """Forgets where it is shown, as its result is shown there or cannot be."""
        await self._do(_SETTLED, {"id": id})

    async def every(
        self, since: float = 0.0, server: str | None = None
    ) -> tuple[list[Challenge], list[Naming], list[Ballot]]:
        """All that are over, from then on, of one server by its keyed hash or of all, first to last."""
        asked = await self._database.rows(
            f"SELECT {_CHALLENGE} FROM challenge WHERE {_OVER} ORDER BY asked_at, id", since, server, patient=True
        )
        which = f"(SELECT id FROM challenge WHERE {_OVER})"
        namings = await self._database.rows(
            f"SELECT {_NAMING} FROM named WHERE challenge_id IN {which} ORDER BY id", since, server, patient=True
        )
        ballots = await self._database.rows(
            f"SELECT {_BALLOT} FROM ballot WHERE challenge_id IN {which} ORDER BY id", since, server, patient=True
        )
        return list(map(_challenge, asked)), [Naming(*row) for row in namings], list(map(_ballot, ballots))

    async def count(self, member: str) -> int:
        """How many challenges are kept that a member asked for, named artists in, or voted in."""
        [(found,)] = await self._database.rows(
            "SELECT count(*) FROM (SELECT id FROM challenge WHERE member = ?1"
            " UNION SELECT challenge_id FROM named WHERE member = ?1"
            " UNION SELECT challenge_id FROM ballot WHERE member = ?1) AS every",
            member,
        )
        return int(found)

    async def _do(self, statement: str, values: dict[str, Any]) -> int:
        return await self._database.write(statement, values)


def _challenge(row: Sequence[Any]) -> Challenge:
    id, seed, listed, model, version, data, asked_at, server, drafted, member = row
    picks = tuple((artist, Team(team)) for artist, team in json.loads(drafted))
    return Challenge(id, seed, tuple(json.loads(listed)), model, version, data, asked_at, server, picks, member)


def _ballot(row: Sequence[Any]) -> Ballot:
    challenge, member, artists, at = row
    return Ballot(challenge, member, tuple(json.loads(artists)), at)

"""Rows of the feedback tables, from records and into records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from sys import intern
from typing import Any

from recommender import Depth
from recommender.feedback import Age, Impression, Item, Place, Team, Verdict, Vote

from ..errors import StoreError
from .journal import Event

IMPRESSION = tuple(field.name for field in fields(Impression))
"""The columns of an answer's row."""
VOTE = "member, verdict, given, at, interaction_id, artist_id, server, age"
"""The columns of a vote's row, in the order of Vote's fields."""
VOTE_NOW = VOTE.replace("artist_id", "coalesce(goes_by, artist_id)")
"""The same, of an artist by the id that it goes by in the data served now."""

_SHARED = 50  # characters; a list of artists has more


def packed(items: Sequence[Item]) -> str:
    """The artists of an answer, as its row holds them.

    JSON: [artist, score] each, and of a draw between two models also the team, both ranks, and the propensity.
    """
    drawn = ([item.team, *item.ranks, item.propensity] if any(item.ranks) else () for item in items)
    return json.dumps(
        [[item.artist, item.score, *more] for item, more in zip(items, drawn, strict=True)], separators=(",", ":")
    )


def insertion(shown: Impression) -> tuple[str, dict[str, Any]]:
    """The statement that records an answer, and its values."""
    values = {name: getattr(shown, name) for name in IMPRESSION} | {
        "seeds": json.dumps(shown.seeds),
        "artists": packed(shown.artists),
    }
    columns, parameters = ", ".join(values), ", ".join(f":{name}" for name in values)
    return f"INSERT INTO exposure ({columns}) VALUES ({parameters})", values


def unpacked(artists: str) -> tuple[Item, ...]:
    """What `packed` packed. Raises ValueError."""
    return tuple(_item(*load) for load in json.loads(artists))


def _item(artist: int, score: float, team: str | None = None, *drawn: Any) -> Item:
    if not drawn:
        return Item(artist, score)
    first, second, propensity = drawn
    return Item(artist, score, Team(team) if team is not None else None, (first, second), propensity)


def impression_of(row: Sequence[Any]) -> Impression:
    """An answer, of a row of its columns. Raises ValueError."""
    values = dict(zip(IMPRESSION, row, strict=True))
    return Impression(
        **values
        | {
            "seeds": tuple(json.loads(values["seeds"])),
            "artists": unpacked(values["artists"]),
            "place": Place(values["place"]),
            "depth": Depth(values["depth"]),
        }
    )


def impressions_of(rows: Iterable[Sequence[Any]]) -> list[Impression]:
    """Answers, of rows of their columns. Raises StoreError where one cannot be read."""
    try:
        return list(map(impression_of, rows))
    except ValueError as error:
        raise StoreError(f"The feedback database holds an answer that cannot be read: {error}.") from error


def lean(row: Sequence[Any]) -> tuple[Any, ...]:
    """The same row, of whose texts each that other rows share is kept once."""
    return tuple(intern(value) if isinstance(value, str) and len(value) < _SHARED else value for value in row)


def vote_of(row: Sequence[Any]) -> Vote:
    """A vote, of a row of its columns."""
    member, verdict, given, at, answer, artist, server, age = row
    server = server and intern(server)  # of a million votes, members and servers would take more than all else
    return Vote(intern(member), Verdict(verdict), bool(given), at, answer, artist, server, age and Age(age))


class Joined:
    """Joins votes each to the answer it is about, in the order they were given.

    `deliveries`: message, time and answer, first to last. Taking back one of several skin tones is no vote.
    """

    def __init__(self, deliveries: Iterable[Sequence[Any]]) -> None:
        self._carried = dict[int, list[tuple[float, int]]]()
        for message, shown_at, answer in deliveries:
            self._carried.setdefault(message, []).append((shown_at, answer))
        self._about = dict[tuple[int, str, str], int | None]()
        self._tones = dict[tuple[int, str, str], set[str | None]]()

    def __call__(self, rows: Iterable[Sequence[Any]]) -> Iterator[Vote]:
        """The next votes, of rows of message, tone and a vote's columns."""
        for message, tone, *columns in rows:
            vote = vote_of(columns)
            if message is not None:
                key = (message, vote.member, vote.verdict)
                standing = self._tones.setdefault(key, set())
                (standing.add if vote.given else standing.discard)(tone)
                if standing and not vote.given:
                    continue
                if vote.given or key not in self._about:
                    answers = self._carried.get(message, [])
                    before = [answer for shown_at, answer in answers if shown_at <= vote.at]
                    self._about[key] = before[-1] if before else answers[0][1] if answers else None
                vote = replace(vote, impression=self._about[key])
            yield vote


def row_of(event: Event) -> dict[str, Any]:
    """The row that a vote which waits is to become, by its columns, without the row's own id."""
    return {
        "event": event.id,
        "message_id": event.message,
        "interaction_id": event.impression,
        "artist_id": event.artist,
        "member": event.member,
        "verdict": event.verdict,
        "given": event.given,
        "at": event.at,
        "tone": event.tone,
        "server": event.server,
        "age": event.age,
    }

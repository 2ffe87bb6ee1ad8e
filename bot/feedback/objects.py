"""What is kept of a member, as objects for people to read: what makes one of a row, for each table."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from .rows import unpacked

Row = Mapping[str, Any]
Mention = Callable[[int], dict[str, Any]]
"""Makes an object of an artist's id, which is given a name later."""
Convert = Callable[[Row, Mention], dict[str, Any]]


def _answer(row: Row, artist: Mention) -> dict[str, Any]:
    shown = []
    for item in unpacked(row["artists"]):
        drawn = {"team": item.team, "ranks": item.ranks, "propensity": item.propensity} if any(item.ranks) else {}
        shown.append(artist(item.artist))
        shown[-1] |= {"score": item.score, **drawn}
    return {
        "shown_at": _time(row["shown_at"]),
        "command": row["command"],
        "seeds": [artist(id) for id in json.loads(row["seeds"])],
        "artists": shown,
        **{column: value for column, value in row.items() if column not in _CONVERTED},
        "interaction_id": str(row["interaction_id"]),
        "message_ids": [str(message) for message in json.loads(row["messages"])],
    }


_CONVERTED = {"shown_at", "command", "seeds", "artists", "interaction_id", "messages", "member"}


def _vote(row: Row, artist: Mention) -> dict[str, Any]:
    return {
        "at": _time(row["at"]),
        "verdict": row["verdict"],
        "given": bool(row["given"]),
        "artist": None if row["artist_id"] is None else artist(row["artist_id"]),
        "interaction_id": _text(row["interaction_id"]),
        "message_id": _text(row["message_id"]),
        "id": row.get("id"),
        "event": _text(row["event"]),
        "tone": row["tone"],
        "server": row["server"],
        "account_age": row["age"],
    }


def _opening(row: Row, artist: Mention) -> dict[str, Any]:
    return {
        "at": _time(row["at"]),
        "artist": artist(row["artist_id"]),
        "interaction_id": str(row["interaction_id"]),
    }


def _account(row: Row, _: Mention) -> dict[str, Any]:
    return {
        "service": row["service"],
        "name": row["name"],
        "user_id": str(row["user"]),
        "linked_at": _time(row["linked_at"]),
        "refreshed_at": _time(row["refreshed_at"]),
        "due_at": None if row["due_at"] is None else _time(row["due_at"]),
        "failures": row["failures"],
        "trouble": row["trouble"],
    }


def _heard(row: Row, artist: Mention) -> dict[str, Any]:
    id = row["artist_id"]
    played = {"id": None, "name": row["name"], "mbid": row["mbid"] or None} if id < 0 else artist(id)
    return {"service": row["service"], "artist": played, "plays": row["plays"]}


def _membership(row: Row, _: Mention) -> dict[str, Any]:
    return {
        "server_id": str(row["guild_id"]),
        "user_id": str(row["user"]),
        "named": bool(row["named"]),
        "joined_at": _time(row["joined_at"]),
        "last_seen_at": _time(row["seen_at"]),
        "takes_recommendations": bool(row["takes"]),
        "counted": row["counted"],
    }


def _recommended(row: Row, artist: Mention) -> dict[str, Any]:
    return {
        "at": _time(row["at"]),
        "role": "giver" if row["given"] else "receiver",
        "artist": artist(row["artist_id"]),
        "seen": bool(row["seen"]),
        "server_id": str(row["guild_id"]),
        "interaction_id": str(row["id"]),
    }


def _blocked(row: Row, _: Mention) -> dict[str, Any]:
    return {"pseudonym": row["giver"]}


def _duel(row: Row, artist: Mention) -> dict[str, Any]:
    return {
        "asked_at": _time(row["asked_at"]),
        "seed": artist(row["seed_id"]),
        "left": artist(row["left_id"]),
        "right": artist(row["right_id"]),
        "models": [
            {"model": model, "version": version, "scores": scores, "ranks": ranks}
            for model, version, scores, ranks in json.loads(row["held"])
        ],
        "data": row["data"],
        "language": row["language"],
        "interaction_id": str(row["id"]),
    }


def _press(row: Row, artist: Mention) -> dict[str, Any]:
    asked = {name: row[f"{name}_id"] for name in ("seed", "left", "right")}  # None where the duel is not kept
    return {
        "at": _time(row["at"]),
        "pressed": row["pick"],
        "seconds": row["seconds"],
        **{name: None if id is None else artist(id) for name, id in asked.items()},
        "interaction_id": str(row["duel_id"]),
        "server": row["server"],
        "account_age": row["age"],
    }


def _step(row: Row, artist: Mention) -> dict[str, Any]:
    return {
        "at": _time(row["at"]),
        "day": row["day"],
        "move": row["move"],
        "from": artist(row["artist_id"]),
        "tried": None if row["other_id"] is None else artist(row["other_id"]),
        "model_version": row["version"],
        "server": row["server"],
    }


def _challenge(row: Row, artist: Mention) -> dict[str, Any]:
    return {
        "asked_at": _time(row["asked_at"]),
        "seed": artist(row["seed_id"]),
        "listed": [artist(id) for id in json.loads(row["listed"])],
        "drafted": [{"artist": artist(id), "team": team} for id, team in json.loads(row["drafted"])],
        **{column: row[column] for column in ("model", "version", "data", "language", "server")},
        "interaction_id": str(row["id"]),
    }


def _inside(row: Row, artist: Mention) -> dict[str, Any]:
    """What was done in a challenge, but for with which artists."""
    seed = row["seed_id"]  # None where the challenge is not kept
    about = {"seed": None if seed is None else artist(seed), "interaction_id": str(row["challenge_id"])}
    return {"at": _time(row["at"])} | about


def _naming(row: Row, artist: Mention) -> dict[str, Any]:
    return {**_inside(row, artist), "named": artist(row["artist_id"])}


def _ballot(row: Row, artist: Mention) -> dict[str, Any]:
    return {**_inside(row, artist), "voted_for": [artist(id) for id in json.loads(row["artists"])]}


FILES: Mapping[str, tuple[str, Convert]] = {
    "exposure": ("answers.json", _answer),
    "verdict": ("votes.json", _vote),
    "opened": ("opened.json", _opening),
    "account": ("accounts.json", _account),
    "listening": ("listening.json", _heard),
    "membership": ("memberships.json", _membership),
    "recommended": ("recommendations.json", _recommended),
    "blocked": ("blocked.json", _blocked),
    "duel": ("duels.json", _duel),
    "pressed": ("pressed.json", _press),
    "daily_step": ("daily-paths.json", _step),
    "challenge": ("challenges.json", _challenge),
    "named": ("named.json", _naming),
    "ballot": ("ballots.json", _ballot),
    "waiting": ("waiting-votes.json", _vote),
}
"""For each table the file that its rows come in, and what makes an object of a row."""


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def _text(id: int | None) -> str | None:
    return None if id is None else str(id)

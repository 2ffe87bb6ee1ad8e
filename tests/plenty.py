"""A member of whom a great deal is kept, written into the database at once."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random

_ANSWER = """
    INSERT INTO exposure (interaction_id, command, seeds, artists, model, model_version, data, place, locale, shown_at,
                          first, depth, listeners, probability, member)
    VALUES (?, 'similar', ?, ?, 'related', '0123456789ab', 'made up', 'guild', 'en-US', ?, 1, 'balanced', 5, 1.0, ?)
    """
_VOTE = "INSERT INTO verdict (message_id, member, verdict, given, at) VALUES (?, ?, 'up', 1, ?)"


def fill(database: Path, member: str, answers: int, artists: Sequence[int], first: int = 0) -> None:
    """So many answers to the member, with ten artists each, three in a second, every one with its message and vote.

    Interactions, and the messages that show them, have the ids from `first` on.
    """
    random = Random(first)

    def listed() -> str:
        chosen = [[random.choice(artists), random.random()] for _ in range(10)]
        return json.dumps(chosen, separators=(",", ":"))

    numbers = range(first, first + answers)
    with closing(sqlite3.connect(database)) as connection, connection:
        seeds = f"[{artists[0]}]"
        connection.executemany(_ANSWER, ((number, seeds, listed(), number // 3, member) for number in numbers))
        connection.executemany("INSERT INTO delivery (interaction_id, message_id) VALUES (?1, ?1)", zip(numbers))
        connection.executemany(_VOTE, ((number, member, number) for number in numbers))

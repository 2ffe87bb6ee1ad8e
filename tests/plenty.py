"""A member of whom a great deal is kept, written into the database at once."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random

from bot.address import Address
from loopback import postgres

_ANSWERS = """
    INSERT INTO exposure (interaction_id, command, seeds, artists, model, model_version, data, place, locale, shown_at,
                          first, depth, listeners, probability, member)
    VALUES {}
    """
_ANSWER = (
    "({0}, 'similar', '{1}', '{2}', 'related', '0123456789ab', 'made up', 'guild', 'en-US', {3}, 1, 'balanced', 5, 1.0,"
    " '{4}')"
)


def fill(database: Address | Path, member: str, answers: int, artists: Sequence[int], first: int = 0) -> None:
    """So many answers to the member, with ten artists each, three in a second, every one with its message and vote.

    Interactions, and the messages that show them, have the ids from `first` on.
    """
    random = Random(first)

    def listed() -> str:
        chosen = [[random.choice(artists), random.random()] for _ in range(10)]
        return json.dumps(chosen, separators=(",", ":"))

    numbers, seeds = range(first, first + answers), f"[{artists[0]}]"
    statements = (
        _ANSWERS.format(",".join(_ANSWER.format(n, seeds, listed(), n // 3, member) for n in numbers)),
        f"INSERT INTO delivery (interaction_id, message_id) VALUES {','.join(f'({n}, {n})' for n in numbers)}",
        "INSERT INTO verdict (message_id, member, verdict, given, at) VALUES "
        + ",".join(f"({n}, '{member}', 'up', 1, {n})" for n in numbers),
    )
    address = Address.of(database)
    if address.file is None:
        with postgres.session(address.url) as execute:
            for statement in statements:
                execute(statement)
    else:
        with closing(sqlite3.connect(address.file)) as connection, connection:
            for statement in statements:
                connection.execute(statement)

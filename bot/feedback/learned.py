"""What lists learn from the votes and duels that are kept."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from recommender import Recommender, SegueError
from recommender.feedback import (
    Corrections,
    Duel,
    Impression,
    Press,
    Vote,
    last_words,
    learn,
    standing,
    write_corrections,
)

from ..address import Address
from ..errors import StoreError
from .artists import Known
from .pseudonyms import Pseudonyms
from .servers import Learns
from .store import Store

SUFFIX = ".csv"


class Learned(NamedTuple):
    """What votes say of a model's lists."""

    everywhere: Corrections
    """Those of all servers, and those outside of any."""
    servers: Mapping[str, Corrections]
    """Those of each server whose lists learn from its own members alone, by its keyed hash."""


def of_servers(table: Path) -> Path:
    """The folder beside a table that holds one for each server that learns from its own votes and duels alone."""
    return table.with_name(f"{table.stem}-servers")


def learned(database: Address, artifact: Path, table: Path, key: bytes | Path) -> Learned:
    """Works out what votes and duels say of a model's lists, and writes it into the table and those of servers.

    Tables of servers that no longer learn from their own alone are deleted. `key` is the one that members are hashed
    with, or its file. Raises SegueError and StoreError.
    """
    if database.is_missing:  # opening it would put an empty one where one was moved away
        raise StoreError(f"There is no feedback database at {database}.")
    recommender = Recommender.load(artifact, verify=False)
    impressions, votes, known, (duels, presses), servers = asyncio.run(_read(database, key))

    @cache
    def scores(seed: int) -> Mapping[int, float]:
        try:
            artist = recommender.artist(seed)
        except SegueError:  # other data had it
            return {}
        found = recommender.similar(artist, recommender.count_similar(artist))
        return {recommendation.artist.id: recommendation.score for recommendation in found}

    def taught(votes: Sequence[Vote], presses: Sequence[Press]) -> Corrections:
        return learn(impressions, votes, scores, carried, duels, presses)

    carried = recommender.carried(known)
    # First, as `_read` does with votes: what was said otherwise elsewhere is no server's any more.
    presses = last_words(duels, presses)
    found = Learned(
        taught(votes, presses),
        {
            server: taught(
                [vote for vote in votes if vote.server == server],
                [press for press in presses if press.server == server],
            )
            for server in servers
        },
    )
    try:
        _write(found, table)
    except OSError as error:
        raise StoreError(f"What lists learn from votes cannot be written to {table}: {error.strerror}.") from error
    return found


def _write(found: Learned, table: Path) -> None:
    folder = of_servers(table)
    for old in folder.glob(f"*{SUFFIX}"):
        if old.stem not in found.servers:
            old.unlink()
    for server, corrections in found.servers.items():
        write_corrections(corrections, folder / f"{server}{SUFFIX}")
    write_corrections(found.everywhere, table)  # last: how old it is says when all was worked out


_Duels = tuple[list[Duel], list[Press]]


async def _read(
    database: Address, key: bytes | Path
) -> tuple[Iterable[Impression], list[Vote], list[Known], _Duels, list[str]]:
    """The latest votes, as far as they stand, their answers, artists, duels, and the servers that learn on their own.

    These by their keyed hashes.
    """
    async with Store.open(database, replays=False) as store:
        known = await store.artists.every()
        guilds = await store.guilds.having("learns", Learns.HERE)
        servers = list[str]()
        if guilds:
            pseudonyms = await Pseudonyms.of(store, key)
            servers += map(pseudonyms.server, guilds)
        votes = standing(await store.votes(await store.history.voted_from()))
        impressions = await store.history.these({vote.impression for vote in votes if vote.impression is not None})
        return impressions, votes, [*known.values()], await store.duels.every(), servers

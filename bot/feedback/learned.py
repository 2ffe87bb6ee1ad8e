"""What lists learn from the votes and duels that are kept."""

from __future__ import annotations

import asyncio
from pathlib import Path

from recommender import Recommender, SegueError
from recommender.feedback import Corrections, Duel, Impression, Press, Vote, learn, write_corrections

from ..errors import StoreError
from .artists import Known
from .store import Store


def learned(database: Path, artifact: Path, table: Path) -> Corrections:
    """Works out what votes and duels say of a model's lists, and writes it into the table.

    Raises SegueError and StoreError.
    """
    if not database.exists():  # opening it would put an empty one where one was moved away
        raise StoreError(f"There is no feedback database at {database}.")
    recommender = Recommender.load(artifact, verify=False)
    impressions, votes, known, (duels, presses) = asyncio.run(_read(database))

    def scores(seed: int) -> dict[int, float]:
        try:
            artist = recommender.artist(seed)
        except SegueError:  # other data had it
            return {}
        found = recommender.similar(artist, recommender.count_similar(artist))
        return {recommendation.artist.id: recommendation.score for recommendation in found}

    corrections = learn(impressions, votes, scores, recommender.carried(known), duels, presses)
    try:
        write_corrections(corrections, table)
    except OSError as error:
        raise StoreError(f"What lists learn from votes cannot be written to {table}: {error.strerror}.") from error
    return corrections


async def _read(
    database: Path,
) -> tuple[list[Impression], list[Vote], list[Known], tuple[list[Duel], list[Press]]]:
    async with Store.open(database, replays=False) as store:
        known = await store.artists.every()
        return await store.impressions(), await store.votes(), [*known.values()], await store.duels.every()

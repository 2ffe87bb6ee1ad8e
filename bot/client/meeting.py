"""Artists that other data had other ids for, or none: found again in the data that is served now."""

from __future__ import annotations

import asyncio

import structlog

from recommender import Recommender

from ..errors import StoreError
from ..feedback.accounts import Unlisted
from ..feedback.store import Store
from ..questions import find_carried, find_names

log = structlog.stdlib.get_logger("segue")


async def meet_artists(store: Store, recommender: Recommender) -> None:
    """Has votes on artists count for them by the ids they have now, and listening be to those that the data now has."""
    artists = store.artists
    try:
        known, nameless = await artists.every(), await artists.nameless()
        ids, named = await asyncio.to_thread(find_carried, recommender, known.values(), nameless)
        await artists.carry(ids)
        await artists.add(named)
        listened = await store.accounts.listened()
        here = await asyncio.to_thread(find_names, recommender, listened)
        gone = known.keys() & listened - here.keys() - ids.keys()
        await store.accounts.part({id: Unlisted(known[id].name, known[id].mbid) for id in gone})
        unlisted = await store.accounts.unlisted()
        found = await asyncio.to_thread(
            recommender.matched, [(artist.name, artist.mbid) for artist in unlisted.values()]
        )
        met = {id: artist.id for id, artist in zip(unlisted, found, strict=True) if artist is not None}
        await artists.add(artist for artist in found if artist is not None)
        await store.accounts.meet(met)
    except StoreError as error:
        log.error("votes not carried over", error=str(error))
        return
    if ids:
        log.info("votes carried over", artists=len(ids))
    if met:
        log.info("listening carried over", artists=len(met))

"""Artists that other data had other ids for, or none: found again in the data that is served now."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import structlog

from recommender import Recommender

from ..errors import StoreError
from ..feedback.accounts import Unlisted
from ..feedback.artists import Known
from ..feedback.store import Store
from ..questions import find_carried, find_names
from ..workers.duties import Duties

log = structlog.stdlib.get_logger("segue")

_MET = "model that listening was carried over to"  # what is linked later is matched when it comes


async def meet_artists(store: Store, recommender: Recommender, duties: Duties | None = None) -> None:
    """Has votes on artists count for them by the ids they have now, and listening be to those that the data now has.

    Of several processes each does so, as each knows the ids by heart, one after the other.
    """
    artists, served = store.artists, f"{recommender.data} {recommender.version}"
    try:
        async with (duties or Duties()).alone("meeting artists"):
            known, nameless = await artists.every(), await artists.nameless()
            ids, named = await asyncio.to_thread(find_carried, recommender, known.values(), nameless)
            await artists.carry(ids)
            await artists.add(named)
            if ids:
                log.info("votes carried over", artists=len(ids))
            if await store.fact(_MET) != served:
                await _meet_listening(store, recommender, known, ids)
                await store.remember(_MET, served)
    except StoreError as error:
        log.error("votes not carried over", error=str(error))


async def _meet_listening(
    store: Store, recommender: Recommender, known: Mapping[int, Known], ids: Mapping[int, int]
) -> None:
    """Has listening be to the artists of the data; `ids` are those by which known artists go in it."""
    listened = await store.accounts.listened()
    here = await asyncio.to_thread(find_names, recommender, listened)
    gone = known.keys() & listened - here.keys() - ids.keys()
    await store.accounts.part({id: Unlisted(known[id].name, known[id].mbid) for id in gone})
    unlisted = await store.accounts.unlisted()
    found = await asyncio.to_thread(recommender.matched, [(artist.name, artist.mbid) for artist in unlisted.values()])
    met = {id: artist.id for id, artist in zip(unlisted, found, strict=True) if artist is not None}
    await store.artists.add(artist for artist in found if artist is not None)
    await store.accounts.meet(met)
    if met:
        log.info("listening carried over", artists=len(met))

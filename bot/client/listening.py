"""Members' accounts at services, as the client has them: linked by commands, and refreshed beside them."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping, Sequence

from discord import app_commands

from ..feedback.accounts import Heard
from ..feedback.store import Store
from ..listening.linking import Linking
from ..listening.matching import Play, match
from ..listening.refreshing import Refreshing
from ..listening.service import Service
from ..listening.services import every
from ..listening.vault import Vault
from ..questions import find_all
from ..workers.duties import Duties, Duty
from ..workers.lookups import Lookups
from ..workers.ticking import Ticking

SERVICES = [app_commands.Choice(name=kind.title, value=name) for name, kind in every().items()]
"""What can be chosen where a command asks for a service."""

_SECONDS = 20.0  # between two looks for accounts that are due


class Listening:
    """The services, how accounts there are linked, and what refreshes them between `start` and `stop`."""

    def __init__(
        self,
        services: Mapping[str, Service],
        store: Store,
        vault: Vault,
        lookups: Lookups,
        clock: Callable[[], float],
        duties: Duties,
    ) -> None:
        self.services = services
        self.linking = Linking(services, store.accounts, vault, clock=clock)
        self.refreshing = Refreshing(services, store.accounts, vault, self.match)
        self._artists = store.artists
        self._lookups = lookups
        self._duties = duties
        self._beside = contextlib.ExitStack()

    async def match(self, plays: Sequence[Play]) -> Heard:
        """Who was played; those that the data has are recorded, and so are known again in other data.

        Raises StoreError and LookupsBusy.
        """
        recommender = self._lookups.models.recommender
        heard = await self._lookups.ask(recommender, match, plays)
        await self._artists.add(await self._lookups.ask(recommender, find_all, heard.known))
        return heard

    def start(self) -> None:
        """Looks for accounts that are due from now on, beside the loop that this is called in."""
        if self.services:
            loop = asyncio.get_running_loop()

            def look() -> None:
                if self._duties.has(Duty.REFRESHING):
                    loop.call_soon_threadsafe(self.refreshing.begin)

            self._beside.enter_context(Ticking(look, _SECONDS, name="refresh"))

    def stop(self) -> None:
        """Stops at once."""
        self._beside.close()
        self.refreshing.end()

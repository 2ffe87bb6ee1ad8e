"""Members' accounts at services, as the client has them: linked by commands, and refreshed beside them."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping

from discord import app_commands

from ..feedback.accounts import Accounts
from ..listening.linking import Linking
from ..listening.matching import match
from ..listening.refreshing import Refreshing
from ..listening.service import Service
from ..listening.services import every
from ..listening.vault import Vault
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
        accounts: Accounts,
        vault: Vault,
        lookups: Lookups,
        clock: Callable[[], float],
    ) -> None:
        self.services = services
        self.linking = Linking(services, accounts, vault, clock=clock)
        self.refreshing = Refreshing(services, accounts, vault, lambda plays: lookups(match, plays))
        self._beside = contextlib.ExitStack()

    def start(self) -> None:
        """Looks for accounts that are due from now on, beside the loop that this is called in."""
        if self.services:
            loop = asyncio.get_running_loop()

            def look() -> None:
                loop.call_soon_threadsafe(self.refreshing.begin)

            self._beside.enter_context(Ticking(look, _SECONDS, name="refresh"))

    def stop(self) -> None:
        """Stops at once."""
        self._beside.close()
        self.refreshing.end()

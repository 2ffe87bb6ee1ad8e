"""Which commands Discord is told of: all, but for those that the model of the moment cannot answer."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Literal

import structlog
from discord import app_commands

from recommender import Recommender, SegueError

from ..feedback.store import Store
from ..replies import languages
from ..workers.duties import Duties

log = structlog.stdlib.get_logger("segue")


class Offering:
    """Offers the commands of `tree`.

    One whose `extras` say what it `lacks`, given a Recommender, is kept out of the tree, and so of Discord's lists and
    of the help, until it lacks nothing; whoever runs the bot is told by the log. With `sync` "always" Discord is told
    at every start: so in the local page, which draws no links to commands, and their ids stay unknown. Of several
    processes the first tells Discord, and the others find by `duties` that it has.
    """

    def __init__(
        self,
        tree: app_commands.CommandTree[Any],
        store: Store,
        sync: Literal["changed", "always"],
        duties: Duties,
    ) -> None:
        self._tree, self._store, self._sync, self._duties = tree, store, sync, duties
        self._told = ""
        self._kept_back: dict[str, tuple[Any, SegueError]] = {}
        self.ids: Mapping[str, int] = {}
        """By which Discord knows the commands, by their names; empty where that is not known."""

    def lacks(self, command: str) -> SegueError | None:
        """What a command lacks that is not offered."""
        return self._kept_back[command][1] if command in self._kept_back else None

    async def tell(self, recommender: Recommender, application: int | None) -> None:
        """Tells Discord the commands that this one can answer, if they are others than it was last told."""
        for command in [*self._tree.get_commands(), *(command for command, _ in self._kept_back.values())]:
            self._sort(command, recommender)
        commands = [command.to_dict(self._tree) for command in self._tree.get_commands()]
        told = json.dumps(commands, sort_keys=True) + languages.digest()
        digest = hashlib.sha256(told.encode()).hexdigest()
        if digest == self._told:
            return
        async with self._duties.alone("telling of commands"):
            await self._sync_all(digest, f"commands of application {application}")
        self._told = digest

    async def _sync_all(self, digest: str, name: str) -> None:
        ids = f"ids of the {name}"
        if self._sync == "changed" and await self._store.fact(name) == digest:
            self.ids = json.loads(await self._store.fact(ids) or "{}")
            return
        found = {command.name: command.id for command in await self._tree.sync()}
        self.ids = found if self._sync == "changed" else {}
        await self._store.remember(ids, json.dumps(found))
        await self._store.remember(name, digest)
        log.info("commands synced", commands=[*found])

    def _sort(self, command: Any, recommender: Recommender) -> None:
        find = getattr(command, "extras", {}).get("lacks")
        lack = find(recommender) if find else None
        if lack is None and command.name in self._kept_back:
            del self._kept_back[command.name]
            self._tree.add_command(command)
        elif lack is not None:
            if command.name not in self._kept_back:
                self._tree.remove_command(command.name)
            self._kept_back[command.name] = command, lack
            log.info("command not offered", command=command.name, reason=str(lack))

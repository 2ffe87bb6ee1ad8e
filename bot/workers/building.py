"""The models that answer, built in a process of their own: learning takes several times the memory of serving."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import structlog

from recommender import LEDGER

from .. import logs
from ..feedback.artists import Artists
from ..settings import Settings
from . import child
from .child import Child

if TYPE_CHECKING:
    from recommender.building import Fit

log = structlog.stdlib.get_logger("segue")

Named = tuple[str | None, Path]
"""A model's name, None for whatever was built, and where it is built."""
_NICENESS = 10  # by which a process counts for a tenth of one that answers, and still comes to an end on a busy machine
_OFFER_SECONDS = 5.0  # that the start waits for what is offered, once the models are built


@dataclass(frozen=True)
class Wanted:
    """Which models are to be built, and from which data."""

    models: Sequence[Named]
    data: Sequence[Path]
    downloads: Path
    fetch: bool = False
    """Whether ListenBrainz' statistics are to be fetched and used beside the rest."""
    address: str | None = None
    """Where they are fetched from, if not from ListenBrainz' own server."""
    half_life: float | None = None
    """Days after which a dated listen counts half."""
    columns: Mapping[str, str] | None = None
    """What the columns of named tables hold, by role, where their names do not say it."""
    table: Path | None = None
    """A table that is used beside the data while it is there: what members let enter builds."""
    known: Sequence[tuple[int, str, str]] = ()
    """The (id, MBID, name) of artists that answers and votes name, for where the ids of earlier builds are lost."""


async def wanted(settings: Settings, artists: Artists) -> Wanted:
    """What whoever runs the bot has set. Raises StoreError."""
    lost = not (settings.artifact.parent / LEDGER).exists()
    return Wanted(
        settings.artifacts,
        settings.data,
        settings.downloads,
        settings.fetch is not None,
        settings.listenbrainz,
        settings.half_life,
        settings.columns,
        settings.members_table,
        [(known.id, known.mbid, known.name) for known in (await artists.every()).values()] if lost else (),
    )


def check(models: Sequence[Named]) -> None:
    """Raises SegueError where there is no model of one of the names."""
    if names := [name for name, _ in models if name is not None]:
        child.run(_check, names)


def ensure(wanted: Wanted) -> None:
    """Builds each of the models that does not stand where it should; what it does is said on standard error.

    What is to be fetched is not waited for: any model that is there goes on being served until then. Raises
    SegueError; see `recommender.building.ensure`.
    """
    child.run(_ensure, wanted)


def renew(wanted: Wanted, level: str, style: logs.Style, niceness: int = _NICENESS) -> Child[bool]:
    """Fetches what is to be fetched, and builds the models whose data or settings have changed; whether there were any.

    In a process of low priority, which logs at the level and in the style.
    """
    return Child(_renew, wanted, level, style, niceness)


def _check(names: Sequence[str]) -> None:
    from recommender.building import model_named  # here and below: what learns is loaded in the other process alone

    for name in names:
        model_named(name)


def _ensure(wanted: Wanted) -> None:
    from recommender.building import Fit

    offering = threading.Thread(target=_offer, args=(wanted,), daemon=True)
    if not (wanted.fetch or wanted.data or any(folder.exists() for _, folder in wanted.models)):
        offering.start()
    # What they hold is read to the last byte while they are served (`Watch.verifying`).
    _build(wanted, wanted.data, logs.say, Fit.ANY if wanted.fetch else Fit.DATA, verify=False)
    if offering.ident is not None:
        offering.join(_OFFER_SECONDS)


def _offer(wanted: Wanted) -> None:
    from recommender.building import offer

    if offered := offer(wanted.address):
        logs.say(offered)


def _renew(wanted: Wanted, level: str, style: logs.Style, niceness: int) -> bool:
    from recommender.building import Fit, with_listenbrainz

    _give_way(niceness)
    logs.configure(level, style)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # below that it logs each request

    def say(sentence: str) -> None:
        log.info("building", said=sentence)

    data = wanted.data
    if wanted.fetch:
        data = with_listenbrainz(data, wanted.downloads, say, wanted.address)
    return _build(wanted, data, say, Fit.ALL, verify=True)


def _build(wanted: Wanted, data: Sequence[Path], say: Callable[[str], None], fit: Fit, *, verify: bool) -> bool:
    """Builds each of the models from that data unless it fits; whether there were any."""
    from recommender.building import ensure, with_table

    if wanted.table is not None:
        data = with_table(data, wanted.downloads, wanted.table, wanted.models[0][1])
    built = [
        ensure(
            folder,
            data,
            wanted.downloads,
            say,
            name,
            fit,
            half_life=wanted.half_life,
            columns=wanted.columns,
            known=wanted.known,
            verify=verify,
        )
        for name, folder in wanted.models
    ]
    return any(built)


def _give_way(niceness: int) -> None:
    """Lets others on this machine go first, with all threads: those of the libraries have been started."""
    if hasattr(os, "setpriority"):
        threads = Path("/proc/self/task")
        for thread in [int(path.name) for path in threads.iterdir()] if threads.is_dir() else [0]:
            os.setpriority(os.PRIO_PROCESS, thread, niceness)

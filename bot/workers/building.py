"""The models that answer, built in a process of their own: learning takes several times the memory of serving."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import structlog

from .. import logs
from ..settings import Settings
from . import child
from .child import Child

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

    @classmethod
    def of(cls, settings: Settings) -> Wanted:
        """What whoever runs the bot has set."""
        fetch = settings.fetch is not None
        return cls(
            settings.artifacts, settings.data, settings.downloads, fetch, settings.listenbrainz, settings.half_life
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
    from recommender.building import Fit, ensure

    offering = threading.Thread(target=_offer, args=(wanted,), daemon=True)
    if not (wanted.fetch or wanted.data or any(folder.exists() for _, folder in wanted.models)):
        offering.start()
    for name, folder in wanted.models:
        fit = Fit.ANY if wanted.fetch else Fit.DATA
        data, half_life = wanted.data, wanted.half_life
        # What it holds is read to the last byte while it is served (`Watch.verifying`).
        ensure(folder, data, wanted.downloads, logs.say, name, fit, half_life=half_life, verify=False)
    if offering.ident is not None:
        offering.join(_OFFER_SECONDS)


def _offer(wanted: Wanted) -> None:
    from recommender.building import offer

    if offered := offer(wanted.address):
        logs.say(offered)


def _renew(wanted: Wanted, level: str, style: logs.Style, niceness: int) -> bool:
    from recommender.building import Fit, ensure, with_listenbrainz

    _give_way(niceness)
    logs.configure(level, style)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # below that it logs each request

    def say(sentence: str) -> None:
        log.info("building", said=sentence)

    data = wanted.data
    if wanted.fetch:
        data = with_listenbrainz(data, wanted.downloads, say, wanted.address)
    half_life, downloads = wanted.half_life, wanted.downloads
    built = [ensure(folder, data, downloads, say, name, Fit.ALL, half_life=half_life) for name, folder in wanted.models]
    return any(built)


def _give_way(niceness: int) -> None:
    """Lets others on this machine go first, with all threads: those of the libraries have been started."""
    if hasattr(os, "setpriority"):
        threads = Path("/proc/self/task")
        for thread in [int(path.name) for path in threads.iterdir()] if threads.is_dir() else [0]:
            os.setpriority(os.PRIO_PROCESS, thread, niceness)

"""The models that answer, built in a process of their own: learning takes several times the memory of serving."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import structlog

from recommender import LEDGER, building
from recommender.building import Fit, Inputs, model_named, offer, with_listenbrainz, with_table

from .. import logs
from ..feedback.artists import Artists
from ..settings import Settings
from . import child
from .child import NICENESS, Child, give_way

log = structlog.stdlib.get_logger("segue")

Named = tuple[str | None, Path]
"""A model's name, None for whatever was built, and where it is built."""
_OFFER_SECONDS = 5.0  # that the start waits for what is offered, once the models are built


@dataclass(frozen=True)
class Wanted:
    """Which models are to be built, and from which data."""

    models: Sequence[Named]
    inputs: Inputs
    fetch: bool = False
    """Whether ListenBrainz' statistics are to be fetched and used beside the rest."""
    address: str | None = None
    """Where they are fetched from, if not from ListenBrainz' own server."""
    table: Path | None = None
    """A table that is used beside the data while it is there: what members let enter builds."""


class Renewed(NamedTuple):
    """What came of building anew."""

    built: bool
    """Whether any of the models was."""
    fetched: bool = True
    """Whether all that was to be fetched is here."""


async def wanted(settings: Settings, artists: Artists) -> Wanted:
    """What whoever runs the bot has set. Raises StoreError."""
    lost = not (settings.artifact.parent / LEDGER).exists()
    # Whom answers and votes name keeps that id even where the ids of earlier builds are lost.
    known = [(artist.id, artist.mbid, artist.name) for artist in (await artists.every()).values()] if lost else ()
    inputs = Inputs(settings.data, settings.downloads, settings.half_life, settings.columns, settings.sound, known)
    return Wanted(settings.artifacts, inputs, settings.fetch is not None, settings.listenbrainz, settings.members_table)


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


def renew(wanted: Wanted, level: str, style: logs.Style, niceness: int = NICENESS) -> Child[Renewed]:
    """Fetches what is to be fetched, and builds the models whose data or settings have changed.

    In a process of low priority, which logs at the level and in the style.
    """
    return Child(_renew, wanted, level, style, niceness)


def _check(names: Sequence[str]) -> None:
    for name in names:
        model_named(name)


def _ensure(wanted: Wanted) -> None:
    offering = threading.Thread(target=_offer, args=(wanted,), daemon=True)
    if not (wanted.fetch or wanted.inputs.named or any(folder.exists() for _, folder in wanted.models)):
        offering.start()
    # What they hold is read to the last byte while they are served (`Watch.verifying`).
    _build(wanted, wanted.inputs, logs.say, Fit.ANY if wanted.fetch else Fit.DATA, verify=False)
    if offering.ident is not None:
        offering.join(_OFFER_SECONDS)


def _offer(wanted: Wanted) -> None:
    if offered := offer(wanted.address):
        logs.say(offered)


def _renew(wanted: Wanted, level: str, style: logs.Style, niceness: int) -> Renewed:
    give_way(niceness)
    logs.configure(level, style)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # below that it logs each request

    def say(sentence: str) -> None:
        log.info("building", said=sentence)

    inputs, fetched = wanted.inputs, True
    if wanted.fetch:
        named, fetched = with_listenbrainz(inputs.named, inputs.downloads, say, wanted.address)
        inputs = replace(inputs, named=named)
    return Renewed(_build(wanted, inputs, say, Fit.ALL, verify=True), fetched)


def _build(wanted: Wanted, inputs: Inputs, say: Callable[[str], None], fit: Fit, *, verify: bool) -> bool:
    """Builds each of the models unless it fits; whether there were any."""
    if wanted.table is not None:
        _, first = wanted.models[0]
        inputs = replace(inputs, named=with_table(inputs.named, inputs.downloads, wanted.table, first))
    built = [building.ensure(folder, inputs, say, name, fit, verify=verify) for name, folder in wanted.models]
    return any(built)

"""Data with ids that last: those that the builds before it gave, in a ledger beside the artifact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from .. import artifact
from ..artifact import Strings
from ..dataset.called import with_artists
from ..dataset.choose import Data
from ..dataset.interactions import Interactions
from ..dataset.ledger import FIRST_FREE, LEDGER, Ledger, Row
from ..errors import ArtifactError

if TYPE_CHECKING:
    from .sound import Sound


def load(
    data: Data, out: Path, half_life: float | None = None, known: Sequence[Row] = (), sound: Sound | None = None
) -> Interactions:
    """The data for an artifact at `out`, its artists under the ids that earlier builds into that folder's parent gave.

    With a half-life, in days, dated listens count less with age in what models learn from. Artists whose sound alone
    is known stand beside the others.

    Where no ledger is left, `known` are artists that had ids, which nobody else is given.

    What is new is entered there before anything is built, so that no id is ever given twice. Raises DataError, which is
    NothingTold where the sound is of too few artists of the data, and ArtifactError where the ledger cannot be written.
    """
    ledger = _ledger(out, known)
    before = len(ledger.rows)
    interactions = data.load(ledger, half_life)
    if sound is not None:
        sound.check(interactions)
        made_up = data.simulated and len(data.sources) == 1  # these have ids of their own
        named = sound.sounds
        interactions = with_artists(interactions, named.names, named.mbids, Ledger() if made_up else ledger)
        interactions = replace(interactions, notes=(*interactions.notes, *named.notes))
    if len(ledger.rows) > before:
        try:
            ledger.write(out.parent / LEDGER)
        except OSError as error:
            raise ArtifactError(f"The artists' ids could not be written to {out.parent / LEDGER}: {error}.") from error
    return interactions


def _ledger(out: Path, known: Sequence[Row]) -> Ledger:
    """The ledger beside the artifact; where there is none, what the artifact itself knows, and who else is known."""
    ledger = Ledger.read(out.parent / LEDGER)
    if ledger.rows:
        return ledger
    # Others have ids of their source's own.
    given = {(id, mbid, " ".join(name.split())): None for id, mbid, name in known if id >= FIRST_FREE}
    try:
        manifest, arrays = artifact.read(out, verify=False, shape=artifact.MODEL)
    except ArtifactError:
        return Ledger(given)
    if manifest["data"]["simulated"]:
        return Ledger(given)
    order = arrays["rank"].argsort(kind="stable").tolist()
    ids, names = arrays["ids"].tolist(), Strings(arrays, "names")
    mbids = Strings(arrays, "mbids") if "mbids" in arrays else [""] * len(names)
    return Ledger({(ids[index], mbids[index], names[index]): None for index in order} | given)

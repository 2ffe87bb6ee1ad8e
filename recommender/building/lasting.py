"""Data with ids that last: those that the builds before it gave, in a ledger beside the artifact."""

from __future__ import annotations

from pathlib import Path

from .. import artifact
from ..artifact import Strings
from ..dataset.choose import Data
from ..dataset.interactions import Interactions
from ..dataset.ledger import Ledger
from ..errors import ArtifactError

LEDGER = "ids.tsv"


def load(data: Data, out: Path, half_life: float | None = None) -> Interactions:
    """The data for an artifact at `out`, its artists under the ids that earlier builds into that folder's parent gave.

    With a half-life, in days, dated listens count less with age in what models learn from.

    What is new is entered there before anything is built, so that no id is ever given twice. Raises DataError, and
    ArtifactError where the ledger cannot be written.
    """
    ledger = _ledger(out)
    known = len(ledger.rows)
    interactions = data.load(ledger, half_life)
    if len(ledger.rows) > known:
        try:
            ledger.write(out.parent / LEDGER)
        except OSError as error:
            raise ArtifactError(f"The artists' ids could not be written to {out.parent / LEDGER}: {error}.") from error
    return interactions


def _ledger(out: Path) -> Ledger:
    """The ledger beside the artifact; where there is none yet, what the artifact itself knows."""
    ledger = Ledger.read(out.parent / LEDGER)
    if ledger.rows:
        return ledger
    try:
        manifest, arrays = artifact.read(out, verify=False, shape=artifact.MODEL)
    except ArtifactError:
        return ledger
    if manifest["data"]["simulated"]:
        return ledger
    order = arrays["rank"].argsort(kind="stable").tolist()
    ids, names = arrays["ids"].tolist(), Strings(arrays, "names")
    mbids = Strings(arrays, "mbids") if "mbids" in arrays else [""] * len(names)
    return Ledger({(ids[index], mbids[index], names[index]): None for index in order})

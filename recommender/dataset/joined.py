"""Several data sets as one: their users beside each other, artists met by id."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from .catalog import Catalog, dense
from .dates import Period
from .interactions import Interactions, Origin, digest_of
from .ledger import Ledger, renumbered
from .tags import TagAssignments
from .timed import Lay, added, together

if TYPE_CHECKING:
    from numpy.typing import NDArray


def joined(parts: Sequence[Interactions], ledger: Ledger) -> Interactions:
    """The data sets as one, each artist under the id that the ledger has for it, or is now given.

    An artist of several goes by the name and address that the first of them has for it. Users of different sets are
    different people. Listens age until the newest of all sets, and the latest stretch of time is that of all.
    """
    newest = max((part.timed.newest for part in parts if part.timed), default=0)
    parts = [
        dataclasses.replace(part, timed=part.timed.at(newest)) if part.timed and part.timed.newest < newest else part
        for part in parts
    ]
    # Those whose ids are their own come first, whatever was named first, so that others meet them by name.
    order = sorted(range(len(parts)), key=lambda at: not parts[at].origin.lasting_ids)
    by_place = {at: _numbered(parts[at], ledger) for at in order}
    numbered = [by_place[at] for at in range(len(parts))]
    if len(numbered) == 1:
        return numbered[0]
    ids = np.unique(np.concatenate([part.catalog.ids for part in numbered]))
    at = [dense(part.catalog.ids, ids) for part in numbered]
    starts = np.cumsum([0, *(len(part.users) for part in numbered)])
    shape = (len(ids), int(starts[-1]))
    lays = [_beside(indices, start, shape) for indices, start in zip(at, starts.tolist(), strict=False)]
    plays = [part.plays for part in numbered]
    return Interactions(
        catalog=_catalog(ids, at, numbered),
        users=np.arange(1, starts[-1] + 1),
        plays=added([lay(matrix) for lay, matrix in zip(lays, plays, strict=True)]),
        tags=_tags(at, starts, numbered),
        friends=np.concatenate(
            [part.friends + start for part, start in zip(numbered, starts[:-1], strict=True)]
        ).astype(np.int32),
        origin=_origin([part.origin for part in numbered]),
        notes=tuple(note for part in numbered for note in part.notes),
        timed=together([part.timed for part in numbered], plays, lays),
        sets=tuple(len(part.users) for part in numbered),
    )


def _numbered(part: Interactions, ledger: Ledger) -> Interactions:
    """The data with ids that last."""
    order = np.argsort(-part.listeners, kind="stable").tolist()
    ids = ledger.give(part.catalog, order, own=part.origin.lasting_ids)
    split = tuple(f"{name!r} is the name of several artists: they have ids of their own." for name in ledger.split)
    notes = part.notes + split
    if np.array_equal(ids, part.catalog.ids):
        return dataclasses.replace(part, notes=notes) if split else part
    catalog, index = renumbered(part.catalog, ids)
    lay = _beside(index, 0, (len(catalog), len(part.users)))
    tags = dataclasses.replace(part.tags, artists=index[part.tags.artists].astype(np.int32))
    timed = part.timed and part.timed.laid(lay)
    return dataclasses.replace(part, catalog=catalog, plays=lay(part.plays), tags=tags, notes=notes, timed=timed)


def _catalog(ids: NDArray[np.int64], at: Sequence[NDArray[np.int64]], parts: Sequence[Interactions]) -> Catalog:
    names, urls, mbids = [""] * len(ids), [""] * len(ids), [""] * len(ids)
    for indices, part in zip(at, parts, strict=True):
        for index, name, url, mbid in zip(
            indices.tolist(),
            part.catalog.names,
            part.catalog.urls,
            part.catalog.mbids or [""] * len(indices),
            strict=True,
        ):
            names[index], urls[index], mbids[index] = names[index] or name, urls[index] or url, mbids[index] or mbid
    return Catalog(ids, tuple(names), tuple(urls), tuple(mbids) if any(mbids) else ())


def _beside(artists: NDArray[np.int64], first_user: int, shape: tuple[int, int]) -> Lay:
    """Moves each artist of a data set to the index given for it, and its users to those from `first_user` on."""

    def lay(matrix: sp.csr_array) -> sp.csr_array:
        entries = matrix.tocoo()
        moved = sp.coo_array((entries.data, (artists[entries.row], entries.col + first_user)), shape=shape).tocsr()
        moved.sum_duplicates()
        return moved

    return lay


def _tags(at: Sequence[NDArray[np.int64]], starts: NDArray[np.int64], parts: Sequence[Interactions]) -> TagAssignments:
    names = list(dict.fromkeys(name for part in parts for name in part.tags.names))
    position = {name: index for index, name in enumerate(names)}
    renamed = [np.array([position[name] for name in part.tags.names], dtype=np.int32) for part in parts]
    rows = [part.tags for part in parts]
    return TagAssignments(
        tuple(names),
        np.concatenate([row.users + start for row, start in zip(rows, starts[:-1], strict=True)]).astype(np.int32),
        np.concatenate([index[row.artists] for index, row in zip(at, rows, strict=True)]).astype(np.int32),
        np.concatenate([new[row.tags] for new, row in zip(renamed, rows, strict=True)]).astype(np.int32),
        np.concatenate([row.when for row in rows]),
        np.concatenate([row.doubtful for row in rows]),
    )


def _origin(origins: Sequence[Origin]) -> Origin:
    return Origin(
        "+".join(origin.name for origin in origins),
        "; ".join(origin.label for origin in origins),
        any(origin.simulated for origin in origins),
        digest_of([origin.digest for origin in origins]),
        " + ".join(dict.fromkeys(origin.service or origin.label for origin in origins)),
        lasting_ids=True,
        periods=_periods(origins),
        columns={role: name for origin in origins for role, name in origin.columns.items()},
    )


def _periods(origins: Sequence[Origin]) -> tuple[Period, ...]:
    """When each service's listening is from, those that are not dated included; none if no data set is dated."""
    if not any(origin.periods for origin in origins):
        return ()
    every = (period for origin in origins for period in origin.periods or (Period(origin.service or origin.label),))
    return tuple(dict.fromkeys(every))

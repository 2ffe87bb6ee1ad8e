"""Listens as people's files hold them, by names, and how they become interactions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import scipy.sparse as sp

from .catalog import Catalog
from .dates import period
from .headers import MBID
from .interactions import Interactions, Origin
from .tags import TagAssignments
from .timed import timed

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MBID = re.compile(MBID, re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Listens:
    """Who listened to whom, by name: one row a listen, or a sum of several.

    `rows` has the columns `user`, `artist` and `mbid` (texts, categorical; an MBID may be ""), `plays` (int64, ≥ 1) and
    `when` (int64, seconds since 1970, 0 if unknown), and where a row sums up several, `listens`: how many.
    """

    rows: pd.DataFrame
    notes: tuple[str, ...] = ()
    """What was odd, one sentence each."""


def listens_of(
    users: pd.Categorical,
    artists: pd.Categorical,
    mbids: pd.Categorical,
    plays: NDArray[np.int64],
    when: NDArray[np.int64],
    notes: tuple[str, ...] = (),
) -> Listens:
    """Listens from columns of one length. Of a credit's several MBIDs the first counts, and what is none is ""."""
    mbids = categorical(mbids.codes, [_first_mbid(text) for text in mbids.categories])
    artists = categorical(artists.codes, [" ".join(name.split()) for name in artists.categories])
    return Listens(pd.DataFrame({"user": users, "artist": artists, "mbid": mbids, "plays": plays, "when": when}), notes)


def categorical(positions: NDArray[np.integer[Any]], texts: Sequence[str]) -> pd.Categorical[Any]:
    """A column from positions in `texts`; equal texts become one."""
    codes, unique = pd.factorize(pd.Series(texts, dtype=object))
    return pd.Categorical.from_codes(codes[positions], unique)


def same(value: str, rows: int) -> pd.Categorical[Any]:
    """A column that holds one text in all of so many rows."""
    return pd.Categorical([value]).repeat(rows)


def together(parts: Iterable[Listens]) -> Listens:
    """Listens one after the other; users of one name are one."""
    listens = list(parts)
    columns = {
        name: pd.api.types.union_categoricals([part.rows[name] for part in listens])
        for name in ("user", "artist", "mbid")
    }
    numbers = {name: np.concatenate([part.rows[name].to_numpy() for part in listens]) for name in ("plays", "when")}
    notes = tuple(note for part in listens for note in part.notes)
    return Listens(pd.DataFrame({**columns, **numbers}), notes)


def counted(listens: Listens, origin: Origin, half_life: float | None = None) -> Interactions:
    """Play counts of each user and artist; artists and users are numbered from 1, in the order of their names.

    The origin learns from when until when the listens are dated. With a half-life, in days, they count less with age
    in what models learn from (`timed`).

    An artist is an MBID, or where there is none a name; a name without one is that of the MBID most listened to under
    this name. An MBID goes by the name it is most listened to under.
    """
    rows = listens.rows
    identity, names, mbids = _identities(rows)
    users, user_names = _in_order(rows["user"])
    counts, when, shape = rows["plays"].to_numpy(), rows["when"].to_numpy(), (len(names), len(user_names))
    plays = sp.coo_array((counts, (identity, users)), shape=shape).tocsr()
    plays.sum_duplicates()
    none = np.empty(0, dtype=np.int32)
    return Interactions(
        catalog=Catalog(np.arange(1, len(names) + 1), names, ("",) * len(names), mbids),
        users=np.arange(1, len(user_names) + 1),
        plays=plays,
        tags=TagAssignments((), none, none, none, none.astype(np.int64), none.astype(np.bool_)),
        friends=none.reshape(0, 2),
        origin=origin.dated(period(origin.service or origin.label, when)),
        notes=listens.notes,
        timed=timed(identity, users, counts, when, shape, half_life),
    )


def _identities(rows: pd.DataFrame) -> tuple[NDArray[np.int64], tuple[str, ...], tuple[str, ...]]:
    """For each row its artist's index; of each artist the name and the MBID, in the order of both."""
    artists, names = _in_order(rows["artist"])
    mbids, known = _in_order(rows["mbid"])
    pairs, number = np.unique(artists * len(known) + mbids, return_inverse=True)
    sizes = np.bincount(number, rows.get("listens"))
    found = pd.DataFrame({"artist": pairs // len(known), "mbid": pairs % len(known), "size": sizes})
    with_mbid = np.array([bool(mbid) for mbid in known])[found["mbid"]]
    foremost = found[with_mbid].sort_values("size", ascending=False, kind="stable")
    of_name = foremost.drop_duplicates("artist").set_index("artist")["mbid"]
    # One number a known MBID, and after those one a name that has none.
    alone = len(known) + found["artist"]
    key = found["mbid"].where(with_mbid, found["artist"].map(of_name).fillna(alone)).astype(np.int64)
    best = found.assign(key=key).sort_values("size", ascending=False, kind="stable").drop_duplicates("key")
    best = best.sort_values(["artist", "key"], kind="stable")
    index = pd.Series(np.arange(len(best)), best["key"].to_numpy())
    return (
        index[key].to_numpy()[number],
        tuple(names[artist] for artist in best["artist"]),
        tuple(known[mbid] if mbid < len(known) else "" for mbid in best["key"]),
    )


def _in_order(column: pd.Series[Any]) -> tuple[NDArray[np.int64], Sequence[str]]:
    """A categorical column as codes of its values in their order, those that occur."""
    values = column.cat.remove_unused_categories()
    order = np.argsort(np.array(values.cat.categories, dtype=object), kind="stable")
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return rank[values.cat.codes.to_numpy()], [values.cat.categories[position] for position in order]


def _first_mbid(text: str) -> str:
    found = _MBID.search(text)
    return found[0].lower() if found else ""

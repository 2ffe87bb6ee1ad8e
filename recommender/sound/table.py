"""Tables of what artists sound like: any file with an artist and numbers in a row, as one row of features an artist."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import scipy.sparse as sp

from ..dataset.headers import MBID, NAMES, roles_of
from ..errors import DataError
from ..text import key
from ..traits import Traits
from .cells import numbers, read_columns, texts
from .chroma import shapes

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROLES = {role: NAMES[role] for role in ("artist", "mbid")}
_YEARS = "year date releaseyear releasedate decade"
_NO_SOUND = " ".join(
    (
        *(called for role, called in NAMES.items() if role not in _ROLES),
        "popularity artistpopularity trackpopularity familiarity artistfamiliarity followers listeners rank",
        "hotttnesss artisthotttnesss songhotttnesss hotness artisthotness",
        "id trackid songid albumid trackmbid recordingmbid releasembid index unnamed0 tracknumber discnumber",
        "frames bytes modified",
    )
)
_ABOVE_NOTHING = (Traits._fields.index("tempo"), Traits._fields.index("brightness"))  # 0 stands for unknown
_TRAITS = ("tempo bpm", "loudness lufs", "brightness spectralcentroid centroid", "percussion percussiveness")


@dataclass(frozen=True, eq=False)
class Sounds:
    """What artists sound like, a row an artist, in the order of their names."""

    names: tuple[str, ...]
    """As most of an artist's rows spell it."""
    mbids: tuple[str, ...]
    """MusicBrainz' ids, lower case, "" where there is none."""
    features: NDArray[np.float32]
    """Means over an artist's rows, shape (artists, columns); NaN where no row says."""
    columns: tuple[str, ...]
    traits: NDArray[np.float32]
    """Those of `Traits`, shape (artists, 4); NaN where they are unknown."""
    tracks: NDArray[np.int32]
    """How many rows each artist has, shape (artists,)."""
    notes: tuple[str, ...] = ()
    """What was odd about the file, and what of it is no feature, one sentence each."""

    def __len__(self) -> int:
        return len(self.names)


def read_table(path: Path, *, dated: bool = False) -> Sounds:
    """The artists of a delimited or Parquet file with a column of artists, or their MBIDs, and some of numbers.

    Rows of one artist are averaged: of one MBID, or without one of one name, whatever its case, accents and signs.
    Columns that are not of numbers are passed over, and those that are of numbers but not of sound: ids, plays, fame,
    and, unless `dated`, years. Twelve columns of pitch classes have their `shapes` beside them. A file that `listen`
    made has as features the means and standard deviations of the bands of its spectrograms, beside traits. Raises
    DataError where the file cannot be read, or names no artist or no number.
    """
    table, notes = read_columns(path, _ROLES)
    roles = roles_of(table, _ROLES)
    if not roles:
        listed = ", ".join(map(repr, table))
        raise DataError(
            f"no column of {path.name} is known to hold artists: {listed}. Call the one that does artist or mbid."
        )
    named, ids = (texts(table.pop(roles[role])) if role in roles else None for role in _ROLES)
    silent = _NO_SOUND if dated else f"{_NO_SOUND} {_YEARS}"
    heard = {name: numbers(column) for name, column in table.items() if not roles_of([name], {"silent": silent})}
    kept = {name: values for name, values in heard.items() if values is not None and np.isfinite(values).any()}
    if passed := [name for name in table if name not in kept]:
        notes += (f"{path.name}: passed over, as they hold no numbers or no sound: {', '.join(passed)}.",)
    if not kept:
        raise DataError(f"{path.name} holds no numbers beside its artists, so nothing of what they sound like.")
    kept |= shapes(kept)
    names, mbids, whose = _artists(named, ids)
    if not names:
        raise DataError(f"{path.name} names no artist in any row.")
    if blank := int((whose < 0).sum()):
        notes += (f"{path.name}: {blank:,} rows that name no artist are left out.",)
    means = _means(kept, whose, len(names))
    traits = np.full((len(names), len(_TRAITS)), np.nan, dtype=np.float32)
    for place, called in enumerate(_TRAITS):
        for name in roles_of(kept, {Traits._fields[place]: called}).values():
            known = np.where(kept[name] > 0, kept[name], np.nan) if place in _ABOVE_NOTHING else kept[name]
            traits[:, place] = _means({name: known}, whose, len(names))[:, 0]
    tracks = np.bincount(whose[whose >= 0], minlength=len(names)).astype(np.int32)
    return Sounds(names, mbids, means, tuple(kept), traits, tracks, notes)


def _artists(
    named: Sequence[str] | None, ids: Sequence[str] | None
) -> tuple[tuple[str, ...], tuple[str, ...], NDArray[np.int64]]:
    """Names and MBIDs of artists, in the order of their names, and whose each row is, −1 for nobody's."""
    rows = pd.DataFrame({"name": ids if named is None else named, "mbid": "" if ids is None else ids}, dtype=object)
    rows["mbid"] = rows["mbid"].str.extract(f"(?i)({MBID})", expand=False).str.lower().fillna("")
    rows["name"] = rows["name"].where(rows["name"] != "", rows["mbid"])
    rows["key"] = rows["name"].map({name: key(name) for name in rows["name"].unique()})
    # Who has no MBID in a row is who most of the rows of that name are that have one.
    known = rows[rows["mbid"] != ""].groupby("key")["mbid"].agg(lambda column: column.value_counts().index[0])
    rows["mbid"] = rows["mbid"].where(
        rows["mbid"] != "", rows["key"].map(known.get).where(rows["key"].isin(known.index), "")
    )
    rows["whose"] = rows["mbid"].where(rows["mbid"] != "", rows["key"])
    spelled = rows[rows["whose"] != ""].groupby(["whose", "name", "mbid", "key"]).size().reset_index(name="rows")
    spelled["length"] = spelled["name"].str.len()  # "Twista" before "Twista Featuring Cee-Lo"
    best = spelled.sort_values(["whose", "rows", "length", "name"], ascending=[True, False, True, True])
    best = best.drop_duplicates("whose").sort_values(["key", "whose"])
    places = pd.Series(np.arange(len(best)), index=best["whose"])
    whose = rows["whose"].map(places).fillna(-1).to_numpy(dtype=np.int64)
    return tuple(best["name"]), tuple(best["mbid"]), whose


def _means(columns: dict[str, NDArray[np.float64]], whose: NDArray[np.int64], artists: int) -> NDArray[np.float32]:
    """Of each artist's rows, without what is no number that float32 holds, shape (artists, columns)."""
    real = np.flatnonzero(whose >= 0)
    rows = sp.csr_array((np.ones(len(real)), (whose[real], real)), shape=(artists, len(whose)))
    means = np.full((artists, len(columns)), np.nan, dtype=np.float32)
    for place, values in enumerate(columns.values()):
        finite = np.abs(values) < np.finfo(np.float32).max  # False for NaN
        said = rows @ finite.astype(np.float64)
        summed = rows @ np.where(finite, values, 0)
        np.divide(summed, said, out=means[:, place], where=said > 0, casting="same_kind")
    return means

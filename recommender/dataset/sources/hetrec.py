"""HetRec 2011 Last.fm: listening, tags and friendships of 1,892 users, as published by GroupLens.

Cantador, Brusilovsky and Kuflik, "2nd Workshop on Information Heterogeneity and Fusion in
Recommender Systems (HetRec 2011)", RecSys 2011.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from ...errors import DataError
from ..catalog import Catalog, dense
from ..interactions import Interactions, Origin
from ..tags import TagAssignments
from . import Files

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

ARTISTS, PLAYS, TAGS = "artists.dat", "user_artists.dat", "tags.dat"
TAGGINGS, TAG_TIMES, FRIENDS = (
    "user_taggedartists.dat",
    "user_taggedartists-timestamps.dat",
    "user_friends.dat",
)
COLUMNS = {
    ARTISTS: ("id", "name", "url", "pictureURL"),
    PLAYS: ("userID", "artistID", "weight"),
    TAGS: ("tagID", "tagValue"),
    TAGGINGS: ("userID", "artistID", "tagID", "day", "month", "year"),
    TAG_TIMES: ("userID", "artistID", "tagID", "timestamp"),
    FRIENDS: ("userID", "friendID"),
}
SHA256 = {
    ARTISTS: "c173881362c6b28551368fecb3c0be5a6a30a6cd859e1f5775413dfe46d48648",
    PLAYS: "001400dc3c7d2667fca6e4ea6dc6acc31a9dd28ad5cd0f74cea988c019934d3b",
    TAGS: "e95175f259be4c0c47644ae23d66131cd6d5767142a1405000e79f5584691d70",
    TAGGINGS: "d31fe938fcfeed6f0059f37a36b156f63674d073fc2553e5cc9dc1595e365bc7",
    FRIENDS: "9a3a8f7fa5f5ec832335e5b58ed69a4cf27c6f6f6afcde62134810eea46445a7",
}
"""Digests of the published files, in hexadecimal; of the one with times no original was at hand."""
ROWS = {TAG_TIMES: 186_479}
"""How many rows below its header a published file has whose digest is not known."""
TEXT_COLUMNS = {"name", "url", "pictureURL", "tagValue"}
SERVICE_OPENED = 2002  # Last.fm's first year: no tag can be older
SHOWN_ERRORS = 5
TAB = "\t"
_DIGITS = re.compile(r"[-0-9\t]*")


class HetRec(Files):
    """The six files as they come out of the archive, with LF or CRLF line ends."""

    name = "hetrec2011-lastfm-2k"
    title = "HetRec 2011 Last.fm"
    service = "Last.fm"
    files = (PLAYS, ARTISTS, TAGS, TAGGINGS, TAG_TIMES, FRIENDS)

    def load(self) -> Interactions:
        digest = self.digest()
        artists = read_table(self.path / ARTISTS).sort_values("id", kind="stable")
        plays = read_table(self.path / PLAYS)
        tags = read_table(self.path / TAGS, encoding="latin-1")
        taggings = read_table(self.path / TAGGINGS)
        times = read_table(self.path / TAG_TIMES)
        friends = read_table(self.path / FRIENDS)

        _refuse(artists, ARTISTS, artists["id"].duplicated(), "id", "is listed twice")
        _refuse(artists, ARTISTS, artists["name"].str.strip() == "", "name", "is blank")
        _refuse(plays, PLAYS, plays["weight"] < 1, "weight", "is not a listening count of 1 or more")
        _refuse(plays, PLAYS, plays.duplicated(["userID", "artistID"]), "artistID", "is listed twice for its user")
        _refuse(plays, PLAYS, ~plays["artistID"].isin(artists["id"]), "artistID", f"is not in {ARTISTS}")
        _refuse(tags, TAGS, tags["tagID"].duplicated(), "tagID", "is listed twice")
        _refuse(taggings, TAGGINGS, ~taggings["tagID"].isin(tags["tagID"]), "tagID", f"is not in {TAGS}")
        _refuse(taggings, TAGGINGS, ~taggings["month"].between(1, 12), "month", "is not a month")
        _refuse(taggings, TAGGINGS, ~taggings["day"].between(1, 31), "day", "is not a day")
        keys = ["userID", "artistID", "tagID"]
        if len(times) != len(taggings):
            raise DataError(f"{TAG_TIMES} has {len(times):,} rows and {TAGGINGS} {len(taggings):,}; they must agree.")
        _refuse(times, TAG_TIMES, (times[keys] != taggings[keys]).any(axis=1), "tagID", f"differs from {TAGGINGS}")

        ids = artists["id"].to_numpy()
        users = np.unique(np.concatenate([plays["userID"], taggings["userID"], friends.to_numpy().ravel()]))
        matrix = sp.coo_array(
            (
                plays["weight"].to_numpy(),
                (dense(plays["artistID"].to_numpy(), ids), dense(plays["userID"].to_numpy(), users)),
            ),
            shape=(len(ids), len(users)),
        ).tocsr()
        matrix.sort_indices()
        label = f"{self.title}, {plays['userID'].nunique():,} listeners"
        assignments, notes = _assignments(taggings, times, tags, ids, users)
        return Interactions(
            catalog=Catalog(ids, tuple(artists["name"]), tuple(artists["url"])),
            users=users,
            plays=matrix,
            tags=assignments,
            friends=np.column_stack([dense(friends[c].to_numpy(), users) for c in COLUMNS[FRIENDS]]).astype(np.int32),
            origin=Origin(self.name, label, False, digest, self.service, lasting_ids=True),
            notes=notes,
        )


def _assignments(
    taggings: pd.DataFrame,
    times: pd.DataFrame,
    tags: pd.DataFrame,
    ids: NDArray[np.int64],
    users: NDArray[np.int64],
) -> tuple[TagAssignments, tuple[str, ...]]:
    """Tag assignments in dense indices, and what was odd about them."""
    tags = tags.sort_values("tagID", kind="stable")
    known = taggings["artistID"].isin(ids).to_numpy()
    doubtful = (taggings["year"] < SERVICE_OPENED).to_numpy()
    notes = []
    if (~known).any():
        strangers = taggings.loc[~known, "artistID"].nunique()
        notes.append(
            f"{(~known).sum():,} tag assignments are for {strangers:,} artists that {ARTISTS} does not list: left out."
        )
    if doubtful.any():
        years = sorted(taggings.loc[doubtful, "year"].unique())
        notes.append(
            f"{doubtful.sum():,} tag assignments are dated before {SERVICE_OPENED} "
            f"({', '.join(map(str, years))}): kept and flagged."
        )
    taggings, times, doubtful = taggings[known], times[known], doubtful[known]
    return (
        TagAssignments(
            names=tuple(tags["tagValue"]),
            users=dense(taggings["userID"].to_numpy(), users).astype(np.int32),
            artists=dense(taggings["artistID"].to_numpy(), ids).astype(np.int32),
            tags=dense(taggings["tagID"].to_numpy(), tags["tagID"].to_numpy()).astype(np.int32),
            when=times["timestamp"].to_numpy(),
            doubtful=doubtful,
        ),
        tuple(notes),
    )


def read_table(path: Path, *, encoding: str = "utf-8") -> pd.DataFrame:
    """One tab-separated file as columns of text and int64, its index the rows' line numbers.

    Raises DataError naming every kind of malformation by file, line and value.
    """
    import pandas as pd

    columns = COLUMNS[path.name]
    try:
        text = path.read_bytes().decode(encoding)
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise DataError(
            f"{path.name} line {line} is not {encoding} text: {error.object[error.start : error.end]!r}."
        ) from error
    header, *lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    if header.split("\t") != list(columns):
        found = f"starts with {header[:80]!r}" if header else "is empty"
        raise DataError(f"{path.name} {found}; its first line must be {' '.join(columns)!r}, separated by tabs.")
    if not lines:
        raise DataError(f"{path.name} holds no row below its header.")

    numbers = range(2, len(lines) + 2)
    tabs = len(columns) - 1
    wrong = [
        (number, line, f"has {line.count(TAB) + 1} fields, not {len(columns)}")
        for number, line in zip(numbers, lines, strict=True)
        if line.count(TAB) != tabs
    ]
    _raise_for(path.name, wrong)
    fields = TAB.join(lines).split(TAB)
    table: dict[str, Sequence[str] | NDArray[np.int64]] = {}
    for position, name in enumerate(columns):
        values = fields[position :: len(columns)]
        if name in TEXT_COLUMNS:
            table[name] = values
            continue
        try:
            table[name] = _whole_numbers(values)
        except (ValueError, OverflowError):
            wrong += [
                (number, value, f"in column {name} is not a whole number")
                for number, value in zip(numbers, values, strict=True)
                if not _is_whole_number(value)
            ]
    _raise_for(path.name, wrong)
    return pd.DataFrame(table, index=pd.Index(numbers, name="line"))


def _whole_numbers(values: Sequence[str]) -> NDArray[np.int64]:
    """The values as int64. Raises ValueError or OverflowError; stricter than int, which takes "1_0" and " 1"."""
    if not _DIGITS.fullmatch(TAB.join(values)):
        raise ValueError("not whole numbers")
    return np.fromiter(map(int, values), dtype=np.int64, count=len(values))


def _is_whole_number(value: str) -> bool:
    try:
        return len(_whole_numbers([value])) == 1
    except (ValueError, OverflowError):
        return False


def _refuse(table: pd.DataFrame, file: str, wrong: pd.Series[bool], column: str, why: str) -> None:
    """Raises DataError naming the rows where `wrong` holds."""
    rows = table.loc[wrong, column]
    _raise_for(
        file,
        [
            (line, str(value), f"in column {column} {why}")
            for line, value in zip(rows.index.tolist(), rows, strict=True)
        ],
    )


def _raise_for(file: str, wrong: list[tuple[int, str, str]]) -> None:
    """Raises one DataError listing the first few wrong rows as (line, value, what is wrong), if any."""
    if not wrong:
        return
    wrong.sort(key=lambda row: row[0])
    listed = "; ".join(f"line {line}: {value[:80]!r} {why}" for line, value, why in wrong[:SHOWN_ERRORS])
    more = f"; and {len(wrong) - SHOWN_ERRORS:,} more" if len(wrong) > SHOWN_ERRORS else ""
    rows = "row" if len(wrong) == 1 else "rows"
    raise DataError(f"{file} has {len(wrong):,} malformed {rows}: {listed}{more}.")

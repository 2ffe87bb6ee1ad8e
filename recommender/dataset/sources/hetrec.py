"""HetRec 2011 Last.fm: listening, tags and friendships of 1,892 users, as published by GroupLens.

Cantador, Brusilovsky and Kuflik, "2nd Workshop on Information Heterogeneity and Fusion in
Recommender Systems (HetRec 2011)", RecSys 2011.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from ..catalog import Catalog, dense
from ..dates import period
from ..interactions import Interactions, Origin
from ..rows import Rows
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
TEXTS = frozenset({"name", "url", "pictureURL", "tagValue"})
USERS = frozenset({"userID", "friendID"})
SERVICE_OPENED = 2002  # Last.fm's first year: no tag can be older
_LOST = "\ufffd"
"""What stands for a letter that somebody's program could not read."""
_LOST_AS_LATIN_1 = _LOST.encode().decode("latin-1")
_ACCENTED = (
    "tropicália", "rock français", "legião urbana", "español", "fußball", "mágico", "die Ärzte", "düsseldorf",
)  # fmt: skip
_RESTORED = {re.sub(r"[^\x00-\x7f]", _LOST, tag): tag for tag in _ACCENTED}
"""All published tags with letters beyond ASCII, by how they read where those were lost."""
_WITHOUT: Mapping[str, str] = {
    TAGS: "there are no tags.",
    TAGGINGS: "there are no tags.",
    TAG_TIMES: f"tags are dated to the day, as in {TAGGINGS}.",
    FRIENDS: "there are no friendships.",
}


class HetRec(Files):
    """The six files as they come out of the archive, or as others hand them on, maybe without tags and friends.

    Up to a hundredth of a file's rows may be malformed: they are left out and listed in the notes.
    """

    name = "hetrec2011-lastfm-2k"
    title = "HetRec 2011 Last.fm"
    service = "Last.fm"
    files = (PLAYS, ARTISTS, TAGS, TAGGINGS, TAG_TIMES, FRIENDS)
    needed = (PLAYS, ARTISTS)

    def load(self, _: float | None = None, /) -> Interactions:
        digest = self.digest()
        rows, notes = _read(self.parts())
        _check_listening(rows[PLAYS], rows[ARTISTS])
        if TAGS in rows:
            _check_tags(rows)
        notes += [note for file in rows.values() for note in file.notes()]

        artists, plays = rows[ARTISTS].table.sort_values("id", kind="stable"), rows[PLAYS].table
        heard = plays["weight"] > 0
        if not heard.all():
            notes.append(f"{PLAYS}: {(~heard).sum():,} rows of 0 plays are left out.")
            plays = plays[heard]
        ids = artists["id"].to_numpy()
        users = np.unique(np.concatenate([file.table[c] for file in rows.values() for c in USERS & {*file.table}]))
        matrix = sp.coo_array(
            (
                plays["weight"].to_numpy(),
                (dense(plays["artistID"].to_numpy(), ids), dense(plays["userID"].to_numpy(), users)),
            ),
            shape=(len(ids), len(users)),
        ).tocsr()
        matrix.sort_indices()
        label = f"{self.title}, {plays['userID'].nunique():,} listeners"
        assignments, odd = _assignments(rows, ids, users)
        return Interactions(
            catalog=Catalog(ids, tuple(artists["name"]), tuple(artists["url"])),
            users=users,
            plays=matrix,
            tags=assignments,
            friends=_friends(rows, users),
            origin=Origin(self.name, label, False, digest, self.service, lasting_ids=True).dated(
                period(self.service, assignments.when[~assignments.doubtful] // 1000)  # its listening has no dates
            ),
            notes=(*notes, *odd),
        )


def read_table(path: Path, texts: Collection[str] = TEXTS) -> Rows:
    """One of the files, its columns whole numbers except for `texts`. Raises DataError where it is no such file."""
    return Rows(path, COLUMNS[path.name], texts=texts, otherwise="latin-1" if path.name == TAGS else "utf-8")


def _read(files: Iterable[Path]) -> tuple[dict[str, Rows], list[str]]:
    """The files that are of use, users as whole numbers, and what is odd about that."""
    paths = {path.name: path for path in files}
    tagged = paths.keys() >= {TAGS, TAGGINGS}
    missing = [file for file in _WITHOUT if file not in paths and (tagged or file != TAG_TIMES)]
    notes = [f"{file} is not there: {_WITHOUT[file]}" for file in missing]
    if not tagged:
        paths = {name: path for name, path in paths.items() if name not in (TAGS, TAGGINGS, TAG_TIMES)}
    plays = read_table(paths.pop(PLAYS), TEXTS | USERS)
    if plays.mostly_whole_numbers("userID"):
        plays.whole_numbers("userID")
        return {PLAYS: plays, **{name: read_table(path) for name, path in paths.items()}}, notes
    rows = {PLAYS: plays, **{name: read_table(path, TEXTS | USERS) for name, path in paths.items()}}
    notes.append(f"{PLAYS}: users are no numbers, and are numbered in the order of their names.")
    _number_users(rows.values())
    return rows, notes


def _number_users(files: Iterable[Rows]) -> None:
    """Numbers from 1, in the order of their names, in place of users that have names."""
    columns = [(rows, column) for rows in files for column in COLUMNS[rows.file] if column in USERS]
    for rows, column in columns:
        rows.leave_out(rows.table[column].str.strip() == "", column, "is blank")
    names = sorted({name for rows, column in columns for name in rows.table[column]})
    number = {name: at for at, name in enumerate(names, 1)}
    for rows, column in columns:
        rows.table = rows.table.assign(**{column: rows.table[column].map(number).astype(np.int64)})


def _check_listening(plays: Rows, artists: Rows) -> None:
    """Leaves out what is malformed. Which of two artists of one id is meant nobody can tell: that is refused."""
    artists.refuse(artists.table["id"].duplicated(), "id", "is listed twice")
    artists.leave_out(artists.table["name"].str.strip() == "", "name", "is blank")
    plays.leave_out(plays.table["weight"] < 0, "weight", "is not a listening count")
    plays.leave_out(plays.table.duplicated(["userID", "artistID"]), "artistID", "is listed twice for its user")
    plays.leave_out_unlisted("artistID", artists)


def _check_tags(rows: Mapping[str, Rows]) -> None:
    """Leaves out what is malformed in the files of tags. Two tags of one id are refused."""
    tags, taggings = rows[TAGS], rows[TAGGINGS]
    tags.refuse(tags.table["tagID"].duplicated(), "tagID", "is listed twice")
    taggings.leave_out(~taggings.table["month"].between(1, 12), "month", "is not a month")
    taggings.leave_out(~taggings.table["day"].between(1, 31), "day", "is not a day")
    taggings.leave_out(_dates(taggings.table).isna(), "day", "is not a day of its month")
    if TAG_TIMES in rows:
        times, keys = rows[TAG_TIMES], ["userID", "artistID", "tagID"]
        times.leave_out(times.table.duplicated(keys), "tagID", "is listed twice for its user and artist")
        import pandas as pd

        known = pd.MultiIndex.from_frame(times.table[keys]).isin(pd.MultiIndex.from_frame(taggings.table[keys]))
        times.leave_out(~known, "tagID", f"differs from {TAGGINGS}")
    taggings.leave_out_unlisted("tagID", tags)


def _assignments(
    rows: Mapping[str, Rows], ids: NDArray[np.int64], users: NDArray[np.int64]
) -> tuple[TagAssignments, list[str]]:
    """Tag assignments in dense indices, and what was odd about them."""
    if TAGS not in rows:
        none = np.empty(0, dtype=np.int32)
        return TagAssignments((), none, none, none, none.astype(np.int64), none.astype(np.bool_)), []
    taggings = rows[TAGGINGS].table
    tags, notes = _restored(rows[TAGS].table.sort_values("tagID", kind="stable"))
    taggings = taggings[taggings["tagID"].isin(tags["tagID"])]
    known = taggings["artistID"].isin(ids)
    doubtful = taggings["year"] < SERVICE_OPENED
    if not known.all():
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
    taggings = taggings[known]
    return (
        TagAssignments(
            names=tuple(tags["tagValue"]),
            users=dense(taggings["userID"].to_numpy(), users).astype(np.int32),
            artists=dense(taggings["artistID"].to_numpy(), ids).astype(np.int32),
            tags=dense(taggings["tagID"].to_numpy(), tags["tagID"].to_numpy()).astype(np.int32),
            when=_when(taggings, rows.get(TAG_TIMES)),
            doubtful=doubtful[known].to_numpy(),
        ),
        notes,
    )


def _restored(tags: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """The tags without those whose letters were lost on the way, but for the published ones, which are put right."""
    names = tags["tagValue"].str.replace(_LOST_AS_LATIN_1, _LOST, regex=False)
    lost = names.str.contains(_LOST, regex=False)
    if not lost.any():
        return tags, []
    restored = names[lost].map(_RESTORED)
    notes = []
    if restored.notna().any():
        notes.append(f"{TAGS} has lost letters, which are put back: {', '.join(restored.dropna())}.")
    if restored.isna().any():
        beyond = names[lost][restored.isna()]
        notes.append(f"{TAGS} has lost letters of {len(beyond):,} tags, which are left out: {', '.join(beyond[:5])}.")
    tags = tags.assign(tagValue=names.where(~lost, restored))
    return tags[tags["tagValue"].notna()], notes


def _dates(taggings: pd.DataFrame) -> pd.Series[pd.Timestamp]:
    import pandas as pd

    return pd.to_datetime(taggings[["year", "month", "day"]], errors="coerce")


def _when(taggings: pd.DataFrame, times: Rows | None) -> NDArray[np.int64]:
    """Milliseconds since 1970: as the file of times says, else the beginning of the day, UTC."""
    days: NDArray[np.int64] = _dates(taggings).to_numpy(dtype="datetime64[ms]").astype(np.int64)
    if times is None:
        return days
    keys = ["userID", "artistID", "tagID"]
    found = taggings[keys].merge(times.table, on=keys, how="left")["timestamp"]
    return np.where(found.notna(), found.fillna(0), days).astype(np.int64)


def _friends(rows: Mapping[str, Rows], users: NDArray[np.int64]) -> NDArray[np.int32]:
    if FRIENDS not in rows:
        return np.empty((0, 2), dtype=np.int32)
    table = rows[FRIENDS].table
    return np.column_stack([dense(table[column].to_numpy(), users) for column in COLUMNS[FRIENDS]]).astype(np.int32)

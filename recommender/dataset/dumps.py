"""What the files of ListenBrainz' dumps hold: statistics, Spark's Parquet and raw listens, read into a tally.

Told by the code of metabrainz/listenbrainz-server, version v-2026-08-21.1:

- Statistics: `listenbrainz/db/couchdb.py` (`dump_database`), `listenbrainz_spark/stats/incremental/user/artist.py` and
  `data/model/user_artist_stat.py`. A line is one user's `user_id`, `to_ts` and `data`: of each artist `artist_name`,
  `artist_mbid` (or null) and `listen_count`, up to 1,000 artists (`listenbrainz_spark/stats/user/entity.py`). A credit
  of several artists has been counted for each of them. Until December 2024 (#3069) a user with the number in
  `listenbrainz/db/stats.py` stood for everybody at once.
- Spark: `listenbrainz/listenstore/dump_listenstore.py` (`SPARK_LISTENS_SCHEMA`). A row is a listen; its artist's name
  and MBIDs are either both MusicBrainz' or both as submitted.
- Listens: the same file (`write_listens`) and `listenbrainz/listen.py` (`to_json`). A line is a listen. The
  documentation (`docs/users/listenbrainz-dumps.rst`) says that it is "formatted in the standard listens format", which
  has the time under `listened_at`; the code writes `timestamp`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from ..errors import DataError
from .malformed import MOST_WRONG
from .tally import Tally

EVERYBODY = "15753"
"""The user under whom older statistics hold everybody's listening together."""
COLUMNS = ("user_id", "artist_name", "artist_credit_mbids", "listened_at")
"""What is read of the Spark dump's Parquet files."""
BLOCK = 2**17  # listens that are added up at once
LONGEST = 2**24  # bytes of a line; a user's 1,000 artists take a hundredth of that
LATEST = 253_402_300_800  # seconds since 1970: the year 10,000, which no date here can be after
SHOWN = 5  # malformed lines that are quoted
_MALFORMED = (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)


class Reader:
    """Reads files of dumps into a tally, with what was odd about them."""

    def __init__(self) -> None:
        self.tally = Tally()
        self.until = 0
        """Seconds since 1970: when the latest listening of statistics was, which date nothing else."""
        self._wrong: list[str] = []
        self._malformed = self._rows = self._silent = 0

    def read(self, kind: str, file: IO[bytes], name: str) -> None:
        """Everything in a file of a "statistics", "spark" or "listens" dump. Raises what reading it raises."""
        {"statistics": self._read_statistics, "spark": self._read_parquet, "listens": self._read_listens}[kind](
            file, name
        )

    def told(self) -> str:
        """The first few malformed lines in a sentence, if there are any."""
        if not self._malformed:
            return ""
        more = f"; and {self._malformed - SHOWN:,} more" if self._malformed > SHOWN else ""
        return f"{self._malformed:,} of {self._rows:,} lines are malformed: {'; '.join(self._wrong)}{more}."

    def notes(self) -> tuple[str, ...]:
        """What was odd. Raises DataError if more than a hundredth of the lines is malformed."""
        if self._malformed > MOST_WRONG * self._rows:
            raise DataError(self.told())
        notes = [f"{self.told()} They are left out."] if self._malformed else []
        if self._silent:
            notes.append(f"Left out as they listened to nobody: {self._silent:,} of {self._rows:,} users.")
        return tuple(notes)

    def _read_statistics(self, file: IO[bytes], name: str) -> None:
        rows: list[tuple[str, str, str, int]] = []
        for number, line in _lines(file, name):
            try:
                document = _document(line)
                user = _user(document["user_id"])
                heard = [row for row in map(_record, document["data"]) if row[2]]
                until = _time(document.get("to_ts"))
            except _MALFORMED as error:
                self._refuse(name, number, line, error)
                continue
            self._rows += 1
            self.until = max(self.until, until)
            if not heard:
                self._silent += 1
            elif user != EVERYBODY:
                rows += [(user, *row) for row in heard]
            if len(rows) > BLOCK:
                self.tally.add(*zip(*rows, strict=True))
                rows.clear()
        if rows:
            self.tally.add(*zip(*rows, strict=True))

    def _read_listens(self, file: IO[bytes], name: str) -> None:
        rows: list[tuple[str, str, str, int]] = []

        def add() -> None:
            users, artists, mbids, when = zip(*rows, strict=True)
            self.tally.add(users, artists, mbids, when=when)
            rows.clear()

        for number, line in _lines(file, name):
            try:
                rows.append(_listen(_document(line)))
            except _MALFORMED as error:
                self._refuse(name, number, line, error)
                continue
            self._rows += 1
            if len(rows) > BLOCK:
                add()
        if rows:
            add()

    def _read_parquet(self, file: IO[bytes], name: str) -> None:
        whole = parquet.ParquetFile(file)
        missing = [column for column in COLUMNS if column not in whole.schema_arrow.names]
        if missing:
            raise DataError(f"{name} is not of ListenBrainz' Spark dump: it has no column {missing[0]!r}.")
        first = 1
        for batch in whole.iter_batches(BLOCK, columns=list(COLUMNS)):
            artists = batch["artist_name"].cast(pa.string()).fill_null("")
            named = pc.not_equal(pc.utf8_trim_whitespace(artists), "")
            for row in pc.indices_nonzero(pc.invert(named)).to_pylist():
                self._refuse(name, first + row, str(batch["user_id"][row]).encode(), ValueError("no artist_name"))
            first += len(batch)
            batch = batch.append_column("name", artists).filter(named)
            self._rows += len(batch)
            if len(batch):
                seconds = batch["listened_at"].cast(pa.timestamp("s"), safe=False).cast(pa.int64()).to_numpy()
                when = np.clip(seconds, 0, LATEST - 1)
                users, mbids = batch["user_id"].cast(pa.string()), _first(batch["artist_credit_mbids"])
                self.tally.add(users.to_pylist(), batch["name"].to_pylist(), mbids.to_pylist(), when=when)

    def _refuse(self, name: str, number: int, line: bytes, error: BaseException) -> None:
        self._rows += 1
        self._malformed += 1
        if self._malformed <= SHOWN:
            value = line[:80].decode("utf-8", "replace").rstrip()
            why = f"has no {error}" if isinstance(error, KeyError) else str(error) or "is nested too deeply"
            self._wrong.append(f"{name} line {number}: {value!r}: {' '.join(why.split())}")


def _lines(file: IO[bytes], name: str) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers, without blank ones. Raises DataError where one has no end."""
    number = 0
    while line := file.readline(LONGEST):
        number += 1
        if len(line) == LONGEST:
            raise DataError(f"{name} line {number} is longer than {LONGEST:,} bytes.")
        if line.strip():
            yield number, line


def _document(line: bytes) -> dict[str, Any]:
    document = json.loads(line)
    if not isinstance(document, dict):
        raise ValueError("is no JSON object")
    if b"\\ud" in line.lower():
        json.dumps(document, ensure_ascii=False).encode()  # half a character raises here, and not when all is read
    return document


def _user(value: Any) -> str:
    text = str(value).strip() if isinstance(value, str | int) else ""
    if not text:
        raise ValueError(f"{value!r} is no user")
    return text


def _record(record: dict[str, Any]) -> tuple[str, str, int]:
    """Name, MBID and plays of an artist in the statistics."""
    plays = record["listen_count"]
    if not isinstance(plays, int) or not 0 <= plays < 2**53:
        raise ValueError(f"{plays!r} is no listen_count")
    return _name(record["artist_name"]), _mbid(record.get("artist_mbid") or record.get("artist_mbids")), plays


def _listen(document: dict[str, Any]) -> tuple[str, str, str, int]:
    """User, artist, MBID and time of a listen: MusicBrainz' MBIDs where they are known, else those submitted."""
    track = document["track_metadata"]
    mapped, told = track.get("mbid_mapping") or {}, track.get("additional_info") or {}
    user = document.get("user_name") or document["user_id"]
    mbid = _mbid(mapped.get("artist_mbids") or told.get("artist_mbids"))
    return (
        _user(user),
        _name(track["artist_name"]),
        mbid,
        _time(document.get("timestamp") or document.get("listened_at")),
    )


def _time(value: Any) -> int:
    """Seconds since 1970, 0 for none."""
    seconds = int(value or 0)
    if not 0 <= seconds < LATEST:
        raise ValueError(f"{value!r} is no time")
    return seconds


def _name(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{value!r} is no artist_name")
    return value


def _mbid(value: Any) -> str:
    """An MBID, or the first of several; "" for none."""
    first = value[0] if isinstance(value, list) and value else value
    return first if isinstance(first, str) else ""


def _first(lists: Any) -> Any:
    """The first of each list's texts, "" where there is none."""
    slices = pc.list_slice(lists, 0, 1, return_fixed_size_list=True)
    return pc.list_element(slices, 0).cast(pa.string()).fill_null("")

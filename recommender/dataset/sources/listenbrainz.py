"""ListenBrainz' dumps as downloaded or unpacked; `recommender.dataset.dumps` says what their files hold.

What they are called and how they are packed is told by the code of metabrainz/listenbrainz-server, version
v-2026-08-21.1, where its documentation (`docs/users/listenbrainz-dumps.rst`) has other names or none:

- Statistics: `listenbrainz/dumps/exporter.py` (`_create_dump`, `dump_statistics`) makes
  `listenbrainz-statistics-dump-<time>.tar.zst`, of which `<name>/lbdump/statistics/artists_all_time.jsonl` is read. If
  making it failed, the file is empty or not there. The documentation does not list this archive.
- Spark: `listenbrainz/listenstore/dump_listenstore.py` (`dump_listens_for_spark`) makes
  `listenbrainz-spark-dump-<id>-<time>-full.tar`, not compressed, of `<name>/0.parquet`, `1.parquet`, …. The
  documentation calls it `listenbrainz-listens-dump-spark.tar.zst` and its files JSON.
- Listens: the same file (`dump_listens`) makes `listenbrainz-listens-dump-<id>-<time>-full.tar.zst` of
  `<name>/listens/<year>/<month>.listens`.

Incremental dumps look like full ones and are called `…-incremental`.
"""

from __future__ import annotations

import re
import tarfile
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from shutil import copyfileobj

import pyarrow as pa
from pyarrow import parquet

from ...errors import DataError, one_line
from ..dates import Period, month
from ..dumps import COLUMNS, Reader
from ..interactions import Interactions, Origin
from ..listens import counted
from . import Source

STATISTICS = "artists_all_time.jsonl"
_ARCHIVE = re.compile(
    r"listenbrainz-(statistics|spark|listens)-dump-(?:\d+-)?(\d{8}-\d{6})(?:-(?:full|(incremental)))?\.tar(?:\.zst)?"
)
_KINDS = ("statistics", "spark", "listens")  # which is read where several are at hand: the one that is counted most
_MEMBERS = {
    "statistics": re.compile(re.escape(STATISTICS)),
    "spark": re.compile(r"\d+\.parquet"),
    "listens": re.compile(r".+\.listens"),
}


class ListenBrainz(Source):
    """One of ListenBrainz' dumps: an archive, a folder that holds one, an unpacked one, or a file of one.

    Of a folder that holds several, the statistics are read, else the Spark dump, else the listens, and of those the
    newest. Nothing is unpacked to disk but one Parquet file at a time; memory grows with different (user, artist)
    pairs, not with listens. Of a listen's several artists the first counts; in the statistics each does.
    """

    name = "listenbrainz"
    title = "ListenBrainz"
    service = "ListenBrainz"
    looks_for = f"listenbrainz-…-dump-….tar.zst or .tar, or unpacked: {STATISTICS}, 0.parquet …, 1.listens …"

    @classmethod
    def recognizes(cls, path: Path) -> bool:
        kind, files = _found(path)
        return bool(files) and (kind != "spark" or path.is_file() or _is_spark(files[0]))

    def parts(self) -> Sequence[Path]:
        kind, files = _found(self.path)
        if not files:
            raise DataError(f"{self.path} holds no dump of ListenBrainz (looked for {self.looks_for}).")
        if kind == "spark" and not _ARCHIVE.fullmatch(files[0].name) and self.path.is_dir():
            for folder in sorted({path.parent for path in files}):
                numbers = {int(path.stem) for path in files if path.parent == folder}
                missing = set(range(max(numbers))) - numbers
                if missing:
                    gone = folder / f"{min(missing)}.parquet"
                    raise DataError(f"{gone} is missing; a Spark dump's files are numbered from 0.")
        return files

    def load(self, half_life: float | None = None, /) -> Interactions:
        digest = self.digest()
        kind, files = _found(self.path)
        reader = Reader()
        for path in files:
            try:
                if _ARCHIVE.fullmatch(path.name):
                    _read_archive(path, kind, reader)
                else:
                    with path.open("rb") as file:
                        reader.read(kind, file, path.name)
            except (OSError, EOFError, ValueError, pa.ArrowException, tarfile.TarError) as error:
                raise DataError(f"{path} cannot be read: {one_line(error)}.") from error
        listens = reader.tally.listens(reader.notes()) if reader.tally.total else None
        if listens is None:
            raise DataError(reader.told() or f"{self.path.name} holds not one listen.")
        people = listens.rows["user"].nunique()
        origin = Origin(self.name, f"{self.title}, {people:,} listeners", False, digest, self.service)
        if kind == "statistics" and reader.until:
            origin = origin.dated(Period(self.service, last=month(reader.until)))
        return counted(listens, origin, half_life)


def _found(path: Path) -> tuple[str, list[Path]]:
    """What kind of dump lies there, and its files; "" and none if there is none."""
    if not path.is_dir():
        archive = _ARCHIVE.fullmatch(path.name)
        kind = archive[1] if archive else next((kind for kind in _KINDS if _MEMBERS[kind].fullmatch(path.name)), "")
        if not path.is_file() or (kind == "spark" and not archive):  # a single Parquet file is a table like others
            return "", []
        return kind, [path] if kind else []
    files = sorted(file for file in path.rglob("*") if file.is_file())
    for kind in _KINDS:
        archives = [(match, file) for file in files if (match := _ARCHIVE.fullmatch(file.name)) and match[1] == kind]
        if archives:
            return kind, [max(archives, key=lambda found: (not found[0][3], found[0][2]))[1]]
        members = [file for file in files if _MEMBERS[kind].fullmatch(file.name)]
        if members:
            return kind, members
    return "", []


def _is_spark(path: Path) -> bool:
    """Whether a Parquet file, or an archive, is of the Spark dump."""
    if _ARCHIVE.fullmatch(path.name):
        return True
    try:
        return set(COLUMNS) <= set(parquet.read_schema(path).names)
    except (OSError, pa.ArrowException):
        return False


def _read_archive(path: Path, kind: str, reader: Reader) -> None:
    """The archive's files, one after the other as they come. Raises DataError if there is none of this kind."""
    found = False
    compression = "zstd" if path.suffix == ".zst" else None
    with (
        closing(pa.input_stream(str(path), compression=compression)) as stream,
        tarfile.open(fileobj=stream, mode="r|") as members,
    ):
        for member in members:
            name = Path(member.name)
            file = members.extractfile(member) if member.isfile() and _MEMBERS[kind].fullmatch(name.name) else None
            if file is None:
                continue
            found = True
            if kind == "spark":
                with tempfile.TemporaryFile() as whole:  # Parquet is read from its end
                    copyfileobj(file, whole)
                    reader.read(kind, whole, name.name)
            else:
                reader.read(kind, file, "/".join(name.parts[-2:]) if kind == "listens" else name.name)
            if kind == "statistics":
                break  # the other statistics, gigabytes of them, come after it
    if not found:
        wanted = {"statistics": STATISTICS, "spark": "0.parquet", "listens": "1.listens"}[kind]
        raise DataError(f"{path.name} holds no {wanted}.")

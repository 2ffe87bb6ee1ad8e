"""A small made-up data set of every source, as people have them."""

from __future__ import annotations

import io
import json
import tarfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from recommender.dataset.sources import audioscrobbler, hetrec

_HETREC = {
    hetrec.ARTISTS: ["1\tMuse\thttp://www.last.fm/music/Muse\t", "2\tBjörk\thttp://www.last.fm/music/Bjork\t"],
    hetrec.PLAYS: ["2\t1\t10", "2\t2\t5", "3\t1\t7"],
    hetrec.TAGS: ["1\trock", "2\ttrip-hop"],
    hetrec.TAGGINGS: ["2\t1\t1\t1\t4\t2009"],
    hetrec.TAG_TIMES: ["2\t1\t1\t1238536800000"],
    hetrec.FRIENDS: ["2\t3", "3\t2"],
}


def _hetrec(folder: Path) -> Path:
    folder = folder / "hetrec"
    folder.mkdir()
    for name, rows in _HETREC.items():
        encoding = "latin-1" if name == hetrec.TAGS else "utf-8"
        (folder / name).write_text("\r\n".join(["\t".join(hetrec.COLUMNS[name]), *rows]) + "\r\n", encoding)
    return folder


def _sample(folder: Path) -> Path:
    folder = folder / "sample"
    folder.mkdir()
    names = [f"Artist {number}" for number in range(60)]
    rows = [f"{name}\tGB\t1990\t{1 + number % 5}\trock,tag {number % 7}" for number, name in enumerate(names)]
    (folder / "artists.tsv").write_text("\n".join(["name\tcountry\tsince\treach\ttags", *rows]) + "\n")
    return folder


def _table(folder: Path) -> Path:
    path = folder / "plays.csv"
    path.write_text('user,artist,plays\nann,Björk,3\nann,"Tyler, The Creator",1\nben,Björk,7\n')
    return path


def _exports(folder: Path) -> Path:
    path = folder / "ann.csv"
    path.write_text('Björk,,Jóga,05 Jan 2024 20:21\n"Tyler, The Creator",IGOR,EARFQUAKE,05 Jan 2024 20:30\n')
    return path


def _audioscrobbler(folder: Path) -> Path:
    """With a name that has a line end in it, and an alias without an id."""
    folder = folder / "profiledata_06-May-2005"
    folder.mkdir()
    names = {1: "Muse", 2: "Björk", 3: "Bjork"} | {number: f"Artist {number}" for number in range(4, 150)}
    artists = [*(f"{number}\t{name}" for number, name in names.items()), "of a name"]
    (folder / audioscrobbler.ARTISTS).write_text("\n".join(artists) + "\n")
    (folder / audioscrobbler.ALIASES).write_text("3\t2\n\t1\n")
    (folder / audioscrobbler.PLAYS).write_text("1000002 1 55\n1000002 2 3\n1000002 3 4\n1000019 2 7\n1000019 999 1\n")
    return folder


BJORK, MUSE = "87c5dedd-371d-4a53-9f7f-80522fb7f3cb", "9c9f1380-2516-4fc9-a3e6-f9f61941d090"
STATISTICS: list[dict[str, object]] = [
    {
        "user_id": 1,
        "to_ts": 1_785_542_400,
        "data": [
            {"artist_name": "Björk", "artist_mbid": BJORK, "listen_count": 3},
            {"artist_name": "Nobody, Known", "artist_mbid": None, "listen_count": 2},
        ],
    },
    {"user_id": 2, "to_ts": 1_785_542_400, "data": [{"artist_name": "Muse", "artist_mbid": MUSE, "listen_count": 7}]},
    {"user_id": 3, "to_ts": 1_785_542_400, "data": [], "count": 0},
]
LISTENS: list[dict[str, object]] = [
    {
        "user_id": 1,
        "user_name": "ann",
        "timestamp": 1_785_542_400 + number,
        "track_metadata": {
            "artist_name": name,
            "track_name": "Song",
            "additional_info": {"artist_mbids": mbids} if mbids else {},
        },
        "recording_msid": "c9a06433-8d5d-409c-94a8-1928b26fcf2a",
    }
    for number, (name, mbids) in enumerate([("Björk", [BJORK]), ("Björk", [BJORK, MUSE]), ("Nobody, Known", [])])
]


def lines(documents: list[dict[str, object]]) -> bytes:
    """JSON documents as ListenBrainz writes them, one a line."""
    return b"".join(json.dumps(document, ensure_ascii=False).encode() + b"\n" for document in documents)


def spark(rows: list[tuple[int, str, list[str] | None]]) -> bytes:
    """A Parquet file as the Spark dump has them, of listens by user, artist's name and MBIDs."""
    users, names, mbids = zip(*rows, strict=True)
    when = pa.array([1_785_542_400_000 + row for row in range(len(rows))], pa.timestamp("ms"))
    columns = {
        "listened_at": when,
        "created": when,
        "user_id": pa.array(users, pa.int64()),
        "artist_name": pa.array(names, pa.string()),
        "recording_name": pa.array(["Song"] * len(rows), pa.string()),
        "artist_credit_mbids": pa.array(mbids, pa.list_(pa.string())),
    }
    file = io.BytesIO()
    parquet.write_table(pa.table(columns), file, compression="zstd")
    return file.getvalue()


def archive(path: Path, members: Mapping[str, bytes]) -> Path:
    """A tar archive as ListenBrainz packs them, in a folder of its name; compressed where its name says so."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as file:
        for name, content in {"SCHEMA_SEQUENCE": b"8", "COPYING": b"CC0", **members}.items():
            info = tarfile.TarInfo(f"{path.name.partition('.')[0]}/{name}")
            info.size = len(content)
            file.addfile(info, io.BytesIO(content))
    with pa.output_stream(str(path), compression="zstd" if path.suffix == ".zst" else None) as stream:
        stream.write(packed.getvalue())
    return path


def unpacked(folder: Path, members: Mapping[str, bytes]) -> Path:
    """The files in a folder, as an archive leaves them when it is unpacked."""
    for name, content in members.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


_DUMPS: dict[str, dict[str, bytes]] = {
    "listenbrainz-statistics-dump-20260815-000003.tar.zst": {
        "lbdump/statistics/artists_all_time.jsonl": lines(STATISTICS),
        "lbdump/statistics/artists_month.jsonl": b"",
    },
    "listenbrainz-spark-dump-2100-20260815-000003-full.tar": {
        "0.parquet": spark([(1, "Björk", [BJORK]), (2, "Muse", None)]),
        "1.parquet": spark([(1, "Björk", [BJORK, MUSE])]),
    },
    "listenbrainz-listens-dump-2100-20260815-000003-full.tar.zst": {
        "listens/2026/1.listens": lines(LISTENS[:2]),
        "listens/2026/2.listens": lines(LISTENS[2:]),
    },
}


def _packed(name: str) -> Callable[[Path], Path]:
    return lambda folder: archive(folder / name, _DUMPS[name])


def _unpacked(name: str, *members: str) -> Callable[[Path], Path]:
    chosen = {member: content for member, content in _DUMPS[name].items() if not members or member in members}
    return lambda folder: unpacked(folder / name.partition(".")[0], chosen)


Writer = Callable[[Path], Path]
EXAMPLES: dict[str, tuple[Writer, ...]] = {
    hetrec.HetRec.name: (_hetrec,),
    audioscrobbler.Audioscrobbler.name: (_audioscrobbler,),
    "exports": (_exports,),
    "sample": (_sample,),
    "table": (_table,),
    "listenbrainz": (
        *map(_packed, _DUMPS),
        _unpacked("listenbrainz-statistics-dump-20260815-000003.tar.zst"),
        _unpacked("listenbrainz-spark-dump-2100-20260815-000003-full.tar"),
        _unpacked("listenbrainz-listens-dump-2100-20260815-000003-full.tar.zst", "listens/2026/1.listens"),
    ),
}
"""From a source's name to what each writes one into a folder and returns where it is: one for each form it comes in."""

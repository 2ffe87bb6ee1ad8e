"""Tags from a second source, for artists that the listening brings none for."""

from __future__ import annotations

import io
import json
import tarfile
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from recommender import DataError, Recommender
from recommender.building.build import build
from recommender.dataset.choose import present
from recommender.dataset.interactions import Interactions
from recommender.models.cosine import Cosine

FolderWith = Callable[[Mapping[str, str | bytes | None]], Path]
MBID = "a74b1b7f-71a5-4011-9441-d0b5e4122711"
ROWS = [
    (MBID, "On a Friday", "art rock", 30),
    (MBID, "On a Friday", "rock", 15),
    ("", "björk", "electronic", 2),
    ("", "Muse", "rock", 1),
    ("", "Nobody", "rock", 9),
    ("", "Muse", "unloved", 0),
]


@pytest.fixture
def listening(tmp_path: Path) -> Path:
    rows = [
        f"fan {fan},{name},{mbid}\n"
        for fan in range(9)
        for name, mbid in (("Radiohead", MBID), ("Björk", ""), ("Muse", ""))
    ]
    (tmp_path / "listens.csv").write_text("user,artist,mbid\n" + "".join(rows))
    return tmp_path / "listens.csv"


def csv(folder: Path) -> Path:
    lines = [",".join(map(str, row)) for row in ROWS]
    (folder / "tags.csv").write_text("\n".join(["artist_mbid,artist_name,tag,count", *lines]))
    return folder / "tags.csv"


def parquet(folder: Path) -> Path:
    pd.DataFrame(ROWS, columns=["artist_mbid", "artist_name", "genre", "count"]).to_parquet(folder / "tags.parquet")
    return folder / "tags.parquet"


def typed(folder: Path) -> Path:
    """With types behind the columns' names, as RecBole writes them, and tabs between."""
    lines = ["\t".join(map(str, row)) for row in ROWS]
    header = "artist_mbid:token\tartist_name:token\ttag:token\tcount:float"
    (folder / "tags.inter").write_text("\n".join([header, *lines]))
    return folder / "tags.inter"


def packed(form: Callable[[Path], Path], compression: str) -> Callable[[Path], Path]:
    def pack(folder: Path) -> Path:
        path = form(folder)
        whole = path.with_name(f"{path.name}.{'zst' if compression == 'zstd' else 'gz'}")
        with pa.output_stream(str(whole), compression=compression) as file:
            file.write(path.read_bytes())
        return whole

    return pack


def lines_of_tags(folder: Path) -> Path:
    rows = [dict(zip(("artist_mbid", "artist_name", "tag", "count"), row, strict=True)) for row in ROWS]
    (folder / "tags.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return folder / "tags.jsonl"


def musicbrainz(folder: Path) -> Path:
    """Laid out as MusicBrainz' dump: of an artist the genres, or where there are none the tags."""
    artists: dict[tuple[str, str], list[dict[str, object]]] = {}
    for mbid, name, tag, count in ROWS:
        artists.setdefault((mbid, name), []).append({"name": tag, "count": count})
    lines = [
        json.dumps(
            {"id": mbid, "name": name, **({"genres": tags, "tags": []} if mbid else {"genres": [], "tags": tags})}
        )
        for (mbid, name), tags in artists.items()
    ]
    with tarfile.open(folder / "artist.tar.xz", "w:xz") as archive:
        for member, content in (("COPYING", b"CC0"), ("mbdump/artist", "\n".join(lines).encode())):
            info = tarfile.TarInfo(member)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return folder / "artist.tar.xz"


def load(*paths: Path) -> Interactions:
    data = present(paths, Path("nowhere"))
    assert data is not None
    return data.load()


def tags(music: Interactions) -> dict[str, dict[str, int]]:
    """How many users gave each artist each tag."""
    given = music.tags.given(len(music.catalog)).toarray()
    return {
        name: {music.tags.names[tag]: int(row[tag]) for tag in np.flatnonzero(row).tolist()}
        for name, row in zip(music.catalog.names, given, strict=True)
    }


PACKED = [packed(csv, "gzip"), packed(csv, "zstd"), packed(parquet, "zstd")]


@pytest.mark.parametrize("source", [csv, typed, parquet, *PACKED, lines_of_tags, musicbrainz])
def test_tags_meet_artists_by_mbid_else_by_name(
    source: Callable[[Path], Path], listening: Path, tmp_path: Path
) -> None:
    assert tags(load(listening, source(tmp_path))) == {
        "Radiohead": {"art rock": 20, "rock": 10},
        "Björk": {"electronic": 2},
        "Muse": {"rock": 1},
    }


def test_the_listening_stays_what_it_was(listening: Path, tmp_path: Path) -> None:
    before, after = load(listening), load(listening, csv(tmp_path))
    assert after.plays.sum() == before.plays.sum() and after.listeners.tolist() == before.listeners.tolist()
    assert len(after.users) - after.made_up == len(before.users)
    assert "tags.csv gives 3 artists tags that have none elsewhere." in after.notes


def test_artists_that_have_tags_keep_their_own(hetrec_with: FolderWith, tmp_path: Path) -> None:
    music = load(hetrec_with({}), csv(tmp_path))
    assert tags(music)["Björk"] == {"fußball": 2, "tropicália": 1}


def test_tags_of_one_listening_source_serve_the_listeners_of_another(hetrec_with: FolderWith, listening: Path) -> None:
    music = load(listening, hetrec_with({}))
    assert music.catalog.names.count("Björk") == 1 and tags(music)["Björk"] == {"fußball": 2, "tropicália": 1}
    assert music.listeners[music.catalog.names.index("Björk")] == 9 + 2


def test_an_artist_is_served_with_tags_that_several_bear(listening: Path, tmp_path: Path) -> None:
    build(load(listening, csv(tmp_path)), Cosine(), tmp_path / "model")
    recommender = Recommender.load(tmp_path / "model")
    assert "rock" in recommender.resolve("Radiohead").tags and recommender.resolve("Muse").tags == ("rock",)
    assert recommender.shared(recommender.resolve("Muse"), recommender.resolve("Björk")).users == 9


def test_other_tags_are_other_data(listening: Path, tmp_path: Path) -> None:
    alone, both = present([listening], tmp_path), present([listening, csv(tmp_path)], tmp_path)
    assert alone is not None and both is not None and alone.digest() != both.digest()


def test_tags_alone_are_no_listening(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="holds tags alone"):
        present([csv(tmp_path)], tmp_path)


@pytest.mark.parametrize("content", [b"not an archive", b""])
def test_what_cannot_be_read_is_said_to_be(content: bytes, listening: Path, tmp_path: Path) -> None:
    (tmp_path / "artist.tar.xz").write_bytes(content)
    with pytest.raises(DataError, match=r"artist\.tar\.xz"):
        load(listening, tmp_path / "artist.tar.xz")


def test_malformed_lines_are_named(listening: Path, tmp_path: Path) -> None:
    (tmp_path / "tags.jsonl").write_text('{"id": "", "name": "Muse", "tags": [{"name": "rock"}]}\n')
    with pytest.raises(DataError, match=r"tags\.jsonl: 1 of 1 rows are malformed: line 1"):
        load(listening, tmp_path / "tags.jsonl")

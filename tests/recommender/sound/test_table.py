"""Tables of features: artists of any file with numbers, once each, with what of it is sound."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from recommender import DataError
from recommender.sound.spectrogram import BANDS
from recommender.sound.table import Sounds, read_table

CRANBERRIES = "c98d40fd-f6cf-4b26-883e-eaa515ee2851"
TWISTA = "0bc858a1-3573-4216-9423-c96dd8c72919"


def read(folder: Path, text: str | bytes, name: str = "songs.csv") -> Sounds:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_table(path)


def test_rows_of_an_artist_are_averaged_whatever_its_spelling(tmp_path: Path) -> None:
    sounds = read(tmp_path, "ARTIST,Tempo,Acousticness\nSigur Rós,100,0.5\nsigur ros,110,0.7\nMúm,90,\n")
    assert sounds.names == ("Múm", "Sigur Rós") and sounds.columns == ("Tempo", "Acousticness")
    assert sounds.tracks.tolist() == [1, 2] and sounds.features.dtype == np.float32
    assert np.allclose(sounds.features, [[90, np.nan], [105, 0.6]], equal_nan=True)


def test_tempo_and_loudness_are_traits_and_what_is_not_told_is_unknown(tmp_path: Path) -> None:
    sounds = read(tmp_path, "artist\tBPM\tloudness\tbrightness\nBlur\t120\t-7.5\t2000\nBlur\t0\t-7.5\t0\n", "songs.tsv")
    assert np.array_equal(sounds.traits, [[120, -7.5, 2000, np.nan]], equal_nan=True)


def test_an_mbid_tells_artists_apart_and_brings_names_together(tmp_path: Path) -> None:
    sounds = read(
        tmp_path,
        "artist,artist_mbid,energy\n"
        f"Twista,{TWISTA},1\nTwista Featuring Cee-Lo,{TWISTA.upper()},3\nTwista,,5\nTwista,{CRANBERRIES},7\n",
    )
    assert sounds.names == ("Twista", "Twista") and sounds.mbids == (TWISTA, CRANBERRIES)
    assert sounds.features[:, 0].tolist() == [3, 7]
    assert read(tmp_path, f"mbid,energy\n{TWISTA},1\n").names == (TWISTA,)


def test_what_is_no_number_or_no_sound_is_passed_over_and_named(tmp_path: Path) -> None:
    text = "artist,title,year,plays,popularity,track_id,date,energy\nBlur,Song 2,1997,12,80,5,1997-04-07,0.9\n"
    sounds = read(tmp_path, text)
    assert sounds.columns == ("energy",)
    (note,) = sounds.notes
    assert note.endswith("no sound: title, year, plays, popularity, track_id, date.")
    assert read_table(tmp_path / "songs.csv", dated=True).columns == ("year", "energy")


def test_cells_that_are_no_finite_number_say_nothing(tmp_path: Path) -> None:
    text = "artist,a,b,c\n" + "Blur,1,2,3\n" * 18 + "Blur,inf,nan,1e300\nBlur,,NA,oops\n"
    sounds = read(tmp_path, text)
    assert sounds.features.tolist() == [[1, 2, 3]] and sounds.tracks.tolist() == [20]


def test_somebody_may_be_called_none_and_nobody_is_called_nothing(tmp_path: Path) -> None:
    sounds = read(tmp_path, "artist,a\nNone,1\n  ,2\n")
    assert sounds.names == ("None",) and sounds.notes[-1].endswith("1 rows that name no artist are left out.")


def test_names_are_read_in_utf_8_or_else_in_latin(tmp_path: Path) -> None:
    assert read(tmp_path, "artist;a\nBjörk;1\n".encode("cp1252")).names == ("Björk",)
    assert read(tmp_path, "\ufeffartist;a\r\nBjörk;1\r\n").names == ("Björk",)


@pytest.mark.parametrize("text", ["artist,a\n" + "Blur,1\n" * 200 + "Blur,1,2\n"])
def test_a_torn_row_is_left_out_and_many_are_refused(tmp_path: Path, text: str) -> None:
    assert "line 202" in read(tmp_path, text).notes[0]
    with pytest.raises(DataError, match=r"2 of 3 rows are malformed"):
        read(tmp_path, "artist,a\nBlur,1\nBlur,1,2\nBlur,1,2\n")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is empty"),
        ("artist,a\n", "no row below its header"),
        ("artist,title\nBlur,Song 2\n", "no numbers beside its artists"),
        ("artist,a\nBlur,\n", "no numbers beside its artists"),
        ("artist,a\n,1\n", "names no artist"),
        ("band,a\nBlur,1\n", "no column of songs.csv is known to hold artists: 'band', 'a'"),
    ],
)
def test_a_file_that_says_nothing_is_refused_with_what_it_lacks(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(DataError, match=why):
        read(tmp_path, text)


@pytest.mark.parametrize(("name", "content"), [("songs.parquet", b"none"), ("songs.csv.gz", b"none")])
def test_a_file_that_is_not_what_it_is_called_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        read(tmp_path, content, name)
    for missing in (tmp_path / "missing.csv", tmp_path):
        with pytest.raises(DataError, match="There is no file"):
            read_table(missing)


def test_a_packed_file_and_parquet_are_read_as_text_is(tmp_path: Path) -> None:
    packed = read(tmp_path, gzip.compress(b"artist,a\nBlur,1\n"), "songs.csv.gz")
    stored = tmp_path / "songs.parquet"
    columns: dict[str, Any] = {"Artist": ["Blur", None], "a": [1, 2], "b": [True, None], "c": [["x"], ["y"]]}
    parquet.write_table(pa.table(columns), stored)
    sounds = read_table(stored)
    assert packed.names == sounds.names == ("Blur",) and sounds.columns == ("a", "b")
    assert sounds.features.tolist() == [[1, 1]]


def test_of_what_was_listened_to_the_bands_are_features_beside_the_traits(tmp_path: Path) -> None:
    stored, random = tmp_path / "features.parquet", np.random.default_rng(0)
    windows = random.integers(0, 256, size=(2, 2, 128, BANDS), dtype=np.uint8)
    parquet.write_table(
        pa.table(
            {
                "artist": ["Blur", "Blur", "Pulp"],
                "tempo": [100.0, 110.0, None],
                "percussion": [0.5, 0.5, None],
                "frames": [2, 2, 0],
                "mel": pa.array([window.tobytes() for window in windows] + [b""], pa.binary()),
            }
        ),
        stored,
    )
    sounds = read_table(stored)
    decibels = windows.reshape(2, -1, BANDS) * (80 / 255) - 80
    expected = [105, 0.5, *decibels.mean(axis=(0, 1)), *decibels.std(axis=1).mean(axis=0)]
    assert np.allclose(sounds.features[0], expected, atol=1e-3) and np.isnan(sounds.features[1]).all()
    assert sounds.columns[1:3] == ("percussion", "mean of band 1") and len(sounds.columns) == 2 + 2 * BANDS
    assert np.array_equal(sounds.traits[0], np.array([105, np.nan, np.nan, 0.5], dtype=np.float32), equal_nan=True)

"""Decoders of audio, side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.decoders import CODECS, compare


def test_pyav_reads_files_of_every_kind_and_tells_tags(tmp_path: Path, decoder: None) -> None:
    found = compare(tmp_path, 1)
    (pyav,) = (row for row in found.rows if row[""] == "PyAV")
    assert (pyav["reads"], pyav["tags"]) == (", ".join(CODECS), "yes")
    assert pyav["installed, MB"] == pytest.approx(120, abs=60)
    assert all(0 < float(str(pyav[f"{kind}, s"])) < 5 for kind in ("mp3", "flac", "ogg"))

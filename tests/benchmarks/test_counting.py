"""Counting listens is measured on what was written, whichever way."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.counting import measure, write


@pytest.mark.parametrize("memory", ["", "200MB"])
def test_every_listen_is_counted(memory: str, tmp_path: Path) -> None:
    if memory:
        pytest.importorskip("duckdb")
    write(tmp_path / "listens.csv", 3000, 20, 50)
    found = measure(tmp_path / "listens.csv", memory)
    assert found["listens"] == 3000 and isinstance(found["pairs"], int) and 20 < found["pairs"] <= 20 * 50

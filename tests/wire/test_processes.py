"""Two processes that are one bot: one is killed while members ask and vote and digests are posted, and begun anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.bot.processes.__main__ import main
from loopback import postgres

pytestmark = [pytest.mark.timeout(200), pytest.mark.usefixtures("openapi")]


def test_what_was_promised_is_kept_and_all_is_done_once_also_when_one_is_killed(
    small_artifact: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if os.environ.get("CI") != "true":
        pytest.importorskip("asyncpg")
        if postgres.programs() is None:
            pytest.skip("there is no PostgreSQL server on this machine (Debian: postgresql)")
    main(small_artifact, database=None, processes=2, shards=2, concurrency=2, hurry=20.0)
    said = capsys.readouterr().out
    assert "duties taken over" in said and "0 lost, 0 twice" in said and "FAILED" not in said

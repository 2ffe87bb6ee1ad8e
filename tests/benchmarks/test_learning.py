"""What a night's learning takes is measured of votes and of presses."""

from __future__ import annotations

import pytest

from benchmarks.learning import main


def test_votes_and_presses_are_learned_from_and_measured(capsys: pytest.CaptureFixture[str]) -> None:
    main(votes=40, members=5, lists=3)
    said = capsys.readouterr().out
    assert "40 votes" in said and "40 presses" in said and "MiB" in said

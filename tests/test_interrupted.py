"""Ctrl-C while a program is still loading ends it, and says nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")
@pytest.mark.parametrize("program", ["recommender", "bot"])
@pytest.mark.parametrize("loaded", ["numpy.version", "typer"])
def test_a_program_that_is_interrupted_while_it_loads_leaves_no_traceback(program: str, loaded: str) -> None:
    command = [sys.executable, "-X", "importtime", "-m", program, "--help"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert any(line.split("|")[-1].strip() == loaded for line in process.stderr)
        process.send_signal(signal.SIGINT)
        left = process.stderr.read()
    assert "Traceback" not in left and process.returncode == -signal.SIGINT

"""The units, as systemd's own checks see them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SYSTEMD = Path(__file__).resolve().parents[2] / "deploy" / "systemd"

pytestmark = [
    pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd-analyze on the PATH"),
]


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The units as they are installed, the template among them, with a Python that there is."""
    shutil.copytree(SYSTEMD, tmp_path, dirs_exist_ok=True)
    unit = (SYSTEMD / "segue.service").read_text("utf-8")
    assert "ExecStart=/opt/segue/bin/python -m bot run\n" in unit
    for name in ("segue.service", "segue@.service"):
        (tmp_path / name).write_text(unit.replace("/opt/segue/bin/python", sys.executable), "utf-8")
    return tmp_path


def analyze(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["systemd-analyze", *words],
        cwd=folder,
        env={"SYSTEMD_UNIT_PATH": f"{folder}:", "PATH": "/usr/bin:/bin"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("unit", ["segue.service", "segue@0-7.service"])
def test_systemd_understands_all_of_a_unit(installed: Path, unit: str) -> None:
    done = analyze(installed, "verify", unit)
    assert (done.returncode, done.stdout) == (0, "")


def test_a_unit_exposes_little(installed: Path) -> None:
    done = analyze(installed, "security", "--offline=true", "--threshold=15", "--no-pager", "./segue.service")
    assert done.returncode == 0, done.stdout

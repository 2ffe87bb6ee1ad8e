"""The wheel, installed outside the repository: it brings the two packages with what they read, and they work."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("bot", "recommender")
DATA = ("lists", "sample")
MODEL = ("--model", "cosine")  # the one that is built soonest
USER = """\
from recommender import Recommender
reveal_type(Recommender.load("model").similar)
Recommender.load("model").similar("Radiohead")
"""


# Of the libraries nothing is claimed, and reading them takes most of the time.
SETTINGS = """\
[mypy]
strict = True
follow_imports = skip
[mypy-numpy.*,mypy-scipy.*]
follow_imports_for_stubs = True
[mypy-recommender.*]
follow_imports = normal
"""


def pip(*arguments: object) -> None:
    """Runs pip without configuration and without a network. What goes wrong is what it prints."""
    command = [sys.executable, "-m", "pip", "--isolated", "--quiet", *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the wheel has been installed, which stands for site-packages."""
    if find_spec("hatchling") is None:
        sentence = "hatchling, which builds the wheel, is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-build-isolation", "--no-deps", "--no-index", "--wheel-dir", folder, ROOT)
    (wheel,) = folder.glob("*.whl")
    pip("install", "--no-deps", "--no-index", "--target", folder / "site", wheel)
    return folder / "site"


def run(installed: Path, folder: Path, *command: object) -> subprocess.CompletedProcess[str]:
    """Runs Python in the folder: it finds what is installed and the dependencies, but not the repository."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith(("SEGUE_", "DISCORD_"))}
    return subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=folder,
        env={**settings, "PYTHONPATH": str(installed), "COLUMNS": "200", "MYPYPATH": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def test_only_the_two_packages_are_put_into_site_packages(installed: Path) -> None:
    there = {path.name for path in installed.iterdir() if path.suffix != ".dist-info"}
    assert there == {*PACKAGES, "bin"}


def test_all_files_of_the_packages_are_shipped_and_the_data_inside_one(installed: Path) -> None:
    expected = {f"recommender/{path.relative_to(ROOT)}" for name in DATA for path in (ROOT / "data" / name).iterdir()}
    expected |= {str(path.relative_to(ROOT)) for name in PACKAGES for path in (ROOT / name).rglob("*.*")}
    shipped = {str(path.relative_to(installed)) for name in PACKAGES for path in (installed / name).rglob("*.*")}
    assert {path for path in expected ^ shipped if "__pycache__" not in path} == set()
    assert {"bot/py.typed", "recommender/py.typed"} <= shipped


def test_the_sample_is_found_built_and_asked(installed: Path, tmp_path: Path) -> None:
    found = run(installed, tmp_path, "-c", "from recommender.shipped import SAMPLE; print(SAMPLE)").stdout.strip()
    assert Path(found) == installed / "recommender" / "data" / "sample"
    built = run(installed, tmp_path, "-m", "recommender", "build", *MODEL, "--data", found, "--out", "model")
    assert built.returncode == 0 and "1,199 artists" in built.stdout, built.stdout
    command = installed / "bin" / "segue-recommender"
    asked = run(installed, tmp_path, command, "similar", "radiohaed", "--artifact", "model")
    assert asked.returncode == 0 and "Similar to Radiohead" in asked.stdout, asked.stdout


def test_the_bot_says_what_it_can_do(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "-m", "bot", "--help")
    assert done.returncode == 0 and "preview" in done.stdout, done.stdout


def test_a_user_s_program_sees_real_types(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "user.py").write_text(USER, "utf-8")
    (tmp_path / "mypy.ini").write_text(SETTINGS, "utf-8")
    said = run(installed, tmp_path, "-m", "mypy", "--cache-dir", os.devnull, "user.py").stdout
    assert "def (artist: recommender.artist.Artist, " in said
    assert "user.py:3: error: Argument 1 to" in said and "Found 1 error in 1 file" in said, said

"""The version is told by the tags, wherever the program runs."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import version
from bot.__main__ import app

SOURCE = Path(version.__file__)


def git(folder: Path, *words: str) -> None:
    """Runs git as somebody, without anybody's settings."""
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ("-c", "user.name=somebody", "-c", "user.email=somebody@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", "-C", folder, *who, *words], check=True, capture_output=True, env={**os.environ, **settings})


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that has the program in it, without a tag."""
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot" / "version.py").write_bytes(SOURCE.read_bytes())
    (tmp_path / ".gitattributes").write_bytes((SOURCE.parents[1] / ".gitattributes").read_bytes())
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--message", "first")
    monkeypatch.setattr(version, "FOLDER", tmp_path / "bot")
    return tmp_path


def test_a_checkout_has_the_version_of_its_tag_and_how_far_it_is_from_it(checkout: Path) -> None:
    assert version.version() == version.UNKNOWN
    git(checkout, "tag", "v1.2.0")
    assert version.version() == "1.2.0"
    git(checkout, "commit", "--allow-empty", "--message", "second")
    assert version.version().startswith("1.2.0+1.")
    git(checkout, "tag", "something-else")
    assert version.version().startswith("1.2.0+1.")


def test_within_another_repository_it_is_not_that_one_s(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(checkout, "tag", "v7.0")
    inner = checkout / "packages" / "bot"
    inner.mkdir(parents=True)
    monkeypatch.setattr(version, "FOLDER", inner)
    assert version.version() != "7.0"


def test_a_tarball_has_the_version_that_it_was_made_of(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    git(checkout, "tag", "v1.2.0")
    tarball = tmp_path_factory.mktemp("tarball")
    git(checkout, "archive", "--output", str(tarball / "it.tar"), "HEAD")
    subprocess.run(["tar", "xf", tarball / "it.tar", "-C", tarball], check=True)
    there: dict[str, object] = {"__file__": str(tarball / "bot" / "version.py"), "__name__": "version"}
    exec((tarball / "bot" / "version.py").read_text("utf-8"), there)
    assert there["version"]() == "1.2.0"  # type: ignore[operator]


def test_an_image_has_the_version_that_its_build_was_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "FOLDER", tmp_path)
    (tmp_path / version.WRITTEN).write_text("v1.2.0-3-g0d32d44\n", "utf-8")
    assert version.version() == "1.2.0+3.0d32d44"
    (tmp_path / version.WRITTEN).write_text("\n", "utf-8")
    assert version.version() == version.UNKNOWN


@pytest.mark.parametrize(
    ("described", "told"),
    [("v0.2.0", "0.2.0"), ("1.0rc1", "1.0rc1"), ("v1.0-2-gabc", "1.0+2.abc"), ("abcdef0", "0+unknown")],
)
def test_a_version_is_one_that_packages_can_have(described: str, told: str) -> None:
    assert version.told(described) == told


def test_the_program_says_which_version_it_is() -> None:
    said = CliRunner().invoke(app, ["--version"])
    assert (said.exit_code, said.stdout.strip()) == (0, version.version())

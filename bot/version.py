"""Which version this is, by the tags of the repository. The build of the wheel runs this file, so it stands alone."""

from __future__ import annotations

import re
import subprocess
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
WRITTEN = "VERSION"
"""The file here that an image, which has neither repository nor wheel, writes: what `git describe --tags` said."""
ARCHIVED = "$Format:%(describe:tags=true,match=v*)$"  # filled in by `git archive` (.gitattributes)
UNKNOWN = "0+unknown"
_DESCRIBED = re.compile(r"v?(\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?)(?:-(\d+)-g([0-9a-f]+))?")


def version() -> str:
    """The version by PEP 440: 1.2.0 at the tag v1.2.0, 1.2.0+5.0d32d44 five commits on, 0+unknown without a tag."""
    if _git("rev-parse", "--show-prefix") == f"{FOLDER.name}/":  # not installed somewhere within another repository
        return told(_git("describe", "--tags", "--match", "v*"))
    if (FOLDER / WRITTEN).exists():
        return told((FOLDER / WRITTEN).read_text("utf-8"))
    if not ARCHIVED.startswith("$"):
        return told(ARCHIVED)
    try:
        return installed("segue-bot")
    except PackageNotFoundError:
        return UNKNOWN


def told(described: str) -> str:
    """The version of what `git describe --tags` said."""
    match = _DESCRIBED.fullmatch(described.strip())
    if match is None:
        return UNKNOWN
    released, commits, commit = match.groups()
    return f"{released}+{commits}.{commit}" if commits else released


def tell(asked: bool) -> None:
    """Prints the version and ends the program, if it was asked for."""
    if asked:
        print(version())
        raise SystemExit


def _git(*words: str) -> str:
    try:
        return subprocess.run(["git", "-C", FOLDER, *words], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):  # no git, no repository, no tag, or the repository of another user
        return ""

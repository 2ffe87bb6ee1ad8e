"""What the changelog says of a release, once tag, version and changelog agree: `python deploy/release.py v0.2.0`."""

from __future__ import annotations

import re
import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<day>\d{4}-\d\d-\d\d))?$", re.MULTILINE)


def sections(changelog: str) -> dict[str, str]:
    """Each version with what is said of it, the newest first; what is not released yet is called Unreleased."""
    headings = list(_HEADING.finditer(changelog))
    ends = [heading.start() for heading in headings[1:]] + [len(changelog)]
    return {
        heading["version"]: changelog[heading.end() : end].strip()
        for heading, end in zip(headings, ends, strict=True)
        if heading["day"] or heading["version"] == "Unreleased"
    }


def notes(tag: str, version: str, changelog: str) -> str:
    """What is said of the version that is tagged. Raises ValueError where it is not the newest that there is."""
    said = sections(changelog)
    newest = next((name for name in said if name != "Unreleased"), None)
    if tag != f"v{newest}":
        raise ValueError(f"The tag is {tag}, but CHANGELOG.md says that the newest release is {newest or 'none yet'}.")
    if tag != f"v{version}":
        raise ValueError(f"The tag is {tag}, but the program says that it is {version}.")
    if said.get("Unreleased"):
        raise ValueError(f"CHANGELOG.md has lines under Unreleased beside those of {version}.")
    return said[version]


def main() -> None:
    (tag,) = sys.argv[1:]
    version = runpy.run_path(str(ROOT / "bot" / "version.py"))["version"]()
    try:
        print(notes(tag, version, (ROOT / "CHANGELOG.md").read_text("utf-8")))
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()

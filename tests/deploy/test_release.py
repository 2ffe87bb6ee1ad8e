"""A release is made of a tag, a version and a section of the changelog that agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.version import UNKNOWN, version
from deploy import release

CHANGELOG = (Path(__file__).resolve().parents[2] / "CHANGELOG.md").read_text("utf-8")
MADE_UP = """\
# Changelog

## [Unreleased]

## [0.2.0] - 2026-12-01

### Added

- More.

## [0.1.0] - 2026-11-01

- All.
"""


def test_the_newest_release_in_the_changelog_is_that_of_the_newest_tag() -> None:
    """From the commit that writes its section to its tag the changelog is ahead by one."""
    released = [name for name in release.sections(CHANGELOG) if name != "Unreleased"]
    tagged = version().partition("+")[0]
    assert version() == UNKNOWN or tagged in released[:2], "a tag has its section"
    assert "+" in version() or tagged == released[0], "the newest section is of the tag"


def test_what_is_not_released_yet_stands_first_and_releases_from_the_newest_on() -> None:
    first, *released = release.sections(CHANGELOG)
    assert first == "Unreleased"
    numbers = [[int(part) for part in name.split(".")] for name in released]
    assert numbers == sorted(numbers, reverse=True)


def test_a_release_says_what_the_changelog_says_of_it() -> None:
    assert release.notes("v0.2.0", "0.2.0", MADE_UP) == "### Added\n\n- More."


@pytest.mark.parametrize(
    ("tag", "told", "changelog", "why"),
    [
        ("v0.3.0", "0.3.0", MADE_UP, "newest release is 0.2.0"),
        ("v0.1.0", "0.1.0", MADE_UP, "newest release is 0.2.0"),
        ("v0.2.0", "0.2.0+1.abc", MADE_UP, r"says that it is 0.2.0\+1.abc"),
        ("v0.2.0", "0.2.0", MADE_UP.replace("[Unreleased]\n", "[Unreleased]\n\n- Yet more.\n"), "under Unreleased"),
        ("v0.1.0", "0.1.0", "## [Unreleased]\n\n- All.\n", "none yet"),
    ],
)
def test_a_tag_that_does_not_fit_is_no_release(tag: str, told: str, changelog: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        release.notes(tag, told, changelog)

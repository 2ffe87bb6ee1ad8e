"""Listening of today: ListenBrainz' newest statistics, offered, and put beside the data that is there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import DownloadError

if TYPE_CHECKING:
    from ..dataset.choose import Say

LISTENBRAINZ = "listenbrainz"
"""The folder, among what was downloaded, that the statistics are put into."""
_BITS_A_SECOND = 100e6  # of the line by which the time that a download takes is told


def with_listenbrainz(
    named: Sequence[Path], downloads: Path, say: Say, url: str | None = None
) -> tuple[list[Path], bool]:
    """The data that was named, or else HetRec if that was downloaded, and ListenBrainz' newest statistics beside it.

    Downloads them from `url` unless they are here. Where that fails, says why and goes on with older ones, if there
    are any, and else with the data that was named. Returns the data, and whether the newest statistics are in it.
    """
    from ..dataset.choose import present
    from ..dataset.download import told
    from ..dataset.mirror import URL, fetch_statistics

    folder, fetched = downloads / LISTENBRAINZ, True
    try:
        say("Fetching ListenBrainz' newest statistics …")
        fetch_statistics(folder, url=url or URL, progress=told(say))
    except DownloadError as error:
        say(f"{error} Continuing with the data that is already here.")
        fetched = False
    if not folder.is_dir():
        return [*named], fetched
    there = present((), downloads) if not named else None
    others = [source.path for source in there.sources] if there else named
    return [*dict.fromkeys((*others, folder))], fetched


def offer(url: str | None = None) -> str | None:
    """What somebody without any data is told of ListenBrainz' statistics; None where they cannot be downloaded now."""
    from ..dataset.mirror import URL, offered_statistics

    found = offered_statistics(url=url or URL)
    if found is None:
        return None
    minutes = max(1, round(found.size * 8 / _BITS_A_SECOND / 60))
    return (
        f"More recent data is available: ListenBrainz statistics of {found.day.day} {found.day:%B %Y}, "
        f"{_size(found.size)}, public domain (CC0).\nTo use them, set SEGUE_FETCH=listenbrainz and start again: the "
        f"bot answers while they download (about {minutes} min at 100 Mbit/s, longer on a slower line) and a model is "
        "built."
    )


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.1f} MB"

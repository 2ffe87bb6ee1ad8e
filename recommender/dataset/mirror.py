"""Downloading ListenBrainz' newest statistics dump: whole and checked, or not at all.

The layout is told by the code of metabrainz/listenbrainz-server, version v-2026-08-21.1. In the folder `fullexport` are
`listenbrainz-dump-<id>-<time>-full`, a higher id a newer dump (`listenbrainz/dumps/cleanup.py`), beside databases'
(`…-db`); in each `listenbrainz-statistics-dump-<time>.tar.zst` and, with `.sha256` after its name, its SHA-256
(`listenbrainz/dumps/exporter.py`, `write_hashes` in `manager.py`). The newest may lack it: it can be left out, and an
upload takes a while. The address is that of `listenbrainz_spark/config.py.sample`.
"""

from __future__ import annotations

import hashlib
import re
import time
from datetime import date
from pathlib import Path
from typing import IO, NamedTuple
from urllib.parse import unquote

import httpx

from ..errors import DownloadError
from ..folders import beside, swap
from .download import Pause, Progress, client_of, received, tried

URL = "https://data.metabrainz.org/pub/musicbrainz/listenbrainz/fullexport/"
MAX_BYTES = 2**36  # far above what all statistics take
_DUMP = re.compile(r"listenbrainz-dump-(\d+)-\d{8}-\d{6}-full")
_STATISTICS = re.compile(r"listenbrainz-statistics-dump-\d{8}-\d{6}\.tar\.zst")
_LINK = re.compile(r"""href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_SHA256 = re.compile(r"[0-9a-f]{64}")


def fetch_statistics(
    folder: Path,
    *,
    url: str = URL,
    progress: Progress | None = None,
    transport: httpx.BaseTransport | None = None,
    pause: Pause = time.sleep,
) -> Path:
    """Downloads the newest statistics dump into `folder`, in place of what is there, and returns the archive.

    What has arrived when a download is broken off stays beside the folder in a hidden file, and the next one goes on
    from there. Nothing is downloaded if the newest dump is there already. Raises DownloadError saying what failed;
    `folder` is then as it was.
    """
    url = url.rstrip("/") + "/"
    try:
        with client_of(url, transport) as client:
            dump, name = _newest(url, client, pause)
            address = f"{url}{dump}/{name}"
            published = _SHA256.match(_text(f"{address}.sha256", client, pause).strip().lower())
            if published is None:
                raise DownloadError(f"{address}.sha256 holds no SHA-256; nothing was downloaded.")
            if (folder / name).is_file() and _digest(folder / name) == published[0]:
                return folder / name
            folder.parent.mkdir(parents=True, exist_ok=True)
            part = _part(folder, name)
            with part.open("ab") as file:
                _download(address, file, progress, client, pause)
        found = _digest(part)
        if found != published[0]:
            part.unlink()
            raise DownloadError(
                f"{name} is not the file that was published: its SHA-256 is {found} instead of {published[0]}; "
                "nothing was kept."
            )
        _put(part, folder, name)
    except OSError as error:
        raise DownloadError(f"The download could not be put into {folder}: {error}.") from error
    return folder / name


class Offer(NamedTuple):
    """A download that can be had."""

    size: int
    """In bytes."""
    day: date
    """When it was made."""


def offered_statistics(
    *, url: str = URL, seconds: float = 3.0, transport: httpx.BaseTransport | None = None
) -> Offer | None:
    """The newest statistics dump that can be had, or None. Waits no longer than so many seconds for any answer."""
    url = url.rstrip("/") + "/"
    try:
        with client_of(url, transport) as client:
            client.timeout = httpx.Timeout(seconds)
            dump, name = _newest(url, client, lambda _: None)
            answer = client.head(f"{url}{dump}/{name}", headers={"accept-encoding": "identity"})
            answer.raise_for_status()
            made = name.removeprefix("listenbrainz-statistics-dump-")[:8]
            return Offer(int(answer.headers["content-length"]), date.fromisoformat(made))
    except (DownloadError, httpx.HTTPError, LookupError, ValueError):
        return None


def _newest(url: str, client: httpx.Client, pause: Pause) -> tuple[str, str]:
    """The newest dump's folder that has statistics with their checksum, and their name."""
    dumps = {int(match[1]): match[0] for name in _listed(url, client, pause) if (match := _DUMP.fullmatch(name))}
    for _, dump in sorted(dumps.items(), reverse=True):
        names = _listed(f"{url}{dump}/", client, pause)
        for name in sorted(names, reverse=True):
            if _STATISTICS.fullmatch(name) and f"{name}.sha256" in names:
                return dump, name
    wanted = "no full dump has statistics with a checksum" if dumps else "it lists no full dump"
    raise DownloadError(f"{url} holds no statistics of ListenBrainz: {wanted}. Nothing was downloaded.")


def _listed(url: str, client: httpx.Client, pause: Pause) -> set[str]:
    """The names that a folder's page links to."""
    links = _LINK.findall(_text(url, client, pause))
    return {unquote(link).split("?")[0].rstrip("/").rpartition("/")[2] for link in links}


def _text(url: str, client: httpx.Client, pause: Pause) -> str:
    def get() -> str:
        answer = client.get(url)
        answer.raise_for_status()
        return answer.text

    return tried(url, get, pause)


def _download(address: str, file: IO[bytes], progress: Progress | None, client: httpx.Client, pause: Pause) -> None:
    """Goes on with the file where it ends, until all is there."""

    def go_on() -> None:
        start = file.tell()
        # Packed once more on the way, bytes could not be counted on from.
        headers = {"accept-encoding": "identity"} | ({"range": f"bytes={start}-"} if start else {})
        with client.stream("GET", address, headers=headers) as answer:
            if answer.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
                return  # there is nothing after what is here; the checksum says whether that is all
            answer.raise_for_status()
            if answer.status_code != httpx.codes.PARTIAL_CONTENT:
                start = 0
            elif not answer.headers.get("content-range", "").startswith(f"bytes {start}-"):
                raise httpx.ReadError("another part than the one asked for was sent")
            file.seek(start)
            file.truncate()
            length = int(answer.headers.get("content-length", 0))
            total = start + length if length else None
            received(address, answer, file, MAX_BYTES, total, progress)
        if total is not None and file.tell() != total:
            raise httpx.ReadError(f"{file.tell():,} of {total:,} bytes arrived")

    tried(address, go_on, pause, file.tell)


def _part(folder: Path, name: str) -> Path:
    """Where a download is kept until it is whole; those of other dumps are removed."""
    part = folder.with_name(f".{name}.part")
    for other in folder.parent.glob(".listenbrainz-statistics-dump-*.part"):
        if other != part:
            other.unlink()
    return part


def _put(part: Path, folder: Path, name: str) -> None:
    """Moves the whole download into a new folder, and that into place."""
    with beside(folder) as aside:
        (aside / "new").mkdir()
        part.rename(aside / "new" / name)
        swap(aside / "new", folder)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""Downloading HetRec 2011: whole and checked, or not at all. With `mirror` the only module that uses the network."""

from __future__ import annotations

import hashlib
import threading
import time
import zipfile
import zlib
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import IO, TypeVar

import httpx

from ..errors import DataError, DownloadError
from ..folders import beside, swap
from .sources.hetrec import ROWS, SHA256, HetRec, read_table

URL = "https://files.grouplens.org/datasets/hetrec2011/hetrec2011-lastfm-2k.zip"
LICENCE = "readme.txt"
MAX_BYTES = 100 * 2**20  # far above the 13 MB the files take; what unpacks to more is not them
TRIES = 3
SECONDS = 300.0  # for all of it, tries and pauses included

Pause = Callable[[float], None]
T = TypeVar("T")
Progress = Callable[[int, int | None], None]
"""Called with the bytes received so far and their total, if the server said it."""


def fetch(
    folder: Path,
    *,
    url: str = URL,
    progress: Progress | None = None,
    transport: httpx.BaseTransport | None = None,
    pause: Pause = time.sleep,
    seconds: float = SECONDS,
) -> Path:
    """Downloads the data set into `folder` and returns it.

    The files are unpacked and checked aside, then renamed into place together. Redirects are followed on the same
    host only, and never from https to http. Raises DownloadError saying what failed, at the latest after so many
    seconds; `folder` is then as it was.
    """
    try:
        with beside(folder) as aside:
            with (aside / "archive.zip").open("w+b") as archive, client_of(url, transport) as client:
                _within(seconds, lambda: _download(url, archive, progress, client, pause), url)
                _unpack(archive, aside / "new")
            _check(aside / "new")
            swap(aside / "new", folder)
    except OSError as error:
        raise DownloadError(f"The download could not be put into {folder}: {error}.") from error
    return folder


def told(say: Callable[[str], None]) -> Progress:
    """Progress that is said at every quarter of a download, or at every megabyte where its size is not known."""
    said = 0

    def progress(done: int, total: int | None) -> None:
        nonlocal said
        reached = done * 4 // total if total else done // 10**6
        if reached > said:
            said = reached
            say(f"{done / 1e6:.1f} {f'of {total / 1e6:.1f} ' if total else ''}MB")

    return progress


def client_of(url: str, transport: httpx.BaseTransport | None) -> httpx.Client:
    """A client that stays where it was sent: what is asked for elsewhere raises DownloadError."""
    first = httpx.URL(url)

    def check(request: httpx.Request) -> None:
        if request.url.host != first.host or (first.scheme == "https" != request.url.scheme):
            raise DownloadError(f"{url} leads elsewhere, to {request.url}; nothing was downloaded.")

    return httpx.Client(timeout=10, follow_redirects=True, transport=transport, event_hooks={"request": [check]})


def _within(seconds: float, work: Callable[[], None], url: str) -> None:
    """Does the work, and goes on without it after so many seconds: a server may take as long as it likes a byte."""
    done = Future[None]()

    def run() -> None:
        try:
            work()
            done.set_result(None)
        except BaseException as error:
            done.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    try:
        done.result(seconds)
    except TimeoutError as error:
        raise DownloadError(f"{url} took longer than {seconds:g} seconds; nothing was downloaded.") from error


def tried(url: str, work: Callable[[], T], pause: Pause, reached: Callable[[], int] = lambda: 0) -> T:
    """What the work returns, trying again where that can help: so many times in a row without getting further.

    `reached` says how far it got. Raises DownloadError saying what the address answered, or why it did not.
    """
    attempt, furthest = 1, reached()
    while True:
        try:
            return work()
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            if reached() > furthest:
                attempt, furthest = 1, reached()
            status = error.response.status_code if isinstance(error, httpx.HTTPStatusError) else None
            if status is not None and (status < 500 or attempt == TRIES):
                raise DownloadError(f"{url} answered {status}; nothing was downloaded.") from error
            if attempt == TRIES:
                raise DownloadError(f"{url} could not be downloaded ({error}); tried {TRIES} times.") from error
        pause(2.0 ** (attempt - 1))
        attempt += 1


def received(
    url: str, response: httpx.Response, file: IO[bytes], most: int, total: int | None, progress: Progress | None
) -> None:
    """Writes what is sent behind what the file holds. Raises DownloadError where that is more than so many bytes."""
    for chunk in response.iter_bytes():
        file.write(chunk)
        if file.tell() > most:
            raise DownloadError(f"{url} sent more than {most:,} bytes; that is not the data set.")
        if progress is not None:
            progress(file.tell(), total)


def _download(url: str, file: IO[bytes], progress: Progress | None, client: httpx.Client, pause: Pause) -> None:
    """Streams the address into the file, from its beginning at each try."""

    def stream() -> None:
        file.seek(0)
        file.truncate()
        with client.stream("GET", url) as response:
            response.raise_for_status()
            total = int(response.headers.get("content-length", 0)) or None
            received(url, response, file, MAX_BYTES, total, progress)
        if total is not None and file.tell() != total and "content-encoding" not in response.headers:
            raise httpx.ReadError(f"{file.tell():,} of {total:,} bytes arrived")

    tried(url, stream, pause)


def _unpack(archive: IO[bytes], folder: Path) -> None:
    """Unpacks the known files, refusing an archive that is torn, incomplete or reaches outside."""
    try:
        with zipfile.ZipFile(archive) as members:
            names = members.namelist()
            for name in names:
                path = Path(name.replace("\\", "/"))
                if path.is_absolute() or ".." in path.parts or ":" in name:
                    raise DownloadError(f"The archive has a member outside its folder, {name!r}; nothing was unpacked.")
            if sum(info.file_size for info in members.infolist()) > MAX_BYTES:
                raise DownloadError(f"The archive unpacks to more than {MAX_BYTES:,} bytes; that is not the data set.")
            by_name = {Path(name).name: name for name in names}
            missing = [name for name in HetRec.files if name not in by_name]
            if missing:
                raise DownloadError(f"The archive lacks {', '.join(missing)}.")
            folder.mkdir()
            for name in (*HetRec.files, LICENCE):
                if name in by_name:
                    (folder / name).write_bytes(members.read(by_name[name]))  # read checks size and CRC
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError) as error:
        # RuntimeError: encrypted, or (NotImplementedError) packed in a way that Python does not know.
        raise DownloadError(f"What was downloaded is not a whole zip archive ({error}).") from error


def _check(folder: Path) -> None:
    """Refuses files that are not those that were published."""
    for name, published in SHA256.items():
        with (folder / name).open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != published:
            raise DownloadError(
                f"{name} is not the file that was published: its SHA-256 is {found} instead of {published}; "
                "nothing was kept."
            )
    for name, rows in ROWS.items():
        try:
            there = len(read_table(folder / name))
        except DataError as error:
            raise DownloadError(f"{str(error).removesuffix('.')}; nothing was kept.") from error
        if there != rows:
            raise DownloadError(f"{name} came with {there:,} rows instead of {rows:,}; nothing was kept.")

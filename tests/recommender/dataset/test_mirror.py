"""Downloading ListenBrainz' statistics from a server of this machine that has the layout of the real one."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import httpx
import pytest

from recommender import DownloadError
from recommender.dataset.mirror import fetch_statistics
from recommender.dataset.sources import recognize
from tests.recommender.dataset.mirrored import mirrored, published
from tests.recommender.dataset.sources.examples import unpacked

Run = Callable[..., tuple[int, str, str]]
Handler = Callable[[httpx.Request], httpx.Response]
NAME = "listenbrainz-statistics-dump-20260815-000003.tar.zst"
DUMP = "listenbrainz-dump-2100-20260815-000003-full"
URL = "https://example.org/fullexport"
CONTENT = random.Random(16).randbytes(300_000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the download is to go; an older one stands there."""
    return unpacked(tmp_path / "data" / "listenbrainz", {"older.tar.zst": b"what stood here before"})


def page(*names: str) -> bytes:
    """A folder's page as servers make them."""
    rows = "".join(f'<a href="{name}">{name}</a>  15-Aug-2026 03:00  -\n' for name in ("../", "?C=M;O=D", *names))
    return f"<html><body><h1>Index of /</h1><pre>{rows}</pre></body></html>".encode()


def files(content: bytes = CONTENT) -> dict[str, bytes]:
    """What a server holds, by address."""
    return {
        "/fullexport/": page(f"{DUMP}/", "listenbrainz-dump-2101-20260816-000003-db/"),
        f"/fullexport/{DUMP}/": page(NAME, f"{NAME}.md5", f"{NAME}.sha256"),
        f"/fullexport/{DUMP}/{NAME}": content,
        f"/fullexport/{DUMP}/{NAME}.sha256": published(content),
    }


def serving(held: Mapping[str, bytes], breaks: list[int] | None = None, ranges: bool = True) -> Handler:
    """Answers with what is held; of the archive, sends so many bytes of each request and then breaks off."""

    def answer(request: httpx.Request) -> httpx.Response:
        content = held.get(request.url.path)
        if content is None:
            return httpx.Response(404)
        asked = request.headers.get("range") if ranges else None
        start = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
        if start >= len(content):
            return httpx.Response(416)
        headers = {"content-length": str(len(content) - start)}
        if asked:
            headers["content-range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        sent = breaks.pop(0) if breaks and request.url.path.endswith(".zst") else len(content)
        return httpx.Response(206 if asked else 200, headers=headers, content=iter([content[start : start + sent]]))

    return answer


def fetch(folder: Path, handler: Handler, told: list[tuple[int, int | None]] | None = None) -> list[float]:
    """Fetches from the handler; returns the pauses that were made between tries."""
    pauses: list[float] = []
    reached = fetch_statistics(
        folder,
        url=URL,
        transport=httpx.MockTransport(handler),
        pause=pauses.append,
        progress=None if told is None else lambda *now: told.append(now),
    )
    assert reached.parent == folder
    return pauses


def refusal(folder: Path, handler: Handler) -> str:
    """The sentence with which a download is refused, having left the older one as it was."""
    with pytest.raises(DownloadError) as caught:
        fetch(folder, handler)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"older.tar.zst": b"what stood here before"}
    return str(caught.value)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("NO_PROXY", "*")
    with mirrored(tmp_path / "mirror") as address:
        yield address


def test_the_newest_statistics_are_downloaded_and_can_be_read(server: str, folder: Path) -> None:
    path = fetch_statistics(folder, url=server)
    assert path == folder / NAME and [found.name for found in folder.iterdir()] == [NAME]
    assert [found.name for found in folder.parent.iterdir()] == [folder.name]
    assert recognize(folder).load().catalog.names == ("Björk", "Muse", "Nobody, Known")


def test_a_download_goes_on_where_an_earlier_one_stopped(server: str, folder: Path) -> None:
    whole = fetch_statistics(folder, url=server).read_bytes()
    (folder / NAME).unlink()
    (folder.parent / f".{NAME}.part").write_bytes(whole[:200])
    told: list[int] = []
    assert fetch_statistics(folder, url=server, progress=lambda done, _: told.append(done)).read_bytes() == whole
    assert told[0] > 200 and told[-1] == len(whole)


def test_a_broken_download_is_gone_on_with_at_once(folder: Path) -> None:
    told: list[tuple[int, int | None]] = []
    pauses = fetch(folder, serving(files(), breaks=[100_000, 50_000, 20_000, 10_000]), told)
    assert (folder / NAME).read_bytes() == CONTENT
    assert told == [(done, 300_000) for done in (100_000, 150_000, 170_000, 180_000, 300_000)]
    assert pauses == [1.0] * 4  # whoever gets further is not given up


def test_what_arrived_before_giving_up_is_kept_for_the_next_try(folder: Path) -> None:
    assert "could not be downloaded (100,000 of 300,000 bytes arrived); tried 3 times." in refusal(
        folder, serving(files(), breaks=[100_000, 0, 0])
    )
    told: list[tuple[int, int | None]] = []
    fetch(folder, serving(files()), told)
    assert told == [(300_000, 300_000)] and (folder / NAME).read_bytes() == CONTENT
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_a_server_that_cannot_go_on_begins_anew(folder: Path) -> None:
    fetch(folder, serving(files(), breaks=[100_000], ranges=False))
    assert (folder / NAME).read_bytes() == CONTENT


def test_what_was_whole_already_is_only_checked(folder: Path) -> None:
    (folder.parent / f".{NAME}.part").write_bytes(CONTENT)
    told: list[tuple[int, int | None]] = []
    fetch(folder, serving(files()), told)
    assert not told and (folder / NAME).read_bytes() == CONTENT


def test_the_newest_dump_is_not_downloaded_twice(folder: Path) -> None:
    fetch(folder, serving(files()))
    told: list[tuple[int, int | None]] = []
    fetch(folder, serving(files()), told)
    assert not told and [path.name for path in folder.iterdir()] == [NAME]


def test_what_is_left_of_an_older_dump_is_removed(folder: Path) -> None:
    left = folder.parent / ".listenbrainz-statistics-dump-20260801-000003.tar.zst.part"
    left.write_bytes(b"half of it")
    fetch(folder, serving(files()))
    assert not left.exists()


@pytest.mark.parametrize("at", [0, 150_000, 299_999])
def test_a_byte_that_differs_is_refused_and_nothing_kept(at: int, folder: Path) -> None:
    spoiled = CONTENT[:at] + bytes([CONTENT[at] ^ 1]) + CONTENT[at + 1 :]
    said = refusal(folder, serving({**files(), f"/fullexport/{DUMP}/{NAME}": spoiled}))
    assert said.endswith(f" instead of {published(CONTENT).decode()}; nothing was kept.")
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_a_dump_without_statistics_or_their_checksum_gives_way_to_an_older_one(folder: Path) -> None:
    later, latest = (f"listenbrainz-dump-{number}-20260901-000003-full" for number in (2110, 2111))
    held = files() | {
        "/fullexport/": page(f"{latest}/", f"{DUMP}/", f"{later}/"),
        f"/fullexport/{later}/": page("listenbrainz-statistics-dump-20260901-000003.tar.zst"),
        f"/fullexport/{latest}/": page("listenbrainz-spark-dump-2111-20260901-000003-full.tar"),
    }
    fetch(folder, serving(held))
    assert (folder / NAME).read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"/fullexport/": page("listenbrainz-dump-2101-20260816-000003-db/")}, "it lists no full dump"),
        ({f"/fullexport/{DUMP}/": page()}, "no full dump has statistics with a checksum"),
        ({f"/fullexport/{DUMP}/{NAME}.sha256": b"<html>"}, "holds no SHA-256"),
    ],
)
def test_a_server_without_statistics_is_refused(changed: dict[str, bytes], told: str, folder: Path) -> None:
    assert told in refusal(folder, serving(files() | changed))


def test_a_folder_that_is_not_there_is_told(folder: Path) -> None:
    assert refusal(folder, lambda request: httpx.Response(404)) == (f"{URL}/ answered 404; nothing was downloaded.")


def test_a_server_that_leads_elsewhere_is_refused(folder: Path) -> None:
    elsewhere = httpx.Response(302, headers={"location": "http://169.254.169.254/latest/"})
    assert "leads elsewhere" in refusal(folder, lambda request: elsewhere)


def test_another_part_than_the_one_asked_for_is_refused(folder: Path) -> None:
    (folder.parent / f".{NAME}.part").write_bytes(CONTENT[:1_000])
    right = serving(files())

    def other(request: httpx.Request) -> httpx.Response:
        if "range" not in request.headers:
            return right(request)
        return httpx.Response(206, headers={"content-range": "bytes 0-299999/300000"}, content=CONTENT)

    assert "another part than the one asked for" in refusal(folder, other)


def test_the_command_line_fetches_what_build_then_reads(server: str, run: Run, tmp_path: Path) -> None:
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    code, out, err = run("fetch", "listenbrainz", "--address", server, "--downloads", downloads)
    assert code == 0 and f"build --data {downloads / 'listenbrainz'}" in out
    assert "Downloading ListenBrainz statistics" in err
    assert run("build", "--data", downloads / "listenbrainz", "--model", "cosine", "--out", tmp_path / "model")[0] == 0


def test_the_command_line_says_in_a_sentence_what_failed(server: str, run: Run, tmp_path: Path) -> None:
    code, out, err = run("fetch", "listenbrainz", "--address", f"{server}nowhere/", "--downloads", tmp_path)
    assert code == 2 and not out and f"{server}nowhere/ answered 404; nothing was downloaded." in err
    assert not (tmp_path / "listenbrainz").exists()

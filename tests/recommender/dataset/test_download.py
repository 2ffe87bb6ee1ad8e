"""Downloading: whole and checked, or nothing at all. The server is a function, the network is never reached."""

from __future__ import annotations

import hashlib
import io
import socket
import threading
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender import DownloadError
from recommender.dataset import download as fetch
from recommender.dataset.sources.hetrec import ROWS, SHA256, TAG_TIMES, HetRec, read_table

Handler = Callable[[httpx.Request], httpx.Response]
URL = "https://example.org/archive.zip"


@pytest.fixture(autouse=True, scope="module")
def published(hetrec_texts: Mapping[str, str]) -> Iterator[None]:
    """The small archive's digests and rows stand in for the real ones."""
    digests = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in hetrec_texts.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fetch, "SHA256", {name: digests[name] for name in SHA256})
        patch.setattr(fetch, "ROWS", {name: hetrec_texts[name].count("\n") - 1 for name in ROWS})
        yield


@pytest.fixture(scope="module")
def members(hetrec_texts: Mapping[str, str]) -> dict[str, bytes]:
    """What a good archive holds."""
    return {"readme.txt": b"non-commercial use"} | {name: text.encode() for name, text in hetrec_texts.items()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the download is to go; an older one stands there."""
    folder = tmp_path / "data" / HetRec.name
    folder.mkdir(parents=True)
    (folder / "old.dat").write_text("what stood here before")
    return folder


def archive(members: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return packed.getvalue()


def serving(content: bytes) -> Handler:
    return lambda request: httpx.Response(200, content=content)


def download(folder: Path, handler: Handler, progress: fetch.Progress | None = None) -> list[float]:
    """Fetches from the handler; returns the pauses that were made between tries."""
    pauses: list[float] = []
    transport = httpx.MockTransport(handler)
    assert fetch.fetch(folder, url=URL, transport=transport, pause=pauses.append, progress=progress) == folder
    return pauses


def refusal(folder: Path, handler: Handler) -> str:
    """The sentence with which a download is refused, having left everything as it was."""
    with pytest.raises(DownloadError) as caught:
        download(folder, handler)
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
    assert {path.name: path.read_text() for path in folder.iterdir()} == {"old.dat": "what stood here before"}
    sentence = str(caught.value)
    assert sentence[0].isupper() or sentence.startswith((URL, *HetRec.files))
    assert sentence.endswith(".") and "\n" not in sentence
    return sentence


@pytest.mark.parametrize(
    ("total", "told"),
    [(2_400_000, ["0.6 of 2.4 MB", "1.2 of 2.4 MB", "1.8 of 2.4 MB", "2.4 of 2.4 MB"]), (None, ["1.0 MB", "2.0 MB"])],
)
def test_a_download_is_told_of_now_and_then(total: int | None, told: list[str]) -> None:
    said: list[str] = []
    progress = fetch.told(said.append)
    for done in range(0, 2_400_001, 50_000):
        progress(done, total)
    assert said == told


def test_a_good_archive_lands_whole_and_replaces_an_older_one(folder: Path, members: dict[str, bytes]) -> None:
    download(folder, serving(archive(members)))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == members
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_folders_on_the_way_are_made(tmp_path: Path, members: dict[str, bytes]) -> None:
    download(tmp_path / "some" / "where", serving(archive(members)))
    assert HetRec(tmp_path / "some" / "where").load().plays.nnz == 7


def test_files_in_a_folder_of_the_archive_are_found(folder: Path, members: dict[str, bytes]) -> None:
    download(folder, serving(archive({f"hetrec/{name}": content for name, content in members.items()})))
    assert {path.name for path in folder.iterdir()} == set(members)


def test_files_that_are_not_the_data_set_are_left_out(folder: Path, members: dict[str, bytes]) -> None:
    download(folder, serving(archive({**members, "run.sh": b"rm -rf /"})))
    assert not (folder / "run.sh").exists()


def test_progress_is_told_until_all_is_there(folder: Path, members: dict[str, bytes]) -> None:
    content = archive(members)
    told: list[tuple[int, int | None]] = []
    download(folder, serving(content), lambda done, total: told.append((done, total)))
    assert told == sorted(told) and told[-1] == (len(content), len(content))


def test_progress_goes_without_a_total_where_the_server_says_none(folder: Path, members: dict[str, bytes]) -> None:
    content = archive(members)
    told: list[tuple[int, int | None]] = []
    chunks = (content[start : start + 100] for start in range(0, len(content), 100))
    download(folder, lambda request: httpx.Response(200, content=chunks), lambda *now: told.append(now))
    assert told[-1] == (len(content), None) and len(told) > 5


def test_a_torn_archive_is_refused(folder: Path, members: dict[str, bytes]) -> None:
    content = archive(members)
    assert "not a whole zip archive" in refusal(folder, serving(content[: len(content) // 2]))
    assert "not a whole zip archive" in refusal(folder, serving(b"<html>Not here</html>"))
    assert "not a whole zip archive" in refusal(folder, serving(b""))


@pytest.mark.parametrize("name", SHA256)
def test_a_member_that_differs_by_one_letter_is_refused(name: str, folder: Path, members: dict[str, bytes]) -> None:
    whole = members[name]
    other = {**members, name: whole[:-2] + bytes([whole[-2] ^ 1]) + whole[-1:]}
    sentence = refusal(folder, serving(archive(other)))
    assert sentence.startswith(f"{name} is not the file that was published: its SHA-256 is ")
    assert sentence.endswith(f" instead of {hashlib.sha256(whole).hexdigest()}; nothing was kept.")


def test_a_wrong_row_count_is_refused(folder: Path, members: dict[str, bytes]) -> None:
    shorter = {**members, TAG_TIMES: members[TAG_TIMES].rpartition(b"5\t99")[0]}
    assert refusal(folder, serving(archive(shorter))) == (
        f"{TAG_TIMES} came with 4 rows instead of 5; nothing was kept."
    )


@pytest.mark.parametrize(
    ("spoiled", "told"),
    [(b"2\t10\t1\n", "line 2: '2\\t10\\t1' has 3 fields, not 4"), (b"2\t10\t1\tsoon\n", "'soon' in column timestamp")],
)
def test_wrong_columns_are_refused(spoiled: bytes, told: str, folder: Path, members: dict[str, bytes]) -> None:
    header, _, *rest = members[TAG_TIMES].splitlines(keepends=True)
    assert told in refusal(folder, serving(archive({**members, TAG_TIMES: b"".join([header, spoiled, *rest])})))


@pytest.mark.parametrize("name", HetRec.files)
def test_every_file_is_checked_and_the_real_ones_pass(name: str, hetrec_folder: Path) -> None:
    if name in SHA256:
        assert hashlib.sha256((hetrec_folder / name).read_bytes()).hexdigest() == SHA256[name]
    else:
        assert len(read_table(hetrec_folder / name)) == ROWS[name]


@pytest.mark.parametrize("name", HetRec.files)
def test_a_missing_member_is_refused(name: str, folder: Path, members: dict[str, bytes]) -> None:
    assert f"lacks {name}" in refusal(folder, serving(archive({k: v for k, v in members.items() if k != name})))


@pytest.mark.parametrize(
    "name", ["../evil", "a/../../evil", "/etc/evil", "..\\evil", "C:\\evil", "C:evil", "\\\\host\\share\\evil"]
)
def test_a_member_outside_the_folder_is_refused(name: str, folder: Path, members: dict[str, bytes]) -> None:
    assert "outside its folder" in refusal(folder, serving(archive({**members, name: b"evil"})))


def test_an_archive_that_unpacks_to_too_much_is_refused(
    folder: Path, members: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "MAX_BYTES", 2**20)
    bomb = archive({**members, "artists.dat": bytes(2**21)})
    assert len(bomb) < 2**14 and "unpacks to more than 1,048,576 bytes" in refusal(folder, serving(bomb))


def test_a_download_without_end_is_cut_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "MAX_BYTES", 2**20)

    def endless() -> Iterator[bytes]:
        while True:
            yield bytes(2**16)

    assert "sent more than 1,048,576 bytes" in refusal(folder, lambda request: httpx.Response(200, content=endless()))


def test_a_client_error_is_not_tried_again(folder: Path) -> None:
    requests: list[httpx.Request] = []

    def gone(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(404)

    assert refusal(folder, gone) == f"{URL} answered 404; nothing was downloaded." and len(requests) == 1


def test_a_server_error_is_tried_again(folder: Path, members: dict[str, bytes]) -> None:
    answers = [httpx.Response(500), httpx.Response(503), httpx.Response(200, content=archive(members))]
    assert download(folder, lambda request: answers.pop(0)) == [1.0, 2.0]
    assert (folder / "artists.dat").read_bytes() == members["artists.dat"]


def test_a_server_error_thrice_is_given_up(folder: Path) -> None:
    assert "answered 500" in refusal(folder, lambda request: httpx.Response(500))


def test_timeouts_thrice_are_given_up(folder: Path) -> None:
    def silent(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("nothing came for 10 s", request=request)

    assert refusal(folder, silent) == f"{URL} could not be downloaded (nothing came for 10 s); tried 3 times."


def redirecting(content: bytes, target: str) -> Handler:
    """Leads from the address to the target, which serves the content, wherever that is."""
    return lambda request: (
        httpx.Response(302, headers={"location": target}) if str(request.url) == URL else serving(content)(request)
    )


@pytest.mark.parametrize(
    "target",
    [
        "http://example.org/archive.zip",
        "https://example.com/archive.zip",
        "https://example.org.evil.example/archive.zip",
        "//evil.example/archive.zip",
        "http://169.254.169.254/latest/meta-data",
    ],
)
def test_a_redirect_to_another_host_or_to_http_is_refused(target: str, folder: Path, members: dict[str, bytes]) -> None:
    assert f"{URL} leads elsewhere, to http" in refusal(folder, redirecting(archive(members), target))


@pytest.mark.parametrize("target", ["https://example.org/elsewhere.zip", "/elsewhere.zip"])
def test_a_redirect_on_the_same_host_is_followed(target: str, folder: Path, members: dict[str, bytes]) -> None:
    download(folder, redirecting(archive(members), target))
    assert (folder / "artists.dat").read_bytes() == members["artists.dat"]


def test_a_redirect_in_a_circle_is_given_up(folder: Path) -> None:
    circle = httpx.Response(302, headers={"location": URL})
    assert "could not be downloaded (Exceeded maximum allowed redirects.)" in refusal(folder, lambda request: circle)


@pytest.mark.parametrize("stuck", ["before its answer", "within its body"])
def test_a_server_that_never_finishes_is_given_up_in_the_end(stuck: str, folder: Path) -> None:
    let_go = threading.Event()

    def dripping() -> Iterator[bytes]:
        yield b"PK"
        let_go.wait()

    def handler(request: httpx.Request) -> httpx.Response:
        if stuck == "before its answer":
            let_go.wait()
        return httpx.Response(200, content=dripping())

    with pytest.raises(DownloadError) as caught:
        fetch.fetch(folder, url=URL, transport=httpx.MockTransport(handler), seconds=0.05)
    let_go.set()
    assert str(caught.value) == f"{URL} took longer than 0.05 seconds; nothing was downloaded."
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_where_nobody_listens_it_is_given_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a client of its own, against a port of this machine that was just closed."""
    monkeypatch.setenv("NO_PROXY", "*")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    pauses: list[float] = []
    with pytest.raises(DownloadError, match=f"127.0.0.1:{port}/ could not be downloaded"):
        fetch.fetch(folder, url=f"http://127.0.0.1:{port}/", pause=pauses.append)
    assert pauses == [1.0, 2.0]


def test_a_body_cut_short_is_tried_again(folder: Path, members: dict[str, bytes]) -> None:
    content = archive(members)
    length = {"content-length": str(len(content))}
    answers = [
        httpx.Response(200, headers=length, content=iter([content[:-50]])),
        httpx.Response(200, headers=length, content=iter([content])),
    ]
    assert download(folder, lambda request: answers.pop(0)) == [1.0]


def test_a_body_cut_short_thrice_is_refused(folder: Path, members: dict[str, bytes]) -> None:
    def cut(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-length": "5000"}, content=iter([bytes(10)]))

    assert "10 of 5,000 bytes arrived" in refusal(folder, cut)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, members: dict[str, bytes]) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DownloadError, match="could not be put into"):
        download(tmp_path / "file" / "folder", serving(archive(members)))


def test_when_the_last_step_fails_the_older_download_comes_back(
    folder: Path, members: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def full(self: Path, target: Path) -> Path:
        if self.name == "new" and target == folder:
            raise OSError("no space left")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", full)
    assert "no space left" in refusal(folder, serving(archive(members)))


def test_an_archive_whose_dates_alone_are_spoiled_lands_whole(folder: Path, members: dict[str, bytes]) -> None:
    content = bytearray(archive(members))
    content[10:14] = bytes(4)  # when its first member was last changed
    download(folder, serving(bytes(content)))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == members


@settings(max_examples=150)
@given(data=st.data())
def test_a_spoiled_archive_lands_whole_or_not_at_all(
    data: st.DataObject, members: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    content = bytearray(archive(members))
    for position in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=4)):
        content[position] = data.draw(st.integers(0, 255))
    folder = tmp_path_factory.mktemp("fetch") / "data"
    with suppress(DownloadError):
        download(folder, serving(bytes(content)))
    found = {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}
    assert not found or found.items() >= {name: members[name] for name in HetRec.files}.items()
    assert [path.name for path in folder.parent.iterdir()] in ([], ["data"])

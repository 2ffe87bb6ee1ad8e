"""Listening of today: offered to whoever has no data, and put beside what is there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from recommender.building import offer, with_listenbrainz
from recommender.dataset.choose import present
from recommender.dataset.sources.hetrec import HetRec
from recommender.dataset.sources.listenbrainz import ListenBrainz
from tests.recommender.dataset.mirrored import mirrored

FolderWith = Callable[[Mapping[str, str | bytes | None]], Path]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("NO_PROXY", "*")
    with mirrored(tmp_path / "mirror") as address:
        yield address


def test_what_is_fetched_stands_beside_what_was_named(server: str, tmp_path: Path) -> None:
    named, said = tmp_path / "plays.csv", list[str]()
    fetched = tmp_path / "data" / ListenBrainz.name
    assert with_listenbrainz([named], tmp_path / "data", said.append, server) == ([named, fetched], True)
    assert with_listenbrainz([fetched], tmp_path / "data", said.append, server) == ([fetched], True)
    data = present([fetched], tmp_path)
    assert data is not None and data.load().plays.sum() == 12 and said[0].startswith("Fetching ListenBrainz")


def test_where_nothing_is_named_it_stands_beside_hetrec(server: str, hetrec_with: FolderWith, tmp_path: Path) -> None:
    fetched = tmp_path / "data" / ListenBrainz.name
    assert with_listenbrainz([], tmp_path / "data", print, server) == ([fetched], True)
    hetrec = shutil.copytree(hetrec_with({}), tmp_path / "data" / HetRec.name)
    assert with_listenbrainz([], tmp_path / "data", print, server) == ([hetrec, fetched], True)


def test_a_server_out_of_reach_is_told_in_a_sentence_and_what_is_there_is_used(server: str, tmp_path: Path) -> None:
    named, said = tmp_path / "plays.csv", list[str]()
    assert with_listenbrainz([named], tmp_path / "data", said.append, f"{server}nowhere/") == ([named], False)
    assert said[1:] == [
        f"{server}nowhere/ answered 404; nothing was downloaded. Continuing with the data that is already here."
    ]
    with_listenbrainz([], tmp_path / "data", said.append, server)
    kept = tmp_path / "data" / ListenBrainz.name
    assert with_listenbrainz([named], tmp_path / "data", said.append, f"{server}nowhere/") == ([named, kept], False)


def test_a_download_that_was_broken_off_goes_on(server: str, tmp_path: Path) -> None:
    (whole,) = (tmp_path / "mirror").rglob("listenbrainz-statistics-dump-20260815-*.zst")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / f".{whole.name}.part").write_bytes(whole.read_bytes()[:100])
    with whole.open("r+b") as file:
        file.write(b"\0" * 100)  # what is there already is not asked for again
    with_listenbrainz([], tmp_path / "data", print, server)
    assert present([tmp_path / "data" / ListenBrainz.name], tmp_path) is not None


def test_whoever_has_no_data_is_offered_it_with_size_licence_and_time(server: str, tmp_path: Path) -> None:
    (whole,) = (tmp_path / "mirror").rglob("listenbrainz-statistics-dump-20260815-*.zst")
    with whole.open("r+b") as file:
        file.truncate(4_900_000_000)
    offered = offer(server)
    assert offered is not None and len(offered.splitlines()) == 2
    for told in ("statistics of 15 August 2026", "4.9 GB", "CC0", "7 min at 100 Mbit/s", "SEGUE_FETCH=listenbrainz"):
        assert told in offered


def test_what_cannot_be_had_is_not_offered(server: str, tmp_path: Path) -> None:
    assert offer(f"{server}nowhere/") is None
    for archive in (tmp_path / "mirror").rglob("*.zst"):
        archive.unlink()
    assert offer(server) is None

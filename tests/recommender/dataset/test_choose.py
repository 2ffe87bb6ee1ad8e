"""Which data is used: the named, the downloaded, a download, the sample, in that order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from recommender import DataError, DownloadError
from recommender.dataset import choose as choosing
from recommender.dataset.choose import choose, present
from recommender.dataset.sources.hetrec import HetRec
from recommender.shipped import SAMPLE

FolderWith = Callable[[Mapping[str, str | bytes | None]], Path]


def ignore(sentence: str) -> None:
    """Says it to nobody."""


def arrives(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name in HetRec.files:
        (folder / name).touch()
    return folder


def fails(folder: Path) -> Path:
    raise DownloadError("The server is away.")


def must_not_be_called(folder: Path) -> Path:
    raise AssertionError("nothing was to be downloaded")


def test_the_named_folder_comes_before_what_was_downloaded(hetrec_with: FolderWith, tmp_path: Path) -> None:
    arrives(tmp_path / HetRec.name)
    said: list[str] = []
    named = hetrec_with({})
    assert choose([named], tmp_path, said.append, must_not_be_called).sources[0].path == named
    assert said == [f"Data: HetRec 2011 Last.fm, from {named}"]


def test_what_was_downloaded_comes_before_a_download(tmp_path: Path) -> None:
    there = arrives(tmp_path / HetRec.name)
    said: list[str] = []
    assert choose((), tmp_path, said.append, must_not_be_called).sources[0].path == there
    assert said == [f"Data: HetRec 2011 Last.fm, from {there}"]


def test_a_download_comes_before_the_sample(tmp_path: Path) -> None:
    said: list[str] = []
    assert choose((), tmp_path, said.append, arrives).sources[0].path == tmp_path / HetRec.name
    assert "downloading HetRec 2011 Last.fm" in said[0] and said[1].startswith("Data: HetRec 2011 Last.fm, from")


def test_the_sample_comes_last_and_why_is_said(tmp_path: Path) -> None:
    said: list[str] = []
    assert choose((), tmp_path, said.append, fails).sources[0].path == SAMPLE
    assert said[1:] == [
        "The server is away. Using the embedded sample instead: sample data, simulated listeners.",
        f"Data: sample data, simulated listeners, from {SAMPLE}",
    ]


@pytest.mark.parametrize("make", [lambda folder: None, Path.mkdir], ids=["missing", "empty"])
def test_a_named_folder_without_data_is_refused_and_nothing_else_tried(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    make(tmp_path / "named")
    with pytest.raises(DataError, match="named"):
        choose([tmp_path / "named"], tmp_path, ignore, must_not_be_called)


def test_without_a_download_nothing_is_present(tmp_path: Path) -> None:
    assert present((), tmp_path) is None


def test_without_the_sample_a_folder_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "SAMPLE", tmp_path / "gone")
    with pytest.raises(DataError, match="name a data folder with --data"):
        choose((), tmp_path, ignore, fails)


def test_a_download_that_lacks_a_file_is_none(tmp_path: Path) -> None:
    (arrives(tmp_path / HetRec.name) / HetRec.files[-1]).unlink()
    assert present((), tmp_path) is None


def test_columns_are_named_for_tables_and_other_data_beside_them_is_read_as_it_is(
    hetrec_with: FolderWith, tmp_path: Path
) -> None:
    (tmp_path / "heard.csv").write_text("who,band\nann,Muse\n")
    data = present([tmp_path / "heard.csv", hetrec_with({})], tmp_path, {"user": "who", "artist": "band"})
    assert data is not None
    assert {"Muse", "Björk"} <= {*data.load().catalog.names}

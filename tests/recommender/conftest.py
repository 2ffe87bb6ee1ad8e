"""Folders of data that the tests of the recommender read, spoil and build from."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender import Recommender
from recommender.artifact import folder as artifact
from recommender.building.build import build
from recommender.cli import main as command_line
from recommender.dataset.choose import sample
from recommender.dataset.interactions import Interactions
from recommender.dataset.sources import sample as simulated
from recommender.models.cosine import Cosine
from tests.sharing import shared

from .parts import first_users

Run = Callable[..., tuple[int, str, str]]

# The six files as GroupLens publishes them, four artists and three users long.
HETREC = {
    "artists.dat": (
        "id\tname\turl\tpictureURL\n"
        "30\tAC/DC\thttp://www.last.fm/music/AC%2FDC\thttp://userserve-ak.last.fm/30.jpg\n"
        "10\tBjörk\thttp://www.last.fm/music/Bj%C3%B6rk\t\n"
        "20\tSigur Rós\thttp://www.last.fm/music/Sigur+R%C3%B3s\t\n"
        "40\tMALICE MIZER\thttp://www.last.fm/music/MALICE+MIZER\t\n"
    ),
    "user_artists.dat": (
        "userID\tartistID\tweight\n2\t10\t500\n2\t20\t300\n3\t10\t20\n3\t20\t40\n3\t30\t1\n5\t30\t900\n5\t40\t7\n"
    ),
    "tags.dat": "tagID\ttagValue\n1\tfußball\n2\ttropicália\n3\tmetal\n",
    "user_taggedartists.dat": (
        "userID\tartistID\ttagID\tday\tmonth\tyear\n2\t10\t1\t1\t4\t2009\n3\t10\t2\t1\t9\t1956\n"
        "3\t10\t1\t1\t5\t2010\n5\t30\t3\t1\t4\t2009\n5\t99\t3\t1\t4\t2009\n"
    ),
    "user_taggedartists-timestamps.dat": (
        "userID\tartistID\ttagID\ttimestamp\n2\t10\t1\t1238536800000\n3\t10\t2\t-420770800000\n"
        "3\t10\t1\t1272664800000\n5\t30\t3\t1238536800000\n5\t99\t3\t1238536800000\n"
    ),
    "user_friends.dat": "userID\tfriendID\n2\t3\n3\t2\n",
}


@pytest.fixture(scope="session")
def hetrec_texts() -> Mapping[str, str]:
    """Each HetRec file's well-formed content."""
    return MappingProxyType(HETREC)


@pytest.fixture(scope="session")
def hetrec_with(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Mapping[str, str | bytes | None]], Path]:
    """Makes a folder of those six files; the ones named hold other content, or are missing for None."""

    def write(changes: Mapping[str, str | bytes | None]) -> Path:
        folder = tmp_path_factory.mktemp("data")
        contents: dict[str, str | bytes | None] = {**HETREC, **changes}
        for name, content in contents.items():
            if isinstance(content, str):
                content = content.encode("latin-1" if name == "tags.dat" else "utf-8")
            if content is not None:
                (folder / name).write_bytes(content)
        return folder

    return write


@pytest.fixture(scope="session")
def hetrec_merged(hetrec_artifact: Path) -> NDArray[np.int64]:
    """For each artist of the real data the one that it is merged into, which may be itself."""
    return artifact.read(hetrec_artifact)[1]["merged_into"].astype(np.int64)


@pytest.fixture(scope="session")
def hetrec_served(hetrec: Interactions, hetrec_merged: NDArray[np.int64]) -> Interactions:
    """The real data as a model is built from it: without placeholders, one artist's names merged."""
    return hetrec.without(hetrec.catalog.junk).moved(hetrec_merged)


@pytest.fixture(scope="session")
def embedded() -> Interactions:
    """The sample that ships with the project."""
    return sample().load()


@pytest.fixture(scope="session")
def of_fewer_users() -> Interactions:
    """The sample with a sixth of its listeners."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(simulated, "USERS", 300)
        return sample().load()


@pytest.fixture
def fewer_users(monkeypatch: pytest.MonkeyPatch, of_fewer_users: Interactions) -> None:
    """That is the sample, for what takes a while with all of its listeners."""
    monkeypatch.setattr(simulated.Sample, "load", lambda *_: of_fewer_users)


@pytest.fixture(scope="session")
def few(embedded: Interactions) -> Interactions:
    """The sample's first 300 users and the thousand artists that at least two of them play: for what learns slowly."""
    return first_users(embedded, 300)


@pytest.fixture(scope="session")
def embedded_artifact(embedded: Interactions, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shared("model of the sample", tmp_path_factory, lambda folder: build(embedded, Cosine(), folder))


@pytest.fixture(scope="session")
def embedded_recommender(embedded_artifact: Path) -> Recommender:
    return Recommender.load(embedded_artifact)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs `python -m recommender` with those arguments in a folder of its own; returns exit status, output, errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    for name in ("SEGUE_DATA", "SEGUE_ARTIFACT"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["recommender", *map(str, arguments)])
        status = 0
        try:
            command_line.main()
        except SystemExit as ended:
            status = int(ended.code or 0)
        written = capsys.readouterr()
        return status, written.out, written.err

    return run

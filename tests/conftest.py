"""What several tests stand on: the real data set where it is, a small made-up one, and models built from both."""

from __future__ import annotations

import dataclasses
import gc
import os
from functools import cache
from importlib.util import find_spec
from pathlib import Path

if os.environ.get("COVERAGE"):  # before any module of ours is imported
    from .covered import Coverage

    _measuring: Coverage | None = Coverage()
else:
    _measuring = None

if "PYTEST_XDIST_WORKER" in os.environ:  # the cores are shared out: what learns shall not want all of them
    os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")

import numpy as np
import pytest
import scipy.sparse as sp
import typer.main
from hypothesis import settings

from recommender import Recommender
from recommender.building.build import build
from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions, Origin
from recommender.dataset.sources import recognize
from recommender.dataset.tags import TagAssignments
from recommender.models.cosine import Cosine

from .sharing import shared

ROOT = Path(__file__).resolve().parents[1]

# typer makes a program's commands anew whenever it is called, which takes longer than most of what they are asked.
typer.main.get_command = cache(typer.main.get_command)

# How long an example takes says how busy the machine is.
settings.register_profile("patient", deadline=None, max_examples=50)
settings.load_profile("patient")


def pytest_configure(config: pytest.Config) -> None:
    if _measuring is not None:
        config.pluginmanager.register(_measuring)


def pytest_collection_finish() -> None:
    """Does not look through some thousand tests again and again for what is garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session")
def hetrec_folder() -> Path:
    """The real HetRec 2011 files. Missing, the test is skipped with the reason said; under CI it fails."""
    folder = Path(os.environ.get("SEGUE_HETREC") or ROOT.parent / "shared" / "hetrec2011-lastfm-2k")
    if not folder.is_dir():
        sentence = f"the HetRec files are not in {folder}; SEGUE_HETREC can name another folder"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)
    return folder


@pytest.fixture(scope="session")
def decoder() -> None:
    """PyAV is there. Missing, the test is skipped with the reason said; under CI it fails."""
    if find_spec("av") is None:
        sentence = "there is no av (make .venv/.sound)"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)


@pytest.fixture(scope="session")
def hetrec(hetrec_folder: Path) -> Interactions:
    return recognize(hetrec_folder).load()


@pytest.fixture(scope="session")
def hetrec_artifact(hetrec: Interactions, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of the real data, for the tests to read."""
    return shared("model of hetrec", tmp_path_factory, lambda folder: build(hetrec, Cosine(), folder))


@pytest.fixture(scope="session")
def hetrec_recommender(hetrec_artifact: Path) -> Recommender:
    return Recommender.load(hetrec_artifact)


# Two scenes whose listeners overlap in one user, an artist nobody shares, names that are hard to show, and junk.
NAMES = (
    "Radiohead",
    "Björk",
    "Portishead",
    "Sigur Rós",
    "Metallica",
    "Slayer",
    "AC/DC",
    "*_~|`> @everyone [x](y) \u202eevil",
    "אביב גפן",
    "!!!",
    "🎸" * 60,
    "The National",
    "N" * 200,
    "[unknown]",
    "Hermit",
    "311",
)
PLAYS = {
    0: {0: 500, 1: 90, 2: 80, 3: 30, 11: 5},
    1: {0: 300, 1: 200, 2: 10, 13: 7},
    2: {0: 40, 3: 400, 1: 60, 9: 3, 11: 60},
    3: {0: 900, 2: 100, 9: 30, 8: 4, 13: 1},
    4: {4: 800, 5: 100, 6: 40, 10: 9},
    5: {4: 50, 5: 700, 6: 70, 7: 20, 12: 2},
    6: {4: 20, 6: 900, 7: 5, 15: 6},
    7: {0: 20, 4: 30, 8: 60, 10: 10, 12: 40, 15: 8},
    8: {14: 12},
}
TAGS: dict[str, dict[int, tuple[int, ...]]] = {
    "alternative": {0: (0, 1, 2, 3), 2: (0, 3), 11: (0, 2)},
    "trip-hop": {2: (0, 1, 3), 1: (0, 1)},
    "icelandic": {1: (1, 2), 3: (0, 2)},
    "metal": {4: (4, 5, 6), 5: (4, 5)},
    "hard rock": {6: (4, 5, 6), 4: (4,)},
    "nobody else says this": {0: (0,)},
    "t" * 120: {4: (4, 5), 6: (5, 6)},
}


@pytest.fixture(scope="session")
def small() -> Interactions:
    """Sixteen artists, nine users: few enough to work out by hand."""
    entries = [(artist, user, count) for user, counts in PLAYS.items() for artist, count in counts.items()]
    rows, columns, counts = (np.array(column) for column in zip(*entries, strict=True))
    plays = sp.coo_array((counts, (rows, columns)), shape=(len(NAMES), len(PLAYS))).tocsr()
    plays.sort_indices()
    given = [
        (user, artist, tag)
        for tag, artists in enumerate(TAGS.values())
        for artist, users in artists.items()
        for user in users
    ]
    users, artists, tags = (np.array(column, dtype=np.int32) for column in zip(*given, strict=True))
    return Interactions(
        catalog=Catalog(
            ids=np.arange(100, 100 + len(NAMES)),
            names=NAMES,
            urls=tuple(f"http://www.last.fm/music/{index}" for index in range(len(NAMES))),
        ),
        users=np.arange(1, len(PLAYS) + 1),
        plays=plays,
        tags=TagAssignments(
            names=tuple(TAGS),
            users=users,
            artists=artists,
            tags=tags,
            when=np.full(len(given), 1_230_000_000_000),
            doubtful=np.zeros(len(given), dtype=np.bool_),
        ),
        friends=np.array([[0, 1], [1, 0]], dtype=np.int32),
        origin=Origin("small", "nine listeners, made up", True, "0" * 64),
    )


@pytest.fixture(scope="session")
def small_artifact(small: Interactions, tmp_path_factory: pytest.TempPathFactory) -> Path:
    model = Cosine(shrinkage=5, damping=0)  # figures that can be worked out by hand
    return shared("model of the small", tmp_path_factory, lambda folder: build(small, model, folder))


@pytest.fixture(scope="session")
def lined_up(small: Interactions) -> Interactions:
    """The small data with two artists under two names each."""
    called = {
        "Portishead": "Miles Davis",
        "Sigur Rós": "Miles Davis Quintet",
        "Slayer": "Bob Marley",
        "AC/DC": "Bob Marley & The Wailers",
    }
    names = tuple(called.get(name, name) for name in NAMES)
    return dataclasses.replace(small, catalog=dataclasses.replace(small.catalog, names=names))


@pytest.fixture(scope="session")
def lined_up_recommender(lined_up: Interactions, tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    folder = tmp_path_factory.mktemp("lined up") / "model"
    build(lined_up, Cosine(shrinkage=5, damping=0), folder)
    return Recommender.load(folder)


@pytest.fixture(scope="session")
def small_recommender(small_artifact: Path) -> Recommender:
    return Recommender.load(small_artifact)

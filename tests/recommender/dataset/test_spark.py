"""The job for a Spark cluster: the counts and the table of one machine, by the same formula."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from pyarrow import parquet

from recommender.dataset.caps import Caps
from recommender.dataset.interactions import Interactions
from recommender.dataset.sources.table import Table
from recommender.models.cosine import Cosine
from tests.recommender.conftest import Run
from tests.recommender.dataset.sources.examples import BJORK, LISTENS, lines
from tests.recommender.parts import first_users

pytestmark = [
    pytest.mark.timeout(600),  # Java starts slowly on a busy machine
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # py4j's sockets
]


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A session on this machine. Without PySpark or Java tests are skipped with the reason said; under CI they fail."""
    missing = None
    if find_spec("pyspark") is None:
        missing = "there is no pyspark (make .venv/.spark)"
    elif shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        missing = "there is no java on the PATH (Debian, Ubuntu: apt install openjdk-17-jre-headless)"
    if missing:
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    from pyspark.sql import SparkSession

    settings = {
        "spark.driver.memory": "1g",
        # So little data is not worth compiling for.
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.autoBroadcastJoinThreshold": "-1",
        "spark.sql.shuffle.partitions": "1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.local.dir": str(tmp_path_factory.mktemp("spark")),
        "spark.sql.warehouse.dir": str(tmp_path_factory.mktemp("warehouse")),
    }
    session = SparkSession.builder.master("local[1]").config(map=settings).getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def made_up(number: int) -> pd.DataFrame:
    """Raw listens of forty users, in which names have several MBIDs and MBIDs several names."""
    draw = random.Random(0)
    rows = []
    for _ in range(number):
        artist = int(draw.paretovariate(0.4)) % 90
        name = f"artist  {artist - artist % 9 % 2}" if draw.random() < 0.1 else f"artist {artist}"
        mbid = f"a74b1b7f-71a5-4011-9441-d0b5e41227{artist // 2:02}" if draw.random() < artist % 3 / 3 else None
        rows.append((f"user {draw.randrange(40)}", name, mbid, draw.randrange(1, 4)))
    return pd.DataFrame(rows, columns=["user_id", "artist_name", "artist_mbid", "listen_count"])


def real(data: Interactions) -> pd.DataFrame:
    """The same of listening as it is, in which artists have no MBIDs."""
    listening = data.plays.tocoo()
    names = np.array(data.catalog.names, dtype=object)[listening.row]
    return pd.DataFrame(
        {"user_id": data.users[listening.col].astype(str), "artist_name": names, "listen_count": listening.data}
    )


def table(folder: Path, data: Interactions, k: int) -> tuple[Any, Any]:
    """The job's neighbours as arrays of dense indices and scores, shape (artists, k), −1 and 0 on the padding."""
    rows = pd.read_parquet(folder / "neighbors")
    at = rows["id"] - 1, rows["rank"] - 1
    ids, scores = np.full((len(data.catalog), k), -1), np.zeros((len(data.catalog), k))
    ids[at], scores[at] = rows["neighbor"] - 1, rows["score"]
    assert len(rows) == (ids >= 0).sum(), "a place is taken twice"
    return ids, scores


def holds(folder: Path, k: int) -> bool:
    """Whether the job's table is the one that `cosine` finds in the job's counts.

    One machine adds float32, Spark doubles: where scores are equal but for rounding, ids may have changed places.
    """
    data = Table(folder / "counts").load()
    found = Cosine(top_k=k).fit(data)
    ids, scores = table(folder, data, found.ids.shape[1])
    swapped = ids != found.ids
    rows = np.flatnonzero(swapped.any(axis=1))
    gaps = np.abs(np.diff(scores, axis=1))
    beside = np.pad(np.minimum(gaps, 1), ((0, 0), (1, 1)), constant_values=1)
    tied = np.minimum(beside[:, :-1], beside[:, 1:]) < 1e-7
    tied[:, -1] |= swapped[:, -1]  # who ties with the last place may be beyond it
    assert len(rows) < 0.01 * len(ids), f"{len(rows)} of {len(ids)} rows differ"
    return bool(np.abs(scores - found.scores).max() < 1e-6 and (tied | ~swapped).all())


@pytest.fixture(scope="module")
def done(spark: Any, hetrec: Interactions, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Raw listens in Parquet, real ones and made-up ones, and what the job makes of them within caps."""
    from recommender.dataset import spark as job

    folder = tmp_path_factory.mktemp("job")
    raw = pd.concat([made_up(1000), real(first_users(hetrec, 150))])  # all of them take Spark minutes
    raw.to_parquet(folder / "listens.parquet")
    caps = ("--max-artists-per-user", "25", "--min-listeners", "3", "--top-k", "20")
    job.main(["--listens", str(folder / "listens.parquet"), "--out", str(folder / "out"), *caps])
    return folder / "listens.parquet", folder / "out"


def test_counts_are_those_of_one_machine_within_the_same_caps(done: tuple[Path, Path]) -> None:
    raw, out = done
    whole = Table(raw).load()
    music, enough = Caps(25, 3).apply(whole)
    assert 0 < enough.sum() < len(enough) and music.plays.nnz < whole.plays.nnz
    expected, found = music.only(enough), Table(out / "counts").load()
    assert found.catalog.names == expected.catalog.names and found.catalog.mbids == expected.catalog.mbids
    assert found.plays.shape == expected.plays.shape and not (found.plays - expected.plays).count_nonzero()


def test_the_table_is_that_of_one_machine(done: tuple[Path, Path]) -> None:
    assert holds(done[1], 20)


def test_artists_and_who_plays_both_are_told(done: tuple[Path, Path]) -> None:
    data = Table(done[1] / "counts").load()
    artists = pd.read_parquet(done[1] / "artists").sort_values("id")
    assert artists["id"].tolist() == data.catalog.ids.tolist() and tuple(artists["artist"]) == data.catalog.names
    assert artists["listeners"].tolist() == data.listeners.tolist()
    heard = (data.plays > 0).astype(int)
    both = (heard @ heard.T).toarray()
    near = parquet.read_table(done[1] / "neighbors").to_pandas()
    assert near["together"].tolist() == both[near["id"] - 1, near["neighbor"] - 1].tolist()


def test_a_model_is_built_from_the_counts(done: tuple[Path, Path], run: Run, tmp_path: Path) -> None:
    status, _, told = run("build", "--data", done[1] / "counts", "--out", tmp_path / "model")
    assert status == 0 and (tmp_path / "model" / "manifest.json").is_file(), told


def test_listenbrainz_listens_are_read(spark: Any, tmp_path: Path) -> None:
    from recommender.dataset.spark import read

    (tmp_path / "1.listens").write_bytes(lines(LISTENS))
    rows = [tuple(row) for row in read(spark, str(tmp_path / "1.listens")).collect()]
    assert rows == [("1", "Björk", BJORK, 1), ("1", "Björk", BJORK, 1), ("1", "Nobody, Known", "", 1)]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (b'{"user": "ann"}', "no field for artists, looked for artist, artist_name, track_metadata.artist_name"),
        (b'{"user": "ann", "artist": " "}', "1 of 1 rows lack a user, an artist or a play count"),
    ],
)
def test_what_is_no_listening_is_one_sentence(spark: Any, tmp_path: Path, row: bytes, told: str) -> None:
    from recommender.dataset import spark as job

    (tmp_path / "listens.json").write_bytes(row + b"\n")
    with pytest.raises(SystemExit, match=told):
        job.main(["--listens", str(tmp_path / "listens.json"), "--out", str(tmp_path / "out")])
    assert not (tmp_path / "out").exists()


def test_a_path_that_is_not_there_is_one_sentence(spark: Any, tmp_path: Path) -> None:
    from recommender.dataset import spark as job

    with pytest.raises(SystemExit, match=r"^[^\n]*nowhere\.parquet[^\n]*$"):
        job.main(["--listens", str(tmp_path / "nowhere.parquet"), "--out", str(tmp_path / "out")])


@pytest.mark.parametrize("option", ["--max-artists-per-user", "--min-listeners", "--top-k"])
def test_numbers_below_one_are_refused(spark: Any, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    from recommender.dataset import spark as job

    with pytest.raises(SystemExit):
        job.main(["--listens", "a", "--out", "b", option, "0"])
    assert "'0' is no whole number from 1" in capsys.readouterr().err

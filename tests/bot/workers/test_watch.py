"""A model that takes the place of another is served without a restart, and one that is no good is not."""

from __future__ import annotations

import gc
import json
import shutil
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog

from bot.errors import DamagedModel
from bot.feedback.learned import of_servers
from bot.feedback.servers import Learns
from bot.workers.lookups import Lookups
from bot.workers.watch import Watch
from recommender import ArtifactError, Recommender, artifact

Log = list[structlog.typing.EventDict]
Put = Callable[[Path], None]


@pytest.fixture
def folder(small_artifact: Path, tmp_path: Path) -> Path:
    """Where the small model stands, to be replaced."""
    return shutil.copytree(small_artifact, tmp_path / "served" / "model")


def rewritten(model: Path, out: Path, /, **facts: object) -> Path:
    """The model with other facts in its manifest, put at `out` as `build` does it."""
    manifest, arrays = artifact.read(model)
    artifact.write(out, arrays, manifest | facts)
    return out


@pytest.fixture(scope="module")
def newer(small_artifact: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another model of the same data."""
    return rewritten(small_artifact, tmp_path_factory.mktemp("newer") / "model", version="newer")


@pytest.fixture
def put(folder: Path) -> Put:
    """Puts a copy of a model in the place of the one that stands there, as `build` does: whole, by renaming."""

    def put(model: Path) -> None:
        new = shutil.copytree(model, folder.with_name("new"))
        folder.rename(folder.with_name("old"))
        new.rename(folder)
        shutil.rmtree(folder.with_name("old"))

    return put


@pytest.fixture
def watch(folder: Path) -> Iterator[Watch]:
    watch = Watch([(None, folder)])
    with watch.lookups:
        yield watch
    gc.unfreeze()


def version(model: Path) -> str:
    return str(json.loads((model / "manifest.json").read_text())["version"])


def damage(model: Path) -> None:
    """Changes a byte of what says who is like whom."""
    path = model / "neighbor_ids.npy"
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


async def test_a_model_that_takes_its_place_is_served_and_the_log_says_so(
    watch: Watch, newer: Path, put: Put, log: Log
) -> None:
    before = watch.lookups.models.recommender.version
    put(newer)
    watch.look()
    assert await watch.lookups(lambda recommender: recommender.version) == version(newer) != before
    told = [(event["version"], event.get("instead_of")) for event in log if event["event"] == "model served"]
    assert told == [(before, None), (version(newer), before)]


def test_a_model_that_stands_where_it_stood_is_not_loaded_again(watch: Watch, newer: Path, put: Put) -> None:
    put(newer)
    watch.look()
    models = watch.lookups.models
    watch.look()
    assert watch.lookups.models is models


def test_a_damaged_model_is_not_served_which_the_log_says_once_and_the_next_whole_one_is(
    watch: Watch, newer: Path, put: Put, tmp_path: Path, log: Log
) -> None:
    models = watch.lookups.models
    damaged = shutil.copytree(newer, tmp_path / "damaged")
    damage(damaged)
    put(damaged)
    watch.look()
    watch.look()
    assert watch.lookups.models is models
    (told,) = [event for event in log if event["event"] == "new model not served"]
    assert "neighbor_ids.npy" in told["reason"] and told["still_serving"] == models.recommender.version
    put(newer)
    watch.look()
    assert watch.lookups.models.recommender.version == version(newer)


def test_what_is_served_is_read_meanwhile_and_a_damaged_file_ends_serving(watch: Watch, folder: Path, log: Log) -> None:
    damage(folder)
    stop = threading.Event()

    def serve() -> None:
        with watch.verifying(stop.set):
            assert stop.wait(30)
            assert watch.lookups.models.recommender.resolve("bjork").name == "Björk"

    with pytest.raises(DamagedModel, match=r"neighbor_ids\.npy.* built anew"):
        serve()
    assert "model damaged" in [event["event"] for event in log]
    with pytest.raises(ArtifactError, match="damaged"):
        Recommender.load(folder, verify=False)


def test_serving_ends_while_what_is_served_is_still_being_read(watch: Watch) -> None:
    stop = threading.Event()
    with watch.verifying(stop.set):
        pass
    assert not stop.is_set() and not [thread for thread in threading.enumerate() if thread.name == "verify"]


def test_between_two_renames_when_nothing_stands_there_nothing_is_said_or_loaded(
    watch: Watch, folder: Path, log: Log
) -> None:
    models, before = watch.lookups.models, len(log)
    away = folder.rename(folder.with_name("away"))
    watch.look()
    away.rename(folder)
    watch.look()
    assert watch.lookups.models is models and len(log) == before


def test_a_model_that_is_being_copied_there_is_served_when_it_is_all_there(
    watch: Watch, newer: Path, folder: Path
) -> None:
    models = watch.lookups.models
    shutil.rmtree(folder)
    watch.look()
    folder.mkdir()
    for path in sorted(newer.iterdir()):  # the manifest before the last arrays
        assert watch.lookups.models is models
        shutil.copy(path, folder)
        watch.look()
    assert watch.lookups.models.recommender.version == version(newer)


def test_nothing_of_a_model_is_kept_that_nobody_asks_any_more(watch: Watch, newer: Path, put: Put) -> None:
    gc.freeze()  # as the program does when it has loaded it
    before = weakref.ref(watch.lookups.models.recommender)
    under_way = watch.lookups.models
    put(newer)
    watch.look()
    assert before() is under_way.recommender and under_way.recommender.resolve("bjork").name == "Björk"
    under_way.recommender.path(under_way.recommender.resolve("bjork"), under_way.recommender.resolve("slayer"))
    gc.disable()
    try:
        del under_way
        assert before() is None
    finally:
        gc.enable()


POPULARITY = {"model": {"name": "popularity"}}
OTHER_DATA = {"data": {"label": "other data", "simulated": False, "digest": "1" * 64}}


@pytest.fixture
def both(folder: Path, newer: Path) -> Iterator[Watch]:
    """Two models that answer together."""
    rival = rewritten(newer, folder.with_name("rival"), **POPULARITY)
    watch = Watch([("cosine", folder), ("popularity", rival)])
    with watch.lookups:
        yield watch
    gc.unfreeze()


def test_two_models_are_replaced_together_once_both_are_of_the_same_data(
    both: Watch, newer: Path, folder: Path, log: Log
) -> None:
    models = both.lookups.models
    rewritten(newer, folder, **OTHER_DATA)
    both.look()
    assert both.lookups.models is models and "different data" in log[-1]["reason"]
    rewritten(newer, folder.with_name("rival"), **OTHER_DATA, **POPULARITY)
    both.look()
    now = both.lookups.models
    assert now.rival is not None and now.recommender.digest == now.rival.digest == "1" * 64


def test_another_model_than_was_asked_for_is_not_served(both: Watch, newer: Path, folder: Path, log: Log) -> None:
    models = both.lookups.models
    rewritten(newer, folder, **POPULARITY)
    both.look()
    assert both.lookups.models is models and "popularity, and cosine is asked for" in log[-1]["reason"]


async def test_a_question_goes_to_the_model_that_it_was_put_to(small_recommender: Recommender, newer: Path) -> None:
    with Lookups(small_recommender) as lookups:
        begun = lookups.models
        lookups.models = lookups.models._replace(recommender=Recommender.load(newer))
        assert await lookups.ask(begun.recommender, lambda recommender: recommender) is small_recommender


def test_what_lists_learned_is_taken_without_a_restart_and_dropped_when_it_is_gone(
    folder: Path, put: Put, newer: Path, log: Log
) -> None:
    table = folder.with_name("votes.csv")
    watch = Watch([(None, folder)], corrections=table)

    def moved() -> list[int]:
        recommender = watch.lookups.models.recommender
        return [found.votes for found in recommender.similar(recommender.artist(100), 50) if found.votes]

    with watch.lookups:
        last = watch.lookups.models.recommender.similar(watch.lookups.models.recommender.artist(100), 50)[-1].artist.id
        for content, votes in ((f"seed,artist,shift,votes\n100,{last},3.0,8\n", [8]), ("nonsense", [8])):
            new = table.with_name("new table")
            new.write_text(content)
            new.replace(table)
            watch.look()
            assert moved() == votes
        assert "lists not corrected by votes" in [event["event"] for event in log]
        table.write_text(f"seed,artist,shift,votes\n100,{last},3.0,8\n")
        put(newer)
        watch.look()
        assert watch.lookups.models.recommender.version == "newer" and moved() == [8]
        table.unlink()
        watch.look()
        assert moved() == []


def test_what_one_server_learned_is_taken_without_a_restart_and_moves_its_own_lists_alone(
    folder: Path, log: Log
) -> None:
    table = folder.with_name("votes.csv")
    watch = Watch([(None, folder)], corrections=table)

    def moved(learns: Learns, server: str = "5e") -> list[int]:
        recommender = watch.lookups.that_learn(learns, server).recommender
        return [found.votes for found in recommender.similar(recommender.artist(100), 50) if found.votes]

    with watch.lookups:
        last = watch.lookups.models.recommender.similar(watch.lookups.models.recommender.artist(100), 50)[-1].artist.id
        table.write_text(f"seed,artist,shift,votes\n100,{last},3.0,8\n")
        (own := of_servers(table)).mkdir()
        (own / "5e.csv").write_text(f"seed,artist,shift,votes\n100,{last},3.0,6\n")
        (own / "5f.csv").write_text("nonsense")
        watch.look()
        assert [moved(learns) for learns in Learns] == [[8], [6], []]
        assert moved(Learns.HERE, "5f") == moved(Learns.HERE, "another") == []
        assert [event["event"] for event in log].count("lists not corrected by votes") == 1
        (own / "5e.csv").unlink()
        watch.look()
        assert [moved(learns) for learns in Learns] == [[8], [], []]

"""Evidence from data sets that were joined: nobody of one set could have played who is in the other alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender import Recommender
from recommender.building.build import build
from recommender.building.lasting import load
from recommender.dataset.choose import present
from recommender.models.cosine import Cosine

FEW = [("Muse", range(6)), ("Phoebe Bridgers", range(4)), ("Boygenius", range(2, 6))]
MANY = [("Muse", range(80)), ("Blur", range(20, 100)), ("Low", range(50, 60)), ("Slint", range(50, 60))]


def table(path: Path, listening: list[tuple[str, range]]) -> Path:
    rows = [f"fan {fan} of {path.stem},{artist}\n" for artist, fans in listening for fan in fans]
    path.write_text("user,artist\n" + "".join(rows))
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("joined")


@pytest.fixture(scope="module")
def both(folder: Path) -> Recommender:
    data = present([table(folder / "few.csv", FEW), table(folder / "many.csv", MANY)], folder)
    assert data is not None
    build(load(data, folder / "model"), Cosine(), folder / "model")
    return Recommender.load(folder / "model")


@pytest.mark.parametrize(
    ("artist", "other", "chance"),
    [
        ("Phoebe Bridgers", "Boygenius", 4 * 4 / 6),  # of the few alone
        ("Low", "Slint", 10 * 10 / 100),  # of the many alone
        ("Muse", "Low", 80 * 10 / 100),
        ("Muse", "Boygenius", 6 * 4 / 6),
        ("Boygenius", "Low", 0),  # in no set together
    ],
)
def test_chance_is_that_of_the_users_who_could_have_played_both(
    artist: str, other: str, chance: float, both: Recommender
) -> None:
    shared = both.shared(both.resolve(artist), both.resolve(other))
    assert shared.chance == pytest.approx(chance)


def test_every_answer_counts_by_the_same_chance(both: Recommender) -> None:
    bridgers, genius = both.resolve("Phoebe Bridgers"), both.resolve("Boygenius")
    expected = both.shared(bridgers, genius)
    (hop,) = both.path(bridgers, genius)
    found = [*both.similar(bridgers), *both.recommend([bridgers]), *both.blend([bridgers])]
    told = [shared for one in found for shared in one.because if shared.artist == genius]
    assert hop == expected and len(told) > 1 and all(shared.chance == expected.chance for shared in told)
    assert not expected.supported and both.shared(both.resolve("Low"), both.resolve("Slint")).times == 10


def test_one_data_set_alone_is_served_as_ever(folder: Path, tmp_path: Path) -> None:
    alone = present([table(tmp_path / "few.csv", FEW)], folder)
    assert alone is not None
    build(load(alone, tmp_path / "model"), Cosine(), tmp_path / "model")
    one = Recommender.load(tmp_path / "model")
    assert "audiences.npy" not in {path.name for path in (tmp_path / "model").iterdir()}
    assert one.shared(one.resolve("Muse"), one.resolve("Boygenius")).chance == 6 * 4 / 6

"""Ids last from build to build, whatever the data: what members voted on stays what it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from recommender import LEDGER, DataError, Recommender
from recommender.building.build import build
from recommender.building.lasting import load
from recommender.dataset.choose import Data, present, sample
from recommender.models.cosine import Cosine

FolderWith = Callable[[Mapping[str, str | bytes | None]], Path]


def data(*paths: Path) -> Data:
    found = present(paths, Path("nowhere"))
    assert found is not None
    return found


def built(folder: Path, *paths: Path) -> Recommender:
    out = folder / "model"
    build(load(data(*paths), out), Cosine(), out)
    return Recommender.load(out)


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    path = tmp_path / "newer.csv"
    names = ("Radiohead", "Björk", "Phoebe Bridgers", "Muse")
    path.write_text("user,artist\n" + "".join(f"fan {fan},{name}\n" for fan in range(4) for name in names))
    return path


def ids(recommender: Recommender) -> dict[str, int]:
    return {artist.name: artist.id for artist in recommender.top(n=len(recommender))}


def test_an_artist_keeps_its_id_when_the_data_is_another(hetrec_with: FolderWith, newer: Path, tmp_path: Path) -> None:
    before = ids(built(tmp_path, hetrec_with({})))
    after = ids(built(tmp_path, newer))
    both = before.keys() & after.keys()
    assert both and {name: before[name] for name in both} == {name: after[name] for name in both}
    assert after["Phoebe Bridgers"] not in before.values()


def test_an_id_is_given_again_after_other_data_in_between(hetrec_with: FolderWith, newer: Path, tmp_path: Path) -> None:
    first = ids(built(tmp_path, newer))
    built(tmp_path, hetrec_with({}))
    assert ids(built(tmp_path, newer, hetrec_with({})))["Phoebe Bridgers"] == first["Phoebe Bridgers"]


def test_a_model_from_before_there_were_ledgers_gives_its_ids_on(
    hetrec_with: FolderWith, newer: Path, tmp_path: Path
) -> None:
    before = ids(built(tmp_path, hetrec_with({})))
    (tmp_path / LEDGER).unlink()
    after = ids(built(tmp_path, newer))
    assert {name: after[name] for name in before.keys() & after.keys()}.items() <= before.items()


def test_where_the_ledger_is_lost_ids_go_on_from_the_artists_that_are_known(
    hetrec_with: FolderWith, newer: Path, tmp_path: Path
) -> None:
    known = [(20_007, "", "Phoebe  Bridgers"), (20_041, "", "Nobody Plays Them"), (10, "", "Muse")]
    for folder in (None, hetrec_with({})):
        out = tmp_path / str(folder is None) / "model"
        if folder:
            built(out.parent, folder)
            (out.parent / LEDGER).unlink()
        found = load(data(newer), out, known=known).catalog
        given = dict(zip(found.names, found.ids.tolist(), strict=True))
        assert given["Phoebe Bridgers"] == 20_007 and given["Muse"] > 20_041
        again = load(data(newer), out, known=[(30_000, "", "Muse")]).catalog
        assert again.ids.tolist() == found.ids.tolist()


def test_the_sample_is_not_entered(tmp_path: Path) -> None:
    load(Data((sample(),)), tmp_path / "model")
    assert not (tmp_path / LEDGER).exists()


def test_a_malformed_ledger_is_refused_and_kept(newer: Path, tmp_path: Path) -> None:
    (tmp_path / LEDGER).write_text("nonsense")
    with pytest.raises(DataError, match=LEDGER):
        load(data(newer), tmp_path / "model")
    assert (tmp_path / LEDGER).read_text() == "nonsense"

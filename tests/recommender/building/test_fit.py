"""Which models are kept while the bot runs, and which are built anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from recommender import artifact
from recommender.building import Fit, Inputs, ensure
from recommender.building.build import build, facts_of
from recommender.dataset.sources import recognize
from recommender.evaluation.contenders import DEFAULT_TASTE
from recommender.models.cosine import Cosine

FolderWith = Callable[[Mapping[str, str | bytes | None]], Path]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "plays.csv"
    path.write_text("user,artist\n" + "".join(f"fan {fan},{name}\n" for fan in range(4) for name in ("Muse", "Björk")))
    return path


@pytest.fixture
def out(table: Path, tmp_path: Path) -> Path:
    """A model of the table, with settings of its own."""
    build(recognize(table).load(), Cosine(shrinkage=3), tmp_path / "model")
    return tmp_path / "model"


def hyperparameters(out: Path) -> object:
    return artifact.read_manifest(out)["model"]["hyperparameters"]


def test_a_model_with_other_settings_is_kept_unless_all_is_to_fit(table: Path, out: Path, tmp_path: Path) -> None:
    said: list[str] = []
    for fit in (Fit.ANY, Fit.DATA):
        assert not ensure(out, Inputs([table], tmp_path), said.append, "cosine", fit) and not said
    assert ensure(out, Inputs([table], tmp_path), said.append, "cosine", Fit.ALL)
    assert said[0] == f"cosine is set otherwise now than when {out} was built: building it anew."
    assert hyperparameters(out) == facts_of(Cosine())["hyperparameters"]
    assert not ensure(out, Inputs([table], tmp_path), said.append, "cosine", Fit.ALL)


def test_another_model_of_taste_is_another_setting(table: Path, out: Path, tmp_path: Path) -> None:
    manifest, arrays = artifact.read(out)
    assert manifest["taste"] == facts_of(DEFAULT_TASTE())
    artifact.write(out, arrays, manifest | {"model": facts_of(Cosine()), "taste": {"name": "another"}})
    said: list[str] = []
    assert ensure(out, Inputs([table], tmp_path), said.append, "cosine", Fit.ALL) and DEFAULT_TASTE.name in said[0]


def test_a_model_of_other_data_is_kept_where_any_is(table: Path, out: Path, tmp_path: Path) -> None:
    table.write_text(table.read_text() + "fan 0,Phoebe Bridgers\n")
    said: list[str] = []
    assert not ensure(out, Inputs([table], tmp_path), said.append, "cosine", Fit.ANY) and not said
    assert ensure(out, Inputs([table], tmp_path), said.append, "cosine", Fit.DATA) and "other data" in said[0]


def test_a_model_that_cannot_be_read_is_never_kept(table: Path, out: Path, tmp_path: Path) -> None:
    (out / "names.npy").write_bytes(b"")
    assert ensure(out, Inputs([table], tmp_path), list[str]().append, "cosine", Fit.ANY)
    assert artifact.read_manifest(out)["model"] == facts_of(Cosine())


def test_other_names_for_a_tables_columns_build_it_anew_and_none_keep_it(table: Path, tmp_path: Path) -> None:
    table.write_text("who,band,label\n" + "".join(f"fan {fan},Muse,Warner\nfan {fan},Blur,Food\n" for fan in range(4)))
    out, said = tmp_path / "named", list[str]()
    for band, anew in (("band", True), ("band", False), ("label", True), ("label", False)):
        inputs = Inputs([table], tmp_path, columns={"artist": band, "user": "who"})
        assert ensure(out, inputs, said.append, "cosine") == anew, band
    assert f"The model in {out} was built from tables whose columns were named otherwise: building it anew." in said
    assert not ensure(out, Inputs([table], tmp_path), said.append, "cosine")


def test_names_of_columns_that_no_table_has_change_nothing(hetrec_with: FolderWith, tmp_path: Path) -> None:
    folder, out = hetrec_with({}), tmp_path / "model"
    ensure(out, Inputs([folder], tmp_path), list[str]().append, "cosine")
    named = Inputs([folder], tmp_path, columns={"artist": "band"})
    assert not ensure(out, named, list[str]().append, "cosine")

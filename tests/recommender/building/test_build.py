"""Building a model: what it says of itself, the listeners it keeps, and when it is built anew."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest

from recommender import ArtifactError, DataError, Recommender, SegueError, artifact
from recommender.algebra.neighbors import Neighbors
from recommender.algebra.scoring import shared_listeners
from recommender.building import Inputs, ensure
from recommender.building.build import build
from recommender.dataset.choose import Data, sample
from recommender.dataset.interactions import Interactions
from recommender.dataset.sources import recognize
from recommender.dataset.sources.hetrec import HetRec
from recommender.drawing import Words, space
from recommender.drawing.pictures.map import draw
from recommender.models.cosine import Cosine
from recommender.models.ials import Ials
from recommender.serving.networks import network
from recommender.shipped import SAMPLE

FolderWith = Callable[[Mapping[str, str | bytes | None]], Path]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# The model.


def test_two_builds_of_the_same_data_give_the_same_bytes(
    small: Interactions, small_artifact: Path, tmp_path: Path
) -> None:
    build(small, Cosine(shrinkage=5, damping=0), tmp_path / "again")
    assert contents(tmp_path / "again") == contents(small_artifact)


def test_the_manifest_says_what_was_built_from_what(small: Interactions, tmp_path: Path) -> None:
    manifest = build(
        dataclasses.replace(small, notes=("odd",)),
        Cosine("binary", shrinkage=2.5, damping=7, top_k=7),
        tmp_path / "model",
        Ials(rank=5),
    )
    assert manifest["model"] == {
        "name": "cosine",
        "hyperparameters": {"weighting": "binary", "shrinkage": 2.5, "damping": 7.0, "asymmetry": 0.5, "top_k": 7},
    }
    assert manifest["taste"] == {"name": "ials", "hyperparameters": dataclasses.asdict(Ials(rank=5))}
    assert manifest["calibration"] is None and manifest["evaluation"] is None
    assert manifest["data"] == {
        "name": "small",
        "label": "nine listeners, made up",
        "simulated": True,
        "digest": "0" * 64,
        "service": "",
    }
    assert manifest["notes"] == ["odd"]
    assert manifest["counts"] == {
        "artists": 16,
        "junk": 1,
        "merged": 0,
        "acts": 0,
        "users": 9,
        "listening_pairs": small.plays.nnz - 2,  # [unknown] has two listeners
        "tag_assignments": len(small.tags),
        "friendships": 1,
    }


def test_the_version_tells_data_and_hyperparameters_apart(small: Interactions, tmp_path: Path) -> None:
    other = dataclasses.replace(small, origin=dataclasses.replace(small.origin, digest="1" * 64))
    builds = [(small, Cosine()), (other, Cosine()), (small, Cosine("raw")), (small, Cosine(top_k=5))]
    versions = [build(data, model, tmp_path / "model")["version"] for data, model in builds]
    assert len(set(versions)) == len(versions)
    assert build(small, Cosine(), tmp_path / "model")["version"] == versions[0]


def test_data_without_tags_makes_a_model_that_serves(small: Interactions, tmp_path: Path) -> None:
    untagged = {name: getattr(small.tags, name)[:0] for name in ("users", "artists", "tags", "when", "doubtful")}
    build(dataclasses.replace(small, tags=dataclasses.replace(small.tags, **untagged)), Cosine(), tmp_path / "model")
    recommender = Recommender.load(tmp_path / "model")
    assert recommender.tags() == recommender.tags("metal") == []
    assert recommender.artist(100).tags == ()


class Loud(Cosine):
    """A hundred times the cosine: scores may be as high as they like."""

    def fit(self, interactions: Interactions) -> Neighbors:
        found = super().fit(interactions)
        return Neighbors(found.ids, found.scores * np.float32(100))


def test_no_score_that_is_served_is_above_one_and_their_order_is_the_models(
    small: Interactions, tmp_path: Path
) -> None:
    tables = []
    for model in (Cosine(), Loud()):
        build(small, model, tmp_path / "model")
        tables.append(artifact.read(tmp_path / "model")[1])
    plain, loud = tables
    assert np.array_equal(plain["neighbor_ids"], loud["neighbor_ids"]) and loud["neighbor_scores"].max() == 1
    assert loud["neighbor_scores"] == pytest.approx(plain["neighbor_scores"] / plain["neighbor_scores"].max())


def test_an_artist_is_drawn_among_its_neighbours_however_high_the_model_scores(
    small: Interactions, tmp_path: Path
) -> None:
    build(small, Loud(), tmp_path / "model")
    recommender = Recommender.load(tmp_path / "model")
    around = network(recommender, recommender.resolve("Radiohead"), 2)
    assert around.edges and draw(around).labels and space(around, Words("title", "alt"))


# Other names of the same artists.


@pytest.fixture(scope="module")
def doubled(small: Interactions, tmp_path_factory: pytest.TempPathFactory) -> tuple[Interactions, Path]:
    """Data in which AC/DC is called by a name of Metallica's, and Hermit by one of Sigur Rós's; and its model."""
    names = list(small.catalog.names)
    names[6], names[14] = "Metallica feat. Slayer", "Sigur Ros"
    names[4], names[3] = "Metallica", "Sigur Rós"
    data = dataclasses.replace(small, catalog=dataclasses.replace(small.catalog, names=tuple(names)))
    folder = tmp_path_factory.mktemp("doubled") / "model"
    build(data, Cosine(shrinkage=5, damping=0), folder)
    return data, folder


def test_a_variants_listening_is_its_artists(doubled: tuple[Interactions, Path]) -> None:
    data, folder = doubled
    metallica = Recommender.load(folder).resolve("Metallica")
    assert metallica.listeners == len(np.union1d(data.plays[[4]].indices, data.plays[[6]].indices)) == 4
    assert metallica.plays == data.plays[[4, 6]].sum()


def test_the_manifest_counts_what_was_merged_and_why(doubled: tuple[Interactions, Path]) -> None:
    manifest = artifact.read_manifest(doubled[1])
    assert manifest["counts"]["merged"] == 2
    assert manifest["merged"] == {"feat. credit": 1, "case or accents": 1}


def test_each_artist_leads_to_the_one_it_was_merged_into(doubled: tuple[Interactions, Path]) -> None:
    _, arrays = artifact.read(doubled[1])
    expected = np.arange(16)
    expected[6], expected[14] = 4, 3
    assert arrays["merged_into"].dtype == np.int32 and arrays["merged_into"].tolist() == expected.tolist()


def test_the_id_of_a_variant_leads_to_its_artist(doubled: tuple[Interactions, Path]) -> None:
    recommender = Recommender.load(doubled[1])
    assert recommender.artist(106) == recommender.artist(104) == recommender.resolve("Metallica")


def test_variants_are_in_no_ranking_nor_list_and_have_none(doubled: tuple[Interactions, Path]) -> None:
    _, arrays = artifact.read(doubled[1])
    for name in ("by_listeners", "by_plays", "neighbor_ids", "tag_artists"):
        assert not np.isin(arrays[name], [6, 14]).any(), name
    assert not arrays["rank"][[6, 14]].any() and not arrays["neighbor_counts"][[6, 14]].any()


def test_an_artist_is_found_by_its_variants_names(doubled: tuple[Interactions, Path]) -> None:
    recommender = Recommender.load(doubled[1])
    assert recommender.resolve("Metallica feat. Slayer").name == "Metallica"
    assert recommender.search("sigur ros")[0].name == "Sigur Rós"


def test_the_version_tells_what_was_merged_apart(small: Interactions, doubled: tuple[Interactions, Path]) -> None:
    other = artifact.read_manifest(doubled[1])["version"]
    assert build(small, Cosine(shrinkage=5, damping=0), doubled[1].parent / "other")["version"] != other


def test_no_list_of_hetrec_shows_a_placeholder_or_another_artists_variant(
    hetrec: Interactions, hetrec_artifact: Path
) -> None:
    _, arrays = artifact.read(hetrec_artifact)
    hidden = np.flatnonzero(hetrec.catalog.junk | (arrays["merged_into"] != np.arange(len(hetrec.catalog))))
    assert len(hidden) > 300
    assert not np.isin(arrays["neighbor_ids"], hidden).any() and not arrays["neighbor_counts"][hidden].any()
    assert not np.isin(arrays["by_listeners"], hidden).any() and not np.isin(arrays["tag_artists"], hidden).any()
    taste = np.asarray(arrays["taste_artists"])
    assert not taste[hidden].any()


# Shared listeners.


@pytest.mark.parametrize("chunk", [1, 5, 2048])
def test_shared_listeners_are_the_users_who_play_both(small: Interactions, chunk: int) -> None:
    table = Cosine().fit(small)
    plays = small.plays.toarray() > 0
    shared = shared_listeners(small, table, chunk)
    for artist in range(len(small.catalog)):
        expected = [int((plays[artist] & plays[other]).sum()) if other >= 0 else 0 for other in table.ids[artist]]
        assert shared[artist].tolist() == expected


# Building anew, or not.


@pytest.fixture
def out(small_artifact: Path, tmp_path: Path) -> Path:
    """A model built from simulated data, as if from the sample."""
    return Path(shutil.copytree(small_artifact, tmp_path / "model"))


def test_a_missing_model_is_built(hetrec_with: FolderWith, tmp_path: Path) -> None:
    said: list[str] = []
    ensure(tmp_path / "model", Inputs([hetrec_with({})], tmp_path), said.append)
    assert Recommender.load(tmp_path / "model").data == "HetRec 2011 Last.fm, 3 listeners, 2009 to April 2010"
    assert said[0] == f"There is no model in {tmp_path / 'model'} yet: building one."
    assert any(sentence.startswith("Note: 1 tag assignments") for sentence in said)
    assert said[-1].startswith(f"Built {tmp_path / 'model'} from HetRec 2011 Last.fm, 3 listeners, 2009 to April 2010 ")


def test_a_model_of_another_half_life_is_built_anew(hetrec_with: FolderWith, tmp_path: Path) -> None:
    folder, out = hetrec_with({}), tmp_path / "model"
    said: list[str] = []
    for half_life in (None, 100.0, 100.0, None):
        ensure(out, Inputs([folder], tmp_path, half_life), said.append, "cosine")
    anew = [sentence for sentence in said if "half-life of" in sentence]
    assert anew == [f"The model in {out} was not built with a half-life of 100 days: building it anew."]
    assert artifact.read_manifest(out)["half_life"] == 100


def test_a_model_that_fits_is_kept_without_a_word(hetrec_with: FolderWith, tmp_path: Path) -> None:
    named = hetrec_with({})
    build(recognize(named).load(), Cosine(), tmp_path / "model")
    before, said = (tmp_path / "model").stat(), list[str]()
    ensure(tmp_path / "model", Inputs([named], tmp_path), said.append)
    assert (tmp_path / "model").stat() == before and said == []


def test_a_model_that_is_named_is_built_and_takes_the_place_of_another(hetrec_with: FolderWith, tmp_path: Path) -> None:
    named, said = hetrec_with({}), list[str]()
    for model in ("cosine", "cosine", "tags", None):
        ensure(tmp_path / "model", Inputs([named], tmp_path), said.append, model)
    assert Recommender.load(tmp_path / "model").model == "tags"
    assert [sentence for sentence in said if "asked for" in sentence] == [
        f"The model in {tmp_path / 'model'} is cosine, and tags is asked for: building it anew."
    ]
    with pytest.raises(SegueError, match="fastest"):
        ensure(tmp_path / "other", Inputs([named], tmp_path), said.append, "fastest")
    assert not (tmp_path / "other").exists()


def test_a_model_of_the_sample_is_kept_while_there_is_no_other_data(out: Path, tmp_path: Path) -> None:
    said: list[str] = []
    ensure(out, Inputs((), tmp_path / "downloads"), said.append)
    assert said == [] and Recommender.load(out).data == "nine listeners, made up"


def test_a_damaged_model_is_built_anew(out: Path, hetrec_with: FolderWith, tmp_path: Path) -> None:
    (out / "names.npy").write_bytes(b"")
    said: list[str] = []
    ensure(out, Inputs([hetrec_with({})], tmp_path), said.append)
    assert "names.npy" in said[0] and said[0].endswith("Building it anew.")
    assert Recommender.load(out).data == "HetRec 2011 Last.fm, 3 listeners, 2009 to April 2010"


def of_a_newer_format(folder: Path) -> Path:
    """The model as a later version of the program might have written it."""
    manifest = json.loads((folder / artifact.MANIFEST).read_text("utf-8"))
    manifest["format"] = artifact.FORMAT + 1
    (folder / artifact.MANIFEST).write_text(json.dumps(manifest), "utf-8")
    return folder


@pytest.mark.parametrize("model", [None, "tags"])
def test_a_model_of_a_newer_format_is_never_built_over(
    model: str | None, out: Path, hetrec_with: FolderWith, tmp_path: Path
) -> None:
    before, said = contents(of_a_newer_format(out)), list[str]()
    with pytest.raises(ArtifactError, match=f"only a newer version.*Update the program.*or remove {out}"):
        ensure(out, Inputs([hetrec_with({})], tmp_path), said.append, model)
    assert contents(out) == before and said == []


def test_over_a_model_of_a_newer_format_not_even_the_fit_is_begun(small: Interactions, out: Path) -> None:
    class Never(Cosine):
        def fit(self, interactions: Interactions) -> Neighbors:
            raise AssertionError("begun")

    with pytest.raises(ArtifactError, match="only a newer version"):
        build(small, Never(), of_a_newer_format(out))


def test_what_a_killed_build_left_is_gone_when_the_bot_starts_with_a_model_that_fits(out: Path, tmp_path: Path) -> None:
    (tmp_path / ".model-abcdefgh" / "new").mkdir(parents=True)
    ensure(out, Inputs((), tmp_path / "downloads"), list[str]().append)
    assert [path.name for path in tmp_path.iterdir()] == ["model"]


@pytest.mark.parametrize("spoiled", [[], "[" * 100_000 + "]" * 100_000, {"data": None}, {"model": ["related"]}])
def test_a_model_that_says_nonsense_of_itself_is_built_anew(
    spoiled: object, out: Path, hetrec_with: FolderWith, tmp_path: Path
) -> None:
    path, said = out / artifact.MANIFEST, list[str]()
    manifest = json.loads(path.read_text("utf-8"))
    if isinstance(spoiled, dict):
        manifest |= spoiled
        del manifest["sha256"]
        manifest["sha256"] = hashlib.sha256(json.dumps(manifest, sort_keys=True).encode()).hexdigest()
    else:
        manifest = spoiled
    path.write_text(spoiled if isinstance(spoiled, str) else json.dumps(manifest), "utf-8")
    ensure(out, Inputs([hetrec_with({})], tmp_path), said.append)
    assert said[0].endswith("Building it anew.") and not Recommender.load(out).simulated


def test_a_model_of_other_data_than_is_named_is_built_anew(out: Path, hetrec_with: FolderWith, tmp_path: Path) -> None:
    said: list[str] = []
    ensure(out, Inputs([hetrec_with({})], tmp_path), said.append)
    assert "was built from other data than" in said[0] and not Recommender.load(out).simulated


def test_a_model_of_the_sample_is_built_anew_once_real_data_is_here(
    out: Path, hetrec_with: FolderWith, tmp_path: Path
) -> None:
    shutil.copytree(hetrec_with({}), tmp_path / "hetrec2011-lastfm-2k")
    said: list[str] = []
    ensure(out, Inputs((), tmp_path), said.append)
    assert "there is real data now" in said[0] and not Recommender.load(out).simulated


def test_a_model_of_real_data_is_kept_when_other_data_is_downloaded(hetrec_with: FolderWith, tmp_path: Path) -> None:
    build(recognize(hetrec_with({"tags.dat": "tagID\ttagValue\n1\ta\n2\tb\n3\tc\n"})).load(), Cosine(), tmp_path / "m")
    shutil.copytree(hetrec_with({}), tmp_path / "hetrec2011-lastfm-2k")
    said: list[str] = []
    ensure(tmp_path / "m", Inputs((), tmp_path), said.append)
    assert said == []


def test_without_a_model_a_named_folder_without_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is not there"):
        ensure(tmp_path / "model", Inputs([tmp_path / "nowhere"], tmp_path), list[str]().append)


def test_a_good_model_is_served_on_when_the_named_data_cannot_be_read(out: Path, tmp_path: Path) -> None:
    before, said = contents(out), list[str]()
    ensure(out, Inputs([tmp_path / "nowhere"], tmp_path), said.append)
    assert contents(out) == before
    assert len(said) == 1 and "is not there" in said[0] and "goes on being served" in said[0]


def test_a_half_written_download_does_not_keep_a_good_model_from_serving(out: Path, tmp_path: Path) -> None:
    (tmp_path / HetRec.name).mkdir()
    before, said = contents(out), list[str]()
    ensure(out, Inputs((), tmp_path), said.append)
    assert contents(out) == before and said == []


def test_the_sample_takes_the_place_of_real_data_when_it_is_named(
    fewer_users: None, hetrec_with: FolderWith, tmp_path: Path
) -> None:
    build(recognize(hetrec_with({})).load(), Cosine(), tmp_path / "model")
    ensure(tmp_path / "model", Inputs([SAMPLE], tmp_path), list[str]().append, "cosine")
    assert Recommender.load(tmp_path / "model").data == "sample data, simulated listeners"


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """No data is here and none can be downloaded: what is chosen is the sample."""
    monkeypatch.setattr("recommender.dataset.choose.choose", lambda named, downloads, say, **_: Data((sample(),)))


def test_the_sample_unnamed_never_takes_the_place_of_real_data(
    offline: None, hetrec_with: FolderWith, tmp_path: Path
) -> None:
    build(recognize(hetrec_with({})).load(), Cosine(), tmp_path / "model")
    (tmp_path / "model" / "names.npy").write_bytes(b"")
    before = contents(tmp_path / "model")
    with pytest.raises(ArtifactError, match="the sample must not take its place"):
        ensure(tmp_path / "model", Inputs((), tmp_path), list[str]().append)
    assert contents(tmp_path / "model") == before


@pytest.mark.parametrize("there", ["nothing", "an empty folder", "a damaged model of the sample"])
def test_the_sample_is_built_where_no_real_data_is_lost(
    there: str, offline: None, fewer_users: None, out: Path, tmp_path: Path
) -> None:
    (out / "names.npy").write_bytes(b"")
    folder = out if there == "a damaged model of the sample" else tmp_path / "built"
    if there == "an empty folder":
        folder.mkdir()
    ensure(folder, Inputs((), tmp_path), list[str]().append, "cosine")
    assert Recommender.load(folder).data == "sample data, simulated listeners"

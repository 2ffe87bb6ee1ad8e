"""What artists sound like, in a model: who sounds alike, and whom sound gives neighbours that listening does not."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender import LEDGER, Recommender, artifact
from recommender.algebra.factors import unit
from recommender.artist import THIN
from recommender.building import Inputs, ensure
from recommender.building.build import build
from recommender.building.lasting import load
from recommender.building.sound import FEWEST, Heard, Sound, bounds
from recommender.dataset.called import with_artists
from recommender.dataset.choose import present
from recommender.dataset.interactions import Interactions
from recommender.dataset.ledger import Ledger
from recommender.errors import NothingTold
from recommender.models.cosine import Cosine
from recommender.models.ials import Ials
from recommender.sound.regression import MODELS
from recommender.sound.trained import Trained, columns, write_trained
from tests.recommender.heard import sounds_of
from tests.recommender.sound.networks import network

TASTE = Ials(rank=16, rounds=4)
NEW = tuple(f"Nobody Has Heard Of Us {number}" for number in range(20))


@pytest.fixture(scope="module")
def chosen(few: Interactions) -> NDArray[np.int64]:
    """The 120 most played artists."""
    return np.sort(np.argsort(-few.listeners, kind="stable")[:120])


@pytest.fixture(scope="module")
def sound(few: Interactions, chosen: NDArray[np.int64]) -> Sound:
    return Sound("made up.csv", "0" * 64, sounds_of(few, chosen, NEW))


@pytest.fixture(scope="module")
def whole(few: Interactions, sound: Sound) -> Interactions:
    """The data with the one that nobody plays."""
    return with_artists(few, sound.sounds.names, sound.sounds.mbids, Ledger())


@pytest.fixture(scope="module")
def out(whole: Interactions, sound: Sound, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound") / "model"
    build(whole, Cosine(), folder, TASTE, sound=sound)
    return folder


@pytest.fixture(scope="module")
def arrays(out: Path) -> dict[str, NDArray[Any]]:
    return artifact.read(out)[1]


def test_whoever_sounds_alike_is_called_alike(out: Path, arrays: dict[str, NDArray[Any]]) -> None:
    recommender = Recommender.load(out)
    carried = [frozenset(recommender.artist(id).tags[:3]) for id in arrays["ids"].tolist()]
    near, own = arrays["sound_near_ids"], arrays["sound_artists"].tolist()

    def share(others: NDArray[Any], index: int) -> float:
        return float(np.mean([bool(carried[index] & carried[other]) for other in others.tolist()]))

    by_sound = np.mean([share(near[index, :5], index) for index in own])
    by_lot = np.mean([share(np.array(own), index) for index in own])
    assert by_sound > 1.5 * by_lot


def test_only_those_whose_sound_is_known_have_neighbors_by_it_and_are_any(
    whole: Interactions, arrays: dict[str, NDArray[Any]]
) -> None:
    ids, own = arrays["sound_near_ids"], arrays["sound_artists"]
    assert (np.diff(own) > 0).all() and len(own) == 140
    assert (arrays["sound_near_counts"] > 0).tolist() == np.isin(np.arange(len(ids)), own).tolist()
    assert np.isin(ids[ids >= 0], own).all()
    factors = arrays["sound_factors"]
    assert np.allclose(np.linalg.norm(factors, axis=1), 1, atol=1e-6)
    first = own[int(np.argmax(factors[0] @ factors[1:].T)) + 1]
    assert ids[own[0], 0] == first and np.isclose(
        arrays["sound_near_scores"][own[0], 0], (factors[0] @ factors[1:].T).max()
    )


def test_artists_whom_nobody_plays_have_neighbors_whom_people_play_of_their_kind(
    chosen: NDArray[np.int64], few: Interactions, out: Path, arrays: dict[str, NDArray[Any]]
) -> None:
    recommender = Recommender.load(out)
    alike = list[float]()
    for name, twin in zip(NEW, chosen.tolist(), strict=False):
        artist = recommender.resolve(name)
        assert not artist.listeners and arrays["sound_stands_in"][list(arrays["ids"]).index(artist.id)]
        found = recommender.similar(artist, 10)
        assert len(found) == 10 and all(one.artist.listeners >= THIN for one in found)
        assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
        tags = {*recommender.resolve(few.catalog.names[twin]).tags}
        alike.append(np.mean([bool(tags & {*one.artist.tags}) for one in found]).item())
    everybody = recommender.top(n=200)
    chance = np.mean([bool({*one.tags} & {*other.tags}) for one in everybody[:50] for other in everybody])
    assert np.mean(alike) > 1.5 * chance


def test_listening_outweighs_sound_where_there_is_much_of_it(
    whole: Interactions, sound: Sound, arrays: dict[str, NDArray[Any]]
) -> None:
    factors = TASTE.factors(whole)
    heard = sound.heard_in(whole, factors, np.arange(len(whole.catalog)))
    standing = heard.standing_in(factors, whole.listeners).factors.artists
    known = heard.artists[whole.listeners[heard.artists] >= 40]
    cosines = (standing[known] * factors.artists[known]).sum(axis=1)
    cosines /= np.linalg.norm(standing[known], axis=1) * np.linalg.norm(factors.artists[known], axis=1)
    assert len(known) and cosines.min() > 0.98
    others = np.setdiff1d(np.arange(len(whole.catalog)), heard.artists)
    assert np.array_equal(standing[others], factors.artists[others])
    lengths = np.linalg.norm(standing, axis=1)
    unheard = whole.catalog.names.index(NEW[0])
    assert 0 < lengths[unheard] < np.median(lengths[known])


def test_a_model_without_sound_holds_nothing_of_it(small_artifact: Path, out: Path) -> None:
    manifest, found = artifact.read(small_artifact)
    assert "sound" not in manifest and not [name for name in found if name.startswith("sound")]
    told = artifact.read_manifest(out)["sound"]
    assert told.pop("model") in MODELS
    assert told == {"label": "made up.csv", "digest": "0" * 64, "artists": 140, "tracks": 140, "learned_from": 120}


def test_a_recording_stands_where_an_artist_that_sounds_so_does(whole: Interactions, sound: Sound) -> None:
    everybody = np.arange(len(whole.catalog))
    made_up = {"network_made_up": np.zeros(1)}
    heard = dataclasses.replace(sound, network=made_up).heard_in(whole, TASTE.factors(whole), everybody)
    brought = heard.arrays(whole, everybody.astype(np.int32), whole.listeners < 0, made_up)
    rows = {name: row for row, name in enumerate(sound.sounds.names)}
    features = sound.sounds.features[[rows[whole.catalog.names[index]] for index in heard.artists.tolist()]]
    placed = unit(np.column_stack([features, np.ones(len(features))]) @ brought["sound_map"])
    alike = (placed * brought["sound_factors"]).sum(axis=1)
    unheard = whole.listeners[heard.artists] == 0
    assert np.allclose(alike[unheard], 1, atol=1e-4) and np.median(alike) > 0.9  # others by what all others say of them
    assert brought["network_made_up"] is made_up["network_made_up"]


def test_an_artists_own_listeners_have_no_say_in_what_its_sound_says(whole: Interactions, sound: Sound) -> None:
    factors, everybody = TASTE.factors(whole), np.arange(len(whole.catalog))
    before = sound.heard_in(whole, factors, everybody)
    place = int(np.argmax(whole.listeners[before.artists]))
    turned = factors.artists.copy()
    turned[before.artists[place]] *= -1
    after = sound.heard_in(whole, dataclasses.replace(factors, artists=turned), everybody)
    alike = (unit(before.factors) * unit(after.factors)).sum(axis=1)
    assert before.model == after.model and alike[place] > 0.999 and alike[place] >= np.median(alike)


def test_what_train_wrote_is_read_with_its_network(whole: Interactions, sound: Sound, tmp_path: Path) -> None:
    named = sound.sounds
    learned = dataclasses.replace(named, features=named.features[:, :4], columns=columns(network()))
    write_trained(
        tmp_path / "sound", Trained(network(), learned, {"version": "1", "data": {"label": "?"}, "learned_from": 9})
    )
    found = Sound.read(tmp_path / "sound")
    assert found.label == "sound" and found.sounds.names == named.names
    assert found.network.keys() == network().arrays().keys()
    heard = found.heard_in(whole, TASTE.factors(whole), np.arange(len(whole.catalog)))
    assert heard.model == "ridge" and heard.map is not None and heard.map.shape == (5, TASTE.rank)


def test_of_two_spellings_of_an_artist_the_one_with_more_tracks_counts(whole: Interactions, sound: Sound) -> None:
    named = sound.sounds
    name = NEW[0]
    twice = dataclasses.replace(
        named,
        names=(*named.names, f"the {name.upper()}"),
        mbids=(*named.mbids, ""),
        features=np.vstack([named.features, named.features[:1] + 5]),
        traits=np.vstack([named.traits, named.traits[:1]]),
        tracks=np.append(named.tracks, np.int32(7)),
    )
    factors, everybody = TASTE.factors(whole), np.arange(len(whole.catalog))
    made_up = {"network_made_up": np.zeros(1)}  # for one matrix
    found = dataclasses.replace(sound, sounds=twice, network=made_up).heard_in(whole, factors, everybody)
    assert len(found.artists) == 140 and found.map is not None
    place = found.artists.tolist().index(whole.catalog.names.index(name))
    assert np.allclose(found.factors[place], np.append(twice.features[-1], 1) @ found.map, atol=1e-4)


def test_too_few_artists_to_learn_from_are_refused(whole: Interactions, sound: Sound) -> None:
    places = np.full(len(sound.sounds), -1)
    places[: FEWEST - 1] = np.argsort(-whole.listeners)[: FEWEST - 1]
    with pytest.raises(NothingTold, match=f" {FEWEST - 1} are in the listening data; it takes {FEWEST} to learn from"):
        Heard.of(sound.sounds, places, TASTE.factors(whole))


def test_thirds_of_traits_leave_out_what_is_unknown() -> None:
    traits = np.column_stack([np.arange(10), np.full(10, np.nan), np.r_[np.nan, 1:10], np.ones(10)]).astype(np.float32)
    found = bounds(traits)
    assert found[0].tolist() == [3, 6] and np.isnan(found[1]).all() and found[3].tolist() == [1, 1]
    assert np.allclose(found[2], [1 + 8 / 3, 1 + 16 / 3])


@pytest.fixture
def plays(tmp_path: Path) -> Path:
    path = tmp_path / "plays.csv"
    rows = (f"fan {fan},act {(fan * 7 + step) % 30}\n" for fan in range(30) for step in range(8))
    path.write_text("user,artist\n" + "".join(rows))
    return path


@pytest.fixture
def features(tmp_path: Path) -> Path:
    path = tmp_path / "features.csv"
    path.write_text("artist,tempo,colour\n" + "".join(f"act {act},{90 + act},{act % 5}\n" for act in range(32)))
    return path


def test_other_features_build_the_model_anew_and_the_same_or_none_keep_it(
    plays: Path, features: Path, tmp_path: Path
) -> None:
    out, said = tmp_path / "model", list[str]()

    def built(sound: Path | None) -> bool:
        return ensure(out, Inputs([plays], tmp_path, sound=sound), said.append, "cosine")

    assert built(None) and built(features) and not built(features) and not built(None)
    assert f"The model in {out} was built without what {features} says of sound: building it anew." in said
    features.write_text(features.read_text() + "act 33,100,1\n")
    assert built(features)
    features.unlink()
    assert not built(features) and "goes on being served" in said[-1]


def test_sound_that_tells_nothing_costs_no_start_and_gives_nobody_an_id(
    plays: Path, features: Path, tmp_path: Path
) -> None:
    out, told = tmp_path / "model", features.read_text()

    def built(useless: str) -> tuple[bool, str]:
        features.write_text(useless)
        said = list[str]()
        found = ensure(out, Inputs([plays], tmp_path, sound=features), said.append, "cosine")
        assert "sound" not in artifact.read_manifest(out)
        return found, " ".join(said)

    strangers = built(told.replace("act ", "somebody else "))
    assert (
        strangers[0]
        and "0 are in the listening data; it takes 20 to learn from. Building without sound." in strangers[1]
    )
    assert "somebody else" not in (tmp_path / LEDGER).read_text("utf-8")
    alike = built(re.sub(r",\d+,\d+", ",1,1", told))
    assert not alike[0] and "than by chance. The model that is there goes on being served." in alike[1]


def test_an_artist_known_by_sound_alone_keeps_its_id(plays: Path, features: Path, tmp_path: Path) -> None:
    data, out = present([plays], Path("nowhere")), tmp_path / "model"
    assert data is not None
    features.write_text(features.read_text() + ",80,3\n")
    sound = Sound.read(features)
    first = load(data, out, sound=sound)
    assert sound.sounds.notes and first.notes[-len(sound.sounds.notes) :] == sound.sounds.notes
    features.write_text(features.read_text().replace("artist,tempo,colour\n", "artist,tempo,colour\naardvark,90,1\n"))
    later = load(data, out, sound=Sound.read(features))
    ids = [dict(zip(music.catalog.names, music.catalog.ids.tolist(), strict=True)) for music in (first, later)]
    assert ids[0]["act 31"] == ids[1]["act 31"] and "aardvark" in ids[1] and ids[0].items() <= ids[1].items()
    assert "aardvark" in (tmp_path / LEDGER).read_text("utf-8")

"""Artists and the way between id, index and name."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import DataError
from recommender.dataset.catalog import Catalog, dense
from recommender.dataset.junk import is_junk


def catalog(*ids: int, names: tuple[str, ...] | None = None, urls: tuple[str, ...] | None = None) -> Catalog:
    names = tuple(f"artist {id}" for id in ids) if names is None else names
    return Catalog(np.array(ids, dtype=np.int64), names, ("",) * len(ids) if urls is None else urls)


@pytest.mark.parametrize("name", ["[unknown]", "<Unknown>", "Various Artists", "VA", "v/a", "V. A.", " untagged "])
def test_placeholders_are_junk(name: str) -> None:
    assert is_junk(name)


@pytest.mark.parametrize(
    "name",
    [
        "Unknown Artist", "<Unbekannt>", "Artista desconhecido", "Artista sconosciuto", "Ismeretlen előadó", "Inconnu",
        "Неизвестный исполнитель", "不明なアーティスト", "Verschiedene Interpreten", "Varios Artistas", "Vários",
        "Varias", "Artisti Vari", "AA.VV.", "Разные исполнители", "群星", "No Artist", "New Artist (91)",
        "Soundtrack", "Original Soundtrack", "OST",
    ],
)  # fmt: skip
def test_placeholders_of_any_language_are_junk(name: str) -> None:
    assert is_junk(name)


@pytest.mark.parametrize("name", ["Track 01", "Track03", "AudioTrack 05", "Piste 1", "Faixa 12", "Трек 2", "01", "07."])
def test_track_numbers_are_junk(name: str) -> None:
    assert is_junk(name)


@pytest.mark.parametrize("name", ["www.hitov.net", "[WwW.PotenciaDance.CoM]", "Visite [www.musikawarez.com]"])
def test_the_address_of_a_site_alone_is_junk(name: str) -> None:
    assert is_junk(name)


@pytest.mark.parametrize(
    "name",
    [
        "311", "1349", "13", "3", "2002", "08001", "007", "65daysofstatic", "+44", "22-20s", "16 Volt", "V.A.S.T.",
        "Track and Field", "Black Track", "The Soundtrack of Our Lives", "Motion City Soundtrack", "Anonymous 4",
        "Nobody", "None More Black", "Man With No Name", "songstowearpantsto.com", "WWW",
        "Разные Люди", "Записки Неизвестного",
    ],
)  # fmt: skip
def test_artists_whose_names_are_numbers_or_words_of_placeholders_are_not_junk(name: str) -> None:
    assert not is_junk(name)


@pytest.mark.parametrize(
    "name", ["Unknown Mortal Orchestra", "The Unknown", "Various Cruelties", "VAST", "Vanessa", "N/A Artist", "!!!"]
)
def test_artists_whose_names_resemble_placeholders_are_not_junk(name: str) -> None:
    assert not is_junk(name)


def test_junk_is_told_by_name_alone() -> None:
    assert catalog(1, 2, 3, names=("Muse", "[unknown]", "Blur")).junk.tolist() == [False, True, False]


@pytest.mark.parametrize("ids", [(2, 1), (1, 1)])
def test_ids_that_are_not_unique_and_ascending_are_refused(ids: tuple[int, ...]) -> None:
    with pytest.raises(DataError, match="unique and ascending"):
        catalog(*ids)


def test_a_catalog_without_artists_is_refused() -> None:
    with pytest.raises(DataError, match="at least one artist"):
        catalog()


@pytest.mark.parametrize("name", ["", " ", "\u3000"])
def test_a_blank_name_is_refused(name: str) -> None:
    with pytest.raises(DataError, match="artist 8 has no name"):
        catalog(7, 8, names=("Muse", name))


def test_lengths_that_differ_are_refused() -> None:
    with pytest.raises(DataError, match="2 ids, 1 names and 2 urls"):
        catalog(1, 2, names=("Muse",))
    with pytest.raises(DataError, match="1 ids, 1 names and 0 urls"):
        catalog(1, urls=())


def test_a_catalog_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        catalog(1).names = ("Muse",)  # type: ignore[misc] # that it cannot be is the claim


def test_an_id_leads_to_its_index_and_a_stranger_to_none() -> None:
    assert catalog(10, 20, 40).index(np.array([40, 10, 30, 50, -1])).tolist() == [2, 0, -1, -1, -1]


@given(st.lists(st.integers(-5, 20)), st.sets(st.integers(-5, 20)))
def test_dense_is_a_lookup(ids: list[int], known: set[int]) -> None:
    positions = {id: position for position, id in enumerate(sorted(known))}
    found = dense(np.array(ids, dtype=np.int64), np.array(sorted(known), dtype=np.int64))
    assert found.tolist() == [positions.get(id, -1) for id in ids]

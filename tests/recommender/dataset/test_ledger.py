"""Ids that last: the same artist has the same id in the next build, whatever the data."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import DataError
from recommender.dataset.catalog import Catalog
from recommender.dataset.ledger import FIRST_FREE, Ledger

A, B = "a74b1b7f-71a5-4011-9441-d0b5e4122711", "b10bbbfc-cf9e-42e0-be17-e2c3e1d2600d"


def catalog(*artists: tuple[str, str], first: int = 1) -> Catalog:
    names, mbids = zip(*artists, strict=True)
    return Catalog(np.arange(first, first + len(names)), names, ("",) * len(names), mbids)


def given_ids(ledger: Ledger, *artists: tuple[str, str], own: bool = False, first: int = 1) -> list[int]:
    return [int(id) for id in ledger.give(catalog(*artists, first=first), range(len(artists)), own=own)]


def test_a_source_with_ids_that_last_keeps_them() -> None:
    assert given_ids(Ledger(), ("Radiohead", ""), ("Muse", ""), own=True, first=154) == [154, 155]


def test_artists_of_other_sources_have_the_ids_that_their_names_had() -> None:
    ledger = Ledger()
    given_ids(ledger, ("Radiohead", ""), ("Muse", ""), own=True, first=154)
    assert given_ids(ledger, ("BTS", ""), ("muse", ""), ("Radiohead", A)) == [FIRST_FREE, 155, 154]


def test_an_mbid_learnt_later_joins_the_id_of_its_name_and_outlives_the_name() -> None:
    ledger = Ledger()
    first = given_ids(ledger, ("Prince", ""))
    assert given_ids(ledger, ("Prince", A)) == first
    assert given_ids(ledger, ("The Artist Formerly Known as Prince", A)) == first


def test_a_name_of_two_artists_is_split_and_listed() -> None:
    ledger = Ledger()
    one = given_ids(ledger, ("Nirvana", A))
    two = given_ids(ledger, ("Nirvana", B))
    assert one != two and ledger.split == ["Nirvana"]
    assert given_ids(ledger, ("Nirvana", B), ("Nirvana", A)) == two + one


def test_of_several_by_one_name_the_first_has_the_names_id() -> None:
    ledger = Ledger()
    given_ids(ledger, ("Nirvana", ""), own=True, first=12)
    assert given_ids(ledger, ("Nirvana", B), ("Nirvana", A)) == [12, FIRST_FREE]


NAMES = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=8).filter(str.strip)
ARTISTS = st.lists(st.tuples(NAMES, st.sampled_from(["", A, B])), min_size=1, max_size=12)


@given(ARTISTS, ARTISTS)
def test_ids_given_once_are_given_again_after_a_restart(
    tmp_path_factory: pytest.TempPathFactory, now: list[tuple[str, str]], later: list[tuple[str, str]]
) -> None:
    path, ledger = tmp_path_factory.mktemp("ledger") / "ids.tsv", Ledger()
    given_ids(ledger, *now)
    again = given_ids(ledger, *now)
    given_ids(ledger, *later)
    ledger.write(path)
    kept = Ledger.read(path)
    assert list(kept.rows) == list(ledger.rows) and given_ids(kept, *now) == again == given_ids(ledger, *now)


def test_no_id_is_given_to_two(tmp_path: Path) -> None:
    ledger = Ledger()
    many = [(f"artist {number}", "") for number in range(500)]
    assert len({*given_ids(ledger, *many), *given_ids(ledger, ("another", ""))}) == 501


def test_ids_of_five_artists_fit_into_a_button() -> None:
    assert len(".".join([f"{FIRST_FREE + 900_000:x}"] * 5)) <= 30


@pytest.mark.parametrize("line", ["x\ty", "one\t\tMuse", "1\tMuse", ""])
def test_a_malformed_ledger_is_refused_by_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "ids"
    path.write_text(f"id\tmbid\tname\n1\t\tMuse\n{line}\n")
    with pytest.raises(DataError, match="ids line 3"):
        Ledger.read(path)

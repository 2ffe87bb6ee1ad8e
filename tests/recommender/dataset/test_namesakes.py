"""Names that several acts share."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender import Recommender
from recommender.dataset.namesakes import SHARED, shared_names
from recommender.errors import DataError


def test_the_list_is_in_order_and_names_each_once() -> None:
    _, *names = SHARED.read_text("utf-8").splitlines()
    assert names == sorted(names, key=str.casefold) and len(shared_names()) == len(names) > 50


def test_without_a_file_no_name_is_shared(tmp_path: Path) -> None:
    assert shared_names(tmp_path / "none.tsv") == frozenset()


@pytest.mark.parametrize("text", ["", "Mono\n", "name\n\n", "name\n Mono\n"])
def test_what_is_no_such_list_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "shared.tsv"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError, match=r"shared\.tsv is not a list of names"):
        shared_names(path)


def test_an_artist_whose_name_is_shared_says_so(hetrec_recommender: Recommender) -> None:
    assert hetrec_recommender.resolve("Mono").several and not hetrec_recommender.resolve("Radiohead").several

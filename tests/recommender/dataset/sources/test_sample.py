"""The embedded sample: its artists are facts, its listeners are simulated, the same every time."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender import DataError
from recommender.dataset.interactions import Interactions
from recommender.dataset.sources.sample import Sample
from recommender.shipped import SAMPLE

TSV = (SAMPLE / "artists.tsv").read_text("utf-8").splitlines()


@pytest.fixture(scope="module")
def facts() -> pd.DataFrame:
    """artists.tsv as it stands."""
    rows = [line.split("\t") for line in TSV]
    table = pd.DataFrame(rows[1:], columns=rows[0])
    return table.astype({"since": int, "reach": int})


def folder_with(lines: list[str], folder: Path) -> Path:
    (folder / "artists.tsv").write_bytes("\n".join(lines).encode())
    return folder


def test_it_has_at_least_800_artists_each_once(facts: pd.DataFrame) -> None:
    assert len(facts) >= 800 and facts["name"].is_unique and facts["name"].str.casefold().is_unique


def test_it_spans_countries_and_decades(facts: pd.DataFrame) -> None:
    assert facts["country"].nunique() >= 40 and facts["country"].str.fullmatch("[A-Z]{2}").all()
    assert (facts["since"] < 1975).mean() >= 0.15 and (facts["since"] > 2011).sum() >= 200
    assert facts["since"].between(1600, 2026).all()


def test_every_artist_has_tags_each_once(facts: pd.DataFrame) -> None:
    for tags in facts["tags"].str.split(","):
        assert len(tags) >= 2 and len(set(tags)) == len(tags) and all(tag == tag.strip() != "" for tag in tags)


def test_it_says_that_its_listeners_are_simulated(embedded: Interactions) -> None:
    assert embedded.origin.simulated and embedded.origin.label == "sample data, simulated listeners"
    assert any("simulated" in note for note in embedded.notes)


def test_its_artists_are_those_of_the_table(embedded: Interactions, facts: pd.DataFrame) -> None:
    assert embedded.catalog.names == tuple(facts["name"]) and not embedded.catalog.junk.any()


def test_everybody_listens_to_about_fifty_artists(embedded: Interactions) -> None:
    each = (embedded.plays > 0).sum(axis=0)
    assert len(embedded.users) == 1_892 and 45 <= each.mean() <= 55


def test_every_artist_has_a_listener(embedded: Interactions) -> None:
    assert embedded.listeners.min() >= 1


def test_a_few_artists_and_a_few_plays_are_most_of_it(embedded: Interactions) -> None:
    popular = np.sort(embedded.listeners)[::-1]
    assert popular[: len(popular) // 10].sum() > 0.35 * popular.sum()
    counts = embedded.plays.data
    assert counts.mean() > 1.5 * np.median(counts) and counts.max() > 50 * np.median(counts)


def test_listeners_have_tastes(embedded: Interactions) -> None:
    """Somebody who plays Metallica is likelier to play Iron Maiden than others are."""
    plays = embedded.plays.toarray() > 0
    metallica, maiden = (plays[embedded.catalog.names.index(name)] for name in ("Metallica", "Iron Maiden"))
    assert maiden[metallica].mean() > 2 * maiden[~metallica].mean()


def test_tags_are_given_by_listeners_of_the_artist(embedded: Interactions) -> None:
    plays = embedded.plays.toarray() > 0
    assert plays[embedded.tags.artists, embedded.tags.users].all() and not embedded.tags.doubtful.any()


def test_a_friendship_goes_both_ways_and_never_to_oneself(embedded: Interactions) -> None:
    pairs = set(map(tuple, embedded.friends.tolist()))
    assert all((b, a) in pairs and a != b for a, b in pairs) and len(pairs) == len(embedded.friends)


def test_it_is_the_same_every_time(embedded: Interactions) -> None:
    again = Sample(SAMPLE).load()
    assert again.catalog.names == embedded.catalog.names and again.origin == embedded.origin
    for left, right in (
        (again.plays.data, embedded.plays.data),
        (again.plays.indices, embedded.plays.indices),
        (again.plays.indptr, embedded.plays.indptr),
        (again.friends, embedded.friends),
        *((getattr(again.tags, c), getattr(embedded.tags, c)) for c in ("users", "artists", "tags", "when")),
    ):
        assert left.tobytes() == right.tobytes()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Muse\tGB\t1994\t6\talternative", "line 4: reach '6' is malformed"),
        ("Muse\tGB\t1994\tfar\talternative", "line 4: reach 'far' is malformed"),
        (" \tGB\t1994\t3\talternative", "line 4: name ' ' is malformed"),
        ("Blur\tGB\t1994\t3\talternative", "line 4: name 'Blur' is malformed"),
        ("Muse\tGB\t1994\t3\t", "line 4: tags '' is malformed"),
        ("Muse\tGB\t1994\t3", "line 4: "),
        ("Muse\tGB\t1994\t3\talternative\tmore", "line 4"),
    ],
)
def test_a_malformed_row_is_named_by_line(row: str, said: str, tmp_path: Path) -> None:
    lines = [TSV[0], "Blur\tGB\t1988\t4\tbritpop,rock", "Pulp\tGB\t1978\t3\tbritpop", row]
    with pytest.raises(DataError, match=said) as refused:
        Sample(folder_with(lines, tmp_path)).load()
    assert "\n" not in str(refused.value)


def test_a_table_without_artists_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="at least one artist"):
        Sample(folder_with(TSV[:1], tmp_path)).load()


@settings(max_examples=20)
@given(data=st.data())
def test_a_spoiled_table_is_refused_or_everybody_plays_the_few_artists_that_it_names(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    content = "\n".join(TSV[:6]).encode()
    start = data.draw(st.integers(0, len(content)))
    stop = data.draw(st.integers(start, min(start + 12, len(content))))
    inserted = data.draw(st.one_of(st.binary(max_size=8), st.sampled_from([b"\t", b"\n", b'"', b",", b"\0", b"\r"])))
    folder = tmp_path_factory.mktemp("sample")
    (folder / "artists.tsv").write_bytes(content[:start] + inserted + content[stop:])
    with suppress(DataError):
        found = Sample(folder).load()
        assert all(name.strip() for name in found.catalog.names)
        assert (found.listeners == len(found.users)).all()  # who plays about fifty artists plays these few

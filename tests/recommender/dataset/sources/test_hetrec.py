"""HetRec 2011: the real files as published, and small ones with one thing wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender import DataError, Recommender
from recommender.building.build import build
from recommender.dataset.catalog import dense
from recommender.dataset.interactions import Interactions
from recommender.dataset.sources.hetrec import ARTISTS, FRIENDS, PLAYS, TAG_TIMES, TAGGINGS, TAGS, HetRec, read_table
from recommender.models.cosine import Cosine
from tests.recommender.dataset.sources.comparing import same
from tests.recommender.dataset.sources.refusing import refusal

Texts = Mapping[str, str]
FolderWith = Callable[[Mapping[str, str | bytes | None]], Path]


# The real files.


def test_the_published_row_counts_are_read(hetrec: Interactions, hetrec_folder: Path) -> None:
    assert hetrec.plays.shape == (17_632, 1_892) and hetrec.plays.nnz == 92_834
    assert hetrec.friends.shape == (25_434, 2)
    assert len(hetrec.tags.names) == 11_946
    assert len(read_table(hetrec_folder / TAGGINGS)) == len(read_table(hetrec_folder / TAG_TIMES)) == 186_479


def test_tag_assignments_are_kept_but_for_those_the_notes_count(hetrec: Interactions) -> None:
    assert len(hetrec.tags) == 186_479 - 1_538
    assert hetrec.notes[0].startswith("1,538 tag assignments are for 390 artists that artists.dat does not list")


def test_dates_before_the_service_are_kept_and_flagged(hetrec: Interactions) -> None:
    assert hetrec.notes[1].startswith("5 tag assignments are dated before 2002 (1956, 1957, 1979)")
    assert hetrec.tags.doubtful.sum() == 5
    years = 1970 + hetrec.tags.when / (365.25 * 24 * 3600 * 1000)
    assert (years[hetrec.tags.doubtful] < 1980).all() and (years[~hetrec.tags.doubtful] > 2002).all()


def test_names_in_utf_8_and_tags_in_latin_1_are_read_right(hetrec: Interactions) -> None:
    assert {"Björk", "Sigur Rós", "雅-MIYAVI-"} <= set(hetrec.catalog.names)
    assert {"fußball", "tropicália", "español", "legião urbana"} <= set(hetrec.tags.names)


def test_a_row_arrives_where_it_belongs(hetrec: Interactions) -> None:
    """The first row of user_artists.dat: user 2 played artist 51, Duran Duran, 13,883 times."""
    artist, user = dense(np.array([51]), hetrec.catalog.ids)[0], dense(np.array([2]), hetrec.users)[0]
    assert hetrec.catalog.names[artist] == "Duran Duran" and hetrec.plays[artist, user] == 13_883


# Small ones, well-formed.


def test_every_file_of_a_small_folder_is_read(hetrec_with: FolderWith) -> None:
    found = HetRec(hetrec_with({})).load()
    assert found.catalog.ids.tolist() == [10, 20, 30, 40] and found.users.tolist() == [2, 3, 5]
    assert found.catalog.names == ("Björk", "Sigur Rós", "AC/DC", "MALICE MIZER")
    assert found.plays.toarray().tolist() == [[500, 20, 0], [300, 40, 0], [0, 1, 900], [0, 0, 7]]
    assert [found.tags.names[tag] for tag in found.tags.tags] == ["fußball", "tropicália", "fußball", "metal"]
    assert found.tags.artists.tolist() == [0, 0, 0, 2] and found.tags.users.tolist() == [0, 1, 1, 2]
    assert found.tags.doubtful.tolist() == [False, True, False, False]
    assert found.friends.tolist() == [[0, 1], [1, 0]]


def test_line_ends_make_no_difference(hetrec_texts: Texts, hetrec_with: FolderWith) -> None:
    lf = HetRec(hetrec_with({})).load()
    crlf = HetRec(hetrec_with({name: text.replace("\n", "\r\n") for name, text in hetrec_texts.items()})).load()
    assert same(lf, crlf) and lf.notes == crlf.notes


def test_a_last_line_without_an_end_counts(hetrec_texts: Texts, hetrec_with: FolderWith) -> None:
    assert HetRec(hetrec_with({PLAYS: hetrec_texts[PLAYS].rstrip("\n")})).load().plays.nnz == 7


# Small ones with one thing wrong.

HUGE = "9" * 30
MALFORMED = {
    "missing field": (PLAYS, "2\t10\t500", "2\t10", 2, r"2\t10"),
    "extra field": (PLAYS, "2\t10\t500", "2\t10\t500\t1", 2, r"2\t10\t500\t1"),
    "blank line": (PLAYS, "3\t10\t20", "", 4, "''"),
    "letter in a number": (PLAYS, "3\t10\t20", "3\t10\t2O", 4, "'2O'"),
    "underscore in a number": (PLAYS, "3\t10\t20", "3\t10\t2_0", 4, "'2_0'"),
    "space in a number": (PLAYS, "3\t10\t20", "3\t10\t 20", 4, "' 20'"),
    "digit of another script": (PLAYS, "3\t10\t20", "3\t10\t٢", 4, "'٢'"),
    "fraction": (PLAYS, "3\t10\t20", "3\t10\t2.5", 4, "'2.5'"),
    "no number": (PLAYS, "3\t10\t20", "3\t10\t", 4, "''"),
    "negative count": (PLAYS, "3\t10\t20", "3\t10\t-20", 4, "'-20'"),
    "huge integer": (PLAYS, "3\t10\t20", f"3\t10\t{HUGE}", 4, HUGE),
    "duplicate pair": (PLAYS, "3\t10\t20", "2\t10\t20", 4, "'10'"),
    "unknown artist": (PLAYS, "3\t10\t20", "3\t11\t20", 4, "'11'"),
    "artist listed twice": (ARTISTS, "20\tSigur", "10\tSigur", 4, "'10'"),
    "artist without a name": (ARTISTS, "Sigur Rós", " ", 4, "' '"),
    "artist without an address": (ARTISTS, "\thttp://www.last.fm/music/Sigur+R%C3%B3s", "", 4, "Sigur"),
    "tag listed twice": (TAGS, "3\tmetal", "1\tmetal", 4, "'1'"),
    "unknown tag": (TAGGINGS, "5\t30\t3", "5\t30\t4", 5, "'4'"),
    "month 13": (TAGGINGS, "1\t9\t1956", "1\t13\t1956", 3, "'13'"),
    "day that its month lacks": (TAGGINGS, "1\t9\t1956", "31\t9\t1956", 3, "'31'"),
    "no user": (PLAYS, "3\t10\t20", "\t10\t20", 4, "''"),
    "letter in an id": (ARTISTS, "20\tSigur", "2O\tSigur", 4, "'2O'"),
    "day 32": (TAGGINGS, "1\t9\t1956", "32\t9\t1956", 3, "'32'"),
    "times of another tag": (TAG_TIMES, "3\t10\t2", "3\t10\t3", 3, "'3'"),
    "letter in a time": (TAG_TIMES, "-420770800000", "long ago", 3, "'long ago'"),
    "half a friendship": (FRIENDS, "2\t3", "2\t", 2, "''"),
}


@pytest.mark.parametrize(("file", "right", "wrong", "line", "value"), MALFORMED.values(), ids=MALFORMED.keys())
def test_a_malformed_row_is_named_by_file_line_and_value(
    hetrec_texts: Texts, hetrec_with: FolderWith, file: str, right: str, wrong: str, line: int, value: str
) -> None:
    assert hetrec_texts[file].count(right) == 1
    said = refusal(hetrec_with({file: hetrec_texts[file].replace(right, wrong)}))
    assert said.startswith(f"{file}: 1 of {hetrec_texts[file].count(chr(10)) - 1} rows are malformed: line {line}: ")
    assert value in said and "\n" not in said


def test_many_malformed_rows_are_counted_and_the_first_five_listed(
    hetrec_texts: Texts, hetrec_with: FolderWith
) -> None:
    said = refusal(hetrec_with({PLAYS: hetrec_texts[PLAYS].replace("0\t", "x\t")}))
    assert "user_artists.dat: 7 of 7 rows are malformed: line 2: " in said
    assert said.count("line ") == 5 and said.endswith("; and 2 more.")


def test_a_long_value_is_cut(hetrec_texts: Texts, hetrec_with: FolderWith) -> None:
    assert len(refusal(hetrec_with({PLAYS: hetrec_texts[PLAYS].replace("500", "x" * 10_000)}))) < 300


@pytest.mark.parametrize("file", HetRec.files)
def test_a_file_that_is_empty_or_headless_is_named(hetrec_texts: Texts, hetrec_with: FolderWith, file: str) -> None:
    header, _, rows = hetrec_texts[file].partition("\n")
    assert f"{file} is empty" in refusal(hetrec_with({file: ""}))
    assert f"{file} is empty" in refusal(hetrec_with({file: "\n\n"}))
    assert f"{file} holds no row" in refusal(hetrec_with({file: f"{header}\n"}))
    assert f"{file} starts with" in refusal(hetrec_with({file: rows}))


@pytest.mark.parametrize("file", HetRec.needed)
def test_a_file_without_which_there_is_nothing_is_asked_for(hetrec_with: FolderWith, file: str) -> None:
    said = refusal(hetrec_with({file: None}))
    assert said.endswith(f"{file} is missing; HetRec 2011 Last.fm needs user_artists.dat, artists.dat.")


def test_bytes_that_are_not_utf_8_are_named(hetrec_texts: Texts, hetrec_with: FolderWith) -> None:
    said = refusal(hetrec_with({ARTISTS: hetrec_texts[ARTISTS].encode().replace("ó".encode(), b"\xf3")}))
    assert said.startswith("artists.dat: 1 of 4 rows are malformed: line 4: '20\\tSigur R\ufffds")
    assert said.endswith("is not UTF-8 text.")


@st.composite
def corruptions(draw: st.DrawFn, texts: Texts) -> dict[str, str | bytes | None]:
    """One of the files with a stretch of it replaced by something else."""
    file = draw(st.sampled_from(sorted(texts)))
    content = texts[file].encode("latin-1" if file == TAGS else "utf-8")
    start = draw(st.integers(0, len(content)))
    stop = draw(st.integers(start, min(start + 12, len(content))))
    inserted = draw(
        st.one_of(
            st.binary(max_size=8),
            st.sampled_from([b"\t", b"\n", b"\r\n", b"-", b"0", b"\0", b"9" * 19, b"\xff", content[-20:]]),
        )
    )
    return {file: content[:start] + inserted + content[stop:]}


@settings(max_examples=50)
@given(data=st.data())
def test_a_spoiled_file_is_refused_or_makes_a_model_that_serves(
    data: st.DataObject, hetrec_texts: Texts, hetrec_with: FolderWith
) -> None:
    folder = hetrec_with(data.draw(corruptions(hetrec_texts)))
    try:
        interactions = HetRec(folder).load()
    except DataError:
        return
    build(interactions, Cosine(), folder / "model")
    recommender = Recommender.load(folder / "model")
    top = recommender.top(n=10)
    assert top and {artist.name for artist in top} <= {*interactions.catalog.names}
    for artist in top:
        for one in recommender.similar(artist):
            assert one.artist in top and one.artist != artist and 0 < one.score <= 1
    assert {*recommender.tags()} <= {*interactions.tags.names}

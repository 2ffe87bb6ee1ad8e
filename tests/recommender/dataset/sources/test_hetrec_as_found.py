"""HetRec 2011 as people hand it on: some of the files, other encodings, a few malformed rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest

from recommender import Recommender
from recommender.building.build import build
from recommender.dataset.interactions import Interactions
from recommender.dataset.sources.hetrec import ARTISTS, FRIENDS, PLAYS, TAG_TIMES, TAGGINGS, TAGS, HetRec
from recommender.models.cosine import Cosine
from tests.recommender.dataset.sources.comparing import same
from tests.recommender.dataset.sources.refusing import refusal

Texts = Mapping[str, str]
FolderWith = Callable[[Mapping[str, str | bytes | None]], Path]


def test_a_mark_at_the_beginning_and_blank_lines_at_the_end_make_no_difference(
    hetrec_texts: Texts, hetrec_with: FolderWith
) -> None:
    plain = HetRec(hetrec_with({})).load()
    dressed = HetRec(hetrec_with({f: b"\xef\xbb\xbf" + t.encode() + b"\r\n\n" for f, t in hetrec_texts.items()})).load()
    assert same(plain, dressed) and dressed.notes == plain.notes


def test_whole_numbers_may_be_written_with_a_point(hetrec_texts: Texts, hetrec_with: FolderWith) -> None:
    plain = HetRec(hetrec_with({})).load()
    pointed = {file: re.sub(r"(?<=\d)(?=[\t\n])", ".0", hetrec_texts[file]) for file in (PLAYS, TAGGINGS, FRIENDS)}
    found = HetRec(hetrec_with(pointed)).load()
    assert same(plain, found) and found.notes == plain.notes


def test_rows_of_0_plays_are_left_out_with_a_note(hetrec_texts: Texts, hetrec_with: FolderWith) -> None:
    found = HetRec(hetrec_with({PLAYS: hetrec_texts[PLAYS].replace("3\t10\t20", "3\t10\t0")})).load()
    assert found.plays.toarray()[0].tolist() == [500, 0, 0] and found.plays.nnz == 6
    assert "user_artists.dat: 1 rows of 0 plays are left out." in found.notes


def test_nothing_but_rows_of_0_plays_is_refused(hetrec_texts: Texts, hetrec_with: FolderWith) -> None:
    silent = re.sub(r"\d+\n", "0\n", hetrec_texts[PLAYS])
    assert refusal(hetrec_with({PLAYS: silent})) == "there is not one listening count"


def test_users_with_names_are_numbered_in_their_order(hetrec_texts: Texts, hetrec_with: FolderWith) -> None:
    """Users 2, 3 and 5 are called Zoë, 007 and ann: capitals come before small letters."""
    called = {"2": "Zoë", "3": "007", "5": "ann"}
    named = {
        file: re.sub(r"(?m)^\d(?=\t)", lambda user: called[user[0]], hetrec_texts[file])
        for file in (PLAYS, TAGGINGS, TAG_TIMES)
    }
    found = HetRec(hetrec_with({**named, FRIENDS: "userID\tfriendID\nZoë\t007\n007\tZoë\n"})).load()
    assert found.users.tolist() == [1, 2, 3]
    assert found.plays.toarray().tolist() == [[20, 500, 0], [40, 300, 0], [1, 0, 900], [0, 0, 7]]
    assert found.tags.users.tolist() == [1, 0, 0, 2] and found.friends.tolist() == [[1, 0], [0, 1]]
    assert "user_artists.dat: users are no numbers, and are numbered in the order of their names." in found.notes


def test_tags_in_utf_8_are_read_as_such(hetrec_texts: Texts, hetrec_with: FolderWith) -> None:
    found = HetRec(hetrec_with({TAGS: hetrec_texts[TAGS].encode()})).load()
    assert found.tags.names == ("fußball", "tropicália", "metal")


@pytest.mark.parametrize("lost", ["\ufffd", "\ufffd".encode().decode("latin-1")], ids=["once", "twice"])
def test_published_tags_whose_letters_were_lost_are_put_right_and_others_left_out(
    hetrec_texts: Texts, hetrec_with: FolderWith, lost: str
) -> None:
    plain = HetRec(hetrec_with({})).load()
    broken = hetrec_texts[TAGS].replace("ß", lost).replace("metal", f"m{lost}tal")
    found = HetRec(hetrec_with({TAGS: broken.encode().replace("á".encode(), lost.encode())})).load()
    assert found.tags.names == ("fußball", "tropicália") and len(found.tags) == len(plain.tags) - 1
    assert found.notes[:2] == (
        "tags.dat has lost letters, which are put back: fußball, tropicália.",
        "tags.dat has lost letters of 1 tags, which are left out: m\ufffdtal.",
    )


def test_the_published_tags_with_their_letters_lost_are_read_like_the_published(
    hetrec: Interactions, hetrec_folder: Path, tmp_path: Path
) -> None:
    for file in HetRec.files:
        content = (hetrec_folder / file).read_bytes()
        (tmp_path / file).write_bytes(content.decode("utf-8", "replace").encode() if file == TAGS else content)
    found = HetRec(tmp_path).load()
    assert same(found, hetrec) and len(found.notes) == len(hetrec.notes) + 1


@pytest.mark.parametrize("gone", [TAGS, TAGGINGS])
def test_without_files_of_tags_there_are_none(hetrec_with: FolderWith, gone: str) -> None:
    found = HetRec(hetrec_with({gone: None})).load()
    assert not found.tags.names and not len(found.tags) and found.plays.nnz == 7 and len(found.friends) == 2
    assert found.notes == (f"{gone} is not there: there are no tags.",)


def test_without_the_file_of_times_tags_are_dated_to_the_day(hetrec_with: FolderWith) -> None:
    found = HetRec(hetrec_with({TAG_TIMES: None})).load()
    days = ["2009-04-01", "1956-09-01", "2010-05-01", "2009-04-01"]
    assert found.tags.when.tolist() == np.array(days, dtype="datetime64[ms]").astype(np.int64).tolist()
    assert found.notes[0] == (
        "user_taggedartists-timestamps.dat is not there: tags are dated to the day, as in user_taggedartists.dat."
    )


def test_a_tag_without_a_time_is_dated_to_the_day(hetrec_texts: Texts, hetrec_with: FolderWith) -> None:
    whole = HetRec(hetrec_with({})).load()
    found = HetRec(hetrec_with({TAG_TIMES: hetrec_texts[TAG_TIMES].replace("2\t10\t1\t1238536800000\n", "")})).load()
    assert found.tags.when.tolist() == [1238544000000, *whole.tags.when[1:].tolist()]


def test_without_the_file_of_friends_there_are_none(hetrec_with: FolderWith) -> None:
    found = HetRec(hetrec_with({FRIENDS: None})).load()
    assert found.friends.shape == (0, 2) and len(found.tags) == 4
    assert found.notes[0] == "user_friends.dat is not there: there are no friendships."


def test_listening_alone_makes_a_model_that_serves(hetrec_with: FolderWith, tmp_path: Path) -> None:
    alone = HetRec(hetrec_with(dict.fromkeys((TAGS, TAGGINGS, TAG_TIMES, FRIENDS)))).load()
    assert len(alone.notes) == 3
    build(alone, Cosine(), tmp_path / "model")
    recommender = Recommender.load(tmp_path / "model")
    assert recommender.similar(recommender.resolve("Björk"))[0].artist.name == "Sigur Rós"


def test_the_digest_counts_the_files_that_are_there(hetrec_with: FolderWith) -> None:
    digests = {HetRec(hetrec_with({file: None} if file else {})).digest() for file in (None, TAGS, TAG_TIMES, FRIENDS)}
    assert len(digests) == 4


@pytest.fixture
def many(hetrec_texts: Texts) -> dict[str, str]:
    """Listening of 300 rows, so that three of them may be malformed."""
    rows = [f"{user}\t{artist}\t{user}" for user in range(1, 76) for artist in (10, 20, 30, 40)]
    return {**hetrec_texts, PLAYS: "\n".join(["userID\tartistID\tweight", *rows, ""])}


@pytest.mark.parametrize(
    ("right", "wrong", "value"),
    [
        ("9\t10\t9\n", "9\t10\n", r"'9\t10' has 2 fields, not 3"),
        ("9\t10\t9\n", "9\t10\tmany\n", "'many' in column weight is not a whole number"),
        ("9\t10\t9\n", "\n", "'' has 1 fields, not 3"),
        ("9\t10\t9\n", "9\t10\t-9\n", "'-9' in column weight is not a listening count"),
        ("\n9\t10\t9\n", "\nann\t10\t9\n", "'ann' in column userID is not a whole number"),
        ("9\t10\t9\n", "9\t20\t9\n", "'20' in column artistID is listed twice for its user"),
    ],
)
def test_a_few_malformed_rows_are_left_out_and_listed(
    many: dict[str, str], hetrec_with: FolderWith, right: str, wrong: str, value: str
) -> None:
    spoiled = many[PLAYS].replace(right, wrong, 1)
    found = HetRec(hetrec_with({**many, PLAYS: spoiled})).load()
    assert found.plays.nnz == 299
    assert found.notes[0].startswith("user_artists.dat: 1 of 300 rows are malformed: line ")
    assert found.notes[0].endswith(f": {value}. They are left out.")


@pytest.mark.parametrize(("rows", "refused"), [(3, False), (4, True)])
def test_more_than_a_hundredth_of_malformed_rows_refuses_the_file(
    many: dict[str, str], hetrec_with: FolderWith, rows: int, refused: bool
) -> None:
    folder = hetrec_with({**many, PLAYS: many[PLAYS].replace("\t10\t", "\tx\t", rows)})
    if refused:
        assert refusal(folder).startswith(
            "user_artists.dat: 4 of 300 rows are malformed: line 2: 'x' in column artistID"
        )
    else:
        assert HetRec(folder).load().plays.nnz == 297


def test_an_artist_whose_row_is_malformed_takes_its_listening_and_tags_along(
    many: dict[str, str], hetrec_with: FolderWith
) -> None:
    more = [f"{artist}\tArtist {artist}\t\t" for artist in range(100, 300)]
    plays = [f"1\t{artist}\t1" for artist in range(100, 300)]
    artists = many[ARTISTS].replace("30\tAC/DC", "AC/DC") + "\n".join(more)
    found = HetRec(hetrec_with({**many, ARTISTS: artists, PLAYS: many[PLAYS] + "\n".join(plays)})).load()
    assert "AC/DC" not in found.catalog.names and found.plays.nnz == 500 - 75 and len(found.tags) == 3
    assert "user_artists.dat: 75 rows are left out, as artists.dat does not list their artistID (30)." in found.notes

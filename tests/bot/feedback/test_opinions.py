"""Members as keyed hashes, and the key's file."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from bot.feedback.opinions import Opinions
from bot.feedback.pseudonyms import Pseudonyms
from recommender.feedback.records import Verdict, Vote


def test_a_new_key_file_is_its_owners_only(tmp_path: Path) -> None:
    Pseudonyms.from_file(tmp_path / "made" / "segue.key")
    assert stat.S_IMODE((tmp_path / "made" / "segue.key").stat().st_mode) == 0o600


def test_a_member_keeps_the_pseudonym_when_the_key_is_read_again(tmp_path: Path) -> None:
    first = Pseudonyms.from_file(tmp_path / "key")
    assert first(42) == Pseudonyms.from_file(tmp_path / "key")(42)


def test_another_key_gives_another_pseudonym(tmp_path: Path) -> None:
    assert Pseudonyms.from_file(tmp_path / "a")(42) != Pseudonyms.from_file(tmp_path / "b")(42)


def test_two_members_have_two_pseudonyms() -> None:
    pseudonyms = Pseudonyms(b"a key of sixteen letters")
    assert pseudonyms(42) != pseudonyms(43)


def test_a_pseudonym_is_hmac_sha_256_of_the_id() -> None:
    # printf 42 | openssl dgst -sha256 -hmac 'a key of sixteen letters'
    expected = "e2539f8ea4203854950a638bc44378ad6e0835f274b7821266f33899395312d4"
    assert Pseudonyms(b"a key of sixteen letters")(42) == expected


@pytest.mark.parametrize("content", ["", "\n", "short"])
def test_a_file_that_holds_no_key_is_refused(content: str, tmp_path: Path) -> None:
    (tmp_path / "key").write_text(content)
    with pytest.raises(ValueError, match="holds no key"):
        Pseudonyms.from_file(tmp_path / "key")


def test_a_folder_for_a_key_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=tmp_path.name):
        Pseudonyms.from_file(tmp_path)


def opinions(*said: tuple[int | None, Verdict, bool]) -> Opinions:
    return Opinions.of(Vote("m", verdict, given, 0.0, None, artist) for artist, verdict, given in said)


def test_the_latest_verdict_on_an_artist_counts() -> None:
    found = opinions((1, Verdict.UP, True), (2, Verdict.KNOWN, True), (1, Verdict.DOWN, True))
    assert found.verdicts == {2: Verdict.KNOWN, 1: Verdict.DOWN}


def test_a_verdict_taken_back_counts_no_more() -> None:
    assert opinions((1, Verdict.UP, True), (1, Verdict.UP, False)).verdicts == {}
    assert opinions((1, Verdict.UP, True), (1, Verdict.DOWN, False)).verdicts == {1: Verdict.UP}


def test_hiding_is_apart_from_liking() -> None:
    found = opinions((1, Verdict.UP, True), (1, Verdict.HIDDEN, True), (2, Verdict.HIDDEN, True))
    assert found == Opinions({1: Verdict.UP}, frozenset({1, 2}))
    assert opinions((1, Verdict.HIDDEN, True), (1, Verdict.HIDDEN, False)).hidden == frozenset()


def test_a_vote_on_a_whole_list_says_nothing_of_an_artist() -> None:
    assert opinions((None, Verdict.UP, True)).verdicts == {}

"""Which shards a process has, as whoever runs the bot writes it."""

from __future__ import annotations

import pytest

from bot.shards import Shards


@pytest.mark.parametrize(
    ("text", "host", "expected"),
    [
        ("0-15/64", "any", (0, 15, 64)),
        (" 3 / 64 ", "any", (3, 3, 64)),
        ("0/1", "any", (0, 0, 1)),
        ("ordinal*16/64", "segue-0", (0, 15, 64)),
        ("ordinal*16/64", "segue-3.segue.music.svc.cluster.local", (48, 63, 64)),
        ("ordinal*1/4", "segue-2", (2, 2, 4)),
        ("ordinal*16/20", "segue-1", (16, 19, 20)),
    ],
)
def test_shards_are_named_or_follow_from_the_host(text: str, host: str, expected: tuple[int, int, int]) -> None:
    assert Shards.read(text, host) == Shards(*expected)


@pytest.mark.parametrize(
    ("text", "host", "words"),
    [
        ("all", "any", "as 0-15/64, 3/64, or ordinal"),
        ("16/64 per pod", "any", "as 0-15/64"),
        ("-1/4", "any", "as 0-15/64"),
        ("4/4", "any", "of 4 the last is 3"),
        ("0-64/64", "any", "of 64 the last is 63"),
        ("0/0", "any", "as 0-15/64"),
        ("5-2/8", "any", "comes after the last"),
        ("ordinal*16/64", "segue-4", "segue-4 would take shards from 64 on"),
        ("ordinal*16/64", "laptop", "laptop, does not end in a number"),
        ("ordinal*0/64", "segue-0", "as 0-15/64"),
    ],
)
def test_shards_that_there_are_not_are_said(text: str, host: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Shards.read(text, host)


@pytest.mark.parametrize("text", ["0-15/64", "3/64"])
def test_shards_are_told_as_they_are_written(text: str) -> None:
    assert str(Shards.read(text, "")) == text


def test_a_process_has_some_of_the_shards_or_all() -> None:
    assert Shards(0, 15, 64).are_some and not Shards(0, 63, 64).are_some
    assert [*Shards(2, 4, 8).ids] == [2, 3, 4]

"""Tags as they were meant, whatever bytes were written."""

from __future__ import annotations

import pytest

from recommender.sound.letters import readable

LATIN = ("Björk", "Mylène Farmer", "Hélène Grimaud", "Café Tacvba", "À la tienne", "Ñandú", "Ça va", "Beyoncé", "Öö")
WINDOWS = ("It’s", "Don’t Stop", "Cœur de pirate – “Là”", "Héroes del Silencio… ¿Sí?")
RUSSIAN = ("Кино", "ДДТ", "Земфира - Искала", "Тату (t.A.T.u.)", "Ария – Штиль")
JAPANESE = ("椎名林檎", "はっぴいえんど", "スピッツ", "X JAPAN 紅", "Perfume・ポリリズム", "「名前」")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, encoding) for text in LATIN for encoding in ("latin-1", "utf-8")),
        *((text, "cp1252") for text in WINDOWS),
        *((text, encoding) for text in RUSSIAN for encoding in ("cp1251", "utf-8")),
        *((text, encoding) for text in JAPANESE for encoding in ("cp932", "utf-8")),
    ],
)
def test_bytes_are_the_letters_that_were_meant_also_where_they_were_taken_for_latin(text: str, encoding: str) -> None:
    raw = text.encode(encoding)
    assert readable(raw.decode("utf-8", "surrogateescape")) == text
    assert readable(raw.decode("latin-1")) == text


def test_what_is_read_rightly_already_stays_but_for_spaces_and_what_comes_after_a_nul() -> None:
    for text in (*LATIN, *WINDOWS, *RUSSIAN, *JAPANESE, "Beyoncé", "Żywiołak", "🎸"):
        assert readable(f" {text} \0and what was there before") == text


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"\x81", b"\xd0", b"abc\x8d", bytes(range(1, 256))])
def test_bytes_that_say_nothing_are_still_text_that_can_be_written(raw: bytes) -> None:
    readable(raw.decode("utf-8", "surrogateescape")).encode("utf-8")

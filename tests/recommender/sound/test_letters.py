"""Tags as they were meant, whatever bytes were written."""

from __future__ import annotations

import pytest

from recommender.sound.letters import readable

LATIN = ("Björk", "Mylène Farmer", "Hélène Grimaud", "Café Tacvba", "À la tienne", "Ñandú", "Ça va", "Beyoncé", "Öö")
SIGNS = ("MÖTLEY CRÜE", "Trentemøller", "Ænima", "Alien³", "¿Qué hicimos aquí?", "£9.99", "°C-ute", "m²")
WINDOWS = ("It’s", "Don’t Stop", "Cœur de pirate – “Là”", "Héroes del Silencio… ¿Sí?")
RUSSIAN = ("Кино", "ДДТ", "Земфира - Искала", "Тату (t.A.T.u.)", "Ария – Штиль", "КИНО", "АББА", "Сплин - Выхода нет")
OLD_RUSSIAN = ("Кино", "Земфира - Искала", "Группа крови", "Тату (t.A.T.u.)")
GREEK = ("Γιώργος Νταλάρας", "Χάρις Αλεξίου", "Μάνος Χατζιδάκις")
POLISH = ("Czesław Niemen", "Michał Bajor", "Paweł Kukiz", "Żywiołak", "Łódź", "Róża Europy", "Wiązanka")
JAPANESE = ("椎名林檎", "はっぴいえんど", "スピッツ", "X JAPAN 紅", "Perfume・ポリリズム", "「名前」")
KOREAN = ("방탄소년단", "소녀시대 - Gee", "아이유", "2NE1 - 내가 제일 잘 나가", "빅뱅")
EVERY = (*LATIN, *SIGNS, *WINDOWS, *RUSSIAN, *GREEK, *POLISH, *JAPANESE, *KOREAN)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, "utf-8") for text in EVERY),
        *((text, "latin-1") for text in (*LATIN, *SIGNS)),
        *((text, "cp1252") for text in WINDOWS),
        *((text, "cp1251") for text in RUSSIAN),
        *((text, "koi8-r") for text in OLD_RUSSIAN),
        *((text, "cp1253") for text in GREEK),
        *((text, "cp1250") for text in POLISH),
        *((text, "cp932") for text in JAPANESE),
        *((text, "cp949") for text in KOREAN),
    ],
)
def test_bytes_are_the_letters_that_were_meant_also_where_they_were_said_to_be_latin(text: str, encoding: str) -> None:
    raw = text.encode(encoding)
    assert readable(raw.decode("utf-8", "surrogateescape")) == text
    assert readable(raw.decode("latin-1"), latin=True) == text


def test_what_came_as_unicode_stays_but_for_spaces_and_what_comes_after_a_nul() -> None:
    for text in (*EVERY, "ÆØÅ", "ÄÄÒ", "Ã©", "Êèíî", "Micha³", "🎸"):
        assert readable(f" {text} \0and what was there before") == text


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"\x81", b"\xd0", b"abc\x8d", bytes(range(1, 256))])
def test_bytes_that_say_nothing_are_letters_of_latin_1_and_none_is_lost(raw: bytes) -> None:
    letters = raw.decode("latin-1")
    assert readable(raw.decode("utf-8", "surrogateescape")) == readable(letters, latin=True) == letters

"""The letters that a tag's bytes stand for, where whoever wrote it did not say so."""

from __future__ import annotations

import re

_WORDS = re.compile(rb"[A-Za-z\xa8\xb8\xc0-\xff]+")
_CYRILLIC = re.compile(rb"[\xa8\xb8\xc0-\xff]+")
_PAIRS = re.compile(rb"[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc]")  # of Shift JIS
_STRANGE = re.compile("[\x80-\x9f\ue000-\uf8ff\uff61-\uff9f]")  # controls, private use, half-width kana


def readable(text: str) -> str:
    """A tag as it was meant: bytes that are no UTF-8, which stand in it as `surrogateescape` has them, become letters.

    So do bytes that were taken for Latin-1, as ID3 says that tags are, and are not: UTF-8, Japanese (Shift JIS) or
    Russian (Windows-1251), which are recognised by what they would say. What could be either stays Latin. It ends at a
    NUL, and spaces around it go.
    """
    text = text.partition("\0")[0].strip(" \t\r\n")  # other spaces of Latin-1 may be halves of letters
    if text.isascii():
        return text
    try:
        raw = text.encode("utf-8" if re.search("[\udc80-\udcff]", text) else "latin-1", "surrogateescape")
    except UnicodeEncodeError:
        return text
    meant = _decoded(raw, "utf-8") or _japanese(raw) or _russian(raw) or _decoded(raw, "cp1252")
    return (meant or raw.decode("latin-1")).strip()


def _japanese(raw: bytes) -> str | None:
    """Kana and the common kanji begin with bytes that are hardly ever seen in Latin text; é and è are others."""
    pairs = _PAIRS.findall(raw)
    common = sum(pair[0] < 0xA0 for pair in pairs)
    if 2 * common < len(pairs) or (_decoded(raw, "cp1252") and (common < 2 or 4 * len(pairs) < len(raw))):
        return None
    return _decoded(raw, "cp932")


def _russian(raw: bytes) -> str | None:
    """In Latin text no word is made of accented letters alone, but here each is that is not English."""
    foreign = [word for word in _WORDS.findall(raw) if not word.isascii()]
    if all(map(_CYRILLIC.fullmatch, foreign)) and any(len(word) > 2 for word in foreign):
        return _decoded(raw, "cp1251")
    return None


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _STRANGE.search(text) else text

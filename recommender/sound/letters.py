"""The letters that a tag's bytes stand for, where whoever wrote it did not say so."""

from __future__ import annotations

import re

_WORDS = re.compile(rb"[A-Za-z\xa8\xb8\xc0-\xff]+")
_CYRILLIC = re.compile(rb"[\xa8\xb8\xc0-\xff]+")
_KOI8 = re.compile(rb"[\xe0-\xff][\xc0-\xdf]{2}")  # a capital and two letters; in Windows-1251 the other way round
_GREEK = re.compile(rb"[\xe0-\xfe][\xdc-\xdf][\xe1-\xfe]")  # an accent amid a word; in Windows-1251 a capital
_KOREAN = re.compile(rb"(?:[\0-\x7f]|[\xb0-\xc8][\xa1-\xfe])+")
# ł, ą, ż, Ł and Ż, in Latin-1 ³, ¹, ¿, £ and ¯.
_POLISH = re.compile(rb"\xb3[a-z]|(?:[ay]|we)\xb3|[a-z]\xb9[a-z]|[a-z\xf3]\xbf[a-z]|[\xa3\xaf][a-z\xf3]")
_PAIRS = re.compile(rb"[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc]")  # of Shift JIS
_STRANGE = re.compile("[\x80-\x9f\ue000-\uf8ff\uff61-\uff9f]")  # controls, private use, half-width kana
_FRAMES = {
    "artist": (b"TP1", b"TPE1"),
    "album_artist": (b"TP2", b"TPE2"),
    "title": (b"TT2", b"TIT2"),
    "album": (b"TAL", b"TALB"),
}  # of ID3 2.2, and of 2.3 and newer


def readable(text: str, *, latin: bool = False) -> str:
    """A tag as it was meant: bytes that are no UTF-8, which stand in it as `surrogateescape` has them, become letters.

    So do those of a tag that was said to be `latin` (see `said_to_be_latin`), and often is not. They are recognised by
    what they would say: UTF-8, Japanese (Shift JIS), Korean (EUC-KR), Russian (Windows-1251, KOI8-R), Greek and Polish
    (Windows-1253, -1250), else Latin. What came as Unicode stays. It ends at a NUL, and spaces around it go.
    """
    text = text.partition("\0")[0].strip(" \t\r\n")  # other spaces of Latin-1 may be halves of letters
    torn = re.search("[\udc80-\udcff]", text)
    if not (torn or latin):
        return text.strip()
    try:
        raw = text.encode("utf-8" if torn else "latin-1", "surrogateescape")
    except UnicodeEncodeError:
        return text.strip()
    meant = _decoded(raw, "utf-8") or _japanese(raw) or _korean(raw) or _cyrillic(raw) or _polish(raw)
    return (meant or _decoded(raw, "cp1252") or raw.decode("latin-1")).strip()


def said_to_be_latin(start: bytes) -> frozenset[str]:
    """Which tags the ID3v2 tag that a file starts with says are Latin-1, by FFmpeg's names.

    What is read, https://id3.org/id3v2.3.0#Text_information_frames: a frame's name, size (and flags) and encoding.
    """
    if not start.startswith(b"ID3"):
        return frozenset()
    newer = start[3:4] > b"\2"
    rest = rb".{6}\0" if newer else rb".{3}\0"
    return frozenset(name for name, both in _FRAMES.items() if re.search(both[newer] + rest, start, re.DOTALL))


def _japanese(raw: bytes) -> str | None:
    """Kana and the common kanji begin with bytes that are hardly ever seen in Latin text; é and è are others."""
    pairs = _PAIRS.findall(raw)
    common = sum(pair[0] < 0xA0 for pair in pairs)
    if 2 * common < len(pairs) or (_decoded(raw, "cp1252") and (common < 2 or 4 * len(pairs) < len(raw))):
        return None
    return _decoded(raw, "cp932")


def _korean(raw: bytes) -> str | None:
    """Two syllables or more and nothing else but English, one of them of bytes that are no Russian letter."""
    foreign = [byte for byte in raw if byte > 0x7F]
    return _decoded(raw, "cp949") if _KOREAN.fullmatch(raw) and len(foreign) > 2 and min(foreign) < 0xC0 else None


def _cyrillic(raw: bytes) -> str | None:
    """In Latin text no word is made of accented letters alone, but here each is that is not English; or in Greek."""
    foreign = [word for word in _WORDS.findall(raw) if not word.isascii()]
    if not all(map(_CYRILLIC.fullmatch, foreign)) or max(map(len, foreign), default=0) < 3:
        return None
    if _KOI8.search(raw):
        return _decoded(raw, "koi8_r")
    return (_GREEK.search(raw) and _decoded(raw, "cp1253")) or _decoded(raw, "cp1251")


def _polish(raw: bytes) -> str | None:
    """Signs such as ³ are hardly ever amid the letters of a word."""
    return _decoded(raw, "cp1250") if _POLISH.search(raw) else None


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _STRANGE.search(text) else text

"""Names in other scripts as people write them who type Latin letters."""

from __future__ import annotations

import re
import unicodedata
from random import Random

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "yo",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "-",
            "y",
            "-",
            "e",
            "yu",
            "ya",
            "i",
            "yi",
            "ye",
            "g",
        ],
        strict=True,
    )
)
# As others write it: no apostrophes, ё as e, х as h, ц as c, and so on.
_ALSO = {"ё": "e", "х": "h", "ц": "c", "щ": "sch", "й": "i", "ю": "ju", "я": "ja", "ж": "j"}
_KANA = re.compile(r"[ぁ-ゖァ-ヺー・\s!?！？。0-9]+")
# Hepburn, where Unicode's names of the letters differ from it.
_HEPBURN = {"si": "shi", "ti": "chi", "tu": "tsu", "hu": "fu", "zi": "ji", "di": "ji", "du": "zu"}


def romanised(name: str, random: Random) -> str | None:
    """Cyrillic or kana letter by letter: "zemfira", "supittsu"."""
    text = name.lower()
    if is_cyrillic(text):
        table = _CYRILLIC | {letter: latin for letter, latin in _ALSO.items() if random.random() < 0.3}
        return "".join(table.get(c, c).replace("-", "") if c in table else c for c in text)
    return _from_kana(text, long=random.random() < 0.5) if is_kana(text) else None


def is_romanisable(name: str) -> bool:
    return is_cyrillic(name.lower()) or is_kana(name)


def is_cyrillic(text: str) -> bool:
    return any(c in _CYRILLIC for c in text) and all(c in _CYRILLIC or c.isascii() for c in text)


def is_kana(text: str) -> bool:
    return _KANA.fullmatch(text) is not None and any(c not in " ・ー0123456789!?" for c in text)


def _from_kana(text: str, *, long: bool) -> str:
    """By the letters' Unicode names; a long vowel is written twice or once."""
    written = ""
    double = False
    for c in text:
        words = unicodedata.name(c, "").split()
        sound = words[-1].lower() if "LETTER" in words else ""
        small = "SMALL" in words
        if c == "ー":
            written += written[-1:] if long else ""
        elif small and sound == "tu":
            double = True
        elif small and sound[:1] == "y" and written.endswith("i"):
            written = written[:-1] + (sound[1:] if written.endswith(("shi", "chi", "ji")) else sound)
        elif small and sound and written:
            written = written[:-1] + sound
        elif sound:
            sound = _HEPBURN.get(sound, sound)
            written += sound[0] * double + sound
            double = False
        else:
            written += " " if c == "・" else c
    return written

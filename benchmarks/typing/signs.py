"""Slips with what is not a plain letter: accents, punctuation, spaces, capitals, encodings, look-alikes."""

from __future__ import annotations

import html
import re
import unicodedata
from html.entities import codepoint2name
from random import Random
from urllib.parse import quote, quote_plus

_ACCENTED = {
    "a": "áàâäãå", "c": "çć", "e": "éèêë", "i": "íìîï", "n": "ñń", "o": "óòôöõø", "s": "šś", "u": "úùûü", "y": "ýÿ",
    "z": "žż",
}  # fmt: skip
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ß": "ss", "æ": "ae", "œ": "oe"})
_PLAIN = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "ı": "i"})
_TO_SIGNS = {"s": "$5", "i": "!1", "e": "3", "a": "4@", "o": "0", "l": "1", "t": "7"}
_TO_LETTERS = str.maketrans("$!3@0", "sieao")
_APOSTROPHE = re.compile("['’‘`´]")
_SIGN = re.compile(r"[^\w\s]")
_BANG = re.compile(r"[$!@](?=\w)|(?<=\w)[$!@]")
# Alphabets without gaps: where A and a stand.
_FORMS = ((0xFF21, 0xFF41), (0x1D400, 0x1D41A), (0x1D468, 0x1D482), (0x1D4D0, 0x1D4EA), (0x1D56C, 0x1D586),
          (0x1D5A0, 0x1D5BA), (0x1D5D4, 0x1D5EE), (0x1D670, 0x1D68A), (0x24B6, 0x24D0))  # fmt: skip
_SONG = "Bad+Romance"


def accents_missing(name: str, _: Random) -> str | None:
    text = _bare(name.lower()).translate(_PLAIN)
    return text if text != name.lower() and text.strip() else None


def accents_spelled(name: str, _: Random) -> str | None:
    """As people write who have no such key: "bjoerk"."""
    text = _bare(name.lower().translate(_SPELLED))
    return text if text != _bare(name.lower()) else None


def accents_wrong(name: str, random: Random) -> str | None:
    """An accent where there is none, or another than there is."""
    text = unicodedata.normalize("NFC", name.lower())
    positions = [i for i, c in enumerate(text) if _bare(c) in _ACCENTED]
    if len(text) < 3 or not positions:
        return None
    own = [i for i in positions if not text[i].isascii()]
    i = random.choice(own or positions)
    return text[:i] + random.choice(_ACCENTED[_bare(text[i])].replace(text[i], "")) + text[i + 1 :]


def punctuation_missing(name: str, random: Random) -> str | None:
    """Signs left out, or a space in their place: "guns n roses", "acdc", "blink 182"."""
    if not _SIGN.search(name):
        return None
    text = _APOSTROPHE.sub(random.choice(("", "", " ")), name.lower())
    return " ".join(_SIGN.sub(random.choice(("", " ")), text).split()) or None


def punctuation_changed(name: str, random: Random) -> str | None:
    """Other signs: "guns and roses", "ac-dc", "guns n’ roses", "r.e.m"; or signs where there are none."""
    text = name.lower()
    if "&" in text:
        return text.replace("&", random.choice(("and", "+", "n", "und")))
    if " and " in text:
        return text.replace(" and ", random.choice((" & ", " + ", " n ", " 'n' ")))
    if _APOSTROPHE.search(text) and random.random() < 0.7:
        return _APOSTROPHE.sub(random.choice("'’‘`´"), text)
    if _SIGN.search(text):
        return _SIGN.sub(random.choice("-./_ "), text)
    if " " in text:
        return text.replace(" ", random.choice("-_.+/"))
    return text + random.choice("?!.,")


def spaces_missing(name: str, random: Random) -> str | None:
    text = name.lower()
    spaces = [i for i, c in enumerate(text) if c == " "]
    if not spaces:
        return None
    if random.random() < 0.5:
        return text.replace(" ", "")
    i = random.choice(spaces)
    return text[:i] + text[i + 1 :]


def spaces_extra(name: str, random: Random) -> str | None:
    """A space inside a word: "metal lica"."""
    text = name.lower()
    positions = [i for i in range(1, len(text)) if text[i - 1].isalnum() and text[i].isalnum()]
    if len(positions) < 3:
        return None
    i = random.choice(positions)
    return f"{text[:i]} {text[i:]}"


def capitals(name: str, random: Random) -> str | None:
    """All capitals, none, or the wrong way round."""
    text = random.choice((name.upper(), name.lower(), name.swapcase(), name.title()))
    return text if text != name else None


def looks_like(name: str, random: Random) -> str | None:
    """Signs that stand for letters: those of the name as letters ("kesha"), or one or two letters as signs ("mu$e")."""
    text = name.lower()
    if _BANG.search(text):
        return text.translate(_TO_LETTERS)
    letters = sorted({c for c in text if c in _TO_SIGNS})
    if len(text) < 4 or not letters:
        return None
    for letter in random.sample(letters, min(len(letters), random.choice((1, 1, 2)))):
        text = text.replace(letter, random.choice(_TO_SIGNS[letter]), random.choice((1, -1)))
    return text


def other_forms(name: str, random: Random) -> str | None:
    """In full width, in mathematical alphabets or in circles: "ＭＵＳＥ", "𝐌𝐮𝐬𝐞"."""
    upper, lower = random.choice(_FORMS)
    text = "".join(
        chr(upper + ord(c) - 65) if "A" <= c <= "Z" else chr(lower + ord(c) - 97) if "a" <= c <= "z" else c
        for c in name
    )
    return text if text != name else None


def url_encoded(name: str, random: Random) -> str | None:
    text = random.choice((quote_plus(name), quote(name, safe="")))
    return text if text != name else None


def html_escaped(name: str, random: Random) -> str | None:
    text = html.escape(name, quote=True).replace("&#x27;", random.choice(("&#39;", "&#x27;", "&#039;", "&apos;")))
    named = random.random() < 0.5
    text = "".join(c if c.isascii() else _entity(c, named=named) for c in text)
    return text if text != name else None


def url(name: str, random: Random) -> str:
    """A page's address, the name in it."""
    plus, percent, under = quote_plus(name), quote(name, safe=""), quote(name.replace(" ", "_"), safe="()!,'")
    return random.choice(
        (
            f"https://www.last.fm/music/{plus}",
            f"http://www.last.fm/music/{plus}",
            f"last.fm/music/{plus}",
            f"https://www.last.fm/de/music/{plus}/+albums",
            f"https://www.last.fm/music/{plus}/_/{_SONG}",
            f"https://open.spotify.com/search/{percent}",
            f"https://open.spotify.com/search/{percent}/artists",
            f"https://en.wikipedia.org/wiki/{under}",
            f"https://www.youtube.com/results?search_query={plus}",
            f"https://music.youtube.com/search?q={plus}",
        )
    )


def is_accented(name: str) -> bool:
    return accents_missing(name, Random(0)) is not None


def is_sign(name: str) -> bool:
    """Whether the name is one character, or has no letter and no digit."""
    return len(name.strip()) == 1 or not any(map(str.isalnum, name))


def _entity(character: str, *, named: bool) -> str:
    known = codepoint2name.get(ord(character)) if named else None
    return f"&{known};" if known else f"&#{ord(character)};"


def _bare(text: str) -> str:
    """Without accents; Cyrillic й and kana with voice marks keep theirs."""
    return "".join(
        unicodedata.normalize("NFKD", c)[0] if "LATIN" in unicodedata.name(c, "") and len(c) == 1 else c for c in text
    )

"""What a text may stand for: as it was typed, then without what surrounds a name in links, files and titles."""

from __future__ import annotations

import html
import re
from typing import NamedTuple
from urllib.parse import unquote, unquote_plus, urlsplit

from ..text import compact, plain, romanize, without_article

_LOOKED_UP = 6  # readings of a text
_LONGEST = 200  # characters that are read; no name has so many

_ADDRESS = re.compile(r"(?:https?://|www\.)?[\w.-]+\.[a-z]{2,6}/\S+", re.IGNORECASE)
_ASKED_FOR = re.compile(r"(?:^|&)(?:q|query|search_query|search|artist|term)=([^&]+)")
_NO_NAMES = {"music", "artist", "artists", "wiki", "search", "user", "watch", "results", "_", "channel", "c"}
_BEFORE_NAMES = {"music", "artist", "artists"}
_ESCAPED_SPACE = re.compile(r"\w\+\w")

_FILE = re.compile(r"\.(?:mp3|flac|ogg|m4a|wav|wma|aac|opus|mp4|mkv|avi|webm)$", re.IGNORECASE)
TRACK_NUMBER = r"^\s*(?:track\s*)?[\[(#]?\d{1,3}[\])]?\s*[-–—._:)]+\s*"
"""What stands before a name in the title of a file, as a pattern whose case does not matter."""
_TRACK = re.compile(rf"{TRACK_NUMBER}(?=\S)|^\s*0\d\s+(?=\S)", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|【[^】]*】|（[^）]*）|<[^<>]*>|[(\[{（【].*$")
FEATURING = r"(?:feat|ft|featuring)\b"
"""What says that others play, too, as a pattern whose case does not matter."""
_CREDIT = re.compile(
    rf"\s[(\[]?(?:{FEATURING}|(?:with|pres|presents|vs|versus|con|avec|prod)\b).*$|\sw/.*$", re.IGNORECASE
)
_FEATURED = re.compile(rf"\s[(\[]?{FEATURING}.*$", re.IGNORECASE)
_LAST_FIRST = re.compile(r"\s*([^,]+),\s*([^,]+?)\s*")
_BETWEEN = re.compile(r"\s+[-–—|:~•·/]+\s+|\s*[|•·–—]\s*|:\s+|\"|\s-|-\s")
_BY = re.compile(r"^.*\S\s+(?:by|von|par|de)\s+(?=\S)", re.IGNORECASE)
# What is said about a name: what is never of it, and what may be (Steve Miller Band, Roxy Music).
_NEVER_OF_A_NAME = "|".join(
    (
        r"official(?: music)?(?: video| audio| channel| page| site)|music video|lyrics|full album|new album|remastered",
        r"tickets|mp3|hd|hq|new song|discography|discografia|greatest hits|vevo",
    )
)
_MAYBE_OF_A_NAME = "|".join(
    (
        r"official|lyric|album|live|unplugged|acoustic|remix(?:es)?|cover|karaoke|concert|tour|soundtrack|ost",
        r"band|the band|music|songs?|best of|topic|similar(?: to)?|like|artists? like|(?:19|20)\d\d",
    )
)
_SAID_SURELY = re.compile(rf"(?:\s+(?:{_NEVER_OF_A_NAME}))+\s*$", re.IGNORECASE)
_SAID_AFTER = re.compile(rf"(?:\s+(?:{_NEVER_OF_A_NAME}|{_MAYBE_OF_A_NAME}))+\s*$", re.IGNORECASE)
_ASKED_SURELY = re.compile(
    r"^\s*(?:(?:songs?|music|bands?|artists?|something|anything|stuff|tracks?)\s+)+(?:(?:similar )?to|by|like)\s"
    r"|^\s*similar\s+to\s",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(
    r"^\s*(?:(?:songs?|music|bands?|artists?|similar|something|anything|stuff|tracks?)\s+)*(?:by|like|to)\s"
    r"|^\s*(?:best of|dj|mr|the artist|singer|rapper|band|artist)\s",
    re.IGNORECASE,
)
_TOLD = rf"(?:(?:{_NEVER_OF_A_NAME}|{_MAYBE_OF_A_NAME})\b[\s,/-]*)+|{FEATURING}[^)\]]*"
_ASIDE = re.compile(rf"[\[({{【（<]\s*(?:{_TOLD})[\])}}】）>]?", re.IGNORECASE)
_CHANNEL = re.compile(r"(?<=\w{3})(?:official|vevo)$", re.IGNORECASE)
_ACCOUNT = re.compile(r"(?<=\w{3})(?:official|vevo|music|channel|tv|band)$", re.IGNORECASE)

_DIGIT_IN_WORD = re.compile(r"[^\W\d_][@\d|€£]|[@\d|€£][^\W\d_]")
_SPELLED_IN_DIGITS = 5  # characters from which on digits in a word surely stand for letters
_DIGITS_AS_LETTERS = str.maketrans("@4301578|€£$!", "aaeoistbielsi")
# The letters that come out when the keyboard is set to another layout than one thinks.
_QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
_LAYOUTS = [
    str.maketrans(*layout)
    for layout in ((_RUSSIAN, _QWERTY), (_QWERTY, _RUSSIAN), ("yz", "zy"), ("qawzm;,", "aqzw,m;"))
]


class Reading(NamedTuple):
    """One way to read a text."""

    text: str
    doubt: float
    """How many points of likeness it costs to believe that it was meant so."""
    sure: bool
    """Whether what it leaves out can be no part of a name."""


def readings(text: str) -> list[Reading]:
    """What the text may stand for, each once, the likeliest first; first of all what was typed, decoded."""
    typed = decoded(text)
    bare = _TRACK.sub("", _FILE.sub("", typed.replace("_", " ")))
    if _FILE.search(typed):
        bare = bare.replace("-", " - ")
    whole = _BRACKETS.sub(" ", bare)
    name = _CREDIT.sub("", whole)
    parts, asides = _parts(bare), "".join(_BRACKETS.findall(bare))
    told = not _ASIDE.sub("", asides)  # "(live)", and not "(UK)", which is somebody else
    digits = bare.casefold().translate(_DIGITS_AS_LETTERS) if _DIGIT_IN_WORD.search(bare) else ""
    titled = len(parts) == 2 and "/" not in bare  # who plays, and what; between slashes are several who do
    found = {typed: Reading(typed, 0, True)}
    for reading, doubt, sure in (
        (bare, 2, True),
        (turned.expand(r"\2 \1") if (turned := _LAST_FIRST.fullmatch(bare)) else "", 1, True),
        (romanize(typed) if not typed.isascii() else "", 2, True),
        (whole, 3, told),
        (_FEATURED.sub("", bare), 3, True),
        (_FEATURED.sub("", whole), 3, told),
        (_CREDIT.sub("", bare), 3, False),
        (name, 3, False),
        (_SAID_SURELY.sub("", whole), 3, told),
        (_SAID_SURELY.sub("", bare), 3, True),
        (_SAID_AFTER.sub("", name), 3, False),
        (_SAID_AFTER.sub("", bare), 3, False),
        (digits, 3, len(bare) >= _SPELLED_IN_DIGITS),
        (_ASKED_SURELY.sub("", whole), 4, told),
        (_SAID_BEFORE.sub("", name), 4, False),
        (_CHANNEL.sub("", bare), 4, True),
        (_ACCOUNT.sub("", bare), 4, False),
        *((_CREDIT.sub("", part), 4 + 3 * rank, rank == 0 and titled) for rank, part in enumerate(parts)),
        (_BY.sub("", name), 6, False),
    ):
        if reading := reading.strip(' \t\n-–—|:,;"'):
            found.setdefault(reading, Reading(reading, doubt, sure))
    return list(found.values())


class Text(NamedTuple):
    """A reading of what was typed, in the forms that names are compared in."""

    key: str
    """Normalised."""
    bare: str
    """… without its article."""
    letters: str
    """… and without spaces."""
    doubt: float
    sure: bool


def normalized(text: str) -> list[Text]:
    """The likeliest readings of a text that say anything, those that are equal when normalised once."""
    found: dict[str, Text] = {}
    for reading in readings(text)[:_LOOKED_UP]:
        read = normal(*reading)
        if read.letters and (not found or read.key != "the"):
            found.setdefault(read.key, read)
    return list(found.values())


def normal(text: str, doubt: float, sure: bool) -> Text:
    """A reading in the forms that names are compared in."""
    key = plain(text)
    bare = without_article(key)
    return Text(key, bare, compact(bare), doubt, sure)


def _parts(text: str) -> list[str]:
    """What stands between dashes, bars and colons, without brackets; nothing if there is but one part."""
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    return [_BRACKETS.sub(" ", part) for part in parts[:4]] if len(parts) > 1 else []


def relaid(text: str) -> list[str]:
    """The text as it would read had the keyboard been set to another layout."""
    typed = text.casefold()[:_LONGEST]
    return [other for layout in _LAYOUTS if (other := typed.translate(layout)) != typed]


def decoded(text: str) -> str:
    """The text with web encodings undone; of an address, the part that names something."""
    text = html.unescape(html.unescape(text.strip()[:_LONGEST])).strip()
    if _ADDRESS.fullmatch(text):
        return _named(text) or text
    if " " not in text and _ESCAPED_SPACE.search(text):
        return unquote_plus(text)
    return unquote(text)


def _named(address: str) -> str:
    """What a web address is about: its search words, or the first part of its path that is a name."""
    parts = urlsplit(address if "//" in address else f"//{address}")
    if match := _ASKED_FOR.search(parts.query):
        return unquote_plus(match[1])
    path = [part for part in parts.path.split("/") if part]
    start = next((position + 1 for position, part in enumerate(path[:-1]) if part.casefold() in _BEFORE_NAMES), 0)
    names = [part for part in path[start:] if part.casefold() not in _NO_NAMES and not part.startswith("+")]
    return unquote_plus(names[0]).replace("_", " ").replace("-", " ") if names else ""

"""What a name may be another way of writing: readings of it and forms that it shares. By its text alone."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from .. import text as texts
from ..search.readings import FEATURING, TRACK_NUMBER
from ..text import compact, plain, romanize


class Reason(StrEnum):
    """Why a name is taken to be another artist's."""

    CASE = "case or accents"
    SPACING = "spacing or punctuation"
    THE = "the"
    JOINED = "another and"
    ORDER = "word order"
    SPELLING = "spelling"
    LETTERS = "look-alike letters"
    ENCODING = "broken encoding"
    SCRIPT = "another script"
    DECORATION = "decoration"
    CREDIT = "feat. credit"
    RELEASE = "release"
    TRACK = "track number"
    REDIRECT = "redirect"
    NICKNAME = "known by another name"
    MBID = "same MBID"


STRIPPED = frozenset({Reason.DECORATION, Reason.CREDIT, Reason.RELEASE, Reason.TRACK, Reason.ENCODING})
"""Reasons that hold one way only: the variant is the longer or the damaged name."""

# Asked of each name many times over.
normalize, key = lru_cache(maxsize=1 << 17)(texts.normalize), lru_cache(maxsize=1 << 17)(texts.key)
_SEPARATORS = " \t-–|,;:/\\"
_CREDIT = re.compile(rf"(?i)(?<=\S)[\s(\[]+(?:{FEATURING}\.?|f[._]|part\.|prod\.)\s*(?=\S)")
_WITH = re.compile(r"(?i)\s+(?:with|a dúo con)\s+")
_SITE = r"\S*(?:www\.|https?:/|\.(?:com|net|org|info|blogspot)\b)\S*"
_GAP = re.compile(r"[\s(\[|–-]+")
_ADVERT = re.compile(rf"(?i)[\s(\[|–-]+(?:by\s+)?[\[(]?{_SITE}")
_ADVERT_FIRST = re.compile(rf"(?i)^{_SITE}\s*[-|–]\s*")
_ABOUT_RELEASE = r"\b(?:live|unplugged|acoustic|remix|cover|ao vivo|en vivo|tour|a\.?k\.?a\.?)\b|\d{4}"
_IN_BRACKETS = re.compile(rf"(?i)\s*[(\[][^)\]]*(?:{_ABOUT_RELEASE})[^)\]]*[)\]]$")
_RELEASE = re.compile(r"(?i)\s+[-–|:]+\s*|\s*[-–|]\s+|,\s+|\s*\[|-(?=remix)")
_OF_RELEASE = re.compile(r"(?i)\b(?:live|unplugged|ao vivo|en vivo|remix\w*|tour|[12][0O9][0-9O]{2})\b")
_TRACK = re.compile(rf"(?i){TRACK_NUMBER}(?=\D{{4}})")
_TWO_SCRIPTS = re.compile(r"^(?P<first>.+?)\s*[(（](?P<second>[^()（）]+)[)）]$")
_ASIAN_FIRST = re.compile(r"^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+\s+(?P<latin>[A-Za-z][A-Za-z .'-]{4,})$")
_JOINT = re.compile(r"(?i)\s+(?:and|e|y|und|et|og|och|i|и)\s+|\s*[&+/,;×＆]\s*(?:(?:and|e|y|und|et)\s+)?")
_REPEAT = re.compile(r"\s*[/;,]\s*")
_CLOSED = re.compile(r"[)\]]\s*$")
_NOT_LATIN = re.compile(r"[^\u0000-\u024f\u1e00-\u1eff]")
_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_ARTICLES = frozenset({"dj", "der", "die", "das", "el", "la", "los", "las", "le", "les"})
_AND = frozenset({"and", "e", "y", "und", "et", "with", "feat", "ft", "featuring", "vs"})
_SMALL = frozenset({"of", "de", "the", "and", "la", "le"})
_SPELLED = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"))
_LOOSELY = (("kh", "h"), ("ts", "c"), ("shch", "sh"), ("j", "i"), ("y", "i"), ("ii", "i"), ("ii", "i"))
# The bytes of one code page shown in another.
_MISREAD = [
    (shown, meant)
    for shown in ("latin-1", "cp1252", "cp1250", "cp1251")
    for meant in ("utf-8", "cp1252", "gbk", "euc-kr", "shift-jis")
    if shown != meant and (shown, meant) != ("latin-1", "cp1252")
]
_AS_LATIN = str.maketrans("АВЕКМНОРСТХУаеорсхукмнтвЯИƎǝΛ▲ЗЁё", "ABEKMHOPCTXYaeopcxykmhtbRNEeAAZEe")
_AS_CYRILLIC = str.maketrans("ABEKMHOPCTXYaeopcxyZzSs", "АВЕКМНОРСТХУаеорсхуЗзСс")


def difference(name: str, other: str) -> Reason:
    """How two names differ that have one key."""
    if name != other and any(is_stray(unicodedata.normalize("NFC", text).rstrip()[-1]) for text in (name, other)):
        return Reason.DECORATION
    if (plain(name) == normalize(name)) != (plain(other) == normalize(other)):
        return Reason.THE
    return Reason.CASE if _bare(name) == _bare(other) else Reason.SPACING


def _bare(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i").replace("ø", "o"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


# Forms: names that have one in common may be one artist's. Each is None for a name that it says nothing of.


def parties(name: str) -> str | None:
    """The people named, whichever "and" joins them and in whatever order; None for one party."""
    parts = [key(part) for part in _JOINT.split(name)]
    return "+".join(sorted(parts)) if len(parts) > 1 and all(parts) else None


def words(name: str) -> str | None:
    """The words in alphabetical order, "cast of" being the same as "cast"; None for one word, and for credits."""
    if _CREDIT.search(name):
        return None
    found = normalize(name).split()
    if "cast" in found:
        found = [word for word in found if word not in ("of", "the")]
    return " ".join(sorted(found)) if len(found) > 1 else None


def romanized(name: str) -> str | None:
    """The name in our letters, as loosely as people transcribe it."""
    loose = compact(romanize(name))
    for letters, replacement in _LOOSELY:
        loose = loose.replace(letters, replacement)
    return loose or None


def spelled_out(name: str) -> str | None:
    """The key with umlauts as two letters and "Jr." as a word."""
    folded = unicodedata.normalize("NFC", name).casefold()
    for umlaut, spelled in _SPELLED:
        folded = folded.replace(umlaut, spelled)
    return key(re.sub(r"\bjr\b\.?", "junior", folded)) or None


# What a dressed-up, credited or damaged name may mean: each yields texts, the likeliest first, maybe the name itself.


def repaired(name: str) -> Iterator[str]:
    """The name with its bytes read in another code page, or its HTML entities as the letters they stand for."""
    if "&" in name:
        yield html.unescape(name)
    if name.isascii():
        return
    for shown, meant in _MISREAD:
        try:
            text = name.encode(shown).decode(meant)
        except UnicodeError:
            continue
        if len(key(text)) >= 5 or _ASIAN.search(text):
            yield text


def relettered(name: str) -> Iterator[str]:
    """The name with letters of the other script that look like those of the one it is written in."""
    folded = name.casefold()
    if not name.isascii() and any("a" <= letter <= "z" for letter in folded):
        yield name.translate(_AS_LATIN)
        if any("а" <= letter <= "я" for letter in folded):
            yield name.translate(_AS_CYRILLIC)


def undecorated(name: str) -> Iterator[str]:
    """The name without a web site before or behind it, without stray letters at its end, and once where it is said
    several times."""
    for gap in reversed(list(_GAP.finditer(name))):
        if _ADVERT.match(name, gap.start()):
            yield name[: gap.start()]
    yield _ADVERT_FIRST.sub("", name)
    bare = name.rstrip()
    while len(bare) > 4 and is_stray(bare[-1]) and bare[:-1].strip().isascii():
        bare = bare[:-1]
        yield bare
    repeats = _REPEAT.split(name)
    if len(repeats) > 1 and len(set(repeats)) == 1:
        yield repeats[0]
    yield name.strip(_SEPARATORS)


def uncredited(name: str) -> Iterator[str]:
    """Whoever is named before a credit, as in "Rihanna feat. Drake"."""
    if found := _CREDIT.search(name):
        yield name[: found.start()]


def unnumbered(name: str) -> Iterator[str]:
    """The name without the number of a track before it."""
    yield _TRACK.sub("", name)


def unbracketed(name: str) -> Iterator[str]:
    """The name without brackets that tell of a release, as in "Korn (Unplugged)"."""
    yield _IN_BRACKETS.sub("", name)


def readings(name: str, *ways: Callable[[str], Iterable[str]]) -> Iterator[str]:
    """What the name may mean, read in each of the ways, likeliest first, never itself nor blank.

    >>> list(readings("01. Rihanna feat. Drake", unnumbered, uncredited))
    ['Rihanna feat. Drake', '01. Rihanna']
    """
    for way in ways:
        for text in way(name):
            text = text.strip(_SEPARATORS)
            if text and text != name:
                yield text


def accompanied(name: str) -> str | None:
    """Whoever plays with somebody else, as in "The Beatles with Billy Preston"; None without a "with"."""
    found = _WITH.search(name)
    return name[: found.start()] if found else None


def releases(name: str) -> Iterator[tuple[str, str, bool]]:
    """Beginnings that may be the artist's name, the rest being a release, and whether the rest says that it is one."""
    for gap in _RELEASE.finditer(name):
        before, rest = name[: gap.start()].strip(), name[gap.end() :]
        says_so = bool(_OF_RELEASE.search(rest))
        if before and rest and ("," not in gap[0] or says_so or " " not in rest):
            yield before, rest, says_so


def bilingual(name: str) -> tuple[str, ...]:
    """The two names of "샤이니 (SHINee)", one of them not in Latin letters; the Latin one of "钟茌 Zhongchi"."""
    if found := _TWO_SCRIPTS.match(name):
        pair = found["first"], found["second"]
        if sum(bool(_NOT_LATIN.search(part)) for part in pair) == 1 and min(map(len, pair)) > 1:
            return pair
    if found := _ASIAN_FIRST.match(name):
        return (found["latin"],)
    return ()


def is_stray(letter: str) -> bool:
    """Whether nobody ends a Latin name in it: another script, a sign, or a Latin letter with its bytes swapped."""
    if letter.isascii() or letter in "™®©°":
        return False
    return ord(letter) % 256 == 0 or unicodedata.category(letter) in ("Co", "Cn", "Sm", "Sc", "Lo", "Mn")


# Names a slip of the pen or a correction apart.


def abbreviated(name: str, other: str) -> bool:
    """Whether the one is the other with its first word cut short or an article left out, or with more said behind a
    long name: "M. Pokora", "DJ Tiësto", "REPO! The Genetic Opera Soundtrack"."""
    short, long = sorted((normalize(name).split(), normalize(other).split()), key=len)
    if long[1:] == short and long[0] in _ARTICLES:
        return True
    if len(short) == len(long):
        cut = short[0].startswith(long[0]) or long[0].startswith(short[0])
        return cut and len(short) > 1 and short[1:] == long[1:] and len(short[-1]) > 3
    return len(short) > 2 and _continued(short, long) and not _CLOSED.search(name + other) and not parties(name + other)


def correctable(name: str, other: str) -> bool:
    """Whether the one may be a fuller, shorter or misspelled form of the other, if there is a hint that it is."""
    short, long = sorted((normalize(name).split(), normalize(other).split()), key=len)
    if _continued(short, long) and len("".join(short)) > 4 and not _CLOSED.search(name + other):
        return True
    if len(short) == len(long) == 2 and short[1] == long[1] and len(short[1]) > 4 and short[0][:2] == long[0][:2]:
        return True
    left, right = (key(text.replace("+", "plus ")) for text in (name, other))
    if left == right or {left, right} & initials(" ".join(long)):
        return True
    return (
        min(len(left), len(right)) >= 8
        and digits(left) == digits(right)
        and OSA.distance(left, right, score_cutoff=2) <= 2
    )


def _continued(short: list[str], long: list[str]) -> bool:
    """Whether the words begin the longer name and what follows is neither a number nor somebody else."""
    rest = long[len(short) :]
    return bool(rest) and long[: len(short)] == short and not rest[0][0].isdigit() and rest[0] not in _AND


def initials(name: str) -> set[str]:
    """The acronyms of a name of three words or more, with the small ones and without."""
    found = normalize(name).split()
    lists = (found, [word for word in found if word not in _SMALL])
    return {"".join(word[0] for word in some) for some in lists if len(some) > 2}


def digits(text: str) -> str:
    """The digits of a text alone."""
    return "".join(letter for letter in text if letter.isdigit())


def deletions(text: str) -> set[str]:
    """The text, and the text without each of its letters: two texts a slip apart have one in common."""
    return {text, *(text[:position] + text[position + 1 :] for position in range(len(text)))}

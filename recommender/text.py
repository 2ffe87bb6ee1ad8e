"""Normalising what people type and what data sets call things, so that the two meet."""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not decompose, and signs that stand for letters in artists' names.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "$": "s", "&": " and "}
)
_SILENT = re.compile(r"['’‘`´.]")
_BANG_IN_WORD = re.compile(r"(?<=\w)!(?=\w)")
_PLUS_BETWEEN = re.compile(r"(?<=\w )\+(?= \w)")
_NOT_WORD = re.compile(r"[\W_]+")


def normalize(text: str) -> str:
    """The key under which a name or tag is found: no case, accents, punctuation or leading "the".

    >>> normalize("The Beatles"), normalize("Sigur Rós"), normalize("AC/DC"), normalize("P!nk")
    ('beatles', 'sigur ros', 'ac dc', 'pink')

    Names made of signs alone (`!!!`, `+/-`) keep their signs, so no name normalises to nothing
    unless it is blank.
    """
    return without_article(plain(text))


def plain(text: str) -> str:
    """The same with the leading "the", if there is one."""
    text = text.encode("utf-8", "ignore").decode()  # half of a surrogate pair stands for nothing
    if text.isascii():
        letters = text.lower()
    else:
        # Decomposed before as well: capitals may appear only then, as in "𝐑𝐚𝐝𝐢𝐨𝐡𝐞𝐚𝐝" or "№".
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    letters = _PLUS_BETWEEN.sub("and", _BANG_IN_WORD.sub("i", letters.translate(_LETTERS)))
    words = _NOT_WORD.sub(" ", _SILENT.sub("", letters)).split()
    return " ".join(words) or "".join(text.casefold().split())


def without_article(key: str) -> str:
    """A normalised key without a leading "the", if anything else follows it (The The keep theirs)."""
    return key if key == "the the" else key.removeprefix("the ")


def romanize(text: str) -> str:
    """The key of a name in another script than ours, in our letters: "Ленинград" becomes "leningrad".

    The same as `normalize` where there is nothing to transliterate.
    """
    key = normalize(text)
    if key.isascii() or not any(letter.isalpha() for letter in key):
        return key
    from anyascii import anyascii

    return normalize(anyascii(text)) or key


def compact(key: str) -> str:
    """A normalised key without its spaces, so that "acdc" meets "ac dc" and "hiphop" meets "hip hop"."""
    return key.replace(" ", "")


def key(text: str) -> str:
    """What texts share that are equal but for case, accents, punctuation, spaces and a leading "the".

    >>> key("The Hip-Hop"), key("AC/DC")
    ('hiphop', 'acdc')
    """
    return compact(normalize(text))

"""Whether somebody who typed a text surely meant a name that is like it, and not somebody else's.

Most names that people type are in no data set, so being the likest is not enough: what differs has to be what fingers
and ears get wrong, and not a word. Texts and names are normalised (`text.plain`), without their articles.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from ..text import compact
from .spelling import sound

_IDEOGRAPH = re.compile("[\u3005\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LINE_UP = re.compile(
    r"(?:and|with|y|e|und|et|og|och) (?:the|his|her|their|los|las|les|die|os|as|seine|ses|su|sus) .+"
    r"|(?:band|trio|quartet|quintet|sextet|orchestra|ensemble)"
)
_UNSAID = {"and", "the"}  # words within a name that are left out
_SPELLED_OUT = re.compile(r"(?<=[aou])e|(?<=a)a")  # "bjoerk", "maaloe"
_DOUBLED = re.compile(r"(.)\1")
_ONE_SLIP, _TWO_SLIPS = 5, 8  # letters of a word from which on it forgives one slip, and two that are not heard
_PARTED = 12  # letters of a name from which on it forgives one slip beside words that are parted or run together
_LONE = 2  # more are needed of a word that is the whole name: of so many short ones, another is always near


def is_line_up(typed: str, name: str) -> bool:
    """Whether the name is what was typed and the line-up that plays with it: "… Band", "… & The Wailers"."""
    return name.startswith(f"{typed} ") and _LINE_UP.fullmatch(name[len(typed) + 1 :]) is not None and " " in typed


def is_said_by(typed: str, name: str) -> bool:
    """Whether what was typed has the words of the name, in any order, with or without an "and" or "the" among them."""
    return sorted(_words(typed)) == sorted(_words(name))


def is_misspelled(typed: str, name: str, *, famous: bool = False) -> bool:
    """Whether what was typed is the name, word by word, but for slips that leave each its word.

    Words may be parted or run together, but then hardly anything else may differ; an ideograph is a word by itself.
    More is forgiven who typed a famous name, as that is much likelier than a name that is not there.
    """
    text, letters = compact(typed), compact(name)
    if _IDEOGRAPH.search(typed) or _IDEOGRAPH.search(name):
        return text == letters
    ours, theirs = _words(typed), _words(name)
    slips = OSA.distance(text, letters)
    if len(ours) != len(theirs):
        return len(text) >= _PARTED and text[0] == letters[0] and slips <= 1
    differing = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    if famous and len(theirs) > 1 and len(text) > _ONE_SLIP:
        if slips <= 1:
            return all(len(typed) != len(word) or typed[1:] != word[1:] for typed, word in differing)
        if slips <= 2 and sound(typed) == sound(name) != "" and all(text[0] == word[0] for text, word in differing):
            return True
    more = _LONE if len(ours) == 1 else 0
    return len(differing) <= 1 + famous and all(_same_word(text, word, more) for text, word in differing)


def _words(key: str) -> list[str]:
    words = key.split()
    said = [word for word in words[:-1] if word not in _UNSAID]
    return [*said, words[-1]] if said else words


def _same_word(typed: str, word: str, more: int) -> bool:
    """Whether the word typed is that word, with as many slips as its length forgives, and `more` letters."""
    if typed[0] != word[0] and sorted(typed) != sorted(word):
        return False
    if more and {typed, word} in ({typed, f"{typed}s"}, {word, f"{word}s"}):
        return False  # one and several
    size = min(len(typed), len(word))
    if size >= _ONE_SLIP and _unheard(typed) == _unheard(word):
        return True
    unheard = size >= _TWO_SLIPS + more and sound(typed) == sound(word) != ""
    return OSA.distance(typed, word) <= (2 if unheard else size >= _ONE_SLIP + more)


def _unheard(word: str) -> str:
    """The word without letters that are doubled or stand for an accent."""
    return _DOUBLED.sub(r"\1", _SPELLED_OUT.sub("", word))

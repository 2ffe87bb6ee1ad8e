"""The keys that a name is filed under, so that it is found however it is spelled.

Building an index and asking it make their keys here, alike.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from ..text import compact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

DELETED = 12  # names up to this many letters are filed with each letter left out, too
_BOUNDARY = "\x02"
_SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"sch|sh|[cs](?=[eiy])|z|ts|tch"), "s"),
    (re.compile(r"ck|ch|c|q|x"), "k"),
    (re.compile(r"dg|j"), "g"),
    (re.compile(r"gh|(?<=.)[aeiouyhw]"), ""),
    (re.compile(r"^[aeiouyhw]+"), "a"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_TELLING_SOUND = 3


def hashed(kind: str, key: str) -> int:
    """A 32-bit number that stands for a key of a kind; two keys rarely share one."""
    return crc32(f"{kind}{key}".encode())


def sorted_words(key: str) -> str:
    """The words but "and" in alphabetical order, without spaces: the same for "cash johnny" and "johnny cash"."""
    return "".join(sorted(word for word in key.split() if word != "and"))


def initials(key: str) -> set[str]:
    """What the name is abbreviated to: "red hot chili peppers" to "rhcp", "30 seconds to mars" to "30stm" as well."""
    words = key.split()
    if len(words) < 2:
        return set()
    rest = "".join(word[0] for word in words[1:])
    return {words[0][0] + rest, words[0] + rest if words[0].isdecimal() else words[0][0] + rest}


def sound(key: str) -> str:
    """The consonants, those that sound alike as one: "lynyrd skynyrd" and "leonard skinnerd" are both "lnrdsknrd".

    Empty where too few are left to tell names apart.
    """
    letters = compact(key)
    for pattern, replacement in _SOUNDS:
        letters = pattern.sub(replacement, letters)
    return letters if len(letters) >= _TELLING_SOUND else ""


def deletions(letters: str, count: int) -> Iterator[str]:
    """The letters with up to `count` of them left out, themselves first; what is a slip apart has one in common.

    Garbe, "1000x faster spelling correction" (SymSpell), 2012; after Mor and Fraenkel, "A hash code method
    for detecting and correcting spelling errors", CACM 1982.
    """
    for left_out in range(min(count, len(letters) - 1) + 1):
        for positions in combinations(range(len(letters)), left_out):
            start, parts = 0, []
            for position in positions:
                parts.append(letters[start:position])
                start = position + 1
            yield "".join(parts) + letters[start:]


def filed(key: str) -> set[int]:
    """Every key that a name of this normalised form is filed under, hashed."""
    letters = compact(key)
    keys = {hashed("=", letters), *(hashed("i", short) for short in initials(key))}
    if " " in key:
        keys.add(hashed("w", sorted_words(key)))
    if heard := sound(key):
        keys.add(hashed("s", heard))
    if len(letters) <= DELETED:
        keys |= {hashed("d", short) for short in deletions(letters, 1)}
    return keys


def trigrams(texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Three characters in a row of each text, both ends marked: packed into an integer each, and whose they are.

    Each once a text, ordered by trigram, then by text.
    """
    marked = [f"{_BOUNDARY}{text}{_BOUNDARY}" for text in texts]
    letters = np.frombuffer("".join(marked).encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    owners = np.repeat(np.arange(len(marked), dtype=np.int32), [len(text) for text in marked])
    whole = owners[:-2] == owners[2:]
    grams = (letters[:-2] << 42 | letters[1:-1] << 21 | letters[2:])[whole]
    owners = owners[:-2][whole]
    order = np.lexsort((owners, grams))
    grams, owners = grams[order], owners[order]
    new = np.ones(len(grams), dtype=np.bool_)
    new[1:] = (grams[1:] != grams[:-1]) | (owners[1:] != owners[:-1])
    return grams[new], owners[new]

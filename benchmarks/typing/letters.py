"""Slips within words: letters left out, added, exchanged, doubled or spelled as they sound.

Names of fewer than four letters are left alone, and of fewer than six where two letters change: nobody
could tell what they were.
"""

from __future__ import annotations

import re
from random import Random

_SHORT, _SHORT_FOR_TWO = 4, 6
_ALPHABET = "eeeaaaiioonrtslcudpmhgbfywkvxzjq"  # about as often as names use them
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("ph", "f"),
        ("f", "ph"),
        ("ck", "k"),
        ("c(?=[aourlt])", "k"),
        ("k(?=[aourl])", "c"),
        ("ie", "ei"),
        ("ei", "ie"),
        ("y", "i"),
        (r"i(?=\b|[nls])", "y"),
        (r"(?<=[aeiou])s(?=[aeiou])", "z"),
        (r"s\b", "z"),
        ("z", "s"),
        ("c(?=[eiy])", "s"),
        ("(?<=[crgt])h(?![aeiou])", ""),
        (r"\bk(?=n)", ""),
        (r"\bw(?=r)", ""),
        (r"(?<=[^aeiou\W])e\b", ""),
        ("gh(?=t)", ""),
        ("ee", "ea"),
        ("ea", "ee"),
        ("oo", "u"),
        ("ou", "oo"),
        ("qu", "kw"),
        ("x", "ks"),
        ("th", "t"),
        ("tion", "shun"),
        ("ai", "ay"),
        (r"er\b", "a"),
        (r"(?<=[a-z])or\b", "er"),
    )
)


def one_edit(name: str, random: Random) -> str | None:
    """One letter left out, added or replaced by any other."""
    return _edited(name, random, 1)


def early_edit(name: str, random: Random) -> str | None:
    """The same, within the first three letters."""
    return _edited(name, random, 1, first=3)


def two_edits(name: str, random: Random) -> str | None:
    """Two letters left out, added or replaced."""
    return _edited(name, random, 2)


def transposed(name: str, random: Random) -> str | None:
    """Two neighbouring letters in the wrong order."""
    text = name.lower()
    positions = [i for i in _positions(text)[:-1] if text[i + 1].isalnum() and text[i] != text[i + 1]]
    if len(_positions(text)) < _SHORT or not positions:
        return None
    i = random.choice(positions)
    return text[:i] + text[i + 1] + text[i] + text[i + 2 :]


def doubled(name: str, random: Random) -> str | None:
    """A double letter typed once, or a single one twice."""
    text = name.lower()
    positions = _positions(text)
    if len(positions) < _SHORT:
        return None
    pairs = [i for i in positions if text[i - 1 : i] == text[i]]
    if pairs and random.random() < 0.7:
        i = random.choice(pairs)
        return text[:i] + text[i + 1 :]
    i = random.choice(positions)
    return text[:i] + text[i] + text[i:]


def as_it_sounds(name: str, random: Random) -> str | None:
    """One or two sounds spelled another way: "biork", "linkin parc"."""
    text = name.lower()
    if len(_positions(text)) < _SHORT:
        return None
    for _ in range(random.choice((1, 1, 2))):
        found = [(match, sound) for pattern, sound in _SOUNDS for match in pattern.finditer(text)]
        if not found:
            break
        match, sound = random.choice(found)
        text = text[: match.start()] + sound + text[match.end() :]
    return text if text != name.lower() else None


def edit(text: str, random: Random, positions: list[int]) -> str:
    """One letter left out, added or replaced at one of the positions."""
    i = random.choice(positions)
    letters = _ALPHABET if text[i].isascii() else "".join(filter(str.isalpha, text))
    way = random.randrange(3)
    new = "" if way == 0 else random.choice(letters)
    return text[:i] + new + text[i if way == 1 else i + 1 :]


def _edited(name: str, random: Random, edits: int, first: int | None = None) -> str | None:
    text = name.lower()
    if len(_positions(text)) < (_SHORT if edits == 1 else _SHORT_FOR_TWO):
        return None
    for _ in range(edits):
        text = edit(text, random, _positions(text)[:first])
    return text


def _positions(text: str) -> list[int]:
    return [i for i, c in enumerate(text) if c.isalnum()]

"""Keyboards: which keys lie beside each other, and what a name becomes in another layout."""

from __future__ import annotations

from random import Random

_ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю"
_TO_RUSSIAN = str.maketrans(_LATIN, _RUSSIAN)
_TO_LATIN = str.maketrans(_RUSSIAN, _LATIN)
_QWERTZ = str.maketrans("yz", "zy")
_AZERTY = str.maketrans("aqzwm", "qawz;")


def _neighbors() -> dict[str, str]:
    """For each key those beside it; each row stands about half a key further right than the one above."""
    near: dict[str, str] = {}
    for y, row in enumerate(_ROWS):
        for x, key in enumerate(row):
            beside = ((x - 1, y), (x + 1, y), (x, y - 1), (x + 1, y - 1), (x - 1, y + 1), (x, y + 1))
            near[key] = "".join(_ROWS[j][i] for i, j in beside if 0 <= j < len(_ROWS) and 0 <= i < len(_ROWS[j]))
    return near


_NEAR = _neighbors()


def neighboring(name: str, random: Random) -> str | None:
    """One letter replaced by that of a key beside it: "eadiohead"."""
    text = name.lower()
    positions = [i for i, c in enumerate(text) if c in _NEAR]
    if len(positions) < 4:
        return None
    i = random.choice(positions)
    return text[:i] + random.choice(_NEAR[text[i]]) + text[i + 1 :]


def russian(name: str, _: Random) -> str | None:
    """Typed with the Russian layout on ("кфвшщруфв"); a Cyrillic name with it off ("rbyj")."""
    text = name.lower()
    for layout, here in ((_TO_RUSSIAN, _LATIN[:10]), (_TO_LATIN, _RUSSIAN)):
        keys = {chr(key) for key in layout}
        if any(c in keys and c.isalpha() for c in here) and all(c in keys or c in " -0123456789" for c in text):
            return text.translate(layout) if any(map(str.isalpha, text)) else None
    return None


def qwertz(name: str, _: Random) -> str | None:
    """y and z exchanged, as on a German keyboard."""
    return _moved(name, _QWERTZ)


def azerty(name: str, _: Random) -> str | None:
    """a and q, z and w exchanged, m where ; is, as by hands used to a French keyboard."""
    return _moved(name, _AZERTY)


def _moved(name: str, layout: dict[int, int]) -> str | None:
    text = name.lower()
    moved = text.translate(layout)
    return moved if moved != text and len(text) > 2 else None

"""The names that are searched: the data's, and a million that look like them."""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

import numpy as np

from recommender.dataset.sources import recognize

from .slips import same

_ORDER = 3  # letters that decide the next one
_INVENTED = 0.3  # share of words that are made up letter by letter
_LONGEST = 14


@dataclass(frozen=True)
class Names:
    """Artists, most listened to first, as a build indexes them."""

    names: tuple[str, ...]
    weights: tuple[float, ...]
    """How often each is asked for: its listeners, or 1/rank."""
    ids: tuple[int, ...] = ()
    """The data's ids; none where names are made up."""

    def __len__(self) -> int:
        return len(self.names)


def real(data: Path) -> Names:
    """The data's artists without those that stand for nobody (`[unknown]`)."""
    interactions = recognize(data).load()
    catalog = interactions.catalog
    music = interactions.without(catalog.junk)
    plays = music.plays.sum(axis=1)
    order = np.lexsort((catalog.ids, -plays, -music.listeners))
    order = order[~catalog.junk[order]]
    return Names(
        tuple(catalog.names[i] for i in order.tolist()),
        tuple(map(float, music.listeners[order].tolist())),
        tuple(catalog.ids[order].tolist()),
    )


def many(names: Names, size: int, seed: int) -> Names:
    """The real names followed by made-up ones, `size` in all, no two of the latter equal up to normalisation."""
    random = Random(f"{seed} names")
    found = list(names.names[:size])
    taken = {same(name) for name in found}
    tokens = [word for name in found for word in name.split()]
    lengths = [len(name.split()) for name in found]
    letters = _Letters([token for token in tokens if token.isalpha()])
    while len(found) < size:
        (length,) = random.choices(lengths)
        name = " ".join(
            letters.word(random) if length == 1 or random.random() < _INVENTED else random.choice(tokens)
            for _ in range(length)
        )
        key = same(name)
        if key not in taken:
            taken.add(key)
            found.append(name)
    return Names(tuple(found), tuple(1 / rank for rank in range(1, size + 1)))


class _Letters:
    """Which letter follows which few, as in the words given."""

    def __init__(self, words: Sequence[str]) -> None:
        follow: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for word in words:
            text = " " * _ORDER + word.lower() + " "
            for i in range(_ORDER, len(text)):
                follow[text[i - _ORDER : i]][text[i]] += 1
        self._follow = {before: ("".join(after), list(accumulate(after.values()))) for before, after in follow.items()}

    def word(self, random: Random) -> str:
        text = " " * _ORDER
        while len(text) < _LONGEST + _ORDER:
            letters, heights = self._follow[text[-_ORDER:]]
            letter = letters[bisect(heights, random.random() * heights[-1])]
            if letter == " ":
                break
            text += letter
        return text.strip().capitalize()

"""What people type for a name: a seeded generator of cases, in categories.

Names are drawn by how much they are listened to, for people type what people play.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from random import Random

from recommender.text import compact, normalize

from . import keyboards, letters, scripts, signs, words

Slip = Callable[[str, Random], str | None]
"""From a name to what is typed for it; None where the slip cannot happen to this name."""

_TRIES = 60  # names drawn for each case wanted, at the most
PREFIXES = (2, 3, 4, 5)


@dataclass(frozen=True)
class Case:
    """A text, and who was meant, by the position in the list of names."""

    category: str
    text: str
    meant: int
    right: frozenset[int]
    """Every name equal to the one meant up to normalisation: any of them is a right answer."""


@dataclass(frozen=True)
class Category:
    """One way to type a name."""

    slip: Slip
    edit: bool = False
    """Whether nothing has happened where the text still is the name up to normalisation."""
    only: Callable[[str], bool] | None = None
    """Which names it can happen to, where those are few."""
    again: bool = False
    """Whether the same case counts as often as it is drawn."""


def prefix(size: int, name: str, random: Random) -> str | None:
    """The first letters typed, of the name or, as often, of the name without its article."""
    return random.choice(prefixes(size, name))


def prefixes(size: int, name: str) -> tuple[str | None, str | None]:
    """What is typed for the name by those who begin with its article and by those who do not."""
    whole = name.lower().strip()
    return _begun(whole, size), _begun(whole.removeprefix("the "), size)


def _begun(text: str, size: int) -> str | None:
    begun = text[:size]
    return begun if len(text) > size and begun == begun.strip() else None


CATEGORIES: Mapping[str, Category] = {
    "exact": Category(lambda name, _: name),
    "capitals": Category(signs.capitals),
    **{f"first {size} letters": Category(partial(prefix, size), again=True) for size in PREFIXES},
    "one edit": Category(letters.one_edit, edit=True),
    "one edit, early": Category(letters.early_edit, edit=True),
    "two edits": Category(letters.two_edits, edit=True),
    "letters transposed": Category(letters.transposed, edit=True),
    "neighbouring key": Category(keyboards.neighboring, edit=True),
    "letter doubled or not": Category(letters.doubled, edit=True),
    "as it sounds": Category(letters.as_it_sounds, edit=True),
    "words exchanged": Category(words.exchanged, edit=True),
    "Last, First": Category(words.last_first),
    "the": Category(words.the),
    "last word missing": Category(words.last_missing, edit=True),
    "last word unfinished": Category(words.unfinished, edit=True),
    "unfinished, one edit": Category(words.unfinished_edited, edit=True),
    "accents missing": Category(signs.accents_missing, only=signs.is_accented),
    "accents spelled out": Category(signs.accents_spelled, only=signs.is_accented),
    "accents wrong": Category(signs.accents_wrong),
    "punctuation missing": Category(signs.punctuation_missing),
    "punctuation changed": Category(signs.punctuation_changed),
    "spaces missing": Category(signs.spaces_missing),
    "space extra": Category(signs.spaces_extra),
    "Russian layout": Category(keyboards.russian, edit=True),
    "QWERTZ": Category(keyboards.qwertz, edit=True),
    "AZERTY": Category(keyboards.azerty, edit=True),
    "feat. X": Category(words.featuring),
    "01 - name": Category(words.numbered),
    "(live)": Category(words.live),
    "name - title": Category(words.titled),
    "name title": Category(words.titled_bare),
    "[Official Video]": Category(words.video),
    "name band": Category(words.described),
    "URL-encoded": Category(signs.url_encoded),
    "HTML-escaped": Category(signs.html_escaped),
    "URL": Category(signs.url),
    "initials": Category(words.initials),
    "signs for letters": Category(signs.looks_like),
    "other letter forms": Category(signs.other_forms),
    "romanised": Category(scripts.romanised, edit=True, only=scripts.is_romanisable),
    "signs": Category(lambda name, _: name, only=signs.is_sign),
}


def same(name: str) -> str:
    """What two names that count as one have in common."""
    return compact(normalize(name))


def classes(names: Sequence[str]) -> dict[str, frozenset[int]]:
    """The names by what they are up to normalisation."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for position, name in enumerate(names):
        found[same(name)].append(position)
    return {key: frozenset(positions) for key, positions in found.items()}


def cases(
    names: Sequence[str],
    weights: Sequence[float],
    seed: int,
    per_category: int,
    known: Mapping[str, frozenset[int]] | None = None,
    only: str = "",
) -> list[Case]:
    """Up to `per_category` cases for each category whose name holds `only`; equal input gives equal cases.

    Left out are texts that are another artist's name, slips that changed nothing, and cases drawn before,
    save those of few letters, which come as often as they are typed. If more are asked for, the same ones
    come first. `known`: the names' `classes`.
    """
    known = classes(names) if known is None else known
    cumulative = list(accumulate(weights))
    found = []
    for label, category in CATEGORIES.items():
        if only.lower() not in label.lower():
            continue
        pool: Sequence[int] = range(len(names))
        heights = cumulative
        if category.only:
            pool = [position for position, name in enumerate(names) if category.only(name)]
            heights = list(accumulate(weights[position] for position in pool))
        if pool:
            found += _draw(label, category, seed, names, known, pool, heights, per_category)
    return found


def _draw(
    label: str,
    category: Category,
    seed: int,
    names: Sequence[str],
    known: Mapping[str, frozenset[int]],
    pool: Sequence[int],
    cumulative: Sequence[float],
    wanted: int,
) -> list[Case]:
    drawn: list[Case] = []
    seen: set[tuple[str, int]] = set()
    for turn in range(wanted * _TRIES):
        if len(drawn) == wanted:
            break
        random = Random(f"{seed} {label} {turn}")  # its own, so that a case left out moves no other
        position = random.choices(pool, cum_weights=cumulative)[0]
        text = category.slip(names[position], random)
        if not text or not text.strip() or (not category.again and (text, position) in seen):
            continue
        seen.add((text, position))
        right = known[same(names[position])]
        said = known.get(same(text))
        if said is None or (said == right and not category.edit):
            drawn.append(Case(label, text, position, right))
    return drawn

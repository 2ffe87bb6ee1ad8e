"""Why two names are taken to be one artist's: a list of rules, one for each way in which names vary.

A new reason is one more rule at the end of the list; none of the others needs to know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from .evidence import Evidence
from .names import Name, by_key
from .variants import (
    Reason,
    abbreviated,
    accompanied,
    bilingual,
    correctable,
    deletions,
    difference,
    digits,
    initials,
    key,
    normalize,
    parties,
    readings,
    releases,
    relettered,
    repaired,
    romanized,
    spelled_out,
    unbracketed,
    uncredited,
    undecorated,
    unnumbered,
    words,
)

_EVERYBODY = 200  # listeners of an artist whose name is misspelled even if it is shorter, and hardly anybody else's
_FAMOUS = 20  # listeners from which an artist's name is taken for it even if the name is short
_KNOWN = 10  # listeners from which a misspelled name is looked for
_RARE = 3  # listeners up to which a name may be a slip of the pen
_TIMES = 10  # how many times a variant's listeners an artist has at the least, where the name alone says little
_WORD = 9  # letters of a name that two artists hardly share …
_WORDS = 7  # … and of one of several words
_TYPO = 8  # letters of a name from which one wrong letter is a slip, …
_LONG_TYPO = 14  # … and from which it is even if the artist is little known


@dataclass(frozen=True, slots=True)
class Pair:
    """A name that may be another way of writing the artist's."""

    variant: Name
    artist: Name
    text: str
    """What the variant is taken to mean."""

    @property
    def evidence(self) -> Evidence:
        """What listeners and tags say of the two."""
        return self.variant.names.evidence(self.variant, self.artist)

    @property
    def times(self) -> float:
        """How many times as many listen to the artist."""
        return self.artist.listeners / self.variant.listeners

    @property
    def lesser(self) -> bool:
        """Whether the variant is the one of the lower standing."""
        return self.variant.standing() < self.artist.standing()


class Rule(NamedTuple):
    """One reason why a name may be another artist's: where to look for the artist, and what must be so."""

    reason: Reason
    filed: Callable[[str], Iterable[str]]
    """What a text is filed under: an artist is looked at if its name and what the variant means share any of it."""
    holds: Callable[[Pair], bool]
    """Whether they are one. Of the artists of whom it holds, the best known one is taken."""
    means: Callable[[Name], Iterable[str]] = lambda name: (name.text,)
    """What a name may mean, likeliest first; the first for which an artist is found counts."""

    def artist(self, variant: Name) -> Name | None:
        """The artist that the name is a variant of by this rule."""
        for text in self.means(variant):
            for artist in variant.names.filed(self.filed, text):
                if artist is variant or variant.is_anothers(artist):
                    continue
                if self.holds(Pair(variant, artist, text)):
                    return artist
        return None


def _by(form: Callable[[str], str | None]) -> Callable[[str], Iterable[str]]:
    """Filing under what the form makes of a text, if it makes anything."""
    return lambda text: filter(None, (form(text),))


def _called(text: str) -> Iterator[str]:
    """What an artist may be filed under whom a text names: its letters, its parties, its words in any order."""
    return filter(None, (key(text), parties(text), words(text)))


def _slips(text: str) -> Iterable[str]:
    return deletions(key(text))


def _traits(text: str) -> set[str]:
    """What a name has in common with one that it may be corrected to: a word, its letters, or its acronym."""
    return {key(text), *normalize(text).split(), *initials(text)}


_LETTERS_KEPT = (relettered, undecorated, uncredited, unnumbered, unbracketed)


def _read(*ways: Callable[[str], Iterable[str]]) -> Callable[[Name], Iterator[str]]:
    """What a name means if it is read in these ways, by itself and after any other way that leaves its bytes alone."""

    def means(name: Name) -> Iterator[str]:
        yield from readings(name.text, *ways)
        for text in _read_otherwise(name.text):
            yield from (inner for inner in readings(text, *ways) if inner != name.text)

    return means


@lru_cache(maxsize=1 << 17)
def _read_otherwise(name: str) -> tuple[str, ...]:
    return tuple(readings(name, *_LETTERS_KEPT))


def _spellings(name: Name) -> Iterator[str]:
    """How a name may have been meant that is a slip of the pen: as it is written, or as it may be read."""
    if name.listeners <= _RARE:
        yield name.text
        yield from _read(repaired, *_LETTERS_KEPT)(name)


def _telling(name: Name) -> bool:
    """Whether two artists hardly share the name by chance."""
    return len(name.normalized) >= (_WORDS if name.several else _WORD)


def _of_one_key(reason: Reason) -> Callable[[Pair], bool]:
    """Whether two names of one key that differ for this reason are one artist's."""

    def holds(pair: Pair) -> bool:
        variant, artist = pair.variant, pair.artist
        if not pair.lesser or difference(variant.text, artist.text) is not reason:
            return False
        evidence, unheard = pair.evidence, variant.listeners <= _RARE
        if variant.redirected or artist.redirected:
            return not evidence.clash
        alike = variant.normalized == artist.normalized and variant.text.count("!") == artist.text.count("!")
        if alike and _telling(variant) and (reason is not Reason.THE or variant.several):
            return not evidence.clash or evidence.likeness >= 0.5
        if reason is not Reason.THE:
            return evidence.fair if artist.listeners >= _EVERYBODY and unheard else evidence.strong
        if artist.listeners >= _FAMOUS and unheard:
            return not evidence.clash and evidence.likeness >= 0.75
        return evidence.strong and (evidence.alone or (not evidence.tags and evidence.lift >= _TIMES))

    return holds


def _of_one_form(pair: Pair) -> bool:
    """Whether two names that have a form in common are one artist's."""
    if not pair.lesser or pair.variant.key == pair.artist.key:
        return False
    evidence = pair.evidence
    sure = evidence.strong and (evidence.alone or evidence.likeness >= 0.95)
    return not evidence.clash and (pair.variant.several or sure)


def _in_another_script(pair: Pair) -> bool:
    return pair.variant.text.isascii() != pair.artist.text.isascii() and _of_one_form(pair)


def _written_beside(pair: Pair) -> bool:
    """Whether the artist is the first of those called as the variant says in brackets."""
    return pair.artist.leads


def _relettered(pair: Pair) -> bool:
    """Whether the artist is one that a name would mean whose letters are another script's."""
    if key(pair.text) == pair.variant.key:
        return False
    known = _telling(pair.artist) or pair.artist.listeners >= _FAMOUS
    return known or pair.evidence.fair or pair.evidence.likeness >= 0.95


def _dressed_up(pair: Pair) -> bool:
    """Whether the artist is one that a dressed-up name would mean, and no less listened to."""
    return pair.artist.listeners >= pair.variant.listeners and _relettered(pair)


def _accompanied(pair: Pair) -> bool:
    return pair.times >= _TIMES and key(pair.text) != pair.variant.key


def _released(pair: Pair) -> bool:
    """Whether what follows the artist's name is a release: it says so, or the same people listen."""
    for before, rest, says_so in releases(pair.variant.text):
        if before == pair.text and not pair.variant.names.filed(by_key, rest):
            return _accompanied(pair) and (says_so or pair.evidence.strong)
    return False


def _slipped(pair: Pair) -> bool:
    """Whether the variant is one letter away from a far better known artist's name, or from a long one."""
    made, right, artist = key(pair.text), pair.artist.key, pair.artist
    if artist.listeners < _KNOWN and len(right) < _LONG_TYPO:
        return False
    if len(made) < _TYPO - 1 or (made != pair.variant.key and pair.variant.names.filed(by_key, pair.text)):
        return False
    if digits(made) != digits(right) or OSA.distance(made, right, score_cutoff=1) != 1:
        return False
    if len(made) >= _LONG_TYPO and artist.several:
        return pair.times > 1 and not pair.evidence.clash
    if pair.times < (_EVERYBODY if len(made) < _TYPO else _KNOWN if artist.several else _FAMOUS):
        return False
    sure = artist.several and pair.times >= _TIMES * _TIMES
    return not pair.evidence.clash and (sure or pair.evidence.likeness >= 0.6)


def _corrected(pair: Pair) -> bool:
    """Whether Last.fm may correct the variant to the artist: it says of a name only that it corrects it."""
    variant, artist = pair.variant, pair.artist
    if artist.redirected or artist.key == variant.key or artist.listeners < variant.listeners:
        return False
    if abbreviated(variant.text, artist.text):
        return not pair.evidence.clash
    unlikely = len(artist.key) < len(variant.key) and artist.listeners < _KNOWN
    if artist.listeners == variant.listeners or unlikely or not correctable(variant.text, artist.text):
        return False
    return pair.evidence.fair or pair.evidence.likeness >= 0.99


def _nicknamed(pair: Pair) -> bool:
    return pair.variant.leads and pair.artist.leads


def _of_one_mbid(pair: Pair) -> bool:
    return pair.variant.mbid == pair.artist.mbid != ""


def _named_by_mbid(name: Name) -> Iterator[str]:
    return (other.text for other in name.names.of_one_mbid(name) if other is not name)


RULES = (
    Rule(Reason.CASE, by_key, _of_one_key(Reason.CASE)),
    Rule(Reason.SPACING, by_key, _of_one_key(Reason.SPACING)),
    Rule(Reason.THE, by_key, _of_one_key(Reason.THE)),
    Rule(Reason.DECORATION, by_key, _of_one_key(Reason.DECORATION)),
    Rule(Reason.JOINED, _by(parties), _of_one_form),
    Rule(Reason.ORDER, _by(words), _of_one_form),
    Rule(Reason.SCRIPT, _by(romanized), _in_another_script),
    Rule(Reason.SPELLING, _by(spelled_out), _of_one_form),
    Rule(Reason.SCRIPT, by_key, _written_beside, lambda name: bilingual(name.text)[:1]),
    Rule(Reason.SCRIPT, by_key, _written_beside, lambda name: bilingual(name.text)[1:]),
    Rule(Reason.ENCODING, _called, _dressed_up, _read(repaired)),
    Rule(Reason.LETTERS, _called, _relettered, _read(relettered)),
    Rule(Reason.DECORATION, _called, _dressed_up, _read(undecorated)),
    Rule(Reason.CREDIT, _called, _dressed_up, _read(uncredited)),
    Rule(Reason.TRACK, _called, _dressed_up, _read(unnumbered)),
    Rule(Reason.RELEASE, _called, _dressed_up, _read(unbracketed)),
    Rule(Reason.CREDIT, _called, _accompanied, lambda name: filter(None, [accompanied(name.text)])),
    Rule(Reason.RELEASE, _called, _released, lambda name: (before for before, *_ in releases(name.text))),
    Rule(Reason.SPELLING, _slips, _slipped, _spellings),
    Rule(Reason.REDIRECT, _traits, _corrected, lambda name: [name.text] if name.redirected else []),
    Rule(Reason.REDIRECT, by_key, _corrected, lambda name: name.names.misspelled(name) if name.redirected else []),
    Rule(Reason.NICKNAME, by_key, _nicknamed, lambda name: name.names.nicknamed(name)),
    Rule(Reason.MBID, by_key, _of_one_mbid, _named_by_mbid),
)
"""Every rule, in the order in which they are asked; of two that hold of a pair the first one's reason is told."""

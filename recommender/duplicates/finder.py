"""Names that stand for one artist: variants found by their text, and believed if tags and listeners agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..search.nicknames import nicknames
from .evidence import Witnesses
from .variants import (
    STRIPPED,
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
    romanized,
    spelled_out,
    words,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions

_FAMOUS = 20  # listeners from which an artist's name is taken for it even if the name is short
_KNOWN = 10  # listeners from which a misspelled name is looked for
_TIMES = 10  # how many times a variant's listeners an artist has at the least, where the name alone says little
_RARE = 3  # listeners up to which a name may be a slip of the pen
_WORD = 9  # letters of a name that two artists hardly share …
_WORDS = 7  # … and of one of several words
_TYPO = 8  # letters of a name from which one wrong letter is a slip, …
_LONG_TYPO = 14  # … and from which it is even if the artist is little known
_EVERYBODY = 200  # listeners of an artist whose name is misspelled even if it is shorter, and hardly anybody else's
_REDIRECT = "/+noredirect/"  # Last.fm's address of a name that it corrects to another: it does not say to which


class Merge(NamedTuple):
    """A name that belongs to another artist, both as dense indices."""

    variant: int
    artist: int
    reason: Reason


def duplicates(interactions: Interactions) -> list[Merge]:
    """Every name that is a variant of another artist's, by dense index; none is both variant and artist.

    Of the names of one artist the one with the most listeners stands for all; placeholders take no part.
    Names alike but of different artists are told apart by their tags and by who listens, or are known to be: two names
    that the list of nicknames keeps apart are never merged, nor by way of a third.
    """
    found = _Finder(interactions)
    pairs = list(found.pairs())
    stripped = {pair.variant for pair in pairs if pair.reason in STRIPPED}
    links: defaultdict[int, list[tuple[int, Reason]]] = defaultdict(list)
    for variant, artist, reason in pairs:
        links[variant].append((artist, reason))
        links[artist].append((variant, reason))
    merges, seen = [], set[int]()
    for root in sorted(links, key=lambda index: (*found.standing(index, index in stripped), -index), reverse=True):
        if root in seen:
            continue
        seen.add(root)
        queue = [root]
        for one in queue:
            for other, reason in links[one]:
                if other not in seen and not any(found.apart(other, member) for member in queue):
                    seen.add(other)
                    queue.append(other)
                    merges.append(Merge(other, root, reason))
    return sorted(merges)


def roots(merges: Iterable[Merge], artists: int) -> NDArray[np.int64]:
    """For each of so many artists the dense index of the one it is merged into: its own, where it is no variant."""
    into = np.arange(artists)
    for merge in merges:
        into[merge.variant] = merge.artist
    return into


class _Finder:
    """Pairs of names that are one artist's."""

    def __init__(self, interactions: Interactions) -> None:
        catalog = interactions.catalog
        self._names = catalog.names
        self._listeners = interactions.listeners.tolist()
        self._plays = interactions.plays.sum(axis=1).tolist()
        self._redirected = [_REDIRECT in url for url in catalog.urls]
        self._evidence = cache(Witnesses(interactions).of)
        real = np.flatnonzero(~catalog.junk & (interactions.listeners > 0)).tolist()
        self._real = sorted(real, key=lambda index: (*self.standing(index), -index), reverse=True)
        self._keys = {index: key(self._names[index]) for index in self._real}
        self._readings = {index: list(readings(self._names[index])) for index in self._real}
        self._of_key = self._by(self._keys.get)
        self._of_parties = self._by(lambda index: parties(self._names[index]))
        self._of_words = self._by(lambda index: words(self._names[index]))
        self._nicknames = nicknames()
        self._apart = {frozenset((key(one.name), key(one.artist))) for one in self._nicknames if one.same is False}

    def standing(self, index: int, stripped: bool = False) -> tuple[int, bool, bool, int]:
        """What the names of one artist are ordered by: listeners, then how good the name is, then plays."""
        return self._listeners[index], not stripped, not self._redirected[index], self._plays[index]

    def apart(self, one: int, other: int) -> bool:
        """Whether two names are known to be different acts'."""
        return frozenset((self._keys[one], self._keys[other])) in self._apart

    def pairs(self) -> Iterator[Merge]:
        """Variants and artists, in no order; a name may be in several."""
        for group in self._of_key.values():
            yield from self._of_one_key(group)
        for reason, groups in (
            (Reason.JOINED, self._of_parties),
            (Reason.ORDER, self._of_words),
            (Reason.SCRIPT, self._by(lambda index: romanized(self._names[index]))),
            (Reason.SPELLING, self._by(lambda index: spelled_out(self._names[index]))),
        ):
            for group in groups.values():
                yield from self._of_one_form(group, reason)
        for index in self._real:
            yield from self._dressed_up(index)
        yield from self._misspelled()
        yield from self._redirects()
        yield from self._nicknamed()

    def _nicknamed(self) -> Iterator[Merge]:
        """Names that are known to be another name of the same artist."""
        for nickname in self._nicknames:
            variants, artists = (self._of_key.get(key(name), ()) for name in (nickname.name, nickname.artist))
            if nickname.same and variants and artists and variants[0] != artists[0]:
                yield Merge(variants[0], artists[0], Reason.NICKNAME)

    def _by(self, form: Callable[[int], str | None]) -> dict[str, list[int]]:
        """Artists by what the form makes of them, best standing first."""
        groups: defaultdict[str, list[int]] = defaultdict(list)
        for index in self._real:
            if made := form(index):
                groups[made].append(index)
        return groups

    def _of_one_key(self, group: list[int]) -> Iterator[Merge]:
        for place, variant in enumerate(group):
            for artist in group[:place]:
                reason = difference(self._names[variant], self._names[artist])
                if self._same(variant, artist, reason):
                    yield Merge(variant, artist, reason)
                    break

    def _same(self, variant: int, artist: int, reason: Reason) -> bool:
        """Whether two names of one key are one artist's."""
        evidence = self._evidence(variant, artist)
        one, other = (normalize(self._names[index]) for index in (variant, artist))
        cried, cries = (self._names[index].count("!") for index in (variant, artist))
        if self._redirected[variant] or self._redirected[artist]:
            return not evidence.clash
        if _telling(one) and one == other and cried == cries and (reason is not Reason.THE or " " in one):
            return not evidence.clash or evidence.likeness >= 0.5
        if reason is not Reason.THE:
            famous = self._listeners[artist] >= _EVERYBODY and self._listeners[variant] <= _RARE
            return evidence.fair if famous else evidence.strong
        if self._listeners[artist] >= _FAMOUS and self._listeners[variant] <= _RARE:
            return not evidence.clash and evidence.likeness >= 0.75
        return evidence.strong and (evidence.alone or (not evidence.tags and evidence.lift >= _TIMES))

    def _of_one_form(self, group: list[int], reason: Reason) -> Iterator[Merge]:
        artist = group[0]
        for variant in group[1:]:
            same_script = self._names[variant].isascii() == self._names[artist].isascii()
            if self._keys[variant] == self._keys[artist] or (reason is Reason.SCRIPT and same_script):
                continue
            evidence = self._evidence(variant, artist)
            several = " " in normalize(self._names[variant])
            if not evidence.clash and (several or (evidence.strong and (evidence.alone or evidence.likeness >= 0.95))):
                yield Merge(variant, artist, reason)

    def _dressed_up(self, index: int) -> Iterator[Merge]:
        """What a name says besides the artist's."""
        name, heard = self._names[index], self._listeners[index]
        for one in bilingual(name):
            for twin in self._of_key.get(key(one), ())[:1]:
                if twin != index:
                    yield Merge(index, twin, Reason.SCRIPT)
        for reason, text in self._readings[index]:
            artist = self._called(index, text, any_size=reason is Reason.LETTERS)
            if artist is not None and self._credible(index, artist):
                yield Merge(index, artist, reason)
                return
        if before := accompanied(name):
            artist = self._called(index, before)
            if artist is not None and self._listeners[artist] >= _TIMES * heard:
                yield Merge(index, artist, Reason.CREDIT)
            return
        for before, rest, says_so in releases(name):
            artist = self._called(index, before)
            if artist is None or self._listeners[artist] < _TIMES * heard or key(rest) in self._of_key:
                continue
            if says_so or self._evidence(index, artist).strong:
                yield Merge(index, artist, Reason.RELEASE)
                return

    def _called(self, index: int, text: str, *, any_size: bool = False) -> int | None:
        """The artist of that name with the most listeners, another than `index` and as a rule no less listened to."""
        if key(text) == self._keys[index]:
            return None
        for artists in (
            self._of_key.get(key(text)),
            self._of_parties.get(parties(text) or ""),
            self._of_words.get(words(text) or ""),
        ):
            for artist in artists or ():
                if artist != index and (any_size or self._listeners[artist] >= self._listeners[index]):
                    return artist
        return None

    def _credible(self, variant: int, artist: int) -> bool:
        """Whether the artist is one that a dressed-up name would mean."""
        known = _telling(normalize(self._names[artist])) or self._listeners[artist] >= _FAMOUS
        return known or self._evidence(variant, artist).fair or self._evidence(variant, artist).likeness >= 0.95

    def _misspelled(self) -> Iterator[Merge]:
        """Names one letter away from a far better known artist's, or from a long one."""
        slips: defaultdict[str, list[int]] = defaultdict(list)
        for index in self._real:
            if self._listeners[index] >= _KNOWN or len(self._keys[index]) >= _LONG_TYPO:
                for slip in deletions(self._keys[index]):
                    slips[slip].append(index)
        for index in self._real:
            if self._listeners[index] > _RARE:
                continue
            for text in dict.fromkeys((self._names[index], *(text for _, text in self._readings[index]))):
                made = key(text)
                if len(made) < _TYPO - 1 or (made in self._of_key and made != self._keys[index]):
                    continue
                near = {artist for slip in deletions(made) for artist in slips.get(slip, ())}
                meant = [artist for artist in self._in_order(near) if self._is_slip(index, made, artist)]
                if meant:
                    yield Merge(index, meant[0], Reason.SPELLING)
                    break

    def _in_order(self, artists: set[int]) -> list[int]:
        return sorted(artists, key=lambda index: (*self.standing(index), -index), reverse=True)

    def _is_slip(self, variant: int, made: str, artist: int) -> bool:
        right, times = self._keys[artist], self._listeners[artist] / self._listeners[variant]
        if artist == variant or digits(made) != digits(right) or OSA.distance(made, right, score_cutoff=1) != 1:
            return False
        several = " " in normalize(self._names[artist])
        if len(made) >= _LONG_TYPO and several:
            return times > 1 and not self._evidence(variant, artist).clash
        if times < (_KNOWN if several and len(made) >= _TYPO else _FAMOUS if len(made) >= _TYPO else _EVERYBODY):
            return False
        evidence = self._evidence(variant, artist)
        sure = several and times >= _TIMES * _TIMES
        return not evidence.clash and (sure or evidence.likeness >= 0.6)

    def _redirects(self) -> Iterator[Merge]:
        """Names that Last.fm corrects, and the best known artist that it may correct them to."""
        redirected = [index for index in self._real if self._redirected[index]]
        alike = self._alike() if redirected else {}
        for index in redirected:
            made, name = self._keys[index], self._names[index]
            near = process.extract(made, self._keys, scorer=OSA.distance, score_cutoff=2, limit=None)
            close = {artist for _, _, artist in near}
            for trait in _traits(name):
                close |= alike[trait]
            for artist in self._in_order(close):
                if self._may_correct(index, artist):
                    yield Merge(index, artist, Reason.REDIRECT)
                    break

    def _alike(self) -> defaultdict[str, set[int]]:
        """Artists by each word of their names, and by their acronyms."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for index in self._real:
            for trait in _traits(self._names[index]):
                found[trait].add(index)
        return found

    def _may_correct(self, index: int, artist: int) -> bool:
        name, other = self._names[index], self._names[artist]
        if self._redirected[artist] or self._keys[artist] == self._keys[index]:
            return False
        if self._listeners[artist] < self._listeners[index]:
            return False
        if abbreviated(name, other):
            return not self._evidence(index, artist).clash
        if self._listeners[artist] == self._listeners[index]:
            return False
        if len(self._keys[artist]) < len(self._keys[index]) and self._listeners[artist] < _KNOWN:
            return False
        if not correctable(name, other):
            return False
        evidence = self._evidence(index, artist)
        return evidence.fair or evidence.likeness >= 0.99


def _traits(name: str) -> set[str]:
    return {key(name), *normalize(name).split(), *initials(name)}


def _telling(normalized: str) -> bool:
    """Whether two artists hardly share the name by chance."""
    return len(normalized) >= (_WORDS if " " in normalized else _WORD)

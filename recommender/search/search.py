"""From what is typed to what is meant: the names that an index proposes, compared with the text and put in order.

An entry's score is its likeness to the text in points of 100, less for rarer names, as people mostly ask for
well-known ones. All points were tuned on `data/lists/typed-tuning.tsv` and on generated slips (docs/search.md).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log10
from typing import TYPE_CHECKING, Any

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from ..text import compact, key, without_article
from . import spelling
from .certainty import is_line_up, is_misspelled, is_said_by
from .matches import FAMOUS, How, Match
from .readings import Text, decoded, normal, normalized, relaid

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .index import Index

_CYRILLIC = re.compile("[а-я]")
_THOROUGH = 2  # readings of a text for which trigrams are looked up
_ONE_SLIP, _TWO_SLIPS = range(3, 14), range(6, 12)  # lengths of texts in which one slip, or two, are looked for
_SAME_KEY = 12  # forms looked at under one key
_WORDS = 12  # words of a text among which names are looked for
_KEPT = 30  # forms kept of those compared, more than anybody is shown
_FEW_INITIALS, _MAX_INITIALS = 3, 6
_STRETCH = 5  # letters from which on a text may be any stretch of a name

_SURE = 100.0
_PRIOR = 4.0  # points for ten times the importance
_EXACT = 10.0  # points for being the very name
# What the ways of being alike cost, in points.
_UNFINISHED = 1.0  # when all is still to be typed
_UNFINISHED_ALIAS = 40.0  # … of an alias, which whoever types it means in full
_INSIDE = 6.0  # beginning with a later word
_PARTIAL = 14.0  # being a stretch of the name
_REORDERED = 2.0
_SOUNDS = 3.0  # sounding alike
_ARTICLE = 5.0  # having no article, when one was typed
_INITIALS = 7.0
_RELAID = 5.0  # being typed on another keyboard
_AMONG = 16.0  # being some of the words
_LATER = 4.0  # … the last ones
_MIN_LIKENESS = 50.0  # below this two names have little to do with each other


_CONSIDERED = 25  # matches among which the one that is meant must stand out
# Of all names, those that are taken to be meant by what misspells them: a single word; several.
_WELL_KNOWN, _HEARD = 0.15, 0.5
_LEAST_ALIAS, _LEAST_ROMANIZED, _LEAST_RELAID = 3, 6, 5  # letters from which on such a name is meant
_LEAD = 10.0  # points by which what is surely meant must lead what is surely meant, too


_WAYS = (How.EQUAL, How.SPELLED, How.BEGUN)


class SearchIndex:
    """Finds names in an index, however they are typed."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __len__(self) -> int:
        """The number of entries."""
        return len(self._index)

    def matches(self, text: str, n: int) -> list[Match]:
        """Up to n entries that fit the text, best first; the most important ones for no text."""
        texts = normalized(text)
        if not texts:
            return [Match(0.0, entry, 0.0, How.BEGUN) for entry in range(min(n, len(self)))]
        found: dict[int, Match] = {}
        named = next((rank for rank, reading in enumerate(texts) if self._index.equal(reading.letters, 1)), None)
        for rank, reading in enumerate(texts if named is None else texts[: named + 1]):
            self._propose(found, reading, thorough=named is None and rank < _THOROUGH)
        if named != 0:
            self._propose_runs(found, texts[0])
            self._propose_relaid(found, decoded(text))
        return sorted(found.values(), key=_order)[:n]

    def meant(self, text: str) -> tuple[Match | None, list[Match]]:
        """The match that is surely meant, if there is one, and all that fit, best first.

        A name is meant if whoever typed the text surely had it in mind (`certainty`), and no other as surely.
        """
        matches = self.matches(text, _CONSIDERED)
        for reading in normalized(text):
            certain = [match for match in matches if reading.sure and self._is_meant(match.entry, reading)]
            if certain:
                break
        else:
            certain = [match for match in matches[:1] if self._is_relaid(match.entry, text)]
        if not certain or (len(certain) > 1 and certain[0].score - certain[1].score < _LEAD):
            return None, matches
        return certain[0], matches

    def _is_meant(self, entry: int, reading: Text) -> bool:
        """Whether the reading is surely the entry's name or a name it also goes by."""
        forms = self._index.forms(entry)
        return any(self._stands_for(*form, reading, entry) for form in zip(forms, self._index.own(forms), strict=True))

    def _stands_for(self, form: int, own: bool, reading: Text, entry: int) -> bool:
        key = self._index.form(form).key
        name = without_article(key)
        if reading.letters == compact(name) or compact(reading.key) == compact(key):
            least = _LEAST_ROMANIZED if self._index.romanized(form) else 0 if own else _LEAST_ALIAS
            return len(reading.letters) >= least
        if not own or self._index.romanized(form):
            return False
        if is_said_by(reading.bare, name) or is_line_up(reading.bare, name):
            return True
        share = entry / len(self)
        heard = share < (_HEARD if " " in name else _WELL_KNOWN)
        return heard and is_misspelled(reading.bare, name, famous=share < FAMOUS)

    def _is_relaid(self, entry: int, text: str) -> bool:
        """Whether the text is the entry's name on a Russian keyboard, which no other text is by chance."""
        letters = [compact(without_article(self._index.form(form).key)) for form in self._index.forms(entry)]
        return _CYRILLIC.search(text.casefold()) is not None and any(
            len(key(other)) >= _LEAST_RELAID and key(other) in letters for other in relaid(decoded(text))
        )

    def called(self, text: str) -> int | None:
        """The entry that surely goes by the whole text, up to normalisation and spaces, as `meant` tells; else None."""
        reading = normal(text, 0, True)
        certain = [entry for entry in self._index.going_by(text) if self._is_meant(entry, reading)]
        if len(certain) > 1 and _PRIOR * log10((certain[1] + 3) / (certain[0] + 3)) < _LEAD:
            return None
        return certain[0] if certain else None

    def _propose(self, found: dict[int, Match], text: Text, *, thorough: bool) -> None:
        """Looks up what has something in common with the text, and compares it."""
        letters, bare = text.letters, text.bare
        beginning = set(self._index.beginning(text.key))
        if bare != text.key:
            beginning.update(self._index.beginning(bare))
        heard = spelling.sound(bare)
        keys = [spelling.hashed("=", letters), spelling.hashed("w", spelling.sorted_words(bare))]
        if heard:
            keys.append(spelling.hashed("s", heard))
        if len(letters) in _ONE_SLIP:
            slips = spelling.deletions(letters, 2 if len(letters) in _TWO_SLIPS else 1)
            keys += [spelling.hashed("d", short) for short in slips]
        forms = beginning.union(self._index.filed(keys, _SAME_KEY))
        if thorough and len(letters) > 2:
            forms.update(self._index.alike(letters))
        if forms:
            self._compare(found, text, heard, sorted(forms), beginning)
        if len(letters) <= _MAX_INITIALS and len(bare) in (len(letters), 2 * len(letters) - 1):
            for form in self._index.abbreviated(letters, _SAME_KEY):
                # So few letters are the initials of many, and most who type them mean somebody else.
                if len(letters) > _FEW_INITIALS or self._index.entry(form) < FAMOUS * len(self):
                    self._keep_form(found, form, _SURE - _INITIALS - text.doubt, How.INITIALS)

    def _compare(
        self, found: dict[int, Match], text: Text, heard: str, forms: Sequence[int], beginning: set[int]
    ) -> None:
        """Keeps the forms that are like the text; `beginning` are those with a word that begins with it."""
        size = len(text.letters)
        keys, letters, sounds = zip(*map(self._index.form, forms), strict=True)
        sizes = np.fromiter(map(len, letters), dtype=np.float32, count=len(forms))

        like = 100 * _like(text.letters, [*letters, *(letter[:size] for letter in letters)])
        spelled, begun = like[: len(forms)], like[len(forms) :]
        equal = spelled == 100
        if heard:
            spelled = np.maximum(spelled, (spelled + 100 * _like(heard, sounds)) / 2 - _SOUNDS)
        if " " in text.bare:
            reordered = _like(text.bare, [without_article(key) for key in keys], fuzz.token_sort_ratio)
            spelled = np.maximum(spelled, reordered - _REORDERED)

        if size >= _STRETCH:
            begun = np.maximum(begun, _like(text.letters, letters, fuzz.partial_ratio) - _PARTIAL)
        inside = np.fromiter((form in beginning for form in forms), dtype=np.bool_, count=len(forms))
        unfinished = np.where(self._index.own(forms), _UNFINISHED, _UNFINISHED_ALIAS)
        opens = np.fromiter((key.startswith(text.key) for key in keys), dtype=np.bool_, count=len(forms))
        begun = np.maximum(begun, np.where(opens, _SURE, inside * (_SURE - _INSIDE)))
        begun -= unfinished * (1 - size / sizes)
        begun[sizes <= size] = 0

        likeness = np.maximum(spelled, begun) - text.doubt
        if text.bare != text.key:
            bare = np.fromiter((not key.startswith("the ") for key in keys), dtype=np.bool_, count=len(forms))
            likeness -= _ARTICLE * (bare & ~equal)
        entries = self._index.entries(forms)
        scores = likeness + _EXACT * equal - _PRIOR * np.log10(entries + 3)
        best = (-scores).argsort()[:_KEPT]
        best = best[likeness[best] >= _MIN_LIKENESS]
        ways = np.where(equal[best], 0, np.where(spelled[best] >= begun[best], 1, 2))
        columns = (scores[best], entries[best], likeness[best], ways)
        for score, entry, alike, way in zip(*(column.tolist() for column in columns), strict=True):
            self._keep(found, score, entry, alike, _WAYS[way])

    def _propose_runs(self, found: dict[int, Match], text: Text) -> None:
        """Names that are the first words of the text, or the last: of either the longest."""
        words = text.bare.split()[:_WORDS]
        heads = ["".join(words[:end]) for end in range(len(words) - 1, 0, -1)]
        tails = ["".join(words[start:]) for start in range(1, len(words))]
        for runs, later in ((heads, 0.0), (tails, _LATER)):
            for letters in runs:
                forms = self._index.equal(letters, _SAME_KEY)
                rest = 1 - len(letters) / len(text.letters)
                for form in forms:
                    self._keep_form(found, form, _SURE - _AMONG * (1 + rest) - later, How.AMONG)
                if forms:
                    break

    def _propose_relaid(self, found: dict[int, Match], text: str) -> None:
        """Names that another keyboard layout makes of the text."""
        for meant in relaid(text):
            reading = normal(meant, _RELAID, sure=False)
            if len(reading.key) > 2:
                equal = self._index.equal(reading.letters, _SAME_KEY)
                for form in equal:
                    self._keep_form(found, form, _SURE - _RELAID, How.RELAID)
                if not equal and _CYRILLIC.search(text):
                    self._propose(found, reading, thorough=True)

    def _keep_form(self, found: dict[int, Match], form: int, likeness: float, how: How) -> None:
        """Adds a match of a form that fits in another way than by its letters."""
        entry = self._index.entry(form)
        self._keep(found, likeness - _PRIOR * log10(entry + 3), entry, likeness, how)

    def _keep(self, found: dict[int, Match], score: float, entry: int, likeness: float, how: How) -> None:
        """Adds the match, unless the entry has a better one."""
        if entry not in found or found[entry].score < score:
            found[entry] = Match(score, entry, min(max(likeness, 0.0), 100.0), how)


def _order(match: Match) -> tuple[float, int]:
    return -match.score, match.entry


def _like(text: str, names: Sequence[str], scorer: Any = OSA.normalized_similarity) -> NDArray[np.float32]:
    """How alike the text and each of the names are, as the scorer counts."""
    likeness: NDArray[np.float32] = process.cdist([text], names, scorer=scorer, dtype=np.float32)[0]
    return likeness

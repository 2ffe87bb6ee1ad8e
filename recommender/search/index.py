"""An index of names: which of a million have something in common with a text, without looking at the others.

Names are entries in order of importance. Each has one or more forms: itself, its aliases, and these in our
letters. The index is a handful of arrays, mapped like the rest of the artifact and never read whole; forms
are in order of importance everywhere, so that reading the first few of a list is reading the ones that count.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ..artifact.arrays import Ragged, Strings, pack
from ..text import compact, normalize, plain, romanize, without_article
from . import spelling

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..artifact.arrays import Arrays

_POSTINGS = 10_000  # read for one key, the rarest trigrams' first …
_POPULAR = 500  # … but this many of every trigram
_ALIKE = 40  # forms that share the most trigrams with a key
_BEGINNING = 40  # forms with a word that begins with a key
_LONGEST = 2**16  # bytes of a line; words that begin later begin nothing


class Form(NamedTuple):
    """One way in which an entry is written."""

    key: str
    """Normalised, with its article."""
    letters: str
    """Without its article and spaces."""
    sound: str


def index(prefix: str, names: Sequence[str], aliases: Sequence[Sequence[str]] = ()) -> dict[str, NDArray[Any]]:
    """The arrays of an index over `names`, most important first, their keys starting with `prefix`.

    `aliases`, if given, are further names of each entry.
    """
    entries, keys, own = array("i"), list[str](), bytearray()
    for entry, name in enumerate(names):
        forms = {without_article(key): key for key in (romanize(name), plain(name))}
        own.extend([True] * len(forms))
        for alias in aliases[entry] if aliases else ():
            for key in (plain(alias), romanize(alias)):
                forms.setdefault(without_article(key), key)
        own.extend([False] * (len(forms) + len(keys) - len(own)))
        keys += forms.values()
        entries.extend([entry] * len(forms))
    bare = list(map(without_article, keys))
    letters = list(map(compact, bare))
    lines = ["\n".join(form) for form in zip(keys, letters, map(spelling.sound, bare), strict=True)]
    starts = sorted(_starts(lines))
    grams, gram_forms = spelling.trigrams(letters)
    first = np.flatnonzero(np.diff(grams, prepend=-1))
    return {
        **pack(f"{prefix}_lines", lines),
        f"{prefix}_entries": np.array(entries, dtype=np.int32),
        f"{prefix}_own": np.frombuffer(own, dtype=np.bool_),
        f"{prefix}_entry_count": np.array([len(names)]),
        f"{prefix}_sizes": np.array([min(len(letter), 255) for letter in letters], dtype=np.uint8),
        f"{prefix}_start_forms": np.fromiter((form for _, form, _ in starts), dtype=np.int32),
        f"{prefix}_start_offsets": np.fromiter((offset for *_, offset in starts), dtype=np.uint16),
        **_filed(prefix, bare),
        f"{prefix}_trigrams": grams[first],
        f"{prefix}_trigram_forms": gram_forms,
        f"{prefix}_trigram_forms_ends": np.append(first, len(grams)),
    }


def _starts(lines: Iterable[str]) -> Iterator[tuple[bytes, int, int]]:
    """Where a word of a key begins, or its letters without spaces: the bytes from there on, the form, the offset."""
    for form, line in enumerate(lines):
        key, letters, _ = line.split("\n")
        data = f"{key}\n{letters}".encode()
        last = len(key.encode())
        for offset in (0, *(position + 1 for position, byte in enumerate(data) if byte in b" \n")):
            if offset < _LONGEST and not (offset > last and key.endswith(letters)):
                yield data[offset:], form, offset


def _filed(prefix: str, bare: Sequence[str]) -> dict[str, NDArray[Any]]:
    """The hashed keys that forms are filed under, ascending, and the form of each."""
    hashes, forms = array("I"), array("i")
    for form, key in enumerate(bare):
        filed = spelling.filed(key)
        hashes.extend(filed)
        forms.extend([form] * len(filed))
    keys, owners = np.array(hashes, dtype=np.uint32), np.array(forms, dtype=np.int32)
    order = np.lexsort((owners, keys))
    return {f"{prefix}_keys": keys[order], f"{prefix}_key_forms": owners[order]}


class Index:
    """Proposes forms, from the arrays that `index` made."""

    def __init__(self, arrays: Arrays, prefix: str) -> None:
        self._lines = Strings(arrays, f"{prefix}_lines")
        self._line_bytes = arrays[f"{prefix}_lines"].data
        self._line_ends = arrays[f"{prefix}_lines_ends"].data
        self._entries = arrays[f"{prefix}_entries"]
        self._entries_view = arrays[f"{prefix}_entries"].data
        self._own = arrays[f"{prefix}_own"]
        self._count = int(arrays[f"{prefix}_entry_count"][0])
        self._sizes = arrays[f"{prefix}_sizes"]
        self._start_forms = arrays[f"{prefix}_start_forms"]
        self._start_forms_view = arrays[f"{prefix}_start_forms"].data
        self._start_offsets = arrays[f"{prefix}_start_offsets"].data
        self._keys = arrays[f"{prefix}_keys"]
        self._keys_view = arrays[f"{prefix}_keys"].data
        self._key_forms = arrays[f"{prefix}_key_forms"]
        self._trigrams = arrays[f"{prefix}_trigrams"]
        self._trigram_forms = Ragged(arrays, f"{prefix}_trigram_forms")

    def __len__(self) -> int:
        """The number of entries."""
        return self._count

    def entry(self, form: int) -> int:
        """Whose form it is."""
        return int(self._entries[form])

    def entries(self, forms: Sequence[int]) -> NDArray[np.int32]:
        """Whose each of the forms is."""
        return self._entries[forms]

    def own(self, forms: Sequence[int]) -> NDArray[np.bool_]:
        """Whether each of the forms is the entry's name, and no alias."""
        return self._own[forms]

    def forms(self, entry: int) -> range:
        """The forms of the entry."""
        return range(bisect_left(self._entries_view, entry), bisect_left(self._entries_view, entry + 1))

    def romanized(self, form: int) -> bool:
        """Whether the form is, in our letters, a name or an alias that its entry has in others."""
        key, own = self.form(form).key, self._own[form]
        kin = (self.form(other).key for other in self.forms(self.entry(form)) if self._own[other] == own)
        return key.isascii() and any(romanize(other) == without_article(key) for other in kin if not other.isascii())

    def form(self, form: int) -> Form:
        """How the form is written."""
        return Form._make(self._lines[form].split("\n"))

    def equal(self, letters: str, most: int) -> list[int]:
        """Up to so many forms of exactly these letters."""
        forms = self._filed(spelling.hashed("=", letters), most + 1)  # another one's hash may be the same
        return [form for form in forms if self.form(form).letters == letters][:most]

    def going_by(self, text: str) -> list[int]:
        """Every entry that goes by the text, up to normalisation and spaces, most important first."""
        letters = compact(normalize(text))
        forms = self.equal(letters, len(self)) if letters else []
        return list(dict.fromkeys(map(self.entry, forms)))

    def abbreviated(self, letters: str, most: int) -> list[int]:
        """Up to so many forms whose words have these initials."""
        forms = self._filed(spelling.hashed("i", letters), most)
        return [form for form in forms if letters in spelling.initials(without_article(self.form(form).key))]

    def filed(self, keys: Iterable[int], most: int) -> list[int]:
        """Forms filed under the hashed keys, at most so many each; a few may be there by chance."""
        wanted = np.fromiter(keys, dtype=np.uint32)
        first = self._keys.searchsorted(wanted)
        last = np.minimum(self._keys.searchsorted(wanted, side="right"), first + most)
        runs = [
            self._key_forms[start:end] for start, end in zip(first.tolist(), last.tolist(), strict=True) if start < end
        ]
        found: list[int] = np.concatenate(runs).tolist() if runs else []
        return found

    def _filed(self, key: int, most: int) -> list[int]:
        """What `filed` answers for one key, sooner."""
        first = last = bisect_left(self._keys_view, key)
        while last < min(first + most, len(self._keys_view)) and self._keys_view[last] == key:
            last += 1
        found: list[int] = self._key_forms[first:last].tolist()
        return found

    def beginning(self, key: str, most: int = _BEGINNING) -> list[int]:
        """Up to so many forms with a word that begins with the key."""
        prefix = key.encode()
        forms = self._start_forms[self._bisect(prefix, after=False) : self._bisect(prefix, after=True)]
        if len(forms) > 4 * most:  # a form may begin so with several words
            forms = np.partition(forms, 4 * most)[: 4 * most]
        return list(dict.fromkeys(np.sort(forms).tolist()))[:most]

    def alike(self, letters: str) -> list[int]:
        """Forms that share many trigrams with the letters."""
        wanted, _ = spelling.trigrams([letters])
        positions = self._trigrams.searchsorted(wanted)
        known = positions < len(self._trigrams)
        known[known] = self._trigrams[positions[known]] == wanted[known]
        lists = sorted((self._trigram_forms[position] for position in positions[known].tolist()), key=len)
        if not lists:
            return []
        left, read = _POSTINGS, []
        for postings in lists:
            read.append(postings[: max(left, _POPULAR)])
            left -= len(postings)
        forms = np.sort(np.concatenate(read))
        starts = np.flatnonzero(np.concatenate(([True], forms[1:] != forms[:-1])))
        shared = np.append(starts[1:], len(forms)) - starts
        forms = forms[starts]
        if len(forms) > _ALIKE:
            unlike = np.abs(self._sizes[forms] - float(len(letters)))
            score = shared / (len(wanted) + 0.3 * unlike) - 0.03 * np.log10(forms + 3)
            forms = forms[np.argpartition(score, -_ALIKE)[-_ALIKE:]]
        found: list[int] = forms.tolist()
        return found

    def _bisect(self, prefix: bytes, *, after: bool) -> int:
        """The first word start that does not come before the prefix, or the first after all that begin with it."""
        low, high, size = 0, len(self._start_forms), len(prefix)
        while low < high:
            middle = (low + high) // 2
            form = self._start_forms_view[middle]
            begin = self._line_ends[form] + self._start_offsets[middle]
            tail = bytes(self._line_bytes[begin : min(begin + size, self._line_ends[form + 1])])
            if tail < prefix or (after and tail == prefix):
                low = middle + 1
            else:
                high = middle
        return low

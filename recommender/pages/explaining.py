"""Words explained where a page first uses them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from .document import Block, Figure, Glossary, Section, Table

B = TypeVar("B", bound=Block)


class Explainer:
    """Adds to a page, block by block, what the words in it mean, each once: after the block that uses it first.

    `terms` are words with a sentence each, in the order that they are explained in. A word is found in either case
    and in the plural; of two that begin alike the longer is meant. Glossaries that a page has of its own keep only
    what was not explained before.
    """

    def __init__(self, terms: Mapping[str, str]) -> None:
        self._terms = terms
        self._meant = {term.casefold(): term for term in terms}
        longest = sorted(map(re.escape, terms), key=len, reverse=True)
        self._pattern = re.compile(rf"(?<![\w@-])({'|'.join(longest)})s?(?![\w@-])", re.IGNORECASE) if terms else None
        self._explained = set[str]()

    def sections(self, sections: Iterable[Section]) -> list[Section]:
        """The sections, explained in order; what an answer says is explained below it."""
        return [
            replace(section, blocks=[*self.explain([section.title, section.answer]), *self.blocks(section.blocks)])
            for section in sections
        ]

    def blocks(self, blocks: Iterable[B]) -> list[B | Glossary]:
        """The blocks, explained in order."""
        found: list[B | Glossary] = []
        for block in blocks:
            if isinstance(block, Glossary):
                left = {word: meaning for word, meaning in block.entries.items() if word not in self._explained}
                self._explained.update(left)
                found += [replace(block, entries=left)] if left else []
            else:
                found.append(block)
            found += self.explain(words(block))
        return found

    def explain(self, texts: Iterable[str]) -> list[Glossary]:
        """A glossary of the words that these texts are the first to use, and of words that it uses; none of no word."""
        entries, texts = dict[str, str](), list(texts)
        while texts:
            used = {self._meant[word.casefold()] for text in texts for word in self._used(text)} - self._explained
            self._explained |= used
            fresh = {term: meaning for term, meaning in self._terms.items() if term in used}
            entries, texts = entries | fresh, list(fresh.values())
        return [Glossary(entries)] if entries else []

    def _used(self, text: str) -> list[str]:
        return [found[1] for found in self._pattern.finditer(text)] if self._pattern else []


def words(block: Block) -> Iterator[str]:
    """The texts of a block that may need explaining: not a picture's labels, nor a table's columns after the first."""
    if isinstance(block, str):
        yield block
    elif isinstance(block, Table):
        yield from (block.caption, block.note, *block.header, *(str(row[0]) for row in block.rows if row))
    elif isinstance(block, Figure):
        yield from (block.caption, block.alt, *_axes(block))
    else:
        yield from (block.caption, *block.entries.values())


def _axes(figure: Figure) -> Sequence[str]:
    axes = (axis for name, axis in figure.layout.items() if re.match("[xy]axis", name))
    return [axis["title"]["text"] for axis in axes if "title" in axis]

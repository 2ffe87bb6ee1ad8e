"""The catalogues as they are shipped, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.replies import languages

TEXTS = {path.stem: path.read_text("utf-8") for path in sorted(languages.CATALOGUES.glob("*.ftl"))}

every_language = pytest.mark.parametrize("code", TEXTS)


@cache
def body(code: str) -> list[ftl.EntryType]:
    return FluentParser().parse(TEXTS[code]).body


def patterns(code: str) -> Iterator[tuple[str, ftl.Pattern]]:
    """Every message and attribute of a catalogue, in its order."""
    for entry in body(code):
        if isinstance(entry, ftl.Message):
            if entry.value is not None:
                yield entry.id.name, entry.value
            for attribute in entry.attributes:
                yield f"{entry.id.name}.{attribute.id.name}", attribute.value

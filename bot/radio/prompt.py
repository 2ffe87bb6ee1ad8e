r"""Prompts in the syntax of ListenBrainz Radio, read into terms and written again.

Terms stand one after the other, each `element:(values):weight:options`, such as
`artist:(portishead):2:easy tag:(trip hop, downtempo)::or`; weight and options may be left out, and `\` takes away the
meaning of a parenthesis after it. `#punk` is short for `tag:(punk)`, and a prompt without any element is the name of an
artist. https://troi.readthedocs.io/en/latest/lb_radio.html
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from recommender import Depth

from ..errors import PromptUnread, Unread

MOST = 10
"""Artists and tags of a prompt."""
MODES = {"easy": Depth.FAMILIAR, "medium": Depth.BALANCED, "hard": Depth.DEEP}
"""How well known artists are to be, as ListenBrainz Radio calls it."""
_HEAVIEST = 100
_OPTIONS = {"artist": {*MODES, "nosim"}, "tag": {*MODES, "nosim", "and", "or"}}
_FOREIGN = ("collection", "country", "playlist", "recs", "stats")  # of what only ListenBrainz has the data
_BEGINS = re.compile(rf"(?:({'|'.join((*_OPTIONS, *_FOREIGN))}):|#)", re.IGNORECASE | re.ASCII)
_ANY_BEGINS = re.compile(rf"(?:^|\s)(?={_BEGINS.pattern})", re.IGNORECASE | re.ASCII)
_UNKNOWN = re.compile(r"[a-z]+:\S", re.IGNORECASE)
_TAIL = re.compile(r"(?::([^\s:]*)(?::(\S*))?)?(?:\s|$)")
_MEANING = re.compile(r"([()\\])")
_DIVIDES = re.compile(r"([\\;*/])")
_PACKED = re.compile(r"([#@])((?:\\.|[^\\;*/])*)(?:\*(\d+))?(?:/([a-z]+))?(?:;|$)")


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a prompt."""

    element: Literal["artist", "tag"]
    values: tuple[str, ...]
    """One name of an artist, its MBID, or what was picked; or one tag or more."""
    weight: int = 1
    options: tuple[str, ...] = ()

    @property
    def depth(self) -> Depth | None:
        """How well known its artists are to be; None where it does not say."""
        return next((MODES[option] for option in reversed(self.options) if option in MODES), None)

    @property
    def alone(self) -> bool:
        """Whether nothing similar is wanted."""
        return "nosim" in self.options

    @property
    def any(self) -> bool:
        """Whether one of its tags is enough."""
        return next((option == "or" for option in reversed(self.options) if option in ("and", "or")), False)


def parse(text: str) -> tuple[Term, ...]:
    """The terms of a prompt, at least one, with at most `MOST` artists and tags. Raises PromptUnread."""
    left = " ".join(text.split())
    if not left:
        raise PromptUnread(Unread.EMPTY, "")
    first = _ANY_BEGINS.search(left)
    if first is None:
        if _UNKNOWN.match(left):
            raise PromptUnread(Unread.ELEMENT, left.partition(":")[0])
        return (Term("artist", (left,)),)
    if first.end():
        raise PromptUnread(Unread.ELEMENT, left[: first.start()])
    terms = list[Term]()
    while left:
        term, left = _tag(left) if left.startswith("#") else _term(left)
        terms.append(term)
        if sum(len(term.values) for term in terms) > MOST:
            raise PromptUnread(Unread.LONG, str(MOST))
    return tuple(terms)


def _tag(text: str) -> tuple[Term, str]:
    """The tag behind a `#`, up to where another term begins, and what is left."""
    following = _ANY_BEGINS.search(text, 1)
    value, left = (text[1:], "") if following is None else (text[1 : following.start()], text[following.end() :])
    return Term("tag", _values(value, "tag", text)), left


def _term(text: str) -> tuple[Term, str]:
    """The term that a text begins with, and what is left."""
    begins = _BEGINS.match(text)
    if begins is None:
        raise PromptUnread(Unread.ELEMENT, text.split()[0])
    element = begins[1].lower()
    if element in _FOREIGN:
        raise PromptUnread(Unread.FOREIGN, element)
    value, at = _value(text, begins.end(), element)
    tail = _TAIL.match(text, at)
    if tail is None:
        raise PromptUnread(Unread.PARENTHESES, text)
    values, options = _values(value, element, text), _options(element, tail[2] or "")
    return Term("artist" if element == "artist" else "tag", values, _weight(tail[1] or ""), options), text[tail.end() :]


def _value(text: str, start: int, element: str) -> tuple[str, int]:
    """What stands behind the colon at `start`, and where it ends; only one tag needs no parentheses."""
    if text[start : start + 1] == "(":
        return _enclosed(text, start)
    bare = re.compile(r"[^\s:()]+").match(text, start)
    if element != "tag" or bare is None:
        raise PromptUnread(Unread.VALUE, text[: start + 20])
    return bare[0], bare.end()


def _enclosed(text: str, start: int) -> tuple[str, int]:
    """What is in the parentheses that open at `start`, and where they end; pairs of others may stand inside."""
    deep, inside = 0, list[str]()
    letters = re.compile(r"\\[()\\]|.").finditer(text, start)
    for letter in letters:
        deep += (letter[0] == "(") - (letter[0] == ")")
        if not deep:
            return "".join(inside), letter.end()
        if letter.start() > start:
            inside.append(letter[0][-1])
    raise PromptUnread(Unread.PARENTHESES, text[start:])


def _values(value: str, element: str, text: str) -> tuple[str, ...]:
    """The tags, or the one artist, that a value of the text names."""
    values = [part.strip() for part in value.split(",")] if element == "tag" else [value.strip()]
    if not all(values):
        raise PromptUnread(Unread.VALUE, text)
    return tuple(values)


def _weight(text: str) -> int:
    if not text:
        return 1
    if re.fullmatch("[0-9]{1,3}", text) and 1 <= int(text) <= _HEAVIEST:
        return int(text)
    raise PromptUnread(Unread.WEIGHT, text)


def _options(element: str, text: str) -> tuple[str, ...]:
    options = tuple(option.strip().lower() for option in text.split(",")) if text else ()
    for option in options:
        if option not in _OPTIONS[element]:
            raise PromptUnread(Unread.OPTION, option or text)
    return options


def written(terms: Iterable[Term]) -> str:
    """A prompt that is read as these terms."""
    return " ".join(map(_written, terms))


def _written(term: Term) -> str:
    values = ",".join(_MEANING.sub(r"\\\1", value) for value in term.values)
    weight, options = "" if term.weight == 1 else str(term.weight), ",".join(term.options)
    return f"{term.element}:({values}):{weight}:{options}".rstrip(":")


def packed(terms: Iterable[Term]) -> str:
    """Terms as buttons carry them, which have room for 100 characters: shorter than `written`, and not to be typed."""
    return ";".join(map(_packed, terms))


def _packed(term: Term) -> str:
    values = ",".join(_DIVIDES.sub(r"\\\1", value) for value in term.values)
    weight, options = "" if term.weight == 1 else f"*{term.weight}", "".join(option[0] for option in term.options)
    return f"{'#' if term.element == 'tag' else '@'}{values}{weight}{options and f'/{options}'}"


def unpacked(text: str) -> tuple[Term, ...]:
    """What `packed` packed."""
    return tuple(_unpacked(*found) for found in _PACKED.findall(text))


def _unpacked(sign: str, value: str, weight: str, letters: str) -> Term:
    element: Literal["artist", "tag"] = "tag" if sign == "#" else "artist"
    whole = re.sub(r"\\(.)", r"\1", value)
    options = {option[0]: option for option in _OPTIONS[element]}
    values = tuple(whole.split(",")) if element == "tag" else (whole,)
    return Term(element, values, int(weight or 1), tuple(options[letter] for letter in letters))


def mended(text: str, change: Callable[[str], str]) -> str:
    """The prompt with all its values changed, or as it is where it cannot be read."""
    try:
        terms = parse(text)
    except PromptUnread:
        return text
    return written(replace(term, values=tuple(map(change, term.values))) for term in terms)

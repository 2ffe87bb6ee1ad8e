"""How every language is written: its spaces and punctuation, its numbers, and sentences that are given numbers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.replies import languages
from bot.replies.languages import Language
from recommender.drawing.canvas import panel, sheet
from recommender.drawing.canvas import written as written_down

from .catalogues import TEXTS, every_language, patterns
from .sources import speaking

FRENCH, JAPANESE, KOREAN = "fr", "ja", "ko"
_BREAKING = re.compile(r"(?<![\u00a0\u202f«])[:;!?»]|«(?![\u00a0\u202f])")
_SPACED = re.compile(r"\s[:;!?,.]|  ")
_HALF_WIDTH = re.compile(r"[:;!?,()]|\.(?!\w)")
_CODE = re.compile(r"`[^`]*`")
_QUOTED = re.compile(r"([«»“”„「」])\u00a0?X\u00a0?([«»“”„「」])")
# Which form of these a Korean name takes depends on the sound that it ends in, and "을(를)" says both.
_PARTICLE = re.compile(r"X[”’]?(은|는|이|가|을|를|과|와|으로|로|이나|나|이랑|랑|이라는|라는|이에요|예요)(?![가-힣])")
_BOTH = re.compile(r"[가-힣]?\([가-힣]\)")


class Written(Visitor):
    """What stands in a pattern itself, each value in it as one letter."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def visit_Pattern(self, node: ftl.Pattern) -> None:  # noqa: N802 (the visitor's own name)
        self.texts.append("".join(e.value if isinstance(e, ftl.TextElement) else "X" for e in node.elements))
        self.generic_visit(node)


@cache
def written(code: str) -> tuple[tuple[str, str], ...]:
    """All texts of a catalogue by their messages, without what is code in them."""
    found = Written()
    texts = list[tuple[str, str]]()
    for key, pattern in patterns(code):
        found.texts = []
        found.visit(pattern)
        texts += [(key, _CODE.sub("X", text)) for text in found.texts]
    return tuple(texts)


def test_french_has_a_no_break_space_before_high_punctuation_and_inside_its_quotation_marks() -> None:
    assert [(key, text) for key, text in written(FRENCH) if _BREAKING.search(text)] == []


def test_japanese_has_its_own_punctuation() -> None:
    assert [(key, text) for key, text in written(JAPANESE) if _HALF_WIDTH.search(text)] == []


def test_korean_has_no_particle_that_depends_on_a_value() -> None:
    texts = list(written(KOREAN))
    assert [(key, text) for key, text in texts if _PARTICLE.search(text) or _BOTH.search(text)] == []


@pytest.mark.parametrize(
    ("count", "plays", "together"),
    [
        (1, "1 odtworzenie", "1 osoba słucha obu"),
        (2, "2 odtworzenia", "2 osoby słuchają obu"),
        (5, "5 odtworzeń", "5 osób słucha obu"),
        (12, "12 odtworzeń", "12 osób słucha obu"),
        (22, "22 odtworzenia", "22 osoby słuchają obu"),
    ],
)
def test_polish_counts_in_its_three_forms(count: int, plays: str, together: str) -> None:
    say = languages.of("pl")
    assert (say("plays", count=count), say("together", count=count)) == (plays, together)


@pytest.mark.parametrize("code", sorted(TEXTS.keys() - {FRENCH}))
def test_no_other_language_has_a_space_before_punctuation(code: str) -> None:
    assert [(key, text) for key, text in written(code) if _SPACED.search(text)] == []


@every_language
def test_quotation_marks_come_in_pairs_of_the_language(code: str) -> None:
    texts = [text for _, text in written(code)]
    pairs = {found.groups() for text in texts for found in _QUOTED.finditer(text)}
    assert len(pairs) == 1 and not [text for text in texts if '"' in text]


@every_language
def test_a_share_under_half_a_percent_is_not_called_none(code: str) -> None:
    say = languages.every()[code]
    assert [say("share", share=share) for share in (0.01, 0.12)] != [say("share", share=0.0)] * 2
    for text in (say("share", share=0.0), say("why-share", share=0.0, listeners=1203, artist="A", other="B")):
        assert not re.search(r"(?<!\d)0\s?%", text) and re.search(r"(?<!\d)1\s?%", text)


@every_language
def test_the_only_listener_of_an_artist_is_no_hundred_percent_of_one(code: str) -> None:
    text = languages.every()[code]("why-share", share=1.0, listeners=1, artist="A", other="B")
    assert "%" not in text and "A" in text and "B" in text


@every_language
@pytest.mark.parametrize("title", ["profile-tags", "profile-plays", "profile-tagged"])
def test_a_title_of_a_chart_is_short_enough_to_be_drawn_whole(code: str, title: str) -> None:
    text = languages.every()[code](title)
    drawn = panel(sheet(640), 40, 80, 460, 170, text).get_title(loc="left")
    assert drawn.replace("\n", " ") == written_down(text)


@pytest.mark.parametrize(
    ("locale", "number", "share", "month"),
    [
        ("en-US", "1,234.5", "12%", "May 2011"),
        ("de", "1.234,5", "12\u00a0%", "Mai 2011"),
        ("fr", "1\u202f234,5", "12\u00a0%", "mai 2011"),
        ("es-ES", "1.234,5", "12\u00a0%", "mayo de 2011"),
        ("es-419", "1,234.5", "12%", "mayo de 2011"),
        ("pt-BR", "1.234,5", "12%", "maio de 2011"),
        ("ja", "1,234.5", "12%", "2011年5月"),
        ("ko", "1,234.5", "12%", "2011년 5월"),
        ("pl", "1\u00a0234,5", "12%", "maj 2011"),
    ],
)
def test_numbers_and_months_are_written_as_the_locale_does(locale: str, number: str, share: str, month: str) -> None:
    say = languages.of(locale)
    assert (say("number", number=1234.5), say("share", share=0.12)) == (number, share)
    assert month in say("credits.until", data="Last.fm", until=date(2011, 5, 1))


# The code


def spoken(tree: ast.AST) -> Iterator[ast.keyword]:
    """The values that messages are given there."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("say", "request.say"):
            yield from node.keywords


def counted(node: ast.AST, named: dict[str, ast.expr]) -> bool:
    """Whether an expression is a message that was given a value, or one of several, or a name for such."""
    match node:
        case ast.Call(func=ast.Name("say"), keywords=[_, *_]):
            return True
        case ast.Tuple(elements) | ast.List(elements):
            return any(counted(element, named) for element in elements)
        case ast.Subscript(value):
            return counted(value, named)
        case ast.Name(name) if name in named:
            return counted(named[name], {})
        case _:
            return False


def test_sentences_are_given_numbers_and_no_phrases_made_of_them() -> None:
    given = []
    for file, tree in speaking().items():
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            named = {
                target.id: node.value
                for node in ast.walk(function)
                if isinstance(node, ast.Assign)
                for target in node.targets
                if isinstance(target, ast.Name)
            }
            given += [(file, ast.unparse(value)) for value in spoken(function) if counted(value.value, named)]
    assert given == []


def test_a_module_that_is_given_a_language_has_no_punctuation_of_its_own() -> None:
    for file, tree in speaking().items():
        nodes = list(ast.walk(tree))
        docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        constants = [node.value for node in nodes if isinstance(node, ast.Constant) and id(node) not in docstrings]
        texts = [value for value in constants if isinstance(value, str)]
        assert [text for text in texts if re.search(r"[,:;]\s|[、：（）]|^\s\(", text)] == [], file


def test_a_language_of_a_country_says_what_the_language_says() -> None:
    latin, spain = languages.of("es-419"), languages.of("es-ES")
    assert latin("why-nobody") == spain("why-nobody") != Language("en", TEXTS["en"])("why-nobody")

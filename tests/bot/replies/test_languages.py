"""Every language says all that English says, of the same values, and what Discord is told keeps to its rules."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import discord
import pytest
import structlog
from discord import app_commands
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot import commands
from bot.replies import languages
from bot.replies.languages import ENGLISH, Language, Translator
from bot.replies.names import width

from .catalogues import TEXTS, every_language, patterns
from .sources import has_a_language, sources, speaking

NAME = re.compile(r"^[-_'\w]{1,32}$")  # Discord's, and no capitals
LOCALES = {locale.value for locale in discord.Locale}


# The catalogues


class Mentioned(Visitor):
    """The values that a pattern names, and the messages that it takes in."""

    def __init__(self) -> None:
        self.values: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 (the visitor's own name)
        self.values.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.messages.add(f"{node.id.name}.{node.attribute.name}" if node.attribute else node.id.name)


@cache
def values(code: str) -> Mapping[str, set[str]]:
    """The values that each message takes, those of the messages that it takes in included."""
    found: dict[str, Mentioned] = {}
    for key, pattern in patterns(code):
        found[key] = Mentioned()
        found[key].visit(pattern)

    def all_of(key: str) -> set[str]:
        return found[key].values.union(*(all_of(other) for other in found[key].messages))

    return MappingProxyType({key: all_of(key) for key in found})


@every_language
def test_a_catalogue_has_each_message_once(code: str) -> None:
    assert [key for key, times in Counter(key for key, _ in patterns(code)).items() if times > 1] == []


@every_language
def test_a_language_says_what_english_says_of_the_same_values(code: str) -> None:
    assert values(code) == values(ENGLISH)


@every_language
def test_every_message_can_be_said_of_any_number(code: str) -> None:
    say = Language(code, TEXTS[code])
    for key, names in values(code).items():
        for number in (0, 1, 2, 1000):
            text = say(key, **dict.fromkeys(names, number))
            assert text.strip() and not set(text) & set("{}$"), (key, number)


# The code


def said() -> Iterator[tuple[str, str, set[str | None]]]:
    """Where something is said in the code: the line, the message, the values it is said of."""
    for file, tree in sources().items():
        if not has_a_language(tree):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("say", "request.say"):
                [key] = node.args
                for name in [key.body, key.orelse] if isinstance(key, ast.IfExp) else [key]:
                    assert isinstance(name, ast.Constant), f"{file}:{node.lineno}: write the message's name out"
                    assert isinstance(name.value, str)
                    yield f"{file}:{node.lineno}", name.value, {keyword.arg for keyword in node.keywords}


class Recorder(Translator):
    """Notes what the library asks to be translated, as it stands in the code."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        key = languages.key_of(context)
        if key is None:
            assert string.message in {language.name for language in languages.every().values()}
            return await super().translate(string, locale, context)
        assert self.texts.setdefault(key, string.message) == string.message, key
        return await super().translate(string, locale, context)


async def told() -> tuple[list[dict[str, Any]], dict[str, str]]:
    """What Discord is told of the commands, and the texts in it as they stand in the code, by message."""
    tree, recorder = app_commands.CommandTree(discord.Client(intents=discord.Intents.none())), Recorder()
    await tree.set_translator(recorder)
    return [await command.get_translated_payload(tree, recorder) for command in commands.discover()], recorder.texts


def test_what_is_said_stands_in_english_with_the_values_it_is_said_of() -> None:
    known = values(ENGLISH)
    assert [(line, key) for line, key, named in said() if known.get(key) != named] == []


async def test_every_message_is_used() -> None:
    _, texts = await told()
    taken_in = Mentioned()
    for _, pattern in patterns(ENGLISH):
        taken_in.visit(pattern)
    assert set(values(ENGLISH)) - {key for _, key, _ in said()} - texts.keys() - taken_in.messages == set()


async def test_english_says_of_the_commands_what_the_code_says() -> None:
    _, texts = await told()
    english = languages.of(ENGLISH)
    assert {key: english(key) if key in english else None for key in texts} == texts


def sentences(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Strings in words: two in a row, or a capital. Docstrings are none."""
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in bare:
            continue
        if re.search(r"[^\W\d_]{2,} [^\W\d_]{2,}|\b[A-Z][a-z]", node.value):
            yield node.lineno, node.value


def test_a_module_that_is_given_a_language_has_no_words_of_its_own() -> None:
    assert [(file, *found) for file, tree in speaking().items() for found in sentences(tree)] == []


def test_replies_are_given_a_language_and_commands_have_one() -> None:
    assert "replies/lists.py" in speaking()
    assert all(has_a_language(sources()[f"commands/{command.name}.py"]) for command in commands.slash())


# What Discord is told


def localised(part: Mapping[str, Any], field: str) -> dict[str, str]:
    """A name or description in each of Discord's locales."""
    return {**dict.fromkeys(LOCALES, part[field]), **part.get(f"{field}_localizations", {})}


def walked(parts: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Commands, what they take, and the commands of groups with what these take."""
    for part in parts:
        yield part
        yield from walked(part.get("options", []))


def assert_told_well(parts: list[dict[str, Any]]) -> None:
    """Names and descriptions are as Discord takes them, and the names differ in each language."""
    for part in parts:
        for name in localised(part, "name").values():
            assert NAME.match(name) and name == name.lower() and width(name) <= 32, name
        for description in localised(part, "description").values():
            assert 1 <= width(description) <= 100, description
        for choice in part.get("choices", []):
            assert all(1 <= width(name) <= 100 for name in localised(choice, "name").values())
    for locale in LOCALES:
        names = [localised(part, "name")[locale] for part in parts]
        assert len(set(names)) == len(names), (locale, names)


def typed(payloads: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The commands that are typed, without the entries of context menus, which have but a name."""
    return [payload for payload in payloads if payload["type"] == discord.AppCommandType.chat_input.value]


async def test_names_and_descriptions_keep_to_discords_rules() -> None:
    payloads, _ = await told()
    assert_told_well(typed(payloads))
    for part in walked(payloads):
        assert_told_well(part.get("options", []))
        assert all(1 <= width(name) <= 32 for name in localised(part, "name").values())


async def test_choices_of_an_option_differ_in_every_language() -> None:
    payloads, _ = await told()
    for option in walked(payloads):
        choices = [localised(choice, "name") for choice in option.get("choices", [])]
        assert all(len({names[locale] for names in choices}) == len(choices) for locale in LOCALES)


async def test_discord_is_told_every_language_but_english() -> None:
    payloads, _ = await told()
    translated = {locale for locale in LOCALES if languages.of(locale).code != ENGLISH}
    assert {languages.of(locale).code for locale in translated} == TEXTS.keys() - {ENGLISH}
    assert all(payload["name_localizations"].keys() == translated for payload in payloads)
    for part in walked(typed(payloads)):
        assert part["name_localizations"].keys() == part["description_localizations"].keys() == translated


async def test_a_command_that_no_catalogue_knows_stays_as_it_is() -> None:
    @app_commands.command(description="Not in any catalogue")
    async def unheard(interaction: discord.Interaction) -> None: ...

    tree = app_commands.CommandTree[Any](discord.Client(intents=discord.Intents.none()))
    payload = await unheard.get_translated_payload(tree, Translator())
    assert not payload["name_localizations"] and not payload["description_localizations"]


# The language


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("de", "de"),
        ("es-ES", "es"),
        ("es-419", "es"),
        ("pt-BR", "pt-BR"),
        ("en-US", "en"),
        ("en-GB", "en"),
        (discord.Locale.german, "de"),
        ("it", "en"),
        ("", "en"),
    ],
)
def test_a_locale_has_its_language_or_else_english(locale: discord.Locale | str, code: str) -> None:
    assert languages.of(locale).code == code


@pytest.mark.parametrize("locale", sorted(LOCALES))
def test_a_locale_is_answered_in_its_language_wherever_there_is_one(locale: str) -> None:
    expected = next((code for code in (locale, locale.split("-")[0]) if code in TEXTS), ENGLISH)
    assert languages.of(locale).code == expected


SOURCE = """
greeting = Hello { $name }
    .back = Hello yourself
count = { $count ->
    [one] { $count } thing
   *[other] { $count } things
}
share = { NUMBER($share, style: "percent") }
"""


def test_numbers_are_written_as_the_language_does() -> None:
    german, english = Language("de", SOURCE), Language("en", SOURCE)
    assert (english("count", count=1234), german("count", count=1234)) == ("1,234 things", "1.234 things")
    assert (english("share", share=0.5), german("share", share=0.5)) == ("50%", "50\xa0%")


def test_the_number_decides_the_form_as_it_does_in_the_language() -> None:
    assert Language("en", SOURCE)("count", count=0) == "0 things"
    assert Language("fr", SOURCE)("count", count=0) == "0 thing"


def test_a_text_goes_in_as_it_is() -> None:
    assert Language("en", SOURCE)("greeting", name=r"\*{ $x }\u2068*") == r"Hello \*{ $x }\u2068*"


def test_an_attribute_is_said_by_its_name() -> None:
    say = Language("en", SOURCE)
    assert say("greeting.back") == "Hello yourself"
    assert "greeting.back" in say and "greeting.front" not in say and "nothing.back" not in say


@pytest.mark.parametrize("key", ["nothing", "greeting.front", "greeting"])
def test_what_cannot_be_said_is_an_error_in_english(key: str) -> None:
    with pytest.raises(LookupError, match=key):
        Language("en", SOURCE)(key)


@pytest.mark.parametrize("key", ["bye", "wrong"])
def test_what_cannot_be_said_in_another_language_is_said_in_english_and_logged(
    key: str, log: list[structlog.typing.EventDict]
) -> None:
    english = Language("en", "bye = Bye { $name }\nwrong = Bye { $name }")
    assert Language("de", "wrong = Tschüss { $nmae }", english)(key, name="Ada") == "Bye Ada"
    [event] = log
    assert (event["log_level"], event["language"], event["key"]) == ("error", "de", key)


def test_a_catalogue_that_is_not_fluent_is_refused() -> None:
    with pytest.raises(ValueError, match="'de' is not Fluent here: 'greeting Hallo"):
        Language("de", "greeting Hallo")

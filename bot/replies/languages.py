"""What the bot says, in the language of whoever asks: one Fluent catalogue each, `locales/<language>.ftl`."""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import babel
import discord
import structlog
from babel import Locale
from babel.dates import format_skeleton
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Location
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

log = structlog.stdlib.get_logger("segue")

CATALOGUES = Path(__file__).parents[1] / "locales"
ENGLISH = "en"
"""The language of the commands as they stand in the code, and of what is missing in another one."""
_REMEMBERED = 4096  # sentences of each language
_LOCALES = 128  # more than Discord has
_ENTRIES = re.compile(r"^(?=[^\s}])", re.MULTILINE)  # where a message begins, or a comment
_MESSAGE = re.compile(r"([a-zA-Z][\w-]*) *=")
_MENTION = re.compile(r"{ *([a-zA-Z][\w-]*)")  # of another message

Value = str | int | float | date


class Language:
    """The messages of one catalogue. Calling it says one, or its attribute (`say("message.attribute", …)`).

    Numbers among the values are written as the language does, dates as their month and year; texts go in as they are.
    Whatever cannot be said for want of a message or a value is said by the fallback, and logged; without a fallback
    LookupError is raised.
    """

    def __init__(
        self, code: str, catalogue: str, fallback: Language | None = None, *, locale: str | None = None
    ) -> None:
        """The language of that code; with a locale, as of one country, numbers and dates are written as there.

        A message is read when it is first asked for, as reading all takes a second; one that is not Fluent is none.
        Raises ValueError where the catalogue does not consist of messages.
        """
        self.code = code
        self._entries = dict(_entries(code, catalogue))
        self._fallback = fallback
        self._locale = Locale.parse(locale or code, sep="-")
        self._bundle = FluentBundle([str(self._locale)], use_isolating=False)  # names are set apart by `names`
        self._remembered = functools.lru_cache(_REMEMBERED)(self._say)

    @property
    def name(self) -> str:
        """What the language calls itself, by the Unicode CLDR."""
        name = babel.Locale.parse(self.code, sep="-").get_display_name() or self.code
        return name[:1].upper() + name[1:]

    def __contains__(self, key: str) -> bool:
        message, _, attribute = key.partition(".")
        self._read(message)
        if not self._bundle.has_message(message):
            return False
        found = self._bundle.get_message(message)
        return attribute in found.attributes if attribute else found.value is not None

    def __call__(self, key: str, /, **values: Value) -> str:
        """The message with its values filled in."""
        try:
            return self._remembered(key, *values.items())
        except LookupError as error:
            if self._fallback is None:
                raise
            log.error("message not translated", language=self.code, key=key, reason=str(error))
            return self._fallback(key, **values)

    def command(self, name: str, description: str) -> tuple[str, str]:
        """What a command is called, after its group, and does; as given, where the catalogue does not know it."""
        words = name.split()
        keys = [f"command-{'-'.join(words[:end])}" for end in range(1, len(words) + 1)]
        called = (self(key) if key in self else word for key, word in zip(keys, words, strict=True))
        does = f"{keys[-1]}.description"
        return " ".join(called), self(does) if does in self else description

    def _read(self, message: str) -> None:
        """Reads a message, with those that it mentions."""
        entry = self._entries.get(message)
        if entry is not None and not self._bundle.has_message(message):
            self._bundle.add_resource(_resource(entry))
            for mentioned in _MENTION.findall(entry):
                self._read(mentioned)

    def _say(self, key: str, *values: tuple[str, Value]) -> str:
        if key not in self:
            raise LookupError(f"there is no message {key!r} in {self.code!r}")
        name, _, attribute = key.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern is not None
        written = {name: self._month(value) if isinstance(value, date) else value for name, value in values}
        text, errors = self._bundle.format_pattern(pattern, written)
        if errors:
            raise LookupError(f"message {key!r} in {self.code!r}: {'; '.join(map(str, errors))}")
        return str(text)

    def _month(self, day: date) -> str:
        return format_skeleton("yMMMM", day, locale=self._locale)


def _entries(code: str, catalogue: str) -> Iterator[tuple[str, str]]:
    """The messages of a catalogue by their names, each as it is written."""
    for entry in _ENTRIES.split(catalogue):
        if found := _MESSAGE.match(entry):
            yield found[1], entry
        elif entry.strip() and not entry.startswith("#"):
            raise ValueError(f"the catalogue of {code!r} is not Fluent here: {entry!r}")


@functools.cache
def _resource(entry: str) -> Resource:
    """A message as it is read; all countries of a language share it."""
    return FluentResource(entry)


@functools.cache
def _texts() -> Mapping[str, str]:
    """The catalogues as they are written, by the codes of their languages."""
    return {path.stem: path.read_text("utf-8") for path in sorted(CATALOGUES.glob("*.ftl"))}


@functools.cache
def digest() -> str:
    """What changes with whatever is said in any language."""
    return hashlib.sha256("\0".join(f"{code}\0{text}" for code, text in _texts().items()).encode()).hexdigest()


@functools.cache
def every() -> Mapping[str, Language]:
    """All languages by their codes, English first."""
    texts = dict(_texts())
    english = Language(ENGLISH, texts.pop(ENGLISH))
    others = {code: Language(code, text, english) for code, text in texts.items()}
    return MappingProxyType({ENGLISH: english, **others})


@functools.cache
def _of_locales() -> Mapping[str, Language]:
    """The languages by Discord's locales: where countries share a catalogue, each has numbers and dates of its own."""
    languages, found = every(), {}
    for locale in (locale.value for locale in discord.Locale):
        shared = languages.get(locale.partition("-")[0])
        if locale not in languages and shared is not None:
            found[locale] = Language(shared.code, _texts()[shared.code], languages[ENGLISH], locale=locale)
    return MappingProxyType({**languages, **found})


def code_of(locale: discord.Locale | str) -> str:
    """The code of a locale, English where Discord tells none: what it sends may be null."""
    code: object = getattr(locale, "value", locale)
    return code if isinstance(code, str) else ENGLISH


@functools.lru_cache(_LOCALES)
def of(locale: discord.Locale | str) -> Language:
    """The language of a locale, of whatever country if there is none for that one; else English."""
    languages, code = _of_locales(), code_of(locale)
    return languages.get(code) or languages.get(code.partition("-")[0]) or languages[ENGLISH]


class Translator(app_commands.Translator):
    """Tells Discord the names and descriptions of commands, options and choices in every language but English."""

    async def translate(
        self, _: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        """The text in the language of that locale; None, which leaves it in English, where there is none."""
        language = of(locale)
        if language.code == ENGLISH:  # of most of Discord's locales, at each of some hundred texts
            return None
        key = key_of(context)
        return language(key) if key is not None and key in language else None


def key_of(context: app_commands.TranslationContextTypes) -> str | None:
    """The key of a text that Discord shows of a command: what a command does and takes is told by its message."""
    data: Any = context.data
    match context.location:
        case Location.command_name if isinstance(data, app_commands.ContextMenu):
            return f"menu-{data.name.lower().replace(' ', '-')}"
        case Location.command_name | Location.group_name:
            return f"command-{_hyphenated(data)}"
        case Location.command_description | Location.group_description:
            return f"command-{_hyphenated(data)}.description"
        case Location.parameter_name:
            return f"option-{data.display_name}"
        case Location.parameter_description:
            return f"command-{_hyphenated(data.command)}.{data.display_name}"
        case Location.choice_name if data.value in every():  # languages are called what they call themselves
            return None
        case Location.choice_name:
            return f"choice-{data.value}"
        case _:
            return None


def _hyphenated(command: Any) -> str:
    """A command's name after that of its group."""
    return str(command.qualified_name).replace(" ", "-")

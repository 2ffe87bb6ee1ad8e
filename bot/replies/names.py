"""Names from data as Discord text: no markdown, no mentions, no characters that turn the line around."""

from __future__ import annotations

import re
import unicodedata

_MARKDOWN = re.compile(r"([\\*_~|`<>\[\]():#])")
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_HOST = r"\w[\w-]*(?:\.\w[\w-]*)+"  # no brackets, which address readers take for IPv6, and no user
_ADDRESS = re.compile(rf"https?://{_HOST}(?::\d{{1,4}})?(?:[/?#][^\s<>\\]*)?")
_ESCAPED = re.compile(r'[ "()\[\]^`{|}]')
MAX_LINK = 198  # longer ones would leave no room for the other rows
_JOINERS = {"\u200c", "\u200d"}  # needed by Indic and Persian scripts and by emoji
_RIGHT_TO_LEFT = {"R", "AL"}
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


def width(text: str) -> int:
    """The length of a text as Discord's limits count it, at the most: in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def shorten(text: str, limit: int) -> str:
    """The text cut to the limit, with "…" where something is missing."""
    if width(text) <= limit:
        return text
    kept = text[: limit - 1]
    while width(kept) > limit - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def clean(name: str, limit: int) -> str:
    """A name on one line without control characters and direction overrides; "?" if nothing is left."""
    visible = name if name.isprintable() else "".join(filter(_is_visible, name))
    line = " ".join(visible.split())
    return shorten(line, limit) if set(line) - _JOINERS - {" "} else "?"


def _is_visible(character: str) -> bool:
    return character in _JOINERS or character.isspace() or unicodedata.category(character) not in _INVISIBLE


def escape(name: str, limit: int = 80) -> str:
    """A name for a message: clean, markdown and mentions disarmed, right-to-left script set apart."""
    text = clean(name, limit)
    escaped = _MARKDOWN.sub(r"\\\1", text).replace("@", "@\u200b")
    if any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in text):
        return f"{_ISOLATE}{escaped}{_END_ISOLATE}"
    return escaped


def clock(seconds: float) -> str:
    """A time in a recording, as players show it: minutes and seconds."""
    return "{}:{:02}".format(*divmod(int(seconds), 60))


def address(url: str, limit: int) -> str | None:
    """The address of a page as Discord takes it, or None where Discord would refuse the whole message for it."""
    whole = _ESCAPED.sub(lambda letter: f"%{ord(letter[0]):02X}", url)
    if not _ADDRESS.fullmatch(whole) or any(unicodedata.category(letter) in _INVISIBLE for letter in whole):
        return None
    return whole if width(whole) <= limit else None


def link(name: str, url: str, limit: int = 80) -> str:
    """An escaped name that leads to its page, or alone where the address cannot stand in a link."""
    page = address(url.replace("http://", "https://", 1), MAX_LINK)
    if page is None or "://" in name:
        return escape(name, limit)
    return f"[{escape(name, limit)}]({page})"

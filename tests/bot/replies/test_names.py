"""Names from data as Discord text."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.replies.names import address, clean, escape, link, shorten, width

ODD = (
    "*_~|`> @everyone [x](y) \u202eevil",
    "@here <@123456789012345678> <@&1> <#2>",
    "אביב גפן",
    "🎸" * 60,
    "\u200d\u200c",
    "a\\",
    "x\n# y",
    "https://evil.example",
    "\u2028\x00\x1b[31m",
)
NAMES = st.sampled_from(ODD) | st.text(max_size=300) | st.text("*_~|`>@<[](): everyonehere\\\n\u202e", max_size=100)
URLS = st.sampled_from(("http://www.last.fm/music/AC/DC", "https://a.b/(c) d", "javascript:alert(1)", "")) | st.builds(
    "{}://{}".format, st.sampled_from(("http", "https", "ftp")), st.text(max_size=250)
)
ESCAPED_PAIR = re.compile(r"\\.")
ISOLATES = "\u2068\u2069"
INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def visible(text: str) -> str:
    """What of a text is no control, override or format character, except those that scripts and emoji need."""
    return "".join(c for c in text if c in "\u200c\u200d" or unicodedata.category(c) not in INVISIBLE)


@settings(deadline=None)
@given(st.text(max_size=300), st.integers(1, 200))
def test_a_shortened_text_fits(text: str, limit: int) -> None:
    assert width(shorten(text, limit)) <= limit


@settings(deadline=None)
@given(st.text(max_size=100))
def test_a_text_that_fits_is_not_shortened(text: str) -> None:
    assert shorten(text, width(text) or 1) == text


@pytest.mark.parametrize(("text", "units"), [("a", 1), ("é", 1), ("🎸", 2)])
def test_width_counts_utf_16_units(text: str, units: int) -> None:
    assert width(text) == units


@settings(deadline=None)
@given(NAMES, st.integers(1, 200))
def test_a_clean_name_is_one_visible_line_within_its_limit(name: str, limit: int) -> None:
    cleaned = clean(name, limit)
    assert 1 <= width(cleaned) <= limit
    assert cleaned == visible(cleaned) and len(cleaned.splitlines()) == 1
    assert cleaned.strip(" \u200c\u200d")


@settings(deadline=None)
@given(NAMES)
def test_an_escaped_name_holds_no_markdown_and_no_mention(name: str) -> None:
    escaped = escape(name)
    assert not re.search(r"[\\*_~|`<>\[\]():#]", ESCAPED_PAIR.sub("", escaped))
    assert not re.search(r"@(everyone|here|[!&]?\d)", escaped)


@settings(deadline=None)
@given(NAMES)
def test_an_escaped_name_shows_all_that_the_clean_one_does(name: str) -> None:
    shown = re.sub(r"\\(.)", r"\1", escape(name)).replace("@\u200b", "@").strip(ISOLATES)
    assert shown == clean(name, 80)


@settings(deadline=None)
@given(NAMES, st.integers(1, 120))
def test_an_escaped_name_is_at_most_twice_its_limit(name: str, limit: int) -> None:
    assert width(escape(name, limit)) <= 2 * limit + len(ISOLATES)


@settings(deadline=None)
@given(NAMES, URLS)
def test_a_link_is_one_link_or_just_the_name(name: str, url: str) -> None:
    linked = link(name, url)
    assert linked == escape(name) or re.fullmatch(r"\[[^\[\]]*\]\(https://[^\s()<>]+\)", ESCAPED_PAIR.sub("", linked))


def test_a_right_to_left_name_is_set_apart_from_what_follows() -> None:
    assert escape("אביב גפן") == "\u2068אביב גפן\u2069"


def test_an_override_of_direction_is_removed() -> None:
    assert escape("\u202eevil\u202c") == "evil"


@pytest.mark.parametrize("name", ["", " ", "\u200d", "\u202e", "\x00\n"])
def test_a_name_of_nothing_visible_is_a_question_mark(name: str) -> None:
    assert clean(name, 80) == "?"


def test_scripts_and_emoji_keep_their_joiners() -> None:
    assert clean("👩\u200d🎤 می\u200cخواهم", 80) == "👩\u200d🎤 می\u200cخواهم"


def test_a_name_that_reads_like_an_address_is_not_linked() -> None:
    assert link("https://evil.example", "https://last.fm/x") == r"https\://evil.example"


@pytest.mark.parametrize(
    "url",
    [
        "http://ex[ample.com/x",
        "http://[a.b]/x",
        "http://a.b]/x",
        "http://[::1]/x",
        "http://a.b:port/x",
        "http://somebody:secret@a.b/x",
        "http://a.b/\x1b[31m",
        "http://a.b/\u202egpj.exe",
        "http://a.b/\ud800",
        "http://-a.b/x",
    ],
)
def test_an_address_that_cannot_be_read_is_none(url: str) -> None:
    assert address(url, 2048) is None and link("Radiohead", url) == "Radiohead"


URL_PARTS = st.sampled_from(
    [
        "http://",
        "https://",
        "www.",
        "last.fm",
        "a.b",
        "[",
        "]",
        "[::1]",
        "/",
        "//",
        "?",
        "#",
        "@",
        ":",
        "80",
        "é",
        "x",
        "%",
    ]
)


@settings(deadline=None, max_examples=500)
@given(st.lists(URL_PARTS, max_size=8).map("".join))
def test_every_address_that_is_shown_can_be_read_by_others(url: str) -> None:
    shown = address(url, 2048)
    if shown is not None:
        parts = urlsplit(shown)
        assert parts.hostname and "." in parts.hostname and parts.port != 0 and not set("[]()") & set(shown)


def test_brackets_of_an_address_do_not_end_the_link() -> None:
    assert link("Sigur Rós", "http://last.fm/( )_(album)") == "[Sigur Rós](https://last.fm/%28%20%29_%28album%29)"
    assert link("[x]", "http://last.fm/[x]") == r"[\[x\]](https://last.fm/%5Bx%5D)"

"""Where artists can be listened to: addresses that lead to each service's search, whatever the name."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ServiceUnknown
from bot.replies.links import MAX_ADDRESS, SERVICES, continued, listening, named


def looked_for(address: str) -> str:
    """What a service is asked to look for: a value of the query, or else the last but one part of the path."""
    parts = urlsplit(address)
    if not parts.query:
        return unquote(parts.path.split("/")[2])
    return next(iter(parse_qs(parts.query, strict_parsing=True).values()))[0]


@pytest.mark.parametrize("name", ["Björk", "AC/DC", "Earth, Wind & Fire", "100% Free?", "#1 + more=less", "椎名林檎"])
def test_every_service_is_asked_for_exactly_the_name(name: str) -> None:
    links = listening(name, SERVICES)
    assert [link.label for link in links] == ["YouTube", "Spotify", "Apple Music", "Bandcamp", "Last.fm"]
    assert {looked_for(link.address) for link in links} == {name}
    assert links[1].address.startswith("https://open.spotify.com/search/") and links[1].address.endswith("/artists")


@settings(max_examples=40)
@given(st.text(max_size=120))
def test_an_address_is_never_longer_than_discord_takes_nor_anything_but_ascii(name: str) -> None:
    links = listening(name, SERVICES)
    assert all(len(link.address) <= MAX_ADDRESS and link.address.isascii() for link in links)


def test_only_what_a_server_has_set_is_linked_in_one_order_and_what_is_gone_is_left_out() -> None:
    assert [link.label for link in listening("Björk", ("lastfm", "a service of old", "youtube"))] == [
        "YouTube",
        "Last.fm",
    ]


def test_services_are_named_in_any_spelling_and_order_or_none_at_all() -> None:
    assert named("last.fm, YOUTUBE,apple") == ("youtube", "apple", "lastfm")
    assert named("None") == named("") == ()
    with pytest.raises(ServiceUnknown, match="Napster"):
        named("youtube, Napster")


def test_what_is_typed_is_continued_by_the_services_that_are_left() -> None:
    assert continued("") == ["YouTube", "Spotify", "Apple Music", "Bandcamp", "Last.fm"]
    assert continued("you")[:2] == ["YouTube", "YouTube, Spotify"]
    assert continued("YouTube, sp")[0] == "YouTube, Spotify"
    assert continued("Napster, sp") == []
    assert all(named(text) for typed in ("", "you", "YouTube, sp") for text in continued(typed))

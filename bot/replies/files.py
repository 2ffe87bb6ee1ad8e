"""Lists as files to take along: text, CSV and JSPF."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from recommender import Artist

from .names import address, clean
from .reply import Attachment


class Form(StrEnum):
    """What a list can be written as."""

    TEXT = "text"
    CSV = "csv"
    JSPF = "jspf"


_SUFFIX = {Form.TEXT: "txt", Form.CSV: "csv", Form.JSPF: "jspf"}
_COLUMNS = ("rank", "artist", "listeners", "tags", "mbid", "url")
_FORMULA = ("=", "+", "-", "@")
_LONGEST = 500  # of a name, in characters
_LONGEST_ADDRESS = 2_000
_LONGEST_FILE = 60
_WORD = re.compile("[a-z0-9]+")
_EXTENSION = "https://musicbrainz.org/doc/jspf#"


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as it was shown."""

    title: str
    about: str
    """What it holds, in words."""
    first: int
    """The rank of its first artist."""
    artists: tuple[Artist | str, ...]
    """In order; of those that the data no longer has, the name."""
    at: datetime
    """When it was shown or saved, with a time zone."""


def file(listed: Listed, form: Form) -> Attachment:
    """The list as a file of that form, in UTF-8."""
    content = {Form.TEXT: _text, Form.CSV: _csv, Form.JSPF: _jspf}[form](listed)
    return Attachment(f"{_called(listed.title)}.{_SUFFIX[form]}", content)


def _called(title: str) -> str:
    """A file's name that every system takes: what is Latin of the title."""
    latin = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(("segue", *_WORD.findall(latin)))[:_LONGEST_FILE].rstrip("-")


def _name(artist: Artist | str) -> str:
    return clean(artist if isinstance(artist, str) else artist.name, _LONGEST)


def _page(artist: Artist) -> str:
    """The address of its page; "" where that is none."""
    return address(artist.url, _LONGEST_ADDRESS) or ""


def _text(listed: Listed) -> bytes:
    lines = (f"{rank}. {_name(artist)}" for rank, artist in enumerate(listed.artists, listed.first))
    return "\n".join((clean(listed.title, _LONGEST), "", *lines, "")).encode()


def _csv(listed: Listed) -> bytes:
    """RFC 4180, with the mark by which Excel knows UTF-8."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(_COLUMNS)
    for rank, artist in enumerate(listed.artists, listed.first):
        name = _cell(_name(artist))
        if isinstance(artist, str):
            table.writerow((rank, name, "", "", "", ""))
        else:
            tags = _cell("; ".join(clean(tag, _LONGEST) for tag in artist.tags))
            table.writerow((rank, name, artist.listeners, tags, _cell(artist.mbid), _page(artist)))
    return out.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula: anybody may have named the artist."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _jspf(listed: Listed) -> bytes:
    """A playlist as https://musicbrainz.org/doc/jspf describes it, of artists in place of recordings.

    Nothing in it passes for the id of a recording; artists are identified as far as their MBIDs are known.
    """
    playlist = {
        "title": clean(listed.title, _LONGEST),
        "creator": "Segue",
        "annotation": listed.about,
        "date": listed.at.isoformat(timespec="seconds"),
        "extension": {f"{_EXTENSION}playlist": {"public": False}},
        "track": [_track(artist) for artist in listed.artists],
    }
    return json.dumps({"playlist": playlist}, ensure_ascii=False, indent=2).encode()


def _track(artist: Artist | str) -> dict[str, Any]:
    name = _name(artist)
    track: dict[str, Any] = {"title": name, "creator": name}
    if isinstance(artist, str):
        return track
    if page := _page(artist):
        track["info"] = page
    if artist.mbid:
        credit = {"artist_credit_name": name, "artist_mbid": artist.mbid, "join_phrase": ""}
        track["extension"] = {
            f"{_EXTENSION}track": {
                "artist_identifiers": [f"https://musicbrainz.org/artist/{artist.mbid}"],
                "additional_metadata": {"artists": [credit]},
            }
        }
    return track
